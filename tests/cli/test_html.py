"""The page: self-contained, escaped, every link alive, the article untouched."""

import base64
import hashlib
import io
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congdoan.labels import Lang
from congdoan.render.highlight import Span, marked, nested
from congdoan.render.html import HtmlWriter
from schemas import Record
from tests.cli.sample import TEXT, record
from tests.cli.shell import ARTICLE, assert_one_line, run
from tests.store.records import records

VOID = {"meta", "br"}


class Page(HTMLParser):
    """What a browser would see: balanced tags, ids, links, the article's words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.article: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes.update(list(given))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag not in VOID:
            self.open.append((tag, given.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag == "p":
            self.article.append("\n")

    def handle_data(self, data: str) -> None:
        inside = [css for _, css in self.open]
        if "text" in inside and "n" not in inside:
            self.article.append(data)


def page(*pairs: tuple[Record, str], lang: Lang = Lang.VI) -> str:
    out = io.StringIO()
    writer = HtmlWriter(out, lang)
    for one, text in pairs:
        writer.add(one, text)
    writer.close()
    return out.getvalue()


def test_is_one_self_contained_page_with_live_links() -> None:
    html = page((record(), TEXT), (record(), TEXT))
    seen = Page(html)
    assert seen.tags["section"] == 2
    assert len(seen.ids) == len(set(seen.ids))
    assert seen.links
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)
    assert not {"script", "img", "link", "iframe", "b"} & set(seen.tags)
    assert not {"src", "style", "onclick"} & set(seen.attributes)
    assert "http://" not in html
    assert "https://" not in html
    assert "url(" not in html


def test_the_policy_allows_its_own_style_only() -> None:
    html = page((record(), TEXT))
    style = re.search(r"<style>(.*?)</style>", html, re.S)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html


def test_every_fact_is_marked_and_linked_both_ways() -> None:
    seen = Page(page((record(), TEXT)))
    for number in range(1, 13):
        assert f"d1-t{number}" in seen.ids
        assert f"d1-r{number}" in seen.ids
        assert f"#d1-t{number}" in seen.links
        assert f"#d1-r{number}" in seen.links


def test_the_article_reads_as_it_was_given() -> None:
    seen = Page(page((record(), TEXT)))
    read = [line for line in "".join(seen.article).split("\n") if line]
    assert read == [line for line in TEXT.split("\n") if line]


def test_languages() -> None:
    assert '<html lang="vi">' in page((record(), TEXT))
    english = page((record(), TEXT), lang=Lang.EN)
    assert '<html lang="en">' in english
    assert ">Women members<" in english
    assert '<span class="target">target</span>' in english


def test_control_characters_and_foreign_line_ends() -> None:
    text = "Có\x00 gì\x07\r\nhai\x85ba <>&\"'"
    html = page((record(text, facts=[], warnings=[]), text))
    assert "Có\ufffd gì\ufffd" in html
    assert "&lt;&gt;&amp;&quot;&#x27;" in html


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 15)).map(
        lambda pair: Span(pair[0], pair[0] + pair[1], "k", 1, "#r", f"t{pair[0]}")
    ),
    max_size=8,
)


@given(SPANS)
def test_spans_become_nested_or_apart_and_cover_the_same(spans: list[Span]) -> None:
    cut = nested(spans)
    for one in cut:
        for other in cut:
            crossing = one.start < other.start < one.end < other.end
            assert not crossing
    assert Counter(i for s in spans for i in range(s.start, s.end)) == Counter(
        i for s in cut for i in range(s.start, s.end)
    )
    assert sum(span.last for span in cut) == len(spans)
    assert sum(span.anchor is not None for span in cut) == len(spans)


@given(st.text(alphabet="aă<&\n", min_size=45, max_size=45), SPANS)
def test_marked_text_keeps_its_words(text: str, spans: list[Span]) -> None:
    seen = Page(f'<div class="text">{marked(text, 0, len(text), spans)}</div>')
    assert "".join(seen.article) == text


@settings(max_examples=60)
@given(records())
def test_any_record_makes_a_sound_page(pair: tuple[Record, str]) -> None:
    seen = Page(page(pair))
    assert len(seen.ids) == len(set(seen.ids))
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)


def test_a_headline_over_two_lines_is_one_headline() -> None:
    title = "ĐẠI HỘI CÔNG ĐOÀN: Xây dựng vững mạnh"
    text = "Trang chủ\nĐẠI HỘI CÔNG ĐOÀN:\n\n Xây dựng vững mạnh\nXây dựng nhà.\n"
    document = {
        "id": "a",
        "source": "a.txt",
        "title": title,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    out = io.StringIO()
    writer = HtmlWriter(out, Lang.VI)
    writer.add(record(text, document=document, branches=[], facts=[], warnings=[]), text)
    writer.close()
    found = re.findall(r'<p class="headline">(.*?)</p>', out.getvalue())
    assert found == ["ĐẠI HỘI CÔNG ĐOÀN:", " Xây dựng vững mạnh"]


@pytest.mark.parametrize("command", ["extract", "check", "eval"])
def test_a_page_of_ours_is_no_article(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    gold = {"id": "a", "published": None, "branches": [], "facts": []}
    (tmp_path / "a.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    what = tmp_path if command == "eval" else tmp_path / "a.txt"
    assert run(command, what, "-o", tmp_path / "b.html").returncode == 0
    done = run("extract", tmp_path, "-f", "jsonl")
    assert (done.returncode, len(done.stdout.splitlines())) == (3, 1)
    assert_one_line(done, "b.html: this page was written by congdoan")
