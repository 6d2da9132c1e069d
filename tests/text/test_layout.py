"""What each line of a page is, and what the page says of itself."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import extractor.layout
from extractor.layout import Layout, read_layout
from extractor.normalise import normalise

BODY = "Công đoàn cơ sở Sở Nông nghiệp hiện có 71 đoàn viên, trong đó có 30 nữ, sinh hoạt ở 5 tổ."
MORE = "Nhiều năm qua, công đoàn luôn đạt vững mạnh xuất sắc và được cấp trên tặng Bằng khen."
TITLE = "Công đoàn cơ sở Sở Nông nghiệp: Một nhiệm kỳ nhìn lại"


def page(*lines: str) -> Layout:
    return read_layout("\n".join(lines))


def kinds(*lines: str) -> list[str]:
    return [block.kind for block in page(*lines).blocks]


def kind_in_article(line: str) -> str:
    """The kind of a line between two paragraphs of an article."""
    return kinds(TITLE, "", BODY, "", line, "", MORE)[2]


# --- what is no part of the article -------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "HOTLINE: 0834 244 333   |   THƯ VIỆN   |   ĐẶT LÀM TRANG CHỦ",
        "Trang chủ » Tin tức » Hoạt động đoàn thể",
        "Home > Xây dựng Đảng > Đoàn thể",
        "Công đoàn > Chăm lo",
        "Giới thiệu | Tin tức | Thời khóa biểu | Liên hệ",
        "Email In PDF.",
        "|   Cỡ chữ:  A-  A  A+   |   Gửi email  |  In trang",
        "[In trang] [Gửi cho bạn bè] Chia sẻ: Facebook Zalo",
        "Lượt xem: 1117",
        "12.480 lượt xem · 45 bình luận",
        "1,205",
        "Viết bình luận mới",
        "Bình luận (3)",
        "Tags: 8-3, nữ công, VNPT",
        "Từ khóa: công đoàn, tổng kết, 2023",
        "Xem thêm: 3.200 đoàn viên thanh niên ra quân",
        ">> Xem thêm: Ra mắt 2 nghiệp đoàn xe ba gác",
        "Có thể bạn quan tâm: 5 công nhân được hỗ trợ xây nhà 125 triệu đồng",
        "Ảnh: NVCC",
        "Bản quyền thuộc về Báo Đắk Nông",
        "Giấy phép số 41/GP-STTTT ngày 22/11/2017",
        "Điện thoại: 0218.3.851.204 - Fax: 0218.3.851.205",
        "Độc lập - Tự do - Hạnh phúc",
        "Nguồn: Bản tin Công đoàn Công Thương, số 11",
    ],
)
def test_lines_of_the_page_are_set_aside(line: str) -> None:
    assert kind_in_article(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Xem xét đề nghị của LĐLĐ tỉnh, UBND tỉnh đã tặng Bằng khen cho 12 tập thể, 20 cá nhân.",
        "Chia sẻ với đoàn viên khó khăn, công đoàn trao 20 suất quà trị giá 10 triệu đồng.",
        "Theo dõi, giúp đỡ 35 lượt đoàn viên vay vốn với số tiền 165 triệu đồng từ quỹ tương trợ.",
        "Nguồn quỹ đã giúp 35 lượt đoàn viên.",
        "Bình quân mỗi đoàn viên đóng góp 350.000 đồng/năm.",
    ],
)
def test_sentences_that_begin_like_a_control_stay(line: str) -> None:
    assert kind_in_article(line) == "body"


def test_titles_under_a_head_of_links_are_links_until_the_article_goes_on() -> None:
    made = kinds(
        TITLE, "", BODY, "", "Tin liên quan", "Hỗ trợ 1,2 tỷ đồng cho đoàn viên",
        "Nghệ An: Thêm 3.000 đoàn viên mới", "", MORE,
    )  # fmt: skip
    assert made == ["headline", "lead", "boilerplate", "boilerplate", "boilerplate", "body"]


def test_dates_of_linked_articles_are_not_the_date_of_this_one() -> None:
    made = page(TITLE, BODY, "Các tin khác:", "CĐCS Chi cục trao quà", "12/03/2013 08:00")
    assert made.published is None


def test_search_words_without_diacritics_at_the_end() -> None:
    assert kinds(TITLE, BODY, "N.L.Đ.Q", "chuyen nha tron goi, binh cuu hoa")[-2:] == [
        "byline",
        "boilerplate",
    ]


def test_the_biography_of_a_blogger_is_spam() -> None:
    bio = "Với kinh nghiệm trên 7 năm trong lĩnh vực làm đẹp mình tạo nên EzBeauty là website!"
    assert kinds(BODY, MORE, "By Hà Phương", bio)[-2:] == ["byline", "boilerplate"]


def test_titles_of_other_articles_under_the_byline() -> None:
    made = kinds(TITLE, BODY, "Hồng Nhung", "Tỉnh đoàn Hậu Giang có 38.500 đoàn viên")
    assert made[-2:] == ["byline", "boilerplate"]


# --- headline -----------------------------------------------------------------------------


def test_a_plain_paragraph_is_body_only() -> None:
    made = page(BODY)
    assert [block.kind for block in made.blocks] == ["body"]
    assert (made.title, made.published, made.author, made.outlet) == (None, None, None, None)


def test_an_empty_text_has_no_blocks() -> None:
    assert read_layout(" \n\n ").blocks == ()


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ((TITLE, BODY), TITLE),
        (("Thời sự", TITLE, BODY), TITLE),
        (("các bài viết chuyên sâu", TITLE, BODY), TITLE),
        (("19:58 | 07/09/2021 GMT+7", "Phú Thọ:", TITLE, BODY), f"Phú Thọ: {TITLE}"),
        (
            ("ĐẠI HỘI CÔNG ĐOÀN TỈNH LẦN THỨ VI:", "Vững mạnh toàn diện vì đoàn viên", BODY),
            "ĐẠI HỘI CÔNG ĐOÀN TỈNH LẦN THỨ VI: Vững mạnh toàn diện vì đoàn viên",
        ),
        (("BÁO CÁO", "Kết quả hoạt động công đoàn năm 2019", BODY),
         "BÁO CÁO Kết quả hoạt động công đoàn năm 2019"),
        (("SỞ GIÁO DỤC TỈNH BÌNH ĐỊNH", "Hotline: 056.3886.117", TITLE, BODY), TITLE),
        (("BẢN TIN CÔNG ĐOÀN TỈNH – Số 4/2014", TITLE, BODY), TITLE),
        (("Công đoàn tổng kết năm 2019.", "05/01/2020 08:00", BODY, MORE),
         "Công đoàn tổng kết năm 2019."),
    ],
)  # fmt: skip
def test_headlines(lines: tuple[str, ...], title: str) -> None:
    made = page(*lines)
    assert made.title == title
    assert made.title_span is not None


def test_a_headline_told_again_is_a_repeat() -> None:
    made = page(f"Home Các số bản tin {TITLE}", TITLE, "Email In PDF.", TITLE, BODY)
    assert [block.kind for block in made.blocks] == [
        "boilerplate", "headline", "boilerplate", "headline", "lead",
    ]  # fmt: skip
    assert made.blocks[3].repeat_of == 1
    assert not made.blocks[3].tells


def test_a_line_that_opens_a_list_is_no_headline() -> None:
    assert kinds("Chỉ tiêu nhiệm kỳ 2023–2028:", "- Kết nạp 50 đoàn viên.")[0] == "heading"


# --- dates --------------------------------------------------------------------------------


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


def test_a_link_is_marked_as_one() -> None:
    layout = page(TITLE, "", BODY, "", "* Mời xem thêm: LĐLĐ tỉnh trao 50 suất học bổng")
    assert [block.link for block in layout.blocks] == [False, False, True]


def test_the_dateline_of_the_first_paragraph() -> None:
    made = page("CÔNG ĐOÀN SƠ KẾT", "Đà Nẵng, 29/7/2016 - Trong khuôn khổ kỷ niệm, công đoàn họp.")
    assert made.published == "2016-07-29"


ARTICLES = Path(extractor.layout.__file__).resolve().parents[2] / "corpus" / "articles"


@pytest.mark.parametrize("part", ["train", "dev"])
def test_the_dates_of_our_annotated_articles(part: str) -> None:
    golds = sorted((ARTICLES / part).glob("*.gold.json"))
    assert golds
    wrong = {}
    for gold in golds:
        text = gold.with_name(gold.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        read = read_layout(normalise(text).text).published
        told = json.loads(gold.read_text(encoding="utf-8")).get("published")
        if read != told:
            wrong[gold.name] = (read, told)
    assert wrong == {}


# --- people and papers --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Lam Giang", "Lam Giang"),
        ("HOÀNG TRIỀU", "HOÀNG TRIỀU"),
        ("N.L.Đ.Q", "N.L.Đ.Q"),
        ("Bài, ảnh: MAI HẠ", "MAI HẠ"),
        ("Tin, ảnh: Thu Trang (TTTT GDSK)", "Thu Trang"),
        ("Tin: Văn Hậu", "Văn Hậu"),
        ("By Hà Phương", "Hà Phương"),
        ("Viết bởi Ngọc Ánh", "Ngọc Ánh"),
        ("Bài và ảnh: Thị Hoa", "Thị Hoa"),
        ("Y Krăk - Lê Dung", "Y Krăk, Lê Dung"),
        ("VÕ NHẬT - K'SOR HNHIÊN", "VÕ NHẬT, K'SOR HNHIÊN"),
        ("LÊ KHÁNH CHI (thực hiện)", "LÊ KHÁNH CHI"),
        ("Phương Mai thực hiện", "Phương Mai"),
        ("Bùi Thanh Tùng - Phòng GD&ĐT", "Bùi Thanh Tùng"),
        ("Ký của TRÀ GIANG", "TRÀ GIANG"),
        ("Ban Tuyên giáo CĐTCT", "Ban Tuyên giáo CĐTCT"),
        ("Tác giả bài viết: Nguyễn Văn A", "Nguyễn Văn A"),
    ],
)
def test_who_signs(line: str, author: str) -> None:
    made = page(TITLE, BODY, MORE, line)
    assert made.author == author
    assert made.blocks[-1].kind == "byline"


def test_the_author_beside_the_date() -> None:
    line = "Nguyễn Duy Tuấn, Chủ tịch Công đoàn Viên chức tỉnh Thái Nguyên 11:00, 03/06/2023"
    assert page(TITLE, line, BODY).author == "Nguyễn Duy Tuấn"


@pytest.mark.parametrize("line", ["Đắk Nông", "Gia Lai, 19/11/2025 | 17:28", "Tin tức"])
def test_places_and_sections_sign_nothing(line: str) -> None:
    assert page(TITLE, line, BODY).author is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("(LĐTĐ) 10/10/2019 10:11", "Lao động Thủ đô"),
        ("(Báo Bình Định) - Ngày 16.10, công đoàn đã tổ chức đại hội.", "Báo Bình Định"),
        ("TTO - Tổng kết Tháng Công nhân, LĐLĐ quận cho hay đã chăm lo cho đoàn viên.", "Tuổi Trẻ"),
        ("(kontum.gov.vn) - Ngày 04/10, công đoàn tiến hành đại hội.", "kontum.gov.vn"),
        ("Báo Quảng Ngãi điện tử  |  22:14, 22/09/2017", "Báo Quảng Ngãi điện tử"),
        ("Nguồn: Báo Lao Động", "Báo Lao Động"),
    ],
)
def test_the_outlet(line: str, outlet: str) -> None:
    assert page(TITLE, line, BODY).outlet == outlet


@pytest.mark.parametrize(
    "line", ["(Bắc Giang) - LĐLĐ huyện đã kết nạp 1.870 đoàn viên.", "Theo đó, có 71 đoàn viên."]
)
def test_what_names_no_outlet(line: str) -> None:
    assert page(TITLE, line, MORE).outlet is None


# --- lists, sections, captions, tables ----------------------------------------------------


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("- Kết nạp 12 đoàn viên.", "-"),
        ("– hỗ trợ 211 đoàn viên;", "–"),
        ("+ Thăm hỏi ốm đau 53 lượt.", "+"),
        ("• Giải Nhì Hội thi cán bộ công đoàn giỏi (2017)", "•"),
        ("* Xây 27 nhà mái ấm.", "*"),
        ("a) Kết nạp 12 đoàn viên.", "a)"),
        ("2) Kết nạp 12 đoàn viên.", "2)"),
        ("(3) Thăm hỏi ốm đau 37 lượt.", "(3)"),
        ("2. 100% đoàn viên đăng ký thi đua.", "2."),
        ("2.1. Kết nạp 12 đoàn viên.", "2.1."),
        ("Một là, kết nạp 12 đoàn viên.", "Một là"),
        ("Thứ hai, kết nạp 12 đoàn viên.", "Thứ hai"),
    ],
)
def test_markers_of_items(line: str, marker: str) -> None:
    made = page(TITLE, BODY, line, MORE).blocks[2]
    assert (made.kind, made.marker) == ("item", marker)


@pytest.mark.parametrize(
    "line",
    [
        "3.092 cán bộ, công chức đã tham gia hiến máu trong năm vừa qua.",
        "25.10, đại hội công đoàn được tổ chức tại hội trường lớn của cơ quan.",
        "5 năm qua, công đoàn đã kết nạp 12 đoàn viên và giới thiệu 7 đoàn viên.",
        "Thứ hai ngày 5/3, công đoàn tổ chức hội nghị tổng kết tại cơ quan.",
    ],
)
def test_figures_that_are_no_marker(line: str) -> None:
    made = page(TITLE, BODY, line, MORE).blocks[2]
    assert (made.kind, made.marker) == ("body", None)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1. Về chăm lo đời sống", "heading"),
        ("II. KẾT QUẢ", "heading"),
        ("Về công tác xã hội:", "heading"),
        ("KHEN THƯỞNG", "heading"),
        ("Đồng tiền đi liền khúc ruột", "heading"),
        ("2. Trường THPT số 2 Đức Phổ: nói ít, làm nhiều", "heading"),
        ("CĐCS Trường Mầm non Hoa Sữa: 71 đoàn viên, 30 nữ", "body"),
        ("Quang cảnh đại hội (ảnh: V.H)", "caption"),
        ("Lãnh đạo LĐLĐ tỉnh trao Cờ thi đua cho các đơn vị", "caption"),
        ("Toàn cảnh Hội nghị. Ảnh: QUANG NGHĨA", "caption"),
        ("BCH Công đoàn Sở TN&MT nhiệm kỳ 2010 - 2012.", "caption"),
    ],
)
def test_headings_and_captions(line: str, kind: str) -> None:
    after = f"{BODY} {MORE}"
    assert kinds(TITLE, "", after, "", line, "", f"{MORE} {BODY}")[2] == kind


def test_a_caption_told_twice() -> None:
    caption = (
        "Công đoàn Viên chức tỉnh triển khai tốt phong trào thi đua thực hiện văn hóa công sở."
    )
    made = page(TITLE, BODY, caption, caption, MORE)
    assert [block.kind for block in made.blocks[2:4]] == ["caption", "caption"]
    assert [block.repeat_of for block in made.blocks[2:4]] == [None, 2]


def test_numbered_people_in_a_row_are_items_not_sections() -> None:
    made = page(TITLE, BODY, "Được khen thưởng:", "1. CĐCS Sở A", "2. CĐCS Sở B", "3. CĐCS Sở C")
    assert [block.kind for block in made.blocks[3:]] == ["item", "item", "item"]
    assert [made.heads_of(i) for i in (3, 4, 5)] == [(2,), (2,), (2,)]


def test_sections_govern_their_paragraphs_and_items_until_the_next() -> None:
    made = page(
        TITLE,                       # 0
        BODY,                        # 1
        "I. KẾT QUẢ",                # 2
        "1. Công tác chăm lo:",      # 3
        "- Quỹ tương trợ:",          # 4
        "+ Cho vay 20 triệu đồng.",  # 5
        "- Thăm hỏi 12 lượt.",       # 6
        MORE,                        # 7
        "2. Công tác tổ chức:",      # 8
        "- Kết nạp 12 đoàn viên.",   # 9
        "II. PHƯƠNG HƯỚNG",          # 10
        "- Kết nạp 15 đoàn viên.",   # 11
    )  # fmt: skip
    assert {i: made.heads_of(i) for i in range(1, 12)} == {
        1: (), 2: (), 3: (2,), 4: (2, 3), 5: (2, 3, 4), 6: (2, 3), 7: (2, 3), 8: (2,), 9: (2, 8),
        10: (), 11: (10,),
    }  # fmt: skip
    assert made.blocks[5].level == 3


def test_a_colon_governs_its_list_and_nothing_after_it() -> None:
    made = page(
        TITLE,
        BODY,
        "Đại hội đề ra một số chỉ tiêu chủ yếu của nhiệm kỳ 2023-2028:",
        "- Kết nạp 50 đoàn viên;",
        "- Xây 10 nhà mái ấm.",
        "Dịp này, LĐLĐ tỉnh tặng Bằng khen cho 12 tập thể có thành tích xuất sắc.",
    )
    assert [made.heads_of(i) for i in (3, 4, 5)] == [(2,), (2,), ()]


def test_a_paragraph_broken_by_hand_is_one_block() -> None:
    made = page(
        "Công đoàn cơ sở Sở Nông nghiệp hiện có 71 đoàn viên, trong đó có 30 nữ,",
        "sinh hoạt ở 5 tổ công đoàn thuộc các phòng.",
    )
    assert len(made.blocks) == 1


def test_rows_of_a_table() -> None:
    rows = ["TT | Đơn vị | Đoàn viên", "1 | CĐCS Sở A | 71", "2\tCĐCS Sở B\t30"]
    made = page(TITLE, BODY, "Biểu số liệu:", *rows)
    assert [block.kind for block in made.blocks[3:]] == ["table"] * 3
    assert made.heads_of(4) == (2,)


# --- laws ---------------------------------------------------------------------------------

LINES = [
    TITLE, BODY, MORE, "", "1. Về chăm lo đời sống:", "- Kết nạp 12 đoàn viên;", "+ Thăm hỏi.",
    "Tin liên quan", "Lam Giang", "25/10/2017 09:41", "1,205", "a | 1 | 2", "KHEN THƯỞNG", "Ảnh: X",
    "Lãnh đạo trao quà", "Ý kiến bạn đọc", "By Hà", "sinh hoạt ở 5 tổ", "60%", "I.", "-", "\t| |",
]  # fmt: skip
pages = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=14).map(
    "\n".join
)


@given(pages)
@settings(max_examples=300)
def test_law_blocks_are_in_order_and_hold_all_that_is_written(text: str) -> None:
    text = normalise(text).text
    made = read_layout(text)
    last = 0
    for block in made.blocks:
        assert last <= block.start < block.end
        assert not text[last : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        last = block.end
    assert not text[last:].strip()


@given(pages)
@settings(max_examples=300)
def test_law_heads_and_repeats_stand_before(text: str) -> None:
    made = read_layout(normalise(text).text)
    assert len(made.heads) == len(made.blocks)
    for i, block in enumerate(made.blocks):
        heads = made.heads_of(i)
        assert list(heads) == sorted(set(heads))
        assert all(head < i for head in heads)
        assert block.repeat_of is None or block.repeat_of < i


@pytest.mark.parametrize(
    "text",
    [
        "." * 20_000,
        "a" + " " * 20_000 + "b",
        "\n".join(["ảnh " + "x" * 250] * 200),
        "\n".join(["|\t " * 90] * 200),
        "1/1/2020 " * 4_000,
        "Nguyễn Văn A - " * 4_000,
        "I. A:\n1. b:\n- c:\n+ d:\n" * 1_000,
    ],
    ids=["dots", "gap", "credits", "bars", "dates", "names", "heads"],
)
def test_hostile_texts_are_read_in_good_time(text: str) -> None:
    start = time.perf_counter()
    read_layout(text)
    assert time.perf_counter() - start < 5


def test_the_layout_module_and_its_data_agree_on_spelling() -> None:
    source = Path(extractor.layout.__file__).with_name("layout.toml")
    data = [line for line in source.read_text(encoding="utf-8").splitlines() if line[:1] == " "]
    assert data
    assert [line for line in data if normalise(line).text != line] == []


def test_a_line_with_a_colon_under_a_number_leaves_its_section_standing() -> None:
    page = read_layout(
        "LĐLĐ huyện thông báo kết quả năm 2022 như sau:\n"
        "1. Xếp loại\n"
        "Toàn huyện có nhiều CĐCS, trong đó:\n"
        "- Hoàn thành tốt nhiệm vụ: 52 CĐCS.\n"
        "2. Khen thưởng\n"
        "- 36 đoàn viên.\n"
    )
    assert page.heads_of(3) == (0, 1, 2)
    assert page.heads_of(5) == (0, 4)
