"""The titles of a sentence, canonical, with their rank."""

import re
from dataclasses import replace
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.facts.award.further import PLACES, RANK, RANKS, with_further
from extractor.facts.award.named_flags import told_by_its_name
from extractor.facts.award.rank_labels import labelled_by_rank, places_won, ranked_straight
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit
from extractor.sought import Sought

_PRIZE = late(
    r"(?:(?:giải|huy chương)\s+)?(nhất|nhì|ba|khuyến khích|kk|đặc biệt|vàng|bạc|đồng|a|b|c)\b"
)
_OF_ALL_TEAMS = late(r"\s?toàn đoàn")
_PLACE = late(r"(?:thứ|hạng|xếp|đứng|về)\s+(nhất|nhì|hai|ba|tư|năm|đầu|\d)\b")
_PROPER_NAME = late(
    r"\s*(?:"
    r"[“\"]\s*(?P<quoted>[^“”\"\n]{3,90})[”\"]"
    rf"|(?P<capitals>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]*){{1,4}}|[A-Z][a-z]{{6,}})"
    r"|(?P<praise>(?i:(?:tập thể|cá nhân|cán bộ|phụ nữ|nữ|tổ|nhà giáo|giáo viên|thầy thuốc"
    r"|công nhân|người lao động|công đoàn|đoàn viên|chủ tịch|chiến sĩ|gương|điển hình)\b"
    r"[^,;.:()\d“”\"\n]{0,40}? (?:xuất sắc|tiêu biểu|tiên tiến|giỏi|ưu tú|vững mạnh))(?!\w))"
    r")"
)
"""The name behind "danh hiệu": quoted, in capitals, or of a kind of winner and its praise."""
_SOUVENIR = late(
    r"\s*(?:tướng\b|vua\b|người\b|nghĩa\b|[tT]ổ quốc|[đĐ]ảng|lưu niệm|búa liềm|đỏ sao vàng|nước)"
)
"""What follows "Cờ" when it is a flag to hang up and no distinction."""
_OF_MATTER = late(r" (?:pha lê|lưu niệm|gỗ|bằng gỗ|bằng đồng|mạ vàng|gốm)\b")
"""What makes of a badge a souvenir: "nhận kỷ niệm chương pha lê"."""
_NEAR = 60
_FEW = late(r"(?<!\d)\d\d? $")
_GIVEN_FLAG = late(
    r"(?:tổng l|lđlđ|liên đoàn|ubnd|công đoàn|cđ |chính phủ|bộ )[^,;:.]{0,50}? "
    r"(?:tặng|thưởng|tặng thưởng|trao tặng|khen)(?: (?:bằng khen|giấy khen) và)? $"
)
"""Who gives a flag as a distinction, before it: "Tổng LĐLĐ tặng cờ"."""
_FLAG_ENDS = late(r"\s*(?:[,;)]|\.?\s*$|(?:của|do|và \d|cho \d|xuất sắc|chuyên đề)\b)")
_GIVEN_BY = late(r"\bđược [^,;.]{2,60} (?:trao tặng|tặng thưởng|tặng|trao)(?: lá)? $")
_GIVEN_ENDS = late(r"\s*(?:[,;)]|\.?\s*$|(?:các )?năm (?:19|20)\d\d|và (?:bằng|giấy) khen)")
_ALSO_PEOPLE = ("Công nhân giỏi", "Lao động giỏi")
_AS_A_TITLE = late(
    r"danh hiệu[^,;.]{0,40}$|[“\"'(:]\s*$|\blà\s*$|công nhận (?:\d[\d.]* )?$|\bđạt $"
)
"""What makes a title of words that only say what people are like: "60 công nhân giỏi"."""
_LEADERS = late(
    r"\b(?:cho|khen thưởng|tuyên dương|biểu dương) (?:các |\d+ )$"
    r"|\b(?:bằng khen|giấy khen|cờ|cờ thi đua)\b[^;.]{0,60} cho (?:các |những |\d+ )"
    r"(?:đơn vị|tập thể|cđcs|công đoàn(?: cơ sở)?|lđlđ)\b[^;.\d]{0,50}$"
)
"""What makes of a ranking the name of those given another title: "cho 5 đơn vị dẫn đầu"."""
_IN_A_NAME = late(rf"[{UPPER}][{LOWER}]+ $")
"""What makes "Cờ" the end of a name: "chợ Tam Cờ"."""
_RESULTS = Sought(
    r"\b(?:kết quả|giải thưởng|xếp hạng|xếp giải|trao giải|toàn đoàn|thứ hạng"
    rf"|{any_of('contest')})\b[^.;:]{{0,60}}: ?"
    r"(?P<prize>nhất)(?=\s*(?::|[-–] |thuộc về|về tay))"
)
_STRAIGHT_FIRST = late(r" (?:đoạt |xếp |về )?(?P<prize>Nhất)(?=\s*[,;.(]| và )")
_OF_CONTEST = Sought(
    rf"\b(?:kết quả|giải (?:bóng|cầu|cờ|kéo|chạy|thể)|{any_of('contest')})\b[^.;]{{0,90}}[:,] "
)
_CAUSE = late(r"\s*[“\"'‘]?\s*((?:vì|bảo vệ|sự nghiệp)[^“”\"'’,.;:()\d]{3,80})[”\"'’]?")
_CAUSE_END = late(
    r"\s+(?:cho|của|năm|được|do|và \d|tặng|trao|với|các|lần|theo|tại|ngày|gồm|trong|là|đã|mà"
    r"|dịp|nhân dịp|vào|đợt)\b.*$"
)


def titles_of(view: SentenceView) -> list[Title]:
    """The titles of a sentence, by start, none inside another."""
    titles: list[Title] = []
    taken = 0
    hits = [hit for hit in view.of("award.title") if _written(view, hit)]
    for hit in hits:
        if titles and hit.start < max(taken, titles[-1].end):
            continue
        if titles and told_by_its_name(view, titles[-1], hit):
            continue
        if hit.entry.data["class"] == "ranking" and _LEADERS.search(
            view.slice(view.start, hit.start)
        ):
            continue
        if hit.entry.data.get("named") and _full_title_follows(view, hit, hits):
            continue
        titles.append(_title(view, hit))
        taken = titles[-1].end if titles[-1].award_class == "flag" else hit.end
    for won in places_won(view):
        if not any(title.start < won.end and won.start < title.end for title in titles):
            titles = sorted([*titles, won], key=lambda title: title.start)
    straight = ranked_straight(view)
    if straight and not titles:
        return straight
    label = labelled_by_rank(view)
    if label and titles and titles[0].start <= label.start:
        label = None
    first = _first_of_results(view) or label
    if first is None or any(title.start <= first.start < title.end for title in titles):
        return with_further(view, titles)
    titles = with_further(view, sorted([*titles, first], key=lambda title: title.start))
    if "toàn đoàn" not in first.canonical:
        return titles
    return [
        replace(title, canonical=f"{title.canonical} toàn đoàn")
        if title.award_class == "prize" and title.start > first.start
        else title
        for title in titles
    ]


def _first_of_results(view: SentenceView) -> Title | None:
    """The first of prizes without their noun: "Kết quả toàn đoàn: Nhất: CĐCS A; Nhì: CĐCS B"."""
    low = view.analysis.low
    if low.find("nhất", view.start, view.end) < 0:
        return None
    found = view.search(_RESULTS, low, view.start, view.end) or _behind_winner(view)
    if found is None:
        return None
    canonical = "Giải Nhất toàn đoàn" if "toàn đoàn" in found.group() else "Giải Nhất"
    start, end = found.span("prize")
    return Title(start, end, canonical, "prize", "Nhất", plain=False, quoted=False)


def _behind_winner(view: SentenceView) -> re.Match[str] | None:
    """The first prize straight behind its winner: "Giải cầu lông: đội LĐLĐ huyện A Nhất, …"."""
    for mention in view.mentions:
        told = _STRAIGHT_FIRST.match(view.analysis.text, mention.end, view.end)
        if told and view.search(_OF_CONTEST, view.analysis.low, view.start, mention.start):
            return told
    return None


def _full_title_follows(view: SentenceView, hit: Hit, hits: list[Hit]) -> bool:
    """Whether a title of the lexicon stands where the name would: "danh hiệu “Lao động giỏi”"."""
    name = _PROPER_NAME.match(view.analysis.text, hit.end, view.end)
    end = name.end("praise") if name and name["praise"] else hit.end + 4
    return any(hit.end <= other.start < end for other in hits)


def _written(view: SentenceView, hit: Hit) -> bool:
    """Whether a form that is also plain speech is written as a title: "Cờ", "danh hiệu “…”"."""
    text, data = view.analysis.text, hit.entry.data
    if data.get("capital") and (
        not (text[hit.start].isupper() or _counted_flag(view, hit) or _given_flag(view, hit))
        or _SOUVENIR.match(text, hit.end)
        or any(mention.start < hit.start < mention.end for mention in view.mentions)
        or _IN_A_NAME.search(text, max(view.start, hit.start - 10), hit.start)
    ):
        return False
    if data["class"] == "medal" and _OF_MATTER.match(text, hit.end):
        return False
    if data["canonical"] in _ALSO_PEOPLE and not _AS_A_TITLE.search(
        view.slice(max(view.start, hit.start - _NEAR), hit.start)
    ):
        return False
    if data["canonical"] == "Xếp":
        lead = view.slice(max(view.start, hit.start - 8), hit.start)
        return _place(view, hit) is not None and not lead.endswith("người ")
    return not data.get("named") or _PROPER_NAME.match(text, hit.end, view.end) is not None


class _Reading(NamedTuple):
    """What a form says together with the words behind it, which end at ``end``."""

    canonical: str
    rank: str | None
    end: int


def _title(view: SentenceView, hit: Hit) -> Title:
    data = hit.entry.data
    reading = _read(view, hit)
    return Title(
        start=hit.start,
        end=reading.end,
        canonical=reading.canonical,
        award_class="prize" if reading.canonical.startswith("Giải ") else data["class"],
        rank=reading.rank,
        plain=bool(data.get("plain")),
        quoted=bool(data.get("quoted")),
    )


def _read(view: SentenceView, hit: Hit) -> _Reading:
    low, data = view.analysis.low, hit.entry.data
    canonical = data["canonical"]
    if canonical == "Giải":
        return _prize(view, hit)
    if canonical == "Xếp":
        return _ranking(view, hit)
    if data["class"] == "flag" and low.startswith("cờ thi đua", hit.start):
        end = hit.start + len("cờ thi đua")
        found = RANK.match(low, end, view.end)
        return _Reading(
            canonical, RANKS[found[1]] if found else None, found.end() if found else end
        )
    found = view.match(RANK, hit.end, view.end)
    rank, end = (RANKS[found.group(1)], found.end()) if found else (None, hit.end)
    if data.get("named"):
        canonical, end = _with_name(view, hit, end)
    if data.get("cause"):
        canonical, end = _with_cause(view, hit)
    return _Reading(canonical, rank, end)


def _prize(view: SentenceView, hit: Hit) -> _Reading:
    """ "giải Nhì", "giải KK", "giải Nhất toàn đoàn"."""
    low, end = view.analysis.low, hit.end
    prize = _PRIZE.search(low, hit.start, hit.end)
    word = prize.group(1) if prize else "nhất"
    rank = "Khuyến khích" if word == "kk" else word.capitalize()
    of_all = _OF_ALL_TEAMS.match(low, hit.end)
    if of_all:
        end = of_all.end()
    canonical = f"Giải {rank}"
    if "toàn đoàn" in low[hit.start : end]:
        canonical += " toàn đoàn"
    return _Reading(canonical, rank, end)


def _place(view: SentenceView, hit: Hit) -> re.Match[str] | None:
    """The place a ranking tells, in the form or right behind it."""
    return _PLACE.search(view.slice(hit.start, hit.end + 6))


def _ranking(view: SentenceView, hit: Hit) -> _Reading:
    """ "xếp thứ Nhì", "đứng đầu"; "xếp nhất toàn đoàn" is a prize, "xếp thứ ba toàn đoàn" none."""
    found = _place(view, hit)
    if found is None:
        return _Reading(hit.entry.data["canonical"], None, hit.end)
    place = PLACES.get(found.group(1), found.group(1))
    end = max(hit.end, hit.start + found.end())
    of_all = _OF_ALL_TEAMS.match(view.analysis.low, end)
    by_place = "thứ" in view.slice(hit.start, hit.start + found.end())
    if of_all and place in ("nhất", "nhì", "ba") and not by_place:
        rank = place.capitalize()
        return _Reading(f"Giải {rank} toàn đoàn", rank, of_all.end())
    return _Reading(f"Xếp thứ {place}", f"thứ {place}", max(hit.end, hit.start + found.end()))


def _counted_flag(view: SentenceView, hit: Hit) -> bool:
    """Whether flags are given as distinctions: "LĐLĐ tỉnh khen 03 cờ", "Tổng LĐLĐ tặng cờ"."""
    text = view.analysis.low
    return bool(
        _FLAG_ENDS.match(text, hit.end, view.end)
        and (
            _FEW.search(text, max(view.start, hit.start - 5), hit.start)
            or _GIVEN_FLAG.search(text, max(view.start, hit.start - 80), hit.start)
        )
    )


def _given_flag(view: SentenceView, hit: Hit) -> bool:
    """Whether a flag is told to be given by a body: "3 năm liền được Công đoàn ngành tặng cờ"."""
    text = view.analysis.low
    return bool(
        _GIVEN_BY.search(text, max(view.start, hit.start - 80), hit.start)
        and _GIVEN_ENDS.match(text, hit.end, view.end)
    )


def _with_name(view: SentenceView, hit: Hit, end: int) -> tuple[str, int]:
    """Prizes and honorary titles of their own name: "Giải thưởng Trần Phú", "danh hiệu “…”"."""
    canonical = hit.entry.data["canonical"]
    found = _PROPER_NAME.match(view.analysis.text, hit.end, view.end)
    if found is None:
        return canonical, end
    name = (found["quoted"] or found["capitals"] or _with_capital(found["praise"])).strip()
    return f"{canonical} {name}".strip(), found.end()


def _with_capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _with_cause(view: SentenceView, hit: Hit) -> tuple[str, int]:
    """Medals keep their cause: "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn"."""
    text, low, canonical = view.analysis.text, view.analysis.low, hit.entry.data["canonical"]
    inside = low.find("vì s", hit.start, hit.end)
    found = _CAUSE.match(low, inside if inside >= 0 else hit.end, view.end)
    if found is None:
        return canonical, hit.end
    quoted = found.group().rstrip()[-1:] in "”\"'’"
    words = found.group(1) if quoted else _CAUSE_END.sub("", found.group(1))
    words = words.rstrip()
    words_end = found.start(1) + len(words)
    cause = text[found.start(1) : words_end]
    if cause.isupper():
        cause = cause.lower().replace("công đoàn", "Công đoàn")
    return f"{canonical} {_with_capital(cause)}", found.end() if quoted else words_end
