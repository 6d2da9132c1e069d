"""How often a title was conferred on one recipient."""

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_TIMES_TOLD = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_TIMES = Sought(
    rf"\b(?P<times>[1-9]|[1-9]\d|{'|'.join(_TIMES_TOLD)}) lần "
    r"(?:liên tiếp |liền |đều |vinh dự |\([^()]*\),? )*"
    rf"(?:được [^,;.:]{{2,60}}? {any_of('give', 'choose')}(?: danh hiệu| loại)?"
    r"|(?:(?:được|giành|đạt|đoạt|nhận|đón nhận|xếp loại|danh hiệu|vinh dự|tặng|trao|công nhận"
    r"|phong|cấp|vinh danh|tôn vinh|tuyên dương|biểu dương|là) ?)+"
    r"|(?<=liên tiếp )|(?<=liền ))\s*[“\"]?$"
)
_TIMES_BEHIND = late(
    rf"[”\"]?,? (?P<times>[1-9]|{'|'.join(_TIMES_TOLD)}) lần\b(?! (?:thứ|được|nhận|đạt)\b)"
)


def times_of(view: SentenceView, title: Title) -> int | None:
    """How often one recipient was given the title: "hai lần được LĐLĐ tỉnh tặng Bằng khen"."""
    times = view.search(_TIMES, view.slice(view.start, title.start)) or _TIMES_BEHIND.match(
        view.slice(title.end, view.end)
    )
    if times is None:
        return None
    told = times.group("times")
    return int(told) if told.isdigit() else _TIMES_TOLD[told]
