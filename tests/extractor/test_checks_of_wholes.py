"""Sectors, awards, shares, years and days that do not fit with what is told beside them."""

import pytest

from extractor.api import Extractor
from extractor.checks import check

UNION = "CĐCS Bệnh viện Đa khoa tỉnh Lam Giang"
DISTRICT = "LĐLĐ huyện Sơn Mây"
EXTRACTOR = Extractor()


def codes(text: str) -> list[str]:
    return [str(one.code) for one in check(EXTRACTOR.extract(text), text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên. Phân theo khối: khối trường học 1.900 đoàn viên, "
                "khối hành chính, sự nghiệp và đoàn thể 1.010 đoàn viên, khối doanh nghiệp 310 "
                "đoàn viên."
            ),
            "parts_exceed_total",
        ),
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên. Theo khối: hành chính, sự nghiệp 1.010, trường "
                "học 1.900, doanh nghiệp 310 đoàn viên."
            ),
            "parts_exceed_total",
        ),
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên (khối hành chính 1.010, khối trường học 1.700, "
                "khối doanh nghiệp 310)."
            ),
            "parts_below_total",
        ),
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên.\nChia ra theo khối:\n- Hành chính, sự nghiệp: "
                "1.010\n- Trường học: 1.900\n- Doanh nghiệp: 310"
            ),
            "parts_exceed_total",
        ),
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên, 3.200 CNVCLĐ. Theo khối: hành chính 1.010, trường "
                "học 1.900, doanh nghiệp 290."
            ),
            None,
        ),
        (
            (
                f"{DISTRICT} có 84 CĐCS với 3.120 đoàn viên. Theo loại hình: hành chính 30, trường "
                "học 40, doanh nghiệp 14."
            ),
            None,
        ),
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên. Nữ đoàn viên theo khối: hành chính 810, trường "
                "học 1.900, doanh nghiệp 290."
            ),
            None,
        ),
        (
            (
                f"{DISTRICT} có 3.120 đoàn viên. Thu theo khối: hành chính 1.010 triệu đồng, "
                "trường học 1.900 triệu đồng, doanh nghiệp 310 triệu đồng."
            ),
            None,
        ),
    ],
)
def test_sectors_and_their_total(text: str, code: str | None) -> None:
    assert codes(text) == ([code] if code else [])


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("26 Bằng khen của LĐLĐ tỉnh, gồm 12 tập thể và 16 cá nhân", ["parts_exceed_total"]),
        ("9 Giấy khen cho 2 tập thể và 5 cá nhân", ["parts_below_total"]),
        ("26 Bằng khen của LĐLĐ tỉnh, gồm 10 tập thể và 16 cá nhân", []),
        ("26 Bằng khen của LĐLĐ tỉnh, trong đó có 2 tập thể và 16 cá nhân", []),
        ("26 Bằng khen, 30 Giấy khen cho 40 tập thể và 16 cá nhân", []),
        ("26 Bằng khen cho 4 tập thể, 6 tổ công đoàn và 16 cá nhân", []),
    ],
)
def test_awards_and_who_had_them(told: str, found: list[str]) -> None:
    assert codes(f"Năm 2023, {DISTRICT} được tặng {told}.") == found


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("xếp loại: xuất sắc chiếm 24%, tốt chiếm 68%, hoàn thành nhiệm vụ chiếm 14%", True),
        ("24% đoàn viên hoàn thành xuất sắc nhiệm vụ, 68% hoàn thành tốt nhiệm vụ, 14% khá", True),
        ("nữ chiếm 75%, nam chiếm 35%", True),
        ("nữ chiếm 75%, nam 25%", False),
        ("xếp loại: xuất sắc chiếm 24%, tốt chiếm 68%, hoàn thành nhiệm vụ chiếm 8%", False),
        ("98% đoàn viên xếp loại tốt trở lên, xuất sắc 24%", False),
        ("100% đoàn viên hoàn thành nhiệm vụ, trong đó 24% xuất sắc, 76% tốt", False),
        ("nữ chiếm 75%, đảng viên chiếm 35%", False),
        ("xuất sắc 60%, tăng 5% so với năm trước, tốt 45%", False),
    ],
)
def test_shares_of_one_whole(told: str, wrong: bool) -> None:
    text = f"{UNION} có 210 đoàn viên; {told}."
    assert codes(text) == (["share_disagrees"] if wrong else [])


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("Tính đến ngày 31/6/2024", True),
        ("Tính đến 30/02/2024", True),
        ("Đến ngày 31 tháng 9 năm 2023", True),
        ("Đến ngày 29/2/2023", True),
        ("Tính đến 29/02/2024", False),
        ("Theo Quyết định số 31/6/2024/QĐ-LĐLĐ", False),
        ("Với 31/6 tổ đăng ký", False),
        ("Tính đến ngày 31/12/2024", False),
        ("Từ 30/4/2024 đến 30/6/2024", False),
    ],
)
def test_days_that_no_calendar_has(told: str, wrong: bool) -> None:
    assert ("implausible_figure" in codes(f"{told}, {UNION} có 210 đoàn viên.")) == wrong


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("kết nạp mới 7 đoàn viên, trong đó có 9 nữ", ["female_exceeds_members"]),
        ("kết nạp 17 đoàn viên mới (nữ 19)", ["female_exceeds_members"]),
        ("kết nạp mới 7 đoàn viên, trong đó có 5 nữ", []),
        ("kết nạp mới 20 đoàn viên, nâng tổng số lên 210 đoàn viên, trong đó có 140 nữ", []),
    ],
)
def test_women_among_those_admitted(told: str, found: list[str]) -> None:
    assert codes(f"Năm 2023, {UNION} {told}.") == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("6,45 tỷ đồng, bình quân mỗi năm 1,92 tỷ đồng", ["product_disagrees"]),
        ("6,45 tỷ đồng, trung bình mỗi năm gần 1,3 tỷ đồng", []),
    ],
)
def test_what_a_year_had_on_average(told: str, found: list[str]) -> None:
    assert codes(f"5 năm qua, {DISTRICT} đã vận động được {told}.") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Hai mươi tám triệu sáu mươi nghìn đồng", ["figures_differ"]),
        ("Hai mươi tám triệu sáu trăm nghìn đồng", []),
        ("hai mươi tám triệu, sáu trăm nghìn đồng chẵn", []),
    ],
)
def test_a_sum_in_digits_and_in_words(words: str, found: list[str]) -> None:
    text = f"{UNION} đã ủng hộ 28.600.000 đồng (bằng chữ: {words})."
    assert codes(text) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("trên 1,83 tỷ đồng, tăng 15% so với năm 2022 (1,76 tỷ đồng)", ["share_disagrees"]),
        ("trên 1,83 tỷ đồng, tăng 4,3% so với năm 2022 (1,76 tỷ đồng)", []),
        ("trên 500 triệu đồng, tăng 9% so với năm 2022 (488 triệu đồng)", []),
    ],
)
def test_growth_of_a_figure_told_about(told: str, found: list[str]) -> None:
    assert codes(f"Năm 2023, {DISTRICT} vận động ủng hộ được {told}.") == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "13 tổ công đoàn vững mạnh xuất sắc, 6 tổ công đoàn vững mạnh",
            ["ratings_disagree"],
        ),
        ("13 tổ công đoàn vững mạnh xuất sắc, 4 tổ công đoàn vững mạnh", []),
    ],
)
def test_groups_rated_and_groups_there_are(told: str, found: list[str]) -> None:
    assert codes(f"{UNION} có 17 tổ công đoàn. Năm 2023, có {told}.") == found
