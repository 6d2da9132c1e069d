"""Records made by hand from what an article tells, sentence by sentence.

``article([members(29), women(14)], [members(31)])`` is a text of two sentences.
"""

from typing import Any

from schemas import Record, validate_record

Told = dict[str, Any]


def members(value: int, words: str | None = None, **more: Any) -> Told:
    words = words or f"{value} đoàn viên"
    return _told("member_count", words, value=value, population="union_members", **more)


def workers(value: int, words: str | None = None, **more: Any) -> Told:
    words = words or f"{value} lao động"
    return _told("member_count", words, value=value, population="staff", **more)


def women(value: int | None = None, share: float | None = None, **more: Any) -> Told:
    words = f"{'' if value is None else value} nữ{'' if share is None else f' ({share}%)'}".strip()
    more = {"population": "union_members", **more}
    return _told("female_count", words, value=value, share=share, **more)


def admitted(value: int, **more: Any) -> Told:
    return _told("new_member_count", f"kết nạp {value} đoàn viên", value=value, **more)


def unions(value: int, unit: str = "grassroots_union", **more: Any) -> Told:
    return _told("unit_count", f"{value} CĐCS", value=value, unit=unit, **more)


def money(million: float, flow: str = "disbursed", **more: Any) -> Told:
    words = f"{million:g} triệu đồng"
    return _told("fund_amount", words, amount=round(million * 1_000_000), flow=flow, **more)


def each(million: float, count: int | None, flow: str = "disbursed", **more: Any) -> Told:
    """A unit price, with the number of gifts or people it is for."""
    of = None if count is None else {"count": count, "unit": "suất"}
    return money(million, flow, per_unit=True, beneficiaries=of, **more)


def award(title: str) -> Told:
    more = {"title": title, "award_class": "certificate", "recipient_type": "branch"}
    return _told("award", title, **more)


def _told(kind: str, words: str, **fields: Any) -> Told:
    return {
        "kind": kind,
        "words": words,
        "rule": f"{kind}.has",
        "branch": "b1",
        "lead": "",
        **fields,
    }


def article(
    *sentences: list[Told], name: str = "Công đoàn cơ sở Sở Y tế", level: str = "grassroots"
) -> tuple[Record, str]:
    """A text that tells these facts, and its record; b1 is the branch named, b2 another one.

    ``lead`` is what stands right before the words of a fact.
    """
    text, facts = "", []
    for sentence in sentences:
        start = len(text)
        end = start + len(", ".join(told["lead"] + told["words"] for told in sentence)) + 1
        for told in sentence:
            text += told["lead"]
            words = told["words"]
            span = {"start": len(text), "end": len(text) + len(words), "text": words}
            fields = {key: value for key, value in told.items() if key not in ("words", "lead")}
            facts.append(
                {
                    "id": f"f{len(facts) + 1}",
                    "evidence": span,
                    "sentence": {"start": start, "end": end},
                    "confidence": 0.9,
                    **fields,
                }
            )
            text += words + ", "
        text = text[:-2] + ". "
    branches = [
        {"id": "b1", "name": name, "level": level},
        {"id": "b2", "name": "Công đoàn cơ sở Sở Tài chính", "level": "grassroots"},
    ]
    document = {"id": "hand", "source": "-", "sha256": "0" * 64}
    data = {"document": document, "branches": branches, "facts": facts}
    return validate_record(data, text), text
