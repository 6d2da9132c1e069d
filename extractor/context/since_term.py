"""What is counted since a term of office began."""

from typing import Final

from extractor.late import late
from extractor.sought import Sought

SINCE_TERM: Final = Sought(
    r"\btừ đầu nhiệm kì(?: [ivxl]+)?,?"
    r"(?: ?\(?(?:năm )?(?P<first>(?:19|20)\d\d)(?: ?[-–/] ?(?:19|20)\d\d)?\)?)?"
    r",? ?(?:cho )?(?:(?:đến|tới) (?:nay|thời điểm|giữa nhiệm kì)|lên|là|(?=,))"
)
"""What is counted since a term began: "từ đầu nhiệm kỳ (2023 - 2028) đến nay"."""
RIGHT_BEHIND: Final = late(r"[^\d;.]{0,40}")
"""What stands between such words and the figure counted so."""
