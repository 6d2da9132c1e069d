"""Records spoilt in every way that a scorer has a rule for; they stay valid."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from schemas import (
    Award,
    AwardClass,
    Branch,
    Fact,
    FactBase,
    FemaleCount,
    Flow,
    FundAmount,
    MemberCount,
    Population,
    Qualifier,
    RecipientType,
    Record,
    Status,
    Unit,
    UnitCount,
    validate_record,
)

_LEAST_DAMAGED, _MOST_DAMAGED = 0.1, 0.6
_PERIODS = (None, "2018", "2018/..", "2016/2020", "../2019", "2019-03", "2020-05-17", "2018/2023")
_RANKS = (None, "Nhất", "hạng Nhì", "giải Ba", "hạng III", "Khuyến khích", "thứ nhất", "A")


def damaged(record: Record, text: str, random: Random) -> Record:
    """The record with some facts dropped, doubled or changed and some unions renamed."""
    share = random.uniform(_LEAST_DAMAGED, _MOST_DAMAGED)
    facts: list[Fact] = []
    for fact in record.facts:
        if random.random() > share:
            facts.append(fact)
        else:
            facts += _spoilt(fact, record, text, random)
    if random.random() < share:
        random.shuffle(facts)
    numbered = tuple(fact.model_copy(update={"id": f"f{n}"}) for n, fact in enumerate(facts, 1))
    branches = tuple(
        branch.model_copy(update={"name": _renamed(branch, random)})
        if random.random() < share
        else branch
        for branch in record.branches
    )
    data = record.model_copy(update={"facts": numbered, "branches": branches, "warnings": ()})
    return validate_record(data.model_dump_json(), text)


def _shorter(name: str | None, least: int) -> str | None:
    """A name without its last words, as long as that many are left."""
    parts = (name or "").split()
    return " ".join(parts[:-1]) if len(parts) > least else name


def _periods_of_years(fact: Fact) -> dict[str, Any]:
    start, slash, end = (fact.period or "").partition("/")
    return {"period": f"{start[:4]}{slash}{end[:4]}" or None}


TWEAKS: dict[str, tuple[type[FactBase], Callable[[Any], dict[str, Any]]]] = {
    "share a little off": (FemaleCount, lambda f: {"share": f.share and f.share - 0.05}),
    "share off": (FemaleCount, lambda f: {"share": f.share and f.share - 0.06}),
    "only the share": (FemaleCount, lambda f: {"value": None, "share": f.share or 50}),
    "no share": (FemaleCount, lambda f: {"share": None if f.value is not None else f.share}),
    "title with a lead": (Award, lambda f: {"title": f"danh hiệu {f.title}"}),
    "title shortened": (Award, lambda f: {"title": _shorter(f.title, 2)}),
    "title of one word": (Award, lambda f: {"title": f.title.split()[0]}),
    "rank in the title": (Award, lambda f: {"title": f"{f.title} {f.rank or ''}", "rank": None}),
    "grantor shortened": (Award, lambda f: {"granted_by": _shorter(f.granted_by, 1)}),
    "grantor in part": (Award, lambda f: {"granted_by": _shorter(_shorter(f.granted_by, 1), 1)}),
    "grantor in capitals": (Award, lambda f: {"granted_by": (f.granted_by or "").upper() or None}),
    "no count": (Award, lambda f: {"count": None}),
    "no range": (FundAmount, lambda f: {"amount_max": None}),
    "raised": (FundAmount, lambda f: {"flow": Flow.RAISED}),
    "no period": (FactBase, lambda f: {"period": None}),
    "periods of years": (FactBase, _periods_of_years),
    "open periods": (FactBase, lambda f: {"period": f.period and f.period.strip("./")[:4] + "/.."}),
    "all exact": (FactBase, lambda f: {"qualifier": Qualifier.EXACT}),
}
"""One thing done to every fact of a sort."""


def tweaked(record: Record, tweak: str) -> Record:
    """The record with one of the ``TWEAKS`` done to every fact that it can be done to."""
    sort, change = TWEAKS[tweak]
    facts = tuple(_with(f, **change(f)) if isinstance(f, sort) else f for f in record.facts)
    return record.model_copy(update={"facts": facts})


def _spoilt(fact: Fact, record: Record, text: str, random: Random) -> Iterator[Fact]:
    """What stands in the place of a fact: nothing, two of them, or one that is wrong somewhere."""
    match random.choice(("drop", "double", "again", "change", "change", "change")):
        case "drop":
            return
        case "double":
            yield fact
            yield _changed(fact, record, random) if random.random() < 0.5 else fact
        case "again":
            yield fact
            yield _moved(fact, text, random)
        case _:
            changed = _changed(fact, record, random)
            yield _moved(changed, text, random) if random.random() < 0.3 else changed


def _moved(fact: Fact, text: str, random: Random) -> Fact:
    """The fact with its evidence somewhere else."""
    start = random.randrange(len(text) - 2)
    end = random.randint(start + 1, min(start + 30, len(text)))
    span = {"start": start, "end": end}
    return _with(fact, evidence={**span, "text": text[start:end]}, sentence=span)


def _changed(fact: Fact, record: Record, random: Random) -> Fact:
    ways: list[Callable[[], dict[str, Any]]] = [
        lambda: {"branch": random.choice(record.branches).id},
        lambda: {"status": random.choice(list(Status))},
        lambda: {"period": random.choice(_PERIODS)},
        lambda: {"qualifier": random.choice(list(Qualifier))},
    ]
    match fact:
        case MemberCount():
            ways.append(lambda: {"population": random.choice(list(Population))})
        case FemaleCount():
            ways += [
                lambda: {"value": None, "value_max": None, "share": 51.2},
                lambda: {"share": None if fact.value is not None else (fact.share or 0) / 2 + 0.05},
                lambda: {"share": min((fact.share or 30) + random.choice((0.05, 0.06, 3)), 100)},
                lambda: {"population": random.choice(list(Population))},
            ]
        case UnitCount():
            ways += [
                lambda: {"unit": random.choice(list(Unit))},
                lambda: {"change": not fact.change},
            ]
        case FundAmount():
            ways += [
                lambda: {"amount": fact.amount * 10, "amount_max": None},
                lambda: {"amount_max": random.choice((None, fact.amount * 2))},
                lambda: {"per_unit": not fact.per_unit},
                lambda: {"flow": random.choice(list(Flow))},
            ]
        case Award():
            ways += [
                lambda: {"title": _retitled(fact.title, random)},
                lambda: {"title": _retitled(fact.title, random)},
                lambda: {"rank": random.choice(_RANKS)},
                lambda: {"title": f"{fact.title} {fact.rank or 'hạng Ba'}", "rank": None},
                lambda: {"award_class": random.choice(list(AwardClass))},
                lambda: {"recipient_type": random.choice(list(RecipientType))},
                lambda: {"count": random.choice((None, 1, 12))},
                lambda: {"granted_by": _retitled(fact.granted_by or "UBND tỉnh", random)},
                lambda: {"granted_by": None},
            ]
    if not isinstance(fact, FundAmount | Award) and getattr(fact, "value", None) is not None:
        ways.append(lambda: {"value": random.randrange(5), "value_max": None})
    return _with(fact, **random.choice(ways)())


def _retitled(words: str, random: Random) -> str:
    """A name or title with a word less, a word more, or written in another way."""
    parts = words.split()
    match random.randrange(5):
        case 0 if len(parts) > 1:
            parts.pop(random.randrange(len(parts)))
        case 1:
            parts.append(random.choice(("xuất sắc", "tỉnh Lam Giang", "toàn quốc", "hạng Nhì")))
        case 2:
            return words.replace("Công đoàn cơ sở", "CĐCS").replace("Liên đoàn Lao động", "LĐLĐ")
        case 3:
            return words.upper().replace("ÒA", "OÀ").replace("ỦY", "UỶ")
        case _:
            parts.insert(0, random.choice(("danh hiệu", "đạt", "Giải", "Công đoàn")))
    return " ".join(parts)


def _renamed(branch: Branch, random: Random) -> str:
    if branch.aliases and random.random() < 0.3:
        return random.choice(branch.aliases)
    return _retitled(branch.name, random)


def _with(fact: Fact, **changes: Any) -> Fact:
    return type(fact).model_validate({**fact.model_dump(), **changes})
