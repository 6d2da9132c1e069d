"""Titles told again by their level alone: "95 chị đạt “…” cấp cơ sở, 3 chị cấp Tập đoàn"."""

from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.late import late

_NO_WORK = r"(?!sáng kiến|đề tài|giải pháp|công trình|sản phẩm|ý tưởng|mô hình)"
"""What counts no people: "13 sáng kiến cấp cơ sở và 2 sáng kiến cấp tỉnh"."""
_FURTHER_LEVEL = late(
    rf"[^,;.]{{0,40}}(?:,|;| và)\s*\d[\d.]* {_NO_WORK}(?:lượt )?(?:\w+ ){{1,2}}?"
    r"(?:(?:đạt|được|công nhận|danh hiệu|này|xếp loại|bình chọn|là|ở|giành|đoạt|có"
    r"|nhận) )*"
    r"(?P<level>cấp (?:cơ sở|huyện|quận|tỉnh|thành phố|tp|thành|ngành|tập đoàn|tổng công ti"
    r"|toàn quốc|bộ|trường|trung ương|công đoàn ngành|cđ ngành"
    r"|tổng liên đoàn(?: lao động việt nam)?"
    r"|tổng lđlđ(?: việt nam| vn)?))"
    r"(?:, (?:thành phố|tp|ngành|công đoàn ngành|cđ ngành|bộ|huyện|thị xã)\b(?! \d)){0,3}"
)
_LEVEL_NEXT = late(
    r"[”\"]?\s*(?:,|;|,? và) (?P<level>cấp (?:cơ sở|huyện|quận|tỉnh|thành phố|tp|ngành|tập đoàn"
    r"|tổng công ti|toàn quốc|bộ|trường|xã|phường|thành))(?:[:,]? (?:là|có|được|gồm))? (?=\d)"
)
"""A level behind those told before their title: "12 thầy cô là CSTĐ cơ sở; cấp tỉnh có 2 …"."""
_LEVEL_OF_MOVEMENT = late(
    r"[”\"]?[^;.]{0,110}?\b(?:có|được|gồm|cuối năm|kết quả|qua bình xét),? "
    rf"\d[\d.]* {_NO_WORK}(?:lượt )?(?:\w+ ){{1,2}}?"
    r"(?:(?:đạt|được|công nhận|bình xét|danh hiệu) )+"
    r"(?P<level>cấp (?:cơ sở|huyện|quận|tỉnh|thành phố|ngành|trường|xã|phường))"
)
"""The level won in a movement just named: "Phong trào “…”: 611 chị đạt danh hiệu | cấp cơ sở"."""
_LEVEL_FIRST = late(
    rf"[”\"]?(?: cấp [^,;:.\d]{{2,16}})?[^,;.\d]{{0,24}}:? \d[\d.]* {_NO_WORK}(?:lượt )?"
    r"\w+(?: \w+)?(?:,|;| và) "
    r"(?P<level>cấp (?:cơ sở|huyện|quận|tỉnh|thành phố|ngành|tập đoàn|tổng công ti|toàn quốc|bộ"
    r"|trường|xã|phường))(?=:? \d)"
)
"""A level told before its figure: "cấp trường 128 chị, cấp huyện 14 chị"."""
_BY_LEVEL = "Chiến sĩ thi đua"
_SHORT = {"cấp tp": "cấp thành phố", "cấp thành": "cấp thành phố"}


def further_levels(view: SentenceView, title: Title, end: int) -> list[Title]:
    """ "95 chị đạt “Giỏi việc nước, đảm việc nhà” cấp cơ sở, 3 chị cấp Tập đoàn": told once."""
    found: list[Title] = []
    here = title.end
    while further := (
        _FURTHER_LEVEL.match(view.analysis.low, here, end)
        or _LEVEL_FIRST.match(view.analysis.low, here, end)
        or _LEVEL_NEXT.match(view.analysis.low, here, end)
        or (title.quoted and _LEVEL_OF_MOVEMENT.match(view.analysis.low, here, end))
    ):
        here = further.end()
        start = further.start("level")
        level = _SHORT.get(further["level"], view.analysis.text[start : further.end("level")])
        canonical = f"{_BY_LEVEL} {level}" if title.canonical.startswith(_BY_LEVEL) else None
        found.append(
            replace(
                title, start=start, end=here, canonical=canonical or title.canonical, quoted=False
            )
        )
    return found
