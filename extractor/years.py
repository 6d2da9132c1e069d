"""A year as texts write it, to build patterns of."""

from typing import Final

from extractor.late import late

YEAR: Final = r"(?:19|20)\d\d"
LONE_YEAR: Final = late(rf"(?<!\d){YEAR}(?!\d)")
"""A year that is no part of a longer number."""
