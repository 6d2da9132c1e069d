"""Which column of a table holds the text, the id, the date, and what its cells say."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final

from corpus.readers.model import ReadError, Text
from corpus.readers.plain import decode
from extractor.dates import find_dates
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
"""Names of columns, folded, that are known without being named; blanks do not matter."""
_NO_DAY: Final = {"nan", "nat", "none", "null", "n/a", "-", "–", "?", "không rõ"}
"""Cells of a date column that say that there is none."""
_LONGEST_NAME: Final = 40
MOST_ABOVE: Final = 10
"""Rows in which the head of a table is looked for."""
_ISO: Final = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T.*)?\s*")
_SECONDS: Final = re.compile(r"\s*(\d{9,10})(?:\d{3})?(?:\.\d+)?\s*")
"""Since 1970, perhaps with thousandths: from 1973 on."""
_HERE: Final = timezone(timedelta(hours=7))


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
        >>> Columns().find(["noidung", "publishedAt", "tieu_de"])
        {'text': 'noidung', 'date': 'publishedAt', 'title': 'tieu_de'}
        """
        folded = {re.sub(r"[\s_-]+", "", fold(name)): name for name in reversed(names)}
        found = {}
        for role, words in _KNOWN.items():
            usual = [one.replace(" ", "") for one in words]
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

    def are(self, cells: Sequence[str]) -> bool:
        """Whether cells are the head of a table: short, the text's among them and another.

        >>> Columns().are(["Số", "Nội dung", "Ngày"]), Columns().are(["Nội dung", " như sau"])
        (True, False)
        """
        if not all(len(cell) <= _LONGEST_NAME for cell in cells):
            return False
        try:
            found = self.find(cells)
        except ReadError:
            return False
        return len(cells) > 1 and (self.text is not None or len(found) > 1)

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
        cell = row.get(found.get("date", ""))
        published = day(cell)
        unread = None if published else _plain(cell)
        if unread is not None and unread.casefold() in _NO_DAY:
            unread = None
        return Text(_whole(text), published=published, unread_day=unread, **plain)


class Head:
    """The head of a table, below its title if it has one.

    Attributes:
        names: Of the columns; none until the head has been found.
    """

    def __init__(self, columns: Columns) -> None:
        self.names: list[str] = []
        self._columns = columns
        self._looked_at = 0
        self._widest = 0
        self._refused = ReadError("the table is empty")

    def look_at(self, cells: Sequence[str]) -> bool:
        """Looks whether a row, not an empty one, is the head; False when none is to be expected.

        The first row has to name the column of the text, one below it has to look like a head.
        """
        names = [name.strip().removeprefix("\ufeff") for name in cells]
        try:
            self._columns.find(names)
            if not self._looked_at or self._columns.are(names):
                self.names = names
        except ReadError as error:
            if (filled := sum(map(bool, names))) > self._widest:
                self._widest, self._refused = filled, error
        self._looked_at += 1
        return bool(self.names) or self._looked_at < MOST_ABOVE

    def check(self) -> None:
        """Raises ReadError, naming the columns there are, when no head was found."""
        if not self.names:
            raise self._refused


def day(value: object) -> str | None:
    """A cell of a date column as ``YYYY-MM-DD``; None when no day is read in it.

    Times that are counted from 1970 are days in Vietnam.

    >>> day("14/11/2017 08:30"), day("2017-11-14T08:30:00Z"), day("hôm qua")
    ('2017-11-14', '2017-11-14', None)
    >>> day("Thứ Ba, 14 tháng 11, 2017"), day("2017/11/14"), day(1510617600)
    ('2017-11-14', '2017-11-14', '2017-11-14')
    """
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    text = str(value)
    if found := _ISO.match(text) or _COMPACT.fullmatch(text):
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            return None
    if found := _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(found[1]), _HERE).date().isoformat()
    hits = find_dates(unicodedata.normalize("NFC", text))
    return hits[0].iso if hits else None


def delimiter(head: str) -> str:
    """What stands between the cells of a table with this first line."""
    return max(",;\t|", key=head.count)


def cells_of(line: str) -> list[str]:
    """The cells of a line that holds no delimiter in quotation marks, as the head of a table."""
    return [cell.strip(' "\r\n\ufeff') for cell in line.split(delimiter(line))]


def _plain(value: object) -> str | None:
    return None if value is None or not str(value).strip() else _whole(str(value).strip())


def _whole(text: str) -> str:
    """Half of a character, which JSON can say and no file can hold, as a replacement character.

    >>> _whole("CĐCS \\ud83d")
    'CĐCS �'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:12])
    return f"{shown} …" if len(names) > 12 else shown


def _kind(value: object) -> str:
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list | tuple) else f"values of type {type(value).__name__}"
