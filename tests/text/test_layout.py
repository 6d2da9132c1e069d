"""What each line of a page is: its headline, its lists, sections, captions and tables."""

from pathlib import Path

import pytest

import extractor.layout
from extractor.layout import read_layout
from extractor.normalise import normalise
from tests.text.pages import BODY, MORE, TITLE, kinds, page

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
