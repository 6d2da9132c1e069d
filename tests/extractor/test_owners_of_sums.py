"""Which union a sum is of, where others are told of beside it."""

from congdoan import extract


def sums(text: str) -> list[tuple[str, str]]:
    """The sums of a text, each with its union."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [
        (fact.evidence.text, name[fact.branch])
        for fact in record.facts
        if fact.kind == "fund_amount"
    ]


def test_a_delegation_gives_for_the_union_it_is_of() -> None:
    text = """Đồng hành cùng ngư dân

Đoàn công tác do bà Lò Thị Mây, Phó Chủ tịch LĐLĐ tỉnh Hưng Lộc, làm trưởng đoàn về thăm ngư dân.

Tại Nghiệp đoàn Nghề cá xã Hải Triều, 15 ngư dân được đoàn tặng quà, mỗi phần 1 triệu đồng. Nghiệp \
đoàn mới có quỹ 27 triệu đồng.

Ở Nghiệp đoàn Nghề cá xã Hải Vân, quỹ do anh em gom được 41 triệu đồng. Dịp này, đoàn công tác \
cũng trao 20 triệu đồng.
"""
    above = "Liên đoàn Lao động tỉnh Hưng Lộc"
    assert sums(text) == [
        ("1 triệu đồng", above),
        ("27 triệu đồng", "Nghiệp đoàn Nghề cá xã Hải Triều"),
        ("41 triệu đồng", "Nghiệp đoàn Nghề cá xã Hải Vân"),
        ("20 triệu đồng", above),
    ]


def test_a_union_that_goes_visiting_gives_what_its_delegation_gives() -> None:
    text = """Thăm đoàn viên

LĐLĐ huyện Lạc Bình tổ chức đi thăm đoàn viên gặp nạn. Tại nhà cô Hà, đoàn viên CĐCS Trường Tiểu \
học Sơn Hạ, đoàn đã thăm hỏi và hỗ trợ 2 triệu đồng. CĐCS trường cũng góp 3,5 triệu đồng.
"""
    assert sums(text) == [
        ("2 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("3,5 triệu đồng", "Công đoàn cơ sở Trường Tiểu học Sơn Hạ"),
    ]


def test_who_has_the_floor_speaks_of_the_union_in_brackets() -> None:
    text = """BIÊN BẢN HỌP BAN CHẤP HÀNH LĐLĐ TỈNH HƯNG LỘC

- Đ/c Kim Hồng (LĐLĐ huyện Lạc Bình): quý III thăm đoàn viên, chi 18.200.000 đồng. Vận động xây 1 \
Mái ấm trị giá 55 triệu đồng.

- Đ/c Sa Phal (LĐLĐ huyện Trà Linh) báo cáo: Nghiệp đoàn nghề cá xã Trà Lĩnh còn khó khăn, huyện \
hỗ trợ ban đầu 10 triệu đồng.

2. Kết luận: 9 tháng toàn tỉnh vận động được 4,1 tỷ đồng.
"""
    assert sums(text) == [
        ("18.200.000 đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("55 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("10 triệu đồng", "Liên đoàn Lao động huyện Trà Linh"),
        ("4,1 tỷ đồng", "Liên đoàn Lao động tỉnh Hưng Lộc"),
    ]


def test_parts_of_a_federation_told_by_kind_are_its_own() -> None:
    text = """Tin ngắn

* Công đoàn ngành Xây dựng thành phố Hải Vân gặp mặt công nhân. Mỗi người được tặng 2 triệu đồng.

* Theo LĐLĐ thành phố Hải Vân, qua một tháng, các quận, huyện và công đoàn ngành đã ủng hộ 6,8 tỷ \
đồng.

* Công đoàn Hải Vân năm qua xây 27 Mái ấm, tổng kinh phí 945 triệu đồng, trong đó Quỹ Xã hội chi \
700 triệu đồng, còn lại do các cấp cơ sở góp.
"""
    own = "Liên đoàn Lao động thành phố Hải Vân"
    assert sums(text) == [
        ("2 triệu đồng", "Công đoàn ngành Xây dựng thành phố Hải Vân"),
        ("6,8 tỷ đồng", own),
        ("945 triệu đồng", own),
        ("700 triệu đồng", own),
    ]


def test_who_answers_a_call_is_no_second_caller() -> None:
    text = """Ủng hộ vùng lũ

Hưởng ứng lời kêu gọi của Công đoàn Giáo dục Việt Nam, Công đoàn Trường Đại học Nông lâm Hưng Lộc \
phát động quyên góp. Tính đến chiều nay, tổng số tiền nhận được là 214 triệu đồng.

Công đoàn Giáo dục Việt Nam đã trao cho 4 tỉnh, mỗi tỉnh 100 triệu đồng.
"""
    assert sums(text) == [
        ("214 triệu đồng", "Công đoàn Trường Đại học Nông lâm Hưng Lộc"),
        ("100 triệu đồng", "Công đoàn Giáo dục Việt Nam"),
    ]
