"""One text → one Record.

The names below load underthesea and the lexicons on first use only, so that a light part of the
package (``extractor.normalise``, ``extractor.quantities``) can be imported by itself.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.api import Explanation, Extractor, Metadata, NearMiss

__all__ = ["Explanation", "Extractor", "Metadata", "NearMiss"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("extractor.api"), name)
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")
