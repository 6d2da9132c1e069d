"""The figure of a fact as people read it: separators, units, qualifiers, ranges."""

from decimal import Decimal

from congdoan.labels import Lang, kind_label, label
from schemas import (
    Award,
    AwardClass,
    FactBase,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    Qualifier,
    RecipientType,
    UnitCount,
)

_SCALES = (
    (10**9, {Lang.VI: "tỷ", Lang.EN: "billion"}),
    (10**6, {Lang.VI: "triệu", Lang.EN: "million"}),
)
_MOST_DECIMALS = 3
_ANY_FIGURE = ("value", "amount", "share", "title")


def number(value: float, lang: Lang) -> str:
    """A number with the separators of the language.

    >>> number(3092, Lang.VI), number(65.4, Lang.VI), number(3092, Lang.EN)
    ('3.092', '65,4', '3,092')
    """
    text = f"{Decimal(str(value)):,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if lang is Lang.VI else text


def confidence_words(fact: FactBase, lang: Lang) -> str:
    """How surely a fact was read.

    >>> confidence_words(MemberCount.model_construct(confidence=0.9), Lang.VI)
    'độ tin cậy 0,90'
    """
    told = f"{fact.confidence:.2f}"
    shown = told.replace(".", ",") if lang is Lang.VI else told
    return f"{label('ui', 'confidence', lang)} {shown}"


def money(amount: int, lang: Lang) -> str:
    """A sum in đồng, in millions or billions when that is exact and short.

    >>> money(165_000_000, Lang.VI), money(10_930_000_000, Lang.EN), money(500_000, Lang.VI)
    ('165 triệu đồng', '10.93 billion đồng', '500.000 đồng')
    """
    scaled, unit = _scaled(amount, lang)
    return f"{scaled} {unit}đồng"


def _scaled(amount: int, lang: Lang, scale: int | None = None) -> tuple[str, str]:
    for size, names in _SCALES:
        short = amount % (size // 10**_MOST_DECIMALS) == 0
        if size == scale or (scale is None and amount >= size and short):
            return number(float(Decimal(amount) / size), lang), f"{names[lang]} "
    return number(amount, lang), ""


def money_range(low: int, high: int, lang: Lang) -> str:
    """Two sums that share their unit when they can.

    >>> money_range(2_000_000, 3_000_000, Lang.VI), money_range(700_000, 3_000_000, Lang.VI)
    ('2–3 triệu đồng', '700.000 – 3 triệu đồng')
    """
    (first, first_unit), (last, last_unit) = _scaled(low, lang), _scaled(high, lang)
    if first_unit == last_unit:
        return f"{first}–{last} {last_unit}đồng"
    return f"{first} {first_unit}– {last} {last_unit}đồng"


def figure(fact: FactBase, lang: Lang) -> str:
    """What a fact says, without its noun: ``gần 3.092``, ``trên 164 triệu đồng``, ``30 (42,3%)``.

    The sum behind a count of beneficiaries and the grantor of an award are in :func:`aside`.
    """
    match fact:
        case MemberCount() | NewMemberCount() | UnitCount():
            words = _count(fact.value, fact.value_max, lang)
        case FemaleCount():
            words = _women(fact, lang)
        case FundAmount():
            words = _sum(fact, lang)
        case Award():
            return _award(fact, lang)
        case _:
            words = next(
                (str(got) for name in _ANY_FIGURE if (got := getattr(fact, name, None))), ""
            )
    return qualified(words, fact.qualifier, lang)


def qualified(words: str, qualifier: Qualifier, lang: Lang) -> str:
    """A figure with the word that bounds it.

    >>> qualified("500", Qualifier.NEARLY, Lang.VI), qualified("500", Qualifier.EXACT, Lang.VI)
    ('gần 500', '500')
    """
    if qualifier is Qualifier.EXACT:
        return words
    return f"{label('qualifier', qualifier, lang)} {words}"


def _count(value: int, value_max: int | None, lang: Lang) -> str:
    high = "" if value_max is None else f"–{number(value_max, lang)}"
    return number(value, lang) + high


def _women(fact: FemaleCount, lang: Lang) -> str:
    share = "" if fact.share is None else f"{number(fact.share, lang)}%"
    if fact.value is None:
        return share
    count = _count(fact.value, fact.value_max, lang)
    return f"{count} ({share})" if share else count


def _sum(fact: FundAmount, lang: Lang) -> str:
    if fact.amount_max is None:
        words = money(fact.amount, lang)
    else:
        words = money_range(fact.amount, fact.amount_max, lang)
    if fact.per_unit:
        words += f" {label('ui', 'each', lang)}"
    if fact.rate is not None:
        words += f" {label('rate', fact.rate, lang)}"
    return words


def _award(fact: Award, lang: Lang) -> str:
    title = award_title(fact)
    if fact.count is not None:
        return label("ui", "times", lang, count=number(fact.count, lang), what=title)
    return title


def award_title(fact: Award) -> str:
    """An award's title with its rank, unless the title says it already.

    >>> award_title(Award.model_construct(title="Huân chương Lao động", rank="hạng Ba"))
    'Huân chương Lao động hạng Ba'
    >>> award_title(Award.model_construct(title="Giải Nhì", rank="Nhì"))
    'Giải Nhì'
    """
    if fact.rank and fact.rank.casefold() not in fact.title.casefold():
        return f"{fact.title} {fact.rank}"
    return fact.title


def aside(fact: FactBase, lang: Lang) -> str:
    """What belongs to a figure and is said after it: fund, beneficiaries, recipient, grantor."""
    parts: list[str] = []
    match fact:
        case UnitCount() if fact.change:
            parts.append(label("ui", "newly_founded", lang))
        case FundAmount():
            parts += _for_what(fact, lang)
        case Award():
            parts += _to_whom(fact, lang)
        case _:
            pass
    return " · ".join(parts)


def _for_what(fact: FundAmount, lang: Lang) -> list[str]:
    parts = [fact.fund] if fact.fund else []
    if fact.beneficiaries:
        count = number(fact.beneficiaries.count, lang)
        unit = fact.beneficiaries.unit
        if f"{count} {unit}" not in (fact.fund or ""):  # else the purpose has said it
            parts.append(label("ui", "for_beneficiaries", lang, count=count, unit=unit))
    return parts


def _to_whom(fact: Award, lang: Lang) -> list[str]:
    parts = []
    if fact.recipient_type is not RecipientType.BRANCH:
        parts.append(fact.recipient or label("recipient_type", fact.recipient_type, lang))
    if fact.granted_by:
        judged = fact.award_class in (AwardClass.CLASSIFICATION, AwardClass.RANKING)
        verb = "recognised_by" if judged else "granted_by"
        parts.append(label("ui", verb, lang, body=fact.granted_by))
    return parts


def counted(fact: FactBase, lang: Lang) -> str:
    """What the figure counts: the head of a fact's row.

    >>> counted(MemberCount.model_construct(population="staff"), Lang.EN)
    'Workforce'
    """
    match fact:
        case MemberCount():
            return label("counted", fact.population, lang)
        case FemaleCount():
            return label("counted", f"{fact.population}_female", lang)
        case UnitCount():
            return label("unit", fact.unit, lang)
        case FundAmount():
            return label("flow", fact.flow, lang)
        case Award():
            return label("award_class", fact.award_class, lang)
        case _:
            return kind_label(str(getattr(fact, "kind", "")), lang)
