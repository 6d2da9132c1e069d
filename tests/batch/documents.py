"""A small corpus with everything a run meets, made anew for each test."""

import json
import sqlite3
from pathlib import Path
from typing import Any

TIMES = {"extracted_at", "failed_at", "started_at", "finished_at", "run_id"}
"""Columns that say when, or in which run, something was done."""


def text(number: int) -> str:
    """An article about one of ten unions, with two facts; every ninth is about none."""
    if number % 9 == 0:
        return f"Giá cà phê tuần {number} tăng nhẹ, nông dân giữ hàng chờ giá."
    return (
        f"Công đoàn cơ sở Trường THPT Lam Giang {number % 10} hiện có {100 + number} đoàn viên. "
        f"Năm 2019, công đoàn thăm hỏi {number + 1} lượt đoàn viên với số tiền {number + 2} "
        "triệu đồng."
    )


def make_corpus(folder: Path, rows: int = 300) -> Path:
    """Rows of JSON (three damaged, some told twice), and files, one of them empty."""
    folder.mkdir()
    lines = [json.dumps({"id": n, "text": text(n)}, ensure_ascii=False) for n in range(rows)]
    lines[40] = '{"text": "Công đoàn cơ sở'
    lines[rows // 2] = json.dumps({"text": ["Công đoàn"]}, ensure_ascii=False)
    lines[rows - 20] = '{"bài": "Công đoàn cơ sở có 9 đoàn viên."}'
    lines[rows - 10] = lines[11]
    (folder / "bai.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "tep").mkdir()
    for number in range(rows - 3, rows + 5):
        (folder / "tep" / f"{number}.txt").write_text(text(number), encoding="utf-8")
    (folder / "tep" / "rỗng.txt").write_text("  \n", encoding="utf-8")
    return folder


def tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but ``runs``, without times."""
    conn = sqlite3.connect(path)
    names = [
        name
        for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if name != "runs" and not name.startswith(("sqlite_", "article_words_fts"))
    ]
    found = {}
    for name in names:
        columns = [row[1] for row in conn.execute(f"PRAGMA table_info({name})")]
        kept = ", ".join(column for column in columns if column not in TIMES)
        found[name] = sorted(conn.execute(f"SELECT {kept} FROM {name}"), key=repr)
    conn.close()
    return found


def count(path: Path, query: str = "SELECT count(*) FROM articles") -> Any:
    """One figure from a database; 0 while it is not there yet."""
    try:
        conn = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return conn.execute(query).fetchone()[0]
        finally:
            conn.close()
    except sqlite3.OperationalError:
        return 0
