"""What the checks say of a record, for the tests of checks."""

from typing import Any

from extractor.checks import check
from schemas import Record
from tests.extractor.told import money

Article = tuple[Record, str]
DISTRICT = {"name": "Liên đoàn Lao động huyện Sơn Hòa", "level": "upper_level"}


def codes(record: Article) -> list[str]:
    return [str(warning.code) for warning in check(*record)]


def messages(record: Article) -> list[str]:
    return [warning.message for warning in check(*record)]


def part(million: float, **more: Any) -> dict[str, Any]:
    return money(million, rule="fund_amount.part", **more)
