"""Web pages: the article in them, with its date, outlet and author."""

import email
import email.policy
import re
from typing import Any, Final

from corpus.readers.model import ReadError, Text
from corpus.readers.plain import decode

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD: Final = 4096
"""Bytes in which a page says its encoding."""


def read_html(data: bytes) -> Text:
    """The main text of a page, its headline first, without menus, links and adverts.

    Raises ReadError when the page has no article.
    """
    return _main_text(_page(data))


def read_saved_page(data: bytes) -> Text:
    """The same of a page saved with its pictures in one file (``.mht``, ``.mhtml``)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return read_html(page)
    raise ReadError("the saved page holds no HTML; save it again as HTML")


def _page(data: bytes) -> str:
    said = _CHARSET.search(data, 0, _HEAD)
    if said:
        try:
            return data.decode(said[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _main_text(page: str) -> Text:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=True, deduplicate=False
    )
    if found is None or not (found.text or "").strip():
        raise ReadError("no article is found in this page; save its text instead")
    body, title = _rows(found.text), (found.title or "").strip() or None
    if title and not body.startswith(title):
        body = f"{title}\n\n{body}"
    return Text(
        text=body,
        title=title,
        published=found.date or None,
        outlet=found.sitename or found.hostname or None,
        author=found.author or None,
    )


def _rows(text: str) -> str:
    """Rows of tables without the bars that trafilatura sets around them."""
    lines = []
    for line in text.split("\n"):
        if line.startswith("|") and line.endswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not any(cell.strip("-: ") for cell in cells):
                continue
            line = " | ".join(cell for cell in cells if cell)
        lines.append(line)
    return "\n".join(lines)
