"""Who signs a page, and which paper it is of."""

import pytest

from tests.text.pages import BODY, MORE, TITLE, page


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Lam Giang", "Lam Giang"),
        ("HOÀNG TRIỀU", "HOÀNG TRIỀU"),
        ("N.L.Đ.Q", "N.L.Đ.Q"),
        ("Bài, ảnh: MAI HẠ", "MAI HẠ"),
        ("Tin, ảnh: Thu Trang (TTTT GDSK)", "Thu Trang"),
        ("Tin: Văn Hậu", "Văn Hậu"),
        ("By Hà Phương", "Hà Phương"),
        ("Viết bởi Ngọc Ánh", "Ngọc Ánh"),
        ("Bài và ảnh: Thị Hoa", "Thị Hoa"),
        ("Y Krăk - Lê Dung", "Y Krăk, Lê Dung"),
        ("VÕ NHẬT - K'SOR HNHIÊN", "VÕ NHẬT, K'SOR HNHIÊN"),
        ("LÊ KHÁNH CHI (thực hiện)", "LÊ KHÁNH CHI"),
        ("Phương Mai thực hiện", "Phương Mai"),
        ("Bùi Thanh Tùng - Phòng GD&ĐT", "Bùi Thanh Tùng"),
        ("Ký của TRÀ GIANG", "TRÀ GIANG"),
        ("Ban Tuyên giáo CĐTCT", "Ban Tuyên giáo CĐTCT"),
        ("Tác giả bài viết: Nguyễn Văn A", "Nguyễn Văn A"),
    ],
)
def test_who_signs(line: str, author: str) -> None:
    made = page(TITLE, BODY, MORE, line)
    assert made.author == author
    assert made.blocks[-1].kind == "byline"


def test_the_author_beside_the_date() -> None:
    line = "Nguyễn Duy Tuấn, Chủ tịch Công đoàn Viên chức tỉnh Thái Nguyên 11:00, 03/06/2023"
    assert page(TITLE, line, BODY).author == "Nguyễn Duy Tuấn"


@pytest.mark.parametrize("line", ["Đắk Nông", "Gia Lai, 19/11/2025 | 17:28", "Tin tức"])
def test_places_and_sections_sign_nothing(line: str) -> None:
    assert page(TITLE, line, BODY).author is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("(LĐTĐ) 10/10/2019 10:11", "Lao động Thủ đô"),
        ("(Báo Bình Định) - Ngày 16.10, công đoàn đã tổ chức đại hội.", "Báo Bình Định"),
        ("TTO - Tổng kết Tháng Công nhân, LĐLĐ quận cho hay đã chăm lo cho đoàn viên.", "Tuổi Trẻ"),
        ("(kontum.gov.vn) - Ngày 04/10, công đoàn tiến hành đại hội.", "kontum.gov.vn"),
        ("Báo Quảng Ngãi điện tử  |  22:14, 22/09/2017", "Báo Quảng Ngãi điện tử"),
        ("Nguồn: Báo Lao Động", "Báo Lao Động"),
    ],
)
def test_the_outlet(line: str, outlet: str) -> None:
    assert page(TITLE, line, BODY).outlet == outlet


@pytest.mark.parametrize(
    "line", ["(Bắc Giang) - LĐLĐ huyện đã kết nạp 1.870 đoàn viên.", "Theo đó, có 71 đoàn viên."]
)
def test_what_names_no_outlet(line: str) -> None:
    assert page(TITLE, line, MORE).outlet is None
