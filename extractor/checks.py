"""Does a record fit together? Each thing that does not becomes a coded warning."""

from schemas import Record, RecordWarning


def check(record: Record) -> tuple[RecordWarning, ...]:
    """The warnings of one record."""
    return ()
