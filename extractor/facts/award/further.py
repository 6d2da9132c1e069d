"""Titles told in part behind one told in full: "hạng Nhì (2008)", "Nhì: cô Hoa", "3 cấp tỉnh"."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.facts.award.further_levels import further_levels
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

RANK = Sought(r"\s*,?\s*(?:các )?hạng\s+(nhất|nhì|hai|ba|iii|ii|i|1|2|3)\b")
_RANK_ALONE = late(
    r"\s*(?:,|và|/)\s*(nhất|nhì|ba)(?=\s*(?:[,;.()/]|$|và |cho |của |do |năm \d|các năm|\d{4}))"
)
RANKS = {
    "nhất": "hạng Nhất",
    "i": "hạng Nhất",
    "1": "hạng Nhất",
    "nhì": "hạng Nhì",
    "hai": "hạng Nhì",
    "ii": "hạng Nhì",
    "2": "hạng Nhì",
    "ba": "hạng Ba",
    "iii": "hạng Ba",
    "3": "hạng Ba",
}
_RANKS_NEAR = 16
"""Code points behind an order in which its ranks begin to be told."""
_BADGE = late(r"(?:Kỷ niệm chương|Huy chương)(?= Vì)")
_FURTHER_CAUSE = late(r"(?:,|,? và) [“\"](?P<cause>vì [^“”\",;:.\d]{6,70})[”\"]")
_BARE_BEST = ("Công đoàn cơ sở xuất sắc", "Công đoàn bộ phận xuất sắc", "Tổ công đoàn xuất sắc")
_FURTHER_CLASS = late(
    r"[”\"]?[^;.\d]{0,50}(?:[,;(]|,? và|\btrong đó|\btrong số đó)\s*(?:có |riêng )*"
    r"(?:\d+(?:/\d+)?|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) "
    r"(?:(?!đạt |được |loại |là )[^\W\d]+ ){0,3}?(?:(?:đạt|được|xếp|loại|là|thuộc|danh hiệu) )*"
    r"(?P<best>xuất sắc)(?=\s*(?:[,;.)(]|$|và |năm |chiếm ))"
    r"|[”\"]?[^;.\d]{0,30}(?:[,;] ?|\()trong (?:đó|số đó):? (?:có |số |loại )?"
    r"(?P<first>xuất sắc)(?=:? \d+ ?(?:cđcs|đơn vị|tổ|[,;.)]|$))"
)
"""The best class of those told before: "…, trong đó 5 tổ xuất sắc"."""
_BEST_FIRST = late(
    r"\d (?:đơn vị|cđcs|công đoàn cơ sở|tổ|tổ công đoàn|công đoàn bộ phận|cđbp|trường|tập thể)"
    r"(?: (?:được|đạt|xếp|loại|đánh giá))* (?P<best>xuất sắc)(?: nhiệm vụ)?(?: \([^()]{2,10}\))?"
    r"(?:[,;] |,? và )(?:có )?\d+(?:/\d+)? (?:[^\W\d]+ ){0,3}?(?:(?:được|đạt|xếp|loại|đánh giá) )*$"
)
"""The best class of units, told by its last words before the next: "78 đơn vị xuất sắc, 14 …"."""
_COUNTED_NEXT = late(r"(?: nhiệm vụ)?(?: \([^()]{2,10}\))?(?:[,;] |,? và )(?:có )?\d")
_BODIES = late(r"\b(?:tập thể|đơn vị|trường|phòng|khoa|tổ|cơ quan)\b")
_PRIZE_WORD = r"(?P<prize>nhất|nhì|ba|tư|khuyến khích|kk|a|b|c)"
_FURTHER_PRIZE = late(
    rf"(?:(?:[,;(]|\b(?:và|còn|hạng|giải|tiếp đến|sau đó))\s+|\()"
    rf"(?:(?P<count>(?:\d+|hai|ba|bốn|năm)\s+)"
    rf"|(?P<straight>(?<=[,;] )|(?<=và )|(?<=còn )|(?<=, hạng )|(?<=đồng hạng )|(?<=đồng giải )))"
    rf"{_PRIZE_WORD}(?P<behind>\s*(?::|\(|[-–] |thuộc về|về tay|là |cho |trao cho|[,;.)]|và )|\s*$)"
)
_BY_WINNERS = late(
    r" (?:đứng |xếp |về |hạng |được )?(?P<prize>Nhì|Ba|Khuyến khích|KK)"
    r"(?= và |, và |[,;.]|\s*$| cùng )"
)
"""A prize told straight behind who won it: "…, LĐLĐ huyện B Nhì và LĐLĐ huyện C Ba"."""
_IN_TURN = Sought(r"\blần lượt\b")
_NEXT_RANK = late(rf"\s*(?:,|và|, và)\s*(?:giải )?{_PRIZE_WORD}\b")
_HANDS_ON = (":", "(", "-", "–", "thuộc về", "về tay", "là", "cho", "trao cho")
_IS_ONE = late(r"(?<=là )(?:cđcs|công đoàn|lđlđ|liên đoàn|nghiệp đoàn|đội|đoàn|chị|anh|cô|thầy)\b")
"""Who wins a prize told in part: "…, nhì là CĐCS Kho bạc Nhà nước"."""
_FURTHER_PLACE = late(
    r"(?:[,;]|\bvà)\s+[^,;.:]{3,70}?\s"
    r"(?P<place>(?:xếp |đứng )?(?:thứ|hạng)\s+(?P<which>nhất|nhì|hai|ba|tư|năm|\d)\b)"
)
_PLACE_LISTED = late(
    r"[;,]\s*(?:đồng )?(?P<place>(?:xếp |đứng )?(?:thứ|hạng) (?P<which>nhất|nhì|hai|ba|tư|năm))"
    r"(?=\s*(?::|[-–] |là |thuộc về ))"
)
_LISTS = late(r"\s*(?::|[-–] |là |thuộc về )")
"""Places before those who took them: "xếp thứ Nhất - LĐLĐ huyện A; thứ Nhì - LĐLĐ huyện B"."""
PLACES = {"đầu": "nhất", "1": "nhất", "2": "nhì", "3": "ba", "4": "tư", "5": "năm"}
"""Places that are told in other words; the rest stand as they are."""


def with_further(view: SentenceView, titles: list[Title]) -> list[Title]:
    """The titles told in full, each with those told in part behind it."""
    every: list[Title] = []
    for at, title in enumerate(titles):
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        if title.award_class == "order":
            every += _with_ranks(view, title, end)
        elif title.award_class == "medal":
            every += [title, *_causes(view, title, end)]
        elif title.award_class == "emulation_title":
            every += [title, *_classes(view, title, end), *further_levels(view, title, end)]
        elif title.award_class == "prize":
            every += [title, *_prizes(view, title, end)]
        elif title.award_class == "classification":
            first = [] if every else _best_before(view, title)
            listed = _COUNTED_NEXT.match(view.analysis.low, title.end, end)
            behind = titles[at + 1 : at + 2] if listed else []
            every += [*first, _in_full(title, every, behind), *_classes(view, title, end)]
        elif title.award_class == "ranking":
            every += [title, *_places(view, title, end)]
        else:
            every.append(title)
    return every


def _with_ranks(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "Huân chương Lao động hạng Nhì cho 02 tập thể, hạng Ba cho 05": the title is told once.

    So it is in "Huân chương Lao động: hạng Ba năm 2001, hạng Nhì năm 2008".
    """
    low = view.analysis.low
    ranks: list[re.Match[str]] = []
    at = title.end
    if title.rank is not None:
        while alone := _RANK_ALONE.match(low, at, end):
            ranks.append(alone)
            at = alone.end()
    for told in RANK.finditer(low, at, end):
        ranks.append(told)
        at = told.end()
        while alone := _RANK_ALONE.match(low, at, end):
            ranks.append(alone)
            at = alone.end()
    if title.rank is None and (not ranks or ranks[0].start() - title.end > _RANKS_NEAR):
        return [title]
    further = [
        replace(title, start=told.start(1), end=told.end(), rank=RANKS[told.group(1)])
        if told.re.pattern == _RANK_ALONE.pattern
        else replace(
            title,
            start=told.end() - len(told.group().lstrip(" ,")),
            end=told.end(),
            rank=RANKS[told.group(1)],
        )
        for told in ranks
    ]
    return further if title.rank is None else [title, *further]


def _in_full(title: Title, before: list[Title], behind: list[Title]) -> Title:
    """A class told in short behind others: "80 CĐCS vững mạnh, trong đó 34 CĐCS xuất sắc".

    So it is before them: "78 CĐCS xuất sắc, 14 CĐCS hoàn thành tốt".
    """
    goes_on = bool(behind) and behind[0].canonical == "Hoàn thành tốt nhiệm vụ"
    last = behind[0] if goes_on else before[-1] if before else None
    if last is None or not last.plain or not title.canonical.endswith(_BARE_BEST):
        return title
    return replace(title, canonical=_best(last.canonical) or title.canonical)


def _best_before(view: SentenceView, title: Title) -> list[Title]:
    """ "78 đơn vị xuất sắc, 14 đơn vị hoàn thành tốt": the best class, told in part before."""
    if title.canonical != "Hoàn thành tốt nhiệm vụ":
        return []
    lead = _BEST_FIRST.search(view.analysis.low, view.start, title.start)
    if lead is None or lead.end() != title.start:
        return []
    best = _best(title.canonical) or title.canonical
    return [replace(title, start=lead.start("best"), end=lead.end("best"), canonical=best)]


def _best(canonical: str) -> str | None:
    """The best class of the kind of another: "{unit} vững mạnh" → "{unit} vững mạnh xuất sắc"."""
    if canonical.startswith("Hoàn thành"):
        return "Hoàn thành xuất sắc nhiệm vụ"
    if canonical.lower().endswith("lao động tiên tiến"):
        return "Tập thể lao động xuất sắc"
    return f"{canonical.removesuffix(' xuất sắc')} xuất sắc" if "vững mạnh" in canonical else None


def _classes(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "8/8 tổ công đoàn đạt loại vững mạnh, trong đó 5 tổ xuất sắc": told in part."""
    best = _best(title.canonical)
    if best is None or best == title.canonical:
        return []
    further = _FURTHER_CLASS.match(view.analysis.low, title.end, end)
    if further is None:
        return []
    if title.award_class == "emulation_title" and not _BODIES.search(further.group()):
        return []
    start, stop = further.span("best" if further["best"] else "first")
    return [replace(title, start=start, end=stop, canonical=best)]


def _causes(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "Kỷ niệm chương “Vì sự nghiệp Y tế” và “Vì sự nghiệp Dân số”": the badge is told once."""
    found: list[Title] = []
    here = title.end
    badge = _BADGE.match(title.canonical)
    while badge and (further := _FURTHER_CAUSE.match(view.analysis.low, here, end)):
        here = further.end()
        cause = view.analysis.text[further.start("cause") : further.end("cause")].strip()
        name = f"{badge.group()} {cause[:1].upper()}{cause[1:]}"
        found.append(replace(title, start=further.start("cause") - 1, end=here, canonical=name))
    return found


def _prizes(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "giải Nhất thuộc về CĐCS A, Nhì: CĐCS B", "1 giải Nhất, 2 Nhì và 3 Ba"."""
    low, text = view.analysis.low, view.analysis.text
    found: list[Title] = []
    if view.search(_IN_TURN, low, title.end, end):
        return _told_in_turn(view, title)
    if not title.canonical.startswith("Giải ") or title.rank is None:
        return found
    by_winners = _by_winners(view, title, end)
    if by_winners:
        return by_winners
    for further in _FURTHER_PRIZE.finditer(low, title.end, end):
        start = further.start("prize")
        capital = text[start].isupper()
        if further["prize"] in ("a", "b", "c") and not capital:
            continue
        if not further["count"] and not _is_set_off(low, title, further, capital, bool(found)):
            continue
        rank = "Khuyến khích" if further["prize"] == "kk" else further["prize"].capitalize()
        found.append(
            replace(
                title, start=start, end=further.end("prize"), canonical=f"Giải {rank}", rank=rank
            )
        )
    return found


def _by_winners(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "CĐCS A giành giải Nhất toàn đoàn, CĐCS B Nhì và CĐCS C Ba": each behind its winner."""
    of_all = " toàn đoàn" if "toàn đoàn" in title.canonical else ""
    found: list[Title] = []
    ends = {mention.end for mention in view.mentions if mention.start >= title.end}
    for prize in _BY_WINNERS.finditer(view.analysis.text, title.end, end):
        if prize.start() not in ends:
            continue
        rank = "Khuyến khích" if prize["prize"] == "KK" else prize["prize"].capitalize()
        start, stop = prize.span("prize")
        canonical = f"Giải {rank}{of_all}"
        found.append(replace(title, start=start, end=stop, canonical=canonical, rank=rank))
    return found


def _told_in_turn(view: SentenceView, title: Title) -> list[Title]:
    """ "Giải nhất, nhì, ba môn bóng chuyền lần lượt thuộc về …": the ranks told after the first."""
    found: list[Title] = []
    here = title.end
    while ranked := _NEXT_RANK.match(view.analysis.low, here):
        here = ranked.end()
        rank = "Khuyến khích" if ranked["prize"] == "kk" else ranked["prize"].capitalize()
        start = ranked.start("prize")
        found.append(replace(title, start=start, end=here, canonical=f"Giải {rank}", rank=rank))
    return found


def _is_set_off(
    low: str, title: Title, further: re.Match[str], capital: bool, in_list: bool
) -> bool:
    """Whether a word alone is a prize: "Nhì: CĐCS B", "Ba thuộc về …", "giải Nhất, Nhì, Ba"."""
    behind = further["behind"].strip()
    if behind in (":", "thuộc về", "về tay") or _IS_ONE.match(low, further.end()):
        return True
    adjoins = low[title.end : further.start()].strip() in ("", "và")
    return capital and (in_list or adjoins or behind.startswith(_HANDS_ON))


def _places(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "LĐLĐ huyện A xếp thứ nhất, LĐLĐ huyện B thứ nhì"."""
    found: list[Title] = []
    here = title.end
    listed = list(_PLACE_LISTED.finditer(view.analysis.low, here, end))
    for told in listed if _LISTS.match(view.analysis.low, here, end) else ():
        place = PLACES.get(told["which"], told["which"])
        start, stop = told.span("place")
        name, rank = f"Xếp thứ {place}", f"thứ {place}"
        found.append(replace(title, start=start, end=stop, canonical=name, rank=rank))
    if found:
        return found
    while further := _FURTHER_PLACE.search(view.analysis.low, here, end):
        if ";" in view.slice(here, further.start()):
            break
        here = further.end()
        place = PLACES.get(further["which"], further["which"])
        found.append(
            replace(
                title,
                start=further.start("place"),
                end=here,
                canonical=f"Xếp thứ {place}",
                rank=f"thứ {place}",
            )
        )
    return found
