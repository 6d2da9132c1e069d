"""Tables of several unions: named by their host or place, in the rows or in the columns."""

import pytest

from congdoan import extract
from tests.extractor.whole import facts

DISTRICT = "Liên đoàn Lao động huyện Phú Lộc"
SCHOOL = "Công đoàn cơ sở Trường Mầm non Hoa Cau"
STATION = "Công đoàn cơ sở Trạm Thú y Phú Lộc"
EAST = "Liên đoàn Lao động huyện Đông Khê"
HEALTH = "Công đoàn ngành Y tế tỉnh Lam Giang"


@pytest.mark.parametrize("parted", [" | ", "; ", "\t"])
@pytest.mark.parametrize("head", ["Đơn vị", "Tên đơn vị", "CĐCS"])
def test_hosts_that_head_rows_stand_for_their_unions(parted: str, head: str) -> None:
    rows = [
        ("TT", head, "Số đoàn viên", "Nữ", "Xếp loại"),
        ("1", "Trường Mầm non Hoa Cau", "38", "36", "HTXSNV"),
        ("2", "Trạm Thú y Phú Lộc", "11", "-", "HTT"),
        ("", "Cộng", "49", "39", ""),
    ]
    table = "\n".join(parted.join(row).strip("\t ") for row in rows)
    told = facts(f"LĐLĐ huyện Phú Lộc: số liệu năm 2022\n\n{table}\n")
    assert [(words, union) for words, union, _ in told] == [
        *(("38", SCHOOL), ("36", SCHOOL), ("HTXSNV", SCHOOL)),
        *(("11", STATION), ("HTT", STATION)),
        *(("49", DISTRICT), ("39", DISTRICT)),
    ]


def test_parts_of_one_union_give_no_members_of_it() -> None:
    text = """CĐCS NHÀ MÁY ĐƯỜNG PHÚ LỘC

CĐCS Nhà máy Đường Phú Lộc có 82 đoàn viên.

Đơn vị | Số đoàn viên | Nữ
Phân xưởng Ép | 41 | 9
Phòng Vật tư | 12 | 7
Cộng | 53 | 16
"""
    assert [(words) for words, _, _ in facts(text)] == ["82 đoàn viên"]


@pytest.mark.parametrize("parted", [" | ", "; ", "\t"])
def test_unions_that_head_columns(parted: str) -> None:
    rows = [
        ("STT", "Chỉ tiêu", "ĐVT", "Đông Khê", "Y tế", "Cộng"),
        ("1", "Tổng số CĐCS", "CĐCS", "61", "22", "83"),
        ("2", "Tổng số đoàn viên", "người", "", "908", "908"),
        ("3", "Kết nạp mới", "người", "74", "-", "74"),
        ("4", "Vận động quỹ tình thương", "triệu đồng", "61,5", "40", "101,5"),
        ("5", "Sáng kiến", "sáng kiến", "12", "19", "31"),
    ]
    table = "\n".join(map(parted.join, rows))
    text = f"""LĐLĐ tỉnh Lam Giang: kết quả cụm thi đua số 2 năm 2012

Cụm có LĐLĐ huyện Đông Khê và Công đoàn ngành Y tế tỉnh Lam Giang.

{table}
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        *(("61", EAST), ("22", HEALTH), ("908", HEALTH), ("74", EAST)),
        *(("61,5", EAST), ("40", HEALTH)),
    ]


def test_columns_of_which_nobody_tells_the_unions_give_nothing_of_one() -> None:
    text = """LĐLĐ huyện Phú Lộc: số liệu năm 2012

Chỉ tiêu | Miền Thượng | Sông Trầm
Tổng số đoàn viên | 61 | 22
Kết nạp mới | 7 | 4
"""
    assert not [one for one in facts(text) if one[1] != DISTRICT]


def test_goals_beside_results() -> None:
    text = """LĐLĐ huyện Phú Lộc tổng kết năm 2018. Một số chỉ tiêu chính:

TT | Nội dung | ĐVT | Chỉ tiêu 2018 | Thực hiện | TH/KH (%)
I. Phát triển đoàn viên
1 | Kết nạp đoàn viên | người | 260 | 318 | 122,3
2 | CĐCS được thành lập mới | cơ sở | 3 | 4 | 133,3
II. Chăm lo
3 | Vận động Quỹ tình thương | 1.000 đồng | 90.000 | 96.500 | 107,2

LĐLĐ huyện có 2.150 đoàn viên.
"""
    record = extract(text)
    told = [(getattr(one, "amount", None) or one.value, one.status) for one in record.facts]
    assert told == [
        *((260, "target"), (318, "reported"), (3, "target"), (4, "reported")),
        *((90_000_000, "target"), (96_500_000, "reported"), (2150, "reported")),
    ]


def test_sections_that_head_rows_keep_their_members() -> None:
    text = """Công đoàn Trường Cao đẳng Nghề Phú Lộc

Kết quả đại hội công đoàn bộ phận

STT | Đơn vị | Đoàn viên | Nữ
1 | CĐBP Khoa Cơ khí | 42 | 5
2 | CĐBP Khoa Điện | 37 | 11
"""
    assert [words for words, _, _ in facts(text)] == ["42", "5", "37", "11"]


def test_rows_apart_by_empty_lines_and_groups_are_of_one_table() -> None:
    text = """LĐLĐ QUẬN LẠC ĐÔNG

BIỂU TỔNG HỢP NĂM 2022
Đơn vị tính: người; quỹ hỗ trợ: nghìn đồng

STT\tTên CĐCS\tLao động\tĐoàn viên\tChi hỗ trợ năm 2022

Cụm 1 - Trường học (cụm trưởng: CĐCS Trường Tiểu học Đông Khê)
1\tCĐCS Trường Mầm non Sao Sáng\t44\t42\t8.400
2\tCĐCS Trường Tiểu học Đông Khê\t68\t66\t12.750

Cụm 2 - Doanh nghiệp
3\tCĐCS Công ty May Lạc\t1.207\t1.164\t215.000

Ghi chú: số liệu đến cuối năm.
"""
    record = extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    members = [f for f in record.facts if f.kind == "member_count"]
    assert [(f.value, names[f.branch].split("sở ", 1)[1]) for f in members] == [
        (44, "Trường Mầm non Sao Sáng"),
        (42, "Trường Mầm non Sao Sáng"),
        (68, "Trường Tiểu học Đông Khê"),
        (66, "Trường Tiểu học Đông Khê"),
        (1207, "Công ty May Lạc"),
        (1164, "Công ty May Lạc"),
    ]
    sums = [f.amount for f in record.facts if f.kind == "fund_amount"]
    assert sums == [8_400_000, 12_750_000, 215_000_000]


def test_heads_that_go_on_in_the_line_below_stand_over_their_columns() -> None:
    text = """LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠC VINH

BIỂU TỔNG HỢP NĂM 2012

STT  LĐLĐ huyện, thành phố   Tổng số     Trong đó   Kết nạp mới   Vận động quỹ xã hội
                             đoàn viên   nữ         năm 2012      (triệu đồng)
1    TP Lạc Vinh             6.842       3.915      512           312,5
2    Cầu Lạc                 2.517       1.204      133           96,2
"""
    record = extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    district = "Liên đoàn Lao động huyện Cầu Lạc"
    told = [
        (f.kind, getattr(f, "value", None) or getattr(f, "amount", None))
        for f in record.facts
        if names[f.branch] == district
    ]
    assert told == [
        ("member_count", 2517),
        ("female_count", 1204),
        ("new_member_count", 133),
        ("fund_amount", 96_200_000),
    ]


def test_rows_of_sorts_of_units_are_no_union_named_before() -> None:
    text = """LĐLĐ huyện Phú Lộc tổng kết năm 2018

LĐLĐ huyện thành lập mới 2 CĐCS là CĐCS Công ty TNHH Gỗ Sa Long và Nghiệp đoàn Nghề cá Bến Trại.

Khối | Số CĐCS | Đoàn viên
Xã, thị trấn, cơ quan | 11 | 517
Doanh nghiệp | 8 | 3.056
Nghiệp đoàn | 4 | 350
Tổng cộng | 23 | 3.923
"""
    told = [(words, union) for words, union, _ in facts(text)]
    assert told[-2:] == [("23", DISTRICT), ("3.923", DISTRICT)]
    assert not {"517", "3.056", "350"} & {words for words, _ in told}


@pytest.mark.parametrize("head", ["Tổ công đoàn", "Bộ phận", "Khoa, phòng", "Phân xưởng"])
def test_of_the_parts_of_one_union_only_their_sum_is_its_own(head: str) -> None:
    text = f"""CĐCS Bệnh viện Phú Lộc: số liệu năm 2022

STT | {head} | Đoàn viên | Nữ
1 | Nội | 87 | 61
2 | Ngoại | 54 | 31
 | Tổng cộng | 141 | 92
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("141", "Công đoàn cơ sở Bệnh viện Phú Lộc"),
        ("92", "Công đoàn cơ sở Bệnh viện Phú Lộc"),
    ]
