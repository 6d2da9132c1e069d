"""The same article with other line breaks reads the same."""

import re
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import Extractor
from extractor.breaks import mend_breaks
from extractor.breaks.columns import run_together
from extractor.breaks.markup import signs_of_markup
from extractor.breaks.run_on import breaks_lost
from extractor.breaks.severed import severed
from extractor.breaks.single import sentences_apart
from extractor.breaks.spaced import empty_gaps
from extractor.breaks.spacing import slips
from extractor.breaks.wrapped import joints
from extractor.layout import read_layout
from extractor.normalise import normalise
from extractor.wording import in_plain_words

ARTICLE = """\
Công đoàn cơ sở Sở Xây dựng tỉnh Lam Giang: Nhìn lại một năm hoạt động
Ngày đăng: 24/12/2019

Chiều 23/12, Công đoàn cơ sở Sở Xây dựng tỉnh Lam Giang tổng kết hoạt động năm 2019. Đơn vị hiện \
có 71 đoàn viên, trong đó có 30 nữ, sinh hoạt tại 5 tổ công đoàn. Năm qua, Công đoàn đã kết nạp \
mới 4 đoàn viên và giới thiệu 3 đoàn viên ưu tú cho Đảng.

Công tác xã hội được quan tâm. Công đoàn đã vận động đoàn viên ủng hộ Quỹ Vì người nghèo 25 triệu \
đồng, thăm hỏi 12 lượt đoàn viên ốm đau với số tiền 6 triệu đồng. Nhân dịp Tết, Công đoàn trao 10 \
suất quà, mỗi suất trị giá 500.000 đồng.

Một số kết quả khác:
- Xây một nhà Mái ấm Công đoàn trị giá 60 triệu đồng cho đoàn viên Lê Thị Hạnh ở huyện Nam Lĩnh.
- Được Liên đoàn Lao động tỉnh Lam Giang tặng Bằng khen.

Phát biểu tại hội nghị, lãnh đạo Sở biểu dương những kết quả đó. Hội nghị cũng đã bầu bổ sung hai \
ủy viên vào Ban Chấp hành.
"""
TABLE = """\
Đơn vị | Đoàn viên | Nữ
CĐCS Cảng Lam Giang | 120 | 35
CĐCS Điện lực Lam Giang | 86 | 20
"""


def facts(text: str) -> list[tuple[object, ...]]:
    """What is read of a text, without places and confidences."""
    record = Extractor().extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    told = []
    for fact in record.facts:
        data = fact.model_dump()
        evidence = data["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        value = next((data[key] for key in ("value", "amount", "title") if data.get(key)), None)
        told.append((fact.kind, value, names[fact.branch], fact.status, fact.period))
    return told


def wrapped(text: str, width: int, **more: str) -> str:
    """The text with its paragraphs cut at a width."""
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False, **more)  # type: ignore[arg-type]
        for line in text.split("\n")
    )


def paged(text: str) -> str:
    """The text in narrow lines, with the number of a page in the middle of a sentence."""
    lines = wrapped(text, 76).split("\n")
    at = next(i for i, line in enumerate(lines) if i > 5 and line[:1].islower())
    return "\n".join([*lines[:at], "", "2", "", *lines[at:]])


def apart(text: str) -> str:
    """The text with each sentence on a line of its own."""
    return text.replace(". ", ".\n")


OTHERS: dict[str, Callable[[str], str]] = {
    "wrapped at 60": lambda text: wrapped(text, 60),
    "wrapped at 80": lambda text: wrapped(text, 80),
    "wrapped at 100, every line spaced": lambda text: wrapped(text, 100).replace("\n", "\n\n"),
    "wrapped, without blank lines": lambda text: wrapped(text.replace("\n\n", "\n"), 72),
    "wrapped and indented": lambda text: wrapped(text, 80, initial_indent="     "),
    "wrapped, in pages": paged,
    "wrapped by Windows": lambda text: wrapped(text, 80).replace("\n", "\r\n"),
    "all lines spaced": lambda text: text.replace("\n\n", "\n").replace("\n", "\n\n"),
    "wide gaps": lambda text: text.replace("\n\n", "\n\n\n\n\n"),
    "a sentence a line": apart,
    "two blanks behind a stop": lambda text: text.replace(". ", ".  "),
    "quoted mail": lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
    "Markdown": lambda text: f"# {text}".replace("Công tác xã hội", "**Công tác xã hội**"),
    "a menu above": lambda text: f"Trang chủ\nGiới thiệu\nHỏi đáp\nLiên hệ\n{text}",
    "figures glued to their words": lambda text: re.sub(
        r"(\d) (?=(?:đoàn viên|triệu|nữ)\b)", r"\1", text
    ),
    "signs glued to the next word": lambda text: re.sub(r"(?<=[a-zđ]{2})([,;.]) ", r"\1", text),
    "numbers told twice": lambda text: text.replace("5 tổ", "05 (năm) tổ").replace(
        "4 đ", "bốn (4) đ"
    ),
    "numbers in words": lambda text: text.replace("3 đoàn", "ba đoàn").replace(
        "10 suất", "mười suất"
    ),
    "signs behind a blank": lambda text: re.sub(r"(?<=\w)([,;:.])(?= |$)", r" \1", text),
    "a link on its own line": lambda text: text.replace(
        "Nhân dịp Tết, Công đoàn trao", "Nhân dịp Tết Nguyên đán,\nCông đoàn\ntrao"
    ),
}


@pytest.mark.parametrize("change", OTHERS.values(), ids=OTHERS)
def test_other_line_breaks_change_no_fact(change: Callable[[str], str]) -> None:
    assert facts(change(ARTICLE)) == facts(ARTICLE)
    assert len(facts(ARTICLE)) >= 9


def test_a_text_on_one_line_keeps_its_facts_and_its_headline() -> None:
    text = " ".join(ARTICLE.split())
    assert [one[:3] for one in facts(text)] == [one[:3] for one in facts(ARTICLE)]
    title = Extractor().extract(text).document.title
    assert title == ARTICLE.split("\n", 1)[0]


def test_cells_far_apart_are_a_table_again() -> None:
    stacked = TABLE.replace(" | ", "\n")
    assert facts(stacked.replace("\n", "\n\n")) == facts(stacked)
    assert facts(TABLE.replace("\n", "\n\n")) == facts(TABLE)


@pytest.mark.parametrize("text", [ARTICLE, TABLE, "Chỉ tiêu:\n- Kết nạp 50 đoàn viên.\n- Có 2 tổ."])
def test_breaks_that_tell_stay(text: str) -> None:
    made = normalise(text)
    assert mend_breaks(made) is made


# --- lines cut by a width -----------------------------------------------------------------


def joined(*lines: str) -> str:
    return mend_breaks(normalise("\n".join(lines))).text


CUT = (
    "Công đoàn cơ sở Sở Y tế tỉnh Lam Giang đã",
    "tổ chức hội nghị tổng kết, có các đồng chí",
    "lãnh đạo Sở tham dự và phát biểu ý kiến.",
)


def test_items_and_paragraphs_begin_new_lines() -> None:
    text = joined(
        *CUT, "- Kết nạp 5 đoàn viên.", "Dự hội nghị có các đồng chí trong Ban Chấp", "hành."
    )
    assert [line[:10] for line in text.split("\n")] == ["Công đoàn ", "- Kết nạp ", "Dự hội ngh"]


def test_a_year_or_a_name_behind_a_dash_is_no_item() -> None:
    assert "2018 - 2023" in joined(*CUT, "Hội nghị đã bầu Ban Chấp hành nhiệm kỳ 2018", "- 2023.")
    assert "số 92/KH-LĐLĐ" in joined(
        *CUT, "Liên đoàn Lao động tỉnh ban hành Kế hoạch số", "92/KH-LĐLĐ."
    )


def test_a_word_broken_behind_its_hyphen_is_whole_again() -> None:
    assert "2018-2023" in joined(
        *CUT, "Hội nghị đã bầu Ban Chấp hành nhiệm kỳ 2018-", "2023 gồm năm ủy viên."
    )


def test_a_headline_in_capitals_stays_alone() -> None:
    text = joined("ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ SỞ Y TẾ LAM GIANG", *CUT)
    assert text.startswith("ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ SỞ Y TẾ LAM GIANG\nCông đoàn cơ sở")


def test_rows_are_not_joined() -> None:
    assert joined(*CUT, "Đơn vị | Đoàn viên", "Cảng | 12").endswith("Đơn vị | Đoàn viên\nCảng | 12")


# --- one reader each ----------------------------------------------------------------------


def test_the_motto_of_the_state_has_its_own_line() -> None:
    text = "LĐLĐ HUYỆN NAM LĨNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert [edit.start for edit in run_together(text)] == [len("LĐLĐ HUYỆN NAM LĨNH")]
    wide = "LĐLĐ HUYỆN NAM LĨNH      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert [wide[edit.end :][:8] for edit in run_together(wide)] == ["CỘNG HÒA"]


def test_footnotes_and_rules_are_no_markup() -> None:
    assert signs_of_markup("Công đoàn (**) có 3 tổ\n***\n______") == []


def test_a_comparison_is_no_quoted_mail() -> None:
    assert signs_of_markup("> Xem thêm\nCông đoàn có 3 tổ\nĐạt > 90%") == []


def test_signs_inside_names_and_figures_are_no_slips() -> None:
    for text in (
        "Sở VH,TT&DL",
        "1,5 triệu",
        "lúc 08:30",
        "http://congdoan.vn/tin",
        "lớp 12a2",
        "5kg",
    ):
        assert slips(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "nhiệm kỳ năm năm (2018)",
        "ba (04) tập thể",
        "2 (hai rưỡi) ngày",
        f"hai ({'9' * 5000}) tập thể",
        "thứ ba, hạng hai cá nhân",
        "sáng thứ ba đoàn viên về dự",
    ],
)
def test_what_is_not_the_same_number_stays(text: str) -> None:
    made = normalise(text)
    assert in_plain_words(made) is made


def test_guillemets_quote() -> None:
    assert [edit.words for edit in slips("danh hiệu « Giỏi việc nước »")] == ["“", "”"]
    assert slips("Trang chủ » Tin tức » Hoạt động") == []


def test_several_sentences_a_line_are_paragraphs() -> None:
    assert sentences_apart(ARTICLE) == []


def test_cells_of_a_table_are_not_severed_sentences() -> None:
    assert severed("Đoàn viên\nngười\n71\nCĐCS\ntổ chức\n3") == []


def test_the_day_of_an_event_is_no_date_of_the_page() -> None:
    body = "Sáng thứ Bảy 11/01/2020, hội trường chật kín. " + "Công đoàn có nhiều hoạt động. " * 40
    assert all("11/01" not in body[edit.end : edit.end + 6] for edit in breaks_lost(body))


def test_a_menu_holds_no_headline() -> None:
    page = read_layout(f"Trang chủ\nGiới thiệu\nHỏi đáp\nLiên hệ\n{ARTICLE}")
    assert page.title == ARTICLE.split("\n", 1)[0]
    assert page.above == 4


def test_short_lines_alone_are_no_menu() -> None:
    assert read_layout("Đại hội Công đoàn\nNiềm vui ngày mới\nGiới thiệu\nCó 3 tổ.").above == 0


def test_empty_texts_hold_nothing_to_mend() -> None:
    for text in ("", "\n", " \n \n", "a", "a\n\n\n"):
        for find in (joints, empty_gaps, severed, sentences_apart, breaks_lost, signs_of_markup):
            assert find(text) == []


# --- any text -----------------------------------------------------------------------------

LINES = st.lists(
    st.text(alphabet="abcđĐ ẢAB12.,;:-–|>*#()[]/“”_\t", max_size=70), min_size=1, max_size=14
)


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\n    "]))
@settings(max_examples=200, deadline=None)
def test_every_word_keeps_its_place(lines: list[str], gap: str) -> None:
    text = gap.join(lines)
    made = mend_breaks(normalise(text))
    for at, char in enumerate(made.text):
        if char.isalnum():
            start, end = made.to_given(at, at + 1)
            assert normalise(text[start:end]).text.strip() in (char, "")
    words = [char for char in made.text if char.isalpha()]
    assert len(words) <= sum(map(str.isalpha, normalise(text).text))


@given(st.integers(min_value=50, max_value=130))
@settings(max_examples=12, deadline=None)
def test_any_width_reads_the_same(width: int) -> None:
    assert facts(wrapped(ARTICLE, width)) == facts(ARTICLE)


def test_lines_cut_by_the_width_of_a_page_that_a_site_puts_between_its_own() -> None:
    site, foot = (
        "Your trial ends soon\nHome Explore Others\nRead Text Version",
        "Create Now\nRead more",
    )
    cut = (
        "- Thăm hỏi đoàn viên và thân nhân đau ốm, qua đời 58 lượt, số",
        "tiền 17.400.000 đồng.",
        "- Trận lũ năm ấy LĐLĐ huyện hỗ trợ sáu đoàn viên bị thiệt hại",
        "mỗi người 1.000.000 đồng; Công đoàn xã trích quỹ trao 300.000",
        "đồng/đoàn viên cho cả 27 gia đình.",
        "- Đội bóng chuyền của Công đoàn xã đạt giải Nhất cụm năm 2019, giải",
        "Ba toàn huyện năm 2022.",
    )
    told = mend_breaks(normalise("\n\n".join((site, *cut, foot)))).text
    assert "trích quỹ trao 300.000 đồng/đoàn viên cho cả 27 gia đình." in told
    assert "58 lượt, số tiền 17.400.000 đồng.\n" in told
    assert "năm 2019, giải Ba toàn huyện năm 2022." in told
