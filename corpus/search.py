"""Full-text search that does not care how the words are typed.

SQLite's own folding drops tone marks but knows no đ, and decomposed letters are another trap:
so both the indexed words and the query are folded here.
"""

import re
from dataclasses import dataclass

from extractor.normalise import fold, normalise

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r'"([^"]*)"')
_CONTEXT = 80


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that holds all the words asked for.

    Attributes:
        article_id: SHA-256 of its text.
        source: Its path or URL, as given.
        title: Its headline, if known.
        published: ``YYYY-MM-DD``, if known.
        snippet: The words found, with what stands around them.
    """

    article_id: str
    source: str
    title: str | None
    published: str | None
    snippet: str


def folded_words(title: str | None, text: str) -> str:
    """What is indexed of an article: its folded words.

    Words with đ are added once more with it, for those who query the table without
    :func:`match_expression` (Datasette's search box, the ``sqlite3`` shell).

    >>> folded_words(None, "Công đoàn Đắk Nông")
    'cong doan dak nong đoàn đắk'
    """
    given = f"{title}\n{text}" if title else text
    # Only what does not print, such as a soft hyphen, stands in the way of a word; the whole of
    # normalise() would take longer than indexing.
    clean = given if given.replace("\n", "").isprintable() else normalise(given).text
    low = clean.lower()
    with_d = sorted({word for word in low.split() if "đ" in word})
    return " ".join([fold(low.replace("đ", "d")), *with_d])


def match_expression(query: str) -> str | None:
    """An FTS5 expression that matches every word of ``query``; None when it has no word.

    Text in double quotes is a phrase. Everything else that FTS5 would read as syntax is not.

    >>> match_expression('Công đoàn AND (Đắk')
    '"cong" "doan" "and" "dak"'
    >>> match_expression('"Văn phòng Tỉnh ủy" nữ')
    '"van phong tinh uy" "nu"'
    """
    phrases: list[list[str]] = []
    for number, part in enumerate(_QUOTED.split(normalise(query).text)):
        words = _words(part)
        phrases += [words] if number % 2 else [[word] for word in words]
    return " ".join(f'"{" ".join(words)}"' for words in phrases if words) or None


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).replace("_", " "))


def snippet(text: str, query: str) -> str:
    """The part of ``text`` where most of the words of ``query`` stand close together.

    >>> snippet("Đến nay Công đoàn cơ quan có 29 đoàn viên.", "cong doan")
    'Đến nay Công đoàn cơ quan có 29 đoàn viên.'
    """
    wanted = set(_words(normalise(query).text))
    clean = normalise(text).text
    places = [
        (found.start(), found.end(), word)
        for found in _WORD.finditer(clean)
        if (word := fold(found[0])) in wanted
    ]
    if not places:
        return " ".join(clean[: 2 * _CONTEXT].split())
    best, first = 0, 0
    most = 0
    for last, (start, _, _) in enumerate(places):
        while places[first][0] < start - _CONTEXT:
            first += 1
        held = len({word for _, _, word in places[first : last + 1]})
        if held > most:
            best, most = first, held
    start = max(0, places[best][0] - _CONTEXT)
    end = min(len(clean), places[best][1] + 2 * _CONTEXT)
    start = clean.find(" ", start) + 1 if start and " " in clean[start : places[best][0]] else start
    shown = " ".join(clean[start:end].split())
    return f"{'… ' if start else ''}{shown}{' …' if end < len(clean) else ''}"
