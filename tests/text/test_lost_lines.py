"""Texts whose lines were lost get them back: headings, items, rows and paragraphs."""

import pytest

from extractor import Extractor
from extractor.breaks import mend_breaks
from extractor.breaks.headings import stops_of_headings
from extractor.breaks.listed import listed_items
from extractor.breaks.run_on.beginnings import begun
from extractor.breaks.run_on.capitals import in_capitals
from extractor.breaks.run_on.numbering import numbered
from extractor.breaks.run_on.paragraphs import paragraphs
from extractor.breaks.run_on.rows import tables
from extractor.normalise import normalise

REPORT = """\
LĐLĐ HUYỆN LAM SƠN
CĐCS TRƯỜNG THCS HÒA PHÚ
Số: 09/BC-CĐCS

BÁO CÁO
Tổng kết hoạt động công đoàn năm học 2018-2019

I. ĐẶC ĐIỂM TÌNH HÌNH
Công đoàn cơ sở Trường THCS Hòa Phú có 52 đoàn viên, trong đó 38 nữ, sinh hoạt ở 4 tổ công đoàn. \
Nhà trường có 18 lớp với 640 học sinh; đa số thầy cô là người địa phương, yên tâm công tác.

II. KẾT QUẢ
1. Chăm lo đời sống
- Thăm hỏi 14 lượt đoàn viên ốm đau, số tiền 4.200.000 đồng.
- Tặng 10 suất quà Tết, mỗi suất 300.000 đồng.
2. Hoạt động xã hội
Trong năm học, công đoàn ủng hộ Quỹ Vì người nghèo 5.700.000 đồng.
3. Thi đua, khen thưởng
Cuối năm có 41 đoàn viên đạt Lao động tiên tiến; CĐCS được LĐLĐ huyện tặng Giấy khen.

TM. BAN CHẤP HÀNH
CHỦ TỊCH
"""


def facts(text: str) -> list[tuple[object, ...]]:
    """What is read of a text, without places."""
    record = Extractor().extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    told = []
    for fact in record.facts:
        evidence = fact.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        told.append((fact.kind, evidence.text, names[fact.branch], fact.status))
    return sorted(told, key=str)


def behind(text: str, gaps: list[int]) -> list[str]:
    """The two words behind each of some blanks."""
    return [" ".join(text[gap + 1 :].split()[:2]) for gap in sorted(set(gaps))]


def test_a_report_on_one_line_reads_as_with_its_lines() -> None:
    assert len(facts(REPORT)) >= 8
    assert facts(" ".join(REPORT.split())) == facts(REPORT)


def test_a_report_on_one_line_has_its_headings_again() -> None:
    lines = mend_breaks(normalise(" ".join(REPORT.split()))).text.split("\n")
    wanted = [line for line in REPORT.split("\n") if line and len(line) < 60]
    assert [line for line in wanted if line not in lines] == []


def test_a_word_that_begins_sentences_begins_a_line() -> None:
    text = "Đã có 5 tổ. Chăm lo đời sống Trong năm 2018, công đoàn tặng quà ở xã Trong Hà Tân."
    assert behind(text, [*begun(text)]) == ["Chăm lo", "Trong năm"]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn viên hưởng ứng phong trào Vì người nghèo và Quỹ Trong lòng dân của huyện.",
        "Công ty nhận Huân chương Lao động hạng Ba năm 2014 nhân dịp Tết.",
        "Chuyến xe “Về quê Những ngày cuối năm” chở 120 người.",
        "Chị Năm kể lại chuyện cũ cho bà Hiện nghe.",
    ],
)
def test_a_name_begins_no_line(text: str) -> None:
    assert [*begun(text)] == []


def test_a_numbered_heading_ends_where_a_name_begins() -> None:
    text = (
        "1. Xây dựng tổ chức Công đoàn Cảng Lam quản lý 14 CĐCS. 2. Hoạt động của Ban Nữ công tốt."
    )
    assert behind(text, [*begun(text)]) == ["Công đoàn"]


def test_a_number_goes_on_with_the_one_before_it() -> None:
    text = "I. Tổ chức Có 3 tổ. II. Chăm lo Tặng quà quý 2. Hỗ trợ đoàn viên III. Thi đua Đạt giải."
    assert behind(text, [*numbered(text)]) == ["II. Chăm", "III. Thi"]


def test_capitals_in_a_name_or_a_quotation_are_no_heading() -> None:
    told = "Công ty CP MAY LAM hỗ trợ chương trình “TẾT SUM VẦY CÔNG NHÂN LAO ĐỘNG” ở khu trọ."
    assert [*in_capitals(told)] == []
    text = "Bế mạc hội nghị. PHƯƠNG HƯỚNG NĂM 2019 Kết nạp 5 đoàn viên. TM. BAN CHẤP HÀNH (đã ký)"
    assert behind(text, [*in_capitals(text)]) == ["PHƯƠNG HƯỚNG", "Kết nạp", "TM. BAN"]


def test_paragraphs_end_where_something_else_begins() -> None:
    told = "Công đoàn huyện Lam đã tặng quà cho đoàn viên ở các xã vùng cao. " * 3
    text = f"{told}Trong đó có 5 nhà mới. Về công tác thi đua, có 12 sáng kiến. Hội nghị tặng hoa."
    assert behind(text, [*paragraphs(text, [])]) == ["Về công"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "Bảng: Đơn vị | Đoàn viên | Xếp loại CĐCS Cảng | 71 | Vững mạnh CĐCS Than | 52 "
                "| Khá CĐCS Gang | 9 | Khá"
            ),
            ["Đơn vị", "CĐCS Cảng", "CĐCS Than", "CĐCS Gang"],
        ),
        (
            (
                "TT Đơn vị Đoàn viên Nữ 1 LĐLĐ huyện Lam 4.386 2.518 2 LĐLĐ huyện Sơn 586 274 "
                "3 LĐLĐ huyện Hà 1.204 610 Cộng"
            ),
            ["1 LĐLĐ", "2 LĐLĐ", "3 LĐLĐ", "Cộng"],
        ),
        (
            (
                "STT; Đơn vị; Số tiền (đồng) 1; CĐCS Kho bạc; 6.240.000 2; CĐCS Thuế; 8.512.000 "
                "3; CĐCS Tòa án; 900.000 Xin cảm ơn."
            ),
            ["1; CĐCS", "2; CĐCS", "3; CĐCS", "Xin cảm"],
        ),
        (
            "Kết quả: CĐCS Cảng Lam: 318.750.000 CĐCS Than Lam: 96.300.000 CĐCS May Lam: 74.000",
            ["CĐCS Than", "CĐCS May"],
        ),
        ("Có 5 tổ; 12 sáng kiến; 3 giải Nhất; tặng 20 suất quà; 4 nhà mới cho đoàn viên.", []),
    ],
)
def test_rows_of_a_table_stand_apart(text: str, rows: list[str]) -> None:
    assert behind(text, [gap for table in tables(text) for gap in table.gaps]) == rows


def test_items_in_a_paragraph() -> None:
    def told(text: str) -> list[str]:
        return behind(text, [edit.start for edit in listed_items(text)])

    assert told("Đã trao: - 03 Cờ thi đua; - 12 Bằng khen - Quà cho 5 người.") == [
        "- 03", "- 12", "- Quà",
    ]  # fmt: skip
    assert told("13. Khen thưởng - LĐLĐ tỉnh: 1 Cờ thi đua - Huyện: 5 Giấy khen (tập thể)") == [
        "- LĐLĐ", "- Huyện:",
    ]  # fmt: skip
    assert told("Ông Lê Nam - Chủ tịch LĐLĐ tỉnh; bà Hà - Phó Chủ tịch; nhiệm kỳ 2018 - 2023") == []
    assert told("Người đăng: Ban biên tập - Ngày đăng: 04/06/2019 - Lượt xem: 287") == []


def test_headings_that_end_in_a_stop() -> None:
    def told(text: str) -> list[str]:
        cut = text
        for edit in reversed(stops_of_headings(text)):
            cut = cut[: edit.start] + cut[edit.end :]
        return [line for line in cut.split("\n") if not line.endswith(".")]

    assert told("I. Tình hình chung.\nCó 71 đoàn viên.\nTHI ĐUA, KHEN THƯỞNG.\nĐạt giải Nhì.") == [
        "I. Tình hình chung", "THI ĐUA, KHEN THƯỞNG",
    ]  # fmt: skip
    assert told("1. Kết nạp 5 đoàn viên mới.\n2. Tặng 10 suất quà.\nTổ chức đã có.") == []
    long = "Hội nghị đã nghe báo cáo kết quả hoạt động của các cấp công đoàn trong huyện. " * 4
    page = f"CĐCS Cảng Lam tổng kết hoạt động năm 2014.\nTin công đoàn.\n{long.strip()}\nLê Nam."
    assert told(page) == ["CĐCS Cảng Lam tổng kết hoạt động năm 2014", "Tin công đoàn"]
    assert told(page.removesuffix(".")) == ["Lê Nam"]


def test_a_letterhead_on_one_line_tells_its_union_and_its_day() -> None:
    head = (
        "CÔNG ĐOÀN GD H. LẠC SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM CĐCS Tr. THCS TT LẠC SƠN "
        "Độc lập – Tự do – Hạnh phúc Số:07 /BC-CĐCS Lạc Sơn, ngày 12 tháng 5 năm 2011 "
        "BÁO CÁO ĐIỂN HÌNH TIÊN TIẾN (2006-2011) I- Đặc điểm: 1. Tình hình chung: Công đoàn có từ "
        "năm học 2004-2005. - Tổng số đoàn viên hiện tại của đơn vị: 33. "
    )
    rest = "- Đoàn viên phần nhiều còn trẻ, chấp hành tốt chủ trương, chính sách của Đảng. " * 6
    record = Extractor().extract(head + rest)
    assert record.document.published is not None
    assert str(record.document.published) == "2011-05-12"
    names = {branch.id: branch.name for branch in record.branches}
    assert [(fact.evidence.text, names[fact.branch]) for fact in record.facts] == [
        (
            "đoàn viên hiện tại của đơn vị: 33",
            "Công đoàn cơ sở Trường Trung học cơ sở thị trấn Lạc Sơn",
        )
    ]
