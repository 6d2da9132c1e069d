"""One union told with and without its place, and the line of a register that it must be."""

import json
from pathlib import Path
from typing import Any

import pytest

from congdoan.cli import main
from corpus.checks.near import worth_asking
from corpus.checks.unions import one_union
from corpus.store import Store
from tests.check.sheets import workbook
from tests.store.records import article, members

HEAD = ["Đơn vị", "Địa bàn", "Đoàn viên", "Nữ", "Số liệu năm"]
NEWS = {
    "bao-cao": (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG\n15/12/2023\n\n"
        "LĐLĐ tỉnh Lam Giang có 41.286 đoàn viên, trong đó 23.940 nữ. Công đoàn Viên chức tỉnh "
        "Lam Giang có 5.151 đoàn viên.\n"
    ),
    "huyen": (
        "LĐLĐ huyện Lũng Sậy tổng kết năm 2023\n21/12/2023\n\n"
        "LĐLĐ huyện Lũng Sậy, tỉnh Lam Giang có 84 CĐCS với 6.238 đoàn viên.\n"
    ),
    "truong": (
        "Công đoàn các trường ở Lũng Sậy\n15/11/2023\n\n"
        "Công đoàn Trường THPT Trần Đình Vượng, tỉnh Lam Giang hiện có 78 đoàn viên, 46 nữ.\n"
    ),
}


def written(folder: Path, **texts: str) -> Path:
    articles = folder / "bai"
    articles.mkdir(exist_ok=True)
    for name, text in texts.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    return articles


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: object) -> Any:
        capsys.readouterr()
        main(["check", *map(str, words), "--format", "json"])
        return json.loads(capsys.readouterr().out)

    return run


def verdicts(report: Any, branch: str) -> list[tuple[str, int, str]]:
    return [
        (one["figure"], one["reported"], one["verdict"])
        for one in report["verdicts"]
        if branch in one["branch"]
    ]


def test_a_union_without_its_place_is_the_only_one_of_its_name(
    checked: Any, tmp_path: Path
) -> None:
    later = (
        "LĐLĐ huyện Lũng Sậy nhận cờ thi đua\n2/1/2024\n\n"
        "LĐLĐ huyện Lũng Sậy có 84 CĐCS với 2.638 đoàn viên.\n"
    )
    articles = written(tmp_path, **NEWS, sau=later)
    report = checked(articles)
    found = [one for one in report["warnings"] if "Lũng Sậy" in one["branch"]]
    assert [(one["code"], one["severity"]) for one in found] == [("jump", "review")]
    so = workbook(tmp_path / "so.xlsx", HEAD, ["LĐLĐ H. Lũng Sậy", None, 6238, None, 2023])
    told = checked(articles, "--register", so)
    assert ("members", 6238, "agrees") in verdicts(told, "Lũng Sậy")
    assert "branch_uncertain" not in {one["verdict"] for one in told["verdicts"]}


def saved(store: Store, *places: str | None, name: str = "LĐLĐ huyện Lũng Sậy") -> Store:
    """One article a place, each of a union of this name there."""
    for number, place in enumerate(places):
        union = {"name": name, "level": "upper_level", "locality": place}
        text = f"{name}, bài {number}: công đoàn có {100 + number} đoàn viên."
        fact = members(100 + number, f"{100 + number} đoàn viên")
        store.save(*article(text, fact, branches=[union], source=text))
    return store


def test_a_district_of_one_province_or_of_two(store: Store) -> None:
    assert one_union(saved(store, "Lam Giang", None).db) == {2: 1}
    assert one_union(saved(store, "Lam Giang", None, "Thanh Phú Sơn").db) == {}


def test_what_recurs_is_of_the_one_province_that_enough_articles_name(store: Store) -> None:
    named = "Công đoàn Viên chức tỉnh"
    saved(store, "Lam Giang", None, name=named)
    assert one_union(store.db) == {}
    saved(store, "Lam Giang", "Lam Giang", "Lam Giang", name="LĐLĐ huyện Bãi Ngà")
    assert one_union(store.db) == {2: 1}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tỉnh Lam Giang", "thành phố Lam Giang", True),
        ("Lam Giang", "thành phố Lam Giang, tỉnh Lam Giang", True),
        ("tỉnh Lam Giang", "thành phố Cửa Nhạn", False),
    ],
)
def test_a_city_that_has_the_name_of_its_province(
    store: Store, one: str, other: str, same: bool
) -> None:
    name = "Công đoàn Trường Trung học phổ thông Trần Đình Vượng"
    for day, place in enumerate((one, other)):
        branch = {"name": name, "level": "grassroots", "locality": place}
        fact = members(78, "78 đoàn viên")
        told = article(f"Bài {day}: có 78 đoàn viên.", fact, branches=[branch], source=f"bai{day}")
        store.save(*told)
    rows = store.db.execute("SELECT count(*) FROM branches").fetchone()[0]
    assert rows - len(one_union(store.db)) == (1 if same else 2)


def test_two_that_a_person_told_apart_stay_two(store: Store) -> None:
    saved(store, "Lam Giang", None)
    store.split_branches(1, 2, by="An")
    assert one_union(store.db) == {}


def test_the_only_line_and_the_only_union_of_a_name_are_one(checked: Any, tmp_path: Path) -> None:
    so = workbook(
        tmp_path / "so.xlsx",
        HEAD,
        ["CĐCS THPT Trần Đình Vượng", "H. Lũng Sậy", 87, 46, 2023],
        ["CĐ VIÊN CHỨC TỈNH", None, 5151, None, 2023],
    )
    told = checked(written(tmp_path, **NEWS), "--register", so)
    assert verdicts(told, "Trần Đình Vượng") == [
        ("members", 78, "differs"),
        ("women", 46, "agrees"),
    ]
    assert verdicts(told, "Viên chức") == [("members", 5151, "agrees")]


def test_two_lines_of_one_name_stay_uncertain(checked: Any, tmp_path: Path) -> None:
    so = workbook(
        tmp_path / "so.xlsx",
        HEAD,
        ["CĐCS THPT Trần Đình Vượng", "H. Lũng Sậy", 87, 46, 2023],
        ["CĐCS THPT Trần Đình Vượng", "H. Bãi Ngà", 61, 30, 2023],
    )
    told = checked(written(tmp_path, **NEWS), "--register", so)
    assert {one[2] for one in verdicts(told, "Trần Đình Vượng")} == {"branch_uncertain"}


def test_a_figure_tells_which_union_a_line_told_otherwise_is(checked: Any, tmp_path: Path) -> None:
    text = (
        "Công đoàn Công ty Điện lực Lam Giang\n15/12/2023\n\n"
        "Công đoàn Công ty Điện lực Lam Giang có 628 đoàn viên, trong đó 121 nữ.\n"
    )
    articles = written(tmp_path, **NEWS, dien=text)
    for told_there, expected in ((628, ["agrees", "differs"]), (655, ["branch_uncertain"] * 2)):
        so = workbook(
            tmp_path / "so.xlsx",
            ["LĐLĐ TỈNH LAM GIANG"],
            HEAD,
            ["CĐ Điện lực Lam Giang", None, told_there, 112, 2023],
        )
        told = checked(articles, "--register", so)
        assert [one[2] for one in verdicts(told, "Điện lực")] == expected


def test_a_register_without_dates_is_of_the_year_it_agrees_with(
    checked: Any, tmp_path: Path
) -> None:
    text = (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG\n18/12/2024\n\n"
        "LĐLĐ tỉnh Lam Giang có 43.155 đoàn viên, trong đó 25.116 nữ.\n"
    )
    articles = written(tmp_path, **NEWS, nam=text)
    head, line = HEAD[:4], ["LĐLĐ tỉnh Lam Giang", None, 43155, 25161]
    so = workbook(tmp_path / "so.xlsx", head, line)
    federation = "Liên đoàn Lao động tỉnh Lam Giang"
    assert sorted(verdicts(checked(articles, "--register", so), federation)) == [
        ("members", 41286, "not_in_register"),
        ("members", 43155, "agrees"),
        ("women", 23940, "not_in_register"),
        ("women", 25116, "differs"),
    ]
    dated = workbook(tmp_path / "so-cdcs-2023.xlsx", head, line)
    assert ("members", 41286, "differs") in verdicts(
        checked(articles, "--register", dated), federation
    )


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("LĐLĐ Lũng Sậy", "agrees"),
        ("LĐLĐ LŨNG SẬY", "agrees"),
        ("LĐLĐ Lũng Sen", "not_in_register"),
    ],
)
def test_a_federation_without_the_kind_of_its_district(
    checked: Any, tmp_path: Path, line: str, verdict: str
) -> None:
    so = workbook(tmp_path / "so.xlsx", HEAD, [line, None, 6238, None, 2023])
    told = checked(written(tmp_path, **NEWS), "--register", so)
    assert ("members", 6238, verdict) in verdicts(told, "huyện Lũng Sậy")


def test_a_firm_named_without_its_form_is_the_only_one_of_its_name(
    checked: Any, tmp_path: Path
) -> None:
    text = (
        "Công đoàn Công ty Cổ phần Thủy sản Kim Lộ\n15/12/2023\n\n"
        "CĐCS Công ty Cổ phần Thủy sản Kim Lộ, tỉnh Lam Giang có 702 đoàn viên, 455 nữ.\n"
    )
    articles = written(tmp_path, **NEWS, ca=text)
    lines = {
        "Thủy sản Kim Lộ": "differs",
        "CTY KIM LỘ": "branch_uncertain",
    }
    for line, verdict in lines.items():
        so = workbook(tmp_path / "so.xlsx", HEAD, [line, "P. Bến Gỗ", 720, None, 2023])
        told = checked(articles, "--register", so)
        assert ("members", 702, verdict) in verdicts(told, "Kim Lộ"), line


def test_the_unions_of_a_commune_and_a_sum_of_the_whole_province(
    checked: Any, tmp_path: Path
) -> None:
    so = workbook(
        tmp_path / "so.xlsx",
        HEAD,
        ["Trường THCS Lâm Văn Bảy", "xã Bãi Ngà", 44, 28, 2023],
        ["Trường MN Hoa Mai", "P. Bến Gỗ", 21, 21, 2023],
        ["Tổng số toàn tỉnh", None, 65, 49, 2023],
    )
    told = checked(written(tmp_path, **NEWS), "--register", so)
    assert [(one["row"], one["code"]) for one in told["refused_rows"]] == [(4, "total")]
    assert {one["branch"] for one in told["register_only"]} == {
        "Trường THCS Lâm Văn Bảy",
        "Trường MN Hoa Mai",
    }


def test_the_sum_of_all_rows_is_the_figure_of_the_union_of_the_title(
    checked: Any, tmp_path: Path
) -> None:
    def federation(*rows: list[Any]) -> list[tuple[str, int, str]]:
        title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG"], ["(Số liệu đến 31/12/2023)"]
        head = ["Đơn vị", "Đoàn viên", "Nữ"]
        so = workbook(tmp_path / "so.xlsx", *title, head, *rows)
        told = checked(articles, "--register", so)
        return verdicts(told, "Liên đoàn Lao động tỉnh Lam Giang")

    articles = written(tmp_path, **NEWS)
    rows = [["LĐLĐ huyện Lũng Sậy", 6238, 3805], ["CĐ Viên chức tỉnh", 5151, 2940]]
    others = ["Các đơn vị còn lại", 29897, 17195]
    assert federation(*rows, others, ["Tổng cộng", 41286, 23940]) == [
        ("members", 41286, "agrees"),
        ("women", 23940, "agrees"),
    ]
    slip = ["Các đơn vị còn lại", 29897, 17159]
    assert federation(*rows, slip, ["Tổng cộng", 41286, 23904]) == [
        ("members", 41286, "agrees"),
        ("women", 23940, "differs"),
    ]
    assert {one[2] for one in federation(*rows, ["Tổng cộng", 11389, 6745])} == {"not_in_register"}


def test_schools_of_one_name_are_told_apart_by_the_district_beside_them(
    checked: Any, tmp_path: Path
) -> None:
    text = (
        "Công đoàn trường học\n18/11/2023\n\nCông đoàn Trường THCS Nguyễn Trãi, huyện Lũng Sậy, "
        "tỉnh Lam Giang có 41 đoàn viên. LĐLĐ huyện Bãi Ngà có 3.980 đoàn viên.\n"
    )
    so = workbook(
        tmp_path / "so.xlsx",
        HEAD,
        ["THCS Nguyễn Trãi", "Huyện Bãi Ngà", 52, 31, 2023],
        ["THCS Nguyễn Trãi", "Huyện Lũng Sậy", 41, 25, 2023],
        ["LĐLĐ Bãi Ngà", "Huyện Bãi Ngà", 3980, None, 2023],
        ["LĐLĐ Lũng Sậy", "Huyện Lũng Sậy", 6238, None, 2023],
    )
    told = checked(written(tmp_path, **NEWS, sau=text), "--register", so)
    assert verdicts(told, "Nguyễn Trãi") == [("members", 41, "agrees")]
    assert verdicts(told, "huyện Bãi Ngà") == [("members", 3980, "agrees")]


def test_of_a_long_register_the_lines_with_rare_words_are_asked() -> None:
    lines = {number: {"truong", "thcs", f"so{number}"} for number in range(1000)}
    lines |= {1001: {"thcs", "nguyen", "trai", "lung", "say"}, 1002: {"ldld", "lung", "say"}}
    name = {"truong", "thcs", "nguyen", "trai", "huyen", "lung", "say"}
    assert 1001 in worth_asking([name], lines)
    assert worth_asking([{"so7"}], lines) == {7}
