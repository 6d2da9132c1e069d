"""Headcounts that are a stock of the branch: members, or the workforce it stands for."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse
from extractor.context.period import period_of_state
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import Headcount, headcounts
from extractor.facts.people import people_at

KIND = "member_count"
_PART = re.compile(r"trong (đó|số đó|số này)[^.;]{0,40}$")
_YOUTH = re.compile(
    r"(đoàn thanh niên|đoàn tncs|chi đoàn|đoàn trường|hội phụ nữ|chi bộ|đảng bộ|hội cựu|đảng viên)"
)


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The member counts of a sentence."""
    found: list[Draft | Miss] = []
    for count in map(lambda c: _of_guild(view, discourse, c), headcounts(view)):
        if count.people.women and count.population is None:
            continue
        reason = count.reason or _refused(view, count, discourse)
        if reason:
            found.append(Miss(KIND, view, count.start, count.end, reason))
            continue
        found += _draft(view, discourse, count)
    return found + _ratios(view, discourse)


def _of_guild(view: SentenceView, discourse: Discourse, count: Headcount) -> Headcount:
    """The people of a guild are its members, whatever they are called."""
    if count.population or count.people.groups != {"people.person"}:
        return count
    owner = discourse.owner_of(view, count.start, count.end)
    if owner and discourse.branches[owner.branch].head == "Nghiệp đoàn":
        return replace(count, population="union_members")
    return count


def _refused(view: SentenceView, count: Headcount, discourse: Discourse) -> str | None:
    low = view.analysis.low
    if count.population is None:
        return "people_without_a_kind"
    if re.match(r"\s*(là|thuộc)?\s*nữ\b", low[count.end : count.end + 12]) or count.people.women:
        return "women_are_another_kind"
    lead = low[max(view.start, count.start - 60) : count.start]
    if _YOUTH.search(lead[-32:]) and not re.search(r"công đoàn|cđcs|lđlđ", lead[-24:]):
        return "another_organisation"
    if _PART.search(low[view.start : count.start]) and not _turns_to_members(view, count):
        return "part_of_a_count"
    if count.population == "staff" and not _of_a_union(view, count, discourse):
        return "workforce_of_no_union"
    return None


def _turns_to_members(view: SentenceView, count: Headcount) -> bool:
    """ "5.200 lao động, trong đó có 4.900 đoàn viên": the part is the membership itself."""
    before = [
        other for other in headcounts(view) if other.end <= count.start and other.reason is None
    ]
    return bool(before) and before[-1].population == "staff" and count.population == "union_members"


def _of_a_union(view: SentenceView, count: Headcount, discourse: Discourse) -> bool:
    """A workforce counts when said of a branch, or of its host in a text about the branch."""
    owner = discourse.owner_of(view, count.start, count.end)
    if owner is None:
        return False
    return owner.how in ("of", "subject", "short form") or discourse.about


def _draft(view: SentenceView, discourse: Discourse, count: Headcount) -> list[Draft | Miss]:
    owner = discourse.owner_of(view, count.start, count.end)
    if owner is None:
        return [Miss(KIND, view, count.start, count.end, "no_branch")]
    status, cue = status_of(view, count.quantity.start)
    fields = {
        "value": count.quantity.value,
        "value_max": count.quantity.value_max,
        "population": count.population,
    }
    return [
        Draft(
            kind=KIND,
            view=view,
            start=min(count.start, count.quantity.start),
            end=max(count.end, count.quantity.end),
            rule="member_count.noun_first" if count.noun_first else "member_count.has",
            owner=owner,
            fields=fields,
            qualifier=count.quantity.qualifier,
            status=status,
            period=period_of_state(view, count.start, count.end),
            confidence=0.85 if count.population == "union_members" else 0.75,
            cues=[
                f"stock: {count.cue}",
                f"owner: {owner.how}",
                *([f"target: {cue}"] if cue else []),
            ],
        )
    ]


def _ratios(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """ "tập hợp 52/60 lao động": 52 members of a workforce of 60."""
    found: list[Draft | Miss] = []
    low = view.analysis.low
    for ratio in view.kind_of("ratio"):
        if ratio.num is None or ratio.den is None:
            continue
        people = people_at(view, ratio.end)
        if people is None or people.population is None or people.women:
            continue
        lead = low[max(view.start, ratio.start - 40) : ratio.start]
        follow = low[people.end : people.end + 30]
        gathers = re.search(r"(tập hợp|thu hút|kết nạp|vận động)( được)?[^,;]{0,12}$", lead)
        joined = re.match(
            r"\s*(là đoàn viên|gia nhập|tham gia (tổ chức )?công đoàn|vào (tổ chức )?công đoàn)",
            follow,
        )
        if not (gathers or joined) or people.population != "staff":
            found.append(Miss(KIND, view, ratio.start, people.end, "share_of_a_stock"))
            continue
        owner = discourse.owner_of(view, ratio.start, people.end)
        if owner is None:
            continue
        for value, population in ((ratio.num, "union_members"), (ratio.den, "staff")):
            found.append(
                Draft(
                    KIND,
                    view,
                    ratio.start,
                    people.end,
                    "member_count.ratio",
                    owner,
                    {"value": value, "population": population},
                    ratio.qualifier,
                    status_of(view, ratio.start)[0],
                    None,
                    0.8,
                    ["ratio of members to workforce"],
                )
            )
    return found
