"""Articles damaged at random: whatever they become, they are read, and evidence stands there."""

import random
from pathlib import Path

import pytest

from congdoan import extract
from extractor.errors import InputError

ARTICLES = sorted((Path(__file__).parents[2] / "corpus/articles/train").glob("*.txt"))
SIGNS = '“”"()[]|\t\n\n-–—;:.,/%0123456789 \u00a0\u200b\u0301ĐđABCáàIVX•*+_=<>&#@'
TEXTS = 60
"""Damaged texts of one seed."""


def damaged(text: str, other: str, chance: random.Random) -> str:
    """The text after a handful of slips: parts lost, told again, shouted, torn from another."""
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randint(1, 200))
        before, part, after = text[:start], text[start:end], text[end:]
        foreign = chance.randrange(len(other))
        text = chance.choice(
            [
                before + after,
                before + "".join(chance.choices(SIGNS, k=20)) + part + after,
                before + chance.choice(other.splitlines()) + "\n" + part + after,
                before + part.upper() + after,
                before + part * chance.randint(2, 20) + after,
                before + other[foreign : foreign + 500] + part + after,
                text.replace("\n", chance.choice([" ", "\n\n", "\t", "|"]), chance.randint(1, 50)),
                before + part[::-1] + after,
            ]
        )
    return text


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_article_is_read(seed: int) -> None:
    chance = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES]
    facts = 0
    for number in range(TEXTS):
        text = damaged(chance.choice(texts), chance.choice(texts), chance)
        try:
            record = extract(text)
        except InputError:
            continue
        except Exception as error:  # noqa: BLE001  whatever it is, the text is to be shown
            pytest.fail(f"seed {seed}, text {number}: {error!r}\n{text}")
        facts += len(record.facts)
        for fact in record.facts:
            assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text
    assert facts > TEXTS  # an article damaged so has some twenty left


@pytest.mark.parametrize(
    "text",
    [
        "CĐCS Công ty Cổ phần. CĐCS Hoa Sen Việt có 20 đoàn viên.",
        "CĐCS Hoa Sen có 200 công nhân. 150 đoàn viên trong số đó là nữ.",
    ],
)
def test_what_damage_has_shown(text: str) -> None:
    assert extract(text).branches
