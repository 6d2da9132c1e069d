"""The date of a page: when it was published, or what day it tells of."""

import json
from pathlib import Path

import pytest

import extractor.layout
from congdoan import extract
from tests.text.pages import BODY, MORE, TITLE, page

ARTICLES = Path(extractor.layout.__file__).resolve().parents[2] / "corpus" / "articles"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Cập nhật ngày: 25/10/2017 | 09:41 GMT+7", "2017-10-25"),
        ("11:00, 03/06/2023", "2023-06-03"),
        ("Thứ tư, 10 Tháng 8 2011", "2011-08-10"),
        ("Lần cập nhật cuối ( Thứ tư, 10 Tháng 8 2011 08:34 )", "2011-08-10"),
        ("Ngày đăng 21/07/2016 | 08:37  | Lượt xem: 1117", "2016-07-21"),
        ("Thứ Sáu, ngày 5 tháng 3 năm 2021", "2021-03-05"),
        ("05-03-2021 08:30:00", "2021-03-05"),
        ("2021-03-05T08:30", "2021-03-05"),
        ("(LĐTĐ) 10/10/2019 10:11", "2019-10-10"),
        ("Đăng lúc: 14:05 12/01/2020", "2020-01-12"),
        ("Hà Nội, ngày 2.6.2020", "2020-06-02"),
        ("TP. Hồ Chí Minh, ngày 5 tháng 3 năm 2021", "2021-03-05"),
        ("Thứ sáu, 15/3/2013 - 14:22          [Bản in]   [Gửi bài viết]", "2013-03-15"),
        ("Được đăng ngày Thứ sáu, 19 Tháng 10 2012 | Tác giả: Admin | Lượt xem: 645", "2012-10-19"),
        ("Đăng bởi: vanphong     Ngày: 08/03/2018     Chuyên mục: Gương sáng", "2018-03-08"),
        ("Tạp chí Cao su, số 330 (12-10-2010)", "2010-10-12"),
        ("TIẾN DŨNG | 29/01/2019 | 15:20", "2019-01-29"),
        ("29 Tháng Mười Hai 2023 10:05:17 – Phòng Truyền thông", "2023-12-29"),
        ("(Ra ngày 06/12/2017)", "2017-12-06"),
        ("31/02/2020 08:00", None),
    ],
)
def test_the_date_of_the_page(line: str, day: str | None) -> None:
    assert page(TITLE, line, BODY).published == day


@pytest.mark.parametrize(
    "lead",
    [
        "Sáng 25/10/2017, Công đoàn Sở A tổ chức đại hội lần thứ V, nhiệm kỳ 2017-2022.",
        "Thực hiện Kế hoạch số 83/KH-LĐLĐ ngày 15/2/2017, công đoàn đã tổ chức đại hội.",
        "Nhiệm kỳ qua, tính đến ngày 30/6/2017, công đoàn có 71 đoàn viên.",
    ],
)
def test_a_date_told_in_a_sentence_is_never_that_of_the_page(lead: str) -> None:
    assert page(TITLE, lead, MORE).published is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Sáng 25/10/2017, Công đoàn Sở A tổ chức đại hội.", "2017-10-25"),
        ("Chiều ngày 25/10/2017, Công đoàn Sở A tổ chức đại hội.", "2017-10-25"),
        ("(BĐ) - Ngày 16.10.2010, Công đoàn Văn phòng đã tổ chức Đại hội.", "2010-10-16"),
        ("Trong hai ngày 25-26/10/2017, Công đoàn tỉnh tổ chức đại hội.", "2017-10-26"),
        ("Được sự nhất trí của LĐLĐ huyện, ngày 16/02/2023, Công đoàn đã họp.", "2023-02-16"),
        ("Sáng 25/10, Công đoàn Sở A tổ chức đại hội.", None),
        ("Thực hiện Kế hoạch số 83/KH-LĐLĐ ngày 15/2/2017, công đoàn đã họp.", None),
        ("Tính đến ngày 30/6/2017, công đoàn có 71 đoàn viên.", None),
        ("Thành lập từ ngày 3/2/1990, công đoàn có 71 đoàn viên.", None),
    ],
)
def test_the_day_of_the_event(lead: str, day: str | None) -> None:
    assert page(TITLE, lead, MORE).event_date == day


@pytest.mark.parametrize(
    "lead",
    [
        "10/11/2022Công đoàn Sở A trao hai căn nhà cho đoàn viên.",
        "10/11/2022 Công đoàn Sở A trao hai căn nhà cho đoàn viên.",
        "10/11/2022 - Công đoàn Sở A trao hai căn nhà cho đoàn viên.",
        "10/11/2022 08:40 Công đoàn Sở A trao hai căn nhà cho đoàn viên.",
        "2022-11-10 Công đoàn Sở A trao hai căn nhà cho đoàn viên.",
    ],
)
def test_a_date_run_together_with_the_first_paragraph(lead: str) -> None:
    assert page(TITLE, lead, MORE).published == "2022-11-10"


def test_a_date_before_the_headline_is_that_of_the_page() -> None:
    assert page(f"10/11/2022 {TITLE}", BODY).published == "2022-11-10"
    assert page(f"10/11/2022 (BĐT)- {TITLE}", BODY).published == "2022-11-10"


def test_a_date_in_brackets_behind_the_headline_is_that_of_the_page() -> None:
    assert page(f"{TITLE} (09/11/2011)", BODY).published == "2011-11-09"
    assert page(f"{TITLE} (28/7/1929 - 28/7/2019)", BODY).published is None
    assert page("Thứ ba - 19/04/2016 23:11", f"{TITLE} (9/11/2011)", BODY).published == "2016-04-19"


def test_a_date_at_the_end_of_the_headline_is_that_of_the_page() -> None:
    assert page(f"{TITLE} 09/11/2011", BODY).published == "2011-11-09"
    assert (
        page("Công đoàn Sở A: Đoàn viên đặt lên trước 09/11/2011", BODY).published == "2011-11-09"
    )
    assert page("Công đoàn Sở A hoàn thành trước 09/11/2011", BODY).published is None
    assert page("Công đoàn Sở A họp ngày 09/11/2011", BODY).published is None


def test_the_date_under_the_headline_outweighs_todays_above_it() -> None:
    made = page("Thứ hai, 04/11/2024, 13:00", TITLE, "Thứ ba - 19/04/2016 23:11", BODY)
    assert made.published == "2016-04-19"


def test_the_date_under_the_headline_outweighs_the_last_change() -> None:
    made = page(
        TITLE, "Thứ hai, 28 Tháng 12 2009 07:55", BODY, MORE,
        "Lần cập nhật cuối ( Thứ tư, 30 Tháng 12 2009 16:02 )",
    )  # fmt: skip
    assert made.published == "2009-12-28"


def test_a_posting_at_the_end_outweighs_todays_date_at_the_top() -> None:
    made = page("Thứ hai, 04/11/2024", TITLE, BODY, MORE, "Bài đăng ngày 9-3-2018")
    assert made.published == "2018-03-09"


def test_a_bare_date_under_the_lead() -> None:
    layout = page(TITLE, "", BODY, "", "Thứ sáu, 06/03/2020", "", MORE)
    assert layout.published == "2020-03-06"


def test_a_date_behind_a_place_in_a_row_of_the_page() -> None:
    layout = page(TITLE, "Thành phố Đà Nẵng, 13/10/2025 | Ban Biên tập tổng hợp", "", BODY, MORE)
    assert layout.published == "2025-10-13"


def test_the_dateline_of_the_first_paragraph() -> None:
    made = page("CÔNG ĐOÀN SƠ KẾT", "Đà Nẵng, 29/7/2016 - Trong khuôn khổ kỷ niệm, công đoàn họp.")
    assert made.published == "2016-07-29"


@pytest.mark.parametrize("part", ["train", "dev"])
def test_the_dates_of_our_annotated_articles(part: str) -> None:
    golds = sorted((ARTICLES / part).glob("*.gold.json"))
    assert golds
    wrong = {}
    for gold in golds:
        text = gold.with_name(gold.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        read = extract(text).document.published
        told = json.loads(gold.read_text(encoding="utf-8")).get("published")
        if read != told:
            wrong[gold.name] = (read, told)
    assert wrong == {}


def test_the_day_may_stand_behind_the_headline_on_its_line() -> None:
    record = extract(
        "Công đoàn Công ty Gốm Lam Giang đón Cờ thi đua Ngày cập nhật 10/08/2009 | Ảnh lễ đón |\n"
        "Sáng ngày 27.7, Công đoàn Công ty Gốm Lam Giang họp mặt 97 đoàn viên.\n"
    )
    assert record.document.published == "2009-08-10"
    assert record.document.title == "Công đoàn Công ty Gốm Lam Giang đón Cờ thi đua"


def test_a_stamp_with_the_hour_is_the_pages_and_not_that_of_the_report_on_it() -> None:
    record = extract(
        "TỔNG KẾT HOẠT ĐỘNG CÔNG ĐOÀN NĂM HỌC 2017-2018\n\nChủ nhật - 10/06/2018 21:14\n"
        "CĐ TRƯỜNG MG LAM GIANG\nLạc Hà, ngày 28 tháng 5 năm 2018\n\nBÁO CÁO\n"
        "Công đoàn Trường MG Lam Giang có 31 đoàn viên, kết nạp 2 đoàn viên trong năm học.\n"
    )
    assert record.document.published == "2018-06-10"


def test_the_day_a_programme_saved_below_the_headline() -> None:
    record = extract(
        "LĐLĐ tỉnh Lam Giang tuyên dương 80 nữ công nhân\n\n date 2025-10-20 Lãnh đạo tặng hoa\n"
        "\nNgày 19-10, LĐLĐ tỉnh Lam Giang tuyên dương 80 nữ công nhân.\n"
    )
    assert record.document.published == "2025-10-20"


@pytest.mark.parametrize(
    "line",
    [
        "Lạc Hà ngày 5 tháng 1 năm 2008",
        "Lạc Hà. ngày 5 tháng 1 năm 2008",
        "Xã Lạc Hà ngày 05-01-2008",
        "(Lạc Hà ngày 05 tháng 01 năm 2008)",
        "Lạc Hà, ngày 05 tháng 01 năm 2008.",
    ],
)
def test_a_place_without_a_comma_before_the_day_at_the_foot(line: str) -> None:
    assert page(TITLE, BODY, MORE, line, "T/M BCH Công đoàn", "Lê Lan").published == "2008-01-05"


def test_a_person_or_a_board_before_a_day_is_no_place() -> None:
    assert page(TITLE, BODY, MORE, "Công đoàn họp ngày 5 tháng 1 năm 2008").published is None


@pytest.mark.parametrize(
    "line",
    [
        "LAM GIANG (báo lao động) 29/01/2026 09:14 (GMT+7)",
        "Lê Lan (báo Lao động) - 29/01/2026",
        "Lê Lan - Trần Nam (báo Công an) 29/01/2026 09:14 GMT+0700",
        "29/01/2026 09:14 (GMT+7) Lê Lan - Báo Lao Động",
    ],
)
def test_who_signs_and_for_which_paper_beside_the_day(line: str) -> None:
    assert page(TITLE, line, BODY).published == "2026-01-29"
    assert page("• Chăm lo đoàn viên", TITLE, line, BODY).published == "2026-01-29"


def test_a_letterhead_or_a_signature_run_on_in_one_line() -> None:
    head = "CÔNG ĐOÀN TRƯỜNG TH LẠC HÀ Độc lập - Tự do - Hạnh phúc = = = "
    day = "Lạc Hà, ngày 22 tháng 9 năm 2009 "
    told = "Công đoàn trường TH Lạc Hà có 39 đoàn viên, kết nạp 6 đoàn viên trong nhiệm kỳ. "
    assert extract(f"{head}{day}BÁO CÁO {told}").document.published == "2009-09-22"
    assert extract(f"{told}{day}TM. BAN CHẤP HÀNH Lê Lan").document.published == "2009-09-22"
