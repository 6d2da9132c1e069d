"""Awards as papers tell them: who conferred them, for which year, on how many."""

from congdoan import extract


def awards(text: str) -> list[tuple[str, str | None, str, int | None, str | None]]:
    """The awards of a text: title, granter, kind of recipient, number and period."""
    return [
        (fact.title, fact.granted_by, fact.recipient_type, fact.count, fact.period)
        for fact in extract(text).facts
        if fact.kind == "award"
    ]


def test_who_hands_over_for_another_confers_nothing() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc họp mặt. Thừa ủy quyền của Chủ tịch nước, Chủ tịch UBND tỉnh trao \
Huân chương Lao động hạng Ba cho LĐLĐ huyện Lạc Bình. Được ủy quyền của Tổng LĐLĐ Việt Nam, lãnh \
đạo LĐLĐ tỉnh trao Bằng khen cho 2 tập thể."""
    assert [granter for _, granter, _, _, _ in awards(text)] == [
        "Chủ tịch nước",
        "Tổng Liên đoàn Lao động Việt Nam",
    ]


def test_how_many_people_are_told_by_what_they_are() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc tổng kết. Chủ tịch nước tặng Huân chương Lao động cho 7 cá nhân \
là đoàn viên; Tổng LĐLĐ Việt Nam tặng 24 Cờ thi đua. Giấy khen của LĐLĐ tỉnh thì nhiều, 31 \
tập thể, 204 cá nhân."""
    assert [(title, kind, count) for title, _, kind, count, _ in awards(text)] == [
        ("Huân chương Lao động", "individual", 7),
        ("Cờ thi đua", "collective", 24),
        ("Giấy khen", "collective", 31),
        ("Giấy khen", "individual", 204),
    ]


def test_a_person_who_gets_a_title_does_not_speak_for_his_union() -> None:
    text = """Công đoàn ngành Giáo dục tỉnh Hưng Lộc tổng kết

Thừa ủy quyền của Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh trao Bằng khen cho cô Vũ Thị Mơ, Chủ \
tịch Công đoàn Trường THPT Lê Lợi. Dịp này, 27 đồng chí được nhận Kỷ niệm chương Vì sự nghiệp \
xây dựng tổ chức Công đoàn.

Chị Đinh Thị Lụa (CĐCS Bệnh viện Sao Mai) bám trụ ở đó. Năm 2021, chị đã được Bộ trưởng Bộ Y \
tế tặng Bằng khen."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    assert [(one.count, name[one.branch]) for one in record.facts if one.kind == "award"] == [
        (None, "Công đoàn Trường Trung học phổ thông Lê Lợi"),
        (27, "Công đoàn ngành Giáo dục tỉnh Hưng Lộc"),
        (None, "Công đoàn cơ sở Bệnh viện Sao Mai"),
    ]


def test_the_number_of_a_team_counts_no_winners() -> None:
    text = """Công đoàn Công ty Than Hòn Gạc họp. Anh Vũ Đình Chiến, tổ trưởng tổ 3 phân xưởng \
Khai thác, được Chủ tịch nước tặng Huân chương Lao động hạng Ba năm 2010."""
    assert [(kind, count) for _, _, kind, count, _ in awards(text)] == [("individual", None)]


def test_what_is_handed_out_at_the_opening_session_has_its_day() -> None:
    text = """Khai mạc Đại hội Công đoàn tỉnh Hưng Lộc lần thứ XVII, nhiệm kỳ 2018 - 2023

18/04/2018

Sáng nay 18/4, Đại hội Công đoàn tỉnh lần thứ XVII khai mạc. Trong 5 năm, LĐLĐ tỉnh xây 40 nhà.

Tại phiên khai mạc, thừa ủy quyền của Chủ tịch nước, đồng chí Bí thư Tỉnh ủy trao Huân chương Lao \
động hạng Ba cho Công đoàn ngành Giáo dục tỉnh."""
    assert [period for *_, period in awards(text)] == ["2018-04-18"]


def test_one_told_apart_is_alone_given_what_follows() -> None:
    text = """Năm 2018, Công đoàn Sở Y tế Lam Giang có 12 tổ công đoàn và 40 cá nhân được biểu \
dương, riêng Công đoàn Sở Y tế Lam Giang được LĐLĐ tỉnh tặng Cờ thi đua."""
    assert [(kind, count) for _, _, kind, count, _ in awards(text)] == [("branch", None)]


def test_unions_whose_contests_are_told_have_not_won_them() -> None:
    text = """Công đoàn Cục Thuế tỉnh Lam Giang tổng kết

Trong các giải thể thao của Công đoàn Bộ Tài chính, Công đoàn Tổng cục Thuế, đoàn Cục Thuế Lam \
Giang mang về 2 giải Nhất. Qua 6 tháng, Cục Thuế Lam Giang được xếp là đơn vị dẫn đầu."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    assert [name[fact.branch] for fact in record.facts] == [
        "Công đoàn Cục Thuế tỉnh Lam Giang",
        "Công đoàn Cục Thuế tỉnh Lam Giang",
    ]


def test_who_gives_behind_a_label_gets_nothing() -> None:
    text = """Công đoàn ngành Y tế Lam Giang tổng kết

4. Khen thưởng: Tổng LĐLĐ Việt Nam tặng Bằng khen 01 tập thể, 02 cá nhân; LĐLĐ tỉnh tặng Cờ thi \
đua 02 CĐCS."""
    confederation = "Tổng Liên đoàn Lao động Việt Nam"
    assert [(giver, kind, count) for _, giver, kind, count, _ in awards(text)] == [
        (confederation, "collective", 1),
        (confederation, "individual", 2),
        ("Liên đoàn Lao động tỉnh", "collective", 2),
    ]


def test_a_diploma_of_the_confederation_is_not_of_who_gave_before_it() -> None:
    text = (
        "Công đoàn ngành Y tế tặng Bằng khen cho 9 tập thể; 3 đoàn viên nhận Bằng Lao động sáng "
        "tạo."
    )
    givers = {title: granter for title, granter, _, _, _ in awards(text)}
    assert givers == {"Bằng khen": "Công đoàn ngành Y tế", "Bằng Lao động sáng tạo": None}


def test_the_year_of_a_merit_told_last_is_that_of_all_who_are_honoured() -> None:
    text = """Sáng 08/01/2024, LĐLĐ huyện Lạc Bình họp. Nhân dịp này, 4 tập thể được LĐLĐ tỉnh \
tặng bằng khen, 15 tập thể được LĐLĐ huyện tặng giấy khen vì có thành tích trong hoạt động công \
đoàn năm 2023."""
    assert [period for _, _, _, _, period in awards(text)] == ["2023", "2023"]


def test_whom_a_work_did_good_did_not_win_for_it() -> None:
    text = """CĐCS Công ty May Bàu Lạc họp. Ông Cảnh được cấp Bằng Lao động sáng tạo năm 2015 nhờ \
bộ gá kẹp cổ áo, làm lợi cho công ty 640 triệu đồng mỗi năm."""
    assert [kind for _, _, kind, _, _ in awards(text)] == ["individual"]


def test_a_host_that_only_describes_its_union_did_not_win() -> None:
    text = """Công đoàn Bệnh viện Bàu Lạc, bệnh viện tuyến tỉnh, được LĐLĐ tỉnh tặng Cờ thi đua. \
Công đoàn Trường THPT Lam Giang, trường vùng khó nhất, cũng được LĐLĐ tỉnh tặng Cờ thi đua."""
    assert [kind for _, _, kind, _, _ in awards(text)] == ["branch", "branch"]
