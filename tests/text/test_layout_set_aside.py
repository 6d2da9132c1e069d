"""Lines of a page that are no part of the article: menus, links, controls."""

import pytest

from extractor.layout.read import read_layout
from tests.text.pages import BODY, MORE, TITLE, kind_in_article, kinds, page


@pytest.mark.parametrize(
    "line",
    [
        "HOTLINE: 0834 244 333   |   THƯ VIỆN   |   ĐẶT LÀM TRANG CHỦ",
        "Trang chủ » Tin tức » Hoạt động đoàn thể",
        "You are on page 2 of 6",
        "Documents Similar To bao cao cong doan 2009",
        "Enter Title",
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
        "Asset Publisher",
        "VIETNAM PUBLIC SECTOR UNION",
        "Trade Union of Lam Giang Province",
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


def test_the_name_of_a_site_in_english_ends_its_banner() -> None:
    text = (
        "CÔNG ĐOÀN VIÊN CHỨC LAM GIANG\nLAM GIANG PUBLIC SECTOR UNION\n\n"
        "Hai lần góp quỹ của Công đoàn Sở Tư pháp\n\n08:15 14-12-2021\n\n" + BODY
    )
    title = read_layout(text).title_span
    assert title is not None
    assert text[slice(*title)] == "Hai lần góp quỹ của Công đoàn Sở Tư pháp"


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


def test_a_link_is_marked_as_one() -> None:
    layout = page(TITLE, "", BODY, "", "* Mời xem thêm: LĐLĐ tỉnh trao 50 suất học bổng")
    assert [block.link for block in layout.blocks] == [False, False, True]


def test_an_arrow_opens_a_link_or_a_piece_of_news() -> None:
    news = "» CĐCS Trường Lê Lợi quyên góp 6.250.000 đồng giúp học sinh vùng cao đến trường."
    link = "» LĐLĐ tỉnh trao 30 triệu đồng cho học sinh nghèo vùng cao trước ngày khai giảng"
    blocks = read_layout(f"Công đoàn họp sáng nay.\n\n{news}\n\n{link}\n").blocks
    assert [block.kind == "boilerplate" for block in blocks] == [False, False, True]


def test_headlines_under_the_lead_and_at_the_foot_are_set_aside() -> None:
    page_text = """LĐLĐ huyện Hà Mỹ: Tập trung chăm lo đoàn viên

LĐLĐ huyện Hà Mỹ sáng 13/7 sơ kết hoạt động công đoàn 6 tháng đầu năm 2022.

LĐLĐ huyện Tân Sơn: Kết nạp 350 đoàn viên trong quý I Hơn 2 tỉ đồng hỗ trợ công nhân

LĐLĐ huyện Hà Mỹ: Tập trung chăm lo đoàn viên

Sáu tháng qua, huyện kết nạp 120 đoàn viên và thăm hỏi nhiều đoàn viên khó khăn trong huyện.

Xem bản gốc tại đây
- LĐLĐ tỉnh trao 12 Mái ấm Công đoàn trị giá 480 triệu đồng
- Công đoàn phường An Lộc kết nạp 210 đoàn viên mới
"""
    blocks = read_layout(page_text).blocks
    set_aside = [page_text[one.start : one.end] for one in blocks if one.kind == "boilerplate"]
    assert [line[:24] for line in set_aside] == [
        "LĐLĐ huyện Tân Sơn: Kết ",
        "Xem bản gốc tại đây",
        "- LĐLĐ tỉnh trao 12 Mái ",
        "- Công đoàn phường An Lộ",
    ]


def test_a_list_under_a_photo_credit_stays() -> None:
    page_text = """Chăm lo Tết ở huyện Hà Mỹ

Dịp Tết 2024, LĐLĐ huyện Hà Mỹ chăm lo đoàn viên, người lao động như sau, theo báo cáo.

Ảnh: Minh Anh
- Trao 200 suất quà trị giá 100 triệu đồng
- Hỗ trợ 5 nhà Mái ấm Công đoàn với 250 triệu đồng
"""
    blocks = read_layout(page_text).blocks
    assert [one.kind for one in blocks][-2:] == ["item", "item"]


def test_cells_under_a_headline_that_end_no_sentence_are_links() -> None:
    page = (
        "Công đoàn Bộ trao nhà cho giáo viên khó khăn\n"
        "| Bàn giao 20 Mái ấm công đoàn cho đoàn viên nghèo | |\n"
        "| Công đoàn Lạc Hà góp gần 5 tỷ đồng cho miền núi |\n"
        "![]() |\n"
        "| Cô Hoa nhận nhà. |\n"
        "Quỹ đã trao cho mỗi gia đình 50 triệu đồng để xây nhà ở trong năm nay.\n"
    )
    blocks = read_layout(page).blocks
    assert [block.link for block in blocks[:5]] == [False, True, True, False, False]


def test_headlines_under_a_papers_lead_are_set_aside_before_the_picture() -> None:
    page_text = """Dòng sự kiện:

LĐLĐ huyện Hà Mỹ: Tập trung chăm lo đoàn viên

(LĐTĐ) Sáng 13/7, LĐLĐ huyện Hà Mỹ sơ kết hoạt động công đoàn 6 tháng đầu năm 2022.

LĐLĐ huyện Tân Sơn: Kết nạp 350 đoàn viên trong quý I Hơn 2 tỉ đồng hỗ trợ công nhân

Sáu tháng qua, huyện kết nạp 120 đoàn viên và thăm hỏi nhiều đoàn viên khó khăn trong huyện.

LĐLĐ huyện Hà Mỹ: Tập trung chăm lo đoàn viên
"""
    layout = read_layout(page_text)
    set_aside = [
        page_text[one.start : one.end] for one in layout.blocks if one.kind == "boilerplate"
    ]
    assert layout.title == "LĐLĐ huyện Hà Mỹ: Tập trung chăm lo đoàn viên"
    assert [line[:18] for line in set_aside] == ["Dòng sự kiện:", "LĐLĐ huyện Tân Sơn"]
