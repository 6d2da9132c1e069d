"""Persons and funds called by their name again: "chị Mận", Quỹ "Tình thợ lò", and their union.

A fund called "quỹ" alone is that of :mod:`extractor.context.funds_of_unions`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.discourse.said_by import behind_words
from extractor.forked import at_word
from extractor.late import late
from extractor.letters import UPPER
from extractor.opened import Opened
from extractor.sought import Sought

_TITLES: Final = (
    *("chị", "anh", "ông", "bà", "cô", "thầy", "bác", "chú", "đồng chí", "đ/c"),
    *("bác sĩ", "kĩ sư", "thầy giáo", "cô giáo", "nhà giáo"),
)
_WRITTEN: Final = (*_TITLES, *(title.capitalize() for title in _TITLES))
_TITLE: Final = at_word(_WRITTEN)
_PERSON: Final = Opened(
    (f"{title} " for title in _WRITTEN), rf"{_TITLE} (?P<name>[^\W\d_]+(?: [^\W\d_]+){{0,4}})"
)
_OPENS: Final = late(
    r"\W*(?:(?:Ảnh|Trong ảnh|Chú thích)\W+)?(?:(?:Còn|Riêng|Với|Như|Theo|Theo lời|Sau đó"
    r"|Cùng năm|Mới đây),? |[^\W\d]+(?: [^\W\d]+){1,3}, )?"
)
"""What may stand before a person who opens a sentence."""
_FULL: Final = 2
"""Words of a name that is told in full, as where a person is brought up."""
_OFFICE: Final = 70
"""Code points between a person and the union in which an office is told."""
_FUND: Final = Opened(
    ("Quỹ ", "quỹ "), r"\b[Qq]uỹ (?P<quote>[\"“'‘])(?P<name>[^\"”'’\n]{3,40})[\"”'’]"
)
_FOUNDED: Final = late(
    r"\b(?:lập|thành lập|lập ra|lập nên|gây dựng|xây dựng|ra đời|sáng lập|khởi xướng|dựng nên)\b"
)
"""What is said of a fund where it is brought up; other funds ("Mái ấm công đoàn") many have."""


_HOLDS_OFFICE: Final = Sought(
    r"(?:[Cc]hủ tịch|[Tt]rưởng ban|[Ủủ]y viên)(?: (?:BCH|Ban Chấp hành))? $"
)
_OFFICER_BEHIND: Final = late(
    rf",? (?:{_TITLE} )?(?P<name>[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,4}})"
)
"""Who holds an office, behind the union: "Chủ tịch Công đoàn Công ty Đỗ Huy Hoàng"."""
_SPEAKER: Final = late(rf"(?:[-–—] )?{_TITLE} (?P<name>[^\W\d_]+(?: [^\W\d_]+){{0,4}})")


class KnownByName:
    """The persons and funds that a text has brought up so far, and the union spoken of there.

    A person is known by the given name ("chị Vũ Thị Mận", later "chị Mận"), a fund by its name
    in quotes. Of two that are called the same none is known.
    """

    def __init__(self) -> None:
        self._owners: dict[str, int | None] = {}

    def note(
        self,
        view: SentenceView,
        spoken_of: int | None,
        told: Iterable[tuple[BranchMention, int | None]] = (),
    ) -> None:
        """Remember whom and what a sentence brings up; ``spoken_of`` at its end.

        ``told``: its mentions and the union each stands for.
        """
        text = view.analysis.text
        for mention, branch in told:
            officer = _OFFICER_BEHIND.match(text, mention.end, view.end)
            words = _name(officer["name"]) if officer else []
            office = _HOLDS_OFFICE.search(text, max(view.start, mention.start - 40), mention.start)
            if branch is not None and office and len(words) >= _FULL:
                self._bring_up(words[-1], branch)
        for name, end in _persons(view):
            if len(name) < _FULL:
                continue
            holder = _office(view, end)
            self._bring_up(name[-1], spoken_of if holder is None else holder)
        for fund in _FUND.finditer(text, view.start, view.end):
            if _FOUNDED.search(view.analysis.low, view.start, view.end):
                self._bring_up(fund["name"].lower(), spoken_of)

    def opening(self, view: SentenceView) -> int | None:
        """The union of the person a sentence opens with, or of the fund that it tells of."""
        opens = _OPENS.match(view.analysis.text, view.start, view.end)
        start = opens.end() if opens else view.start
        person = _PERSON.match(view.analysis.text, start, view.end)
        if person:
            words = _name(person["name"])
            return self._owners.get(words[-1]) if words else None
        for fund in _FUND.finditer(view.analysis.text, view.start, view.end):
            if fund["name"].lower() in self._owners:
                return self._owners[fund["name"].lower()]
        return None

    def quoted(self, view: SentenceView) -> int | None:
        """The union of the person whose words a sentence begins with: "“…”, ông Hoàng nói"."""
        for told, start in behind_words(view):
            speaker = _SPEAKER.match(told.analysis.text, start, told.end)
            words = _name(speaker["name"]) if speaker else []
            if words:
                return self._owners.get(words[-1])
        return None

    def _bring_up(self, name: str, owner: int | None) -> None:
        known = self._owners.setdefault(name, owner)
        if known != owner:
            self._owners[name] = None


def _persons(view: SentenceView) -> Iterator[tuple[Sequence[str], int]]:
    """The persons of a sentence: the words of the name, and where it ends."""
    for person in _PERSON.finditer(view.analysis.text, view.start, view.end):
        words = _name(person["name"])
        if words:
            yield words, person.start("name") + len(" ".join(words))


def _name(told: str) -> list[str]:
    """The words of a name: those that begin with a capital."""
    words: list[str] = []
    for word in told.split(" "):
        if not word[0].isupper() or (len(word) > 1 and word.isupper()):
            break
        words.append(word)
    return words


def _office(view: SentenceView, end: int) -> int | None:
    """The union named right behind a person: "ông Lò Văn Sơn, Chủ tịch CĐCS Nhà máy X"."""
    for mention in view.mentions:
        if end <= mention.start <= end + _OFFICE:
            told = view.slice(end, mention.start)
            return mention.branch if _is_office(told, mention) else None
    return None


def _is_office(told: str, mention: BranchMention) -> bool:
    return (
        mention.branch is not None
        and told.startswith((",", " -", " –", " (", ":"))
        and not re.search(r"[;.]|\bcủa\b.*,", told)
    )
