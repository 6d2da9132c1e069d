"""What a figure or a winner beside a title tells: how many won it, or only a share."""

import re

from extractor.analysis import SentenceView
from extractor.facts.award.numbers import OF_KIND
from extractor.facts.award.title import Title
from extractor.facts.award.winner_rows import labels_winner
from extractor.facts.award.words import any_of
from extractor.late import late

_OF_CAUSE = late(
    r"\b(?:bằng khen|giấy khen|cờ)\b[^;:]{0,60}\b(?:về|trong|thực hiện)"
    r" (?:thực hiện )?phong trào [“\"]?$"
)
"""What another distinction was given for: "Giấy khen về phong trào “Giỏi việc nước, …”: 3 chị"."""
_COUNTED = late(rf"\s*{any_of('measure', 'classified')}?\s*(?:đạt|được|xếp loại)?\s*[“\"]?")
_SHARE_BEHIND = late(r"[”\"]?[^,;.\d]{0,24}\d[\d,.]*\s?%")
COUNT_BEHIND = late(
    rf"{OF_KIND.pattern}(?: cấp [^,;:.\d]{{2,16}})?"
    r"(?:\s*:\s*\d+\b(?!\s?%|[.,]\d)|(?<! tháng)(?<! ngày)(?<! quý)(?<! lần)(?<! thứ) "
    r"(?!(?:19|20)\d\d\b)\d+(?=\s*(?:[,;(]\D|\)|\.?\s*$)))"
)
"""A row of a list: "CĐCS vững mạnh xuất sắc: 31"."""
_PEOPLE_BEFORE = late(
    r"(?:\d|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s+"
    rf"(?:lượt )?{any_of('individual')}\s*[“\"]?\s*$"
)
"""Counted people straight before a title: "203 chị “Giỏi việc nước, …”"."""
_PEOPLE = ("đoàn viên", "công đoàn viên", "đv ")
_TITLE_OF_PEOPLE = late(r"(?<![\d.,/-])\d[\d.]*(?:/\d[\d.]*)? $")
"""A figure straight before a title that says whose it is: "35/41 | đoàn viên xuất sắc"."""
_MODELS = late(r"\b(?:điển hình|gương|tấm gương|gương mặt|nhân tố)(?: [^\W\d]+){0,2}\s*[“\"]?\s*$")
"""Those a movement has shown, who are given nothing by that: "110 điển hình “Giỏi việc …”"."""
_GIVEN_FOR = late(
    r"\b(?:tặng|trao|nhận) (?:bằng khen|giấy khen|cờ thi đua|biểu trưng)\b[^;.]{0,30}\bcho\b"
    r"[^;.]{0,80}$"
)
"""What another distinction is given for: "tặng Giấy khen cho 10 cá nhân “Giỏi việc …”"."""
_SHARE_OF_THEM = late(
    r"[”\"]?[^;.,\d]{0,140}?\b(?:đạt|chiếm|bình quân|trung bình|là|tỉ lệ)"
    r"(?: (?:trên|hơn|gần|tỉ lệ|khoảng|từ|bình quân|tới|xấp xỉ))* \d[\d,.]*\s?%"
)
"""The share of units of a class told behind it: "hoàn thành tốt nhiệm vụ hằng năm đạt trên 95%"."""
_UNITS_OR_PEOPLE = late(
    r"(?:^|[;:,.])\s*(?:[^;:,.\d]{0,60}\b(?:số|tỉ lệ) )?(?:(?:số|tỉ lệ) )?(?:các )?"
    r"(?:cđcs|công đoàn cơ sở|công đoàn bộ phận|tổ công đoàn|đoàn viên|cán bộ|đơn vị)\b[^;.,\d]*$"
)
_SHARE_OF_FIGURE = late(r"[(,]|chiếm|đạt")
_HAS_ITS_OWN = late(
    r" (?:tổng )?(?:số )?(?:các )?(?:[^\W\d]+ )?(?:đoàn viên|đvcđ|cnvclđ|cbgv\w*|cbcnv|cán bộ"
    r"|giáo viên|công nhân|lao động|người lao động|tổ công đoàn|cđcs|đơn vị|chị em)\b"
)
"""What a share is of, told with it: "2 chị sinh con, 100% đoàn viên đạt …"."""
_AIM_BEHIND_SHARE = late(
    r"%[^;.]*[,;] (?:và |đồng thời |tiếp tục )*(?:phấn đấu|quyết tâm|giữ vững|xây dựng|công đoàn"
    r"|cđcs|đơn vị)\b(?! cơ sở thành viên)[^%]*$"
)
"""What turns from a share of people to the union: "100% …, đồng thời phấn đấu được …"."""


def told_with_winners(view: SentenceView, title: Title, start: int) -> str | None:
    """What tells a title with those who won it and needs no verb: "Bằng khen: 12", "3 chị “…”"."""
    low = view.analysis.low
    of_cause = title.quoted and _OF_CAUSE.search(low, view.start, title.start)
    if COUNT_BEHIND.match(low, title.end, view.end) and not of_cause:
        return "a figure behind it"
    if labels_winner(view, title):
        return "a winner before it"
    people = _TITLE_OF_PEOPLE if low.startswith(_PEOPLE, title.start) else _PEOPLE_BEFORE
    counted = title.quoted and people.search(low[start : title.start])
    if counted and _MODELS.search(low, start, title.start):
        return None
    if counted and not _GIVEN_FOR.search(low, view.start, title.start):
        return "counted people"
    return None


def is_counted(view: SentenceView, title: Title) -> bool:
    """Whether a figure counts the title or what it classifies: "12 Bằng khen", "9 CĐCS đạt …"."""
    return any(
        quantity.figure_end <= title.start
        and _COUNTED.fullmatch(view.slice(quantity.figure_end, title.start))
        for quantity in view.kind_of("number", "ratio")
    )


def is_bare_percentage(view: SentenceView, title: Title, start: int) -> bool:
    """Whether only a share is told: "98% CĐCS đạt vững mạnh" confers nothing to be counted."""
    if not view.kind_of("percent"):
        return False
    figures = [
        quantity
        for quantity in view.kind_of("percent", "number", "ratio")
        if start <= quantity.start and quantity.end <= title.start
    ]
    if title.quoted and _SHARE_BEHIND.match(view.slice(title.end, view.end)):
        return not any(figure.type == "ratio" for figure in figures)
    if (
        not figures
        and title.award_class in ("classification", "emulation_title")
        and _SHARE_OF_THEM.match(view.low, title.end, view.end)
        and _UNITS_OR_PEOPLE.search(view.slice(view.start, title.start))
    ):
        return True
    if not figures or figures[-1].type != "percent":
        return False
    if _AIM_BEHIND_SHARE.search(view.slice(figures[-1].start, title.start)):
        return False
    if (
        len(figures) > 1
        and figures[-2].type != "percent"
        and _SHARE_OF_FIGURE.search(view.slice(figures[-2].end, figures[-1].start))
        and not _HAS_ITS_OWN.match(view.slice(figures[-1].end, title.start))
    ):
        return False
    if any(figures[-1].end < mention.start < title.start for mention in view.mentions):
        return title.award_class in ("classification", "emulation_title")
    return title.award_class in ("classification", "emulation_title") or not re.search(
        r"[,;]| [-–] ", view.slice(figures[-1].end, title.start)
    )
