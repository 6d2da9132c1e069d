"""The baselines read every article, honestly and worse."""

from collections.abc import Callable

import pytest

from eval.baselines import ner, regex
from eval.report import score
from eval.systems import BASELINES, Run, measure
from schemas import validate_record
from tests.eval.conftest import Articles
from tests.eval.sample import TEXT


@pytest.mark.parametrize("system", BASELINES)
def test_a_baseline_reads_everything_and_some_of_it_right(
    system: str, articles: Articles, run_of: Callable[[str], Run]
) -> None:
    run = measure(system, articles("seeds"))
    assert run.unread == ()
    ours, theirs = (score(one).row("MISSION") for one in (run_of("seeds"), run))
    assert ours is not None
    assert theirs is not None
    assert 0.1 < theirs.value.f1.value < ours.value.f1.value
    assert score(run).calibration is None


@pytest.mark.parametrize("read", [regex.extract, ner.extract])
def test_a_baseline_gives_records_that_hold(read: Callable[..., object]) -> None:
    record = read(TEXT, "a.txt")
    validate_record(record.model_dump_json(), TEXT)  # type: ignore[attr-defined]


def test_what_regular_expressions_find() -> None:
    record = regex.extract(TEXT)
    assert [(fact.kind, fact.evidence.text) for fact in record.facts] == [
        ("member_count", "71 đoàn viên"),
        ("female_count", "30 nữ"),
        ("fund_amount", "12 triệu đồng"),
    ]
    assert [branch.name for branch in record.branches] == ["Công đoàn cơ sở Sở Y tế tỉnh Lam Giang"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Năm qua kết nạp mới 12 đoàn viên.", ["new_member_count 12"]),
        ("Nữ chiếm 65,4%, ở khối y tế 80% là nữ.", ["female_count 65.4", "female_count 80.0"]),
        ("Được tặng 03 Bằng khen và Huân chương Lao động hạng Ba.", ["award 3", "award None"]),
        ("Phấn đấu ủng hộ 2 tỷ đồng.", ["fund_amount:target 2000000000"]),
        ("Giá 2 tỷ đồng.", []),
    ],
)
def test_wordings(text: str, found: list[str]) -> None:
    told = []
    for fact in regex.extract(f"CĐCS A {text}").facts:
        data = fact.model_dump(mode="json")
        names = ("value", "share", "amount", "count")
        figure = next((data[name] for name in names if data.get(name) is not None), None)
        target = ":target" if data["status"] == "target" else ""
        told.append(f"{fact.kind}{target} {figure}")
    assert told == found
