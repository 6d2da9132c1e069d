"""How often a title was conferred on one recipient."""

from extractor.analysis import SentenceView
from extractor.context.words import number_of
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_NUMBER = r"[1-9]|[1-9]\d|một|hai|ba|bốn|năm|sáu|bảy"
_TIMES = Sought(
    rf"\b(?P<times>{_NUMBER}) lần "
    r"(?:liên tiếp |liền |đều |vinh dự |\([^()]*\),? )*"
    rf"(?:được [^,;.:]{{2,60}}? {any_of('give', 'choose')}(?: danh hiệu| loại)?"
    r"|(?:(?:được|giành|đạt|đoạt|nhận|đón nhận|xếp loại|danh hiệu|vinh dự|tặng|trao|công nhận"
    r"|phong|cấp|vinh danh|tôn vinh|tuyên dương|biểu dương|là) ?)+"
    r"|(?<=liên tiếp )|(?<=liền ))\s*[“\"]?$"
)
_TIMES_BEHIND = late(rf"[”\"]?,? (?P<times>{_NUMBER}) lần\b(?! (?:thứ|được|nhận|đạt)\b)")


def times_of(view: SentenceView, title: Title) -> int | None:
    """How often one recipient was given the title: "hai lần được LĐLĐ tỉnh tặng Bằng khen"."""
    times = view.search(_TIMES, view.slice(view.start, title.start)) or _TIMES_BEHIND.match(
        view.slice(title.end, view.end)
    )
    return number_of(times["times"]) if times else None
