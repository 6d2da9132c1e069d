"""Web pages: the article in them, with its date, outlet and author."""

import email
import email.policy
import logging
import re
from typing import Any, Final

from corpus.readers.legacy import from_legacy
from corpus.readers.model import LARGEST_TEXT, MEGABYTE, ReadError, Text
from corpus.readers.plain import decode
from extractor.normalise import fold

_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*((?:windows|cp|iso|gb|big5|euc|shift|koi8|tis)[\w-]*)",
    re.IGNORECASE,
)
"""Encodings that a page says and that bytes alone do not tell."""
_HEAD: Final = 4096
"""Bytes in which a page says its encoding."""
_LONG: Final = 1 * MEGABYTE
"""Characters of a page from which on no second opinion is sought about where its article is."""
_PICTURE: Final = re.compile(r"data:[\w/+.;=-]{1,100}?;base64,[A-Za-z0-9+/=\s]+")
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


logging.getLogger("trafilatura").addHandler(logging.NullHandler())
"""What it says of pages it does not take is told as their failure."""


_OURS: Final = b'<meta name="generator" content="congdoan">'


def read_html(data: bytes) -> Text:
    """The main text of a page, its headline and lead first, without menus, links and comments.

    Raises ReadError when the page has no article, or is one of ours: what it tells has been read.
    """
    if _OURS in data[:_HEAD]:
        raise ReadError(
            "this page was written by congdoan and is no article: keep it in another folder"
        )
    return _main_text(_page(data))


def read_saved_page(data: bytes) -> Text:
    """The same of a page saved with its pictures in one file (``.mht``, ``.mhtml``)."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return read_html(page)
    raise ReadError("the saved page holds no HTML; save it again as HTML")


def _page(data: bytes) -> str:
    """UTF-8 whatever the page says, since many say a wrong one; else what it says."""
    said = _CHARSET.search(data, 0, _HEAD)
    try:
        return decode(data)
    except ReadError:
        if said is None:
            raise
    try:
        return data.decode(said[1].decode(), "replace")
    except (LookupError, ValueError):
        raise ReadError(
            f"the page says that it is in {said[1].decode()}, which is not known; save it as UTF-8"
        ) from None


def _main_text(page: str) -> Text:
    from trafilatura import bare_extraction, load_html

    from corpus.readers.page import lead, posted, rows_for_tables

    page = _PICTURE.sub("", page)
    if len(page) > LARGEST_TEXT:
        raise ReadError(
            f"the page has {len(page):,} characters, more than {LARGEST_TEXT:,}; save its text"
        )
    page = page.replace("\x00", " ")
    tree = load_html(page)
    if tree is None:  # perhaps a piece of a page
        tree = load_html(f"<html><body>{page}</body></html>")
    if tree is None:
        raise ReadError("this is no web page; save it again, or give its text")
    first, day = lead(tree), posted(tree)
    rows_for_tables(tree)
    found: Any = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        fast=len(page) > _LONG,
        # Not the days that the article tells of, nor when the page was changed.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not (found.text or "").strip():
        raise ReadError("no article is found in this page; save its text instead")
    title = _unicode(found.title)
    said = found.date if _WHOLE_DAY.fullmatch(found.date or "") else None
    return Text(
        text=_with_head(_unicode(found.text) or "", title, _unicode(first)),
        title=title,
        published=day or said,
        outlet=_unicode(found.sitename or found.hostname),
        author=_unicode(found.author),
    )


def _unicode(text: str | None) -> str | None:
    text = (text or "").strip()
    return from_legacy(text) or text or None


def _with_head(body: str, title: str | None, first: str | None) -> str:
    """The text with its headline and lead before it, unless they stand there already."""
    line, _, rest = body.partition("\n")
    if title and fold(line).strip(" .") == fold(title).strip(" ."):
        title, body = line, rest.lstrip("\n")
    elif title and fold(title) in fold(body[: 2 * len(title)]):
        title = None
    if first and fold(first)[:60] in fold(body):
        first = None
    return "\n\n".join(part for part in (title, first, body) if part)
