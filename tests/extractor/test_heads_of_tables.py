"""Heads of tables: in two rows, with a time, a unit or women told beside."""

from congdoan import extract
from tests.extractor.whole import facts

SCHOOL = "Công đoàn cơ sở Trường Mầm non Hoa Cau"
STATION = "Công đoàn cơ sở Trạm Thú y Phú Lộc"


def test_heads_in_two_rows() -> None:
    for heads in (
        "TT | Đơn vị | CNVCLĐ | | Đoàn viên | |\n | | Tổng số | Nữ | Tổng số | Nữ",
        "TT | Đơn vị | CNVCLĐ | Đoàn viên\nTổng số | Nữ | Tổng số | Nữ",
        "| TT | Đơn vị | CNVCLĐ | | Đoàn viên | |\n| | | TS | Nữ | TS | Trong đó nữ |",
    ):
        text = f"""LĐLĐ huyện Phú Lộc: đoàn viên năm 2022

{heads}
1 | CĐCS Trường Mầm non Hoa Cau | 38 | 36 | 37 | 35
2 | CĐCS Trạm Thú y Phú Lộc | 14 | 4 | 11 | 3
"""
        told = [
            (one.kind, one.value, one.population.value, union)
            for one, (_, union, _) in zip(extract(text).facts, facts(text), strict=True)
        ]
        assert told == [
            ("member_count", 38, "staff", SCHOOL),
            ("female_count", 36, "staff", SCHOOL),
            ("member_count", 37, "union_members", SCHOOL),
            ("female_count", 35, "union_members", SCHOOL),
            ("member_count", 14, "staff", STATION),
            ("female_count", 4, "staff", STATION),
            ("member_count", 11, "union_members", STATION),
            ("female_count", 3, "union_members", STATION),
        ]


def test_years_over_columns_and_columns_of_years() -> None:
    over = """LĐLĐ huyện Phú Lộc: so sánh hai năm

Đơn vị | Năm 2021 | | Năm 2022 | |
 | Đoàn viên | Kết nạp mới | Đoàn viên | Kết nạp mới
CĐCS Trường Mầm non Hoa Cau | 38 | 2 | 41 | 3
CĐCS Trạm Thú y Phú Lộc | 11 | 1 | 14 | 4
"""
    assert [(words, period) for words, _, period in facts(over)] == [
        *(("38", "2021"), ("2", "2021"), ("41", "2022"), ("3", "2022")),
        *(("11", "2021"), ("1", "2021"), ("14", "2022"), ("4", "2022")),
    ]
    columns = """Công đoàn Trường Cao đẳng Phú Lộc: số liệu so sánh

Nội dung | ĐVT | Năm 2021 | Năm 2022
Đoàn viên | người | 138 | 141
Trong đó nữ | người | 70 | 74
Kết nạp mới đoàn viên | người | 5 | 9
"""
    assert [(one.kind, one.value, one.period) for one in extract(columns).facts] == [
        ("member_count", 138, "2021"),
        ("member_count", 141, "2022"),
        ("female_count", 70, "2021"),
        ("female_count", 74, "2022"),
        ("new_member_count", 5, "2021"),
        ("new_member_count", 9, "2022"),
    ]


def test_women_as_a_share_and_beside_all() -> None:
    shares = """LĐLĐ huyện Phú Lộc: nữ đoàn viên

Đơn vị | Số đoàn viên | Tỷ lệ nữ (%)
CĐCS Trường Mầm non Hoa Cau | 38 | 94,7
CĐCS Trạm Thú y Phú Lộc | 11 | 27,3%
"""
    told = [one for one in extract(shares).facts if one.kind == "female_count"]
    assert [(one.value, one.share) for one in told] == [(None, 94.7), (None, 27.3)]
    for head, first, second in (
        ("Đoàn viên (nữ)", "38 (36)", "11 (3)"),
        ("Đoàn viên/nữ", "38/36", "11/3"),
        ("Số ĐV (trong đó nữ)", "38 (nữ 36)", "11 (nữ 3)"),
    ):
        beside = f"""LĐLĐ huyện Phú Lộc: đoàn viên

Đơn vị | {head}
CĐCS Trường Mầm non Hoa Cau | {first}
CĐCS Trạm Thú y Phú Lộc | {second}
"""
        assert [(one.kind, one.value) for one in extract(beside).facts] == [
            *(("member_count", 38), ("female_count", 36)),
            *(("member_count", 11), ("female_count", 3)),
        ]


def test_units_in_a_row_below_the_heads() -> None:
    text = """LĐLĐ huyện Phú Lộc: đóng góp năm 2022

Đơn vị | Đoàn viên | Ủng hộ
 | (người) | (triệu đồng)
CĐCS Trường Mầm non Hoa Cau | 38 | 2,6
CĐCS Trạm Thú y Phú Lộc | 11 | -
"""
    told = [getattr(one, "amount", None) or one.value for one in extract(text).facts]
    assert told == [38, 2_600_000, 11]


def test_rows_of_sources_and_of_what_was_spent() -> None:
    text = """Công đoàn các KCN tỉnh Lam Giang công khai quỹ chống dịch (ĐVT: triệu đồng)

Nguồn | Số tiền
Đoàn viên ủng hộ | 240
LĐLĐ tỉnh cấp | 650
Cộng | 890

Nội dung chi | Số lượng | Số tiền
Hỗ trợ F0, F1 | 310 người | 465
Túi an sinh | 500 suất | 150
"""
    assert [(one.amount, one.flow) for one in extract(text).facts] == [
        (240_000_000, "raised"),
        (650_000_000, "raised"),
        (890_000_000, "raised"),
        (465_000_000, "disbursed"),
        (150_000_000, "disbursed"),
    ]
    assert {union for _, union, _ in facts(text)} == {
        "Công đoàn các Khu công nghiệp tỉnh Lam Giang"
    }


def test_goals_given_for_a_year_beside_results_of_half_of_it() -> None:
    text = """Công đoàn các KCN tỉnh Lam Giang sơ kết 6 tháng đầu năm 2024

| Chỉ tiêu | Giao cả năm | Thực hiện 6 tháng | Tỷ lệ |
|---|---|---|---|
| Đoàn viên kết nạp mới | 900 | 516 | 57,3% |
| CĐCS thành lập mới | 6 | 2 | 33,3% |
"""
    told = [(one.kind, one.value, one.status, one.evidence.text) for one in extract(text).facts]
    assert told == [
        ("new_member_count", 900, "target", "900"),
        ("new_member_count", 516, "reported", "516"),
        ("unit_count", 6, "target", "6"),
        ("unit_count", 2, "reported", "2"),
    ]


def test_a_row_that_numbers_the_columns_is_no_row() -> None:
    rows = ("Trạm Thú y quận", "14", "4", "11", "3", "2", "1.250")
    for heads, numbers, separator in (
        ("STT|CĐCS|Lao động|Nữ LĐ|ĐVCĐ|Nữ ĐV|KN mới|Ủng hộ XHTT", "(1)|(2)|(3)|(4)", "   "),
        ("TT|Tên CĐCS|LĐ|LĐ nữ|Số ĐV|ĐV nữ|PTĐV mới|Quyên góp", "A|B|1|2|3|4|5|6=1+2", " | "),
        ("TT|Đơn vị|CNVCLĐ|Nữ CNVCLĐ|Đoàn viên|Nữ ĐVCĐ|KN ĐV mới|Đóng góp", "1|2|3|4|5|6", "\t"),
        ("TT|Đơn vị|Lao động|Nữ LĐ|Đoàn viên|Nữ ĐV|KNĐV|Ủng hộ", "1|2|3|4|5|6|7|8", "  "),
    ):
        lines = (
            heads,
            numbers,
            "|".join(("1", *rows)),
            "|".join(("2", *rows)).replace("ú y", "ủy sản"),
        )
        table = "\n".join(line.replace("|", separator) for line in lines)
        text = f"LĐLĐ quận Phú Lộc năm 2022\n(ĐVT: người; tiền: nghìn đồng)\n\n{table}\n"
        told = [
            (one.kind, getattr(one, "amount", None) or one.value, union)
            for one, (_, union, _) in zip(extract(text).facts, facts(text), strict=True)
        ]
        union = "Công đoàn cơ sở Trạm Thú y quận Phú Lộc"
        assert told[:6] == [
            ("member_count", 14, union),
            ("female_count", 4, union),
            ("member_count", 11, union),
            ("female_count", 3, union),
            ("new_member_count", 2, union),
            ("fund_amount", 1_250_000, union),
        ]
        assert len(told) == 12


def test_the_years_of_goals_and_a_column_that_numbers_rows() -> None:
    text = """LĐLĐ HUYỆN TÂN KHÊ
Báo cáo năm 2008 (tiền ghi bằng đồng Việt Nam)

Mã\tKhoản mục\tDự toán 2008\tThực hiện 2008\tDự toán 2009
22\tThu đoàn phí\t180.000.000\t193.745.200\t210.000.000
24\tCác khoản thu khác\t15.000.000\t22.674.300\t18.000.000
\tCộng thu\t195.000.000\t216.419.500\t228.000.000
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("180.000.000", "2008"),
        ("193.745.200", "2008"),
        ("210.000.000", "2009"),
        ("15.000.000", "2008"),
        ("22.674.300", "2008"),
        ("18.000.000", "2009"),
        ("195.000.000", "2008"),
        ("216.419.500", "2008"),
        ("228.000.000", "2009"),
    ]


def test_goals_of_the_next_year_in_brackets_behind_it() -> None:
    text = """LĐLĐ HUYỆN TÂN KHÊ
Báo cáo năm 2008

Nội dung | Năm 2008 | Năm 2009 (kế hoạch)
Kết nạp đoàn viên | 411 | 600
Thành lập CĐCS | 13 | 20
"""
    told = [(fact.evidence.text, fact.period, fact.status.value) for fact in extract(text).facts]
    assert told == [
        ("411", "2008", "reported"),
        ("600", "2009", "target"),
        ("13", "2008", "reported"),
        ("20", "2009", "target"),
    ]


def test_the_unit_of_one_column_and_the_sum_of_all_its_rows() -> None:
    text = """LĐLĐ HUYỆN TÂN KHÊ
Biểu 2. Kết quả chăm lo năm 2021
Đơn vị tính cột 4: triệu đồng
TT | Đơn vị | Đoàn viên | Kinh phí công đoàn chăm lo đoàn viên
1 | CĐCS Trường Tiểu học Bến Lam | 26 | 12,5
2 | CĐCS Bệnh viện Bến Lam | 95 | 48,3
CỘNG | 121 | 60,8
"""
    money = [one.amount for one in extract(text).facts if one.kind == "fund_amount"]
    assert money == [12_500_000, 48_300_000, 60_800_000]


def test_the_head_of_a_numbered_table_dates_its_rows_and_measures_are_no_goals() -> None:
    text = """LĐLĐ HUYỆN TÂN KHÊ
PHỤ LỤC
(Ban hành kèm theo Báo cáo số 18/BC-LĐLĐ ngày 14/01/2022)

Biểu 1A. Một số chỉ tiêu về tổ chức năm 2020
Nội dung | Số lượng
Đoàn viên | 4.120
Nữ | 1.870

Biểu 1B. KHEN THƯỞNG NĂM 2021
Hình thức | Tập thể | Cá nhân
Bằng khen của LĐLĐ tỉnh | 11 | 27
"""
    told = [(fact.evidence.text, fact.period, fact.status.value) for fact in extract(text).facts]
    assert told == [
        ("Đoàn viên | 4.120", "2020", "reported"),
        ("Nữ | 1.870", "2020", "reported"),
        ("Bằng khen", "2021", "reported"),
        ("Bằng khen", "2021", "reported"),
    ]


def test_counts_below_years_need_no_unit() -> None:
    text = """CĐCS Công ty TNHH Gốm Bến Xuôi báo cáo năm 2022

Nội dung | Năm 2021 | Năm 2022
Tổng số đoàn viên | 1.274 | 1.306
Nữ | 741 | 768
Kết nạp mới | 88 | 94
Số tổ công đoàn | 11 | 12
Hội thi | 3 | 4
"""
    expected = [
        ("member_count", 1274, "2021"),
        ("member_count", 1306, "2022"),
        ("female_count", 741, "2021"),
        ("female_count", 768, "2022"),
        ("new_member_count", 88, "2021"),
        ("new_member_count", 94, "2022"),
        ("unit_count", 11, "2021"),
        ("unit_count", 12, "2022"),
    ]
    years = text.replace("| Năm 2021 | Năm 2022", "| 2021 | 2022")
    piped = "\n".join(f"| {line} |" if " | " in line else line for line in text.split("\n"))
    results = text.replace("| Năm", "| Kết quả năm")
    for told in (text, years, piped, results, text.replace(" | ", "\t")):
        facts = extract(told).facts
        assert [(one.kind, one.value, one.period) for one in facts] == expected


def test_whose_women_a_row_below_years_counts() -> None:
    text = """Công đoàn Trường Cao đẳng Nghề Lạc Sơn qua hai năm

STT\tChỉ tiêu\tNăm 2019\tNăm 2020\tSo sánh
1\tTổng số CNVCLĐ\t146\t152\t104%
2\tĐoàn viên nữ\t81\t84\t
3\tSố lao động nữ\t83\t86\t
"""
    women = [one for one in extract(text).facts if one.kind == "female_count"]
    assert [(one.value, one.population, one.period) for one in women] == [
        (81, "union_members", "2019"),
        (84, "union_members", "2020"),
        (83, "staff", "2019"),
        (86, "staff", "2020"),
    ]
