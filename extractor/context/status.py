"""Result or target? Words in the clause decide, then the heading the sentence stands under."""

import re
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context.ahead import lies_ahead, runs_on
from extractor.context.minutes import resolved
from extractor.context.plans import asked, year_ahead
from extractor.context.words import either, phrases
from extractor.lexicon import Hit
from extractor.sought import Sought

TARGET, MET, RESULT = "context.target", "context.met", "context.result"

_RESULT_HEAD: Final = re.compile(rf"\b{either('result_head')}\b")
_PLAN_HEAD: Final = re.compile(
    rf"(?<!hoàn thành )(?<!xuất sắc )(?<!hoàn thành tốt )\b{either('plan_head')}\b"
)
_AGAINST: Final = re.compile(rf"\b{either('against')}\b(?:[^.;:,]|(?<=\d)[.,](?=\d)){{0,40}}$")
_OUT_OF: Final = re.compile(r"\d [^,;.:\d]{2,30} ?/ ?\d[\d.]* (?:đoàn viên |cđcs )?$")
"""What sets a result beside its target: "6.940 đoàn viên/6.000 chỉ tiêu"."""
_MEASURES: Final = phrases("measure")
_GRANTED: Final = re.compile(rf"\bđược [^,;.]{{2,60}}?\b{either('granted')}\b")
_PROPOSALS: Final = phrases("proposal")
_BY_PLAN: Final = re.compile(
    r"\W*(?:theo kế hoạch|kế hoạch (?:cả )?năm (?:học )?\d{4}"
    r"|(?:trong |thời gian |những ngày |tuần |tháng )*"
    r"(?:tới đây|sắp tới)(?=,| công| lđ))"
)
_STEPS_OUT: Final = re.compile(rf"\W*(?:cũng )?{either('steps_out')}\b")
_NEXT_VERB: Final = re.compile(
    r",\s*(?:được|đã|nhận|đạt"
    r"|đồng thời (?:vận động|kêu gọi|trích|trao|thăm|chi|tổ chức|huy động))\b"
)
_THEN_DECIDED: Final = re.compile(
    r"(?: và|,|;)(?: [^,;.\d]{2,40}?)? (?:đã )?(?:ra|ban hành|có|kí) quyết định\b"
)
"""What was asked for and done: "các trường đề nghị và CĐGD huyện ra quyết định kết nạp 73 …"."""
_PROPOSES_ON: Final = re.compile(r";\s*(?:và |đồng thời )?(?:tặng|trao|khen|công nhận|xét|phong)\b")
"""A proposal that goes on behind a semicolon: "đề nghị … tặng Cờ …; tặng Bằng khen …"."""
_YEAR_TOLD: Final = re.compile(r"\b(?:trong |hết )?năm (?:học )?(?:(?:19|20)\d\d|qua)\b")
_INTENDED: Final = re.compile(
    r"\b(?:đăng kí|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|sẽ|quyết tâm|nhiệm vụ)\b"
)
_KEPT: Final = re.compile(rf"\b{either('kept')}\b")
_THEN_HONOURED: Final = re.compile(
    r"[^;.:]{0,80}?,? (?:và |rồi )?(?:vinh dự )?"
    r"(?:được [^,;.]{2,60}? (?:tặng|trao|khen)|đón nhận)\b"
)
"""What tells that a title kept up was kept: "giữ vững danh hiệu …, được LĐLĐ tỉnh tặng Cờ"."""
_YEARS_LONG: Final = re.compile(
    r"[^;.:,]{0,50}?\b(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|mười|nhiều) năm"
    r" (?:liền|liên tục|liên tiếp)\b"
)
"""How long a title was kept: "giữ vững danh hiệu cơ quan văn hóa 4 năm liền"."""
_REACHED: Final = re.compile(
    r"(?: (?!phấn đấu|cần|phải)[^\W\d]+){0,6}? (?:đều|đã|cơ bản)(?: [^\W\d]+){0,2}?"
    r" (?:hoàn thành|đạt|vượt)"
    r"(?: (?!\d)[^\W\d]+){0,4}\s*[:,;]"
)
"""What tells that aims were reached: "các chỉ tiêu thi đua cơ bản hoàn thành: …"."""
_YEAR_BEHIND: Final = re.compile(r"(?<=sang năm) (?:19|20)\d\d")
"""A year behind "sang năm", which alone would mean the next: "Sang năm 2016, …"."""
_SUBMITTED: Final = re.compile(
    r"[^.;]{0,80}?\b(?:tặng|khen|xét|công nhận|phong|quyết định|đề nghị)\b"
)
_ASKED_AND_DONE: Final = re.compile(
    r" (?:và|rồi) (?:đã )?(?:được )?(?:công đoàn|cđ|cđgd|lđlđ|liên đoàn|tổng lđ|ban chấp hành"
    r"|ban thường vụ|cấp trên|ubnd|nhà trường|công ti|công đoàn cấp trên)\b[^,;.:]{0,50}? (?:đã )?"
    r"(?:hỗ trợ|ra quyết định|quyết định|trao|tặng|công nhận|cấp|duyệt|chấp thuận|phê duyệt|trợ cấp"
    r"|cho vay|kết nạp)\b"
)
"""A request granted in the same breath: "CĐCS đề nghị và Công đoàn ngành hỗ trợ 60 triệu đồng"."""
_BEFORE_A_MEETING: Final = re.compile(r" (?:tại |trước |ra )?(?:đại hội|hội nghị|kì họp)\b")
_IN_TIME_TO_COME: Final = re.compile(
    r"[^,.;\d]{0,40}?\btrong (?:nhiệm kì|năm|thời gian|những năm|các năm|giai đoạn) "
    r"(?:tới|tiếp theo)\b"
)
"""What makes a plan of what stands before it: "kết nạp 600 đoàn viên trong nhiệm kỳ tới"."""
_LABEL: Final = re.compile(r"\W*(?:\d+[.)]\s*)?(?P<label>[^.;:\n]{3,60}):\s")
_RESOLVES: Final = Sought(
    r"\b(?:đại hội|hội nghị)\b[^.;:\d]{0,30}?"
    r"\b(?:xác định|quyết nghị|thống nhất|nhất trí|biểu quyết|chốt|ấn định)\b"
    r"|\bnghị quyết\b[^.;:\d]{0,40}?\b(?:ghi|nêu|đề ra|đặt ra|xác định|chốt|ấn định)\b"
    r"|(?<!thực hiện )(?<!theo )\bnghị quyết (?:đại hội|hội nghị)\b[^.;:\d]{0,20}:"
)
_DEEDS: Final = re.compile(r"\b(?:đánh giá|nhận định|báo cáo|kiểm điểm|rằng|bầu|cử|giới thiệu)\b")
"""What a congress resolves that is no aim: "thống nhất đánh giá"."""
_CARRIED_OUT: Final = re.compile(
    r"\d[^;,]*[;,] (?:đã )?thực hiện(?: được| đạt| là)?:?\s*$"
    r"|\d[^;]*; (?:đến nay|tới nay|hiện nay|hiện|tính đến)\b(?![^;]*\bcòn lại\b)[^;]*$"
)
"""What was done beside what was planned: "dự toán 21,5 tỷ đồng; thực hiện 20,8 tỷ đồng"."""
_EFFORT: Final = re.compile(
    r"\b(?:chặng đường|quá trình|tinh thần|nỗ lực|ý chí|sự|bao năm|những năm) phấn đấu$"
)
"""What makes of "phấn đấu" what was done: "chặng đường phấn đấu của công đoàn"."""
_MERELY_THEN: Final = re.compile(r"nhiệm kì mới (?=(?:có |chỉ |được |gần |hơn )*\d)")
"""What tells of the past after all: "đầu nhiệm kỳ mới 4.415 người" is "only", not a new term."""
_COMPLETED: Final = re.compile(r"\bhoàn thành (?:xuất sắc |tốt )?$")
"""What makes a title of words of plans: "hoàn thành xuất sắc nhiệm vụ năm 2021"."""
_STATE: Final = re.compile(
    r"đã (?:kí|hoãn|lỡ|nghỉ|xuống cấp|hư|cũ|tạm dừng|dừng|được (?:phê )?duyệt|đăng kí|đủ|hết hạn"
    r"|quá|nghèo)\b"
)
"""What only describes a thing of a plan: "tổ chức lại hội thao đã hoãn hai năm, dành …"."""
_THEN_PAST: Final = re.compile(
    r"[;,(]\s*(?:trong khi |còn |mà )*(?:(?:ở |của )?(?:năm (?:trước|ngoái|rồi|kia)|cùng kì)"
    r"|trước (?:đó|đây)|lúc đầu|ban đầu)\b(?! kế hoạch)[^;]*$"
)
"""What turns from a plan to what was before it: "dự chi 92 tỷ đồng; năm trước là 81 tỷ đồng"."""
_QUOTE_OPENS: Final = re.compile(
    r"(?:phong trào|chương trình|mô hình|quỹ|cuộc vận động|hội thi|công trình|đợt)(?: \w+){0,2} "
    r"[“\"][^”\"]{0,40}$"
)
_QUOTE_CLOSES: Final = re.compile(r"[^“”\".;]{0,40}[”\"]")
_CLAUSE_END: Final = re.compile(r"[,;](?! (?:mỗi|trị giá|tổng trị giá|với|mức)\b)")
_PLAN_HEAD_SIZE: Final = 120
"""Code points up to which a heading with a word of plans is the head of a section of plans."""


def status_of(view: SentenceView, at: int) -> tuple[str, str | None]:
    """``("target", cue)`` or ``("reported", None)`` for what stands at ``at`` in the sentence.

    A target word colours what follows it up to the end of the sentence, unless a word of result
    comes between; a heading or an introducing line colours the items under it.
    """
    plan = _BY_PLAN.match(view.text.lower())
    if plan and not view.of(RESULT):
        return "target", plan.group().strip()
    cue = _last_target(view, view.start, at)
    if cue is not None:
        return "target", view.slice(cue.start, cue.end)
    ahead = lies_ahead(view, at)
    if ahead:
        return "target", ahead
    announced = _announced(view, at)
    if announced:
        return "target", announced
    decided = resolved(view, at)
    if decided:
        return "target", decided
    own_result = any(hit.end <= at for hit in view.of(RESULT))
    if not own_result and not _STEPS_OUT.match(view.text.lower()):
        planned = _planned_by_head(view)
        if planned:
            return "target", planned
    return "reported", None


def _announced(view: SentenceView, at: int) -> str | None:
    """What tells a plan around ``at``: a time to come behind it, a label, what a congress resolves.

    A word of result before ``at`` says that it is none.
    """
    low = view.analysis.low
    results = [hit for hit in view.of(RESULT) if hit.end <= at]
    if not view.of(RESULT):
        coming = _IN_TIME_TO_COME.match(low, _behind(view, at), view.end)
        if coming:
            return coming.group().strip()
    label = _LABEL.match(low, view.start, at)
    plan = label is not None and _PLAN_HEAD.search(label["label"])
    if label and plan and not results and not _RESULT_HEAD.search(label["label"]):
        return label["label"]
    resolves = _RESOLVES.search(low, view.start, at)
    if resolves is None or _DEEDS.search(low, resolves.end(), at):
        return None
    return None if any(resolves.end() <= hit.start for hit in results) else resolves.group()


def _behind(view: SentenceView, at: int) -> int:
    """Where the quantity ends that begins at ``at``."""
    return next((one.end for one in view.quantities if one.start <= at < one.end), at)


def _planned_by_head(view: SentenceView) -> str | None:
    """The word of plans in a heading or introducing line over the block."""
    layout = view.analysis.layout
    for head in reversed(layout.heads_of(view.block)):
        start, end = layout.blocks[head][:2]
        low = view.slice(start, end)
        if _RESULT_HEAD.search(low):
            return None
        targets = _targets(view.analysis, start, end)
        if targets:
            return view.slice(targets[-1].start, targets[-1].end)
        plan = _PLAN_HEAD.search(low) if len(low) < _PLAN_HEAD_SIZE else None
        if plan:
            return plan.group()
        ahead = year_ahead(view.analysis, start, end) or _rest_of_year(view.analysis, start, end)
        if ahead:
            return ahead
    return asked(view)


def _rest_of_year(analysis: Analysis, start: int, end: int) -> str | None:
    """Months that have only begun, closing a short heading: "Trọng tâm 6 tháng cuối năm"."""
    if analysis.ref is None or end - start >= _PLAN_HEAD_SIZE:
        return None
    for view in analysis.views:
        if view.start < end and start < view.end:
            for quantity in view.kind_of("period"):
                closes = not analysis.low[quantity.end : end].strip(" .:;)")
                if closes and quantity.period and runs_on(quantity.period, analysis.ref):
                    return view.slice(quantity.start, quantity.end)
    return None


def _targets(analysis: Analysis, start: int, end: int) -> list[Hit]:
    """Target words between two offsets that are not said of a result."""
    words = analysis.between(start, end)
    met = words.of(MET)
    return [
        hit
        for hit in words.of(TARGET)
        if not any(
            m.start <= hit.start
            and hit.end <= m.end
            and analysis.low[m.end : m.end + 1] != ":"
            and not _tells_plan(analysis, m)
            for m in met
        )
        and not _measured_against(analysis, hit, start)
        and not _fulfilled(analysis, hit, end)
        and not _YEAR_BEHIND.match(analysis.low, hit.end)
        and not _presents(analysis, hit)
        and not _EFFORT.search(analysis.low, max(start, hit.start - 16), hit.end)
        and not _COMPLETED.search(analysis.low, max(start, hit.start - 40), hit.start)
        and not _kept(analysis, hit, start)
        and not _in_a_name(analysis, hit, start, end)
        and not _MERELY_THEN.match(analysis.low, hit.start)
    ]


def _tells_plan(analysis: Analysis, met: Hit) -> bool:
    """Whether "kế hoạch giao" tells the plan's own figure: "…: kế hoạch giao 85 triệu đồng"."""
    planned = analysis.low.startswith(("kế hoạch giao", "chỉ tiêu giao"), met.start)
    opens = analysis.low[max(0, met.start - 2) : met.start].strip() in (":", ";", "-", ",", "(")
    return planned and opens and analysis.low[met.end : met.end + 2].strip().isdigit()


def _in_a_name(analysis: Analysis, hit: Hit, start: int, end: int) -> bool:
    """Whether the word stands in a quoted name: phong trào "Kế hoạch nhỏ của nhà giáo"."""
    opened = _QUOTE_OPENS.search(analysis.low, max(start, hit.start - 60), hit.start)
    return opened is not None and _QUOTE_CLOSES.match(analysis.low, hit.end, end) is not None


def _measured_against(analysis: Analysis, hit: Hit, start: int) -> bool:
    """Whether a result is measured against the target: "vượt chỉ tiêu", "so với kế hoạch đề ra"."""
    word = analysis.low[hit.start : hit.end]
    lead = analysis.low[max(start, hit.start - 48) : hit.start]
    against = _AGAINST.search(lead) or _OUT_OF.search(lead)
    return word in _MEASURES and against is not None and "phấn đấu" not in lead


def _fulfilled(analysis: Analysis, hit: Hit, end: int) -> bool:
    """Whether the aims were reached, and what follows tells how far: "chỉ tiêu đều đạt: …"."""
    word = analysis.low[hit.start : hit.end]
    return word in _MEASURES and _REACHED.match(analysis.low, hit.end, end) is not None


def _presents(analysis: Analysis, hit: Hit) -> bool:
    """Whether "trình" is not to submit for a decision, but to present: "báo cáo trình đại hội"."""
    word = analysis.low[hit.start : hit.end]
    return word == "trình" and bool(
        _BEFORE_A_MEETING.match(analysis.low, hit.end)
        or not _SUBMITTED.match(analysis.low, hit.end)
    )


def _kept(analysis: Analysis, hit: Hit, start: int) -> bool:
    """Whether a title was kept up in years past: "nhiều năm liền giữ vững danh hiệu …"."""
    held_up = analysis.low.startswith(("giữ vững", "tiếp tục giữ vững"), hit.start)
    if not held_up:
        return False
    lead = analysis.low[start : hit.start]
    in_past = _YEAR_TOLD.search(lead) and not _INTENDED.search(lead)
    honoured = not _INTENDED.search(lead) and _THEN_HONOURED.match(analysis.low, hit.end)
    for_years = not _INTENDED.search(lead) and _YEARS_LONG.match(analysis.low, hit.end)
    return bool(in_past or honoured or for_years or _KEPT.search(lead))


def _last_target(view: SentenceView, start: int, at: int) -> Hit | None:
    found = [hit for hit in _targets(view.analysis, start, at) if not _bracketed(view, hit, at)]
    if not found:
        return None
    found = [hit for hit in found if not _only_its_own(view, hit, at)]
    if not found:
        return None
    last = found[-1]
    if _CARRIED_OUT.search(view.slice(last.end, at)):
        return None
    past = _THEN_PAST.search(view.slice(last.end, at))
    if past and not ("ban đầu" in past.group() and "lập" in view.slice(last.end, at)):
        return None
    results = [
        hit
        for hit in view.of(RESULT)
        if last.end <= hit.start
        and hit.end <= at
        and not _STATE.match(view.analysis.low, hit.start, view.end)
    ]
    around = view.slice(last.end, min(view.end, at + 60))
    if view.slice(last.start, last.end).startswith("đăng k") and _GRANTED.search(around):
        return None
    return None if results else last


def _only_its_own(view: SentenceView, hit: Hit, at: int) -> bool:
    """Whether a proposal or a registration ended before ``at``: it colours only its own clause."""
    low = view.analysis.low
    word = low[hit.start : hit.end]
    between = low[hit.end : at]
    if word.startswith(_PROPOSALS):
        if _ASKED_AND_DONE.match(low, hit.end, view.end):
            return True
        listed = 0 <= between.find(":") < between.find(";")
        parted = ";" in between and not _PROPOSES_ON.match(between[between.rfind(";") :])
        done = _NEXT_VERB.search(between) or _THEN_DECIDED.match(between)
        return not listed and (parted or bool(done))
    return word.startswith("đăng k") and bool(_CLAUSE_END.search(between)) and ":" not in between


def _bracketed(view: SentenceView, hit: Hit, at: int) -> bool:
    """Whether the word stands in brackets that close before ``at``: "(kế hoạch 5.000)"."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, hit.start)
    return opened >= 0 and low.find(")", opened, hit.start) < 0 <= low.find(")", opened, at)
