"""Awards as papers tell them: who conferred them, for which year, on how many."""

from congdoan import extract


def awards(text: str) -> list[tuple[str, str | None, str, int | None, str | None]]:
    """The awards of a text: title, granter, kind of recipient, number and period."""
    return [
        (fact.title, fact.granted_by, fact.recipient_type, fact.count, fact.period)
        for fact in extract(text).facts
        if fact.kind == "award"
    ]


def test_honours_handed_out_at_a_years_review_are_of_that_year() -> None:
    text = """CĐCS Bệnh viện Sơn Hạ tổng kết năm 2018

Ngày 18/01/2019

Chiều 17/1, CĐCS Bệnh viện Sơn Hạ tổng kết hoạt động năm 2018.

Tại hội nghị, LĐLĐ huyện Lạc Bình tặng Giấy khen cho 7 tổ công đoàn. Có 5 đồng chí nhận Kỷ niệm \
chương Vì sự nghiệp xây dựng tổ chức Công đoàn.
"""
    assert [(title, period) for title, _, _, _, period in awards(text)] == [
        ("Giấy khen", "2018"),
        ("Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn", "2019-01-17"),
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
