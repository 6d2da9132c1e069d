"""Short pages of other forms than news: histories, portraits, lists of honours."""

import pytest

from extractor import Extractor

_CONGRESS = """
ĐẠI HỘI VI: Tháng 8/1998
Đ/c Đỗ Văn Quang làm Chủ tịch LĐLĐ tỉnh.
Đ/c Quang được Đại hội VIII Công đoàn Việt Nam bầu làm Phó Chủ tịch Tổng LĐLĐ Việt Nam.
Tổ chức giai đoạn này: 968 CĐCS, 104.217 đoàn viên.
"""
_PORTRAIT = """
Cô giáo Trần Thị Nga - người chủ tịch công đoàn cơ sở tận tụy

Bao nhiêu nghề, cô Nga cứ chọn nghề dạy trẻ, cùng chị em Trường Mầm non Hoa Gạo trụ lại với nghề.

Cán bộ công đoàn nhiều người mến

Nói tới mầm non người ta nhắc Trường Mầm non Hoa Gạo. Trường có 14 lớp, 41 cán bộ, giáo viên.
"""
_OF_A_SECTOR = """
Năm 2017, CĐ ngành kiểm tra việc thực hiện chế độ. Dịp 20/10, Ban Nữ công CĐ ngành gặp mặt nữ công.
Các CĐCS vận động được trên 312 triệu đồng từ Quỹ “Một ngày công vì trẻ thơ”.
"""
_OUTLET = """
Đài phát thanh Thành phố Lam Giang
Tiếng nói Lam Giang
10 chủ tịch công đoàn cơ sở nhận Giải thưởng 28/7

Năm 2011, Liên đoàn Lao động tỉnh Lam Giang cho biết có 71 chủ tịch công đoàn cơ sở được giới \
thiệu dự xét “Giải thưởng 28/7”.
"""
_HANDED_OVER = """
Sáng 18/11/2021, Công đoàn Tổng công ty Điện lực Lam Giang đón Huân chương Lao động hạng Nhất, \
phần thưởng cho thành tích từ năm 2014 đến năm 2018.

Thừa ủy quyền của Chủ tịch nước, ông Ngô Hưng gắn Huân chương Lao động hạng Nhất cho Công đoàn \
Tổng công ty Điện lực Lam Giang.
"""
_HONOURS = """
Công đoàn Dầu khí Lam Giang ra đời năm 1976.
Phần thưởng lớn mà CBCNVC Dầu khí được Đảng và Nhà nước trao tặng
Năm 1985: Huân chương Độc lập hạng Ba; Năm 1996: Huân chương Lao động hạng Nhì
"""
_PAGES = [
    (_OUTLET, [("award", "Giải thưởng 28/7", "Liên đoàn Lao động tỉnh Lam Giang", "2011")]),
    (
        _HANDED_OVER,
        [
            (
                "award",
                "Huân chương Lao động",
                "Công đoàn Tổng công ty Điện lực Lam Giang",
                "2014/2018",
            )
        ],
    ),
    (
        _HONOURS,
        [
            ("award", "Huân chương Độc lập", "Công đoàn Dầu khí Lam Giang", "1985"),
            ("award", "Huân chương Lao động", "Công đoàn Dầu khí Lam Giang", "1996"),
        ],
    ),
    (
        _PORTRAIT,
        [("member_count", 41, "Công đoàn cơ sở Trường Mầm non Hoa Gạo", None)],
    ),
    (_OF_A_SECTOR, [("fund_amount", 312000000, "Công đoàn ngành", "2017")]),
    (
        _CONGRESS,
        [
            ("unit_count", 968, "Liên đoàn Lao động tỉnh", "1998"),
            ("member_count", 104217, "Liên đoàn Lao động tỉnh", "1998"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), _PAGES)
def test_facts_of_short_pages(text: str, told: list[tuple[str, object, str, str | None]]) -> None:
    record = Extractor().extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    found = []
    for fact in record.facts:
        data = fact.model_dump()
        value = next((data[key] for key in ("value", "amount", "title") if data.get(key)), None)
        found.append((fact.kind, value, names[fact.branch], fact.period))
    assert sorted(found, key=str) == sorted(told, key=str)
