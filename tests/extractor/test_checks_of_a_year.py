"""Halves of a year, growth told first, unions of then and now, headlines, parts told far behind."""

import pytest

from extractor.api import Extractor
from extractor.checks import findings_between
from tests.extractor.test_checks_of_growth import DISTRICT, UNION, found

SCHOOL = "CĐCS Trường THPT Lũng Sậy"
PROVINCE = "LĐLĐ tỉnh Lam Giang"
WRONG = (
    (
        (
            f"{SCHOOL} có 104 đoàn viên, gồm: Tổ số 1: 31 đoàn viên; Tổ số 2: 45 đoàn viên; Tổ số "
            "3: 23 đoàn viên; Tổ số 4: 23 đoàn viên."
        ),
        "parts_exceed_total",
        "31 + 45 + 23 + 23 cộng lại là 122, nhiều hơn “104 đoàn viên”",
    ),
    (
        (
            f"Học kỳ I, {SCHOOL} hỗ trợ đoàn viên 42 triệu đồng, học kỳ II hỗ trợ 35 triệu đồng, "
            "cả năm học hỗ trợ 70 triệu đồng."
        ),
        "parts_exceed_total",
        "42 triệu đồng + 35 triệu đồng cộng lại là 77 triệu đồng, nhiều hơn “70 triệu đồng”",
    ),
    (
        (
            f"6 tháng đầu năm 2023, {DISTRICT} kết nạp mới 210 đoàn viên; 6 tháng cuối năm kết nạp "
            "180 đoàn viên; cả năm 2023 kết nạp 410 đoàn viên."
        ),
        "parts_below_total",
        "210 + 180 cộng lại là 390, chưa đủ “410 đoàn viên”",
    ),
    (
        (
            f"Cả năm 2023, {DISTRICT} kết nạp mới 410 đoàn viên, trong đó 6 tháng đầu năm kết nạp "
            "210 người, 6 tháng cuối năm 180 người."
        ),
        "parts_below_total",
        "210 + 180 cộng lại là 390, chưa đủ “410 đoàn viên”",
    ),
    (
        f"{UNION} có 145 đoàn viên (98 nữ), tăng 12 đoàn viên so với năm 2022 (138 đoàn viên).",
        "share_disagrees",
        "bài nêu tăng 12, nhưng từ 138 đến “145 đoàn viên” là tăng 7",
    ),
    (
        (
            f"Đến 31/12/2023, {DISTRICT} có 6.025 đoàn viên. So với năm 2022 (5.900 đoàn viên), số "
            "đoàn viên tăng 215 người."
        ),
        "share_disagrees",
        "bài nêu tăng 215, nhưng từ 5.900 đến “6.025 đoàn viên” là tăng 125",
    ),
    (
        f"Năm 2023, {DISTRICT} có 6.025 đoàn viên; so với năm 2022 là 5.900 đoàn viên, tăng 3,9%.",
        "share_disagrees",
        "bài nêu tăng 3,9%, nhưng từ 5.900 đến “6.025 đoàn viên” là tăng 2,1%",
    ),
    (
        (
            f"Đầu năm 2023, {DISTRICT} có 84 CĐCS; trong năm thành lập mới 5 CĐCS, giải thể 2 "
            "CĐCS; đến cuối năm có 89 CĐCS."
        ),
        "closing_disagrees",
        "đầu kỳ 84, thành lập 5, giải thể 2: phải là 87, không phải 89",
    ),
    (
        (
            f"Cuối năm 2022, {UNION} có 412 đoàn viên. Năm 2023, công đoàn kết nạp mới 35 đoàn "
            "viên, 12 đoàn viên nghỉ việc. Đến hết năm 2023, công đoàn có 453 đoàn viên."
        ),
        "closing_disagrees",
        (
            "đầu kỳ “412 đoàn viên”, kết nạp “35 đoàn viên”, tính cả số đến và số đi: cuối kỳ phải "
            "là 435, không phải “453 đoàn viên”"
        ),
    ),
    (
        (
            f"Đầu năm học, quỹ của {UNION} còn 12,4 triệu đồng; trong năm thu 20 triệu đồng, chi "
            "15 triệu đồng; đến nay còn 19,4 triệu đồng."
        ),
        "closing_disagrees",
        (
            "đầu kỳ “12,4 triệu đồng”, thu “20 triệu đồng”, chi “15 triệu đồng”: cuối kỳ phải còn "
            "17,4 triệu đồng, không phải “19,4 triệu đồng”"
        ),
    ),
    (
        (
            f"{DISTRICT} vận động 540 triệu đồng giúp đoàn viên nghèo\n\nNăm 2023, {DISTRICT} đã "
            "vận động được 450 triệu đồng giúp đoàn viên khó khăn."
        ),
        "figures_differ",
        "tiêu đề ghi “540 triệu đồng”, trong bài ghi “450 triệu đồng”: một trong hai số viết nhầm",
    ),
    (
        (
            f"{UNION} có 120 đoàn viên, trong đó 70 nữ, sinh hoạt tại 4 tổ công đoàn, cụ thể: tổ "
            "Cắt 30 đoàn viên, tổ Ép 40 đoàn viên, tổ Là 35 đoàn viên, tổ Kho 25 đoàn viên."
        ),
        "parts_exceed_total",
        (
            "“30 đoàn viên”, “40 đoàn viên”, “35 đoàn viên”, “25 đoàn viên” cộng lại là 130, nhiều "
            "hơn “120 đoàn viên”"
        ),
    ),
    (
        f"{DISTRICT} có 62 CĐCS với 3.112 đoàn viên, bình quân mỗi CĐCS có 56 đoàn viên.",
        "product_disagrees",
        "“3.112 đoàn viên” chia cho “62 CĐCS” được 50, không phải bình quân 56",
    ),
)


@pytest.mark.parametrize(("text", "code", "message"), WRONG)
def test_what_cannot_be_right(text: str, code: str, message: str) -> None:
    assert found(text) == [(code, message)]


MAY_BE = (
    (
        f"Học kỳ I, {SCHOOL} hỗ trợ đoàn viên 42 triệu đồng, học kỳ II hỗ trợ 35 triệu đồng, cả "
        "năm học hỗ trợ 77 triệu đồng."
    ),
    (
        f"6 tháng đầu năm 2023, {DISTRICT} kết nạp mới 210 đoàn viên; 6 tháng cuối năm phấn đấu "
        "kết nạp 180 đoàn viên; cả năm 2023 kết nạp 410 đoàn viên."
    ),
    (
        f"6 tháng đầu năm 2023, {DISTRICT} vận động 210 triệu đồng; cả năm 2023 vận động 410 triệu "
        "đồng."
    ),
    (
        f"Đến 31/12/2023, {DISTRICT} có 6.025 đoàn viên. So với năm 2022 (5.900 đoàn viên), số "
        "đoàn viên tăng 125 người, tăng 2,1%."
    ),
    (
        f"Đến 31/12/2023, {DISTRICT} có 6.025 đoàn viên. So với năm 2022 (5.900 đoàn viên), số "
        "đoàn viên tăng 125 người, đạt 102% kế hoạch."
    ),
    (
        f"Đầu năm 2023, {DISTRICT} có 84 CĐCS; trong năm thành lập mới 5 CĐCS, sáp nhập 4 CĐCS; "
        "đến cuối năm có 87 CĐCS."
    ),
    (
        f"Cuối năm 2021, {UNION} có 412 đoàn viên. Năm 2022, công đoàn kết nạp mới 35 đoàn viên. "
        "Đến hết năm 2023, công đoàn có 500 đoàn viên."
    ),
    (
        f"{UNION} vận động 540 triệu đồng giúp đoàn viên nghèo\n\nNăm 2023, {UNION} đã vận động "
        "được 450 triệu đồng của doanh nghiệp và 90 triệu đồng của đoàn viên giúp người nghèo."
    ),
    (
        f"{UNION} có 120 đoàn viên, trong đó 70 nữ, sinh hoạt tại 9 tổ công đoàn, trong đó: tổ Cắt "
        "30 đoàn viên, tổ May 25 đoàn viên, tổ Là 35 đoàn viên."
    ),
    f"{DISTRICT} có 62 CĐCS với 3.112 đoàn viên, bình quân mỗi CĐCS có khoảng 56 đoàn viên.",
)


@pytest.mark.parametrize("text", MAY_BE)
def test_what_may_be_right(text: str) -> None:
    assert found(text) == []


UNITS = "LĐLĐ huyện Lũng Sậy 18.400 đoàn viên, LĐLĐ huyện Mường Chà 9.120 đoàn viên, LĐLĐ huyện"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            (
                f"Đến nay, {PROVINCE} có 42.350 đoàn viên, phân theo đơn vị: {UNITS} Sơn Hòa "
                "12.245 đoàn viên."
            ),
            [
                (
                    "“18.400 đoàn viên”, “9.120 đoàn viên”, “12.245 đoàn viên” cộng lại là 39.765, "
                    "chưa đủ “42.350 đoàn viên”"
                )
            ],
        ),
        (f"{PROVINCE} có 42.350 đoàn viên, trong đó: {UNITS} Sơn Hòa 6.245 đoàn viên.", []),
        (f"{PROVINCE} có 42.350 đoàn viên, gồm: {UNITS} Sơn Hòa 14.830 đoàn viên.", []),
    ],
)
def test_units_listed_in_the_sentence_of_their_total(text: str, messages: list[str]) -> None:
    facts = Extractor().extract(text).facts
    assert [one.message("vi") for one in findings_between(facts, text)] == messages
