"""One title of a sentence."""

from dataclasses import dataclass

from extractor.branches.document_branch import DocumentBranch


@dataclass(frozen=True, slots=True)
class Title:
    """A title found in a sentence, ``[start, end)`` with its rank or cause.

    ``plain`` titles are also plain speech ("hoàn thành tốt nhiệm vụ"), ``quoted`` ones also names
    of movements ("Giỏi việc nước, đảm việc nhà").
    """

    start: int
    end: int
    canonical: str
    award_class: str
    rank: str | None
    plain: bool
    quoted: bool

    def name(self, unit: str | None, branch: DocumentBranch) -> str:
        """The canonical title; a classification takes the level of the union it is given to."""
        return self.canonical.replace("{unit}", unit or _unit_of(branch))


def _unit_of(branch: DocumentBranch) -> str:
    if branch.head == "Nghiệp đoàn":
        return "Nghiệp đoàn"
    if branch.level == "grassroots_member":
        return "Công đoàn cơ sở thành viên"
    if branch.level == "section":
        return "Công đoàn bộ phận"
    if branch.level == "group":
        return "Tổ công đoàn"
    return "Công đoàn cơ sở"
