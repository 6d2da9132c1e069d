"""The comparison as people read it: nothing may be taken for what it is not."""

import io

from congdoan.labels import Lang
from congdoan.render.compare import write_table
from corpus.compare import Cell, ComparisonRow
from corpus.regime import Regime
from schemas import Level, Qualifier


def cell(value: float, date: str | None = "2017-10-25", **changes: object) -> Cell:
    fields: dict[str, object] = {
        "value": value,
        "qualifier": Qualifier.EXACT,
        "date": date,
        "source": "a.txt",
        "value_max": None,
        "basis": "stated",
        "label": None,
        "detail": None,
        "candidates": 1,
        "article_id": "a",
        "fact_id": "f1",
    }
    return Cell(**{**fields, **changes})  # type: ignore[arg-type]


def row(regime: Regime | None = Regime.PRE_2025_07, **cells: Cell) -> ComparisonRow:
    return ComparisonRow(
        branch_id=1,
        branch="Công đoàn Công ty May Phú An",
        level=Level.GRASSROOTS,
        locality="Tiền Giang",
        regime=regime,
        **cells,
    )


def shown(*rows: ComparisonRow, lang: Lang = Lang.VI) -> str:
    out = io.StringIO()
    write_table(out, rows, lang)
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
    assert "+ Số đoàn viên mới kết nạp" not in words
    assert "* Tỷ lệ" not in words


def test_marks_are_explained_where_they_stand() -> None:
    words = shown(row(new_members=cell(12), staff_women_share=cell(50.04, basis="computed")))
    assert "+12" in words
    assert "+ Số đoàn viên mới kết nạp" in words
    assert "50%*" in words
    assert "* Tỷ lệ được tính" in words
    assert "+ Members newly admitted" in shown(row(new_members=cell(12)), lang=Lang.EN)


def test_what_cannot_be_is_marked() -> None:
    words = shown(row(members=cell(41), women=cell(702)))
    assert "702!" in words
    assert "! Số nữ lớn hơn số đoàn viên" in words
    assert "!" not in shown(row(members=cell(71), women=cell(30)))


def test_both_sides_of_july_2025_are_told_apart() -> None:
    one, other = row(members=cell(5)), row(Regime.POST_2025_07, members=cell(7))
    assert "Không so sánh số liệu trước ngày 1/7/2025" in shown(one, other)
    assert "Không so sánh" not in shown(one)


def test_a_long_period_is_not_cut() -> None:
    words = shown(row(members=cell(5, "2015-01/2015-11-27")))
    assert "…" not in words
    assert "27/11/2015" in words
