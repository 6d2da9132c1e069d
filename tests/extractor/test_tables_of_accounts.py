"""What was taken in, spent and left, told in tables of sums."""

from congdoan import extract

HEAD = """CĐCS XÍ NGHIỆP BẾN PHÀ PHÚ LỘC

CÔNG KHAI TÀI CHÍNH CÔNG ĐOÀN NĂM 2021

CĐCS Xí nghiệp Bến phà Phú Lộc có 63 đoàn viên.

"""
WANTED = [
    *((4_100_000, "held"), (37_300_000, "raised"), (15_300_000, "raised")),
    *((31_000_000, "disbursed"), (9_500_000, "disbursed"), (10_400_000, "held")),
]


def _sums(text: str) -> list[tuple[int, str]]:
    return [(one.amount, one.flow) for one in extract(text).facts if one.kind == "fund_amount"]


def test_cells_that_stand_each_on_a_line_with_sums_of_parts() -> None:
    for thousand, head in (("000", "Số tiền (đồng)"), ("", "Số tiền (1.000 đồng)")):
        rows = (
            *("STT", "Nội dung", head),
            *("A", "Tồn quỹ đầu kỳ", f"4.100.{thousand}"),
            *("B", "Tổng thu trong năm", f"37.300.{thousand}"),
            *("1", "Đoàn phí công đoàn", f"15.300.{thousand}"),
            *("C", "Tổng chi trong năm", f"31.000.{thousand}"),
            *("1", "Thăm hỏi đoàn viên", f"9.500.{thousand}"),
            *("D", "Tồn quỹ cuối kỳ", f"10.400.{thousand}"),
        )
        assert _sums(HEAD + "\n".join(row.rstrip(".") for row in rows)) == WANTED


def test_parts_of_an_account_on_lines_of_their_own() -> None:
    text = """TT | Nội dung | Số tiền (1.000 đồng)
A. THU
1 | Tồn năm trước | 4.100
2 | Cấp trên cấp | 37.300
3 | Đoàn phí | 15.300
B. CHI
1 | Hoạt động phong trào | 31.000
2 | Thăm hỏi đoàn viên | 9.500
C. TỒN CUỐI NĂM | 10.400
"""
    assert _sums(HEAD + text) == WANTED


def test_heads_over_one_row_of_sums() -> None:
    wanted = [(46_200_000, "raised"), (38_500_000, "disbursed"), (7_700_000, "held")]
    heads, sums = ("Tổng thu", "Đã chi", "Còn lại"), ("46.200.000", "38.500.000", "7.700.000")
    for parted in (" | ", "\t", "; "):
        assert _sums(f"{HEAD}{parted.join(heads)}\n{parted.join(sums)}\n") == wanted
    assert _sums(HEAD + "\n".join((*heads, *sums))) == wanted


def test_a_union_of_a_school_is_not_of_the_youth() -> None:
    text = """Công đoàn Trường THPT Phú Lộc báo cáo tài chính

Công đoàn Trường THPT Phú Lộc có 71 đoàn viên. Công đoàn trường chăm lo học sinh nghèo.

Nội dung | Số tiền (đồng)
Thu đoàn phí | 18.460.000
Chi thăm hỏi | 11.200.000
"""
    assert _sums(text) == [(18_460_000, "raised"), (11_200_000, "disbursed")]


def test_sums_below_the_head_of_funds_were_given_to_them() -> None:
    text = """Công đoàn Trường THCS Lam Sơn năm học 2022-2023

Quỹ | Số tiền
Vì người nghèo | 7.900.000
Quỹ Khuyến học | 7.900.000
Tổng | 15.800.000
"""
    told = [(fact.amount, fact.flow, fact.fund) for fact in extract(text).facts]
    assert told == [
        (7_900_000, "raised", "Quỹ Vì người nghèo"),
        (7_900_000, "raised", "Quỹ Khuyến học"),
        (15_800_000, "raised", None),
    ]


def test_rows_that_leave_cells_out_of_an_account_with_a_plan() -> None:
    cells = (
        *("STT", "Nội dung", "Mã số", "Quyết toán 2019", "Dự toán 2020"),
        *("A", "TÍCH LŨY ĐẦU KỲ", "10", "8.400.500", "9.100.900"),
        *("B", "PHẦN THU"),
        *("1", "Thu đoàn phí công đoàn", "22", "32.340.000", "35.000.000"),
        *("2", "Thu kinh phí (cấp trên cấp 69%)", "23", "36.068.000", "40.000.000"),
        *("3", "Thu khác (lãi tiền gửi)", "26", "1.126.400", "1.000.000"),
        *("CỘNG THU", "69.534.400", "76.000.000"),
        *("C", "PHẦN CHI"),
        *("1", "Chi trực tiếp chăm lo đoàn viên", "31", "52.800.000", "60.000.000"),
        *("1.1", "Thăm hỏi, trợ cấp", "18.700.000", "20.000.000"),
        *("2", "Phụ cấp cán bộ công đoàn", "34", "16.600.000", "17.000.000"),
        *("CỘNG CHI", "69.400.000", "77.000.000"),
        *("D", "TÍCH LŨY CUỐI KỲ", "40", "8.534.900", "8.100.900"),
    )
    notes = """
III. Thuyết minh
- Quỹ tình nghĩa do đoàn viên tự nguyện góp: thu 9.300.000, chi 8.000.000, còn 2.800.000 đồng.
"""
    head = f"{HEAD}BÁO CÁO TÀI CHÍNH NĂM 2019\nVÀ DỰ TOÁN NĂM 2020\n\nI. Số liệu (đồng)\n\n"
    for gap in ("\n", "\n\n"):
        sums = [
            (one.amount, one.flow, one.period)
            for one in extract(head + gap.join(cells) + "\n" + notes).facts
            if one.kind == "fund_amount" and one.status == "reported"
        ]
        assert sums == [
            *((8_400_500, "held", "2019"), (32_340_000, "raised", "2019")),
            *((36_068_000, "raised", "2019"), (1_126_400, "raised", "2019")),
            *((69_534_400, "raised", "2019"), (52_800_000, "disbursed", "2019")),
            *((18_700_000, "disbursed", "2019"), (16_600_000, "disbursed", "2019")),
            *((69_400_000, "disbursed", "2019"), (8_534_900, "held", "2019")),
            *((9_300_000, "raised", "2019"), (8_000_000, "disbursed", "2019")),
            (2_800_000, "held", "2019"),
        ]
