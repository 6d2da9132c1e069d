"""Takes a page apart, reader by reader."""

from extractor.layout.blocks import Block, Layout
from extractor.layout.body import read_body
from extractor.layout.days import dateline_span, event_day, publication_day, title_day
from extractor.layout.footer import read_footer
from extractor.layout.header import read_header
from extractor.layout.imprint import find_author, find_outlet
from extractor.layout.lines import cut_lines
from extractor.layout.links import (
    drop_links_at_the_foot,
    drop_links_under_lead,
    drop_lists_of_links,
    drop_teasers,
)
from extractor.layout.menus import drop_menus
from extractor.layout.nesting import nest
from extractor.layout.page_lines import read_alone
from extractor.layout.repeats import find_repeats
from extractor.layout.tables import read_tables


def read_layout(text: str) -> Layout:
    """Take a page apart.

    Args:
        text: Normalised text (see :mod:`extractor.normalise`).

    Returns:
        Its blocks and what the page says of itself; plain paragraphs are all ``body``.
    """
    lines = cut_lines(text)
    for line in lines:
        read_alone(line)
    above = drop_menus(lines)
    read_tables(lines)
    drop_lists_of_links(lines)
    drop_teasers(lines)
    header = read_header(lines)
    drop_links_under_lead(lines, header.title)
    drop_links_at_the_foot(lines)
    read_footer(lines)
    read_body(lines, header)
    repeats = find_repeats(lines, header.title)
    heads = nest(lines)
    title = " ".join(lines[i].text for i in header.title) or None
    published = publication_day(lines, header)
    opens = lines[header.body] if header.body < len(lines) else None
    span = (lines[header.title[0]].start, lines[header.title[-1]].end) if title else None
    return Layout(
        blocks=tuple(
            Block(
                line.start,
                line.end,
                line.kind or "body",
                line.marker,
                line.level,
                repeats.get(i),
                line.links == "link",
            )
            for i, line in enumerate(lines)
        ),
        title=title,
        title_span=span,
        published=published,
        dateline=dateline_span(opens, published) if opens else None,
        event_date=event_day(lines) or title_day(lines, header),
        outlet=find_outlet(lines),
        author=find_author(lines),
        heads=heads,
        above=above,
    )
