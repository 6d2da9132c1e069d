"""What each sort, each union or some of the members have, held against the whole told with it."""

from unicodedata import normalize

import pytest

from extractor.api import Extractor

UNION = "LĐLĐ huyện Lạc Bình"
EXTRACTOR = Extractor()


def codes(text: str) -> list[str]:
    return [str(one.code) for one in EXTRACTOR.extract(text).warnings]


def page(body: str) -> str:
    return f"{UNION} báo cáo\n\n{body}\n"


SORTS = (
    (
        f"{UNION} có 3.120 đoàn viên, trong đó nữ 1.700. Phân theo loại hình:\n"
        "- Trường học: 31 CĐCS, 1.480 đoàn viên\n- Cơ quan: 20 CĐCS, {} đoàn viên\n"
        "- Doanh nghiệp: 8 CĐCS, 900 đoàn viên"
    ),
    (
        f"{UNION} có 3.120 đoàn viên, gồm:\n+ Giáo viên: 1.480 đoàn viên\n"
        "+ Cán bộ: {} đoàn viên\n+ Công nhân: 900 đoàn viên"
    ),
    (
        f"{UNION} có 3.120 đoàn viên, gồm: hành chính, sự nghiệp 1.480 đoàn viên; trường học {{}} "
        "đoàn viên; doanh nghiệp ngoài nhà nước 900 đoàn viên."
    ),
    (
        f"{UNION} có 60 CĐCS. Cụ thể:\n\nSTT | Loại hình | Số CĐCS | Đoàn viên | Tỷ lệ\n"
        "1 | Trường học | 31 | 1.480 | 47\n2 | Cơ quan | 21 | {} | 24\n"
        "3 | Doanh nghiệp | 8 | 900 | 29\nCộng | | 60 | 3.120 | 100"
    ),
)


@pytest.mark.parametrize("sorts", SORTS)
@pytest.mark.parametrize(
    ("offices", "expected"),
    [("740", []), ("470", ["parts_below_total"]), ("1.740", ["parts_exceed_total"])],
)
def test_sorts_of_members_add_up_to_all(sorts: str, offices: str, expected: list[str]) -> None:
    assert codes(page(sorts.format(offices))) == expected


@pytest.mark.parametrize(
    "body",
    [
        (
            f"{UNION} có 3.120 đoàn viên. Một số nơi tiêu biểu:\n- Xã A: 400 đoàn viên\n"
            "- Xã B: 700 đoàn viên\n- Xã C: 900 đoàn viên"
        ),
        (
            f"{UNION} có 3.120 đoàn viên, gồm: bác sĩ 900 đoàn viên; y tá 700 đoàn viên; hộ lý 600 "
            "đoàn viên và những người khác."
        ),
        (
            f"{UNION} có 60 CĐCS.\n\nLoại hình | Đoàn viên\nI | 3.120\n1.1 | 1.480\n1.2 | 1.640\n"
            "Cộng | 3.120"
        ),
    ],
)
def test_some_sorts_need_not_be_all(body: str) -> None:
    assert codes(page(body)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Năm 2024, LĐLĐ tỉnh Khánh Hòa vận động 16 tỷ đồng. Trong đó LĐLĐ huyện Diên Khánh vận "
         "động 23,1 tỷ đồng."), ["parts_exceed_total"]),
        (("Năm 2024, LĐLĐ tỉnh Khánh Hòa vận động 16 tỷ đồng. Trong đó LĐLĐ huyện Diên Khánh vận "
         "động 2,31 tỷ đồng."), []),
        (f"{UNION} quản lý 63 CĐCS với 4.236 đoàn viên. CĐCS Công ty May Lạc có 5.640 đoàn viên.",
         ["parts_exceed_total"]),
        (f"{UNION} quản lý 63 CĐCS với 4.236 đoàn viên. CĐCS Công ty May Lạc có 564 đoàn viên.",
         []),
    ],
)  # fmt: skip
def test_one_union_has_no_more_than_the_one_above_it(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


ADMITTED = f"Năm 2024, {UNION} kết nạp mới 210 đoàn viên"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (", trong đó khu vực ngoài nhà nước 240 đoàn viên.", ["parts_exceed_total"]),
        (" (chỉ tiêu 180), trong đó có 240 đoàn viên ở doanh nghiệp.", ["parts_exceed_total"]),
        (" (trong đó doanh nghiệp 190 đoàn viên, cơ quan 40 đoàn viên).", ["parts_exceed_total"]),
        (", trong đó khu vực ngoài nhà nước 140 đoàn viên.", []),
        (", trong đó 30 đoàn viên là kỹ sư, nâng tổng số lên 640 đoàn viên.", []),
        (", trong đó CĐCS Công ty May Lạc có 240 đoàn viên.", []),
    ],
)
def test_some_of_those_admitted_are_no_more_than_all(behind: str, expected: list[str]) -> None:
    assert [one for one in codes(ADMITTED + behind) if one == "parts_exceed_total"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ((f"{UNION} có 46.102 đoàn viên. Ba CĐCS lớn cộng lại có 27.827 đoàn viên, chiếm tới 70,4% "
         "số đoàn viên toàn huyện."), ["share_disagrees"]),
        ((f"{UNION} có 46.102 đoàn viên. Ba CĐCS lớn cộng lại có 27.827 đoàn viên, chiếm tới 60,4% "
         "số đoàn viên toàn huyện."), []),
        (f"{UNION} có 46.102 đoàn viên. Có 27.827 đoàn viên dự thi, chiếm 40% số lao động.", []),
        (f"{UNION} có 4.236 đoàn viên/4.895 lao động, đạt 96,5%.", ["share_disagrees"]),
        (f"{UNION} có 4.236 đoàn viên/4.895 lao động, đạt 86,5%.", []),
        (f"Tỷ lệ tập hợp của {UNION} đạt 93,4% (4.236 đoàn viên/4.895 lao động).",
         ["share_disagrees"]),
    ],
)  # fmt: skip
def test_a_share_of_the_members_is_that_of_the_figures(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


LOANS = (
    (
        f"Đầu năm 2024, dư nợ Quỹ trợ vốn của {UNION} là 9,2 tỷ đồng; trong năm cho vay 11,8 "
        "tỷ đồng, thu hồi 10,4 tỷ đồng, dư nợ cuối năm còn {} tỷ đồng."
    ),
    (
        f"Năm 2024, dư nợ đầu kỳ Quỹ trợ vốn của {UNION} là 9,2 tỷ đồng; phát vay 11,8 tỷ đồng, "
        "thu nợ 10,4 tỷ đồng, dư nợ cuối kỳ {} tỷ đồng."
    ),
)


@pytest.mark.parametrize("loans", LOANS)
def test_loans_out_are_those_lent_and_not_paid_back(loans: str) -> None:
    assert codes(loans.format("10,6")) == []
    assert codes(loans.format("10,9")) == ["closing_disagrees"]
    assert codes(loans.replace("thu", "bổ sung vốn 1 tỷ đồng, thu", 1).format("10,9")) == []


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("vận động được 1.310 tỷ đồng ủng hộ chương trình Tết sum vầy", ["implausible_figure"]),
        ("vận động được 1.310 triệu đồng ủng hộ chương trình Tết sum vầy", []),
        ("chăm lo tốt; doanh nghiệp đã chi 1.310 tỷ đồng tiền thưởng Tết", []),
    ],
)
def test_a_sum_too_large_for_a_union_is_told(deed: str, expected: list[str]) -> None:
    assert codes(f"Năm 2024, {UNION} có 4.236 đoàn viên, {deed}.") == expected


def test_unions_founded_in_each_quarter_are_those_of_the_year() -> None:
    told = f"Năm 2024, {UNION} thành lập mới 38 CĐCS, gồm: quý I 9 CĐCS, quý II 12 CĐCS, quý III 7"
    assert "parts_exceed_total" in codes(f"{told} CĐCS, quý IV 13 CĐCS.")
    assert "parts_exceed_total" not in codes(f"{told} CĐCS, quý IV 10 CĐCS.")


def test_what_gifts_cost_is_no_loan_of_the_same_size() -> None:
    record = EXTRACTOR.extract(
        page(
            f"{UNION} trao 6.200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 3,6 tỷ đồng.\n\n"
            "Quỹ trợ vốn: 144 đoàn viên vay 3,6 tỷ đồng."
        )
    )
    flows = [fact.flow for fact in record.facts if fact.kind == "fund_amount"]
    assert flows == ["disbursed", "disbursed", "lent"]
    assert [one.code for one in record.warnings] == ["product_disagrees"]


def test_what_tickets_come_to_is_their_number_times_their_price() -> None:
    told = f"{UNION} hỗ trợ 1.150 vé xe, mỗi vé 600.000 đồng, thành tiền"
    assert codes(f"{told} 690 triệu đồng.") == []
    assert codes(f"{told} 960 triệu đồng.") == ["product_disagrees"]


def test_a_large_city_may_have_so_much() -> None:
    text = (
        "LĐLĐ TP Hồ Chí Minh tổng kết 2024\n\nDịp Tết, LĐLĐ TP Hồ Chí Minh chăm lo 1.024 tỷ đồng.\n"
    )
    assert codes(text) == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_told_apart_from_their_marks_change_no_finding(form: str) -> None:
    loans = (
        f"Đầu năm 2024, dư nợ Quỹ trợ vốn của {UNION} là 9,2 tỷ đồng; trong năm đã giải ngân cho "
        "vay thêm tới 11,8 tỷ đồng cho đoàn viên nghèo và cận nghèo có hoàn cảnh khó khăn ở các xã "
        "vùng sâu, vùng xa; thu hồi 10,4 tỷ đồng, dư nợ cuối năm còn 10,9 tỷ đồng."
    )
    day = f"{UNION} có 3.120 đoàn viên tính đến 31 tháng 6 năm 2024."
    assert codes(normalize(form, page(loans))) == ["closing_disagrees"]
    assert codes(normalize(form, page(day))) == ["implausible_figure"]
