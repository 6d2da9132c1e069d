"""The fact kinds, told apart by ``kind``. What counts as each: ``docs/annotation.md``."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from schemas.enums import (
    AwardClass,
    Flow,
    Population,
    Qualifier,
    Rate,
    RecipientType,
    Status,
    Unit,
)
from schemas.period import Period
from schemas.spans import Mention, Model, Range

Count = Annotated[int, Field(ge=0)]
Money = Annotated[int, Field(gt=0, description="whole Vietnamese đồng (VND)")]
Percent = Annotated[float, Field(ge=0, le=100, description="percent, 65.4 for 65,4%")]


class FactBase(Model):
    """What every fact carries, whatever its kind."""

    id: str = Field(pattern=r"^f\d+$")
    branch: str = Field(description="id of the branch whose figure it is")
    qualifier: Qualifier = Qualifier.EXACT
    status: Status = Status.REPORTED
    period: Period | None = Field(default=None, description="EDTF; null when the text gives none")
    evidence: Mention = Field(description="the shortest span that proves the fact")
    sentence: Range = Field(description="the sentence the evidence stands in")
    mentions: tuple[Mention, ...] = Field(default=(), description="where the fact is told again")
    confidence: float = Field(ge=0, le=1)
    rule: str = Field(description="the rule that fired, kind.frame")

    @model_validator(mode="after")
    def _evidence_in_its_sentence(self) -> Self:
        inside = self.sentence.start <= self.evidence.start <= self.evidence.end
        if not inside or self.evidence.end > self.sentence.end:
            raise ValueError("the evidence does not lie inside its sentence")
        return self


class _Counted(FactBase):
    """A fact whose figure is a whole number, or a range of them."""

    value: Count
    value_max: Count | None = Field(default=None, description="upper end of a stated range")

    @model_validator(mode="after")
    def _range_in_order(self) -> Self:
        if self.value_max is not None and self.value_max <= self.value:
            raise ValueError(f"range ends at {self.value_max}, not above its start {self.value}")
        return self


class MemberCount(_Counted):
    """How many people the branch has."""

    kind: Literal["member_count"] = "member_count"
    population: Population


class FemaleCount(FactBase):
    """How many of them are women: a number, a share, or both for one group."""

    kind: Literal["female_count"] = "female_count"
    value: Count | None = None
    value_max: Count | None = None
    share: Percent | None = None
    population: Population

    @model_validator(mode="after")
    def _value_or_share(self) -> Self:
        if self.value is None and self.share is None:
            raise ValueError("a female_count needs a value, a share, or both")
        if self.value_max is not None and (self.value is None or self.value_max <= self.value):
            raise ValueError("value_max needs a smaller value")
        return self


class NewMemberCount(_Counted):
    """Union members newly admitted."""

    kind: Literal["new_member_count"] = "new_member_count"


class UnitCount(_Counted):
    """Subordinate union bodies: the stock, or (``change``) the newly founded ones."""

    kind: Literal["unit_count"] = "unit_count"
    unit: Unit
    change: bool = False


class Beneficiaries(Model):
    """Who or what a sum went to: ``{"count": 366, "unit": "lượt CBCCVC"}``."""

    count: Count
    unit: str = Field(min_length=1)


class FundAmount(FactBase):
    """Money a union raised, holds, lent or spent."""

    kind: Literal["fund_amount"] = "fund_amount"
    amount: Money
    amount_max: Money | None = Field(default=None, description="upper end of a stated range, VND")
    fund: str | None = Field(default=None, description="name or purpose, as the text has it")
    flow: Flow
    per_unit: bool = Field(default=False, description="the sum is what each beneficiary gets")
    rate: Rate | None = None
    beneficiaries: Beneficiaries | None = None

    @model_validator(mode="after")
    def _range_in_order(self) -> Self:
        if self.amount_max is not None and self.amount_max <= self.amount:
            raise ValueError(f"range ends at {self.amount_max}, not above its start {self.amount}")
        return self


class Award(FactBase):
    """A distinction conferred."""

    kind: Literal["award"] = "award"
    title: str = Field(min_length=1, description="canonical, in full")
    rank: str | None = None
    award_class: AwardClass
    granted_by: str | None = None
    recipient: str | None = None
    recipient_type: RecipientType
    count: Annotated[int, Field(gt=0)] | None = None


Fact = Annotated[
    MemberCount | FemaleCount | NewMemberCount | UnitCount | FundAmount | Award,
    Field(discriminator="kind"),
]
"""Any fact; ``kind`` says which."""
