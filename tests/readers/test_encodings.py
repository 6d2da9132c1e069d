"""Plain text in every encoding that Vietnamese has been written in."""

import unicodedata
from collections.abc import Callable

import pytest

from corpus.readers import ReadError, read_document
from corpus.readers.legacy import from_legacy
from corpus.readers.legacy import tcvn3 as read_tcvn3
from corpus.readers.legacy import vni as read_vni
from corpus.readers.plain import decode
from tests.cli.shell import SAMPLES
from tests.readers.legacy_fonts import LETTERS, tcvn3, vni, windows1258, windows1258_apart

ARTICLES = [
    unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    for path in sorted(SAMPLES.glob("*.txt"))
]
SENTENCE = "Công đoàn cơ sở Sở Y tế hiện có 71 đoàn viên, trong đó 30 nữ"
TYPOGRAPHY = str.maketrans({"–": "-", "“": '"', "”": '"', "…": "...", "’": "'", "•": "-"})


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
def test_unicode_with_and_without_its_mark_keeps_its_line_ends(encoding: str, end: str) -> None:
    text = f"{SENTENCE}.{end}{end}{SENTENCE}"
    assert decode(text.encode(encoding)) == text


def test_the_mark_of_utf8_is_the_first_character_so_that_offsets_hold() -> None:
    assert decode(SENTENCE.encode("utf-8-sig")) == "\ufeff" + SENTENCE


@pytest.mark.parametrize(
    ("text", "of"), [(SENTENCE, "NFC"), (SENTENCE, "NFD"), (SENTENCE.upper(), "NFC")]
)
def test_unicode_is_not_touched(text: str, of: str) -> None:
    text = unicodedata.normalize(of, text)  # type: ignore[arg-type]
    assert decode(text.encode()) == text
    assert from_legacy(text) is None


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_with_every_tone(letter: str) -> None:
    assert read_tcvn3(tcvn3(letter).decode("latin-1")) == letter
    for case in (letter, letter.upper()):
        assert read_vni(vni(case).decode("latin-1")) == case


@pytest.mark.parametrize("write", [tcvn3, vni, windows1258, windows1258_apart])
@pytest.mark.parametrize("article", ARTICLES)
def test_whole_articles(article: str, write: Callable[[str], bytes]) -> None:
    plain = article.translate(TYPOGRAPHY)
    read = decode(write(plain))
    # TCVN3 has no toned capitals: among small letters they come back small.
    assert (read.lower(), plain.lower()) == (plain.lower(), read.lower())
    if write is not tcvn3:
        assert read == plain


@pytest.mark.parametrize("write", [tcvn3, vni, windows1258])
@pytest.mark.parametrize(
    "text",
    ["Hội nghị", "Tặng quà Tết", "71 đoàn viên", "CÔNG ĐOÀN CƠ SỞ", "Đại hội CĐCS Sở Nội vụ"],
)
def test_a_few_words_are_enough(text: str, write: Callable[[str], bytes]) -> None:
    assert decode(write(text)) == text


def test_damaged_letters_do_not_make_it_another_encoding() -> None:
    data = (SENTENCE + " và 5 tổ công đoàn.").encode().replace("ữ".encode(), b"\xe1\xbb")
    assert decode(data) == SENTENCE.replace("ữ", "\ufffd") + " và 5 tổ công đoàn."


@pytest.mark.parametrize(
    "data",
    [
        "Le syndicat créé en 1950 a été dissous".encode("latin-1"),
        "Die Gewerkschaft für Bäcker".encode("latin-1"),
        "Профсоюз металлургов".encode("cp1251"),
        "学校の労働組合".encode("shift-jis"),
    ],
)
def test_what_is_not_vietnamese_is_refused_and_never_garbled(data: bytes) -> None:
    with pytest.raises(ReadError, match="not UTF-8"):
        decode(data)


@pytest.mark.parametrize("write", [tcvn3, vni])
def test_lines_of_a_legacy_font_within_a_unicode_text(write: Callable[[str], bytes]) -> None:
    old = write("Công đoàn Sở Y tế kết nạp 5 đoàn viên").decode("latin-1")
    mixed = f"{SENTENCE}\n{old}\nCafé Nestlé » Krông Nô\n{SENTENCE}"
    assert from_legacy(mixed) == mixed.replace(old, "Công đoàn Sở Y tế kết nạp 5 đoàn viên")


@pytest.mark.parametrize("article", ARTICLES)
def test_no_line_of_a_unicode_text_is_taken_for_a_legacy_font(article: str) -> None:
    assert from_legacy(article) is None


@pytest.mark.parametrize("data", [b"", b" \n", "\ufeff\n".encode(), b"abc\0def", b"\0" * 99])
def test_no_text(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"empty|null bytes"):
        read_document(data, "a.txt")
