"""Which column of a table holds the text, the id, the date, and what its cells say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from corpus.readers.model import ReadError, Text
from corpus.readers.plain import decode
from extractor.normalise import fold

_KNOWN: Final = {
    "text": ("text", "content", "body", "fulltext", "full text", "article", "noi dung", "van ban",
             "maintext", "main text"),
    "id": ("id", "doc id", "document id", "url", "link", "ma", "ma bai"),
    "date": ("date", "published", "published at", "publish date", "published date", "pubdate",
             "ngay", "ngay dang", "ngay xuat ban", "thoi gian"),
    "title": ("title", "headline", "tieu de", "ten bai"),
    "outlet": ("outlet", "site", "sitename", "source name", "publisher", "bao", "nguon"),
    "author": ("author", "byline", "tac gia"),
}  # fmt: skip
"""Names of columns, folded, that are known without being named."""
_ISO: Final = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"(?:.*\s|\s*)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_COMPACT: Final = re.compile(r"\s*(\d{4})(\d{2})(\d{2})\s*")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns a user names; the others are known by their usual names."""

    text: str | None = None
    id: str | None = None
    date: str | None = None

    def find(self, names: Sequence[str]) -> dict[str, str]:
        """What each role's column is called among ``names``; a role without one is left out.

        Raises ReadError when there is none for the text, or a named one is not there.

        >>> Columns().find(["URL", "Tiêu đề", "Nội dung"])
        {'text': 'Nội dung', 'id': 'URL', 'title': 'Tiêu đề'}
        """
        folded = {" ".join(re.split(r"[\s_-]+", fold(name))): name for name in reversed(names)}
        found = {}
        for role, usual in _KNOWN.items():
            named = getattr(self, role, None)
            if named is not None and named not in names:
                raise ReadError(f"there is no column {named!r}; the columns are {_list(names)}")
            match = named or next((folded[one] for one in usual if one in folded), None)
            if match is not None:
                found[role] = match
        if "text" not in found:
            raise ReadError(
                f"no column of texts is known among {_list(names)}; name it with --text-column"
            )
        return found

    def read(self, row: Mapping[str, Any], found: Mapping[str, str] | None = None) -> Text:
        """One row as a document.

        Raises ReadError when its text is no text or empty.
        """
        found = found or self.find(list(row))
        text = row.get(found["text"])
        if isinstance(text, bytes):
            text = decode(text)
        if text is None:
            raise ReadError("the text is empty")
        if not isinstance(text, str):
            raise ReadError(f"the column {found['text']!r} holds no text but {_kind(text)}")
        if not text.strip():
            raise ReadError("the text is empty")
        plain = {
            role: _plain(row.get(found[role])) for role in ("id", "title", "outlet", "author")
            if role in found
        }  # fmt: skip
        return Text(text, published=day(row.get(found.get("date", ""))), **plain)


def day(value: object) -> str | None:
    """A cell of a date column as ``YYYY-MM-DD``; None when no day is read in it.

    >>> day("14/11/2017 08:30"), day("2017-11-14T08:30:00Z"), day("hôm qua")
    ('2017-11-14', '2017-11-14', None)
    """
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if not isinstance(value, str | int):
        return None
    text = str(value)
    if found := _ISO.match(text) or _COMPACT.fullmatch(text):
        year, month, number = map(int, found.groups())
    elif found := _DAY_FIRST.match(text):
        number, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def _plain(value: object) -> str | None:
    return None if value is None or not str(value).strip() else str(value).strip()


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:12])
    return f"{shown} …" if len(names) > 12 else shown


def _kind(value: object) -> str:
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list | tuple) else f"values of type {type(value).__name__}"
