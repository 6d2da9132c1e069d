"""One text → one Record."""

from extractor.api import Explanation, Extractor, NearMiss

__all__ = ["Explanation", "Extractor", "NearMiss"]
