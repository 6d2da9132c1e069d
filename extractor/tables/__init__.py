"""Tables flattened to text: where they are, and what their rows say."""

from extractor.tables.restate import restate

__all__ = ["restate"]
