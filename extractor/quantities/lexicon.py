"""The words of ``lexicon.toml``, read once and put into the shapes the readers look up."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

# Same length in, same length out: offsets into the folded text are offsets into the given one.
_SPACES = "\u00a0\u2007\u2009\u202f\t"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"


def fold(text: str) -> str:
    """Lower-cased text with one kind of space and dash, of the same length as ``text``.

    >>> fold("2018 – 2023, 3\u00a0092 ĐV")
    '2018 - 2023, 3 092 đv'
    """
    if not text.isascii():
        for space in _SPACES:
            if space in text:
                text = text.replace(space, " ")
        for dash in _DASHES:
            if dash in text:
                text = text.replace(dash, "-")
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Phrases:
    """A set of phrases that can be asked which of them stands at a place of a folded text.

    >>> Phrases(["đoàn viên", "đoàn"]).at("71 đoàn viên.", 3)
    12
    """

    def __init__(self, phrases: Collection[str]) -> None:
        self._by_start: dict[str, tuple[str, ...]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self._by_start[phrase[:2]] = (*self._by_start.get(phrase[:2], ()), phrase)
        self._letters = {phrase for phrase in phrases if len(phrase) == 1}
        self._asked_last = ("", 0, 0)
        """Where phrases were looked for last and what was found: rules ask again and again."""

    def at(self, low: str, pos: int) -> int:
        """Where the longest phrase that begins at ``pos`` ends; 0 when none does."""
        for phrase in self._by_start.get(low[pos : pos + 2], ()):
            if low.startswith(phrase, pos):
                end = pos + len(phrase)
                if not low[end : end + 1].isalnum():
                    return end
        if low[pos : pos + 1] in self._letters and not low[pos + 1 : pos + 2].isalnum():
            return pos + 1
        return 0

    def after(self, low: str, pos: int) -> int:
        """As ``at``, after at most two blanks."""
        text, place, end = self._asked_last
        if place == pos and text is low:
            return end
        blanks = 0
        if low[pos : pos + 1] == " ":
            blanks = 2 if low[pos + 1 : pos + 2] == " " else 1
        end = self.at(low, pos + blanks)
        self._asked_last = low, pos, end
        return end


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the readers look up; see ``lexicon.toml`` for what each group means.

    ``followers`` are the words that can follow a number word at all; they are derived.
    """

    scales: Mapping[str, int]
    short_scales: Mapping[str, int]
    digits: Mapping[str, int]
    unit_digits: Mapping[str, int]
    misspelt_scales: Mapping[str, int]
    misspelt_alone: tuple[str, ...]
    packs: Mapping[str, int]
    pack_starts: tuple[str, ...]
    halves: frozenset[str]
    split: Mapping[str, frozenset[str]]
    currencies: Mapping[str, str]
    currency_signs: Mapping[str, str]
    currency_codes: frozenset[str]
    currency_least: Mapping[str, int]
    qualifiers: Mapping[str, str]
    qualifier_phrases: Phrases
    qualifier_close: frozenset[str]
    qualifier_denied: frozenset[str]
    qualifier_denials: frozenset[str]
    qualifier_signs: Mapping[str, str]
    qualifier_traps: Mapping[str, frozenset[str]]
    qualifier_places: Mapping[str, Phrases]
    strong_labels: frozenset[str]
    weak_labels: frozenset[str]
    free_labels: frozenset[str]
    number_lead: frozenset[str]
    time: Phrases
    time_counted: Phrases
    stop: Phrases
    vague: frozenset[str]
    vague_scale: frozenset[str]
    date_leads: frozenset[str]
    holidays: frozenset[tuple[int, int]]
    strong_cues: tuple[str, ...]
    cues: tuple[str, ...]
    function_words: Phrases
    nouns: Phrases
    persons: Phrases
    measures: Phrases
    single: Phrases
    per: Phrases
    followers: frozenset[str]
    year_leads: frozenset[str]
    torn_leads: frozenset[str]
    glued_leads: frozenset[str]
    not_ratio: frozenset[str]
    share: frozenset[str]
    single_leads: Mapping[str, frozenset[str]]
    ordinals: Mapping[str, int]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read on first use."""
    path = Path(__file__).with_name("lexicon.toml")
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Lexicon(
        **_numerals(data),
        **_money(data),
        **_qualifiers(data),
        **_labels(data),
        **_dates(data),
        **_nouns(data),
        followers=_followers(data),
    )


def _numerals(data: dict[str, Any]) -> dict[str, Any]:
    """What numbers are told with: digits, scales, packs, ratios."""
    return {
        **{name: data[name] for name in ("scales", "short_scales", "digits", "unit_digits")},
        "misspelt_scales": data["misspelt_scales"],
        "misspelt_alone": tuple(f" {word}" for word in data["misspelt_alone"]["words"]),
        "packs": data["packs"],
        "pack_starts": tuple(f" {word}" for word in data["packs"]),
        "halves": frozenset(data["halves"]["words"]),
        "split": {word: frozenset(tails) for word, tails in data["split"].items()},
        "vague": frozenset(data["vague"]["always"]),
        "vague_scale": frozenset(data["vague"]["before"]),
        "torn_leads": frozenset(data["torn_leads"]["words"]),
        "glued_leads": frozenset(data["glued_leads"]["words"]),
        "not_ratio": frozenset(data["ratios"]["not_after"]),
        "share": frozenset(data["ratios"]["share"]),
        "ordinals": data["ordinals"],
    }


def _money(data: dict[str, Any]) -> dict[str, Any]:
    """Currencies, and what tells that a bare figure is a sum."""
    return {
        "currencies": _currencies(data),
        "currency_signs": data["currency_signs"],
        "currency_codes": frozenset(data["currency_codes"]["before"]),
        "currency_least": data["currency_least"],
        "strong_cues": tuple(data["money"]["strong_cues"]),
        "cues": tuple(data["money"]["cues"]),
        "function_words": Phrases(data["money"]["function_words"]),
    }


def _qualifiers(data: dict[str, Any]) -> dict[str, Any]:
    """The words beside a figure that say it is not exact."""
    names = {phrase: name for name, phrases in data["qualifiers"].items() for phrase in phrases}
    traps, places = data["qualifier_traps"], data["qualifier_places"]
    return {
        "qualifiers": names,
        "qualifier_phrases": Phrases(names),
        "qualifier_close": frozenset(data["qualifier_close"]["words"]),
        "qualifier_denied": frozenset(data["qualifier_denied"]["words"]),
        "qualifier_denials": frozenset(data["qualifier_denied"]["by"]),
        "qualifier_signs": data["qualifier_signs"],
        "qualifier_traps": {word: frozenset(before) for word, before in traps.items()},
        "qualifier_places": {word: Phrases(after) for word, after in places.items()},
    }


def _labels(data: dict[str, Any]) -> dict[str, Any]:
    """What makes of a figure a name, a time or an age."""
    labels, after = data["labels"], data["after"]
    return {
        "strong_labels": frozenset(labels["strong"]),
        "weak_labels": frozenset(labels["weak"]),
        "free_labels": frozenset(labels["free"]),
        "number_lead": frozenset(labels["number_lead"]),
        "time": Phrases(after["time"]),
        "time_counted": Phrases(after["time_counted"]),
        "stop": Phrases(after["stop"]),
    }


def _dates(data: dict[str, Any]) -> dict[str, Any]:
    """What stands before dates, and the days of a year that are no ratios."""
    return {
        "date_leads": frozenset(data["dates"]["before"]),
        "holidays": frozenset(_day_month(day) for day in data["dates"]["holidays"]),
        "year_leads": frozenset(data["year_leads"]["words"]),
    }


def _nouns(data: dict[str, Any]) -> dict[str, Any]:
    """What is counted and measured, and what a sum is paid for."""
    nouns = data["nouns"]
    return {
        "nouns": Phrases({*nouns["people"], *nouns["bodies"], *nouns["things"], *nouns["single"]}),
        "persons": Phrases(nouns["people"]),
        "measures": Phrases(nouns["measures"]),
        "single": Phrases(nouns["single"]),
        "single_leads": {word: frozenset(leads) for word, leads in data["single_leads"].items()},
        "per": Phrases(nouns["per"]),
    }


def _followers(data: dict[str, Any]) -> frozenset[str]:
    """The first words of what can follow a number word."""
    counted = (data["nouns"]["single"], _currencies(data), data["scales"], data["digits"])
    return (
        frozenset(phrase.split(" ")[0] for phrases in counted for phrase in phrases)
        | {*data["unit_digits"], *data["halves"]["words"], *data["packs"]}
        | {"mươi", "mười", "phần", "phẩy", "đến", "tới", "năm", "tháng", "quý", "quí"}
    )


def _currencies(data: dict[str, Any]) -> dict[str, str]:
    """Every name of a currency with its unit: "đồng", "đô la Úc", "đồng yên"."""
    found: dict[str, str] = dict(data["currency"])
    for group in data["currency_abroad"]:
        for name in group["names"]:
            named = {name: group["unit"]}
            named |= {f"{name} {place}": unit for place, unit in group.get("places", {}).items()}
            found |= named
            found |= {f"đồng {full}": unit for full, unit in named.items()}
    signs = data["currency_signs"]
    return found | {sign: unit for sign, unit in signs.items() if not sign[0].isalpha()}


def _day_month(written: str) -> tuple[int, int]:
    day, month = written.split("/")
    return int(day), int(month)
