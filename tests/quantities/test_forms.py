"""Every written form of forms.txt is read as it says; nothing is found in traps.txt."""

import re
import time
from datetime import date
from pathlib import Path

import pytest

from extractor.quantities import Quantity, find_quantities

HERE = Path(__file__).parent
REF = date(2023, 6, 3)


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "["))]


def _shown(quantity: Quantity) -> str:
    """A quantity in the notation of forms.txt."""
    if quantity.type == "period":
        return f"period {quantity.period}"
    value = quantity.to_json()["value"]
    if quantity.type == "ratio":
        value = f"{value['num']}/{value['den']}"
    elif isinstance(value, dict):
        value = f"{value['min']}..{value['max']}"
    parts = [quantity.type, str(value)]
    parts += [quantity.unit] if quantity.unit else []
    parts += [quantity.qualifier] if quantity.qualifier != "exact" else []
    parts += [f"per={quantity.per}"] if quantity.per else []
    return " ".join(parts)


FORMS = [tuple(line.split(" => ")) for line in _lines("forms.txt")]
TRAPS = _lines("traps.txt")


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form_is_read(text: str, expected: str) -> None:
    assert "; ".join(map(_shown, find_quantities(text, REF))) == expected


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form_is_read_inside_a_sentence(text: str, expected: str) -> None:
    inside = f"Theo báo cáo, {text}."
    if re.match(r"[A-ZĐ0-9(]", text) is None:  # not where a sentence begins anew
        assert "; ".join(map(_shown, find_quantities(inside, REF))) == expected
    found = find_quantities(text, REF)
    for quantity in found:
        written = text[quantity.start : quantity.end]
        assert written == written.strip()
        assert written


def test_forms_are_read_in_capitals() -> None:
    """But for those in which a capital tells something: a name, the letter of an ordinal."""
    told_by_case = {"3 y tá", "bỏng độ 3", "Công ty May Hòa Bình có 47, nữ 30"}
    read = {text: "; ".join(map(_shown, find_quantities(text.upper(), REF))) for text, _ in FORMS}
    assert {text for text, expected in FORMS if read[text] != expected} == told_by_case


@pytest.mark.parametrize("text", TRAPS)
def test_trap_is_no_quantity(text: str) -> None:
    assert [_shown(found) for found in find_quantities(text, REF)] == []


@pytest.mark.parametrize("text", [text for text, _ in FORMS] + TRAPS)
def test_offsets_are_ordered_and_do_not_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(text, REF):
        assert end <= quantity.start <= quantity.figure_start
        assert quantity.figure_start < quantity.figure_end <= quantity.end <= len(text)
        assert quantity.per_end is None or quantity.end < quantity.per_end <= len(text)
        end = quantity.end


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(FORMS) >= 300
    assert len(TRAPS) >= 80
    assert len({text for text, _ in FORMS}) == len(FORMS)


@pytest.mark.parametrize(
    "piece",
    [
        *("một ", "hai mươi ", "ngày 5, ", "tháng 5, ", "2016, ", "1 tỷ ", "1 234 ", "(5", "a."),
        *("5 - ", "5-", "5, ", "1. 200. ", "hai, ba ", "3 (ba) ", "quận 1, ", "5 đến hơn "),
        *("1.O0", "5 triêu ", "5 phẩy 5 ", "5 triệu đồng (5 triệu đồng) ", "~5 "),
    ],
)
def test_long_runs_cost_no_more_than_their_length(piece: str) -> None:
    short, long = piece * 500, piece * 4000

    def seconds(text: str) -> float:
        times = []
        for _ in range(3):
            start = time.process_time()
            find_quantities(text, REF)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(long) < 30 * max(seconds(short), 0.002)
