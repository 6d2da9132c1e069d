"""The years told beside a title."""

import re

from extractor.analysis import SentenceView
from extractor.context.words import number_of
from extractor.facts.award.words import last_match
from extractor.late import late
from extractor.sought import Sought
from extractor.years import YEAR

_SPAN = rf"{YEAR}(?:\s?[-–]\s?{YEAR}(?!\s?[-–]))?"
_YEAR_LIST = Sought(
    rf"(?<!nhiệm kì )(?<!năm học )(?<!\d){_SPAN}(?:\s*(?:,|và|đến)\s*(?:năm\s*)?{_SPAN})+"
)
_ONE_YEAR = late(rf"\bnăm ({YEAR})\b")
_SCHOOL_YEARS = late(
    rf"(?:năm học(?: liền| liên tiếp| liên tục| qua)*\s*[(:]?|\()\s*{YEAR}\s*[-–]\s*{YEAR}"
    rf"(?:\s*(?:,|;|và|, và)\s*(?:năm học )?{YEAR}\s*[-–]\s*{YEAR})+"
)
_SCHOOL_SPAN = late(
    rf"từ năm học {YEAR}\s*[-–]\s*{YEAR} "
    rf"(?:đến|tới) (?:hết )?(?:năm học )?{YEAR}\s*[-–]\s*{YEAR}"
)
_YEARS_BEHIND = Sought(
    r"[^.;]{0,110}?"
    rf"(?:\(\s*(?={YEAR})"
    r"|\(?\s*(?:trong |vào |của |liên tục |các |hai |ba )*(?:năm học|năm|giai đoạn|từ năm|từ)"
    r"(?: liên tiếp| liền| liên tục| qua)?,?:?\s*)"
    rf"(?P<years>{YEAR}"
    rf"(?:\s*(?:,|và|-|–|đến|đến năm|năm|;|/|&)\s*(?:năm\s*)?{YEAR})*)"
)
_IN_BRACKETS = late(
    rf"[^.;\n()]{{0,80}}?\(\s*(?:[^()\d]{{2,30}}, )?(?:năm |các năm )?(?P<years>{YEAR}"
    rf"(?:\s*(?:,|và|-|–|;)\s*(?:năm\s*)?{YEAR})*)\s*\)"
)
_OF_NEXT = late(
    r",(?: trong (?:đó|số đó)| riêng| nhất là| đặc biệt| và)?(?: có)?,?"
    r" (?:\d+|một|hai|ba|bốn|năm|sáu|bảy) (?:năm|lần|nhiệm kì)"
    r"(?: liền| liên tục| liên tiếp| gần đây| cuối| đầu| sau| qua)* \([^()]*\)$"
)
"""Years in brackets that say when the next award was won: "…, hai năm gần đây (2018, 2019) đạt"."""
_BEHIND_COLON = late(
    rf"[^.;:,\n()]{{0,80}}:\s*(?P<years>{YEAR}(?:\s*(?:,|;|và|-|–)\s*{YEAR})*)(?!\d)"
)
"""Years that close an entry: "… do Chủ tịch nước tặng (2004)", "Bằng khen của Bộ Y tế: 2011"."""
_CLOSING = late(rf"[^.;,\n()]{{3,70}}(?<=[^\W\d]|[”\"]) (?P<years>{YEAR})(?=\s*[,;.)](?!\d)|\s*$)")
"""A year that closes the name of a contest or of a giver: "giải C Giải Báo chí quốc gia 2017"."""
_GRANTED_IN = late(
    rf"[^.;,\n()]{{3,50}} (?:tặng|trao|cấp)(?: tặng)? (?:cho )?"
    r"(?:(?!được|năm)[^.;,()\d]{2,30} )??"
    r"(?:(?:hai|ba|bốn|\d) năm (?:liền|liên tiếp|liên tục) )?(?:vào )?(?:(?:năm|các năm) )?"
    rf"(?P<years>{YEAR}(?:\s*(?:,|và)\s*{YEAR})*)\b(?!\s*[-–/])"
)
_THAT = late(r"[”\"]? mà ")
"""What leads to how a title was received: "tấm Bằng khen mà công ty được nhận năm 2010"."""
_RECEIVED = late(r"\b(?:được|tặng|nhận|đạt)\b")
_NEXT_RECEIVED = late(
    r"(?! (?:và|đồng thời|cũng như) \D)"
    r"(?! (?:đã |sẽ |cũng )?được (?:\w+ ){0,6}?(?:trao|tặng|gửi)(?: tặng)? (?:cho|đến|tới)\b)"
    r"[^,;.)]{0,40}?\b(?:được|nhận|đạt|vinh dự|giành|đoạt)\b"
    r"|,? (?:đều )?(?:chỉ|mới)(?: là| có)? (?:\d+ )?[“\"]?(?:bằng|giấy|cờ|huân|danh hiệu|lao động)"
)
"""What gives a year to the award behind it, not to the one it follows and its verb."""
_OPENING_YEAR = late(rf"\D{{0,40}}?\b(?:năm\s*)?({YEAR})\s*(?:[-–:]|\))\s(?!{YEAR})")
_YEAR_RIGHT_BEHIND = late(
    rf"[”\"]?\s+(?:năm (?:học )?)?(?P<years>{YEAR}(?:\s*[-–]\s*{YEAR})?)"
    r"(?=\s*[,;)”\"](?!\s*(?:năm )?\d{4})|\.(?!\d)|\s*$)"
)
"""A year set off straight behind a title: "Bằng khen 2017", "Chiến sĩ thi đua 2009, được …"."""
_YEAR_OF_NEXT = late(rf"\s*(?:,|;|và)\s*năm\s+{YEAR}$")
_TIME_LEAD = late(r",[^,]*\bnăm\b[^,]*\(\s*(?:các )?(?:năm )?$")
_IS_NEXT = late(r"\s*(?:đều |cũng |đã |vinh dự )*(?:đạt|được|nhận|giành|xếp)\b")
_IS = late(r"\s+(?:đều |cũng )?(?:là|được|đạt|nhận)\b")
_OPENS_NEXT = late(r",(?: và| rồi| đến| sang)? (?:đến |sang |tới |từ )?(?:năm|năm học|từ|từ năm) $")
"""What makes of a year one that opens the next award: "hạng Ba, và năm 2014, … là hạng Nhì"."""
_YEAR_OF_LAST = late(rf"[”\"]?\s*\(?(?:năm |các năm ){YEAR}\)?\s*(?:,|;|và)\s*(?=năm )")
"""A year that is still told of the title before: "… năm 2012, | năm 2013 được …"."""
_YEAR_RIGHT_BEFORE = Sought(
    rf"(?P<years>\b{YEAR}(?:\s*(?:,|và|-|–|đến)\s*(?:năm )?{YEAR})*)\s+"
    rf"(?:(?:đều )?(?:là|được|nhận|tặng|đạt|xếp loại)\s+)+[“\"]?$"
    r"|[,;(]\s*(?:và |rồi |đến |sang |riêng )*(?:năm |năm học |(?<=riêng ))\s*"
    rf"(?P<own>{YEAR}(?:\s*[-–]\s*{YEAR})?)"
    r"\s+[“\"]?$"
    rf"|(?:^|[,;:.(]) ?(?:riêng |còn )?(?:năm học |năm )?(?P<its>{YEAR}(?: ?[-–] ?{YEAR})?),?:? "
    r"(?:cđcs|công đoàn(?: cơ sở| nhà trường| trường)?|nghiệp đoàn) ?(?:thì |là )?[“\"]?$"
    rf"|(?:^|[;:]) ?(?P<alone>{YEAR}(?: ?[-–] ?{YEAR})?):? [“\"]?$"
    rf"|(?:^|[,;:(])\s*(?:và |rồi |nhưng |mãi )*(?:đến|tới|sang|phải đến) (?:năm )?"
    rf"(?P<then>{YEAR})"
    r"\s+(?:(?:thì|mới|đã|lại|lên|được|đạt|xếp|xếp loại|loại)\s+)*(?:danh hiệu )?[“\"]?$"
)


_OPENS_LINE = late(
    rf"\W{{0,4}}(?:các |trong )?(?:năm (?:học )?)?(?P<years>{YEAR}"
    rf"(?:\s*(?:[-–,;&]|và|đến)\s*(?:năm (?:học )?)?{YEAR})*)\s*(?::|[-–](?= [^\W\d]))"
)
_OWN_CLAUSE = late(
    rf"(?:[^,;.()\d]{{0,70}}\b(?:năm )?{YEAR}[,;]|\s*;)?\s*(?:và |rồi |đến |sang |riêng |tới )*"
    rf"năm (?P<year>{YEAR})\s+(?:[^\W\d]+ ){{0,4}}?(?:được|nhận|đón|đạt|giành|đoạt|vinh dự)\b"
    r"(?!.*\d{4})"
)
"""A clause behind another award, opened by its own year: "…; | năm 2015 được Ngân hàng tặng"."""
_OF_THE_LAST = late(
    rf"[^,;.()]{{0,60}}\((?:năm |các năm |vào năm )?{YEAR}(?:\s*(?:[-–,]|và)\s*{YEAR})*\)"
)
"""Years in brackets behind the title before: "2 Cờ thi đua (2014, 2016), | 1 Bằng khen"."""
_EDITION = Sought(
    rf"\b(?:lần|kì|đợt) (?:thứ )?[^\W_]+ \((?:năm |tháng \d+[/-])?(?P<year>{YEAR})\)[^;]{{0,90}}$"
)
"""The edition of a contest at which a prize was won: "Lần thứ 3 (2007), CĐCS X đoạt | …"."""
_RESULTS_OF = late(
    rf"\b(?:kết quả|danh sách|thành tích|khen thưởng|bình xét|thi đua)\b[^.;:\d]{{0,60}}?"
    rf"\b(?:năm|năm học) (?P<years>{YEAR}(?:\s*[-–]\s*{YEAR})?)\b[^.;]*:\W*$"
)
"""What leads into a list of honours of a year: "Kết quả bình xét năm 2018 công bố … gồm:"."""
_HEADLINES = 3
_HONOURS = late(
    r"\b(?:thi đua|khen|tôn vinh|vinh danh|trao|biểu dương|tuyên dương|hội thi|hội thao|hội diễn"
    r"|giải)\b"
)
_WHOLE_YEAR = late(rf"{YEAR}(?:/{YEAR})?")


def years_after(view: SentenceView, at: int, end: int) -> str | None:
    """The years told right behind a title, first to last: "năm 2015, 2017" → 2015/2017.

    A year that opens the next award of the list ("…, năm 2012 nhận Cờ thi đua") is not taken.
    """
    right_behind = year_right_behind(view, at, end)
    if right_behind:
        return right_behind
    for pattern in (_IN_BRACKETS, _BEHIND_COLON, _GRANTED_IN):
        closing = pattern.match(view.analysis.low, at, min(end, view.end))
        if closing and end < view.end and _OF_NEXT.search(closing.group()):
            continue
        if closing and not _opens_next(view, at, closing):
            return _first_to_last(closing.group("years"))
    found = view.match(_YEARS_BEHIND, at, min(end, view.end)) or _CLOSING.match(
        view.analysis.low, at, min(end, view.end)
    )
    that = _THAT.match(view.analysis.low, at)
    if found is None or (not that and _RECEIVED.search(view.slice(at, found.start("years")))):
        return None
    if end < view.end and (
        _OPENS_NEXT.search(view.slice(at, found.start("years")))
        or _OF_NEXT.search(f"{view.slice(at, found.end('years'))})")
    ):
        return None
    years = found.group("years")
    if ";" in years and _IS.match(view.slice(found.end("years"), view.end)):
        return _first_to_last(years.split(";")[0])  # "… năm 2013; 2014, 2015 và 2016 là …"
    straight_on = end < view.end and not view.slice(found.end("years"), end).strip(' “"')
    if straight_on or _NEXT_RECEIVED.match(view.slice(found.end("years"), view.end)):
        own = _YEAR_OF_NEXT.sub("", years)  # "… năm 2012, năm 2013 được …"
        return _first_to_last(own) if own != years else None
    return _first_to_last(years)


def _opens_next(view: SentenceView, at: int, closing: re.Match[str]) -> bool:
    """Whether years in brackets are of a time that opens the next title: ", hai năm (…) đạt"."""
    lead = view.slice(at, closing.start("years"))
    return bool(_TIME_LEAD.search(lead) and _IS_NEXT.match(view.slice(closing.end(), view.end)))


def year_right_behind(view: SentenceView, at: int, end: int | None = None) -> str | None:
    """The year set off straight behind a title: "Bằng khen năm 2017; …"."""
    found = _YEAR_RIGHT_BEHIND.match(
        view.slice(at, view.end if end is None else min(end, view.end))
    )
    return _first_to_last(found["years"]) if found else None


def year_right_before(view: SentenceView, start: int, at: int) -> str | None:
    """The year straight before a title: "…, 2013 là hạng Nhì"."""
    found = view.search(_YEAR_RIGHT_BEFORE, view.slice(start, at))
    if found is None:
        return None
    bare = found["its"] or found["alone"]
    if bare and view.start < start < _end_of_opening(view):
        return None  # "Năm học 2005-2006; | 2006-2007: CĐCS vững mạnh"
    return _first_to_last(found["years"] or found["own"] or bare or found["then"])


def year_of_headline(view: SentenceView) -> str | None:
    """The year in a headline that tells of honours: "LĐLĐ tỉnh trao Cờ thi đua năm 2017"."""
    analysis = view.analysis
    for other in analysis.views[:_HEADLINES]:
        told = analysis.layout.blocks[other.block].kind in ("headline", "kicker")
        if told and _HONOURS.search(analysis.low, other.start, other.end):
            years = [
                q.period for q in other.kind_of("period") if _WHOLE_YEAR.fullmatch(q.period or "")
            ]
            if years:
                return years[0]
    return None


_YEARS_LATER = Sought(r"\b(?P<many>\d|một|hai|ba|bốn|năm|sáu|bảy) năm sau\b[^;:]{0,60}$")


def years_later(view: SentenceView, start: int, at: int, last: str | None) -> str | None:
    """The year told by its distance from the last: "Năm 2008 … giải Nhất, 2 năm sau … giải Nhì"."""
    later = view.search(_YEARS_LATER, view.slice(start, at))
    if later is None or last is None or not re.fullmatch(YEAR, last[:4]):
        return None
    return str(int(last[:4]) + number_of(later["many"]))


_YEARS_NEXT = Sought(
    r"\b(?P<many>\d|hai|ba|bốn|năm|sáu|bảy) năm (?P<school>học )?"
    r"(?:kế tiếp|tiếp theo|tiếp đó|sau đó|liền sau)\b[^;:]{0,70}$"
)


def years_next(view: SentenceView, at: int) -> str | None:
    """The years that follow the last told: "năm học 2013-2014 …; ba năm học kế tiếp đều đạt …"."""
    told = view.search(_YEARS_NEXT, view.analysis.low, view.start, at)
    years = re.findall(YEAR, view.slice(view.start, told.start())) if told else []
    if told is None or not years:
        return None
    many = number_of(told["many"])
    first = int(years[-1]) + (0 if told["school"] else 1)
    return f"{first}/{int(years[-1]) + many}"


def year_of_sentence_before(view: SentenceView) -> str | None:
    """The last year the sentence before tells, from which a distance is counted."""
    earlier = view.analysis.views[view.index - 1] if view.index else view
    if earlier.block != view.block or earlier is view or "sau" not in view.text[:24].lower():
        return None
    told = [q.period for q in earlier.kind_of("period") if q.period]
    return told[-1] if told else None


def year_before(view: SentenceView, start: int, at: int) -> str | None:
    """The years that open an entry: "1994 - Huân chương …", "các năm 2019, 2020 và 2022 được …"."""
    lead = view.slice(start, at)
    last = (_YEAR_OF_LAST.match(lead) or _OF_THE_LAST.match(lead)) if start > view.start else None
    lead = lead[last.end() :] if last else lead
    if view.start < start < _end_of_opening(view):
        return year_of_line(view)  # "Năm học 2005-2006; | 2006-2007: CĐCS vững mạnh"
    own = _OWN_CLAUSE.match(lead) if start > view.start else None
    if own:
        return own["year"]
    span = last_match(_SCHOOL_SPAN, lead)
    if span and len(lead) - span.end() < 110 and ";" not in lead[span.end() :]:
        return _first_to_last(span.group())
    schools = last_match(_SCHOOL_YEARS, lead)
    if schools and len(lead) - schools.end() < 110 and ";" not in lead[schools.end() :]:
        return _first_to_last(schools.group())
    listed = last_match(_YEAR_LIST, lead)
    if listed and len(lead) - listed.end() < 110 and ";" not in lead[listed.end() :]:
        later = last_match(_ONE_YEAR, lead[listed.end() :])
        return later.group(1) if later else _first_to_last(listed.group())
    edition = view.search(_EDITION, lead)
    if edition:
        return edition["year"]
    opening = _OPENING_YEAR.match(lead + " ")
    return opening.group(1) if opening else None


def year_of_line(view: SentenceView) -> str | None:
    """The years that open a line, for each award in it: "- 2010: Bằng khen …; giải Nhì"."""
    opening = _opening_of_line(view)
    return _first_to_last(opening["years"]) if opening else None


def _opening_of_line(view: SentenceView) -> re.Match[str] | None:
    start = view.analysis.layout.blocks[view.block][0]
    return _OPENS_LINE.match(view.analysis.low, start, view.end)


def _end_of_opening(view: SentenceView) -> int:
    """Where the years end that open a line; the beginning of the sentence when none do."""
    opening = _opening_of_line(view)
    return opening.end() if opening else view.start


def year_of_results(view: SentenceView) -> str | None:
    """The year of which a line gives the results that stand below it."""
    layout, low = view.analysis.layout, view.analysis.low
    for head in reversed(layout.heads_of(view.block)):
        block = layout.blocks[head]
        found = _RESULTS_OF.search(low, block.start, block.end)
        if found:
            return _first_to_last(found["years"])
    return None


def _first_to_last(words: str) -> str:
    years = sorted(re.findall(YEAR, words))
    return years[0] if years[0] == years[-1] else f"{years[0]}/{years[-1]}"
