"""Words of gathering that only tell where the money of a gift is from: "từ nguồn xã hội hóa"."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.words import DISBURSED, HELPING
from extractor.lexicon import Hit
from extractor.sought import Sought

_GATHERED: Final = ("xã hội hóa", "vận động", "đóng góp", "ủng hộ", "huy động", "quyên góp")
_OUT_OF: Final = Sought(
    r"\b(?:(?:từ|bằng)(?: các| những)? |\()nguồn(?: lực| kinh phí| tiền| quỹ| vốn| thu)?:?"
    r"(?: (?!(?:được|do|mà|để)\b)[^\W\d]+,?){0,6}? $"
)
"""What stands before them: "từ nguồn công đoàn và | xã hội hóa"."""
_GIFTS: Final = Sought(r"\b(?:suất|phần|túi|gói|món) (?:quà|học bổng)\b|\b(?:quà|học bổng) \w")
_SO_MUCH: Final = (" được ", " hơn ", " gần ", " trên ", " là ", " mỗi ", " hằng ", " hàng ")


def without_sources(view: SentenceView, cues: Sequence[Hit]) -> list[Hit]:
    """The cues but for a word of gathering behind "từ nguồn", where the sentence tells of gifts."""
    low = view.analysis.low
    kept = [hit for hit in cues if not (_is_source(view, hit) and not _counts(low, hit))]
    return kept if len(kept) == len(cues) or _gives(view, kept) else list(cues)


def _is_source(view: SentenceView, hit: Hit) -> bool:
    """Whether a verb of gathering is the name of a source."""
    low = view.analysis.low
    if not low.startswith(_GATHERED, hit.start):
        return False
    return view.search(_OUT_OF, low, max(view.start, hit.start - 60), hit.start) is not None


def _counts(low: str, hit: Hit) -> bool:
    """Whether what was gathered is told straight behind: "từ nguồn xã hội hóa được 30 triệu"."""
    behind = low[hit.end : hit.end + 2].strip()
    return behind[:1].isdigit() or low.startswith(_SO_MUCH, hit.end)


def _gives(view: SentenceView, kept: Sequence[Hit]) -> bool:
    """Whether a sentence tells of something given."""
    if any(hit.group in (DISBURSED, HELPING) for hit in kept):
        return True
    given = any(hit.group in (DISBURSED, HELPING) for hit in view.of(DISBURSED, HELPING))
    return given or view.search(_GIFTS, view.analysis.low, view.start, view.end) is not None
