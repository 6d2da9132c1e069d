"""Checks as a whole: silent where figures fit, in order, each with its words."""

from extractor.checks import check, findings
from extractor.reasons import WARNINGS
from schemas import WarningCode
from tests.extractor.checked import codes, messages
from tests.extractor.told import article, award, each, members, money, unions, women, workers


def test_figures_that_fit_raise_nothing() -> None:
    record = article(
        [members(204), workers(210), women(102, share=50)],
        [unions(7, unit="member_union"), unions(26, unit="group")],
        [each(0.5, 120), money(60)],
        [award("Bằng khen"), award("Bằng khen")],
    )
    assert check(*record) == ()


def test_every_warning_code_has_its_words() -> None:
    assert set(WARNINGS) == {str(code) for code in WarningCode}
    assert all(set(words) == {"vi", "en"} for words in WARNINGS.values())


def test_a_message_is_in_the_readers_language() -> None:
    record, text = article([members(29), women(41)])
    (found,) = findings(record.branches[0], record.facts, text)
    assert found.message("vi") == "“41 nữ” nhiều hơn “29 đoàn viên”"


def test_line_ends_in_the_evidence_do_not_break_the_message() -> None:
    record = article([members(29, "29\nđoàn viên"), women(41)])
    assert messages(record) == ["“41 nữ” is more than “29 đoàn viên”"]


def test_checks_answer_branch_by_branch_in_one_order() -> None:
    record = article([members(29), women(41), members(3, branch="b2")])
    assert codes(record) == ["female_exceeds_members", "implausible_figure"]
    assert check(*record) == check(*record)
