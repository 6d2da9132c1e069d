"""What a check found, and its words in both languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.reasons import MESSAGES
from schemas import Fact, RecordWarning, WarningCode


class Dong(int):
    """A sum of money inside a message.

    >>> [Dong(sum).words("vi") for sum in (67_700_000, 1_200_000_000, 350_000)]
    ['67,7 triệu đồng', '1,2 tỷ đồng', '350.000 đồng']
    """

    def words(self, lang: str) -> str:
        """As people write it: in billions or millions, in English in full."""
        if lang != "vi":
            return f"{int(self):,} VND"
        for unit, word in ((1_000_000_000, "tỷ"), (1_000_000, "triệu")):
            if abs(self) >= unit and self % (unit // 1000) == 0:
                return f"{_shown(self / unit, lang)} {word} đồng"
        return f"{_shown(int(self), lang)} đồng"


class Change(float):
    """By how much something grew inside a message; ``unit`` says of what: "%", "đồng" or "".

    >>> Change(12.0).of("%").words("vi"), Change(-8).of("").words("vi")
    ('tăng 12%', 'giảm 8')
    """

    unit = ""

    def of(self, unit: str) -> "Change":
        """The same of a unit."""
        self.unit = unit
        return self

    def words(self, lang: str) -> str:
        """With the word, or the sign, of its direction."""
        size = round(abs(self), 1) if self.unit == "%" else round(abs(self))
        told = Dong(int(size)).words(lang) if self.unit == "đồng" else _shown(float(size), lang)
        told += "%" if self.unit == "%" else ""
        if lang == "vi":
            return f"{'tăng' if self > 0 else 'giảm'} {told}" if self else "không đổi"
        return f"{'+' if self > 0 else '−'}{told}"


Part = str | int | float


def added(parts: Iterable[int]) -> str:
    """Parts as a sum, written as in the texts.

    >>> added([1204, 96])
    '1.204 + 96'
    """
    return " + ".join(f"{part:,}".replace(",", ".") for part in parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit together.

    Attributes:
        code: What is wrong.
        words: The key of its message in ``reasons.toml``.
        parts: What stands in the message.
        facts: The facts it is about.
    """

    code: WarningCode
    words: str
    parts: Mapping[str, Part]
    facts: tuple[Fact, ...]

    def message(self, lang: str) -> str:
        """One line, in ``vi`` or ``en``; numbers with the separators of the language."""
        shown = {name: _shown(part, lang) for name, part in self.parts.items()}
        return MESSAGES[self.words][lang].format(**shown)

    def warning(self) -> RecordWarning:
        """As it stands in a record."""
        facts = tuple(fact.id for fact in self.facts)
        return RecordWarning(code=self.code, message=self.message("en"), facts=facts)


def finding(
    code: WarningCode, facts: Iterable[Fact], words: str | None = None, **parts: Part
) -> Finding:
    """A finding with its message's parts; its words are those of its code unless named."""
    return Finding(code, words or code.value, parts, tuple(facts))


def quoted(fact: Fact) -> str:
    """The words of a fact in quotation marks, on one line."""
    return f"“{' '.join(fact.evidence.text.split())}”"


def all_quoted(facts: Iterable[Fact]) -> str:
    """The words of several facts."""
    return ", ".join(map(quoted, facts))


def _shown(part: Part, lang: str) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Dong | Change):
        return part.words(lang)
    words = f"{part:,}" if isinstance(part, int) else f"{part:,.10g}"
    return words.translate(str.maketrans(",.", ".,")) if lang == "vi" else words
