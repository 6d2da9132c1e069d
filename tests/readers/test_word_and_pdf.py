"""Word documents and PDFs as offices write them."""

import docx
import pytest
from docx.oxml import parse_xml
from fpdf import FPDF

from corpus.readers import ReadError, read_document
from tests.readers.documents import ARTICLE, BODY, TITLE, archive, changed, pdf, saved, word
from tests.readers.legacy_fonts import tcvn3, vni

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)


def test_a_line_a_paragraph_and_a_line_a_row() -> None:
    document = docx.Document()
    document.add_paragraph(BODY[0])
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Đơn vị"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Đoàn viên"
    for at, words in enumerate(["CĐCS Sở\nY tế", "71", "30"]):
        table.cell(2, at).text = words
    table.cell(1, 1).text, table.cell(1, 2).text = "Tổng số", "Nữ"
    document.add_paragraph(BODY[1])
    document.sections[0].header.paragraphs[0].text = "Tài liệu mật"
    assert read_document(saved(document), "a.docx").text.split("\n") == [
        BODY[0],
        "Đơn vị | Đoàn viên",
        "Đơn vị | Tổng số | Nữ",
        "CĐCS Sở Y tế | 71 | 30",
        BODY[1],
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ((f"<w:p {W}><w:ins><w:r><w:t>Có 71</w:t></w:r></w:ins><w:del><w:r><w:delText>70"
         "</w:delText></w:r></w:del><w:hyperlink><w:r><w:t> đoàn viên</w:t></w:r></w:hyperlink>"
         "</w:p>"), "Có 71 đoàn viên"),
        ((f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Có 71</w:t></w:r></w:p></w:sdtContent>"
         "</w:sdt>"), "Có 71"),
        ((f"<w:p {W}><w:r><w:t>Thân</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r>"
         "</w:p></w:txbxContent></w:pict></w:r></w:p>"), "Thân\nHộp"),
    ],
    ids=["tracked changes and links", "content control", "text box"],
)  # fmt: skip
def test_text_wherever_word_keeps_it(markup: str, text: str) -> None:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(markup))
    assert read_document(saved(document), "a.docx").text == text


@pytest.mark.parametrize("kind", ["macroEnabled", "template"])
def test_documents_with_macros_and_templates(kind: str) -> None:
    usual = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    other = f"vnd.ms-word.{kind}.main+xml".encode()
    assert read_document(changed(word(), usual, other), "a.docm").text == ARTICLE


def test_properties_are_believed_only_when_the_text_says_them_too() -> None:
    document = docx.Document()
    document.add_paragraph(ARTICLE)
    template = read_document(saved(document), "a.docx")
    assert (template.title, template.author) == (None, None)
    document.core_properties.title = TITLE
    assert read_document(saved(document), "a.docx").title == TITLE


@pytest.mark.parametrize("write", [tcvn3, vni])
def test_legacy_fonts_in_word_and_pdf(write: object) -> None:
    assert callable(write)
    lines = [write(line).decode("latin-1") for line in BODY]
    assert read_document(word(lines), "a.docx").text == "\n".join(BODY)
    if write is vni:  # of TCVN3 the letter ư is a soft hyphen, which PDFs do not keep
        assert read_document(bytes(pdf(lines).output()), "a.pdf").text == "\n".join(BODY)


def test_lines_of_a_pdf_are_joined_to_paragraphs() -> None:
    paragraphs = [
        "BÁO CÁO TỔNG KẾT CÔNG ĐOÀN NĂM 2017",
        BODY[0],
        "1. Kết quả",
        "- Có 5 tổ;",
        BODY[1],
    ]
    assert read_document(bytes(pdf(paragraphs).output()), "a.pdf").text.split("\n") == paragraphs


def test_running_heads_are_told_once_and_numbers_of_pages_never() -> None:
    paragraphs = ["Tháng {page}: Công đoàn kết nạp {page} đoàn viên mới.", "Hết."]
    lines = read_document(bytes(pdf(paragraphs, pages=4).output()), "a.pdf").text.split("\n")
    assert lines.count("Công đoàn Viên chức tỉnh Lam Giang") == 1
    assert not any("Trang" in line for line in lines)
    assert [line for line in lines if line.startswith("Tháng")] == [
        paragraphs[0].format(page=number) for number in range(1, 5)
    ]


def _locked(password: str) -> bytes:
    report = pdf()
    report.set_encryption("owner", password)
    return bytes(report.output())


def _without_text() -> bytes:
    scan = FPDF()
    scan.add_page()
    scan.rect(10, 10, 50, 50)
    return bytes(scan.output())


def test_a_pdf_that_may_be_read_but_not_printed() -> None:
    assert BODY[0] in read_document(_locked(""), "a.pdf").text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (_locked("user"), "locked with a password"),
        (bytes(range(256)) * 8, "nothing in it is of a .docx file but its name"),
        (_without_text(), "no text layer"),
        (bytes(pdf().output())[:900], "damaged"),
        (word()[:-100], "damaged"),
        (word([]), "no text"),
        (archive(word__document__xml="x"), "zip archive"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "from before 2007"),
        (archive(mimetype="application/vnd.oasis", content__xml="x"), "OpenDocument"),
        (b"{\\rtf1 abc}", "save it as .docx"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_document(data, "a.docx")
