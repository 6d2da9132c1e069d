"""Documents of every format with the same text, made as programs make them."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import font_roboto
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
from fpdf import FPDF

TITLE = "Công đoàn cơ sở Sở Xây dựng tỉnh Lam Giang: Một năm nhìn lại"
LEAD = "Năm 2017, CĐCS Sở Xây dựng tỉnh Lam Giang kết nạp mới 5 đoàn viên."
BODY = [
    (
        "Công đoàn cơ sở Sở Xây dựng tỉnh Lam Giang hiện có 86 đoàn viên, trong đó có 35 nữ, "
        "sinh hoạt tại 6 tổ công đoàn."
    ),
    (
        "Năm 2017, công đoàn cơ sở đã vận động được 210 triệu đồng ủng hộ Quỹ tương trợ "
        "của đoàn viên và được Liên đoàn Lao động tỉnh tặng Bằng khen."
    ),
]
ARTICLE = "\n".join([TITLE, *BODY])
FONT = Path(font_roboto.__file__).parent / "files" / "Roboto-Regular.ttf"


def page(
    body: str = "".join(f"<p>{one}</p>" for one in BODY),
    head: str = f'<meta charset="utf-8"><title>{TITLE} - Báo Lam Giang</title>',
    date: str = "Thứ ba, 14/11/2017 | 08:15 GMT+7",
) -> str:
    """A news page: menu, headline, date, lead, article, related links, comments, imprint."""
    return f"""<!DOCTYPE html><html lang="vi"><head>{head}
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Lam Giang">
<meta name="author" content="Thu Hà"></head><body>
<div class="date">Hôm nay, Thứ bảy, 21/11/2026</div>
<nav><ul><li><a href="/">Trang chủ</a></li>
<li><a href="/cd">Công đoàn</a></li></ul></nav>
<div class="detail"><h1>{TITLE}</h1><div class="date">{date}</div>
<p class="sapo"><strong>{LEAD}</strong></p><div class="content">{body}</div></div>
<div class="related"><h3>Tin liên quan</h3><ul>
<li><a href="/1">LĐLĐ huyện Vĩnh Khê có 6.250 đoàn viên</a>
<span class="date">01/02/2016</span></li>
<li><a href="/2">Công đoàn Giáo dục tặng 300 suất quà</a></li></ul></div>
<div class="comments"><h3>Bình luận</h3><p>Nguyễn A: CĐCS tôi có 500 đoàn viên</p></div>
<footer>Báo Lam Giang. Bản quyền 2020.</footer></body></html>"""


def word(lines: Sequence[str] = tuple(ARTICLE.split("\n"))) -> bytes:
    """A .docx with a paragraph a line."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def saved(document: "docx.document.Document | openpyxl.Workbook") -> bytes:
    """What a document or a workbook writes."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(paragraphs: Sequence[str] = tuple(ARTICLE.split("\n")), pages: int = 1) -> FPDF:
    """A PDF as Word prints it: a running head, numbered pages, lines that the margin cuts."""

    class Report(FPDF):
        def header(self) -> None:
            if pages > 1:
                self.set_font("roboto", size=9)
                self.cell(0, 8, "Công đoàn Viên chức tỉnh Lam Giang", new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("roboto", size=9)
            self.cell(0, 8, f"Trang {self.page_no()}", align="C")

    report = Report()
    report.add_font("roboto", "", FONT)
    for number in range(pages):
        report.add_page()
        report.set_font("roboto", size=12)
        for paragraph in paragraphs:
            text = paragraph.format(page=number + 1)
            report.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    return report


def table(delimiter: str = ",", rows: Sequence[Sequence[str]] | None = None) -> str:
    """A CSV file with a document a row; the text has quotes, the delimiter, a line break."""
    file = io.StringIO(newline="")
    given = rows or [
        ["Mã", "Ngày đăng", "Nội dung"],
        ["b1", "14/11/2017", ARTICLE + '\nDòng "hai"; và , nữa'],
        ["b2", "", BODY[0]],
    ]
    csv.writer(file, delimiter=delimiter).writerows(given)
    return file.getvalue()


def json_lines(*, escaped: bool = True) -> bytes:
    """JSON lines with a document each."""
    row = {"id": "b1", "date": "2017-11-14", "text": ARTICLE}
    return (json.dumps(row, ensure_ascii=escaped) + "\n").encode() * 2


def parquet(**columns: object) -> bytes:
    """A Parquet file of these columns."""
    file = io.BytesIO()
    pq.write_table(pa.table(columns or {"id": ["b1"], "text": [ARTICLE]}), file)
    return file.getvalue()


def workbook() -> bytes:
    """An Excel workbook with one sheet of documents."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Mã", "Nội dung"])
    sheet.append(["b1", ARTICLE])
    return saved(book)


def archive(**files: str | bytes) -> bytes:
    """A zip archive; ``__`` in a name stands for its dot."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name.replace("__", "."), data)
    return file.getvalue()


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """A .docx or .xlsx in whose parts some bytes are others."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(file, "w") as made:
        for name in given.namelist():
            made.writestr(name, given.read(name).replace(old, new))
    return file.getvalue()


def of_every_format() -> dict[str, bytes]:
    """One file of each format that is read, by name."""
    return {
        "a.txt": ARTICLE.encode(),
        "a.html": page().encode(),
        "a.docx": word(),
        "a.pdf": bytes(pdf().output()),
        "a.csv": table().encode("utf-8-sig"),
        "a.jsonl": json_lines(),
        "a.parquet": parquet(),
        "a.xlsx": workbook(),
        "a.txt.gz": gzip.compress(ARTICLE.encode(), mtime=0),
        "a.zip": archive(a__txt=ARTICLE, b__csv=table()),
    }
