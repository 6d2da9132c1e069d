"""Registers of every form people give them: read right, or refused with the row and the reason."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from corpus.register import Figure, RegisterError, read_register
from corpus.register.heads import find_head
from schemas import Level
from tests.check.sheets import figures, only_row, refusals, workbook

UNION = "CĐCS Sở Y tế"
ABOUT = ["Tên đơn vị", "Đoàn viên"]


def csv_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "so.csv"
    path.write_bytes(text.encode(encoding))
    return path


# --- heads --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Tên đơn vị", "branch"), ("TÊN CÔNG ĐOÀN", "branch"), ("Ten don vi", "branch"),
        ("CĐCS", "branch"), ("Công đoàn cơ sở", "branch"), ("Union", "branch"),
        ("Mã", "code"), ("Mã số", "code"), ("Code", "code"),
        ("Cấp", "level"), ("Địa phương", "place"), ("Tỉnh/Thành phố", "place"),
        ("Năm", "date"), ("Thời điểm", "date"), ("Ngày báo cáo", "date"), ("Date", "date"),
        ("Đoàn viên", "members"), ("Tổng số ĐVCĐ", "members"), ("Số đoàn viên", "members"),
        ("so doan vien", "members"), ("ĐV", "members"), ("Members", "members"),
        ("Nữ đoàn viên", "women"), ("Trong đó nữ", "women"), ("Nữ", "women"), ("Women", "women"),
        ("Tỷ lệ nữ (%)", "women_share"), ("Women %", "women_share"),
        ("CBGVNV", "workforce"), ("CB, GV, NV", "workforce"),
        ("CBNGNLĐ", "workforce"), ("Nhà giáo, NLĐ", "workforce"), ("Nữ CBGV", "workforce_women"),
        ("CNVCLĐ", "workforce"), ("Tổng số lao động", "workforce"), ("NLĐ", "workforce"),
        ("Lao động nữ", "workforce_women"), ("CNVCLĐ nữ", "workforce_women"),
        ("Kết nạp mới", "new_members"), ("Phát triển đoàn viên", "new_members"),
        ("Số CĐCS", "units"), ("CĐCS trực thuộc", "units"), ("CĐCS thành viên", "member_unions"),
        ("Công đoàn bộ phận", "sections"), ("Số tổ công đoàn", "groups"),
        ("Vận động (triệu đồng)", "raised"), ("Số tiền quyên góp", "raised"),
        ("Chi hỗ trợ", "disbursed"), ("Thăm hỏi, trợ cấp (đồng)", "disbursed"),
        ("Cho vay (tỷ đồng)", "lent"), ("Số dư quỹ", "held"), ("Quỹ hiện có", "held"),
        ("Kinh phí (nghìn đồng)", "funds"), ("Khen thưởng", "awards"), ("Awards", "awards"),
    ],
)  # fmt: skip
def test_a_head_is_understood(head: str, role: str) -> None:
    about = {"branch": ["Đoàn viên"], "code": ABOUT, "level": ABOUT, "place": ABOUT, "date": ABOUT}
    rows = [[*about.get(role, ["Tên đơn vị"]), head]]
    found = find_head(rows, {})
    assert found is not None
    assert role in {one.role for one in found.columns}


@pytest.mark.parametrize(
    "head",
    [
        "STT", "Ghi chú", "Đảng viên", "Kết nạp Đảng", "Đoàn viên ưu tú", "Lượt đoàn viên",
        "Chỉ tiêu đoàn viên", "Tỷ lệ đoàn viên", "Nam", "Chủ tịch công đoàn", "Số điện thoại",
        "Tăng so với năm trước", "Hợp đồng", "Đơn vị tính", "Đoàn phí (triệu đồng)",
        "Kinh phí công đoàn 2% (đồng)", "Quỹ tương trợ (triệu đồng)",
    ],
)  # fmt: skip
def test_a_head_that_only_looks_like_a_figure_is_not_used(head: str) -> None:
    found = find_head([["Tên đơn vị", "Số CĐCS", head]], {})
    assert found is not None
    assert found.unused == (head,)


def test_titles_above_two_rows_of_heads_and_a_row_of_numbers(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG"],
        ["BẢNG TỔNG HỢP (tính đến ngày 30/11/2018)"],
        [],
        ["STT", "Tên đơn vị", "CNVCLĐ", None, "Đoàn viên", None, "Kinh phí (triệu đồng)", None],
        [None, None, "Tổng số", "Nữ", "Tổng số", "Nữ", "Vận động", "Cho vay"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        ["I", "Khối hành chính"],
        [1, UNION, 75, 32, 71, 30, 164.5, "1,5 tỷ"],
        [],
        ["Tổng cộng", None, 75, 32, 71, 30],
        [None, "Người lập biểu"],
        merged=["A1:H1", "A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:H4"],
    )
    register = read_register(path)
    assert figures(register) == [
        {
            "workforce": 75, "workforce_women": 32, "members": 71, "women": 30,
            "raised": 164_500_000, "lent": 1_500_000_000,
        }
    ]  # fmt: skip
    assert (register.rows[0].row, register.rows[0].date) == (8, "2018-11-30")
    assert refusals(register) == [(7, "no_figures"), (10, "total"), (11, "no_figures")]


@pytest.mark.parametrize("head", ["CĐGD", "CĐ GD", "CĐGD huyện", "CĐGD huyện, thị", "CĐYT"])
def test_a_first_column_of_the_unions_of_a_sector(head: str) -> None:
    found = find_head([["STT", head, "Số CĐCS", "Đoàn viên"]], {})
    assert found is not None
    assert (found.branch, len(found.columns)) == (1, 3)
    below = find_head([["STT", head, "Tên CĐCS", "Đoàn viên"]], {})
    assert below is not None
    assert below.branch == 2


@pytest.mark.parametrize("over", ["CBGVNV", "CB, GV, NV", "CBNGNLĐ", "Cán bộ hội"])
def test_women_below_another_head_are_none_of_the_members(over: str) -> None:
    found = find_head(
        [["Tên CĐCS", over, None, "Đoàn viên", None], [None, "TS", "Nữ", "TS", "Nữ"]], {}
    )
    assert found is not None
    (women,) = [one for one in found.columns if one.role == "women"]
    assert women.head == "Đoàn viên · Nữ"


def test_women_beside_a_head_that_is_not_understood() -> None:
    found = find_head([["Tên CĐCS", "Hội viên", "Nữ", "Đoàn viên", "Nữ"]], {})
    assert found is not None
    assert [one.at for one in found.columns if one.role == "women"] == [4]


@pytest.mark.parametrize("head", ["Công đoàn cấp trên", "CĐ cấp trên trực tiếp cơ sở"])
def test_a_first_column_of_unions_above_is_that_of_unions_where_no_other_is(
    tmp_path: Path, head: str
) -> None:
    text = f"STT;{head};Đoàn viên;Nữ\n1;Huyện Đại Thuận;7615;4417\n"
    assert only_row(csv_file(tmp_path, text)) == {"members": 7615, "women": 4417}
    both = f"{head};Tên CĐCS;Đoàn viên\nHuyện Đại Thuận;Trường THPT Đại Thuận 2;65\n"
    (row,) = read_register(csv_file(tmp_path, both)).rows
    assert row.branch == "Trường THPT Đại Thuận 2"


def test_a_column_of_the_date_of_the_figures(tmp_path: Path) -> None:
    for head in ("Số liệu năm", "Số liệu tính đến năm", "Năm chốt số liệu"):
        text = f"Công đoàn;Đoàn viên;{head}\n{UNION};71;2018\n"
        assert [row.date for row in read_register(csv_file(tmp_path, text)).rows] == ["2018"]
    for head in ("Năm thành lập", "Ngày thành lập", "Năm sinh chủ tịch"):
        text = f"Công đoàn;Đoàn viên;{head}\n{UNION};71;2008\n"
        assert [row.date for row in read_register(csv_file(tmp_path, text)).rows] == [None]


def test_a_heading_in_a_row_of_its_own_gives_the_unit(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        [None, None, "Hoạt động xã hội (nghìn đồng)"],
        ["Công đoàn", "Đoàn viên", "Vận động", "Chi"],
        [UNION, 71, 5000, 2500],
    )
    assert only_row(path) == {"members": 71, "raised": 5_000_000, "disbursed": 2_500_000}


@pytest.mark.parametrize("line", ["ĐVT: triệu đồng", "Đơn vị tính: triệu đồng", "(Đvt : tr.đ)"])
def test_the_unit_above_the_table_holds_for_its_money(tmp_path: Path, line: str) -> None:
    text = f"{line}\nCông đoàn;Đoàn viên;Vận động\n{UNION};71;512\n"
    assert only_row(csv_file(tmp_path, text)) == {"members": 71, "raised": 512_000_000}


def test_a_column_for_each_year(tmp_path: Path) -> None:
    text = f"Công đoàn,Đoàn viên năm 2017,Đoàn viên năm 2018\n{UNION},71,75\n"
    register = read_register(csv_file(tmp_path, text))
    assert [(row.date, dict(row.figures)) for row in register.rows] == [
        ("2017", {Figure.MEMBERS: 71}),
        ("2018", {Figure.MEMBERS: 75}),
    ]


def test_heads_that_are_not_known_can_be_named(tmp_path: Path) -> None:
    path = csv_file(tmp_path, f"Nơi;Cột 1;SL\n{UNION};Hà Nam;71\n")
    register = read_register(path, {"branch": "nơi", "members": "SL", "place": "Cột 1"})
    assert figures(register) == [{"members": 71}]
    assert register.rows[0].place == "Hà Nam"


# --- cells --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("3.092", 3092), (" 71 ", 71), ("71 người", 71), ("3,092", 3092), ("1 234", 1234),
        (71, 71), (71.0, 71), ("07", 7), ("0", 0), ("71.5", "not_whole"),
        (70.5, "not_whole"), ("abc", "bad_number"), ("-5", "negative"), (-5, "negative"),
        ("trên 70", "not_exact"), ("70-80", "not_exact"), ("71 (30 nữ)", "bad_number"),
        ("#REF!", "bad_number"), ("9" * 25, "too_large"), ("1 triệu đồng", "bad_number"),
        (True, "bad_number"), ("-", None), ("", None), ("không có", None), ("…", None),
        (None, None),
    ],
)  # fmt: skip
def test_people_in_a_cell(tmp_path: Path, cell: object, value: int | str | None) -> None:
    path = workbook(tmp_path / "so.xlsx", ["Công đoàn", "Đoàn viên", "Số CĐCS"], [UNION, cell, 1])
    register = read_register(path)
    told = figures(register)[0].get("members")
    assert [one.code for one in register.refused] == ([value] if isinstance(value, str) else [])
    assert told == (value if isinstance(value, int) else None)


@pytest.mark.parametrize(
    ("head", "cell", "value"),
    [
        ("Vận động (triệu đồng)", "512", 512_000_000),
        ("Vận động (triệu đồng)", "10,93", 10_930_000),
        ("Vận động (triệu đồng)", "1.487,65", 1_487_650_000),
        ("Vận động (triệu đồng)", "1,5 tỷ", 1_500_000_000),
        ("Vận động (triệu đồng)", 512.3, 512_300_000),
        ("Vận động (triệu đồng)", 0.1 + 0.2, 300_000),
        ("Vận động (nghìn đồng)", 512_000, 512_000_000),
        ("Vận động (tỷ đồng)", "10,930", 10_930_000_000),
        ("Vận động (đồng)", "12.345.000", 12_345_000),
        ("Vận động", "12.345.000 đ", 12_345_000),
        ("Vận động", 12_345_000, 12_345_000),
        ("Vận động", "1 tỷ 250 triệu", 1_250_000_000),
        ("Vận động", 512, "too_little_money"),
        ("Vận động (triệu đồng)", "trên 500", "not_exact"),
        ("Vận động (triệu đồng)", "48%", "bad_number"),
    ],
)
def test_money_in_a_cell(tmp_path: Path, head: str, cell: object, value: int | str) -> None:
    path = workbook(tmp_path / "so.xlsx", ["Công đoàn", "Đoàn viên", head], [UNION, 71, cell])
    register = read_register(path)
    if isinstance(value, str):
        assert refusals(register) == [(2, value)]
        assert register.refused[0].column == head
    else:
        assert figures(register) == [{"members": 71, "raised": value}]


@pytest.mark.parametrize(
    ("cell", "value"), [("48,3%", 48.3), (48.3, 48.3), (0.483, 48.3), ("48,3", 48.3), (1, 100.0)]
)
def test_a_share_in_a_cell(tmp_path: Path, cell: object, value: float) -> None:
    path = workbook(tmp_path / "so.xlsx", ["Công đoàn", "Tỷ lệ nữ"], [UNION, cell])
    assert only_row(path) == {"women_share": value}


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (2018, "2018"), ("2018", "2018"), ("Năm 2018", "2018"), (2018.0, "2018"),
        (date(2018, 12, 31), "2018-12-31"), ("31/12/2018", "2018-12-31"),
        ("31.12.2018", "2018-12-31"), ("2018-12-31", "2018-12-31"), (43465, "2018-12-31"),
        ("12/2018", "2018-12"), ("quý II/2018", "2018-04/2018-06"),
        ("2018-2023", "2018/2023"),
    ],
)  # fmt: skip
def test_a_date_in_a_cell(tmp_path: Path, cell: object, told: str) -> None:
    path = workbook(tmp_path / "so.xlsx", ["Công đoàn", "Thời điểm", "ĐV"], [UNION, cell, 71])
    assert [row.date for row in read_register(path).rows] == [told]


@pytest.mark.parametrize(
    ("cell", "code"), [("hôm qua", "bad_date"), ("31/2/2018", "bad_date"), (None, "no_date")]
)
def test_a_row_whose_date_cannot_be_read_is_refused(
    tmp_path: Path, cell: object, code: str
) -> None:
    lines = [["Công đoàn", "Năm", "ĐV"], [UNION, cell, 71], ["CĐCS Sở Tài chính", 2018, 40]]
    register = read_register(workbook(tmp_path / "so.xlsx", *lines))
    assert refusals(register) == [(2, code)]
    assert len(register.rows) == 1


def test_levels_codes_places_and_awards(tmp_path: Path) -> None:
    text = "Mã;Công đoàn;Cấp;Tỉnh;ĐV;Khen thưởng\n01;Sở Y tế;CĐCS;Hà Nam;71;Cờ thi đua của TLĐ\n"
    (row,) = read_register(csv_file(tmp_path, text)).rows
    assert (row.code, row.level, row.place) == ("01", Level.GRASSROOTS, "Hà Nam")
    assert row.figures[Figure.AWARDS] == "Cờ thi đua của TLĐ"


def test_more_women_than_members_cannot_both_be_right(tmp_path: Path) -> None:
    register = read_register(csv_file(tmp_path, f"Công đoàn;ĐV;Nữ;Số CĐCS\n{UNION};30;71;2\n"))
    assert figures(register) == [{"members": 30, "women": 71, "units": 2}]
    assert refusals(register) == [(2, "women_over_members")]


# --- rows ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Tổng cộng", "CỘNG", "Tổng số:", "Cộng khối huyện", "tong cong", "Toàn tỉnh", "Total"]
)
def test_a_sum_is_no_union(tmp_path: Path, name: str) -> None:
    register = read_register(csv_file(tmp_path, f"Công đoàn;ĐV\n{UNION};71\n{name};71\n"))
    assert (len(register.rows), refusals(register)) == (1, [(3, "total")])


@pytest.mark.parametrize(
    "name", ["Tổng công ty Cao su", "Tong cong ty May 10", "Công ty Cộng Hòa", "Tổng Liên đoàn"]
)
def test_a_union_that_only_begins_like_a_sum(tmp_path: Path, name: str) -> None:
    register = read_register(csv_file(tmp_path, f"Công đoàn;ĐV\n{name};71\n"))
    assert [row.branch for row in register.rows] == [name]


def test_a_union_told_twice_for_one_date(tmp_path: Path) -> None:
    text = (
        "Công đoàn;Năm;ĐV\nCĐCS Sở Y tế;2018;71\nCông đoàn cơ sở Sở Y tế;2018;71\n"
        "CĐCS Sở Y tế;2018;75\nCĐCS Sở Y tế;2019;80\n"
    )
    register = read_register(csv_file(tmp_path, text))
    assert [(row.row, row.date) for row in register.rows] == [(2, "2018"), (5, "2019")]
    assert refusals(register) == [(3, "twice"), (4, "twice_differently")]
    assert register.refused[1].reason("en").endswith("row 2 is used")


def test_sheets_that_complete_each_other(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["Công đoàn", "ĐV"],
        [UNION, 71],
        Quỹ=[["Công đoàn", "Vận động (triệu đồng)"], [UNION, 512]],
        Ghi_chú=[["Liên hệ văn phòng"]],
    )
    register = read_register(path)
    assert figures(register) == [{"members": 71}, {"raised": 512_000_000}]
    assert refusals(register) == [(1, "no_table")]


def test_cells_merged_over_several_rows_hold_for_each(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["Công đoàn", "Năm", "ĐV"],
        [UNION, 2017, 71],
        [None, 2018, 75],
        merged=["A2:A3"],
    )
    assert [(row.branch, row.date) for row in read_register(path).rows] == [
        (UNION, "2017"),
        (UNION, "2018"),
    ]


def test_figures_without_a_name_and_the_head_again(tmp_path: Path) -> None:
    text = f"STT;Công đoàn;ĐV\n1;{UNION};71\n2;;40\nSTT;Công đoàn;ĐV\n3;CĐCS Sở Tài chính;40\n"
    register = read_register(csv_file(tmp_path, text))
    assert refusals(register) == [(3, "no_branch"), (4, "head_again")]
    assert len(register.rows) == 2


# --- files --------------------------------------------------------------------------------

PLAIN = "Công đoàn cơ sở;Đoàn viên;Nữ đoàn viên\nCĐCS Sở Y tế Thủ Đức;3.092;1.500\n"


def cp1258(text: str) -> bytes:
    """Vietnamese as windows-1258 has it: tone marks stand behind their letters."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    made = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tone = "".join(char for char in apart if char in tones)
        rest = "".join(char for char in apart if char not in tones)
        made.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(made).encode("cp1258")


TCVN3 = "C«ng ®oµn c¬ së;§oµn viªn;N÷ ®oµn viªn\nC§CS Së Y tÕ Thñ §øc;3.092;1.500\n".encode(
    "latin-1"
)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PLAIN.encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + PLAIN.encode(), id="UTF-8 with its mark"),
        pytest.param(PLAIN.encode("utf-16"), id="UTF-16"),
        pytest.param(unicodedata.normalize("NFD", PLAIN).encode(), id="decomposed"),
        pytest.param(cp1258(PLAIN), id="windows-1258"),
        pytest.param(TCVN3, id="TCVN3"),
        pytest.param(PLAIN.replace(";", ",").encode(), id="commas"),
        pytest.param(PLAIN.replace(";", "\t").encode(), id="tabs"),
        pytest.param(b"sep=;\r\n" + PLAIN.replace("\n", "\r\n").encode(), id="sep="),
    ],
)
def test_every_encoding_and_every_delimiter(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "so.csv"
    path.write_bytes(data)
    register = read_register(path)
    assert figures(register) == [{"members": 3092, "women": 1500}]
    assert unicodedata.normalize("NFC", register.rows[0].branch) == "CĐCS Sở Y tế Thủ Đức"


def test_a_workbook_written_with_a_font_from_before_unicode(tmp_path: Path) -> None:
    head, line = (row.split(";") for row in TCVN3.decode("latin-1").strip().split("\n"))
    register = read_register(workbook(tmp_path / "so.xlsx", head, line))
    assert register.rows[0].branch == "CĐCS Sở Y tế Thủ Đức"
    assert figures(register) == [{"members": 3092, "women": 1500}]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("so.csv", b"", "empty"),
        ("so.csv", b"a,b\n1,2\n", "--column branch="),
        ("so.csv", "Công đoàn;Ghi chú\nA;b\n".encode(), "--column"),
        ("so.xlsx", b"PK\x03\x04 broken", "no table"),
        ("so.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .xlsx"),
        ("so.pdf", b"%PDF-1.4", "no table"),
        ("so.docx", bytes(64), "workbook (.xlsx) or a CSV file"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(RegisterError) as told:
        read_register(path)
    assert words in str(told.value)
    assert str(path) in str(told.value)


def test_a_column_named_that_is_not_there(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Nơi;SL\nA;71\n")
    with pytest.raises(RegisterError, match=r"no column 'Đơn vị' for branch.*“Nơi”, “SL”"):
        read_register(path, {"branch": "Đơn vị", "members": "SL"})


def test_a_hundred_thousand_rows(tmp_path: Path) -> None:
    lines = (
        f"{n};Công đoàn cơ sở Công ty TNHH Số {n};2018;{n % 5000};{1 + n % 9}.234,5\n"
        for n in range(100_000)
    )
    text = "STT;Công đoàn;Năm;Đoàn viên;Vận động (triệu đồng)\n" + "".join(lines)
    register = read_register(csv_file(tmp_path, text))
    assert (len(register.rows), register.refused) == (100_000, [])
    last = register.rows[-1]
    assert (last.row, last.figures[Figure.MEMBERS]) == (100_001, 4999)
    assert last.figures[Figure.RAISED] == 1_234_500_000
