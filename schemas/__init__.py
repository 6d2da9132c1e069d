"""What a fact, a branch and a record are.

Pydantic models of everything an extraction says, their JSON Schema and their SQL tables.
The package imports nothing of ours, so that anything may lean on it.

>>> from schemas import Record
>>> sorted(Record.model_fields)
['branches', 'document', 'facts', 'schema_version', 'warnings']
"""

from schemas.enums import (
    AwardClass,
    Flow,
    Kind,
    Level,
    Population,
    Qualifier,
    Rate,
    RecipientType,
    Status,
    Unit,
    WarningCode,
)
from schemas.facts import (
    Award,
    Beneficiaries,
    Fact,
    FactBase,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    UnitCount,
)
from schemas.period import Period, period_years
from schemas.record import (
    SCHEMA_VERSION,
    Branch,
    Document,
    Record,
    RecordWarning,
    json_schema,
    validate_record,
)
from schemas.spans import Mention, Range

__all__ = [
    "SCHEMA_VERSION",
    "Award",
    "AwardClass",
    "Beneficiaries",
    "Branch",
    "Document",
    "Fact",
    "FactBase",
    "FemaleCount",
    "Flow",
    "FundAmount",
    "Kind",
    "Level",
    "MemberCount",
    "Mention",
    "NewMemberCount",
    "Period",
    "Population",
    "Qualifier",
    "Range",
    "Rate",
    "RecipientType",
    "Record",
    "RecordWarning",
    "Status",
    "Unit",
    "UnitCount",
    "WarningCode",
    "json_schema",
    "period_years",
    "validate_record",
]
