"""Writes register.xlsx, the sheet as an office keeps it, from register.csv beside it.

Run it after changing register.csv: ``python corpus/samples/federation/make_register.py``.
"""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

FOLDER = Path(__file__).resolve().parent
ABOVE = (
    "LIÊN ĐOÀN LAO ĐỘNG TỈNH KHÁNH HÒA",
    "BAN TỔ CHỨC",
    "",
    "SỔ THEO DÕI ĐOÀN VIÊN VÀ HOẠT ĐỘNG XÃ HỘI CỦA CÁC CÔNG ĐOÀN TRỰC THUỘC",
    "(Số liệu chốt ngày 31/12 hằng năm)",
    "",
)
HEADS = (
    ("STT", ""),
    ("Mã số", ""),
    ("Tên công đoàn", ""),
    ("Thời điểm", ""),
    ("Tổng số CNVCLĐ", ""),
    ("Đoàn viên", "Tổng số"),
    ("Đoàn viên", "Nữ"),
    ("Đoàn viên", "Kết nạp mới"),
    ("Số CĐCS", ""),
    ("Hoạt động xã hội (triệu đồng)", "Vận động"),
    ("Hoạt động xã hội (triệu đồng)", "Chi hỗ trợ"),
    ("Hoạt động xã hội (triệu đồng)", "Cho vay"),
    ("Khen thưởng", ""),
    ("Ghi chú", ""),
)
COUNTS = ("workforce", "members", "women", "new_members", "units")
MONEY = ("raised", "disbursed", "lent")
AS_TEXT = {("A03", "women"), ("B04", "members")}
"""Cells in which somebody typed a number as text, with a full stop for the thousands."""
WIDTHS = (5, 7, 46, 12, 10, 10, 8, 10, 9, 11, 11, 11, 34, 36)


def cell(line: dict[str, str], column: str) -> int | float | str | None:
    """A figure as it stands in the sheet."""
    if not line[column]:
        return None
    if column in MONEY:
        return float(line[column])
    value = int(line[column])
    return f"{value:,}".replace(",", ".") if (line["code"], column) in AS_TEXT else value


def write_head(sheet: Worksheet) -> None:
    """The lines above the table and its head of two rows."""
    for line in ABOVE:
        sheet.append([line] if line else [None])
    first = len(ABOVE) + 1
    assert sheet.max_row == len(ABOVE)
    sheet.append([above for above, _ in HEADS])
    sheet.append([below or None for _, below in HEADS])
    for name, columns in groupby(range(len(HEADS)), key=lambda at: HEADS[at][0]):
        at = list(columns)
        if len(at) > 1:
            sheet.merge_cells(
                start_row=first, end_row=first, start_column=at[0] + 1, end_column=at[-1] + 1
            )
        else:
            sheet.merge_cells(
                start_row=first, end_row=first + 1, start_column=at[0] + 1, end_column=at[0] + 1
            )
        sheet.cell(first, at[0] + 1, name)
    for row in sheet.iter_rows(min_row=first, max_row=first + 1):
        for one in row:
            one.font = Font(bold=True)
            one.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.freeze_panes = f"D{first + 2}"


def write_year(sheet: Worksheet, told: str, lines: list[dict[str, str]]) -> None:
    """The rows of one year, with their sum below."""
    day = date(*map(int, reversed(told.split("/"))))
    for number, line in enumerate(lines, 1):
        sheet.append(
            [
                number,
                line["code"],
                line["union"],
                day,
                *(cell(line, column) for column in COUNTS + MONEY),
                line["awards"] or None,
                line["note"] or None,
            ]
        )
        sheet.cell(sheet.max_row, 4).number_format = "DD/MM/YYYY"
    upper = [line for line in lines if line["code"].startswith("A")]
    if upper:
        sums = [sum(float(line[column] or 0) for line in upper) for column in COUNTS + MONEY]
        sheet.append([None, None, f"Cộng cấp trên cơ sở năm {day.year}", None, *sums])
        for one in sheet[sheet.max_row]:
            one.font = Font(bold=True)


def main() -> None:
    """Writes the workbook."""
    with (FOLDER / "register.csv").open(encoding="utf-8", newline="") as lines:
        told = list(csv.DictReader(lines))
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Theo dõi"
    write_head(sheet)
    for day, of_year in groupby(told, key=lambda line: line["date"]):
        if sheet.max_row > len(ABOVE) + 2:
            sheet.append([None])
        write_year(sheet, day, list(of_year))
    thin = Side(style="thin", color="999999")
    for row in sheet.iter_rows(min_row=len(ABOVE) + 1, max_col=len(HEADS)):
        for one in row:
            one.border = Border(top=thin, bottom=thin, left=thin, right=thin)
    for letter, width in zip("ABCDEFGHIJKLMN", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    book.save(FOLDER / "register.xlsx")


if __name__ == "__main__":
    main()
