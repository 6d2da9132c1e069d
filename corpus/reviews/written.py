"""Corrections as a person types them: ``3.092``, ``512 triệu``, ``42,5%``, ``3-5``."""

from collections.abc import Iterable, Mapping
from typing import Any

from corpus.errors import StoreError
from corpus.reviews.corrections import fields
from extractor.quantities import find_quantities
from schemas import Kind

_MAIN = {Kind.FUND_AMOUNT: "amount", Kind.AWARD: "title"}
_COUNTS = frozenset({"value", "value_max", "amount", "amount_max", "count", "beneficiaries_count"})
_FLAGS = {"true": 1, "1": 1, "có": 1, "false": 0, "0": 0, "không": 0}
_FLAG_FIELDS = frozenset({"change", "per_unit"})


def corrections(kind: Kind | str, value: str | None, others: Iterable[str]) -> Mapping[str, Any]:
    """The fields that are put right, from ``--value`` and ``--set FIELD=VALUE``.

    Args:
        kind: The kind of fact.
        value: Its figure, which may be a range; of an award the title.
        others: ``FIELD=VALUE``; nothing after the sign empties the field.

    Raises:
        StoreError: A figure cannot be read, or there is no such field.

    >>> corrections("member_count", "3.092", ["qualifier=at_least", "period=2019"])
    {'value': 3092, 'value_max': None, 'qualifier': 'at_least', 'period': '2019'}
    >>> corrections("fund_amount", "2-3 triệu đồng", [])
    {'amount': 2000000, 'amount_max': 3000000}
    >>> corrections("female_count", "42,5%", [])
    {'share': 42.5}
    """
    kind = Kind(kind)
    made = {} if value is None else _main(kind, value)
    for one in others:
        name, sign, given = one.partition("=")
        name = name.strip()
        if not sign or name not in fields(kind):
            known = ", ".join(fields(kind))
            raise StoreError(f"--set {one}: write FIELD=VALUE with a field of a {kind}: {known}.")
        made[name] = _field(name, given.strip())
    return made


def _main(kind: Kind, given: str) -> dict[str, Any]:
    name = _MAIN.get(kind, "value")
    if name == "title":
        return {name: given.strip()}
    low, high, unit = _figure(given)
    if unit == "%":
        if kind is not Kind.FEMALE_COUNT:
            raise StoreError(f"{given!r} is a share, and only a female_count has one.")
        return {"share": float(low)}
    return {name: _whole(low, given), f"{name}_max": None if high is None else _whole(high, given)}


def _field(name: str, given: str) -> Any:
    if not given:
        return None
    if name in _COUNTS:
        return _whole(_figure(given)[0], given)
    if name == "share":
        return float(_figure(given)[0])
    if name in _FLAG_FIELDS:
        if given.casefold() not in _FLAGS:
            raise StoreError(f"--set {name}={given}: write true or false.")
        return _FLAGS[given.casefold()]
    return given


def _figure(given: str) -> tuple[float, float | None, str | None]:
    """The one figure written, its upper end and its unit."""
    if given.strip().isascii() and given.strip().isdigit():
        return int(given), None, None
    found = [one for one in find_quantities(given) if one.value is not None]
    if len(found) != 1 or given[found[0].end :].strip() or given[: found[0].start].strip():
        raise StoreError(
            f"{given!r} is not one figure: write it as the articles do (3.092; 512 triệu; 42,5%)."
        )
    [one] = found
    assert one.value is not None
    return one.value, one.value_max, one.unit


def _whole(figure: float, given: str) -> int:
    if figure != int(figure):
        raise StoreError(f"{given!r} is no whole number.")
    return int(figure)
