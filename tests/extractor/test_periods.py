"""When a fact holds: told by a festival, a setting, an as-of date or the plan it stands in."""

import pytest

from extractor import Extractor
from extractor.context.fallback import usual_year
from extractor.normalise import normalise
from extractor.pipeline import read
from extractor.undated import written

BYLINE = "Cập nhật ngày: 10/01/2019\n\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Tết Mậu Tuất 2018, CĐCS Báo Hưng Lộc trao quà trị giá 15 triệu đồng.", "2018"),
        ("Dịp Tết Kỷ Hợi, CĐCS Báo Hưng Lộc đã trao quà trị giá 15 triệu đồng.", "2019"),
        ("Tết Nguyên đán Giáp Ngọ, CĐCS Báo Hưng Lộc đã tặng quà 15 triệu đồng.", "2014"),
        ("Xuân 2017, CĐCS Báo Hưng Lộc ủng hộ đồng bào nghèo 15 triệu đồng.", "2017"),
        ("Năm học 2015-2016, CĐCS Báo Hưng Lộc ủng hộ đồng bào 15 triệu đồng.", "2015/2016"),
        (
            "Dịp kỷ niệm 89 năm Công đoàn Việt Nam, CĐCS Báo Hưng Lộc đã tặng quà 15 triệu đồng.",
            "2018",
        ),
        ("Tháng Công nhân lần thứ 9, CĐCS Báo Hưng Lộc tặng quà 15 triệu đồng.", "2017"),
        ("Tháng 10 vừa qua, CĐCS Báo Hưng Lộc ủng hộ đồng bào 15 triệu đồng.", "2018-10"),
        (
            "CĐCS Báo Hưng Lộc giúp nạn nhân bão số 3 năm 2016; năm 2018 ủng hộ 15 triệu đồng.",
            "2018",
        ),
    ],
)
def test_a_sum_is_dated_by_what_sets_its_sentence(
    extractor: Extractor, sentence: str, period: str
) -> None:
    facts = [f for f in extractor.extract(BYLINE + sentence).facts if f.kind == "fund_amount"]
    assert [fact.period for fact in facts] == [period]


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("CĐCS Báo Hưng Lộc có 120 đoàn viên (tính đến 30/6/2018).", ["2018-06-30"]),
        (
            "Năm 2013 CĐCS Báo Hưng Lộc có 98 đoàn viên thì tính đến 31/3/2018 có 120 đoàn viên.",
            ["2013", "2018-03-31"],
        ),
        ("CĐCS Báo Hưng Lộc phấn đấu đến năm 2023 có 150 đoàn viên.", ["2023"]),
        ("CĐCS Báo Hưng Lộc hiện có 120 đoàn viên.", [None]),
    ],
)
def test_a_stock_is_as_of_the_date_beside_it(
    extractor: Extractor, sentence: str, periods: list[str | None]
) -> None:
    facts = [f for f in extractor.extract(BYLINE + sentence).facts if f.kind == "member_count"]
    assert [fact.period for fact in facts] == periods


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("Tổng kết hoạt động năm 2011\n\nSáng 10/1, CĐCS Báo Hưng Lộc họp mặt. ", "2012"),
        ("Đại hội CĐCS Báo Hưng Lộc nhiệm kỳ 2023 - 2028\n\nNgày 28.3, đại hội khai mạc. ", "2023"),
        ("Báo cáo kết quả 6 tháng đầu năm 2019\n\n", "2019"),
        ("60 năm Báo Hưng Lộc (1959 - 2019)\n\n", "2019"),
    ],
)
def test_a_text_without_a_date_is_of_the_time_its_head_tells(
    extractor: Extractor, head: str, period: str
) -> None:
    text = head + "Năm nay, CĐCS Báo Hưng Lộc ủng hộ đồng bào 15 triệu đồng."
    facts = [f for f in extractor.extract(text).facts if f.kind == "fund_amount"]
    assert [fact.period for fact in facts] == [period]


def test_what_a_head_tells_of_long_ago_is_not_when_the_text_was_written() -> None:
    assert (
        written("tại đại hội khóa iv (2003 - 2008), chị được bầu; tháng 3/2016, chị nghỉ.") is None
    )


@pytest.mark.parametrize("begun", range(1968, 1976))
def test_of_years_told_as_often_the_first_told_is_the_usual_one(begun: int) -> None:
    """Not the one that a set happens to yield first: a text reads the same in every run."""
    text = f"Công đoàn Mỏ A, giai đoạn {begun} - 2013. " * 5
    assert usual_year(read(normalise(text), "2013-11-10").analysis) is None


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("7- Trọng tâm quý II:", "2021-04/2021-06"),
        ("4. Công tác trọng tâm quý 2:", "2021-04/2021-06"),
        ("* Phương hướng tháng 4:", "2021-04"),
        ("- Dự kiến công việc quý III:", "2021-07/2021-09"),
        ("V. TRỌNG TÂM QUÝ II\n-", "2021-04/2021-06"),
    ],
)
def test_a_quarter_or_month_ahead_without_its_year_labels_plans(
    extractor: Extractor, label: str, period: str
) -> None:
    text = f"""LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG
Lam Giang, ngày 22 tháng 3 năm 2021
BÁO CÁO NHANH
hoạt động công đoàn quý I/2021

1- Tổ chức: Toàn tỉnh thành lập 5 CĐCS.
{label} phát triển 2.600 đoàn viên; thành lập 8 CĐCS.
"""
    told = [(fact.value, fact.status, fact.period) for fact in extractor.extract(text).facts]
    assert told == [
        (5, "reported", "2021-01/2021-03"),
        (2600, "target", period),
        (8, "target", period),
    ]


def test_the_time_of_a_founding_is_not_that_of_a_fund_told_next(extractor: Extractor) -> None:
    text = """Nghiệp đoàn nghề cá xã Lam An ra đời cuối năm 2011 với 76 đoàn viên. Nghiệp đoàn có \
quỹ tương trợ 62 triệu đồng."""
    assert [one.period for one in extractor.extract(text).facts] == ["2011", None]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("Giữa năm 2022 (30/6/2022)", "2022-06-30"),
        ("Cuối năm 2021 (tính đến ngày 31/12/2021),", "2021-12-31"),
        ("Tháng 5/2022 (ngày 20/5/2022)", "2022-05-20"),
        ("Giữa năm 2022 (năm thứ ba liền)", "2022"),
        ("Cuối năm 2021 (báo cáo ngày 05/01/2022)", "2021"),
    ],
)
def test_a_day_in_brackets_tells_when_a_loose_time_was(
    extractor: Extractor, when: str, period: str
) -> None:
    text = f"{when} CĐCS Công ty Giày Lũng Sậy có 780 đoàn viên."
    assert [fact.period for fact in extractor.extract(text).facts] == [period]


def test_a_time_to_compare_with_dates_only_its_own_figure(extractor: Extractor) -> None:
    text = """LĐLĐ huyện Lũng Sậy tổng kết

Đến 31/12/2021, huyện có 54 CĐCS. So với cuối năm 2020 (5.012 đoàn viên), số đoàn viên tăng lên \
5.230 người. Nữ đoàn viên là 3.104 người.
"""
    told = [(fact.value, fact.period) for fact in extractor.extract(text).facts]
    assert told == [
        (54, "2021-12-31"),
        (5012, "2020"),
        (5230, "2021-12-31"),
        (3104, "2021-12-31"),
    ]


def test_the_union_of_a_ward_has_no_years_before_it_was_founded() -> None:
    text = """Công đoàn phường Sơn Hạ tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030

Ngày 24/10/2025, Công đoàn phường Sơn Hạ tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.

Công tác chăm lo được quan tâm: hỗ trợ 3 đoàn viên gặp bão số tiền 9 triệu đồng. Giai đoạn \
2023-2025 các CĐCS có 11 tập thể được LĐLĐ tỉnh tặng Bằng khen.
"""
    [given] = [fact for fact in Extractor().extract(text).facts if fact.kind == "fund_amount"]
    assert given.period == "2025"


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Hai năm rưỡi qua", "2018/2020"),
        ("Một năm rưỡi trở lại đây", "2019/2020"),
        ("Trong 2,5 năm gần đây", "2018/2020"),
        ("Nửa đầu của nhiệm kỳ 2018-2023", "2018/2020"),
    ],
)
def test_years_and_a_half_and_half_a_term(extractor: Extractor, told: str, period: str) -> None:
    text = f"""CÔNG ĐOÀN HUYỆN LẠC HỒNG VÌ ĐOÀN VIÊN

20/08/2020

{told}, LĐLĐ huyện Lạc Hồng chi 60 triệu đồng thăm hỏi đoàn viên ốm đau.
"""
    (fact,) = extractor.extract(text).facts
    assert (fact.period, fact.model_dump()["rate"]) == (period, None)


def test_a_time_right_before_its_figure_dates_it(extractor: Extractor) -> None:
    text = """CÔNG ĐOÀN HUYỆN LẠC HỒNG VÌ ĐOÀN VIÊN

15/11/2019

LĐLĐ huyện Lạc Hồng quý I chi thăm hỏi 20 triệu đồng; quý II: 30 triệu đồng; 6 tháng: 50 triệu \
đồng; cả năm ước 90 triệu đồng. Năm 2017, huyện có 5.120 đoàn viên, năm 2018 là 5.350 đoàn viên.
"""
    assert [fact.period for fact in extractor.extract(text).facts] == [
        "2019-01/2019-03",
        "2019-04/2019-06",
        "2019-01/2019-06",
        "2019",
        "2017",
        "2018",
    ]


def test_a_report_to_a_congress_is_of_the_term_before_though_another_is_named(
    extractor: Extractor,
) -> None:
    text = (
        "Chấp hành kế hoạch về Đại hội Công đoàn Viên chức tỉnh nhiệm kỳ 2018-2023, ngày 29/8/2017 "
        "CĐCS Báo Hưng Lộc mở Đại hội khóa IX, nhiệm kỳ 2017 - 2022. Báo cáo nhiệm kỳ cho biết "
        "Công đoàn kết nạp thêm 11 đoàn viên."
    )
    assert [fact.period for fact in extractor.extract(text).facts] == ["2012/2017"]
