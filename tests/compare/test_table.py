"""The comparison as people read it: nothing may be taken for what it is not."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from congdoan.labels import Lang
from congdoan.render.comparison.table import write
from corpus.comparison import Comparison, ComparisonRow, Figure
from corpus.regime import Regime
from schemas import Level, Qualifier
from tests.compare.shell import run


def cell(value: float | str, date: str | None = "2017-10-25", **more: Any) -> Figure:
    return Figure(value, Qualifier.EXACT, date, more.pop("source", "a.txt"), **more)


def row(regime: Regime | None = Regime.PRE_2025_07, **cells: Any) -> ComparisonRow:
    return ComparisonRow(
        branch_id=1,
        branch="Công đoàn Công ty May Phú An",
        level=Level.GRASSROOTS,
        locality="Tiền Giang",
        province=None,
        regime=regime,
        **cells,
    )


def shown(*rows: ComparisonRow, lang: Lang = Lang.VI) -> str:
    out = io.StringIO()
    write(out, Comparison(rows), lang)
    return " ".join(out.getvalue().split())


def test_women_of_the_workforce_are_not_taken_for_members() -> None:
    words = shown(row(staff_women=cell(72), staff_women_share=cell(80)))
    assert "72 lao động" in words
    assert "80% lao động" in words
    plain = shown(row(women=cell(30), women_share=cell(42.3)))
    assert "lao động" not in plain.replace("người lao động", "")


def test_the_notes_say_how_figures_were_chosen() -> None:
    words = shown(row(members=cell(71)))
    assert "Không tính chỉ tiêu" in words
    assert "không cộng dồn" in words
    assert "không có nghĩa là bằng không" in words
    for mark in ("+ Số đoàn viên mới", "* Tỷ lệ", "↑ ↓", "| Hai bài"):
        assert mark not in words


def test_marks_are_explained_where_they_stand() -> None:
    grown = cell(12, base=cell(59, "2015"), percent=20.3, basis="computed")
    words = shown(
        row(
            members_growth=grown,
            new_members=cell(12),
            staff_women_share=cell(50.04, basis="computed"),
        )
    )
    assert "+12" in words
    assert "+ Số đoàn viên mới kết nạp" in words
    assert "50%*" in words
    assert "* Tỷ lệ được tính" in words
    assert "↑12 (20,3%)" in words
    assert "từ 2015" in words
    assert "↑ ↓ Tăng, giảm" in words
    assert "+ Members newly admitted" in shown(row(new_members=cell(12)), lang=Lang.EN)


def test_what_cannot_be_is_marked() -> None:
    words = shown(row(members=cell(41), women=cell(702)))
    assert "702!" in words
    assert "! Số nữ lớn hơn số đoàn viên" in words
    assert "!" not in shown(row(members=cell(71), women=cell(30)))


def test_an_approximate_figure_says_so() -> None:
    nearly = replace(cell(80), qualifier=Qualifier.NEARLY)
    assert "gần 80" in shown(row(members=nearly))
    about = cell(52_000, basis="computed")
    assert "khoảng 52.000 đồng/đoàn viên" in shown(
        row(
            raised=cell(4_160_000),
            raised_per_member=replace(about, qualifier=Qualifier.AT_LEAST),
        )
    )


def test_every_figure_names_its_article() -> None:
    words = shown(row(members=cell(71), women=cell(30, "2016", source="b.txt")))
    assert "25/10/2017¹" in words
    assert "2016²" in words
    assert "Nguồn ¹ a.txt ² b.txt" in words


def test_contradictions_stand_side_by_side_with_their_articles() -> None:
    other = cell(73, source="b.txt")
    words = shown(row(members=cell(71, others=(other,))))
    assert "71¹ | 73² Tiền Giang 25/10/2017" in words
    assert "Công đoàn Công ty May Phú An · Đoàn viên (25/10/2017): 71¹ | 73²" in words


def test_levels_and_sides_have_tables_of_their_own() -> None:
    one, other = row(members=cell(5)), row(Regime.POST_2025_07, members=cell(7))
    upper = replace(one, level=Level.UPPER_LEVEL, branch="Liên đoàn Lao động huyện Vĩnh Khê")
    words = shown(one, upper, other)
    assert words.count("Công đoàn Đoàn viên") == 3
    before = words.index("Trước ngày 1/7/2025")
    places = [
        words.index("Công đoàn cấp trên cơ sở", before),
        words.index("Công đoàn cơ sở", before),
        words.index("Từ ngày 1/7/2025"),
    ]
    assert places == sorted(places)
    assert "Không so sánh số liệu trước ngày 1/7/2025" in words
    assert "Không so sánh" not in shown(one)


def test_a_long_period_is_not_cut() -> None:
    words = shown(row(members=cell(5, "2015-01/2015-11-27")))
    assert "…" not in words
    assert "27/11/2015" in words


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_the_table_keeps_to_its_columns(
    federation: Path, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    done = run("compare", "--db", federation)
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert ("Tổ chức" in done.stdout) is (columns >= 100)
    assert "118 CĐCS" in done.stdout
    assert "…" not in done.stdout
    words = " ".join(done.stdout.split())
    assert re.search("73[¹²³⁴⁵⁶⁷⁸⁹] [|] 71[¹²³⁴⁵⁶⁷⁸⁹]", words)
