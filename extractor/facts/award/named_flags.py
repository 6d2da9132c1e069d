"""What the name of a flag or a certificate says it is for, which is no title of its own."""

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.lexicon import Hit

_FLAG_SAYS = late(r"[\s“\"]*(?:(?:là|đơn vị|tập thể|xuất sắc|toàn diện|tiêu biểu|danh hiệu)\s*)*")
"""What a flag says between its name and the rank it is for: "Cờ thi đua xuất sắc dẫn đầu khối"."""
_OPEN_QUOTE = late(r"(?: thi đua| xuất sắc| chuyên đề| danh hiệu)* ?(?:“[^“”]*|\"[^“”\"]*)")
"""What stands before a word in a quoted name: "Cờ “Đơn vị | vững mạnh …”"."""


def told_by_its_name(view: SentenceView, title: Title, hit: Hit) -> bool:
    """Whether the hit only says what the title before it is for.

    "Cờ thi đua đơn vị dẫn đầu"; "Cờ “Công đoàn cơ sở xuất sắc trong phong trào …”".
    """
    between = view.slice(title.end, hit.start)
    if title.award_class == "flag" and hit.entry.data["class"] == "ranking":
        return _FLAG_SAYS.fullmatch(between) is not None
    quotable = title.award_class in ("flag", "certificate")
    return quotable and _OPEN_QUOTE.fullmatch(between) is not None
