"""Pages out of a converter: letters lost, syllables run together, a library's lines around."""

from congdoan import extract
from extractor.normalise import normalise
from extractor.wording import in_plain_words
from tests.extractor.whole import facts


def test_words_that_have_lost_a_letter_are_read_as_they_were() -> None:
    text = "Công đoàn trờng Tiểu học Lạc Bình vận động đợc 2.150.000đ ủng hộ ngời nghèo."
    assert facts(text) == [("2.150.000đ", "Công đoàn trường Tiểu học Lạc Bình", None)]


def test_a_soft_hyphen_for_a_letter_is_read_as_the_letter() -> None:
    text = "Năm 2008 Công đoàn tr\u00adờng Tiểu học Lạc Bình đ\u00adợc CĐGD huyện tặng giấy khen."
    record = extract(text)
    assert [branch.name for branch in record.branches][:1] == ["Công đoàn trường Tiểu học Lạc Bình"]


def test_words_that_are_whole_keep_their_letters() -> None:
    text = "Công đoàn trờng đợc khen; nụ cười rạng ngời của 12 đoàn viên lớp trẻ Mơ Nông, vợt khó"
    mended = text.replace("trờng", "trường").replace("đợc", "được")
    assert in_plain_words(normalise(text)).text == mended


def test_syllables_run_together_are_read_apart() -> None:
    text = (
        "Côngđoàn trường Tiểu học Lạc Bình hiện có 37 đoànviên côngđoàn, sinh hoạt ở 5 tổ côngđoàn."
    )
    told = [(fact.kind, fact.evidence.text) for fact in extract(text).facts]
    assert told == [("member_count", "37 đoànviên côngđoàn"), ("unit_count", "5 tổ côngđoàn")]


def test_a_report_in_a_library_of_documents_is_of_the_school_year_it_names() -> None:
    text = """You are on page 1of 4

CĐGD HUYỆN LẠC BÌNH

CĐ TRƯỜNG THCS ĐÔNG HÒA

Đông Hòa, ngày 28/5/2010

BÁO CÁO
Tổng kết công tác công đoàn năm học (2009-2010)

1. Chăm lo đời sống
- Quỹ “Mái ấm công đoàn”: 1.940.000đ

Documents Similar To baocao0910
"""
    told = [(words, period) for words, _, period in facts(text)]
    assert told == [("1.940.000đ", "2009/2010")]
