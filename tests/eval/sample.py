"""A small annotated article, written to a folder, for tests that change one thing in it."""

import json
from pathlib import Path
from typing import Any

TEXT = (
    "Đại hội Công đoàn cơ sở Sở Y tế tỉnh Lam Giang\n"
    "Công đoàn cơ sở Sở Y tế tỉnh Lam Giang hiện có 71 đoàn viên, trong đó có 30 nữ.\n"
    "Công đoàn đã thăm hỏi đoàn viên ốm đau với số tiền 12 triệu đồng.\n"
)


def gold() -> dict[str, Any]:
    """The annotation of ``TEXT`` under the name ``bai-01``."""
    common = {"branch": "b1", "qualifier": "exact", "status": "reported", "period": None}
    return {
        "id": "bai-01",
        "published": None,
        "branches": [
            {
                "id": "b1",
                "name": "Công đoàn cơ sở Sở Y tế tỉnh Lam Giang",
                "level": "grassroots",
                "aliases": ["Công đoàn"],
            }
        ],
        "facts": [
            {
                "kind": "member_count",
                **common,
                "evidence": "71 đoàn viên",
                "value": 71,
                "population": "union_members",
            },
            {
                "kind": "female_count",
                **common,
                "evidence": "30 nữ",
                "value": 30,
                "share": None,
                "population": "union_members",
            },
            {
                "kind": "fund_amount",
                **common,
                "evidence": "12 triệu đồng",
                "amount": 12_000_000,
                "fund": "thăm hỏi đoàn viên ốm đau",
                "flow": "disbursed",
                "per_unit": False,
            },
        ],
    }


def write(folder: Path, data: Any = None, text: str | bytes = TEXT, name: str = "bai-01") -> Path:
    """Writes an article into a folder, which is made when it is not there; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = text.encode() if isinstance(text, str) else text
    (folder / f"{name}.txt").write_bytes(raw)
    wanted = json.dumps({**gold(), "id": name} if data is None else data, ensure_ascii=False)
    (folder / f"{name}.gold.json").write_text(wanted, encoding="utf-8")
    return folder
