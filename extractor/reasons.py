"""Words for people, from ``reasons.toml``: why a near miss is none, what a check found.

>>> REASONS["no_cue"]["en"], WARNINGS["share_disagrees"]["vi"]
('no word says that this is a total', 'Tỷ lệ không khớp với số lượng')
"""

import tomllib
from pathlib import Path

_TEXTS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)

REASONS: dict[str, dict[str, str]] = _TEXTS["reason"]
"""By the reason of a near miss: its text by language, ``vi`` and ``en``."""

WARNINGS: dict[str, dict[str, str]] = _TEXTS["warning"]
"""By the code of a warning: its text by language, ``vi`` and ``en``."""

MESSAGES: dict[str, dict[str, str]] = _TEXTS["message"]
"""By what exactly a check found: its sentence by language, with places for the figures."""
