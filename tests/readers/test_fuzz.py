"""Damaged files: a reader gives a text or says why not, soon; the extractor's offsets hold."""

import io
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.readers import ReadError, read_document
from corpus.readers.columns import Columns
from corpus.readers.kinds import MANY, kind_of, members_of
from corpus.readers.many import row_text, rows
from extractor import Extractor
from extractor.errors import InputError
from tests.readers.documents import of_every_format

FILES = of_every_format()
TIMES = 300
PATIENCE = 5.0


def texts_of(name: str, data: bytes) -> list[str]:
    """The texts of a file, whatever became of it; anything but a ReadError is an error."""
    kind = kind_of(data[:4096], name, members=members_of(data))
    try:
        if kind not in MANY:
            return [read_document(data, name).text]
        found = []
        for _, row in rows(kind, io.BytesIO(data), Columns()):
            try:
                found.append(row_text(row, Columns()).text)
            except ReadError:
                continue
    except ReadError:
        return []
    return found


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A file with bytes changed, cut out, doubled, or its end lost."""
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 8, 40])):
        at, size = chance.randrange(len(made) + 1), chance.choice([1, 1, 4, 64])
        match chance.randrange(5):
            case 0:
                made[at : at + size] = chance.randbytes(size)
            case 1:
                del made[at : at + size]
            case 2:
                made[at:at] = made[at : at + size]
            case 3:
                made[at : at + 1] = bytes([chance.choice(b"\x00\xff<>&\"'{}[],;\n\x1f")])
            case _:
                if chance.random() < 0.2:
                    del made[at:]
    return bytes(made)


@pytest.mark.parametrize("name", FILES)
def test_damaged_files(name: str) -> None:
    chance = random.Random(name)
    read = set()
    for number in range(TIMES):
        data = damaged(FILES[name], chance)
        began = time.monotonic()
        read.update(texts_of(name, data))
        assert time.monotonic() - began < PATIENCE, f"damage {number} of {name}"
    extractor = Extractor()
    for text in sorted(read)[:25]:
        try:
            record = extractor.extract(text)
        except InputError:
            continue
        for fact in record.facts:
            assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text


@settings(max_examples=200)
@given(st.binary(max_size=300), st.sampled_from([*FILES, "a", "a.mht"]))
def test_any_bytes_under_any_name(data: bytes, name: str) -> None:
    texts_of(name, data)


@settings(max_examples=200)
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1258"]))
def test_any_text_in_any_encoding(text: str, encoding: str) -> None:
    texts_of("a.txt", text.encode(encoding, "ignore"))
