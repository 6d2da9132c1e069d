"""Corrections: the figure that was told wrongly is none of the union's."""

import pytest

from tests.extractor.whole import facts

DISTRICT = "LĐLĐ huyện Sơn Hòa"


WRONG, RIGHT = f"{DISTRICT} có 8.970 đoàn viên", f"{DISTRICT} có 8.790 đoàn viên"


@pytest.mark.parametrize(
    "text",
    [
        f"Đính chính\n\nTrong bài hôm 18/12/2024, do sơ suất đã ghi {WRONG}. Nay xin sửa: {RIGHT}.",
        f"Bài báo hôm qua ghi nhầm {WRONG}; con số đúng là 8.790 đoàn viên.",
        f"Do lỗi kỹ thuật, bản tin trước đã đưa {WRONG}. Số liệu chính xác: {RIGHT}.",
        f"Đính chính: Bản tin kỳ trước in “{WRONG}”, xin đọc lại là 8.790 đoàn viên.",
    ],
)
def test_the_figure_taken_back_is_no_fact(text: str) -> None:
    assert [words for words, _, _ in facts(text)] == ["8.790 đoàn viên"]


def test_a_figure_behind_what_was_put_right_in_time_stands() -> None:
    text = f"Không còn ghi sai danh sách, đến nay {DISTRICT} đã sửa xong, có 8.790 đoàn viên."
    assert [words for words, _, _ in facts(text)] == ["8.790 đoàn viên"]
