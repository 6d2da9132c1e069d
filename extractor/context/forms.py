"""The forms that the period of a fact may have, each to be matched by a whole one."""

from typing import Final

from extractor.late import late

YEAR: Final = late(r"\d{4}")
YEARS: Final = late(r"(\d{4})/(\d{4})")
ONE_YEAR: Final = late(r"\d{4}|(\d{4})/(?!\1)\d{4}|\d{4}-\d{2}/\d{4}-\d{2}")
"""A year, a school year, or months."""
MONTHS: Final = late(r"(?P<year>\d{4})-(?P<first>\d\d)/(?P=year)-(?P<last>\d\d)")
"""Months of one year."""
ONE_DAY: Final = late(r"\d{4}-\d\d-\d\d")
DAYS: Final = late(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
"""A day, or days one after the other."""
