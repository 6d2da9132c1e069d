"""The gate on raw bytes lets every text through that names a union."""

import html
import json
import unicodedata
from itertools import product
from pathlib import Path

import pytest

from corpus.batch.sources import Item, Member
from corpus.batch.work import Task, read_items
from extractor.branches.words import branch_words
from extractor.gate import may_name_union, names_union
from tests.cli.shell import ROOT, SAMPLES

HEADS = [entry.phrase for entry in branch_words().heads]
FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
ARTICLES = [
    *(path for split in ("dev", "train")
      for path in sorted((ROOT / "corpus" / "articles" / split).glob("*.txt"))),
    *sorted(SAMPLES.glob("*.txt")),
]  # fmt: skip


def spellings(head: str) -> set[str]:
    """A head in mixed cases, Unicode forms, tone places, look-alike letters and spaces."""
    mixed = "".join(one.upper() if at % 2 else one for at, one in enumerate(head))
    cased = {head, head.upper(), head.title(), head.capitalize(), mixed, mixed.swapcase()}
    toned = {new for one in cased for new in (one, one.replace("oà", "òa").replace("OÀ", "ÒA"))}
    made = set()
    for one, d, space, form in product(toned, ("đĐ", "ðÐ", "ɖƉ"), " \u00a0\u2009", ("NFC", "NFD")):
        told = one.translate(str.maketrans("đĐ ", d + space))
        made.add(unicodedata.normalize(form, told))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize("head", HEADS)
def test_every_head_in_every_spelling(head: str) -> None:
    for told in spellings(head):
        for hidden in (told, "\u200b".join(told), "\u00ad".join(told), told.translate(FULL_WIDTH)):
            assert may_name_union(f"Ở {hidden}, có".encode()), repr(hidden)
        assert names_union(f"Ở {told}, có"), repr(told)
        for escaped in (True, False):
            line = json.dumps({"text": f"Ở {told}, có"}, ensure_ascii=escaped)
            assert may_name_union(line.encode()), repr(told)


@pytest.mark.parametrize("head", ["công đoàn", "liên đoàn lao động", "CĐCS"])
@pytest.mark.parametrize(
    "write",
    [
        lambda words: words.encode("ascii", "xmlcharrefreplace").decode(),
        lambda words: "".join(f"&#x{ord(one):x};" for one in words),
        lambda words: words.replace("ô", "&ocirc;").replace("à", "&agrave;"),
        lambda words: words.replace(" ", " <b>"),
        lambda words: words.replace(" ", "\n      "),
        lambda words: words.replace(" ", "&nbsp;"),
        html.escape,
    ],
)
def test_names_in_the_markup_of_a_page(head: str, write: object) -> None:
    assert callable(write)
    told = write(f"{head} Sở Y tế") + " hiện có 71 đoàn viên."
    page = f'<html><head><meta charset="utf-8"></head><body><p>{told}</p></body></html>'
    result = read_items([Item("a.html", Member("a.html", page.encode()))], Task("1"))
    assert result.failures == []
    assert len(result.articles) == 1


def has_facts(path: Path) -> bool:
    gold = path.with_suffix(".gold.json")
    return not gold.exists() or bool(json.loads(gold.read_text(encoding="utf-8"))["facts"])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_no_article_with_a_fact_is_passed(form: str) -> None:
    assert len(ARTICLES) > 100
    for path in filter(has_facts, ARTICLES):
        text = unicodedata.normalize(form, path.read_text(encoding="utf-8"))  # type: ignore[arg-type]
        line = json.dumps({"text": text}).encode()
        assert (may_name_union(text.encode()), may_name_union(line), names_union(text)) == (
            True, True, True,
        ), path.name  # fmt: skip
