"""What the heading over a list tells of the recipients in its lines."""

from extractor.analysis import SentenceView
from extractor.facts.award.hosts import HOST
from extractor.facts.award.parts import TEAM
from extractor.facts.award.persons import PERSON
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.words import any_of
from extractor.late import late

_LIST_OF = late(
    r"[\W\d]*(?:bảng \d+[\W]*|[ivxa-h][.)]\s*)?(?:về |đối với |danh hiệu |khen thưởng )?"
    r"(?:(?P<people>cá nhân)|tập thể)"
    r"(?:\W*(?:trong )?(?:năm(?: học)? )?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?)?\W*"
)
_LONGEST_LIST = 12
_LONGEST_ROW = 160
"""Sentences of a list, and code points of a row, up to which its heading is looked for."""
_NUMBER = r"[\W\d]*(?:(?:[ivx]{1,4}|[a-h])[.)]\s*)?"
_HEADED_BY = late(
    rf"{_NUMBER}(?:[^;.:]{{0,50}}?\b{any_of('honours')}\b[^;.:]{{0,60}}?\b(?:của|cho|về)\s+"
    rf"|(?:tập thể |về phía |đối với |với |riêng )?(?={any_of('host')}\b))"
    r"(?P<who>[^;.:]{2,40}?)\W*"
)
""" "II. DANH HIỆU CỦA CÔNG TY", "Gia tài của Ban Nữ công:", "2. Nhà trường"."""
_NAMED_AFTER = late(r"[^,(]{0,24}")


def kind_of_list(view: SentenceView) -> str | None:
    """Whether a line over a list says that it is of people or of collectives: "Bảng 2. Cá nhân"."""
    views = view.analysis.views
    for earlier in reversed(views[max(0, view.index - _LONGEST_LIST) : view.index]):
        if earlier.end - earlier.start > _LONGEST_ROW:
            return None
        headed = _LIST_OF.fullmatch(earlier.text.lower())
        if headed:
            return "individual" if headed["people"] else "collective"
    return None


def winner_of_list(view: SentenceView) -> Recipient | None:
    """The host, team or person whose awards the nearest heading says that it lists."""
    heads = view.analysis.layout.heads_of(view.block)
    if not heads:
        return None
    told = [other for other in view.analysis.views if other.block == heads[-1]]
    headed = _HEADED_BY.fullmatch(told[-1].slice(told[-1].start, told[-1].end)) if told else None
    if headed is None:
        return None
    who = headed["who"]
    for pattern, kind in ((HOST, "host"), (TEAM, "collective"), (PERSON, "individual")):
        found = pattern.match(f"{who} ")
        if found and _NAMED_AFTER.fullmatch(who, min(found.end(), len(who))):
            return Recipient(kind, who)
    return None
