"""Words of a target that are one: "phấn đấu kết nạp 600", not "vượt chỉ tiêu kế hoạch đề ra"."""

from typing import Final

from extractor.analysis import Analysis
from extractor.context.plans_named import is_only_carried_out
from extractor.context.words import either, phrases
from extractor.late import late
from extractor.lexicon import Hit

_TARGET, _MET = "context.target", "context.met"
_AGAINST: Final = late(rf"\b{either('against')}\b(?:[^.;:,]|(?<=\d)[.,](?=\d)){{0,40}}$")
_OUT_OF: Final = late(r"\d [^,;.:\d]{2,30} ?/ ?\d[\d.]* (?:đoàn viên |cđcs )?$")
"""What sets a result beside its target: "6.940 đoàn viên/6.000 chỉ tiêu"."""
_MEASURES: Final = phrases("measure")
_YEAR_TOLD: Final = late(r"\b(?:trong |hết )?năm (?:học )?(?:(?:19|20)\d\d|qua)\b")
_INTENDED: Final = late(
    r"\b(?:đăng kí|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|sẽ|quyết tâm|nhiệm vụ)\b"
)
_KEPT: Final = late(rf"\b{either('kept')}\b")
_THEN_HONOURED: Final = late(
    r"[^;.:]{0,80}?,? (?:và |rồi )?(?:vinh dự )?"
    r"(?:được [^,;.]{2,60}? (?:tặng|trao|khen)|đón nhận)\b"
)
"""What tells that a title kept up was kept: "giữ vững danh hiệu …, được LĐLĐ tỉnh tặng Cờ"."""
_YEARS_LONG: Final = late(
    r"[^;.:,]{0,50}?\b(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|mười|nhiều) năm"
    r" (?:liền|liên tục|liên tiếp)\b"
)
"""How long a title was kept: "giữ vững danh hiệu cơ quan văn hóa 4 năm liền"."""
_REACHED: Final = late(
    r"(?: (?!phấn đấu|cần|phải)[^\W\d]+){0,6}? (?:đều|đã|cơ bản)(?: [^\W\d]+){0,2}?"
    r" (?:hoàn thành|đạt|vượt)"
    r"(?: (?!\d)[^\W\d]+){0,4}\s*[:,;]"
)
"""What tells that aims were reached: "các chỉ tiêu thi đua cơ bản hoàn thành: …"."""
_YEAR_BEHIND: Final = late(r"(?<=sang năm) (?:19|20)\d\d")
"""A year behind "sang năm", which alone would mean the next: "Sang năm 2016, …"."""
_SUBMITTED: Final = late(r"[^.;]{0,80}?\b(?:tặng|khen|xét|công nhận|phong|quyết định|đề nghị)\b")
_SUBMITTED_TO: Final = late(
    r" (?:lên )?(?:tlđ|tổng lđ|tổng liên đoàn|lđlđ|liên đoàn|ubnd|chủ tịch|thủ tướng|chính phủ|bộ"
    r"|công đoàn|cđ|cấp trên|hội đồng)\b[^.;:\d]{0,40}?(?:\d+ )?"
    r"(?:cờ|bằng|giấy khen|huân chương|kỉ niệm chương|danh hiệu)\b"
)
"""What is submitted to a body without a verb: "trình TLĐ 03 Cờ thi đua"."""
_BEFORE_A_MEETING: Final = late(r" (?:tại |trước |ra )?(?:đại hội|hội nghị|kì họp)\b")
_EFFORT: Final = late(
    r"\b(?:chặng đường|quá trình|tinh thần|nỗ lực|ý chí|sự|bao năm|những năm) phấn đấu$"
)
"""What makes of "phấn đấu" what was done: "chặng đường phấn đấu của công đoàn"."""
_MERELY_THEN: Final = late(r"nhiệm kì mới (?=(?:có |chỉ |được |gần |hơn )*\d)")
"""What tells of the past after all: "đầu nhiệm kỳ mới 4.415 người" is "only", not a new term."""
_AT_THE_REQUEST: Final = late(
    r"\b(?:qua|theo|xem|xem xét|xét|nghe|nhận|nhận được|trước|từ|trên cơ sở|căn cứ|căn cứ vào"
    r"|dựa vào|tiếp nhận|đáp ứng|tổng hợp)"
    r"(?: (?:các|những|nhiều|lời|đơn|văn bản|hồ sơ|giấy))*"
    r" (?:đề nghị|đề xuất|đề cử) (?:của|từ ?)$"
)
"""A request that was met: "LĐLĐ tỉnh theo đề nghị của Công đoàn ngành gửi 3 triệu đồng"."""
_COMPLETED: Final = late(r"\bhoàn thành (?:xuất sắc |tốt )?$")
"""What makes a title of words of plans: "hoàn thành xuất sắc nhiệm vụ năm 2021"."""
_ACCOMPLISHED: Final = late(
    r"(?<!tiếp tục )\b(?:hoàn thành|làm tròn|làm tốt|thực hiện)(?: (?:xuất sắc|tốt|thắng lợi"
    r"|có hiệu quả|toàn diện|đầy đủ|trọn vẹn|cơ bản))?(?: (?:các|mọi|những))? $"
)
"""What says that the tasks of a year were seen to: "làm tròn nhiệm vụ năm học, cụ thể: …"."""
_QUOTE_OPENS: Final = late(
    r"(?:phong trào|chương trình|mô hình|quỹ|cuộc vận động|hội thi|công trình|đợt)(?: \w+){0,2} "
    r"[“\"][^”\"]{0,40}$"
)
_QUOTE_CLOSES: Final = late(r"[^“”\".;]{0,40}[”\"]")


def target_words(analysis: Analysis, start: int, end: int) -> list[Hit]:
    """Target words between two offsets that are not said of a result."""
    words = analysis.between(start, end)
    met = words.of(_MET)
    return [
        hit
        for hit in words.of(_TARGET)
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
        and not _completes(analysis, hit, start)
        and not _kept(analysis, hit, start)
        and not _in_a_name(analysis, hit, start, end)
        and not is_only_carried_out(analysis.low, start, hit.start, hit.end, end)
        and not _MERELY_THEN.match(analysis.low, hit.start)
        and not _AT_THE_REQUEST.search(analysis.low, max(start, hit.start - 40), hit.end + 4)
    ]


def _completes(analysis: Analysis, hit: Hit, start: int) -> bool:
    """Whether a word of plans is part of a title; "hoàn thành tốt sẽ được tặng" is none."""
    if analysis.low.startswith("sẽ", hit.start):
        return False
    first = max(start, hit.start - 40)
    if analysis.low.startswith("nhiệm vụ năm", hit.start) and _ACCOMPLISHED.search(
        analysis.low, first, hit.start
    ):
        return True
    return _COMPLETED.search(analysis.low, first, hit.start) is not None


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
    if word != "trình" or analysis.low.endswith("đang ", 0, hit.start):
        return False
    return bool(
        _BEFORE_A_MEETING.match(analysis.low, hit.end)
        or not (
            _SUBMITTED.match(analysis.low, hit.end) or _SUBMITTED_TO.match(analysis.low, hit.end)
        )
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
