"""Where what is said of a union ends within its sentence."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.late import late

_PAYS_A_PART: Final = late(
    r"(?:\btrong (?:đó|số đó|số này)|[,(] (?:riêng|gồm|bao gồm|gồm có))(?:,? (?:có|riêng|phần))* $"
)
"""What makes of a union one of whom only a part is told: "…, trong đó LĐLĐ tỉnh hỗ trợ …; …"."""


def ended(view: SentenceView, mention: BranchMention, at: int) -> bool:
    """Whether what is said of a union has ended before ``at``.

    A union of the first clause is spoken of to the end of the sentence, one of a later clause
    ("…; LĐLĐ tỉnh hỗ trợ 40 triệu đồng; …") up to the next semicolon; so is one named right
    behind another that labels the line ("LĐLĐ huyện X: CĐCS Y tăng …; hỗ trợ …"), or of which
    only a part is told ("…, trong đó LĐLĐ tỉnh hỗ trợ 40 triệu đồng; …").
    """
    if ";" not in view.slice(mention.end, at):
        return False
    lead = view.slice(view.start, mention.start)
    labelled = lead.endswith(": ") and mention is not view.mentions[0]
    return ";" in lead or labelled or _PAYS_A_PART.search(lead) is not None
