"""The words around facts, for what is told but is no fact: how many are men, how many left."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from unicodedata import normalize

from extractor.forked import at_word
from extractor.late import late
from extractor.normalise import lower
from extractor.quantities import Quantity, find_quantities
from extractor.quantities.model import MONEY
from schemas import Fact

_OF_THEN = at_word(
    [
        *("đầu(?<!tháng đầu) năm", "đầu kỳ", "đầu nhiệm kỳ", "đầu tiên"),
        *("ban đầu", "lúc đầu", "ngày đầu", "buổi đầu"),
        *("lúc (?:mới|đó|ấy)", "khi (?:mới|đó|ấy)", "hồi (?:mới|đó|ấy)"),
        *("thành lập", "ra mắt", "ra đời", "có lúc", "trước (?:đây|kia|đó)"),
        *("năm trước", "kỳ trước", "lũy kế", "luỹ kế"),
    ]
)
_THEN = late(rf"{_OF_THEN}\b")
"""Words of another time, or of another count, than the rest of the text tells of."""
_AT_FIRST = late(
    r"\b(?:(?<!từ )đầu (?:năm|kỳ|nhiệm kỳ|quý)|ban đầu|lúc đầu|buổi đầu"
    r"|(?:những |thuở )?ngày đầu|thuở ban đầu|trước khi"
    r"|(?:khi|lúc|hồi|ngày) mới|mới thành lập|trước đây)\b|(?:^|[.,;:(]\s*)(?:năm|kỳ) trước\b",
    re.I,
)
_STILL_RUNNING = late(r"\bgiữa (?:năm|kỳ|nhiệm kỳ)\b(?! \d{4} ?\()", re.I)
_AT_THAT_TIME = late(r"\b(?:khi|lúc|hồi|thuở|bấy giờ|thời điểm) (?:ấy|đó)\b", re.I)
_BY_NOW = late(
    r"\b(?:đến (?:nay|hết|cuối|ngày|tháng|năm)|tính đến|hiện|(?<!đầu năm )nay"
    r"|cuối (?:năm|kỳ|nhiệm kỳ|quý))\b"
    r"|\bđến \d|\blên\s*$|\b(?:song|nhưng|tuy nhiên|sau (?:đó|này)|rồi|dần)\b",
    re.I,
)
_OF_SOME = late(r"^\W*(?:trong (?:đó|số (?:đó|này|ấy))|riêng)\b|\bcòn lại\s*[(:,]?\s*$", re.I)
_REST_OF_THEM = late(r"\s*(?:khác|còn lại)\b", re.I)
"""Words of a part before a figure, and behind it: "Các đơn vị còn lại (10 CĐCS)"."""
_OF_ABOVE = late(r"\b(?:nêu trên|kể trên|trên đây|ở trên|nói trên|này)\b", re.I)
"""What makes of the sum of a table that of the rows printed above it."""
_DATELINE = late(r"^\s*\([^()]{0,60}\)")
_FAR = 80
"""Characters from such words to the figure they are of."""
_DECOMPOSED = 3
"""Characters of the longest letter where its marks stand apart: "ệ"."""
_MARKS = "-–—+*•▪●○"
_DIGITS = r"\d{1,3}(?:\.\d{3})+|\d+"


class Prose:
    """The text of a record. Its slices are in NFC, so that patterns find decomposed letters."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def whole(self) -> str:
        """The whole text."""
        return normalize("NFC", self._text)

    @cached_property
    def low(self) -> str:
        """The whole text in lower case; offsets are those of ``whole``."""
        return lower(self.whole)

    def told(self, start: int, end: int) -> str:
        """The words between two offsets of ``whole``, in quotation marks."""
        return f"“{' '.join(self.whole[start:end].split())}”"

    def nearest(self, facts: Sequence[Fact], at: int) -> Fact:
        """The fact told next to an offset of ``whole``.

        The first fact behind it in its sentence, or behind it at all; else the last one.
        """
        text = self._text
        at = bisect_left(range(len(text)), at, key=lambda end: len(normalize("NFC", text[:end])))
        in_order = sorted(facts, key=lambda one: one.evidence.start)
        here = [one for one in in_order if one.sentence.start <= at < one.sentence.end]
        behind = [one for one in in_order if one.evidence.start >= at]
        return next((one for one in (*here, *behind)), in_order[-1])

    def sentence(self, fact: Fact) -> str:
        """The sentence of a fact; empty when the text is not known."""
        return self._slice(fact.sentence.start, fact.sentence.end)

    def before(self, fact: Fact) -> str:
        """The sentence of a fact up to its words."""
        return self._slice(fact.sentence.start, fact.evidence.start)

    def after(self, fact: Fact) -> str:
        """The sentence of a fact behind its words."""
        return self._slice(fact.evidence.end, fact.sentence.end)

    def behind(self, fact: Fact, length: int) -> str:
        """So many characters behind the words of a fact."""
        end = fact.evidence.end
        return self._slice(end, end + _DECOMPOSED * length)[:length]

    def ahead(self, fact: Fact, length: int) -> str:
        """So many characters before the words of a fact."""
        start = fact.evidence.start
        return self._slice(max(0, start - _DECOMPOSED * length), start)[-length:]

    def between(self, one: Fact, other: Fact) -> str:
        """What stands between the words of two facts, the first one first."""
        return self._slice(one.evidence.end, other.evidence.start)

    def line_before(self, fact: Fact) -> str:
        """What stands before a fact in its line."""
        start = self._text.rfind("\n", 0, fact.evidence.start) + 1
        return self._slice(start, fact.evidence.start)

    def lines_above(self, fact: Fact) -> Iterator[tuple[int, int]]:
        """The spans of the lines right above that of a fact, the nearest first, up to a gap."""
        at = self._text.rfind("\n", 0, fact.evidence.start)
        while at > 0:
            start = self._text.rfind("\n", 0, at) + 1
            if not self._text[start:at].strip():
                return
            yield start, at
            at = start - 1

    def line(self, start: int, end: int) -> str:
        """The text of a span that ``lines_above`` gave."""
        return self._slice(start, end)

    def passage(self, one: Fact, last: Fact) -> str:
        """The sentences from that of one fact to that of another, the first one first."""
        return self._slice(one.sentence.start, last.sentence.end)

    def sums(self, one: Fact, last: Fact) -> list[Quantity]:
        """The sums of money written from the words of one fact to those of another."""
        told = find_quantities(self._slice(one.evidence.start, last.evidence.end))
        return [found for found in told if found.type == MONEY]

    def clause(self, fact: Fact) -> int:
        """In which of its sentence's parts between semicolons a fact stands, from 0."""
        return self.before(fact).count(";")

    def items_behind(self, fact: Fact) -> list[tuple[int, int]]:
        """The spans of the list items that follow a line ending with a fact and a colon.

        Only those with the mark of the first: what is set deeper belongs to one of them.
        """
        text, at = self._text, self._text.find("\n", fact.evidence.end)
        if at < 0 or not text[fact.evidence.end : at].rstrip().endswith(":"):
            return []
        spans: list[tuple[int, int]] = []
        mark = None
        while at >= 0:
            start = at + 1
            at = text.find("\n", start)
            end = len(text) if at < 0 else at
            line = text[start:end].lstrip()
            if not line and at >= 0:
                continue
            if line[:1] not in _MARKS or not line:
                break
            mark = mark or line[0]
            if line[0] == mark:
                spans.append((start, end))
        return spans

    def in_title(self, fact: Fact) -> bool:
        """Whether a fact stands in the first line of the text."""
        return "\n" not in self._text[: fact.evidence.start].lstrip()

    def names_year(self, period: str) -> bool:
        """Whether the text names the year in which a period begins."""
        return period[:4] in self._text

    def dates_itself(self, fact: Fact) -> bool:
        """Whether the sentence of a fact names the year of its period, not in a dateline only."""
        year = (fact.period or "")[:4]
        return bool(year) and year in _DATELINE.sub("", self.sentence(fact))

    def repeats(self, fact: Fact, other: Fact) -> bool:
        """Whether the sentence of a fact tells another one again, in its words, before the fact.

        A figure told twice is one fact, in the sentence where it is told first.
        """
        words = " ".join(self._slice(other.evidence.start, other.evidence.end).split())
        before = " ".join(self.before(fact).split())
        return re.search(rf"(?<![\w.,]){re.escape(words)}(?!\w)", before) is not None

    def of_another_time(self, fact: Fact) -> bool:
        """Whether its sentence says of a figure that it is not the one of now: then, at first …"""
        return _THEN.search(self.before(fact).lower()) is not None

    def of_some(self, fact: Fact) -> bool:
        """Whether a figure is told as that of some of the union's, or of the rest of them."""
        if _OF_SOME.search(self.before(fact)) or _REST_OF_THEM.match(self.after(fact)):
            return True
        return _OF_ABOVE.search(self.line_before(fact)) is not None

    def _slice(self, start: int, end: int) -> str:
        return normalize("NFC", self._text[start:end])


def told_of_the_beginning(before: str) -> bool:
    """Whether the words before a figure say that it is the one of the beginning, not of now.

    >>> told_of_the_beginning("Đầu năm 2021, thành phố có "), told_of_the_beginning("đến nay có ")
    (True, False)
    >>> told_of_the_beginning("Đầu năm nay, có "), told_of_the_beginning("đầu năm 9, nay có ")
    (True, False)
    >>> told_of_the_beginning("Đầu năm có 6.900 đoàn viên, đến 30/11 có ")
    False
    """
    return _stands_last(_AT_FIRST, before)


def told_of_the_middle(before: str) -> bool:
    """Whether the words before a figure say that it is one of the middle of a year, on no day.

    >>> told_of_the_middle("Giữa năm 2021, có "), told_of_the_middle("Giữa năm 2021 (30/6) có ")
    (True, False)
    """
    return _stands_last(_STILL_RUNNING, before)


def told_of_then(before: str) -> bool:
    """Whether the words before a figure say that it is one of another time, told before.

    >>> told_of_then("So với 5 năm trước, công đoàn lớn lên nhiều: khi ấy mới có ")
    True
    """
    return _stands_last(_AT_THAT_TIME, before)


def _stands_last(when: re.Pattern[str], before: str) -> bool:
    """Whether words of a time stand not far before a figure, and none of now behind them."""
    low = normalize("NFC", before)
    first = max((found.start() for found in when.finditer(low)), default=-1)
    return 0 <= len(low) - first <= _FAR and first >= 0 and not _BY_NOW.search(low, first)


def counted(pattern: str) -> re.Pattern[str]:
    """A pattern in which ``#`` stands for a whole number in digits, the group ``n``.

    >>> number(counted("# nam").search("có 1.041 nam"))
    1041
    """
    return re.compile(pattern.replace("#", rf"(?<![\d.,/])(?P<n>{_DIGITS})(?![\d/%]|[.,]\d)"))


def number(found: re.Match[str] | None) -> int | None:
    """The number that ``counted`` found."""
    return None if found is None else int(found["n"].replace(".", ""))
