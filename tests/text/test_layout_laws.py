"""What holds of the layout of any text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.layout import read_layout
from extractor.normalise import normalise
from tests.text.pages import BODY, MORE, TITLE

LINES = [
    TITLE, BODY, MORE, "", "1. Về chăm lo đời sống:", "- Kết nạp 12 đoàn viên;", "+ Thăm hỏi.",
    "Tin liên quan", "Lam Giang", "25/10/2017 09:41", "1,205", "a | 1 | 2", "KHEN THƯỞNG", "Ảnh: X",
    "Lãnh đạo trao quà", "Ý kiến bạn đọc", "By Hà", "sinh hoạt ở 5 tổ", "60%", "I.", "-", "\t| |",
]  # fmt: skip
pages = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=14).map(
    "\n".join
)


@given(pages)
@settings(max_examples=300)
def test_law_blocks_are_in_order_and_hold_all_that_is_written(text: str) -> None:
    text = normalise(text).text
    made = read_layout(text)
    last = 0
    for block in made.blocks:
        assert last <= block.start < block.end
        assert not text[last : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        last = block.end
    assert not text[last:].strip()


@given(pages)
@settings(max_examples=300)
def test_law_heads_and_repeats_stand_before(text: str) -> None:
    made = read_layout(normalise(text).text)
    assert len(made.heads) == len(made.blocks)
    for i, block in enumerate(made.blocks):
        heads = made.heads_of(i)
        assert list(heads) == sorted(set(heads))
        assert all(head < i for head in heads)
        assert block.repeat_of is None or block.repeat_of < i


@pytest.mark.parametrize(
    "text",
    [
        "." * 20_000,
        "a" + " " * 20_000 + "b",
        "\n".join(["ảnh " + "x" * 250] * 200),
        "\n".join(["|\t " * 90] * 200),
        "1/1/2020 " * 4_000,
        "Nguyễn Văn A - " * 4_000,
        "I. A:\n1. b:\n- c:\n+ d:\n" * 1_000,
    ],
    ids=["dots", "gap", "credits", "bars", "dates", "names", "heads"],
)
def test_hostile_texts_are_read_in_good_time(text: str) -> None:
    start = time.perf_counter()
    read_layout(text)
    assert time.perf_counter() - start < 5
