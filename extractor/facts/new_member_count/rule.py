"""Members newly admitted to the union; never to the Party, never net growth."""

import re

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse
from extractor.context.period import period_of_event
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import planned as is_planned
from extractor.facts.people import people_at, people_before

KIND = "new_member_count"
_OF_MEMBERS = re.compile(r"đoàn viên|kết nạp( mới| thêm| được)*\s*$")
_PARTY = re.compile(r"\b(đảng|đoàn tncs|đoàn thanh niên|hội phụ nữ|quần chúng)\b")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The admissions of a sentence."""
    found: list[Draft | Miss] = []
    low = view.analysis.low
    for quantity in view.kind_of("number"):
        if not isinstance(quantity.value, int):
            continue
        verb = view.before(quantity.start, "new_member_count.admit")
        people = people_at(view, quantity.figure_end)
        end = max(people.end, quantity.end) if people else quantity.end
        later = view.after(quantity.end, "new_member_count.admitted")
        start = quantity.start
        planned = False
        gap = low[verb.end : quantity.start] if verb else ""
        if verb is not None and re.fullmatch(r"[^,.;:\d]{0,40}", gap):
            start = verb.start if people is None else quantity.start
            if people is None and not re.match(
                r"\s*(?:[.,;:)|]|$|người\b|đồng chí\b)", low[quantity.end : quantity.end + 10]
            ):
                continue
            if (
                people is None
                and not people_before(view, quantity.start)
                and not _OF_MEMBERS.search(low, verb.start, quantity.start)
            ):
                continue
        elif (
            people is not None
            and later is not None
            and re.fullmatch(r"\s*(mới |đã |vừa )?", low[end : later.start])
        ):
            pass
        elif (
            people is not None
            and found
            and isinstance(found[-1], Draft)
            and re.fullmatch(
                r"(?: mới)?\s*(?:\([^()]{0,20}\))?\s*(?:,|và)\s*",
                low[found[-1].end : quantity.start],
            )
        ):
            pass
        elif (
            people is not None
            and people.population == "union_members"
            and is_planned(view, quantity.start)
            and (view.of("new_member_count.admit"))
        ):
            planned = True
        else:
            continue
        reason = _refused(view, quantity.start, end, people is not None and people.other)
        if _PARTY.search(gap) and "công đoàn" not in gap:
            reason = "admitted_to_the_party"
        owner = discourse.owner_of(view, start, end)
        if reason or owner is None:
            found.append(Miss(KIND, view, start, end, reason or "no_branch"))
            continue
        if low.startswith(" mới", end) and not low[end + 4 : end + 5].isalnum():
            end += 4
        into = re.match(r"\s*(mới\s*)?vào (tổ chức )?(công đoàn|nghiệp đoàn)", low[end : end + 40])
        status, cue = ("target", "chỉ tiêu") if planned else status_of(view, quantity.start)
        found.append(
            Draft(
                kind=KIND,
                view=view,
                start=start,
                end=end + (into.end() if into else 0),
                rule="new_member_count.admits",
                owner=owner,
                fields={"value": quantity.value, "value_max": quantity.value_max},
                qualifier=quantity.qualifier,
                status=status,
                period=period_of_event(view, start, end, status),
                confidence=0.88,
                cues=[
                    f"verb: {low[verb.start : verb.end]}" if verb else "verb: kết nạp",
                    f"owner: {owner.how}",
                    *([f"target: {cue}"] if cue else []),
                ],
            )
        )
    return found


def _refused(view: SentenceView, at: int, end: int, other: bool) -> str | None:
    low = view.analysis.low
    if other:
        return "other_people"
    stop = min(
        (p for p in (low.find(c, end, view.end) for c in (",", ";", ".", " và ")) if p >= 0),
        default=view.end,
    )
    if _PARTY.search(low[end:stop]) and "công đoàn" not in low[end:stop]:
        return "admitted_to_the_party"
    return None
