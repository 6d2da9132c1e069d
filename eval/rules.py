"""The lists of ``rules.toml``, read once."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any, Final

_RAW: Final = Path(__file__).with_name("rules.toml").read_bytes()
_DATA: Final[dict[str, Any]] = tomllib.loads(_RAW.decode("utf-8"))

ABBREVIATIONS: Final[dict[str, str]] = _DATA["abbreviations"]
GENERIC: Final = frozenset(" ".join(_DATA["generic"].values()).split())
RANKS: Final[dict[str, str]] = _DATA["ranks"]
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    kind: tuple(names) for kind, names in _DATA["fields"].items()
}
MISSION: Final[tuple[str, ...]] = tuple(_DATA["totals"]["mission"])
VERSION: Final = hashlib.sha256(_RAW).hexdigest()[:12]
"""Changes whenever the lists do."""
