"""Records as JSON: one object, an array, or one line each."""

from typing import TextIO

from schemas import Record


class JsonlWriter:
    """One record a line, each written as soon as it is there."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def add(self, record: Record, text: str) -> None:
        """Writes one line."""
        self._out.write(record.model_dump_json() + "\n")
        self._out.flush()

    def close(self) -> None:
        """Nothing is left to write."""


class JsonWriter:
    """One record as an object; several as an array, also when a folder holds only one text."""

    def __init__(self, out: TextIO, single: bool) -> None:
        self._out = out
        self._single = single
        self._begun = False

    def add(self, record: Record, text: str) -> None:
        """Writes one record, indented."""
        if not self._single:
            self._out.write(",\n" if self._begun else "[\n")
        self._out.write(record.model_dump_json(indent=2))
        self._begun = True

    def close(self) -> None:
        """Ends the object or the array."""
        self._out.write("\n" if self._single else "\n]\n")
