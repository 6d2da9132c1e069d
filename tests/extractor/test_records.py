"""Laws that the record of any article obeys, held over the real and the annotated articles."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import Extractor
from extractor.errors import InputError
from extractor.normalise import normalise
from extractor.reasons import REASONS
from schemas import Record, validate_record

ROOT = Path(__file__).parents[2]
FOLDERS = [
    ROOT / "corpus" / "articles" / "train",
    ROOT / "corpus" / "articles" / "dev",
    ROOT.parent / "shared" / "seeds",  # beside the repository where the project is worked on
]
ARTICLES = {
    path.stem: path.read_text(encoding="utf-8")
    for folder in FOLDERS
    for path in sorted(folder.glob("*.txt"))
}
EXTRACTOR = Extractor()
each_article = pytest.mark.parametrize("name", ARTICLES)

_PLACES = {"source", "id", "sha256", "start", "end", "text", "evidence", "sentence", "mentions"}


@cache
def record_of(name: str) -> Record:
    return EXTRACTOR.extract(ARTICLES[name], source=name)


def told(record: Record) -> list[dict[str, Any]]:
    """What the facts say and of whom, leaving out where and in which spelling."""
    names = {branch.id: branch.name for branch in record.branches}
    facts = record.model_dump(mode="json")["facts"]
    return [
        {key: value for key, value in fact.items() if key not in _PLACES}
        | {"branch": names[fact["branch"]], "words": normalise(fact["evidence"]["text"]).text}
        for fact in facts
    ]


def unspelled(record: Record) -> list[dict[str, Any]]:
    """What the facts say, without the words of their evidence, in which a sign may be another."""
    return [{key: fact[key] for key in fact if key != "words"} for fact in told(record)]


def test_there_are_articles_to_read() -> None:
    assert len(ARTICLES) >= 60


@each_article
def test_the_record_holds_against_its_text(name: str) -> None:
    text, record = ARTICLES[name], record_of(name)
    assert validate_record(record.model_dump(), text) == record
    assert validate_record(record.model_dump_json(), text) == record
    for fact in record.facts:
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text
        assert fact.evidence.text == fact.evidence.text.strip()


@each_article
def test_facts_are_numbered_and_stand_in_the_order_of_their_evidence(name: str) -> None:
    facts = record_of(name).facts
    assert [fact.id for fact in facts] == [f"f{number}" for number in range(1, len(facts) + 1)]
    starts = [fact.evidence.start for fact in facts]
    assert starts == sorted(starts)


@each_article
def test_no_fact_is_told_by_two(name: str) -> None:
    """Two facts on one span say different things."""
    seen = [tuple(sorted((k, str(v)) for k, v in one.items())) for one in _with_spans(name)]
    assert len(seen) == len(set(seen))


def _with_spans(name: str) -> list[dict[str, Any]]:
    record = record_of(name)
    return [
        one | {"at": fact.evidence.start}
        for one, fact in zip(told(record), record.facts, strict=True)
    ]


@each_article
def test_the_same_text_gives_the_same_record(name: str) -> None:
    assert Extractor().extract(ARTICLES[name], source=name) == record_of(name)


@each_article
def test_an_explanation_is_of_the_same_record_and_its_reasons_have_words(name: str) -> None:
    explanation = EXTRACTOR.explain(ARTICLES[name], source=name)
    assert explanation.record == record_of(name)
    assert set(explanation.cues) == {fact.id for fact in explanation.record.facts}
    for miss in explanation.near_misses:
        assert explanation.text[miss.start : miss.end] == miss.text
        assert miss.reason in REASONS


# --- one text in other spellings ------------------------------------------------------------

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_TO_NEW = {
    unicodedata.normalize("NFC", first + tone + second): unicodedata.normalize(
        "NFC", first + second + tone
    )
    for pair in ("oa", "oe", "uy", "Oa", "Oe", "Uy", "OA", "OE", "UY")
    for first, second in [pair]
    for tone in _TONES
}
_OPEN = re.compile(f"(?:{'|'.join(_TO_NEW)})(?![^\\W\\d_])")


def new_tones(text: str) -> str:
    """The tone marks of open rimes in the new place: hòa as hoà, ủy as uỷ."""
    return _OPEN.sub(lambda found: _TO_NEW[found.group()], text)


def test_the_new_style_differs() -> None:
    assert new_tones("Ủy ban tỉnh Hòa Bình, hoàn toàn") == "Uỷ ban tỉnh Hoà Bình, hoàn toàn"
    assert any(new_tones(text) != text for text in ARTICLES.values())


SPELLINGS = {
    "decomposed (NFD)": lambda text: unicodedata.normalize("NFD", text),
    "new tone style": new_tones,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: f"\ufeff{text}",
}


@each_article
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_another_spelling_gives_the_same_facts(spelling: str, name: str) -> None:
    text = SPELLINGS[spelling](ARTICLES[name])
    record = EXTRACTOR.extract(text, source=name)
    assert validate_record(record.model_dump(), text) == record
    assert told(record) == told(record_of(name))


def with_guillemets(text: str) -> str:
    """The text in guillemets, where each of its quotation marks that opens is closed."""
    paired = text.count("“") == text.count("”")
    return text.replace("“", "«").replace("”", "»") if paired else text


def with_other_bullets(text: str) -> str:
    """The text with plus signs as its bullets, where they do not stand for items below others."""
    nested = re.search(r"^\s*\+ ", text, flags=re.MULTILINE)
    return text if nested else re.sub(r"^- ", "+ ", text, flags=re.MULTILINE)


HANDS = {
    "blanks that don't break": lambda text: text.replace(" ", "\u00a0"),
    "blanks behind lines": lambda text: re.sub(r"$", "  ", text, flags=re.MULTILINE),
    "every line indented": lambda text: re.sub(r"^(?=.)", "    ", text, flags=re.MULTILINE),
    "paragraphs indented": lambda text: re.sub(r"^(?=.{90})", "\t", text, flags=re.MULTILINE),
    "blanks before commas": lambda text: text.replace(", ", " , "),
    "guillemets": with_guillemets,
    "other bullets": with_other_bullets,
}


@pytest.mark.parametrize("name", list(ARTICLES)[::9])
@pytest.mark.parametrize("hand", HANDS)
def test_another_hand_at_the_keyboard_gives_the_same_facts(hand: str, name: str) -> None:
    record = EXTRACTOR.extract(HANDS[hand](ARTICLES[name]), source=name)
    assert unspelled(record) == unspelled(record_of(name))


# --- texts that went wrong --------------------------------------------------------------------

SCRAPS = st.one_of(
    st.text(max_size=8),
    st.text("0123456789.,/%-–()[]\n \t", max_size=12),
    st.sampled_from(["đoàn viên", "CĐCS", "LĐLĐ", "Công đoàn", "triệu đồng", " tỷ ", "nữ", "%"]),
    st.sampled_from(["từ ", " đến ", "năm 2019", "trong đó", "Bằng khen", "9" * 40]),
    st.sampled_from(["\r\n", "\u0301", "\u00a0", "\u200b"]),
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """An article cut, torn and written into."""
    text = draw(st.sampled_from(list(ARTICLES.values())))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 200)))
        piece = text[start:end]
        match draw(st.integers(0, 5)):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:start] + draw(SCRAPS) + text[start:]
            case 2:
                text = text[:start] + draw(SCRAPS) + text[end:]
            case 3:
                at = draw(st.integers(0, len(text)))
                text = text[:at] + piece + text[at:]
            case 4:
                text = text[:start] + piece.upper() + text[end:]
            case 5:
                lines = text.split("\n")
                text = "\n".join(draw(st.permutations(lines[:12])) + lines[12:])
    return text


@settings(max_examples=150)
@given(damaged())
def test_a_damaged_article_is_read_or_refused(text: str) -> None:
    try:
        record = EXTRACTOR.extract(text)
    except InputError:
        return
    assert validate_record(record.model_dump_json(), text) == record
