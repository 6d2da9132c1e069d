"""The table in the terminal."""

import io

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from congdoan.labels import Lang
from congdoan.render.table import TableWriter
from schemas import Record
from tests.cli.sample import TEXT, record
from tests.store.records import records


def table(one: Record, text: str = TEXT, lang: Lang = Lang.VI) -> str:
    out = io.StringIO()
    writer = TableWriter(out, lang)
    writer.add(one, text)
    writer.close()
    return out.getvalue()


@pytest.mark.parametrize("width", [32, 40, 60, 80, 120])
def test_fits_its_width_and_says_everything(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = table(record())
    lines = shown.splitlines()
    assert max(map(cell_len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)
    assert "\x1b" not in shown
    words = " ".join(shown.split())
    for part in (
        "25/10/2017 · bao/so-y-te.txt",
        "Công đoàn cơ sở Sở Y tế Lam Giang",
        "Liên đoàn Lao động huyện Vĩnh Khê (công đoàn cấp trên cơ sở)",
        "“71 đoàn viên”",
        "6 tháng đầu",
        "chỉ tiêu: 1,25 tỷ",
        "2018–2023",
        "Cần xem lại",
        "! Các số liệu khác nhau",
        "=SUM(A1) <b> [bold]",
    ):
        assert part in words


def test_in_english() -> None:
    shown = table(record(), lang=Lang.EN)
    assert "Women members" in shown
    assert "target: 1.25 billion" in shown
    assert "25 Oct 2017" in shown
    assert "Đoàn viên" not in shown


def test_without_facts_says_so() -> None:
    shown = table(record(facts=[], warnings=[], branches=[]))
    assert "Không có số liệu công đoàn nào" in shown


@settings(max_examples=60)
@given(records())
def test_any_record_can_be_shown(pair: tuple[Record, str]) -> None:
    one, text = pair
    assert table(one, text)
    assert table(one, text, Lang.EN)
