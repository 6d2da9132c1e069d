"""Every example sentence of every kind, read strictly; and the reader of those files."""

import re
from pathlib import Path

import pytest

from extractor import Extractor
from extractor.facts.examples import compare, main, read_examples, unhit_entries
from extractor.facts.marks import Example, ExampleError, parse_line
from extractor.registry import KindInfo, kinds

EXAMPLES = [example for kind in kinds() for example in read_examples(kind)]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_the_facts_found_are_the_facts_marked(example: Example, extractor: Extractor) -> None:
    differences = compare(example, extractor.extract(example.text))
    if differences:
        where = f"{example.path}:{example.line}"
        pytest.fail("\n".join((where, example.text, *map(str, differences))), pytrace=False)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_every_lexicon_entry_is_hit_by_an_example(kind: KindInfo) -> None:
    unhit = [f"{one.group}: {one.phrase}" for one in unhit_entries(kind, read_examples(kind))]
    assert unhit == []


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_each_kind_has_forty_marked_and_forty_unmarked_examples(kind: KindInfo) -> None:
    examples = read_examples(kind)
    marked = sum(bool(example.facts) for example in examples)
    assert marked >= 40
    assert len(examples) - marked >= 40


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_no_example_stands_twice(kind: KindInfo) -> None:
    texts = [example.text for example in read_examples(kind)]
    assert sorted(texts) == sorted(set(texts))


# --- the reader ---------------------------------------------------------------------------


def test_marks_are_taken_out_and_their_places_kept() -> None:
    example = parse_line(
        "LĐLĐ huyện A có [[12 CĐCS | value=12 unit=grassroots_union"
        ' branch="Liên đoàn Lao động huyện A"]]'
        " ¶ và [[3 nghiệp đoàn | value=3 unit=grassroots_union]].",
        "unit_count",
    )
    assert example.text == "LĐLĐ huyện A có 12 CĐCS\nvà 3 nghiệp đoàn."
    words = [example.text[fact.start : fact.end] for fact in example.facts]
    assert words == ["12 CĐCS", "3 nghiệp đoàn"]
    assert [fact.branch for fact in example.facts] == ["Liên đoàn Lao động huyện A"] * 2
    assert example.facts[1].fields == {
        "qualifier": "exact",
        "status": "reported",
        "period": None,
        "value": 3,
        "value_max": None,
        "unit": "grassroots_union",
        "change": False,
    }


def test_one_mark_may_carry_several_facts() -> None:
    example = parse_line(
        "[[52/60 lao động | value=52 population=union_members branch=X"
        " | value=60 population=staff]]",
        "member_count",
    )
    told = [(fact.start, fact.end, fact.fields["value"], fact.branch) for fact in example.facts]
    assert told == [(0, 14, 52, "X"), (0, 14, 60, "X")]


def test_free_text_is_demanded_only_where_it_is_stated() -> None:
    silent = parse_line("[[5 triệu đồng | amount=5000000 flow=held branch=X]]", "fund_amount")
    stated = parse_line(
        '[[5 triệu đồng | amount=5000000 flow=held branch=X fund="quỹ A" beneficiaries="3 em"]]',
        "fund_amount",
    )
    assert {"fund", "beneficiaries"}.isdisjoint(silent.facts[0].fields)
    assert stated.facts[0].fields["fund"] == "quỹ A"
    assert stated.facts[0].fields["beneficiaries"] == {"count": 3, "unit": "em"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("A có [[5 đoàn viên | value=5 population=staff branch=A.", "is not closed"),
        ("[[5 | value=5 population=staff branch=A [[6 | value=6]]", "is not closed"),
        ("A có 5 đoàn viên]].", "closes no mark"),
        ("A có [[5 đoàn viên]].", "states nothing"),
        ("[[ 5 | value=5 population=staff branch=A]]", "spaces around"),
        ("[[5 | value=5 population=staff]]", "must name branch="),
        ("[[5 | value=5 population=staff branch=A size=3]]", "no key 'size'"),
        ("[[5 | value=5 population=staff branch=A rule=x]]", "no key 'rule'"),
        ("[[5 | value=5 value=6 population=staff branch=A]]", "stated twice"),
        ("[[5 | value=5 population=everybody branch=A]]", "population"),
        ("[[5 | population=staff branch=A]]", "value"),
        ("[[5 | value=5.000 population=staff branch=A]]", "digits only"),
        ("[[5 | value=năm population=staff branch=A]]", "value"),
        ("[[5 | value=5 period=2016/2012 population=staff branch=A]]", "period"),
        ("[[5 | value=5 population=staff branch=A B]]", "'B' is no key=value"),
        ('[[5 | value=5 population=staff branch="A]]', "is no key=value"),
        ("dòng một ¶dòng hai", "¶ needs a space"),
    ],
)
def test_a_line_that_cannot_be_read_is_an_error_naming_file_and_line(line: str, why: str) -> None:
    where = Path("member_count/examples.txt")
    with pytest.raises(ExampleError, match=rf"^{re.escape(str(where))}:7: .*{re.escape(why)}"):
        parse_line(line, "member_count", where, 7)


def test_a_missed_a_surplus_and_a_wrong_fact_are_told_apart(extractor: Extractor) -> None:
    text = "Công đoàn Sở Y tế Hà Nam hiện có 71 đoàn viên."
    record = extractor.extract(text)
    assert [fact.kind for fact in record.facts] == ["member_count"]

    def differences(line: str) -> list[tuple[str, str]]:
        found = compare(parse_line(line, "member_count"), record)
        return [(one.what, one.words) for one in found]

    keys = 'population=union_members branch="Công đoàn Sở Y tế Hà Nam"'
    head = "Công đoàn Sở Y tế Hà Nam hiện có"
    assert differences(f"{head} [[71 đoàn viên | value=71 {keys}]].") == []
    assert differences(f"{head} [[71 đoàn viên | value=72 {keys}]].") == [("wrong", "71 đoàn viên")]
    other = keys.replace("Hà Nam", "Hà Tĩnh")
    assert differences(f"{head} [[71 đoàn viên | value=71 {other}]].") == [
        ("wrong", "71 đoàn viên")
    ]
    assert differences(f"{head} 71 đoàn viên.") == [("extra", "71 đoàn viên")]
    assert differences(f"{head} [[71 | value=71 {keys}]] đoàn viên.") == [
        ("missing", "71"),
        ("extra", "71 đoàn viên"),
    ]


def test_the_report_counts_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["member_count"]) == 0
    shown = capsys.readouterr().out.splitlines()
    size = len(read_examples(next(kind for kind in kinds() if kind.name == "member_count")))
    assert re.fullmatch(rf"member_count +\d+ of {size} lines pass \(.*", shown[-1])


def test_the_report_knows_its_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["members"]) == 2
    assert "no kind 'members'" in capsys.readouterr().err
