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


class ExplainFormat(StrEnum):
    """How an explanation is written."""

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


class BenchFormat(StrEnum):
    """How a benchmark is written."""

    TABLE = "table"
    JSON = "json"


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
