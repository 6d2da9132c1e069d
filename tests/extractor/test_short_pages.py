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
_GUESTS = """
Đại hội Công đoàn Đài Truyền thanh Lam Giang lần thứ V

Sáng 12/3/2018, Công đoàn Đài Truyền thanh Lam Giang tổ chức đại hội. Về dự có lãnh đạo Công đoàn \
Viên chức tỉnh, Ban Giám đốc Đài và 62 đoàn viên của 5 tổ công đoàn.

Đại hội nghe phương hướng nhiệm kỳ 2018-2023 và kiểm điểm của Ban Chấp hành khóa V. Theo đó: đơn \
vị có tổng số 70 công chức, viên chức, lao động.
"""
_CAPTION = """
Công đoàn ngành May Lam Giang giữ việc làm cho công nhân

Năm 2017, Công đoàn ngành May Lam Giang có 8.100 đoàn viên.

Công đoàn ngành May Lam Giang nhận Cờ thi đua của Tổng LĐLĐ Việt Nam

Có 3 nhà Mái ấm được bàn giao, mỗi nhà 45 triệu đồng.
"""
_REGISTERED = """
15-03-2018 - 08:47

Công đoàn xã Hòa Khê góp sức làm đường hoa

Anh Hoan, Chủ tịch Công đoàn xã Hòa Khê, cho biết: “Năm 2018 chúng tôi đăng ký giúp 2 thôn về \
đích, vận động 25 triệu đồng làm Mái ấm cho một đoàn viên; kết nạp thêm 4 đoàn viên”.
"""
_TIMES = """
30/12/2021

Công đoàn ngành May Lam Giang tổng kết năm 2021

Nhiệm kỳ 2018 - 2021, Công đoàn ngành May Lam Giang làm tốt việc chăm lo.

Trong năm 2020, Công đoàn ngành vận động đoàn viên ủng hộ các quỹ, tổng cộng 63 triệu đồng.

Năm 2021 có dịch. Công đoàn ngành hỗ trợ F0 2,9 tỷ đồng; 28 tổ "3 tại chỗ" được tiếp sức 420 triệu \
đồng.
"""
_SPEECH = """
Đại hội Công đoàn huyện Trà Linh

Ngày 27/2/2018, LĐLĐ huyện Trà Linh tổ chức đại hội. Về dự có đồng chí Lê Thị Bích Liên - Phó Chủ \
tịch LĐLĐ tỉnh Hưng Lộc.

Phát biểu chỉ đạo, đồng chí Lê Thị Bích Liên biểu dương Ban Chấp hành khóa cũ, gợi ý phấn đấu đến \
năm 2023 kết nạp được 1.400 đoàn viên.
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
    (
        _GUESTS,
        [
            ("member_count", 62, "Công đoàn Đài Truyền thanh Lam Giang", None),
            ("unit_count", 5, "Công đoàn Đài Truyền thanh Lam Giang", None),
            ("member_count", 70, "Công đoàn Đài Truyền thanh Lam Giang", None),
        ],
    ),
    (
        _CAPTION,
        [
            ("member_count", 8100, "Công đoàn ngành May Lam Giang", "2017"),
            ("award", "Cờ thi đua", "Công đoàn ngành May Lam Giang", "2017"),
            ("fund_amount", 45000000, "Công đoàn ngành May Lam Giang", "2017"),
        ],
    ),
    (
        _REGISTERED,
        [
            ("fund_amount", 25000000, "Công đoàn xã Hòa Khê", "2018"),
            ("new_member_count", 4, "Công đoàn xã Hòa Khê", "2018"),
        ],
    ),
    (
        _TIMES,
        [
            ("fund_amount", 63000000, "Công đoàn ngành May Lam Giang", "2020"),
            ("fund_amount", 2900000000, "Công đoàn ngành May Lam Giang", "2021"),
            ("fund_amount", 420000000, "Công đoàn ngành May Lam Giang", "2021"),
        ],
    ),
    (
        _SPEECH,
        [("new_member_count", 1400, "Liên đoàn Lao động huyện Trà Linh", "2023")],
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
