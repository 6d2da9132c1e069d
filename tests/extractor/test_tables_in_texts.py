"""Tables and accounts in a text: what their heads, notes and units say of each row."""

from congdoan import extract
from tests.extractor.whole import facts


def test_entries_of_an_account_have_the_unit_told_above_them() -> None:
    text = """Công đoàn cơ sở Trường THCS Lê Lợi: thu - chi năm 2018

I. PHẦN THU (ĐVT: 1.000 đồng)
1. Đoàn phí công đoàn: 21.430
2. Kinh phí công đoàn được cấp lại: 48.900
II. PHẦN CHI
1. Hoạt động phong trào: 32.406
Cộng: 51.726
"""
    money = [(one.evidence.text, one.amount, one.flow) for one in extract(text).facts]
    assert money == [
        ("21.430", 21_430_000, "raised"),
        ("48.900", 48_900_000, "raised"),
        ("32.406", 32_406_000, "disbursed"),
        ("51.726", 51_726_000, "disbursed"),
    ]


def test_sums_of_millions_behind_thu_and_chi_are_of_dong() -> None:
    text = "CĐCS Chi cục Thuế Lạc Sơn: năm 2017 thu 67.530.000; chi 58.926.000; tồn quỹ 21.034.000."
    money = [(one.evidence.text, one.amount, one.flow) for one in extract(text).facts]
    assert money == [
        ("67.530.000", 67_530_000, "raised"),
        ("58.926.000", 58_926_000, "disbursed"),
        ("21.034.000", 21_034_000, "held"),
    ]


def test_tables_whose_cells_spaces_or_lines_part() -> None:
    spaced = """LĐLĐ tỉnh Lam Giang tổng hợp đoàn viên

TT Đơn vị Tổng số đoàn viên Trong đó nữ Kết nạp mới
1 LĐLĐ huyện Sông Hiền 4.386 2.518 141
2 Công đoàn các KCN tỉnh 14.702 11.356 1.870
"""
    assert [(words, union) for words, union, _ in facts(spaced)] == [
        ("4.386", "Liên đoàn Lao động huyện Sông Hiền"),
        ("2.518", "Liên đoàn Lao động huyện Sông Hiền"),
        ("141", "Liên đoàn Lao động huyện Sông Hiền"),
        ("14.702", "Công đoàn các Khu công nghiệp tỉnh Lam Giang"),
        ("11.356", "Công đoàn các Khu công nghiệp tỉnh Lam Giang"),
        ("1.870", "Công đoàn các Khu công nghiệp tỉnh Lam Giang"),
    ]
    lines = ["TT", "Nội dung", "ĐVT", "Số liệu", "Ghi chú", "1", "Đoàn viên công đoàn", "người"]
    lines += ["50", "", "Trong đó nữ", "người", "30", "", "2", "Tổ công đoàn", "tổ", "4", ""]
    numbered = "Công đoàn Trường THCS Phú Hòa báo cáo\n\n" + "\n".join(lines)
    told = extract(numbered).facts
    assert [(one.kind, one.value) for one in told] == [
        ("member_count", 50),
        ("female_count", 30),
        ("unit_count", 4),
    ]


def test_a_list_of_honours_in_columns() -> None:
    text = """LĐLĐ huyện Sông Cừ: khen thưởng năm 2012

STT | Đơn vị, cá nhân | Hình thức | Cơ quan tặng
1 | CĐCS Trường THPT Sông Cừ B | Bằng khen | LĐLĐ tỉnh
2 | CĐCS xã Hợp Tiến | Cờ thi đua | Tổng LĐLĐ Việt Nam
"""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    awards = [(name[one.branch], one.title, one.granted_by) for one in record.facts]
    assert awards == [
        (
            "Công đoàn cơ sở Trường Trung học phổ thông Sông Cừ B",
            "Bằng khen",
            "Liên đoàn Lao động tỉnh",
        ),
        ("Công đoàn cơ sở xã Hợp Tiến", "Cờ thi đua", "Tổng Liên đoàn Lao động Việt Nam"),
    ]


def test_a_figure_told_before_what_it_counts_may_be_numbered() -> None:
    text = """Công đoàn Công ty Linh kiện Bình Minh: năm 2025 bằng con số

① 3.415 – là số đoàn viên tính đến 15/12/2025.
2) 912 - số lao động của xưởng Hai.
"""
    assert [words for words, _, _ in facts(text)][:1] == ["3.415 – là số đoàn viên"]


def test_a_note_above_a_table_tells_when_members_were_admitted() -> None:
    text = """BIỂU TỔNG HỢP ĐOÀN VIÊN
(Số liệu chốt ngày 31/5/2015; kết nạp mới tính từ 01/12/2014 đến 31/5/2015)

TT Đơn vị Tổng số đoàn viên Trong đó nữ Kết nạp mới
1 LĐLĐ huyện Kim Lộc 4.386 2.518 141
2 LĐLĐ huyện Quế Lâm 2.647 1.492 88
"""
    admitted = [one for one in extract(text).facts if one.kind == "new_member_count"]
    assert [(one.value, one.period) for one in admitted] == [
        (141, "2014-12-01/2015-05-31"),
        (88, "2014-12-01/2015-05-31"),
    ]


def test_a_row_of_admissions_is_no_stock() -> None:
    text = """LĐLĐ thị xã Kim Lộc: kết quả năm 2019

Chỉ tiêu | Kế hoạch năm | Thực hiện
Kết nạp mới đoàn viên (người) | 2.500 | 3.114
Thành lập mới CĐCS ngoài nhà nước | 8 | 9
"""
    assert [(one.kind, one.value, one.status) for one in extract(text).facts] == [
        ("new_member_count", 2500, "target"),
        ("new_member_count", 3114, "reported"),
        ("unit_count", 8, "target"),
        ("unit_count", 9, "reported"),
    ]


def test_a_note_above_a_table_tells_as_of_when_its_stocks_are() -> None:
    text = """TÌNH HÌNH ĐOÀN VIÊN CÁC CĐCS, NĂM HỌC 2018-2019
Công đoàn ngành Giáo dục tỉnh Nam Sơn
(Tính đến 31/5/2019)

STT | CĐCS | Tổng số CBGVNV | Đoàn viên | Nữ | Kết nạp mới
1 | Trường THPT Lạc Bình | 84 | 84 | 51 | 0
2 | Trường THPT Kim Lộc | 76 | 74 | 49 | 0
"""
    counted = {(one.kind, one.value, one.period) for one in extract(text).facts}
    day = "2019-05-31"
    assert counted == {
        ("member_count", 84, day),
        ("female_count", 51, day),
        ("member_count", 76, day),
        ("member_count", 74, day),
        ("female_count", 49, day),
    }


def test_a_note_at_a_table_dates_what_its_column_counts() -> None:
    text = """BIỂU TỔNG HỢP ĐOÀN VIÊN LĐLĐ TỈNH LẠC BÌNH
(Số liệu đoàn viên chốt ngày 31/5/2015; kết nạp mới tính từ 01/12/2014 đến 31/5/2015)

TT Đơn vị Tổng số đoàn viên Trong đó nữ Kết nạp mới
1 LĐLĐ huyện Bến Sơn 4.386 2.518 141
2 LĐLĐ huyện Phú Thượng 2.647 1.492 88
"""
    admitted = [told for told in facts(text) if told[0] in ("141", "88")]
    assert [period for _, _, period in admitted] == ["2014-12-01/2015-05-31"] * 2


def test_rows_of_lines_that_empty_lines_part() -> None:
    rows = [
        ["TT", "Đơn vị", "Đoàn viên", "Trong đó nữ", "Ủng hộ Quỹ (triệu đồng)"],
        ["1", "CĐCS Nông trường Phú Sơn", "486", "240", "12,7"],
        ["2", "CĐCS Trạm Thú y huyện", "31", "9", "1,4"],
        ["Tổng cộng toàn huyện", "517", "249", "14,1"],
    ]
    title = "LĐLĐ HUYỆN PHÚ SƠN\nBiểu tổng hợp năm 2010\n\n"
    text = title + "\n\n".join("\n".join(row) for row in rows) + "\n"
    upper = "Liên đoàn Lao động huyện Phú Sơn"
    farm = "Công đoàn cơ sở Nông trường Phú Sơn"
    animals = "Công đoàn cơ sở Trạm Thú y huyện Phú Sơn"
    assert [(words, union) for words, union, _ in facts(text)] == [
        *(("486", farm), ("240", farm), ("12,7", farm)),
        *(("31", animals), ("9", animals), ("1,4", animals)),
        *(("517", upper), ("249", upper), ("14,1", upper)),
    ]


def test_cells_that_semicolons_part_and_a_title_that_tells_the_way_of_sums() -> None:
    text = """CÔNG ĐOÀN VIÊN CHỨC TỈNH LAM GIANG

BẢNG 1 - ĐÓNG GÓP CỦA CÁC CÔNG ĐOÀN CƠ SỞ
STT; Đơn vị; Số đoàn viên; Số tiền (đồng)
1; CĐCS Sở Thủy sản; 112; 8.512.000
2; CĐCS Sở Nội vụ; 97; 9.020.000

BẢNG 2 - HỖ TRỢ ĐOÀN VIÊN BỊ THIỆT HẠI
Mức thiệt hại; Số nhà; Mức hỗ trợ (đồng/nhà); Thành tiền
Sập hoàn toàn; 31; 3.000.000; 93.000.000
Tốc mái; 64; 1.000.000; 64.000.000
Cộng; 95; ; 157.000.000
"""
    money = [one for one in extract(text).facts if one.kind == "fund_amount"]
    assert [(one.amount, one.flow, one.per_unit) for one in money] == [
        (8_512_000, "raised", False),
        (9_020_000, "raised", False),
        (3_000_000, "disbursed", True),
        (93_000_000, "disbursed", False),
        (1_000_000, "disbursed", True),
        (64_000_000, "disbursed", False),
        (157_000_000, "disbursed", False),
    ]


def test_a_table_below_a_line_of_aims_holds_aims() -> None:
    text = """NGHỊ QUYẾT
ĐẠI HỘI CÔNG ĐOÀN PHƯỜNG TAM ĐÔNG LẦN THỨ I, NHIỆM KỲ 2025 - 2030

Ninh Bình, ngày 11 tháng 11 năm 2025

Điều 2. Thông qua các chỉ tiêu nhiệm kỳ 2025 - 2030

Chỉ tiêu\tĐơn vị\tSố lượng
Kết nạp mới đoàn viên\tngười\t4.000 trở lên
Thành lập mới CĐCS\tđơn vị\t30
Quỹ Xã hội phường vận động được\tđồng\t1 tỷ
"""
    told = [(one.kind, one.status, one.period) for one in extract(text).facts]
    assert told == [
        ("new_member_count", "target", "2025/2030"),
        ("unit_count", "target", "2025/2030"),
        ("fund_amount", "target", "2025/2030"),
    ]


def test_a_column_headed_percent_holds_shares() -> None:
    text = """LĐLĐ tỉnh Lam Giang: kết quả một số chỉ tiêu năm 2014

TT   Chỉ tiêu   ĐVT   Kế hoạch   Thực hiện   %
1   Kết nạp đoàn viên mới   Người   1.400   1.680   120
2   Thành lập CĐCS (ngoài Nhà nước)   CĐCS   10   12   120
3   Thu kinh phí, đoàn phí công đoàn   Tr.đ   21.500   23.650   110
"""
    told = [
        (one.evidence.text.split()[-1], one.status.value, getattr(one, "change", None))
        for one in extract(text).facts
    ]
    assert told == [
        ("1.400", "target", None),
        ("1.680", "reported", None),
        ("10", "target", True),
        ("12", "reported", True),
        ("21.500", "target", None),
        ("23.650", "reported", None),
    ]


def test_sums_below_years_have_the_unit_told_over_their_labels() -> None:
    stacked = """CĐCS Công ty CP Dệt Phú Lạc công khai tài chính:

Nội dung (triệu đồng)
6 tháng 2017
6 tháng 2018
Thăm hỏi, hiếu hỉ
21,5
26,8
Quà 8/3 cho nữ đoàn viên
15,2
19,4
Đoàn viên ủng hộ người nghèo
42,6
67,3
"""
    ruled = """CĐCS Công ty CP Dệt Phú Lạc công khai tài chính (ĐVT: triệu đồng):
Nội dung | Năm 2017 | Năm 2018
Số lượt thăm hỏi | 31 | 40
Thăm hỏi đoàn viên ốm đau | 21,5 | 26,8
Đoàn viên ủng hộ người nghèo | 42,6 | 67,3
"""
    money = [
        (one.evidence.text, one.amount, one.flow, one.period) for one in extract(stacked).facts
    ]
    assert money[:2] == [
        ("21,5", 21_500_000, "disbursed", "2017-01/2017-06"),
        ("26,8", 26_800_000, "disbursed", "2018-01/2018-06"),
    ]
    assert len(money) == 6
    assert money[4][1:3] == (42_600_000, "raised")
    money = [(one.evidence.text, one.amount, one.flow, one.period) for one in extract(ruled).facts]
    assert money == [
        ("21,5", 21_500_000, "disbursed", "2017"),
        ("26,8", 26_800_000, "disbursed", "2018"),
        ("42,6", 42_600_000, "raised", "2017"),
        ("67,3", 67_300_000, "raised", "2018"),
    ]


def test_rows_by_years_whose_unit_parts_the_label_from_the_figures() -> None:
    text = """CĐCS Công ty Cấp nước Lạc Hà: báo cáo thành tích năm 2022

Nội dung ĐVT 2021 2022
Đoàn viên Người 279 285
Kết nạp mới Người 10 9
Chi thăm hỏi, trợ cấp Triệu đồng 121 108
Đóng góp quỹ xã hội Triệu đồng 240 198
"""
    told = [(one.kind, one.model_dump().get("amount"), one.period) for one in extract(text).facts]
    assert told == [
        *(("member_count", None, "2021"), ("member_count", None, "2022")),
        *(("new_member_count", None, "2021"), ("new_member_count", None, "2022")),
        ("fund_amount", 121_000_000, "2021"),
        ("fund_amount", 108_000_000, "2022"),
        ("fund_amount", 240_000_000, "2021"),
        ("fund_amount", 198_000_000, "2022"),
    ]
