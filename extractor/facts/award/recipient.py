"""What is known of one recipient of an award."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True, unsafe_hash=True)
class Recipient:
    """One recipient, or one counted group of them; ``unit`` names unions that were classified."""

    kind: str
    text: str | None = None
    count: int | None = None
    branch: int | None = None
    unit: str | None = None

    @property
    def named(self) -> bool:
        """Whether it is a person or a body told by its name, not a number of them."""
        return self.text is not None and not self.text[:1].isdigit()


class Found(NamedTuple):
    """A recipient and where it is named."""

    at: int
    recipient: Recipient
