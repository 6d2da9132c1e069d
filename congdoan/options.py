"""The choices that options offer; light, so that ``congdoan --help`` starts quickly."""

from enum import StrEnum


class ExtractFormat(StrEnum):
    """How records are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


class RunFormat(StrEnum):
    """What a run writes besides a database."""

    PARQUET = "parquet"
    JSONL = "jsonl"


class RunEngine(StrEnum):
    """Who reads the documents of a run."""

    LOCAL = "local"
    DASK = "dask"


class TableOrJson(StrEnum):
    """How an explanation, a list or a benchmark is written: to be read, or for a program."""

    TABLE = "table"
    JSON = "json"


class CompareFormat(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class EvalFormat(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


class Decision(StrEnum):
    """What a person can say of a fact."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


class BranchesFormat(StrEnum):
    """How branches are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class CheckFormat(StrEnum):
    """How what was checked is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
