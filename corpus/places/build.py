"""Writes ``places.csv`` from the data of the package vietnamadminunits (MIT); run by hand.

    pip install --no-deps --target FOLDER vietnamadminunits==1.0.4
    python -m corpus.places.build FOLDER

Added by hand, in ``additions.csv``: what the package leaves out, being older (Hà Tây, the
districts that made up the city of Thủ Đức). Cities since 2026 stand in ``PROMOTED``.
"""

import csv
import json
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.tones import old_tone

HERE = Path(__file__).parent
PROMOTED = ("Bắc Ninh", "Đồng Nai", "Quảng Ninh")
"""Provinces that became centrally run cities in 2026."""

Row = tuple[str, str, str, str, str]


def rows(data: Path) -> Iterator[Row]:
    """Level, type, short name, province, and for provinces the one they belong to now."""
    mergers = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    now = {old: new for new, olds in mergers["DICT_PROVINCE"].items() for old in olds}
    with sqlite3.connect(data / "dataset.db") as db:
        names = dict(db.execute("SELECT DISTINCT provinceKey, provinceShort FROM admin_units"))
        provinces = db.execute(
            "SELECT DISTINCT province, provinceShort, provinceKey FROM admin_units_legacy"
        )
        for full, short, key in provinces:
            kind = full.removesuffix(short).strip().lower()
            kind = "thành phố" if short in PROMOTED else kind
            yield "province", kind, short, "", names[now[key]]
        for kind, short, province in db.execute(
            "SELECT DISTINCT districtType, districtShort, provinceShort FROM admin_units_legacy"
        ):
            name = short.removeprefix(f"{kind} ").removesuffix(f" ({kind})")
            yield "district", kind.lower(), name, province, ""
        for kind, short, province in db.execute(
            "SELECT DISTINCT wardType, wardShort, provinceShort FROM admin_units"
        ):
            yield "commune", kind.lower(), short.removeprefix(f"{kind} "), province, ""


def build(data: Path) -> None:
    """Writes ``places.csv`` beside this module from the package's data folder."""
    with (HERE / "additions.csv").open(encoding="utf-8", newline="") as file:
        head, *added = csv.reader(file)
    found: list[Sequence[str]] = [*rows(data), *added]
    made = {tuple(old_tone(cell) for cell in row) for row in found}
    order = ("province", "district", "commune")
    with (HERE / "places.csv").open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(head)
        ordered = sorted(made, key=lambda row: (order.index(row[0]), row[3], row[2], row[1]))
        sheet.writerows(ordered)


if __name__ == "__main__":
    build(Path(sys.argv[1]) / "vietnamadminunits" / "data")
