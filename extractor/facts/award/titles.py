"""The titles of a sentence, canonical, with their rank."""

import re
from dataclasses import dataclass, replace

from extractor.analysis import SentenceView
from extractor.branches.resolve import DocumentBranch
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit

_RANK = re.compile(r"\s*,?\s*hạng\s+(nhất|nhì|hai|ba|iii|ii|i|1|2|3)\b")
_RANKS = {
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
_PRIZE = re.compile(
    r"(?:(?:giải|huy chương)\s+)?(nhất|nhì|ba|khuyến khích|kk|đặc biệt|vàng|bạc|đồng|a|b|c)\b"
)
_PLACES = {
    "nhất": "nhất",
    "1": "nhất",
    "nhì": "nhì",
    "2": "nhì",
    "hai": "hai",
    "ba": "ba",
    "3": "ba",
    "đầu": "nhất",
    "tư": "tư",
    "4": "tư",
    "năm": "năm",
    "5": "năm",
}
_NAMED = re.compile(
    rf"\s*(?:[“\"]\s*(?P<q>[^“”\"\n]{{3,60}})[”\"]|(?P<n>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]*){{1,4}}))"
)
_SOUVENIR = re.compile(r"\s*(?:[tT]ổ quốc|[đĐ]ảng|lưu niệm|búa liềm|đỏ sao vàng|nước)")
_PLACE = re.compile(r"(?:thứ|hạng|xếp|đứng)\s+(nhất|nhì|hai|ba|tư|năm|đầu|\d)\b")
_CAUSE = re.compile(r"\s*[“\"'‘]?\s*((?:vì|bảo vệ|sự nghiệp)[^“”\"'’,.;:()\d]{3,80})[”\"'’]?")
_CAUSE_END = re.compile(
    r"\s+(?:cho|của|năm|được|do|và \d|tặng|trao|với|các|lần|theo|tại|ngày|gồm|trong|là|đã)\b.*$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title found in a sentence, ``[start, end)`` with its rank or cause."""

    start: int
    end: int
    canonical: str
    award_class: str
    rank: str | None
    plain: bool
    quoted: bool

    def name(self, unit: str | None, branch: DocumentBranch) -> str:
        """The canonical title; a classification takes the level of the union it is given to."""
        return self.canonical.replace("{unit}", unit or _unit_of(branch))


def _unit_of(branch: DocumentBranch) -> str:
    if branch.head == "Nghiệp đoàn":
        return "Nghiệp đoàn"
    if branch.level == "section":
        return "Công đoàn bộ phận"
    if branch.level == "group":
        return "Tổ công đoàn"
    return "Công đoàn cơ sở"


def titles_of(view: SentenceView) -> list[Title]:
    """The titles of a sentence, by start, none inside another."""
    titles: list[Title] = []
    taken = 0
    hits = [hit for hit in view.of("award.title") if _written(view, hit)]
    for hit in hits:
        if titles and hit.start < max(taken, titles[-1].end):
            continue
        if titles and hit.entry.data["class"] == "ranking" and titles[-1].award_class == "flag":
            if not view.slice(titles[-1].end, hit.start).strip():
                continue
        if hit.entry.data.get("named") and any(hit.end <= o.start <= hit.end + 3 for o in hits):
            continue
        titles.append(_title(view, hit))
        taken = hit.end if titles[-1].award_class != "flag" else titles[-1].end
    return _with_further_ranks(view, titles)


def _written(view: SentenceView, hit: Hit) -> bool:
    """Whether a form that is also plain speech is written as a title: "Cờ", "danh hiệu “…”"."""
    text = view.analysis.text
    if hit.entry.data.get("capital") and not (
        text[hit.start].isupper() and not _SOUVENIR.match(text, hit.end)
    ):
        return False
    if hit.entry.data["canonical"] == "Xếp":
        lead = view.slice(max(view.start, hit.start - 8), hit.start)
        return _PLACE.search(view.slice(hit.start, hit.end + 6)) is not None and not lead.endswith(
            "người "
        )
    return not hit.entry.data.get("named") or _NAMED.match(text, hit.end) is not None


def _with_further_ranks(view: SentenceView, titles: list[Title]) -> list[Title]:
    """ "Huân chương Lao động hạng Nhì cho 02 tập thể, hạng Ba cho 05 tập thể": the title is told once."""
    out: list[Title] = []
    for at, title in enumerate(titles):
        out.append(title)
        if title.award_class != "order" or title.rank is None:
            continue
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        for found in _RANK.finditer(view.analysis.low, title.end, end):
            start = found.start() + len(found.group()) - len(found.group().lstrip(" ,"))
            out.append(replace(title, start=start, end=found.end(), rank=_RANKS[found.group(1)]))
    return out


def _title(view: SentenceView, hit: Hit) -> Title:
    low, data = view.analysis.low, hit.entry.data
    canonical, award_class, rank, end = data["canonical"], data["class"], None, hit.end
    if award_class == "prize" and canonical == "Giải":
        found = _PRIZE.search(low, hit.start, hit.end)
        word = found.group(1) if found else "nhất"
        rank = {"kk": "Khuyến khích"}.get(word, word.capitalize())
        canonical = f"Giải {rank}"
        if low[hit.end : hit.end + 10].strip().startswith("toàn đoàn"):
            end = low.index("toàn đoàn", hit.end) + 9
        if "toàn đoàn" in low[hit.start : end]:
            canonical += " toàn đoàn"
    elif award_class == "ranking" and canonical == "Xếp":
        tail = low[hit.start : hit.end + 6]
        found = _PLACE.search(tail)
        if found:
            place = _PLACES.get(found.group(1), found.group(1))
            rank, canonical = f"thứ {place}", f"Xếp thứ {place}"
            end = max(end, hit.start + found.end())
    elif award_class == "flag" and low.startswith("cờ thi đua", hit.start):
        end = hit.start + len("cờ thi đua")
    else:
        found = _RANK.match(low, hit.end, view.end)
        if found:
            rank, end = _RANKS[found.group(1)], found.end()
    if data.get("named"):
        found = _NAMED.match(view.analysis.text, hit.end)
        if found:
            name = (found.group("q") or found.group("n")).strip()
            canonical, end = f"{canonical} {name}".strip(), found.end()
    if data.get("cause"):
        canonical, end = _with_cause(view, hit, canonical)
    return Title(
        hit.start,
        end,
        canonical,
        award_class,
        rank,
        bool(data.get("plain")),
        bool(data.get("quoted")),
    )


def _with_cause(view: SentenceView, hit: Hit, canonical: str) -> tuple[str, int]:
    """Medals keep their cause: "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn"."""
    text, low = view.analysis.text, view.analysis.low
    inside = re.search(r"vì sự nghiệp", low[hit.start : hit.end])
    at = hit.start + inside.start() if inside else hit.end
    found = _CAUSE.match(low, at, view.end)
    if found is None:
        return canonical, hit.end
    quoted = found.group().rstrip()[-1:] in "”\"'’"
    words = found.group(1) if quoted else _CAUSE_END.sub("", found.group(1))
    words = words.rstrip()
    cause = text[found.start(1) : found.start(1) + len(words)]
    end = found.end() if quoted else found.start(1) + len(words)
    return f"{canonical} {cause[:1].upper()}{cause[1:]}", end
