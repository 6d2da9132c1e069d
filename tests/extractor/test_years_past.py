"""Years told by their number alone in the lead, and once in full elsewhere."""

import pytest

from congdoan import extract
from tests.extractor.whole import facts


def test_years_past_are_those_told_elsewhere() -> None:
    text = """Trong 5 năm qua, phong trào thi đua của LĐLĐ huyện Tân Khê phát triển mạnh.

Có 29 tập thể được UBND tỉnh tặng Cờ thi đua.

Dịp này, 06 tập thể được biểu dương là điển hình giai đoạn 2016 – 2020.
"""
    assert [told for _, _, told in facts(text)] == ["2016/2020"]


def test_the_year_that_closes_a_sentence_is_of_all_it_honours() -> None:
    text = """Ngày 21/01/2021, LĐLĐ huyện Tân Khê tổ chức Hội nghị. Tại hội nghị, 12 cá nhân được \
LĐLĐ huyện tặng Giấy khen; 4 cá nhân được LĐLĐ tỉnh tặng Bằng khen vì có thành tích xuất sắc \
năm 2020.
"""
    assert [told for _, _, told in facts(text)] == ["2020", "2020"]


def test_the_school_year_is_the_one_told_elsewhere() -> None:
    text = """Toàn huyện có 65 CĐCS. Trong năm học, các CĐCS của LĐLĐ huyện Tân Khê vận động \
được 116 triệu đồng.

Tính đến tháng 6/2025, toàn ngành có 180 sáng kiến.

Nhân dịp này, LĐLĐ huyện biểu dương 4 tập thể xuất sắc năm học 2024–2025.
"""
    assert [told for words, _, told in facts(text) if "đồng" in words] == ["2024/2025"]


@pytest.mark.parametrize(
    "lived",
    [
        "Chị H'Lan vào nghề từ năm 1997, bao năm ở nhà tập thể.",
        "Anh Tám công tác từ năm 2005, nhà cửa dột nát.",
        "Lập gia đình năm 2010, vợ chồng anh Nam ở nhà trọ.",
        "Ngôi nhà cũ của anh Tư dựng từ năm 1998 đã mục.",
    ],
)
def test_the_year_of_a_life_dates_no_gift(lived: str) -> None:
    record = extract(f"{lived} LĐLĐ huyện Hà Mỹ hỗ trợ 40 triệu đồng làm nhà mới.")
    assert [fact.period for fact in record.facts] == [None]
