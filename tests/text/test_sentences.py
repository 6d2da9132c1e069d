"""Where sentences end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.layout import read_layout
from extractor.normalise import normalise
from extractor.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text, read_layout(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Công đoàn có 71 đoàn viên.|Trong đó có 30 nữ.",
        "Có 3.092 cán bộ, quỹ 10,930 tỷ đồng.|35 lượt đoàn viên được vay.",
        "Đại hội thành công!|Ai vui hơn?|Đoàn viên.",
        "Phong trào “Lao động giỏi”.|Kết quả tốt.",
        "Ốm đau, hiếu hỷ...|Công đoàn đều thăm hỏi.",
        "Viết tin bài…|Tuyên truyền cho đoàn viên.",
        "Tổng số tiền 165 triệu đồng.|Nguồn quỹ giúp 35 lượt.",
        "Trao quà trị giá 5 triệu đồng.|Công đoàn còn thăm hỏi.",
        "Đội đoạt giải A.|Công đoàn khen thưởng.",
        "Các hoạt động về nguồn, thể thao, v.v.|Công đoàn cũng thăm hỏi.",
        "Đạt 100%.|12 tập thể được khen.",
        "Nhiệm kỳ 2016-2021.|Kết quả tốt.",
        "(CBCCVC).|Với đặc điểm đó, kết quả tốt.",
        "Có 218 đoàn viên, nữ: 97.|Như vậy, năm nay thêm 20 người.",
        "Đoàn viên 38 đ/c, nữ 21 đ/c.|Cả năm kết nạp 3 đ/c.",
    ],
)
def test_sentences_end(text: str) -> None:
    assert cut(text.replace("|", " ")) == text.split("|")


def test_a_space_forgotten_after_the_stop() -> None:
    text = "Trao 20 triệu đồng.Công đoàn còn thăm hỏi."
    assert cut(text) == ["Trao 20 triệu đồng.", "Công đoàn còn thăm hỏi."]


@pytest.mark.parametrize(
    "text", ["Quỹ còn 78,6 tr.đồng, cho vay 90 tr.đồng.", "Quận hội q.đống đa."]
)
def test_no_space_and_no_capital_after_the_stop(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "LĐLĐ TP. Huế có 30 đoàn viên.",
        "Tp. Thái Nguyên và Q.1, Q. 12 cùng dự.",
        "Đồng chí Th.S. Nguyễn Văn A, PGS.TS. Trần B và BS. Lê C dự hội nghị.",
        "Đ/c. Nguyễn Văn A trao quà.",
        "Công đoàn thăm hỏi ốm đau, hiếu hỷ... trên 164 triệu đồng.",
        "Về nguồn, thể thao, v.v. và các hoạt động khác.",
        "Ông Nguyễn Văn T. cho biết có 30 đoàn viên.",
        "Em P. T. M. T. được hỗ trợ 5 triệu đồng.",
        "Kết nạp 12 đoàn viên; giới thiệu 7 đoàn viên; 5 người được kết nạp.",
        "Trang laodong.vn đưa tin.",
        "Phong trào “Đoàn kết. Sáng tạo.” được hưởng ứng.",
        'Ông nói: "Có việc. Có lương." rồi ngồi.',
        "Hội nghị (do ThS. Lê A chủ trì. Có 30 người dự) thành công.",
        "1. Công đoàn có 71 đoàn viên.",
        "II. Công đoàn có 71 đoàn viên.",
        "a. Công đoàn có 71 đoàn viên.",
        "Ngày 2. 6. 2020 công đoàn họp.",
        "Công đoàn hỏi: Có khó khăn không? và được trả lời.",
    ],
)
def test_sentences_go_on(text: str) -> None:
    assert cut(text) == [text]


def test_numbers_of_a_list_inside_a_paragraph() -> None:
    text = "Kết quả: 1. Kết nạp 12 đoàn viên. 2. Thăm hỏi 30 lượt."
    assert cut(text) == ["Kết quả: 1. Kết nạp 12 đoàn viên.", "2. Thăm hỏi 30 lượt."]


def test_sentences_never_cross_lines() -> None:
    text = "Công đoàn Sở A tổng kết\n\nCông đoàn có 71 đoàn viên. Có 30 nữ."
    made = split_sentences(text, read_layout(text))
    assert [one.block for one in made] == [0, 1, 1]


def test_boilerplate_has_no_sentences_and_a_row_has_one() -> None:
    text = "TT | Đơn vị | Số\n1. | Tổ A. Tổ B. | 71\nLượt xem: 1117"
    assert cut(text) == ["TT | Đơn vị | Số", "1. | Tổ A. Tổ B. | 71"]


PIECES = [
    "Công đoàn", "có 71 đoàn viên", ".", ". ", "... ", "…", "! ", "? ", "; ", ": ", "TP. ", "Q.1",
    " ", "\n", "“", "” ", '"', "(", ") ", "3.092", "1. ", "v.v. ", "A. ", "Đ/c ", "\n- ",
    "Lượt xem: 12\n",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=40).map("".join)


@given(texts)
@settings(max_examples=400)
def test_law_every_character_of_a_block_is_in_exactly_one_sentence(text: str) -> None:
    text = normalise(text).text
    layout = read_layout(text)
    covered = [0] * len(text)
    for one in split_sentences(text, layout):
        block = layout.blocks[one.block]
        assert block.start <= one.start < one.end <= block.end
        for at in range(one.start, one.end):
            covered[at] += 1
    for block in layout.blocks:
        wanted = 0 if block.kind == "boilerplate" else 1
        for at in range(block.start, block.end):
            assert covered[at] == wanted or text[at].isspace()
    assert max(covered, default=0) <= 1
