"""Further givers of a title told once: "Bằng khen của LĐLĐ tỉnh (2015), của UBND tỉnh (2017)"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter, each_named
from extractor.facts.award.title import Title
from extractor.facts.award.years import years_after
from extractor.facts.draft import Draft
from extractor.late import late

_NEXT = late(
    r"(?:\s*\([^()]*\)|\s+(?:các )?năm \d{4}(?:(?:,| và) \d{4})*)?"
    r"\s*(?:,|;|,? và)\s*(?:và )?(?:0?(?P<count>\d+) )?của\s+"
)
_CLASSES = ("certificate", "flag")


def of_further_givers(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    end: int,
    drafts: Iterable[Draft],
) -> list[Draft]:
    """The same award once more for each giver told behind the first, with its years and number."""
    if granter is None or granter.at < title.end or title.award_class not in _CLASSES:
        return []
    kinds = list(drafts)
    found: list[Draft] = []
    at = granter.end
    while further := _NEXT.match(view.analysis.low, at, end):
        givers = each_named(view, discourse, further.end(), end)
        if not givers or givers[0].at - further.end() > 1:
            break
        next_one = _NEXT.search(view.analysis.low, givers[0].end, end)
        years = years_after(view, givers[0].end, next_one.start() + 1 if next_one else end)
        bracket = re.match(r"\s*\([^()]*\)", view.slice(givers[0].end, end))
        if bracket:
            years = years_after(view, givers[0].end, givers[0].end + bracket.end()) or years
        count = int(further["count"]) if further["count"] else None
        found += [
            replace(
                one,
                fields={**one.fields, "granted_by": givers[0].name, "count": count},
                period=years or (one.period if count else None),
                told_again=[],
            )
            for one in kinds
        ]
        at = givers[0].end
    return found
