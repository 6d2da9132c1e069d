"""Places in the given text, in Unicode code points."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Model(BaseModel):
    """Frozen, and closed to fields the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Range(Model):
    """A half-open span ``[start, end)`` of the text as it was given.

    >>> Range(start=3, end=9).end
    9
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"span ends at {self.end}, not after its start {self.start}")
        return self


class Mention(Range):
    """A span with the exact words that stand there: ``text[start:end] == mention.text``."""

    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        """Its text is not empty, so what is as long as it ends behind its start."""
        if len(self.text) != self.end - self.start:
            raise ValueError(
                f"span [{self.start}, {self.end}) is {self.end - self.start} code points long, "
                f"its text {self.text!r} is {len(self.text)}"
            )
        return self
