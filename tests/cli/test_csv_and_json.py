"""Facts for spreadsheets and programs."""

import csv
import io
import json

from hypothesis import given, settings

from congdoan.labels import Lang
from congdoan.render.csv_ import CsvWriter
from congdoan.render.json_ import JsonlWriter, JsonWriter
from schemas import Record, validate_record
from tests.cli.sample import TEXT, record
from tests.store.records import records


def rows(one: Record, text: str, lang: Lang = Lang.VI) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    writer = CsvWriter(out, lang)
    writer.add(one, text)
    writer.close()
    written = out.getvalue()
    assert written.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline="")))


def test_one_row_a_fact_with_plain_numbers() -> None:
    found = rows(record(), TEXT)
    assert len(found) == 12
    assert found[0]["Công đoàn"] == "Công đoàn cơ sở Sở Y tế Lam Giang"
    assert found[0]["Số lượng"] == "71"
    assert found[2]["Tỷ lệ %"] == "42.3"
    assert found[3]["Số lượng (đến)"] == "5"
    assert found[5]["Số tiền (đồng)"] == "164000000"
    assert found[9]["Kết quả hay chỉ tiêu"] == "chỉ tiêu"
    assert found[10]["Hình thức khen thưởng"] == "Huân chương Lao động hạng Ba"
    assert found[10]["Thời gian"] == ""


def test_text_that_looks_like_a_formula_is_guarded() -> None:
    found = rows(record(), TEXT, Lang.EN)
    assert found[11]["Details"] == "'=SUM(A1) <b> [bold]"
    assert found[11]["Amount (VND)"] == "1234567"


@settings(max_examples=60)
@given(records())
def test_no_cell_of_any_record_is_a_formula(pair: tuple[Record, str]) -> None:
    found = rows(*pair)
    assert len(found) == len(pair[0].facts)
    for row in found:
        assert None not in row
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))


def test_json_lines_read_back_equal() -> None:
    out = io.StringIO()
    writer = JsonlWriter(out)
    writer.add(record(), TEXT)
    writer.add(record(), TEXT)
    writer.close()
    lines = out.getvalue().splitlines()
    assert [validate_record(line, TEXT) for line in lines] == [record(), record()]


def test_json_is_an_object_for_one_text_and_an_array_for_many() -> None:
    for single, count in ((True, 1), (False, 1), (False, 3)):
        out = io.StringIO()
        writer = JsonWriter(out, single)
        for _ in range(count):
            writer.add(record(), TEXT)
        writer.close()
        found = json.loads(out.getvalue())
        one = json.loads(record().model_dump_json())
        assert found == (one if single else [one] * count)
