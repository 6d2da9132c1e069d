"""Women among a branch's people: a number, a share, or both said of one group."""

import re

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse
from extractor.context.period import period_of_state
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import headcounts
from extractor.facts.people import People, people_at
from extractor.facts.tail import receives, tail_start
from extractor.quantities import Quantity

KIND = "female_count"
_WOMAN_AFTER = re.compile(
    r"\s*(?:(?:là|thuộc)\s+)?(?P<w>(?:lao động |đoàn viên |công nhân |cán bộ |viên chức )?(?:nữ|phụ nữ|chị em|chị)(?: giới)?)\b"
)
_IS_WOMAN = re.compile(r"[^,.;()\d]{0,50}?\b(?:đều )?(?:là|thuộc) (?:nữ|phụ nữ|chị em)\b(?! công)")
_NOUN_FIRST = re.compile(
    r"(?P<w>(?:số |tổng số )?(?:(?:lao động|đoàn viên|công nhân|cnvclđ|cán bộ|cnlđ|nlđ|người lao động|viên chức|giáo viên|cbccvc|cbcnv|"
    r"đoàn viên công đoàn|đvcđ) )?(?:là )?(?:nữ|phụ nữ|chị em|nữ giới)(?: đoàn viên(?: công đoàn)?| cnvclđ| cnlđ| công nhân| công nhân lao động| lao động| cán bộ| nlđ| cbcnv| cbccvc| viên chức| cnvc)?)"
    r"(?: (?:ở|trong|của|toàn) [^,.;()\d]{2,24}?)?\s*(?:là|có|:|chiếm|gồm|hiện có|chiếm tỉ lệ|đạt|tỉ lệ|chiếm tới|chiếm đến|=|-|\||\t)?\s*(?:tỉ lệ\s*)?"
    r"(?:tới |đến )?\(?\s*$"
)
_SHARE_FOLLOWS = re.compile(
    r"[^.;\d]{0,32}?(?:[,(]|chiếm|đạt|tương đương|bằng|tỉ lệ)\s*(?:chiếm|đạt|tỉ lệ|tương đương|bằng|tương ứng|với|tỉ lệ nữ|"
    r"xấp xỉ|\s)*\s*$"
)
_OF_ALL = re.compile(r"\s*(?:trong )?tổng số\s*(?:hơn |gần |trên )?[\d.]+")
_NOT_STOCK = re.compile(
    r"(bch|ban chấp hành|đại biểu|ủy viên|đảng viên|cấp ủy|chi bộ|hội viên|độ tuổi|tuổi|đơn thân|mang thai|nuôi con|"
    r"lãnh đạo|cán bộ quản lí|chủ chốt|hội đồng|quốc hội|học sinh|sinh viên|học viên|thí sinh|vận động viên|đội tuyển|"
    r"thanh niên|dân số|bệnh nhân|hộ|tham dự|dự hội|cán bộ công đoàn|kết nạp|phát triển mới|lượt)"
)


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The women counted in a sentence."""
    low = view.analysis.low
    if not re.search(r"\b(nữ|chị em|chị|phụ nữ)\b", low[view.start : view.end]):
        return []
    found: list[Draft | Miss] = []
    taken: set[int] = set()
    figures = view.kind_of("number", "percent", "ratio")
    for at, quantity in enumerate(figures):
        if quantity.start in taken:
            continue
        span = _women(view, quantity)
        if span is None:
            continue
        start, end, people = span
        share = _share_after(view, figures[at + 1 :], quantity, end)
        value: int | None = None
        if quantity.type == "percent":
            share = quantity
        else:
            number = quantity.num if quantity.type == "ratio" else quantity.value
            if not isinstance(number, int):
                continue
            value = number
        if share is not None:
            taken.add(share.start)
        reason = _refused(view, quantity, people, start, end)
        if reason is None and quantity.type == "percent":
            back = _value_before(view, figures[:at], quantity, start)
            if back is not None and found and isinstance(found[-1], Draft):
                continue
        owner = discourse.owner_of(view, start, end)
        if reason is None and owner is None:
            reason = "no_branch"
        if reason or owner is None:
            found.append(Miss(KIND, view, start, end, reason or "no_branch"))
            continue
        if share is not None and share is not quantity:
            close = low.startswith(")", share.end)
            end = max(end, share.end + close)
        status, cue = status_of(view, start)
        main = quantity
        found.append(
            Draft(
                kind=KIND,
                view=view,
                start=start,
                end=end,
                rule="female_count.share" if value is None else "female_count.number",
                owner=owner,
                fields={
                    "value": value,
                    "share": float(share.value) if share else None,  # type: ignore[arg-type]
                    "population": _population(view, quantity, people, start, end),
                },
                qualifier=main.qualifier,
                status=status,
                period=period_of_state(view, start, end),
                confidence=0.9 if share is not None and value is not None else 0.82,
                cues=[
                    f"women: {low[people.start : people.end] if people else 'nữ'}",
                    f"owner: {owner.how}",
                    *([f"target: {cue}"] if cue else []),
                ],
            )
        )
    return found


def _women(view: SentenceView, quantity: Quantity) -> tuple[int, int, People | None] | None:
    """The span of a figure of women with its noun."""
    low = view.analysis.low
    if quantity.type == "number" and re.match(
        r"\s*(tuổi|suất|phần|lượt|năm|tổ|chi|ban|câu lạc bộ)\b",
        low[quantity.end : quantity.end + 12],
    ):
        return None
    people = people_at(view, quantity.end)
    end = people.end if people else quantity.end
    if people and people.women:
        of_women = quantity.type == "percent" and re.match(
            r"\s*(?:số )?(?:nữ|chị em|phụ nữ)\b", low[quantity.end : end]
        )
        return None if of_women else (quantity.start, end, people)
    after = _WOMAN_AFTER.match(low, end, view.end)
    if after:
        return quantity.start, after.end(), people
    is_woman = _IS_WOMAN.match(low, end, view.end)
    if is_woman and (people or quantity.type == "percent"):
        return quantity.start, is_woman.end(), people
    first = _NOUN_FIRST.search(low, max(view.start, quantity.start - 60), quantity.start)
    if first and (people is None or not people.other):
        span = (
            people.end
            if people and people.groups <= {"people.person", "people.staff"}
            else quantity.end
        )
        return first.start("w"), span, people_at(view, first.start("w"))
    return None


def _share_after(
    view: SentenceView, later: list[Quantity], quantity: Quantity, end: int
) -> Quantity | None:
    """The percent that tells the share of the women just counted."""
    if quantity.type == "percent" or not later or later[0].type != "percent":
        return None
    share = later[0]
    between = view.analysis.low[end : share.start]
    other = re.match(
        r"\s*(?:là|thuộc|có)\s+(?!nữ)", view.slice(share.end, min(view.end, share.end + 12))
    )
    if len(between) <= 60 and _SHARE_FOLLOWS.fullmatch(between) and not other:
        return share
    return None


def _value_before(
    view: SentenceView, earlier: list[Quantity], share: Quantity, start: int
) -> Quantity | None:
    """A number of women in brackets behind their share: "60% (120 người) là nữ"."""
    if not earlier or earlier[-1].type != "number":
        return None
    return earlier[-1] if start <= earlier[-1].start <= share.end else None


def _refused(
    view: SentenceView, quantity: Quantity, people: People | None, start: int, end: int
) -> str | None:
    low = view.analysis.low
    if people and people.other:
        return "other_people"
    if receives(view, start, end):
        return "recipients_of_an_award"
    counts = [count for count in headcounts(view) if count.quantity.start != quantity.start]
    before = [count for count in counts if count.end <= start]
    if before and before[-1].people.other:
        return "women_of_other_people"
    since = max([view.start, start - 45, *[count.end for count in before if count.reason is None]])
    lead = low[since:start]
    tail = tail_start(view, end)
    follow = low[tail : min(view.end, tail + 25)]
    if quantity.type == "percent" and re.match(
        r"\s*(?:được|tham gia|có trình độ|đạt|đăng kí|đang|hưởng)", follow
    ):
        return "share_of_the_women"
    if _NOT_STOCK.search(lead) or re.match(
        r"\s*(?:trong |tham gia )?(?:bch|ban chấp hành|cấp ủy|đại biểu|ủy viên|đảng viên|tuổi|đơn thân|đạt|được|"
        r"mang thai|nuôi con|nghèo|khó khăn|có hoàn cảnh|tham gia|dự|bị|công nhân khó|lãnh đạo|công tiêu biểu|ưu tú|là cán bộ)",
        follow,
    ):
        return "women_picked_out"
    act = view.before(start, "stock.act", "stock.have")
    if (
        act is not None
        and act.start >= view.clause(start)[0]
        and act.group == "stock.act"
        and not re.search(r"[,:(]|trong đó", low[act.end : start])
    ):
        return "selected_by_an_act"
    if before and before[-1].reason == "members_of_an_organ":
        return "members_of_an_organ"
    if (
        before
        and before[-1].reason == "picked_out"
        and len(before) == 1
        and "trong số" in low[view.start : before[-1].start]
    ):
        return "part_of_people_picked_out"
    if (
        before
        and before[-1].reason in ("selected_by_an_act", "picked_out", "turns_not_people")
        and "trong đó" in low[before[-1].end : start]
    ):
        return "part_of_people_picked_out"
    return None


def _population(
    view: SentenceView, quantity: Quantity, people: People | None, start: int, end: int
) -> str:
    """The women's own noun decides, else the noun behind, else the total they are part of."""
    first = people_at(view, start)
    after = people_at(view, quantity.end)
    of_all = _OF_ALL.match(view.analysis.low, end, view.end)
    behind = people_at(view, of_all.end()) if of_all else None
    for own in (people, first, after, behind):
        if own is not None and own.population:
            return own.population
    low = view.analysis.low[start:end]
    if re.search(r"lao động|cnvclđ|cnlđ|cán bộ|viên chức|công nhân|nlđ", low):
        return "staff"
    if "đoàn viên" in low:
        return "union_members"
    before = [c for c in headcounts(view) if c.end <= start and c.population and c.reason is None]
    if len(before) > 1 and "/" in view.analysis.low[before[-2].end : before[-1].start]:
        return "union_members"
    if before:
        return before[-1].population or "union_members"
    views = view.analysis.views
    if view.index and views[view.index - 1].block == view.block:
        earlier = [
            c for c in headcounts(views[view.index - 1]) if c.population and c.reason is None
        ]
        kinds = {c.population for c in earlier}
        if earlier:
            return "union_members" if len(kinds) > 1 else earlier[-1].population or "union_members"
    return "union_members"
