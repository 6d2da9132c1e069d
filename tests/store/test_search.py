"""Search finds the words however they are typed."""

import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.search import match_expression, snippet
from corpus.store import Store
from tests.store.records import article

TEXTS = {
    "dak-nong.txt": "Công đoàn cơ sở Văn phòng Tỉnh ủy Đắk Nông hiện có 71 đoàn viên.",
    "khanh-hoa.txt": "LĐLĐ tỉnh Khánh Hoà tặng Bằng khen cho đoàn viên Sở TN&MT.",
    "nfd.txt": unicodedata.normalize(
        "NFD", "Nghiệp đoàn nghề cá Phước Đông: vì biển đảo quê hương."
    ),
    "mem.txt": "Liên đoàn Lao động thị xã\u00a0Hồng\u00adNgự.",
}


@pytest.fixture
def full(store: Store) -> Store:
    store.save_many(article(text, source=source) for source, text in TEXTS.items())
    return store


def found(store: Store, query: str) -> list[str]:
    return sorted(hit.source for hit in store.search(query))


@pytest.mark.parametrize(
    ("query", "sources"),
    [
        ("cong doan", ["dak-nong.txt"]),
        ("công đoàn", ["dak-nong.txt"]),
        ("CÔNG ĐOÀN", ["dak-nong.txt"]),
        ("đoan", ["dak-nong.txt", "khanh-hoa.txt", "mem.txt", "nfd.txt"]),
        ("dắk nong", ["dak-nong.txt"]),
        ("khanh hòa", ["khanh-hoa.txt"]),
        ("Khánh Hoà", ["khanh-hoa.txt"]),
        ("tn&mt", ["khanh-hoa.txt"]),
        ("phước đông", ["nfd.txt"]),
        (unicodedata.normalize("NFD", "phước đông"), ["nfd.txt"]),
        (unicodedata.normalize("NFD", "đoàn viên"), ["dak-nong.txt", "khanh-hoa.txt"]),
        ("hồng ngự", []),  # the soft hyphen stands inside one written word …
        ("hồngngự", ["mem.txt"]),  # … which is found as it reads
        ("xa hongngu", ["mem.txt"]),
        ('"Văn phòng Tỉnh ủy"', ["dak-nong.txt"]),
        ('"Tỉnh ủy Văn phòng"', []),
        ('71 "đoàn viên', ["dak-nong.txt"]),
        ("cong doan AND", []),
        ("", []),
        ("  *** ", []),
    ],
)
def test_words_are_found(full: Store, query: str, sources: list[str]) -> None:
    assert found(full, query) == sources


@settings(max_examples=200)
@given(st.text(st.one_of(st.sampled_from('"*():^-+{}~ANDORNEAR đa\u0301'), st.characters())))
def test_no_query_is_a_syntax_error(query: str) -> None:
    expression = match_expression(query)
    with closing(sqlite3.connect(":memory:")) as conn:
        conn.execute("CREATE VIRTUAL TABLE words USING fts5 (folded)")
        conn.execute("SELECT count(*) FROM words WHERE words MATCH ?", [expression or '""'])


@pytest.mark.parametrize(
    ("query", "sources"),
    [
        ('"', []),
        ('công" OR "71', []),
        ("NEAR(công đoàn)", []),
        ("folded:cong", []),
        ("côn*", []),
        ("^cong", ["dak-nong.txt"]),
        ("-công", ["dak-nong.txt"]),
        ("\x00", []),
        ("_", []),
    ],
)
def test_what_fts_reads_as_syntax_is_read_as_words(
    full: Store, query: str, sources: list[str]
) -> None:
    assert found(full, query) == sources


def test_a_box_that_knows_nothing_of_folding_finds_đ_too(full: Store) -> None:
    """Datasette's own search box hands the words to SQLite as they were typed."""
    sql = (
        "SELECT source FROM article_words_fts f JOIN article_words w ON w.id = f.rowid"
        " JOIN articles a ON a.id = w.article_id WHERE article_words_fts MATCH ?"
    )
    for query in ("công đoàn", "cong doan", "Đắk", unicodedata.normalize("NFD", "Công đoàn Đắk")):
        assert [row["source"] for row in full.db.query(sql, [query])] == ["dak-nong.txt"]


def test_a_corrected_headline_is_found_and_the_old_one_is_not(store: Store) -> None:
    text = "Ngày 25/10, đại hội đã diễn ra."
    store.save(*article(text, title="Đại hội Công đoàn Sở Y tế"))
    store.save(*article(text, title="Đại hội Công đoàn Sở Tư pháp"))
    assert found(store, "so tu phap") == ["bai.txt"]
    assert found(store, "so y te") == []
    store.db.execute("INSERT INTO article_words_fts (article_words_fts) VALUES ('integrity-check')")


def test_the_index_stays_right_through_vacuum(full: Store) -> None:
    full.db.execute("DELETE FROM articles WHERE source = 'dak-nong.txt'")
    full.db.vacuum()
    assert found(full, "phuoc dong") == ["nfd.txt"]
    assert found(full, "cong doan") == []


def test_a_snippet_shows_the_words_as_they_were_written() -> None:
    text = "Mở đầu. " * 40 + TEXTS["dak-nong.txt"] + " Kết thúc." * 40
    shown = snippet(text, "tinh uy dak nong")
    assert "Văn phòng Tỉnh ủy Đắk Nông" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 300
