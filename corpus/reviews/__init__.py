"""What persons decided about the facts: kept beside them, stronger than any extraction."""

from corpus.reviews.book import Reviews
from corpus.reviews.corrections import fields
from corpus.reviews.model import Review, ReviewState, Verdict

__all__ = ["Review", "ReviewState", "Reviews", "Verdict", "fields"]
