"""Tables whose columns are unions and of which each cell stands on a line of its own."""

import pytest

from congdoan import extract
from schemas import Record

FIRM = "Công đoàn cơ sở Công ty TNHH May Hồng Vân"
SAWMILL = "Công đoàn cơ sở Công ty CP Gỗ Tiến Phát"
HEAD = "CÔNG ĐOÀN CÁC KCN TỈNH HÀ LAM\n\nSo sánh số liệu năm 2018\n\n"
ROWS = [
    ["Nội dung", "CĐCS Công ty TNHH May Hồng Vân", "CĐCS Công ty CP Gỗ Tiến Phát"],
    ["Lao động", "1.250", "480"],
    ["Đoàn viên (đến 31/12/2018)", "1.190", "455"],
    ["Đoàn viên nữ", "1.002", "118"],
    ["Lương bình quân (triệu đồng/tháng)", "7,5", "8"],
    ["Ủng hộ Quỹ Mái ấm công đoàn (triệu đồng)", "25", "12,5"],
    ["Xếp loại năm 2018", "HTXSNV", "HTTNV"],
    ["Kế hoạch kết nạp năm 2019", "60", "20"],
]


def _read(record: Record) -> set[tuple[str, str, str, str]]:
    names = {one.id: one.name for one in record.branches}
    return {
        (one.kind, one.evidence.text, str(one.status), names[one.branch]) for one in record.facts
    }


def _expected() -> set[tuple[str, str, str, str]]:
    kinds = ["member_count", "member_count", "female_count", None, "fund_amount", "award"]
    return {
        (kind, row[column], "target" if row is ROWS[-1] else "reported", union)
        for kind, row in zip([*kinds, "new_member_count"], ROWS[1:], strict=True)
        for column, union in ((1, FIRM), (2, SAWMILL))
        if kind
    }


@pytest.mark.parametrize(
    ("cell", "row"), [("\n", "\n\n"), ("\n", "\n"), ("\n\n", "\n\n"), ("\n", "\n\n\n")]
)
def test_cells_on_lines_of_their_own(cell: str, row: str) -> None:
    table = row.join(cell.join(cells) for cells in ROWS)
    assert _read(extract(f"{HEAD}{table}\n\nCác số liệu do đơn vị tự kê.\n")) == _expected()


def test_numbered_rows_with_units_and_parts() -> None:
    text = """CÔNG ĐOÀN CÁC KCN TỈNH HÀ LAM
So sánh số liệu năm 2018

TT
Nội dung
ĐVT
CĐCS Công ty TNHH May Hồng Vân
CĐCS Công ty CP Gỗ Tiến Phát

1
Đoàn viên
người
1.190
455

2
Thăm hỏi ốm đau
triệu đồng
25
12,5
"""
    facts = _read(extract(text))
    assert facts == {
        ("member_count", "1.190", "reported", FIRM),
        ("member_count", "455", "reported", SAWMILL),
        ("fund_amount", "25", "reported", FIRM),
        ("fund_amount", "12,5", "reported", SAWMILL),
    }


def test_short_names_stand_for_the_unions_told_in_full() -> None:
    text = """LĐLĐ huyện Tân Mỹ so sánh CĐCS Công ty TNHH Linh kiện Hansu Vina và Nghiệp đoàn \
giáo viên mầm non ngoài công lập huyện (NĐ GV mầm non).

Mục
Hansu Vina
NĐ GV mầm non

I. Tổ chức
Số lao động 31/12/2020
640
52

Số đoàn viên 31/12/2020
590
41
"""
    record = extract(text)
    names = {one.id: one.name for one in record.branches}
    firm, guild = "Công ty TNHH Linh kiện Hansu Vina", "giáo viên mầm non ngoài công lập huyện"
    told = {
        (one.value, str(one.population), one.period, firm in names[one.branch])
        for one in record.facts
        if one.kind == "member_count"
    }
    assert told == {
        *((640, "staff", "2020-12-31", True), (590, "union_members", "2020-12-31", True)),
        *((52, "staff", "2020-12-31", False), (41, "union_members", "2020-12-31", False)),
    }
    assert all(firm in name or guild in name or "huyện" in name for name in names.values())
