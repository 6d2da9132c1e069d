"""One union of a text: its mentions, and what they say of it together."""

from dataclasses import dataclass, field
from typing import Final

from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.places import province_at_end

FEDERATION: Final = "Liên đoàn Lao động"
PLAIN_HEADS: Final = ("Công đoàn", "Công đoàn cơ sở")
"""Heads of the union of a host, which stand for it alone too."""
OF_ONE_HOST: Final = ("grassroots", "grassroots_member")
"""Levels of a union of one firm, school or agency."""
PARTS: Final = ("section", "group")
"""Levels of what a union of one host is made of."""
AREAS: Final = ("huyện", "tỉnh", "thành phố")
LEVEL_WORDS: Final = ("tỉnh", "huyện", "quận", "phường", "xã", "thành", "phố", "thị", "này", "ta")
_OFFICE: Final = "Cục"
_LEVELS_AT_END: Final = {("tỉnh",), ("huyện",), ("quận",), ("xã",), ("phường",)}


@dataclass(slots=True)
class DocumentBranch:
    """One union of the document: its mentions and what they say of it together."""

    index: int
    head: str
    level: str
    unit: str
    opener: str | None
    mentions: list[BranchMention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    province: str | None = None
    passing: bool = False
    """Whether it is only spoken of in short, once, beside unions named in full."""

    @property
    def key(self) -> tuple[str, ...]:
        """The unit's words, folded, for comparing."""
        return key_of(self.unit)

    @property
    def of_text(self) -> bool:
        """Whether it is the union of the one host that the text is on, told before its union."""
        return any(mention.of_text for mention in self.mentions)

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.head} {self.unit}".strip()


def _says_office(unit: str, name: str) -> bool:
    """Whether a unit tells the kind of office that a name leaves out: "Cục Hải quan"."""
    words = unit.split()
    return words[:1] == [_OFFICE] and words[1:2] == name.split()[:1] != []


def new_branch(branches: list[DocumentBranch], mention: BranchMention) -> DocumentBranch:
    """A new branch, named as in the mention."""
    branch = DocumentBranch(
        len(branches), mention.head, mention.level, mention.unit, mention.opener
    )
    branches.append(branch)
    return branch


def join(branch: DocumentBranch, mention: BranchMention) -> None:
    """Give a mention to its branch, which takes the fuller name."""
    mention.branch = branch.index
    branch.mentions.append(mention)
    if mention.head == "Công đoàn cơ sở" and branch.head == "Công đoàn":
        branch.head, branch.level = mention.head, mention.level
    fuller = len(mention.unit.split()) > len(branch.unit.split())
    if not mention.capitals and all(one.capitals for one in branch.mentions[:-1]):
        rest = branch.unit.split()[len(mention.unit.split()) :]
        placed = province_at_end(branch.unit) or (rest and rest[0].lower() in LEVEL_WORDS)
        placed = placed or key_of(mention.unit)[-1:] in _LEVELS_AT_END
        same_end = key_of(branch.unit)[-2:] == key_of(mention.unit)[-2:]
        fuller = fuller or not (
            placed or same_end
        )  # a headline in capitals does not show where a name ends
    recased = len(mention.unit) == len(branch.unit) and not mention.capitals
    if fuller or (recased and branch.mentions[0].capitals):
        branch.unit = mention.unit
    elif _says_office(mention.unit, branch.unit):
        branch.unit = f"{_OFFICE} {branch.unit}"
    for alias in mention.aliases:
        if alias not in branch.aliases:
            branch.aliases.append(alias)
