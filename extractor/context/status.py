"""Result or target? Words in the clause decide, then the heading the sentence stands under."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context.agreed import agreed_from
from extractor.context.ahead import lies_ahead
from extractor.context.as_of_now import as_term_begins, is_so_now, opens_with_now
from extractor.context.minutes import resolved
from extractor.context.plan_heads import PLAN_HEAD, RESULT_HEAD, planned_around
from extractor.context.plan_papers import laid_down
from extractor.context.plans_named import planned_half
from extractor.context.target_words import target_words
from extractor.context.weighed_for import were_weighed
from extractor.context.words import either, phrases
from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

RESULT: Final = "context.result"
"""The words that tell a result."""
_GRANTED: Final = late(rf"\bđược [^,;.]{{2,60}}?\b{either('granted')}\b")
_PROPOSALS: Final = phrases("proposal")
_BY_PLAN: Final = late(
    r"\W*(?:theo kế hoạch|kế hoạch (?:cả )?năm (?:học )?\d{4}"
    r"|(?:trong |thời gian |những ngày |tuần |tháng )*"
    r"(?:tới đây|sắp tới)(?=,| công| lđ)"
    r"|(?:nhân |trong |vào )?(?:dịp )?(?:tết|xuân)(?: [^\W\d]+){0,4} (?:sắp tới|tới đây|sắp đến)\b)"
)
_STEPS_OUT: Final = late(rf"\W*(?:cũng )?{either('steps_out')}\b")
_NEXT_VERB: Final = late(
    r",\s*(?:(?:\d[\d.]*(?: [^\W\d]+){1,3} (?=đạt))?(?:được|đã|nhận|đạt)"
    r"|đồng thời (?:vận động|kêu gọi|trích|trao|thăm|chi|tổ chức|huy động))\b"
)
_THEN_DECIDED: Final = late(
    r"(?: và|,|;)(?: [^,;.\d]{2,40}?)? (?:đã )?(?:ra|ban hành|có|kí) quyết định\b"
)
"""What was _asked for and done: "các trường đề nghị và CĐGD huyện ra quyết định kết nạp 73 …"."""
_PROPOSES_ON: Final = late(
    r";\s*(?:và |đồng thời )?(?:tặng|trao|khen|công nhận|xét|phong)\b"
    r"(?! (?:tặng )?(?:\d+ |các |những )?(?:học bổng|quà|phần quà|suất|phần|sổ tiết kiệm|xe đạp))"
)
"""A proposal that goes on behind a semicolon: "đề nghị … tặng Cờ …; tặng Bằng khen …"."""
_OWN_WORDS: Final = late(
    r": ?[“\"](?:[^\W\d]+ ){0,4}?(?:chúng tôi|chúng em|tụi (?:tôi|tui)|công đoàn|đơn vị|cơ quan"
    r"|nhà trường|công ti|ở đây|hiện|hiện nay),? (?:[^\W\d]+ ){0,3}?"
    r"(?:(?:có|còn|gồm|là|với|đã)\b|$)"
)
"""What parts a request from the words it was made in: "đề nghị có nhà trẻ: “Chúng tôi có …"."""
_ASKED_AND_DONE: Final = late(
    r" (?:và|rồi) (?:đã )?(?:được )?(?:công đoàn|cđ|cđgd|lđlđ|liên đoàn|tổng lđ|ban chấp hành"
    r"|ban thường vụ|cấp trên|ubnd|nhà trường|công ti|công đoàn cấp trên)\b[^,;.:]{0,50}? (?:đã )?"
    r"(?:hỗ trợ|ra quyết định|quyết định|trao|tặng|công nhận|cấp|duyệt|chấp thuận|phê duyệt|trợ cấp"
    r"|cho vay|kết nạp)\b"
)
"""A request granted in the same breath: "CĐCS đề nghị và Công đoàn ngành hỗ trợ 60 triệu đồng"."""
_IN_TIME_TO_COME: Final = Sought(
    r"[^,.;\d]{0,40}?\btrong (?:nhiệm kì|năm|thời gian|những năm|các năm|giai đoạn) "
    r"(?:tới|tiếp theo)\b"
)
"""What makes a plan of what stands before it: "kết nạp 600 đoàn viên trong nhiệm kỳ tới"."""
_LABEL: Final = late(r"\W*(?:\d+[.)]\s*)?(?P<label>[^.;:\n]{3,60}):\s")
_RESOLVES: Final = Sought(
    r"\b(?:đại hội|hội nghị)\b[^.;:\d]{0,30}?"
    r"\b(?:xác định|quyết nghị|thống nhất|nhất trí|biểu quyết|chốt|ấn định)\b"
    r"|\bnghị quyết\b[^.;:\d]{0,40}?\b(?:ghi|nêu|đề ra|đặt ra|xác định|chốt|ấn định)\b"
    r"|(?<!thực hiện )(?<!theo )\bnghị quyết (?:đại hội|hội nghị)\b[^.;:\d]{0,20}:"
)
_CALLS: Final = Sought(
    r"(?<!đã )(?<!phát thư )\b(?:kêu gọi|mong|đề nghị)(?: [^\W\d]+){0,3}? "
    r"(?:mỗi|từng|toàn thể|tất cả|các đồng chí)(?: [^\W\d]+){1,8}? "
    r"(?:đóng góp|góp|ủng hộ|trích|dành|nộp|tiết kiệm)\b"
)
"""What calls on everybody to give: "kêu gọi mỗi đoàn viên góp tối thiểu một ngày lương"."""
_CAME_IN: Final = late(r"\b(?:được|thu|gom|kết quả|đã|tổng|đến nay|cộng|gửi về|chuyển|quyên)\b")
"""What came of a call: "kêu gọi mỗi đoàn viên góp một ngày lương, thu 1,2 tỷ đồng"."""
_DEEDS: Final = late(r"\b(?:đánh giá|nhận định|báo cáo|kiểm điểm|rằng|bầu|cử|giới thiệu)\b")
"""What a congress resolves that is no aim: "thống nhất đánh giá"."""
_CARRIED_OUT: Final = Sought(
    r"\d[^;,]*[;,] (?:đã )?(?:thực hiện|thực tế|kết quả)"
    r"(?: (?:được|đạt|là|thành lập|kết nạp|phát triển|vận động|ra mắt|lập|mới))*:?\s*$"
    r"|\d[^;.]*,? (?:nhưng|song|tuy nhiên|thế nhưng),? (?:[^,;.\d]{2,30} )?"
    r"(?:chỉ|mới|đã|lại|thực tế)\b[^;.\d]*$"
    r"|\d[^;]*; (?:đến nay|tới nay|hiện nay|hiện|tính đến)\b(?![^;]*\bcòn lại\b)[^;]*$"
)
"""What was done beside what was planned: "dự toán 21,5 tỷ đồng; thực hiện 20,8 tỷ đồng"."""
_BY_SO_MANY: Final = late(
    r"(?: [^\W\d]+){0,4}, (?:vượt|hụt|còn thiếu|thiếu|kém) (?:chỉ tiêu |kế hoạch )?"
    r"(?:gần |hơn )?\d[\d.]*(?![\d.,]*\d)(?! ?%)"
)
"""How far from a target what was done is: "chỉ tiêu 300 đoàn viên, kết nạp 312, vượt 12"."""
_FIGURE_TOLD: Final = Sought(r"\d[^;.\d]*, [^;.\d]*$")
_WAS_SET: Final = late(
    r"(?: (?!hoàn thành|đạt|vượt|thực hiện)[^\W\d]+){0,5}? (?:(?:đã|vừa|được) ){1,3}"
    r"(?:[^\W\d]+ ){0,3}?(?:thống nhất|đề ra|xác định|thông qua|đặt ra|biểu quyết|nêu ra|ấn định"
    r"|giao|phân bổ|bàn|chốt|vạch ra)\b[^:;.\d]{0,40}:"
)
"""How aims were set, which is no result: "Mục tiêu đã được thống nhất từ bây giờ: …"."""
_FOR_YEAR: Final = Sought(
    r"(?:^|[:“\"]) ?\W*(?:trong |bước vào |riêng )?"
    r"năm (?:(?P<year>20\d\d)|nay|tới|học này|học tới),?"
    r" (?:[^\W\d]+ ){0,6}?$"
)
"""What makes a registration the plan of a year: "Năm 2018 chúng tôi đăng ký …, vận động …"."""
_STATE: Final = late(
    r"đã (?:kí|hoãn|lỡ|nghỉ|xuống cấp|hư|cũ|tạm dừng|dừng|được (?:phê )?duyệt|đăng kí|đủ|hết hạn"
    r"|quá|nghèo|(?:được )?(?:thống nhất|đặt ra|đề ra|xác định|chốt|thông qua))\b"
)
"""What only describes a thing of a plan: "tổ chức lại hội thao đã hoãn hai năm, dành …"."""
_THEN_PAST: Final = late(
    r"[;,(]\s*(?:trong khi |còn |mà )*(?:(?:ở |của )?(?:năm (?:trước|ngoái|rồi|kia)|cùng kì)"
    r"|trước (?:đó|đây)|lúc đầu|ban đầu)\b(?! kế hoạch)[^;]*$"
)
"""What turns from a plan to what was before it: "dự chi 92 tỷ đồng; năm trước là 81 tỷ đồng"."""
_CLAUSE_END: Final = late(r"[,;](?! (?:mỗi|trị giá|tổng trị giá|với|mức)\b)")


def status_of(view: SentenceView, at: int) -> tuple[str, str | None]:
    """``("target", cue)`` or ``("reported", None)`` for what stands at ``at`` in the sentence.

    A target word colours what follows it up to the end of the sentence, unless a word of result
    comes between; a heading or an introducing line colours the items under it.

    >>> from extractor.normalise import normalise
    >>> from extractor.pipeline import read
    >>> text = "LĐLĐ huyện Yên Khê phấn đấu kết nạp 600 đoàn viên."
    >>> status_of(read(normalise(text)).analysis.views[0], text.index("600"))
    ('target', 'phấn đấu')
    """
    plan = _by_plan(view)
    if plan and not view.of(RESULT):
        return "target", plan
    if as_term_begins(view, at):
        return "reported", None
    cue = _target_before(view, view.start, at)
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
    agreed = agreed_from(view)
    own_result = any(hit.end <= at for hit in view.of(RESULT))
    if agreed and agreed[0] <= at and not own_result:
        return "target", agreed[1]
    if not own_result and not _steps_out(view) and not _OWN_WORDS.search(view.low, view.start, at):
        planned = planned_around(view) or (
            None if _is_bracketed_count(view, at) else laid_down(view)
        )
        if planned:
            return "target", planned
    return "reported", None


def _is_bracketed_count(view: SentenceView, at: int) -> bool:
    """Whether a count stands in brackets, which only tells how large a union is."""
    bracketed = view.low.endswith("(", view.start, at)
    return bracketed and not any(money.start == at for money in view.kind_of("money"))


@once_a_sentence
def _by_plan(view: SentenceView) -> str | None:
    """The words with which a sentence opens that tells of a plan."""
    plan = _BY_PLAN.match(view.text.lower())
    return plan.group().strip() if plan else None


@once_a_sentence
def _steps_out(view: SentenceView) -> bool:
    """Whether a sentence turns from the plan around it."""
    return _STEPS_OUT.match(view.text.lower()) is not None or opens_with_now(view)


def _announced(view: SentenceView, at: int) -> str | None:
    """What tells a plan around ``at``: a time to come behind it, a label, what a congress resolves.

    A word of result before ``at`` says that it is none.
    """
    low = view.analysis.low
    results = [hit for hit in view.of(RESULT) if hit.end <= at]
    if not view.of(RESULT):
        coming = view.match(_IN_TIME_TO_COME, _behind(view, at), view.end)
        if coming:
            return coming.group().strip()
    label = _LABEL.match(low, view.start, at)
    plan = label is not None and view.search(PLAN_HEAD, label["label"])
    if label and plan and not results and not RESULT_HEAD.search(label["label"]):
        return label["label"]
    called = view.search(_CALLS, low, view.start, at)
    if called and not results and not _CAME_IN.search(low, called.end(), at):
        return called.group()
    resolves = view.search(_RESOLVES, low, view.start, at)
    if resolves is None or _DEEDS.search(low, resolves.end(), at):
        return None
    if _closed_before(low, view.start, resolves.start(), at):
        return None  # "kết nạp 548 người (Nghị quyết đề ra 500), thành lập 9 CĐCS"
    return None if any(resolves.end() <= hit.start for hit in results) else resolves.group()


def _behind(view: SentenceView, at: int) -> int:
    """Where the quantity ends that begins at ``at``."""
    return next((one.end for one in view.quantities if one.start <= at < one.end), at)


def _target_before(view: SentenceView, start: int, at: int) -> Hit | None:
    found = [hit for hit in target_words(view.analysis, start, at) if not _bracketed(view, hit, at)]
    if not found:
        return None
    named = planned_half(view)
    if named and named[1] <= at:
        found = [hit for hit in found if not named[0] <= hit.start < named[1]]
    found = [hit for hit in found if not _only_its_own(view, hit, at)]
    if not found:
        return None
    last = found[-1]
    if view.search(_CARRIED_OUT, view.slice(last.end, at)):
        return None
    if is_so_now(view, last.end, at):
        return None
    if view.search(_FIGURE_TOLD, view.slice(last.end, at)) and _BY_SO_MANY.match(
        view.analysis.low, _behind(view, at), view.end
    ):
        return None
    past = _THEN_PAST.search(view.slice(last.end, at))
    if past and not ("ban đầu" in past.group() and "lập" in view.slice(last.end, at)):
        return None
    was_set = _WAS_SET.match(view.analysis.low, last.end, at)
    since = was_set.end() if was_set else last.end
    results = [
        hit
        for hit in view.of(RESULT)
        if since <= hit.start
        and hit.end <= at
        and not _bracketed(view, hit, at)
        and not _STATE.match(view.analysis.low, hit.start, view.end)
    ]
    around = view.slice(last.end, min(view.end, at + 60))
    if view.slice(last.start, last.end).startswith("đăng k") and _GRANTED.search(around):
        return None
    if view.analysis.low.startswith("xét tặng", last.start) and were_weighed(view, at):
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
        own_words = _OWN_WORDS.search(between)
        return not listed and (parted or bool(done) or own_words is not None)
    if not word.startswith("đăng k") or _registered_ahead(view, hit, between):
        return False
    return bool(_CLAUSE_END.search(between)) and ":" not in between


def _registered_ahead(view: SentenceView, hit: Hit, between: str) -> bool:
    """Whether a registration opens the plan of a year that has not ended, and goes on with it."""
    year = view.search(_FOR_YEAR, view.slice(view.start, hit.start))
    if year is None or view.ref is None or _NEXT_VERB.search(between):
        return False
    told = year["year"]
    return told is None or int(told) >= view.ref.year


def _bracketed(view: SentenceView, hit: Hit, at: int) -> bool:
    """Whether the word stands in brackets that close before ``at``: "(kế hoạch 5.000)"."""
    return _closed_before(view.analysis.low, view.start, hit.start, at)


def _closed_before(low: str, first: int, inside: int, at: int) -> bool:
    """Whether an offset lies in brackets that close before another."""
    opened = low.rfind("(", first, inside)
    return opened >= 0 and low.find(")", opened, inside) < 0 <= low.find(")", opened, at)
