"""Units told one after the other, women of a total told again, money spent and taken in."""

import pytest

from extractor.api import Extractor
from extractor.checks import check

UNION = "CĐCS Bệnh viện Đa khoa tỉnh Lam Giang"
EXTRACTOR = Extractor()
LIST = (
    "LĐLĐ tỉnh Lam Giang có {total} đoàn viên, trong đó nữ 2.510 người.\n{intro} LĐLĐ huyện Sơn "
    "Mây 1.640 đoàn viên; LĐLĐ huyện Bãi Ngà 2.100 đoàn viên; Công đoàn Viên chức tỉnh 560 đoàn "
    "viên."
)


def found(text: str) -> list[tuple[str, str]]:
    return [(str(one.code), one.message) for one in check(EXTRACTOR.extract(text), text)]


@pytest.mark.parametrize(
    ("total", "intro", "code"),
    [
        ("4.030", "Phân theo đơn vị:", "parts_exceed_total"),
        ("4.380", "Cụ thể:", "parts_below_total"),
        ("4.300", "Phân theo đơn vị:", None),
        ("5.100", "Một số đơn vị đông đoàn viên:", None),
        ("5.100", "Tiêu biểu như:", None),
    ],
)
def test_units_and_their_total(total: str, intro: str, code: str | None) -> None:
    told = found(LIST.format(total=total, intro=intro))
    assert [one for one, _ in told] == ([code] if code else [])
    if code:
        assert "4,300" in told[0][1]


def test_more_women_than_a_total_that_is_told_again() -> None:
    told = found(
        f"Ngày 16/3, {UNION} tổ chức đại hội với 110 đại biểu đại diện cho 214 đoàn viên.\n"
        f"Nhiệm kỳ 2018 - 2023, {UNION} có 214 đoàn viên, trong đó có 239 nữ."
    )
    assert told == [("female_exceeds_members", "“239 nữ” is more than “214 đoàn viên”")]


@pytest.mark.parametrize(
    ("passage", "codes"),
    [
        ("Năm 2023, {u} thu 642 triệu đồng, chi 705 triệu đồng.", ["implausible_figure"]),
        (
            (
                "Tổng thu tài chính của {u} năm 2023 đạt 6,4 tỷ đồng, đạt 106% dự toán; tổng chi "
                "7,1 tỷ đồng."
            ),
            ["implausible_figure"],
        ),
        (
            (
                "Năm 2023, {u} có 900 đoàn viên, trong đó 350 nữ. Thu kinh phí, đoàn phí 2,14 tỷ "
                "đồng, chi 2,41 tỷ đồng."
            ),
            ["implausible_figure"],
        ),
        (
            (
                "Năm 2023, Quỹ Tình thương của {u} huy động được 342 triệu đồng, đã chi 365 triệu "
                "đồng cho các hoạt động nhân đạo."
            ),
            ["implausible_figure"],
        ),
        ("Năm 2023, {u} thu 705 triệu đồng, chi 642 triệu đồng.", []),
        (
            (
                "Năm 2023, {u} thu đoàn phí 301 triệu đồng, kinh phí công đoàn 486 triệu đồng; "
                "tổng chi 742 triệu đồng."
            ),
            [],
        ),
        (
            (
                "Năm 2023, {u} thu 642 triệu đồng, chi 705 triệu đồng, phần vượt lấy từ số dư năm "
                "trước chuyển sang."
            ),
            [],
        ),
        (
            "Năm 2023, {u} có số dư đầu kỳ 120 triệu đồng; thu 642 triệu đồng, chi 705 triệu đồng.",
            [],
        ),
        (
            (
                "Năm 2023, {u} vận động ủng hộ đồng bào vùng lũ 42 triệu đồng; trao 100 suất quà "
                "Tết trị giá 50 triệu đồng."
            ),
            [],
        ),
    ],
)
def test_more_spent_than_taken_in(passage: str, codes: list[str]) -> None:
    assert [code for code, _ in found(passage.format(u=UNION))] == codes


def test_parts_behind_a_colon() -> None:
    told = found(
        f"{UNION} có 186 đoàn viên, sinh hoạt tại 14 tổ công đoàn: 6 tổ công đoàn khối điều trị, "
        "9 tổ công đoàn trạm y tế."
    )
    assert [code for code, _ in told] == ["parts_exceed_total"]


def test_ratings_are_held_against_all_unions_and_not_those_of_some() -> None:
    text = (
        "Ngày 26/12/2024, LĐLĐ huyện Sơn Mây có 93 CĐCS với 5.322 đoàn viên. Trong đó, khối "
        "trường học có 41 CĐCS với 2.016 đoàn viên.\nNăm 2024, có {more} CĐCS hoàn thành xuất sắc "
        "nhiệm vụ, 46 CĐCS hoàn thành tốt nhiệm vụ."
    )
    assert found(text.format(more=40)) == []
    ((code, message),) = found(text.format(more=60))
    assert code == "ratings_disagree"
    assert "93 CĐCS" in message


def test_the_unions_of_which_a_sentence_rates_some() -> None:
    text = (
        "Công đoàn ngành Giáo dục tỉnh Lam Giang có 199 CĐCS. Năm 2023, trong {all} CĐCS trực "
        "thuộc có 11 CĐCS hoàn thành xuất sắc nhiệm vụ, 02 CĐCS hoàn thành tốt nhiệm vụ."
    )
    assert [code for code, _ in found(text.format(all=12))] == ["ratings_disagree"]
    assert found(text.format(all=13)) == []


ROWS = {
    "list": (
        "LĐLĐ tỉnh Lam Giang tính đến 31/12/2023:\n- LĐLĐ huyện Sơn Mây: 1.640 đoàn viên\n"
        "- LĐLĐ huyện Bãi Ngà: 2.100 đoàn viên\n- LĐLĐ thị xã Cửa Nhạn: 560 đoàn viên\n"
        "Tổng cộng: {total} đoàn viên"
    ),
    "table": (
        "Số liệu của LĐLĐ tỉnh Lam Giang tính đến 31/12/2023\n\nTT | Đơn vị | Đoàn viên\n"
        "1 | LĐLĐ huyện Sơn Mây | 1.640\n2 | LĐLĐ huyện Bãi Ngà | 2.100\n"
        "3 | LĐLĐ thị xã Cửa Nhạn | 560\n | Tổng cộng | {total}"
    ),
    "named where the numbers stand": (
        "Số liệu của LĐLĐ tỉnh Lam Giang tính đến 31/12/2023\n\nTT | Đơn vị | Số CĐCS | Đoàn viên"
        "\n1 | LĐLĐ huyện Sơn Mây | 40 | 1.640\n2 | LĐLĐ huyện Bãi Ngà | 52 | 2.100\n"
        "3 | LĐLĐ thị xã Cửa Nhạn | 15 | 560\nTổng cộng | | 107 | {total}"
    ),
    "below the total": (
        "LĐLĐ tỉnh Lam Giang có {total} đoàn viên, phân theo đơn vị:\n- LĐLĐ huyện Sơn Mây: 1.640 "
        "đoàn viên\n- LĐLĐ huyện Bãi Ngà: 2.100 đoàn viên\n- LĐLĐ thị xã Cửa Nhạn: 560 đoàn viên"
    ),
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_the_rows_of_units_and_their_total(rows: str) -> None:
    assert found(rows.format(total="4.300")) == []
    for total, code in (("4.030", "parts_exceed_total"), ("4.500", "parts_below_total")):
        ((told, message),) = found(rows.format(total=total))
        assert told == code
        assert "4,300" in message


def test_some_of_the_units_are_not_their_total() -> None:
    some = ROWS["list"].replace("- LĐLĐ thị xã Cửa Nhạn: 560 đoàn viên\n", "Các đơn vị khác: 560\n")
    assert found(some.format(total="4.030")) == []
