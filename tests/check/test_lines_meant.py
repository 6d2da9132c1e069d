"""Which line of a register, and which of its figures, an article's figure is held against."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from congdoan.cli import main
from tests.check.sheets import HEAD, UNION, article, register, workbook

ABOUT = ["Tên công đoàn", "Đoàn viên"]


def test_a_persons_decision_on_a_branch_counts(check: Any, tmp_path: Path) -> None:
    paths = []
    for name, value in (("CĐCS Sở Y tế tỉnh Hà Nam", 71), ("CĐCS Ngành Y Hà Nam", 75)):
        paths.append(tmp_path / f"{value}.txt")
        text = f"Ngày 14/11/2018\n\n{name} tính đến ngày 31/10/2018 có {value} đoàn viên.\n"
        paths[-1].write_text(text, encoding="utf-8")
    db = tmp_path / "union.db"
    assert main(["extract", *map(str, paths), "--db", str(db)]) == 0
    assert check("--db", db).data["warnings"] == []
    with sqlite3.connect(db) as conn:
        ids = [one for (one,) in conn.execute("SELECT id FROM branches ORDER BY id")]
        conn.execute("UPDATE branches SET merged_into = ? WHERE id = ?", ids)
    (warning,) = check("--db", db).data["warnings"]
    assert warning["code"] == "figures_conflict"


@pytest.mark.parametrize(
    ("line", "union"),
    [
        ("CĐCS TTYT Sơn Khê", "Công đoàn cơ sở Trung tâm Y tế huyện Sơn Khê"),
        ("CĐCS TTYT huyện Sơn Khê", "Công đoàn cơ sở Trung tâm Y tế Sơn Khê"),
        ("CĐCS Phòng GD&ĐT Bình Lục", "CĐCS Phòng Giáo dục và Đào tạo huyện Bình Lục"),
        ("CĐ Bảo hiểm xã hội Lý Nhân", "Công đoàn Bảo hiểm xã hội huyện Lý Nhân"),
    ],
)
def test_a_host_of_a_district_without_its_kind(
    check: Any, tmp_path: Path, line: str, union: str
) -> None:
    title = ["CÔNG ĐOÀN TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, ABOUT, [line, 61], ["CĐCS TTYT Lạc Bảo", 44])
    done = check(article(tmp_path, f"{union}, tỉnh Hà Nam có 66 đoàn viên."), "--register", path)
    assert done.verdicts == {"members": "differs"}


def test_a_union_whose_article_leaves_the_place_out_may_be_meant(
    check: Any, tmp_path: Path
) -> None:
    for name, text in (
        ("a", "CĐCS Trường THPT Nguyễn Trãi tỉnh Hà Nam hiện có 71 đoàn viên."),
        ("b", "CĐCS Trường THPT Nguyễn Trãi hiện có 84 đoàn viên."),
    ):
        (tmp_path / f"{name}.txt").write_text(f"Tin công đoàn\n14/11/2018\n\n{text}\n", "utf-8")
    path = workbook(
        tmp_path / "so.xlsx", ["LĐLĐ TỈNH HÀ NAM"], HEAD, ["CĐCS Trường THPT Nguyễn Trãi", 2018, 71]
    )
    done = check(tmp_path / "a.txt", tmp_path / "b.txt", "--register", path)
    assert {(one["reported"], one["verdict"]) for one in done.data["verdicts"]} == {
        (71, "agrees"),
        (84, "branch_uncertain"),
    }


def test_a_date_above_the_register_names_no_numbered_district(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(
        "Tin công đoàn\n14/11/2018\n\nCông đoàn các Khu công nghiệp tỉnh Hà Nam hiện có "
        "4.021 đoàn viên.\n",
        encoding="utf-8",
    )
    told = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH HÀ NAM"],
        ["(Số liệu chốt đến ngày 14/11/2018)"],
        ["Đơn vị", "Đoàn viên"],
        ["CĐ các KCN tỉnh", 4021],
    )
    assert check(path, "--register", told).verdicts == {"members": "agrees"}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Đầu năm 2018, công đoàn có 66 đoàn viên.", "not_in_register"),
        ("Đầu năm 2018, công đoàn có 60 đoàn viên.", "agrees"),  # those of the year before
        ("Đầu năm 2018 có thêm 3 tổ, đến cuối năm 2018 công đoàn có 66 đoàn viên.", "differs"),
    ],
)
def test_a_number_of_the_beginning_is_not_that_of_the_end(
    check: Any, tmp_path: Path, words: str, verdict: str
) -> None:
    path = tmp_path / "bai.txt"
    title = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/01/2019\n\n"
    path.write_text(f"{title}{words}\n", encoding="utf-8")
    lines = [[UNION, "30/11/2017", 60], [UNION, "30/11/2018", 71]]
    done = check(path, "--register", register(tmp_path, *lines))
    assert done.verdicts["members"] == verdict


@pytest.mark.parametrize(
    ("there", "verdict"),
    [
        (1352, "agrees"),
        (1370, "not_in_register"),  # it may have grown till then
        (1532, "differs"),
        (135, "differs"),
        (13520, "differs"),
    ],
)
def test_a_figure_of_another_month_with_its_digits_mixed_up(
    check: Any, tmp_path: Path, there: int, verdict: str
) -> None:
    path = tmp_path / "bai.txt"
    text = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/09/2018\n\nCông đoàn có 1.352 đoàn viên.\n"
    path.write_text(text, encoding="utf-8")
    done = check(path, "--register", register(tmp_path, [UNION, "31/12/2018", there]))
    assert done.verdicts["members"] == verdict


def test_the_federation_of_a_register_is_that_of_its_province(check: Any, tmp_path: Path) -> None:
    told = [
        "LĐLĐ tỉnh Hà Nam hiện có 812 CĐCS. CĐCS Sở Y tế được LĐLĐ tỉnh tặng Bằng khen.",
        "LĐLĐ tỉnh hiện có 640 CĐCS.",
    ]
    for number, text in enumerate(told):
        (tmp_path / f"{number}.txt").write_text(f"Tin công đoàn\n14/11/2018\n\n{text}\n", "utf-8")
    path = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH HÀ NAM"],
        ["Đơn vị", "Năm", "Số CĐCS"],
        ["LĐLĐ tỉnh", 2018, 812],
    )
    done = check(tmp_path / "0.txt", tmp_path / "1.txt", "--register", path)
    units = {
        one["reported"]: one["verdict"] for one in done.data["verdicts"] if one["figure"] == "units"
    }
    assert units[812] == "agrees"
    assert units[640] != "agrees"


def test_a_named_head_that_is_not_there_is_refused(
    check: Any, document: Path, tmp_path: Path
) -> None:
    path = register(tmp_path, [UNION, 2018, 71, 30, 512])
    done = check(document, "--register", path, "--column", "women=Số chị em")
    assert done.code == 2
    assert "“Số chị em”" in done.err
    assert "“Đoàn viên”" in done.err


def test_several_sheets_are_told_apart(check: Any, document: Path, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["Tên công đoàn", "Đoàn viên"],
        [UNION, 70],
        **{"Năm 2018": [["Tên công đoàn", "Đoàn viên"], ["SỐ LIỆU"], [UNION, 71_000]]},
    )
    done = check(document, "--register", path, fmt=None)
    text = " ".join(done.out.split())
    assert "Trang tính “Sheet”, “Năm 2018” Cột đã đọc: Tên công đoàn, Đoàn viên" in text
    assert "“Năm 2018”, dòng 3" in text or "“Sheet”, dòng 2" in text


def test_a_small_difference_and_a_share(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    text = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/11/2018\n\nCông đoàn cơ sở Sở Y tế tỉnh Hà Nam "
    path.write_text(f"{text}hiện có 91.263 đoàn viên, nữ chiếm 46,8%.\n", encoding="utf-8")
    head = ["Tên công đoàn", "Đoàn viên", "Tỷ lệ nữ (%)"]
    done = check(path, "--register", register(tmp_path, [UNION, 91_236, 43], head=head), fmt=None)
    assert "(+0,03%)" in done.out
    assert "+3,8 điểm %" in done.out


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("LĐLĐ huyện Nho Quan", "Nho Quan"),
        ("LĐLĐ huyện Nho Quan", "Huyện Nho Quan"),
        ("CĐCS Trường Mầm non Hoa Mai, huyện Nho Quan", "MN Hoa Mai (H. Nho Quan)"),
        ("CĐCS Trường Mầm non Hoa Mai, huyện Nho Quan", "Trường MN Hoa Mai - Nho Quan"),
        ("CĐCS Trường Tiểu học Gia Lâm tỉnh Ninh Bình", "TH Gia Lâm"),
    ],
)  # fmt: skip
def test_lines_as_a_register_of_a_province_shortens_them(
    check: Any, tmp_path: Path, told: str, line: str
) -> None:
    path = tmp_path / "bai.txt"
    text = f"Tin công đoàn\n14/11/2018\n\n{told} hiện có 71 đoàn viên.\n"
    path.write_text(text, encoding="utf-8")
    so = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH NINH BÌNH"],
        ["Đơn vị", "Năm", "Đoàn viên"],
        [line, 2018, 71],
    )
    assert check(path, "--register", so).verdicts == {"members": "agrees"}


HALF_YEAR = (
    "Công đoàn Sở Y tế tỉnh Hà Nam sơ kết 6 tháng đầu năm\n\nNgày 28/6/2018, CĐCS Sở Y tế tỉnh Hà "
    "Nam tổ chức hội nghị sơ kết. CĐCS Sở Y tế tỉnh Hà Nam hiện có 69 đoàn viên."
)


def test_a_stock_of_another_month_does_not_differ(check: Any, tmp_path: Path) -> None:
    path = register(tmp_path, [UNION, "31/12/2018", 71, 32])
    done = check(article(tmp_path, HALF_YEAR), "--register", path)
    assert (done.code, done.verdicts) == (0, {"members": "not_in_register"})


def test_a_gift_is_a_part_of_all_that_was_spent(check: Any, tmp_path: Path) -> None:
    text = (
        "CĐCS Sở Y tế tỉnh Hà Nam chăm lo đoàn viên\nNgày 14/11/2018\n\nNăm 2018, CĐCS Sở Y tế "
        "tỉnh Hà Nam chi {} 41 triệu đồng."
    )
    path = register(tmp_path, [UNION, 2018, 341], head=["Tên công đoàn", "Năm", "Chi (triệu đồng)"])
    gift = check(article(tmp_path, text.format("mua quà")), "--register", path)
    everything = check(article(tmp_path, text.format("với tổng số tiền")), "--register", path)
    assert gift.verdicts == {"disbursed": "not_in_register"}
    assert everything.verdicts == {"disbursed": "differs"}


SCHOOLS = (
    "Công đoàn Trường Tiểu học Kim Đồng, huyện Thanh Liêm, tỉnh Hà Nam có 43 đoàn viên.\n\nCông "
    "đoàn Trường Tiểu học Kim Đồng, huyện Bình Lục, tỉnh Hà Nam có 32 đoàn viên."
)


def test_two_schools_of_one_name_are_told_by_their_districts(check: Any, tmp_path: Path) -> None:
    head = ["Tên CĐCS", "Huyện/ngành", "Đoàn viên"]
    lines = [["CĐ Trường TH Kim Đồng", "Thanh Liêm", 43], ["CĐ Trường TH Kim Đồng", "Bình Lục", 32]]
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, head, *lines)
    done = check(article(tmp_path, SCHOOLS), "--register", path)
    assert [one["verdict"] for one in done.data["verdicts"]] == ["agrees", "agrees"]


@pytest.mark.parametrize(
    ("line", "place", "verdict"),
    [
        ("CĐCS Sở TC", "CĐVC tỉnh", "agrees"),
        ("CĐCS Sở Tài chính", "Khối hành chính", "agrees"),
        ("Sở Tài chính HN", None, "agrees"),
        ("CĐCS Sở Tư pháp", None, "not_in_register"),
    ],
)
def test_how_a_register_writes_a_union(
    check: Any, tmp_path: Path, line: str, place: str | None, verdict: str
) -> None:
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    head = ["Tên CĐCS", "Trực thuộc", "Đoàn viên"]
    path = workbook(tmp_path / "so.xlsx", title, head, [line, place, 61])
    text = "Công đoàn cơ sở Sở Tài chính tỉnh Hà Nam có 61 đoàn viên."
    assert check(article(tmp_path, text), "--register", path).verdicts == {"members": verdict}


def test_a_commune_without_its_district_is_named_as_a_candidate(check: Any, tmp_path: Path) -> None:
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐCS xã Tân Hải", 35])
    text = "CĐCS xã Tân Hải, huyện Bình Lục, tỉnh Hà Nam có 31 đoàn viên."
    assert check(article(tmp_path, text), "--register", path).verdicts == {
        "members": "branch_uncertain"
    }
    same = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐCS xã Tân Hải", 31])
    assert check(article(tmp_path, text), "--register", same).verdicts == {"members": "agrees"}
    told = workbook(
        tmp_path / "so.xlsx", title, ["Tên công đoàn", "Cấp trên quản lý", "Đoàn viên"],
        ["CĐCS xã Tân Hải", "LĐLĐ h. Bình Lục", 31],
    )  # fmt: skip
    assert check(article(tmp_path, text), "--register", told).verdicts == {"members": "agrees"}


def test_what_a_line_may_be_short_for_is_for_a_person_to_decide(check: Any, tmp_path: Path) -> None:
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐ Điện lực Hà Nam", 628])
    text = "Công đoàn Công ty Điện lực Hà Nam có 682 đoàn viên."
    (found,) = check(article(tmp_path, text), "--register", path).data["verdicts"]
    assert found["verdict"] == "branch_uncertain"
    assert [one["branch"] for one in found["candidates"]] == ["CĐ Điện lực Hà Nam"]


def test_the_district_of_a_title_completes_the_names_below_it(check: Any, tmp_path: Path) -> None:
    title = ["LĐLĐ THỊ XÃ CỬA NHẠN - DANH SÁCH CĐCS NĂM 2018"]
    path = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐ Trung tâm Y tế TX", 218])
    text = "Công đoàn Trung tâm Y tế thị xã Cửa Nhạn có 281 đoàn viên."
    assert check(article(tmp_path, text), "--register", path).verdicts == {"members": "differs"}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("kết nạp 5.730 đoàn viên", "differs"),  # a zero too many
        ("kết nạp 573 đoàn viên", "agrees"),
        ("kết nạp 190 đoàn viên", "not_in_register"),  # the rows may be of other unions too
    ],
)
def test_the_sum_of_all_rows_is_the_federations(
    check: Any, tmp_path: Path, told: str, verdict: str
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["LĐLĐ THỊ XÃ CỬA NHẠN"], ["NĂM 2018"], ["Tên", "Kết nạp mới"],
        ["CĐCS Sở Y tế", 300], ["CĐCS Sở Tài chính", 273], ["TỔNG CỘNG", 573],
    )  # fmt: skip
    text = f"Năm 2018, LĐLĐ thị xã Cửa Nhạn {told}."
    assert check(article(tmp_path, text), "--register", path).verdicts == {"new_members": verdict}


OF_A_SECTOR = (
    "Công đoàn ngành Giáo dục tỉnh Lam Giang\n15/1/2024\n\n"
    "Đến 31/12/2023, Công đoàn ngành Giáo dục tỉnh Lam Giang có 137 đoàn viên.\n\n"
    "Đến 31/12/2023, Công đoàn Trường Phổ thông Dân tộc nội trú tỉnh Lam Giang có 56 đoàn viên.\n"
)


@pytest.mark.parametrize(
    "title",
    [
        ["LĐLĐ TỈNH LAM GIANG", "CÔNG ĐOÀN NGÀNH GIÁO DỤC"],
        ["LĐLĐ TỈNH LAM GIANG\nCÔNG ĐOÀN NGÀNH GIÁO DỤC"],
        ["CĐN GIÁO DỤC TỈNH LAM GIANG"],
        ["CÔNG ĐOÀN NGÀNH GIÁO DỤC TỈNH LAM GIANG"],
    ],
)
@pytest.mark.parametrize(
    "school", ["PTDT Nội trú tỉnh", "PT Dân tộc nội trú tỉnh", "Trường DTNT tỉnh", "PTDTNT tỉnh"]
)
def test_the_union_of_a_sector_and_a_boarding_school(
    check: Any, tmp_path: Path, title: list[str], school: str
) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(OF_A_SECTOR, encoding="utf-8")
    so = workbook(
        tmp_path / "so.xlsx", *([one] for one in title), ["Tính đến ngày 31/12/2023"],
        ["TT", "Tên CĐCS", "Đoàn viên"], [1, f"CĐ {school}", 56], [2, "CĐ THPT Lũng Sậy", 81],
        [None, "Cộng", 137],
    )  # fmt: skip
    done = check(path, "--register", so)
    assert [one["verdict"] for one in done.data["verdicts"]] == ["agrees", "agrees"]


def test_the_title_names_the_union_that_lines_of_like_names_are_not(
    check: Any, tmp_path: Path
) -> None:
    path = tmp_path / "bai.txt"
    told = "có 199 CĐCS với 7.221 đoàn viên."
    path.write_text(OF_A_SECTOR.replace("có 137 đoàn viên.", told), encoding="utf-8")
    so = workbook(
        tmp_path / "so.xlsx", ["CÔNG ĐOÀN NGÀNH GIÁO DỤC TỈNH LAM GIANG"],
        ["Tính đến ngày 31/12/2023"], ["STT", "CĐGD", "Số CĐCS", "Đoàn viên"],
        [1, "CĐGD huyện Lũng Sậy", 98, 3131], [2, "CĐGD TX Cửa Nhạn", 89, 3132],
        [None, "Tổng cộng", 187, 6263],
    )  # fmt: skip
    done = check(path, "--register", so)
    reasons = {one["reason"] for one in done.data["verdicts"] if "ngành" in one["branch"]}
    assert reasons == {"sum_of_some"}  # nor the number of its units, which is not far off


def test_the_sum_of_a_commune_is_the_figure_of_its_union(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(
        "Công đoàn xã Khe Sậy\n15/11/2025\n\nĐến 31/10/2025, Công đoàn xã Khe Sậy, tỉnh Lam "
        "Giang có 61 đoàn viên, trong đó 45 nữ.\n",
        encoding="utf-8",
    )
    rows = [["CĐ Trường MN Khe Sậy", 28, 28], ["CĐ Trường TH Khe Sậy", 33, 17]]
    for over, total in (("Công đoàn xã Khe Sậy", "Cộng"), (None, "Cộng Xã Khe Sậy")):
        so = workbook(
            tmp_path / "so.xlsx", ["Danh sách CĐCS trường học tỉnh Lam Giang đến 31/10/2025"],
            ["Tên CĐCS", "Trực thuộc", "Đoàn viên", "Nữ"],
            *([name, over, *told] for name, *told in rows), [total, None, 61, 45],
            ["CĐ Trường MN Bãi Ngà", over and "Công đoàn xã Bãi Ngà", 20, 19],
        )  # fmt: skip
        done = check(path, "--register", so)
        assert done.verdicts == {"members": "agrees", "women": "agrees"}


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("Giữa năm 2022,", "not_in_register"),  # not what the year closed with
        ("Giữa năm 2022 (30/12/2022),", "differs"),
        ("Cuối năm 2022,", "differs"),
    ],
)
def test_the_middle_of_a_year_is_not_its_end(
    check: Any, tmp_path: Path, when: str, verdict: str
) -> None:
    path = workbook(tmp_path / "so.xlsx", ["(đến 31/12/2022)"], ABOUT, [UNION, 412])
    text = f"{when} Công đoàn cơ sở Sở Y tế tỉnh Hà Nam có 377 đoàn viên."
    assert check(article(tmp_path, text), "--register", path).verdicts == {"members": verdict}


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("CĐCS Cty CP May XK Bến Thượng", "Công ty CP May xuất khẩu Bến Thượng"),
        ("CĐCS Cty CP CB thủy sản Bến Thượng", "Công ty CP Chế biến thủy sản Bến Thượng"),
        ("CĐCS TNHH Hoyata Wiring VN", "Công ty TNHH Hoyata Wiring Việt Nam"),
        ("CĐCS CP Thép Bến Thượng", "Công ty CP Thép Bến Thượng"),
        ("CĐ TNHH MTV Dệt Bến Thượng", "Công ty TNHH MTV Dệt Bến Thượng"),
        ("CĐ Cty TNHH 1TV Dệt Bến Thượng", "Công ty TNHH một thành viên Dệt Bến Thượng"),
        ("TNHH MTV Hoyata Foods", "Công ty TNHH MTV Hoyata Foods"),
    ],
)
def test_a_firm_as_a_register_shortens_it(check: Any, tmp_path: Path, line: str, host: str) -> None:
    others = [["CĐCS Cty CP Thép Lạc Hạ", 44], ["CĐCS Cty TNHH Hoyata Foods 2", 96]]
    path = workbook(tmp_path / "so.xlsx", ["(31/10/2018)"], ABOUT, [line, 61], *others)
    text = f"Tính đến 31/10/2018, CĐCS {host} có 84 đoàn viên."
    assert check(article(tmp_path, text), "--register", path).verdicts == {"members": "differs"}


def test_firms_of_one_name_and_a_number_behind_the_zone_they_are_in(
    check: Any, tmp_path: Path
) -> None:
    text = (
        "CĐCS Công ty TNHH Hoyata Foods (KCN Bàu Sậy, tỉnh Hà Nam) có 61 đoàn viên.\n\n"
        "CĐCS Công ty TNHH Hoyata Foods 2 (KCN Gò Sim) có 96 đoàn viên."
    )
    path = workbook(
        tmp_path / "so.xlsx", ["CÔNG ĐOÀN CÁC KCN TỈNH HÀ NAM (31/10/2018)"],
        ["STT", "Tên CĐCS", "Đoàn viên"],
        ["I", "KCN Bàu Sậy", 108], [1, "CĐCS Cty TNHH Hoyata Foods", 61], [2, "CĐCS Cty Dệt A", 47],
        ["II", "KCN Gò Sim", 115], [1, "CĐCS Cty TNHH Hoyata Foods 2", 96], [2, "CĐCS Cty B", 19],
        [None, "TỔNG CỘNG", 223],
    )  # fmt: skip
    done = check(article(tmp_path, text), "--register", path)
    assert [one["verdict"] for one in done.data["verdicts"]] == ["agrees", "agrees"]
    only = {one["branch"] for one in done.data["register_only"]}
    assert only == {"CĐCS Cty Dệt A", "CĐCS Cty B"}  # no group of them
