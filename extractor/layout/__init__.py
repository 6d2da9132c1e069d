"""What each line of a page is, and what the page says of itself.

A page holds more than its article: menus, counters, link lists, captions told twice,
bylines. :func:`read_layout` cuts the normalised text into blocks, names the kind of each,
finds the list or section it stands in, and reads headline, date, author and outlet.

The publication date comes from a line of the page (``Cập nhật ngày: 25/10/2017``), never
from a sentence of the article; the day of an event told in the lead is kept apart, as
:attr:`Layout.event_date`.

Example:
    >>> page = read_layout("Đại hội Công đoàn Sở A\\n25/10/2017 09:41\\nCông đoàn có 71 đoàn viên.")
    >>> [block.kind for block in page.blocks], page.title, page.published
    (['headline', 'dateline', 'lead'], 'Đại hội Công đoàn Sở A', '2017-10-25')
"""

from extractor.layout.blocks import Block, BlockKind, Layout
from extractor.layout.header import names_column
from extractor.layout.read import read_layout

__all__ = ["Block", "BlockKind", "Layout", "names_column", "read_layout"]
