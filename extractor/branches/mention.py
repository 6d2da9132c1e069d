"""One place in a text where a union is named, or stood for by a short form."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class BranchMention:
    """A mention of a branch; offsets count code points of the normalised text.

    ``head`` is the canonical head ("Công đoàn cơ sở"), ``unit`` the words that name it after the
    head, abbreviations expanded ("Văn phòng Tỉnh ủy Đắk Nông"; empty for a bare "Công đoàn"),
    ``opener`` the class of the unit's first word ("sở", "trường", "huyện"; None when it has none),
    ``named`` whether the unit holds a proper name, ``area`` the district or commune that brackets
    behind the name give, ``by_host`` whether only a host named beside it tells its name, and
    ``of_text`` whether it is the union of the host that the whole text is on.
    """

    start: int
    end: int
    head: str
    level: str
    unit: str
    opener: str | None
    named: bool
    capitals: bool = False
    aliases: list[str] = field(default_factory=list)
    area: str | None = None
    by_host: bool = False
    of_text: bool = False
    branch: int | None = None

    @property
    def name(self) -> str:
        """Head and unit as one name."""
        return f"{self.head} {self.unit}".strip()

    @property
    def bare(self) -> bool:
        """Whether it is a head alone, which may stand for any branch of its kind."""
        return not self.unit
