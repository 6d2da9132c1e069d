"""Records to save: by hand in a few words, and by hypothesis in every shape the schema allows."""

from typing import Any

from hypothesis import strategies as st

from corpus.rows import text_id
from schemas import (
    AwardClass,
    Flow,
    Level,
    Population,
    Qualifier,
    Rate,
    RecipientType,
    Record,
    Status,
    Unit,
    WarningCode,
)

BIGGEST = 2**63 - 1


def article(
    text: str,
    *facts: dict[str, Any],
    branches: list[dict[str, Any]] | None = None,
    source: str = "bai.txt",
    published: str | None = None,
    title: str | None = None,
) -> tuple[Record, str]:
    """A record of ``text`` with its text.

    A fact names its evidence by the words (``evidence="71 đoàn viên"``); what is left out of it
    is what most facts have. Without ``branches`` all belong to one grassroots union.
    """
    named = branches or [{"name": "Công đoàn cơ sở Sở Y tế Đắk Nông"}]
    data = {
        "document": {
            "id": source,
            "source": source,
            "sha256": text_id(text),
            "published": published,
            "title": title,
        },
        "branches": [
            {"id": f"b{number}", "level": "grassroots", **branch}
            for number, branch in enumerate(named, 1)
        ],
        "facts": [_fact(text, number, fact) for number, fact in enumerate(facts, 1)],
    }
    return Record.model_validate(data, context={"text": text}), text


def _fact(text: str, number: int, given: dict[str, Any]) -> dict[str, Any]:
    fact = {"branch": "b1", "confidence": 0.9, "rule": "test.rule", "id": f"f{number}", **given}
    words = fact["evidence"]
    start = text.index(words)
    fact["evidence"] = {"start": start, "end": start + len(words), "text": words}
    fact["sentence"] = {"start": 0, "end": len(text)}
    return fact


def members(value: int, evidence: str, **more: Any) -> dict[str, Any]:
    """A member count of union members."""
    return {
        "kind": "member_count",
        "population": "union_members",
        "value": value,
        "evidence": evidence,
        **more,
    }


def women(evidence: str, **more: Any) -> dict[str, Any]:
    """A female count among union members."""
    return {"kind": "female_count", "population": "union_members", "evidence": evidence, **more}


def new_members(value: int, evidence: str, **more: Any) -> dict[str, Any]:
    return {"kind": "new_member_count", "value": value, "evidence": evidence, **more}


def units(value: int, unit: str, evidence: str, **more: Any) -> dict[str, Any]:
    """A count of subordinate unions."""
    return {"kind": "unit_count", "value": value, "unit": unit, "evidence": evidence, **more}


def money(amount: int, flow: str, evidence: str, **more: Any) -> dict[str, Any]:
    """A sum of money."""
    return {"kind": "fund_amount", "amount": amount, "flow": flow, "evidence": evidence, **more}


def award(title: str, award_class: str, evidence: str, **more: Any) -> dict[str, Any]:
    """An award to the branch."""
    return {
        "kind": "award",
        "title": title,
        "award_class": award_class,
        "recipient_type": "branch",
        "evidence": evidence,
        **more,
    }


# --- every shape --------------------------------------------------------------------------

# Letters in both Unicode forms, line ends, a no-break space, NUL, beyond the BMP.
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyÀĐỘộ 0123456789.,%\n\r\t\u00a0\u0301\u0323\u200b\x00🎉\"'"
TEXTS = st.one_of(st.text(LETTERS, min_size=1, max_size=120), st.text(min_size=1, max_size=60))
WORDS = st.one_of(st.text(LETTERS, min_size=1, max_size=20), st.text(min_size=1, max_size=8))
MAYBE = st.one_of(st.none(), st.text(max_size=12))
DATES = st.dates().map(lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}")
PERIODS = st.one_of(
    st.none(),
    DATES,
    st.integers(1900, 2030).map(str),
    st.tuples(st.integers(1900, 2015), st.integers(2016, 2030)).map(lambda y: f"{y[0]}/{y[1]}"),
    st.sampled_from(["2012/..", "../2020-06", "2016-01/2016-06", "2024/2026", "2025"]),
)
COUNTS = st.integers(0, BIGGEST - 1)


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


def mention(text: str, span: tuple[int, int]) -> dict[str, Any]:
    return {"start": span[0], "end": span[1], "text": text[slice(*span)]}


@st.composite
def figures(draw: st.DrawFn) -> dict[str, Any]:
    """The fields of one kind."""
    value = draw(COUNTS)
    above = draw(st.one_of(st.none(), st.integers(value + 1, BIGGEST)))
    population = draw(st.sampled_from(Population))
    match draw(st.integers(0, 5)):
        case 0:
            return {
                "kind": "member_count",
                "value": value,
                "value_max": above,
                "population": population,
            }
        case 1:
            share = draw(st.floats(0, 100))
            shape = draw(st.sampled_from([{"value": value, "value_max": above}, {}]))
            given = draw(st.sampled_from([{"share": share}, {}])) if shape else {"share": share}
            return {"kind": "female_count", "population": population, **shape, **given}
        case 2:
            return {"kind": "new_member_count", "value": value, "value_max": above}
        case 3:
            unit, change = draw(st.sampled_from(Unit)), draw(st.booleans())
            return {
                "kind": "unit_count",
                "value": value,
                "value_max": above,
                "unit": unit,
                "change": change,
            }
        case 4:
            gift = st.builds(lambda count, unit: {"count": count, "unit": unit}, COUNTS, WORDS)
            return {
                "kind": "fund_amount",
                "amount": max(value, 1),
                "amount_max": above if above and above > max(value, 1) else None,
                "fund": draw(MAYBE),
                "flow": draw(st.sampled_from(Flow)),
                "per_unit": draw(st.booleans()),
                "rate": draw(st.one_of(st.none(), st.sampled_from(Rate))),
                "beneficiaries": draw(st.one_of(st.none(), gift)),
            }
    return {
        "kind": "award",
        "title": draw(WORDS),
        "rank": draw(MAYBE),
        "award_class": draw(st.sampled_from(AwardClass)),
        "granted_by": draw(MAYBE),
        "recipient": draw(MAYBE),
        "recipient_type": draw(st.sampled_from(RecipientType)),
        "count": draw(st.one_of(st.none(), st.integers(1, BIGGEST))),
    }


@st.composite
def records(draw: st.DrawFn, text: str | None = None) -> tuple[Record, str]:
    """Any record, with its text."""
    text = text if text is not None else draw(TEXTS)
    branches = [
        {
            "id": f"b{number}",
            "name": draw(WORDS),
            "level": draw(st.sampled_from(Level)),
            "host": draw(MAYBE),
            "locality": draw(MAYBE),
            "aliases": draw(st.lists(WORDS, max_size=3)),
            "mentions": [mention(text, one) for one in draw(st.lists(spans(text), max_size=2))],
        }
        for number in draw(st.lists(st.integers(1, 9), max_size=3, unique=True))
    ]
    facts = [
        {
            "id": f"f{number}",
            "branch": draw(st.sampled_from([branch["id"] for branch in branches])),
            "qualifier": draw(st.sampled_from(Qualifier)),
            "status": draw(st.sampled_from(Status)),
            "period": draw(PERIODS),
            "evidence": mention(text, evidence := draw(spans(text))),
            "sentence": {
                "start": draw(st.integers(0, evidence[0])),
                "end": draw(st.integers(evidence[1], len(text))),
            },
            "mentions": [mention(text, one) for one in draw(st.lists(spans(text), max_size=2))],
            "confidence": draw(st.floats(0, 1)),
            "rule": draw(st.text(max_size=12)),
            **draw(figures()),
        }
        for number in draw(
            st.lists(st.integers(1, 20), max_size=4, unique=True) if branches else st.just([])
        )
    ]
    ids = [fact["id"] for fact in facts]
    warnings = [
        {
            "code": draw(st.sampled_from(WarningCode)),
            "message": draw(st.text(max_size=20)),
            "facts": draw(st.lists(st.sampled_from(ids), max_size=2)) if ids else [],
        }
        for _ in range(draw(st.integers(0, 2)))
    ]
    document = {
        "id": draw(WORDS),
        "source": draw(st.text(max_size=20)),
        "title": draw(MAYBE),
        "published": draw(st.one_of(st.none(), DATES)),
        "outlet": draw(MAYBE),
        "author": draw(MAYBE),
        "sha256": text_id(text),
    }
    data = {"document": document, "branches": branches, "facts": facts, "warnings": warnings}
    return Record.model_validate(data, context={"text": text}), text
