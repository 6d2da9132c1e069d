"""The charts: what is drawn is what was compared, in letters that can be read and searched."""

import re
import struct
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from congdoan.labels import Lang
from congdoan.render.comparison.canvas import Canvas, TooLargeError, width_of, wrapped
from congdoan.render.comparison.charts import draw
from congdoan.render.comparison.svg import tidied
from corpus.comparison import Comparison
from corpus.store import Store
from tests.compare.federation import DISTRICT
from tests.compare.shell import run
from tests.compare.test_table import cell, row
from tests.store.records import article, members

SVG = "{http://www.w3.org/2000/svg}"


def drawn(federation: Path, path: Path, *words: str) -> Path:
    assert run("compare", "--db", federation, "--plot", path, *words).returncode == 0
    return path


def words_of(svg: Path | str) -> list[str]:
    root = ET.fromstring(svg.read_text(encoding="utf-8") if isinstance(svg, Path) else svg)
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


def test_every_figure_stands_in_the_drawing_in_words(federation: Path, tmp_path: Path) -> None:
    words = words_of(drawn(federation, tmp_path / "a.svg"))
    assert {"6.250", "3.910", "62,6%*", "trên 5,2 tỷ", "310 triệu", "gần 250 triệu"} <= set(words)
    assert {"73 | 71", "10/7/2020", "6 tháng đầu năm 2020"} <= set(words)
    assert {"Trước ngày 1/7/2025", "Từ ngày 1/7/2025", "Công đoàn cấp trên cơ sở"} <= set(words)
    assert "2–3 triệu mỗi quý" in words
    assert words.count("Liên đoàn Lao động huyện Vĩnh Khê") == 2


def test_figures_that_contradict_keep_to_their_column() -> None:
    others = tuple(cell(6200 + number, source=f"{number}.txt") for number in range(9))
    made = draw(Comparison([row(members=cell(6250, others=others), women=cell(71))]), Lang.VI)
    words = words_of(tidied(made.save("svg"), "x"))
    (told,) = (one for one in words if " | " in one)
    assert told.startswith("6.250 | 6.200 | ")
    assert told.endswith(" | …")
    assert width_of(told, 8.5, bold=True) < 2.2  # there the next column begins


def test_only_columns_that_hold_something_are_drawn(federation: Path, tmp_path: Path) -> None:
    words = words_of(drawn(federation, tmp_path / "a.svg", "--kind", "fund_amount"))
    assert "Vận động, thu" in words
    assert "Đoàn viên" not in words


def test_a_drawing_has_a_title_and_no_inline_style(federation: Path, tmp_path: Path) -> None:
    svg = drawn(federation, tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "<title>So sánh các công đoàn</title>" in svg
    assert "style=" not in svg
    assert "matplotlib" not in svg


def lines_of(svg: Path) -> list[list[tuple[float, float]]]:
    """The coloured lines of a drawing, as points."""
    root = ET.fromstring(svg.read_text(encoding="utf-8"))
    made = []
    for path in root.iter(f"{SVG}path"):
        if path.get("stroke") in ("#8fc4d4", "#a5407f") and path.get("fill") == "none":
            numbers = re.findall(r"-?\d+\.?\d*", path.get("d", ""))
            made.append(
                [(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            )
    return made


def test_no_line_runs_over_the_first_of_july_2025(tmp_path: Path) -> None:
    database = tmp_path / "union.db"
    days = ("2023-03-01", "2024-03-01", "2025-05-01", "2025-09-01", "2026-05-01")
    with Store(database) as store:
        for value, day in enumerate(days, 71):
            store.save(
                *article(
                    f"{day}: có {value} đoàn viên.",
                    members(value, f"{value} đoàn viên"),
                    source=day,
                    published=day,
                )
            )
    svg = drawn(database, tmp_path / "a.svg", "--by-year")
    root = ET.fromstring(svg.read_text(encoding="utf-8"))
    (dashed,) = [path for path in root.iter(f"{SVG}path") if path.get("stroke-dasharray")]
    reform = float(re.findall(r"-?\d+\.?\d*", dashed.get("d", ""))[0])
    lines = lines_of(svg)
    assert sorted(len(line) for line in lines) == [2, 3]
    for line in lines:
        sides = {x < reform for x, _ in line}
        assert len(sides) == 1
    assert {"2023", "2026"} <= set(words_of(svg))


def png_size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_a_png_grows_with_the_unions(federation: Path, tmp_path: Path) -> None:
    all_of_them = png_size(drawn(federation, tmp_path / "a.png"))
    one_level = png_size(drawn(federation, tmp_path / "b.png", "--level", "upper_level"))
    assert all_of_them[1] > one_level[1] > 300
    assert all_of_them[0] > 1000


def test_too_many_unions_for_one_picture_are_told() -> None:
    with pytest.raises(TooLargeError):
        Canvas(10, 2000).save("png")


def test_the_page_stands_alone(federation: Path, tmp_path: Path) -> None:
    page = drawn(federation, tmp_path / "a.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert not re.search(r"<(script|img|link|iframe)\b|url\((?!#)|href=\"http", page)
    assert "style=" not in page
    assert page.count("<svg ") == 1
    assert page.count("<table>") == 3
    assert f"<b>{DISTRICT}</b>" in page
    assert re.search("73[¹²³⁴⁵⁶⁷⁸⁹] [|] 71", page)
    assert "=bao/truong-b.txt" in page
    assert 'lang="vi"' in page
    scrolled = re.findall(r'class="(?:chart|scroll)"( tabindex="0")?', page)
    assert scrolled == [' tabindex="0"'] * 4  # reached and moved by the keyboard


def test_hostile_names_stay_words(tmp_path: Path) -> None:
    name = 'Công đoàn cơ sở <script>alert("$x^2$")</script>'
    database = tmp_path / "union.db"
    with Store(database) as store:
        store.save(
            *article(
                "Có 71 đoàn viên.",
                members(71, "71 đoàn viên"),
                branches=[{"name": name, "level": "grassroots"}],
            )
        )
    page = drawn(database, tmp_path / "a.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "$x^2$" in "".join(words_of(drawn(database, tmp_path / "a.svg")))


def test_nothing_to_compare_is_still_a_drawing() -> None:
    assert (
        words_of(tidied(draw(Comparison(), Lang.VI).save("svg"), "x"))[0] == "So sánh các công đoàn"
    )


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_long_name_is_wrapped_or_cut_to_its_room(lines: int) -> None:
    name = "Công đoàn cơ sở Công ty TNHH Một thành viên Xuất nhập khẩu Nông sản Hòa Bình " * 2
    told = wrapped(name, 2.0, 9, lines)
    assert len(told) == lines
    assert all(width_of(line, 9) <= 2.0 for line in told)
    assert told[-1].endswith("…")
    assert " ".join(told).rstrip("…") in name
    assert wrapped("Mộtchữrấtdàikhôngcódấucách" * 3, 2.0, 9, lines)[0].endswith("…")


def test_without_matplotlib_one_line_says_what_to_install(
    federation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [one for one in sys.modules if one.startswith("congdoan.render.comparison.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    done = run("compare", "--db", federation, "--plot", "x.svg")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "pip install congdoan[plot]" in done.stderr
