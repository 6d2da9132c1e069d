"""The words of tables: what the heads of columns may be, and what stands in cells."""

import re
import tomllib
from pathlib import Path
from typing import Final

from extractor.forked import any_of
from extractor.late import late
from extractor.tones import old_tone

_GROUPS: Final = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def pattern(group: str) -> re.Pattern[str]:
    """Any phrase of a group, the longest first."""
    return re.compile(rf"{any_of(map(old_tone, _GROUPS[group]))}(?!\w)")


ROLES: Final = {role: pattern(role) for role in ("index", "unit", "share", "money", "plan")}
HEAD: Final = pattern("head")
COUNTED: Final = pattern("counted")
UNION: Final = pattern("union")
UNIT: Final = late(rf"{COUNTED.pattern}(?: ?/ ?[^\W\d]+)?")
FIGURE: Final = late(r"[\d.,]*\d")
FIGURE_FIRST: Final = late(r"\d")
TIME: Final = late(
    r"(?P<kind>(?:(?:th|kq|kh|thực hiện|kết quả|kế hoạch|ước thực hiện|ước th|mục tiêu|chỉ tiêu"
    r"|dự toán|quyết toán|được giao|giao|phấn đấu|đăng ký|nghị quyết|nq|dự kiến|ước đạt"
    r"|đã thực hiện|đạt được|đạt) )+)?"
    r"(?:(?:cuối |đầu |cả |hết |tính đến |đến )?(?:năm(?: học)?|nhiệm kỳ|quý [ivx\d]+|giai đoạn"
    r"|tháng \d+|\d{1,2} tháng(?: đầu| cuối)?(?: năm)?)[ ,/-]*(?:năm )?)?"
    r"(?P<years>(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?)(?: \(.*\))?$"
)
"""The head of a column or a row that says when its figures were: "2014", "Năm học 2019-2020"."""
