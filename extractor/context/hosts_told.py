"""Hosts and areas told in place of their union: "Huyện Bình Chánh lại chọn …", "Tại Bút Sơn, …"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.analysis import Analysis, SentenceView, once_a_sentence
from extractor.branches.abbreviations import any_in
from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.branches.hosts import CLASSES
from extractor.branches.names import key_of
from extractor.context.own_names import own_name
from extractor.context.words import either
from extractor.late import late
from extractor.lexicon import match_form

_BULLETS: Final = ' -–+•*●▪"“'
_OPENING: Final = 90
"""Code points at the head of a sentence in which a host or area is looked for."""
_LEAST: Final = 2
"""Words of a name by which it is known without the rest."""
FIRMS: Final = ("công ty", "xí nghiệp", "nhà máy", "tổng công ty", "nông trường")
"""Openers of hosts that are called by their own name alone."""
_BRAND: Final = 4
"""Letters of a brand by which a firm is known: "Ở Nidec, công đoàn …"."""
_LEVEL_WORDS: Final = ("tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã")
_ACTS: Final = tuple(
    (word,) for word in ("hiện", "có", "đã", "đang", "cũng", "nay", "kết", "phấn", "thành", "vẫn")
)
_LED_BY: Final = (("riêng",), ("còn",), ("với",), ("tại",), ("ở",))
_LEADING: Final = frozenset(word for (word,) in _LED_BY) | {"thủ"}  # "thủ đô" is a city's name
_FIRST: Final = late(r"\w+")
_CHUNK: Final = late(r"\S+")
_TELLING: Final = (*CLASSES, "huyện", "tỉnh", "thành phố", "phường", "tập đoàn", "nghề")
"""Openers of hosts and areas that a sentence may speak of instead of their union."""
_GIVES: Final = late(rf"\b{either('host_gives')}\b")
"""What a host does with its own money: "Công ty X thưởng công nhân 1,3 tháng lương"."""
_VISITED: Final = late(
    r"[^,.;]{4,80}, (?:đoàn(?! viên)|đại diện|lãnh đạo|các đồng chí|đồng chí|đ/c|ông|bà)\b"
)
"""A place at which somebody else acts: "Tại Tổng Công ty May Nhà Bè, đoàn trao …"."""
_AT_PLACE: Final = late(r"(?:[Rr]iêng |[Cc]òn )?(?:[Tt]ại|[Ởở]|[Rr]iêng|[Cc]òn) ([^,.;:\d]{4,50}),")
_LEAST_OF_HOST: Final = 3
"""Words by which a host is known apart from others of its kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Hosts:
    """The branches that a sentence may speak of by their host or area, and how those begin."""

    branches: Sequence[DocumentBranch]
    first_words: frozenset[str]


def hosts_of(branches: Sequence[DocumentBranch]) -> Hosts:
    """The branches of a text whose hosts or areas may stand for them."""
    hosted = [branch for branch in branches if branch.opener in _TELLING and len(branch.key) > 1]
    areas = [proper_area(branch) for branch in hosted if branch.head == FEDERATION]
    firms = [own_name(branch) for branch in hosted if branch.opener in FIRMS]
    keys = (*(one.key for one in hosted), *areas, *firms)
    first = _LEADING.union(key[0] for key in keys if key)
    return Hosts(hosted, first)


def _by_place(view: SentenceView, start: int, hosts: Hosts) -> int | None:
    """The one union whose name ends with the place a sentence opens at: "Tại Bút Sơn, …"."""
    at = _AT_PLACE.match(view.analysis.text, start)
    words = key_of(at.group(1)) if at else ()
    if not at or not at.group(1)[0].isupper():
        return None
    if len(words) < _LEAST:
        brand = [
            one.index for one in hosts.branches if len(words[0]) >= _BRAND and words[0] in one.key
        ]
        return brand[0] if len(brand) == 1 else None
    found = [branch.index for branch in hosts.branches if branch.key[-len(words) :] == words]
    if not found and len(words) >= _LEAST_OF_HOST:
        found = [one.index for one in hosts.branches if one.key[: len(words)] == words]
    return found[0] if len(found) == 1 else None


def proper_area(branch: DocumentBranch) -> tuple[str, ...]:
    """The proper name of a federation's area: "Ninh Thuận" of "tỉnh Ninh Thuận"."""
    key = branch.key
    proper = next((at for at, word in enumerate(key) if word not in _LEVEL_WORDS), len(key))
    return key[proper:]


def _acts(words: tuple[str, ...], branch: DocumentBranch) -> bool:
    """Whether a sentence begins with an area that has or does something: "Ninh Thuận hiện có"."""
    area = proper_area(branch)
    size = len(area)
    return size >= _LEAST and words[:size] == area and words[size : size + 1] in _ACTS


def _firm_acts(words: tuple[str, ...], branch: DocumentBranch) -> bool:
    """Whether a sentence begins with a firm's own name: "Cao su Tân Lập có 900 đoàn viên"."""
    own = own_name(branch) if branch.opener in FIRMS and branch.head != FEDERATION else ()
    size = len(own)
    return size >= _LEAST and words[:size] == own and words[size : size + 1] in _ACTS


@once_a_sentence
def opens_with_host(view: SentenceView, hosts: Hosts) -> int | None:
    """The union whose host or area opens the sentence: "Huyện Bình Chánh lại chọn …"."""
    text, start = view.analysis.text, view.start
    if text[start] in _BULLETS:
        start += len(view.text) - len(view.text.lstrip(_BULLETS))
    if not (hosts.branches and text[start : start + 1].isupper()):
        return None
    if view.mentions and view.mentions[0].start < start + 3:
        return None
    first = _FIRST.match(view.analysis.low, start)
    if not (first and first.group() in hosts.first_words):
        chunk = _CHUNK.match(text, start)
        if not (chunk and any_in(chunk.group())):
            return None
    words = key_of(text[start : min(view.end, start + _OPENING)])
    led = words[:1] in _LED_BY
    while words[:1] in _LED_BY:
        words = words[1:]
    if led and _VISITED.match(view.analysis.low, start):
        return None
    place = _by_place(view, start, hosts) if led else None
    if place is not None:
        return place
    found = [branch for branch in hosts.branches if words[: len(branch.key)] == branch.key]
    if not found:
        found = [one for one in hosts.branches if one.head == FEDERATION and _acts(words, one)]
    if not found:
        found = [one for one in hosts.branches if _firm_acts(words, one)]
        found = found if len(found) == 1 else []
    gives = _GIVES.search(view.text[: _OPENING + 30].lower())
    if not found or (gives and "được " not in view.text[: gives.start()]):
        return None
    return max(found, key=lambda branch: len(branch.key)).index


def host_forms(analysis: Analysis, branch: DocumentBranch) -> set[str]:
    """How a text writes the name of a union's host, in match form: in full, and as it has it."""
    forms = {match_form(branch.unit.lower())}
    for mention in branch.mentions:
        surface = analysis.low[mention.start : mention.end]
        at = surface.find(branch.opener) if branch.opener else -1
        own = key_of(surface[at:]) if at > 0 else ()
        if len(own) >= _LEAST_OF_HOST and own[-2:] == branch.key[-2:]:
            forms.add(surface[at:])
    return forms
