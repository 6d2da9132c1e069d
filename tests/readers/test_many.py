"""Tables with a document a row, archives, compressed files: as a run meets them."""

import bz2
import datetime
import gzip
import io
import json
import lzma
import tarfile
import time
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from corpus.batch.sources import Sources
from corpus.readers import ReadError, Text, read_document
from corpus.readers.columns import Columns
from corpus.readers.kinds import Kind, kind_of
from corpus.readers.many import row_text
from tests.readers.documents import (
    ARTICLE,
    BODY,
    archive,
    changed,
    json_lines,
    of_every_format,
    page,
    parquet,
    saved,
    table,
    word,
    workbook,
)
from tests.readers.legacy_fonts import tcvn3, vni, windows1258

CELL = ARTICLE + '\nDòng "hai"; và , nữa'


def packed_as_tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return file.getvalue()


def letter(head: str = "") -> bytes:
    return f"{head}From: a@b.vn\nTo: c@d.vn\nSubject: tin\n\n{ARTICLE}".encode()


def read(
    folder: Path, name: str, data: bytes, columns: Columns | None = None
) -> dict[str, Text | str]:
    """What a run reads of a file: by source, its text or why there is none."""
    path = folder / name
    path.write_bytes(data)
    found: dict[str, Text | str] = {}
    for item in Sources([str(path)], columns or Columns()).items():
        payload = item.payload
        source = item.source.removeprefix(f"{folder}/{name}")
        try:
            if isinstance(payload, Path):
                found[source] = read_document(payload.read_bytes(), payload.name)
            elif hasattr(payload, "data"):
                found[source] = read_document(payload.data, payload.name)
            elif payload is not None:
                found[source] = row_text(payload, columns or Columns())
        except ReadError as error:
            found[source] = str(error)
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_csv(delimiter: str, encoding: str, tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", table(delimiter).encode(encoding))
    assert rows == {"#2": Text(CELL, id="b1", published="2017-11-14"), "#3": Text(BODY[0], id="b2")}


@pytest.mark.parametrize("write", [windows1258, tcvn3, vni])
def test_csv_from_before_unicode(write: Callable[[str], bytes], tmp_path: Path) -> None:
    assert read(tmp_path, "a.csv", write(table()))["#2"] == Text(CELL, "b1", published="2017-11-14")


def test_csv_with_odd_heads_and_rows(tmp_path: Path) -> None:
    rows = "\n\ntext, text ,,id\nmột,hai,,1\nba\n,,,\n,x,,2\nbốn,,,3,,\n"
    assert read(tmp_path, "a.csv", rows.encode()) == {
        "#4": Text("một", id="1"), "#5": Text("ba"), "#7": "the text is empty",
        "#8": Text("bốn", id="3"),
    }  # fmt: skip


def test_a_text_that_its_delimiter_cuts_is_refused_and_not_cut(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", "id,text\n1,Công đoàn có 71 đoàn viên, 30 nữ\n2,hai\n".encode())
    assert "3 cells for 2 columns" in str(rows["#2"])
    assert rows["#3"] == Text("hai", id="2")


@pytest.mark.parametrize("above", ["DANH SÁCH BÀI VIẾT\n\n", "Lam Giang;2017\n", "sep=;\n"])
def test_the_head_of_a_table_may_stand_below_its_title(above: str, tmp_path: Path) -> None:
    given = f"{above}id;text\n1;Công đoàn, có 71 đoàn viên\n"
    found = list(read(tmp_path, "a.csv", given.encode("utf-8-sig")).values())
    assert found == [Text("Công đoàn, có 71 đoàn viên", id="1")]
    book = openpyxl.Workbook()
    assert book.active is not None
    for cells in ([], ["Danh sách"], ["Số", "Nội dung"], [1, "một"], [], [2, "hai"]):
        book.active.append(cells)
    rows = read(tmp_path, "a.xlsx", saved(book), Columns(id="Số"))
    assert set(rows.values()) == {Text("một", id="1"), Text("hai", id="2")}


def test_a_table_whose_head_is_not_known_names_its_columns(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", "Danh sách\nstt,bài\n1,một\n".encode(), Columns(text="Bài"))
    assert rows == {"": "there is no column 'Bài'; the columns are 'stt', 'bài'"}


def test_a_row_that_is_too_long_or_never_ends_takes_no_other_with_it(tmp_path: Path) -> None:
    given = ["id,text", "1," + "x" * 8_000_001, '2,"hai', 'dòng"', '3,"ba', "4,bốn", "5,năm"]
    rows = read(tmp_path, "a.csv", "\n".join(given).encode())
    assert list(rows) == ["#2", "#3", "#4"]
    assert "field larger" in str(rows["#2"])
    assert rows["#3"] == Text("hai\ndòng", id="2")
    assert "never closed: 3 lines" in str(rows["#4"])


def test_a_wrong_size_that_a_workbook_says_cuts_no_rows(tmp_path: Path) -> None:
    data = changed(workbook(), b'<dimension ref="A1:B2"', b'<dimension ref="A1"')
    assert read(tmp_path, "a.xlsx", data) == {"#2": Text(ARTICLE, id="b1")}


def test_half_a_character_is_replaced(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.jsonl", b'{"id": "\\udc00", "text": "C\\u0110CS \\ud83d"}')
    assert rows == {"#1": Text("CĐCS \ufffd", id="\ufffd")}


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2017/11/14", "2017-11-14"),
        ("Tue, 14 Nov 2017 08:30:00 GMT", "2017-11-14"),
        ("Ngày 14 tháng 11, 2017", "2017-11-14"),
        (unicodedata.normalize("NFD", "14 tháng 11 năm 2017"), "2017-11-14"),
        ("20171114T083000Z", "2017-11-14"),
        (1510617600, "2017-11-14"),
        (1510617600000, "2017-11-14"),
        ("1510617600.0", "2017-11-14"),
        (1510682400, "2017-11-15"),
        ("11/14/2017", None),
        ("31/02/2017", None),
        (True, None),
        (2017, None),
        (float("nan"), None),
    ],
)
def test_days(given: object, day: str | None, tmp_path: Path) -> None:
    rows = read(tmp_path, "a.jsonl", json.dumps({"text": "x", "date": given}).encode())
    unread = None if day or given != given else str(given)  # what is not a number is no day at all
    assert rows == {"#1": Text("x", published=day, unread_day=unread)}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", b"", "the table is empty"),
        ("a.csv", "CĐCS,71\n".encode(), "--text-column"),
        ("a.jsonl", '{"text": "a"}\n'.encode("utf-16"), "save the file as UTF-8"),
        ("a.jsonl", json.dumps([{"text": "a"}], indent=1).encode(), "one object a line"),
        ("a.jsonl", b'{\n "text": "a"\n}\n', "one object a line"),
        ("a.parquet", parquet()[:-9], "damaged"),
        ("a.xlsx", workbook()[:-9], "damaged"),
        ("a.jsonl.gz", gzip.compress(json_lines(), mtime=0)[:-9], "damaged"),
        ("a.gz", b"\x1f\x8bzzzzzzzzzz", "damaged"),
        ("a.gz", gzip.compress(gzip.compress(b"abc", mtime=0), mtime=0), "more than once"),
        ("a.zip", archive(a__txt="a")[:-9], "damaged"),
        ("a.zip.gz", gzip.compress(archive(a__txt="a"), mtime=0), "inside another file"),
        ("a.txt", b"", "empty"),
        ("a.txt", packed_as_tar(), "unpack it, or pack it as zip"),
        ("a.tar.gz", gzip.compress(packed_as_tar(), mtime=0), "unpack it, or pack it as zip"),
        ("a.tar.bz2", bz2.compress(packed_as_tar()), "unpack it, or pack it as zip"),
        ("a.txt.xz", lzma.compress(b"abc"), "unpack it, or pack it as zip"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00" + bytes(9), "unpack it, or pack it as zip"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(9), "unpack it, or pack it as zip"),
        ("a.eml", letter(), "save its text"),
        ("a.txt", letter("From x@y Mon\nReturn-Path: <x@y>\n"), "save its text"),
        ("a.jsonl", '{"text": "a"}\n'.encode("utf-16-le"), "save the file as UTF-8"),
        ("a.docx", word()[:-9], "its end is missing"),
        (
            "a.docx",
            changed(
                word(),
                b"schemas.openxmlformats.org/officeDocument/2006",
                b"purl.oclc.org/ooxml/officeDocument",
            ),
            "strict form",
        ),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_files_that_cannot_be_read_say_why(
    name: str, data: bytes, reason: str, tmp_path: Path
) -> None:
    assert reason in str(read(tmp_path, name, data)[""])


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": 1, "text": ARTICLE}),
        "",
        "{broken",
        "[1]",
        '{"text": null}',
        '{"text": 5}',
        json.dumps({"url": "u", "content": ARTICLE, "date": "2017-11-14"}, ensure_ascii=False),
        "[" * 100_000,
    ]
    rows = read(tmp_path, "a.jsonl", "\n".join(lines).encode())
    assert rows.pop("#1") == Text(ARTICLE, id="1")
    assert rows.pop("#7") == Text(ARTICLE, id="u", published="2017-11-14")
    words = {"#3": "no JSON", "#4": "object", "#5": "empty", "#6": "a number", "#8": "no JSON"}
    assert rows.keys() == words.keys()
    assert all(part in str(rows[row]) for row, part in words.items())


def test_parquet_with_other_types(tmp_path: Path) -> None:
    data = parquet(text=[ARTICLE.encode(), b"\xff\xfe\xfa", None])
    rows = read(tmp_path, "a.parquet", data)
    assert rows["#1"] == Text(ARTICLE)
    assert [type(rows[row]) for row in ("#2", "#3")] == [str, str]
    assert "a list" in str(read(tmp_path, "b.parquet", parquet(text=[["a"]]))["#1"])


def test_sheets_of_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.append(["ghi chú"])
    for text in (ARTICLE, BODY[0]):
        sheet = book.create_sheet()
        sheet.append(["id", "text", "date"])
        sheet.append([7, text, datetime.datetime(2017, 11, 14, 8)])  # noqa: DTZ001
        sheet.append([8, 123, None])
    rows = read(tmp_path, "a.xlsx", saved(book))
    assert list(rows) == ["#2", "#3", "#5", "#6"]
    assert rows["#5"] == Text(BODY[0], id="7", published="2017-11-14")
    assert "a number" in str(rows["#3"])


def test_workbooks_as_offices_have_them(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    drop_down = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    data = changed(workbook(), b"</worksheet>", drop_down)
    assert read(tmp_path, "a.xlsx", data) == {"#2": Text(ARTICLE, id="b1")}
    assert [str(one.message) for one in recwarn] == []
    far = changed(workbook(), b'<row r="2"', b'<row r="2000000000"')
    assert read(tmp_path, "b.xlsx", far) == {}
    book = openpyxl.Workbook()
    assert book.active is not None
    for cells in (["id", "text"], ["b1", ARTICLE]):
        book.active.append([tcvn3(cell).decode("latin-1") for cell in cells])
    assert read(tmp_path, "c.xlsx", saved(book)) == {"#2": Text(ARTICLE, id="b1")}


def test_an_archive_of_everything(tmp_path: Path) -> None:
    inside = {name.replace(".", "__"): data for name, data in of_every_format().items()}
    rows = read(tmp_path, "a.zip", archive(**inside, t__jsonl__gz=gzip.compress(json_lines())))
    assert "unpack it" in str(rows.pop("!a.zip"))
    texts = {source: one.text for source, one in rows.items() if isinstance(one, Text)}
    assert texts.keys() == rows.keys()
    assert all(BODY[0] in " ".join(text.split()) for text in texts.values())
    assert texts["!t.jsonl.gz#2"] == ARTICLE


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [(8, 1, "locked with a password"), (10, 9, "in a way that is not read")],
)
def test_a_member_that_is_locked_or_packed_in_another_way(
    tmp_path: Path, at: int, value: int, said: str
) -> None:
    packed = bytearray(archive(a__txt=ARTICLE, b__txt=BODY[0]))
    for start, offset in ((0, at - 2), (packed.index(b"PK\x01\x02"), at)):
        packed[start + offset] = value
    rows = read(tmp_path, "a.zip", bytes(packed))
    assert said in str(rows["!a.txt"])
    assert rows["!b.txt"] == Text(BODY[0])


def test_names_in_an_archive(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "bài.txt")
    packed = archive(**{name: ARTICLE, "XXXXX__txt": BODY[0]}).replace(b"XXXXX", "đơn".encode())
    assert set(read(tmp_path, "a.zip", packed)) == {f"!{name}", "!đơn.txt"}


@pytest.mark.parametrize(
    "kind", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.zip", "a.docx", "a.xlsx"]
)
def test_bombs_are_refused_at_once(kind: str, tmp_path: Path) -> None:
    zeros = bytes(128 << 20)
    if kind.endswith(".gz"):
        data = gzip.compress(b'{"text":"' + zeros, 1)
    else:
        inside = {"a.zip": "a.txt", "a.docx": "word/document.xml", "a.xlsx": "xl/workbook.xml"}
        path = tmp_path / "bomb"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            packed.writestr(inside[kind], zeros)
        data = path.read_bytes()
    del zeros
    began = time.monotonic()
    found = read(tmp_path, kind, data)
    assert time.monotonic() - began < 10
    assert all(isinstance(one, str) for one in found.values())


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.html", "a.csv", "a"])
def test_what_a_file_is_stands_in_it_not_in_its_name(name: str) -> None:
    assert kind_of(table(";").encode("utf-16"), name) is Kind.CSV
    assert kind_of(page().encode("utf-16-le"), name) is Kind.HTML
    assert read_document(word(), name).text == ARTICLE
    assert BODY[0] in read_document(page().encode(), name).text
    assert kind_of(parquet(), name).value == "Parquet"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ReadError, match=r"docx is needed.*pip install congdoan\[formats\]"):
        read_document(word(), "a.docx")
