"""How many subordinate unions a branch has, and how many were newly founded."""

from dataclasses import replace
from functools import partial

from extractor.analysis import SentenceView
from extractor.context.dated_state import period_of_state
from extractor.context.discourse import Discourse, Owner
from extractor.context.in_turn import turns
from extractor.context.period import period_of_event
from extractor.context.status import status_of
from extractor.facts.aims import aim_of, of_each, planned
from extractor.facts.another_time import told_bare
from extractor.facts.at_least_from import qualifier_of
from extractor.facts.bare_ranks import bare_ranks
from extractor.facts.counterpart import aimed_at
from extractor.facts.draft import Draft, Miss
from extractor.facts.shares_of_unions import shares
from extractor.facts.tail import receives, tail_start
from extractor.facts.unit_count.founding import founded, is_part, is_part_told, is_share
from extractor.facts.unit_count.of_union import union_over
from extractor.facts.unit_count.picked import (
    are_all,
    are_listed,
    are_of_members,
    is_made_of,
    picked_out,
)
from extractor.facts.unit_count.units import RATED, unit_after, unit_before, with_subordinate
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

KIND = "unit_count"
ACT, PICKED = (f"unit_count.{group}" for group in ("act", "picked"))
_PICKED = ("units_picked_out", "recipients_of_an_award", "selected_by_an_act")
_UNDER_FEDERATIONS = ("grassroots_union", "upper_level_union")
_IS_FOUNDED = late(
    r"\s*(?:(?:đã|đang|hiện) )?được (?:thành lập|hình thành|bố trí|chia|phân bố|tổ chức theo"
    r"|biên chế|cơ cấu|sắp xếp theo)\b"
)
"""What units are told of that are all there are: "18 tổ công đoàn được bố trí theo chuyền"."""
_HAS_SOMETHING = late(r"\s*có (?!đoàn|tổng|\d)")
_LIVES_IN = late(
    r"((?<!kết thúc )(?<!chấm dứt )(hoạt động|phong trào|đại hội"
    r"|(?:mái|ngôi) nhà(?: chung)?"
    r"|cấp trên(?: trực tiếp)?|đoàn viên|lao động|cnvclđ|người) của"
    r"|(sinh hoạt|hoạt động|tập hợp|công tác|làm việc|nằm|phân bổ|rải rác|rải|có mặt)"
    r" (đều )?(tại|ở|trong|về)|tổ trưởng của|được bầu từ|(ra đời|hình thành)[^,;]{0,40} từ)\s*$"
)
_WHOLE = late(r"\btrong (?:tổng số |số )?$")
_SOME_OF_IT = late(
    r"(?: trực thuộc)?(?:(?! được | đạt | nhận )[^,;.\d]){0,50},? (?:đã |thì )?có \d[\d.]* "
    r"(?:cđcs|công đoàn cơ sở|đơn vị)"
)
"""What makes of units all there are: "trong 32 CĐCS trực thuộc có 24 CĐCS đạt …"."""
_MANAGES_TOO = late(
    r"\b(quản lí|chỉ đạo)(,| và) (?!giải thể|sáp nhập|bàn giao)[^\W\d]+ [^\W\d]+\s*$"
    r"|\b(?:cộng|kèm|với) thêm\s*$"
    r"|\b(quản lí|chỉ đạo|có|lên|đạt|gồm|phụ trách|tập hợp) (tới|đến)\s*$"
    r"|\b(?:cấp trên(?: trực tiếp)?(?: cơ sở)?|mái nhà(?: chung)?|ngôi nhà(?: chung)?) của\s*$"
)
"""What stands between a stock and an act said of it: "quản lý và hỗ trợ 1.562 CĐCS".

Or before units that are more of a stock, "bảy công đoàn bộ phận, cộng thêm 2 tổ công đoàn".
"""
_TAKES_OVER = late(
    r"\b(?:nhận|tiếp nhận) (?:bàn giao|chuyển giao)(?: [^,;.\d]{2,40})?\s*$"
    r"|\b(?:tiếp nhận|nhận về|nhận lại|tiếp quản) (?:từ|của) [^,;.\d]{2,40}\s*$"
)
"""What was handed over to a union is its own: "nhận bàn giao 41 CĐCS"."""
_GREW = late(r"\btừ(?: chỗ)?(?: chỉ)?(?: có)?\s*$")
_UP_TO_NOW = late(
    r"[^;]{0,60}?\b(?:nay|hiện|tính đến|đã có|ngày đầu|ban đầu|nâng lên|tăng lên|đã lên)\b"
    r"|\s*(?:tăng |giảm )?(?:lên|xuống)(?: còn| tới| đến)? \d"
)
_MEMBERS_IN = late(
    r"(?:đoàn viên|cnvclđ|cbccvc|lao động|người|cán bộ|nữ)(?:[^,;.\d“”\"]{0,40}?),?"
    r" (?:ở|tại|trong|thuộc|của)\s*$"
)
"""What makes of units those the members are in: "4.958 đoàn viên ở 121 CĐCS"."""
_DELEGATED = late(
    r"\b(?:đại diện|thay mặt)\b(?:[^.;]|(?<=\d)\.(?=\d)){0,60}?\d (?:cán bộ, )?"
    r"(?:đoàn viên|cnvclđ|lao động)[^.;]{0,80}$"
)
_OF_A_KIND_BARELY = late(
    r"(?: (?:khối |trong |thuộc |ở )*(?:doanh nghiệp|cơ quan|trường học|đơn vị|khu vực"
    r"|ngoài nhà nước|tư nhân|fdi|nhà nước|sản xuất kinh doanh)){1,3} (?:còn |vẫn |đang )?hoạt động"
    r" (?:còn )?(?:cầm chừng|kém|yếu|hình thức|chưa|không|hiệu quả)\b"
)
"""What is told of some units of a kind: "48 CĐCS doanh nghiệp hoạt động cầm chừng"."""
_NOTHING_MORE = late(r"\s*(?:[,;/|–-]|với\b|$)")
"""What follows a stock that opens a headline: "42 CĐCS, 5.100 đoàn viên"."""
_UNRATED = late(
    r"[^,;.\d]{0,30}?\b(?:không|chưa|miễn) (?:được |đủ |thuộc )?[^,;.\d]{0,20}?"
    r"(?:xếp loại|đánh giá|phân loại|bình xét|xét)\b"
)
_FOR_EACH = Sought(
    r"\b(?:bình quân|trung bình|mỗi (?:người|cán bộ|đồng chí|huyện|quận|thị xã"
    r"|thành phố|xã|phường|tỉnh|đơn vị|địa phương|cụm|khối|công đoàn))\b[^;.]{0,40}$"
)
_DIFFERS = late(r"\b(?:vượt|hơn|kém|thiếu|ít hơn|nhiều hơn)\s*$")
_MORE_THAN = ("nhiều hơn", "ít hơn", "hơn")
_THAN = late(r"[^,.;\d]{0,24}?\bso với\b")
_ADVERBS = r"(?:(?:đã|phải|được|sẽ|lần lượt) )*"
_END = rf"{_ADVERBS}(?:kết thúc|chấm dứt|ngừng|dừng) hoạt động\b"
_ENDED = late(rf"(?:[^.;\d]|\d+%){{0,140}}? {_END}")
_ENDED_ALL = late(
    rf"(?:(?! sau | do | trước | từ )[^,.;\d]){{0,80}}?(?: {_END}"
    rf"| {_ADVERBS}(?:giải thể|nhập (?:làm|vào|lại)|gộp (?:lại|làm|vào|thành)"
    r"|sáp nhập (?:vào|làm|với)))"
)
"""The same said of those a union "có": "có 812 CĐCS khối hành chính chấm dứt hoạt động"."""
_REPRESENTED = late(
    r"đại biểu[^.;]{0,60}\b(?:đại diện|thay mặt) (?:cho )?(?:[^.;]|\.(?=\d)){0,80}$"
)
"""What makes the units those of the union in congress."""
_FIGURE = late(r"\d+")
_PART = late(r"(trong đó|trong số đó)[^.;]{0,60}$")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The unit counts of a sentence."""
    found: list[Draft | Miss] = []
    further = False
    for number in view.kind_of("number", "ratio"):
        one = _count(view, discourse, number)
        if one is None:
            other = told_bare(view, found, number, partial(find, discourse=discourse))
            found += [other] if other else []
            continue
        last = found[-1] if found else None
        if isinstance(last, Miss) and _is_of_picked(view, last, one):
            one = Miss(KIND, view, one.start, one.end, last.reason)
        if isinstance(one, Draft) and isinstance(last, Draft) and last.fields["change"]:
            part = one.fields["value"] <= last.fields["value"] and is_part_told(view, last.end, one)
            if one.status != last.status and not part:
                found.append(one)
                continue
            further = is_part(view, last.end, one.start, further) or is_share(view, one.start)
            one = _part_of(last, one) if further else one
        found.append(one)
        if number.type == "ratio" and isinstance(one, Draft) and one.fields["change"]:
            found.append(aimed_at(one, number))
    return found


def _is_of_picked(view: SentenceView, last: Miss, one: Draft | Miss) -> bool:
    """Whether units are of those before that are picked out themselves, and no more than these."""
    if last.reason not in _PICKED:
        return False
    whole, part = _FIGURE.search(view.low, last.start), _FIGURE.search(view.low, one.start)
    fewer = not (whole and part) or int(part[0]) <= int(whole[0])
    return fewer and is_part_told(view, last.end, one)


def _part_of(whole: Draft, part: Draft) -> Draft:
    """Units that are part of newly founded ones are new too."""
    return replace(
        part,
        fields={**part.fields, "change": True},
        status=whole.status,
        period=whole.period,
    )


def _count(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Draft | Miss | None:
    """The units a number counts, None when it counts something else."""
    low = view.analysis.low
    number = quantity.num if quantity.type == "ratio" else quantity.value
    if not isinstance(number, int) or any(one.start == quantity.start for one in bare_ranks(view)):
        return None
    turn = turns(view).get(quantity.start)
    led_from = turn.first.start if turn else None
    if turn and (unit := unit_after(view, turn.last.figure_end)) is not None:
        start = quantity.start
        end = max(unit.end, quantity.end) if turn.last is quantity else quantity.end
    elif (unit := unit_after(view, quantity.figure_end)) is not None:
        start, end = quantity.start, max(with_subordinate(low, unit.end), quantity.end)
    elif (unit := unit_before(view, quantity.start, quantity.end)) is not None:
        start, end = unit.start, quantity.end
    else:
        return None
    change = founded(view, led_from or start, end, quantity)
    all_of_them = not change and (are_all(view, discourse, quantity) or are_listed(view, quantity))
    if quantity.type == "ratio" and not change and not all_of_them:
        return None
    reason = _asked_of_each(view, start, end) if change else _refused(view, start, end)
    reason = None if all_of_them else reason
    owner = (
        union_over(view, discourse, start, end)
        or discourse.beside(view, start)
        or discourse.owner_of(view, start, end)
    )
    congress = discourse.congress_at(view, start)
    if congress is not None and _REPRESENTED.search(low, view.start, start):
        owner = Owner(congress, "congress")
    if owner is not None and unit.entry.data["unit"] in _UNDER_FEDERATIONS:
        owner = discourse.over_units(view, owner, start)
    if reason or owner is None:
        return Miss(KIND, view, start, end, reason or "no_branch")
    status, target = aim_of(view, quantity) if change else status_of(view, quantity.start)
    if planned(view, quantity.start):
        status, target, change = "target", "chỉ tiêu", True
    part = _PART.search(low, view.start, start) is not None
    rule = "founded" if change else "part" if part else "has"
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=end,
        rule=f"{KIND}.{rule}",
        owner=owner,
        fields={
            "value": number,
            "value_max": quantity.value_max,
            "unit": unit.entry.data["unit"],
            "change": change,
        },
        qualifier=qualifier_of(view, quantity, status),
        status=status,
        period=(
            period_of_event(view, start, end, status)
            if change
            else period_of_state(view, start, end, status)
        ),
        confidence=0.75 if part else 0.88,
        cues=[
            f"unit: {low[unit.start : unit.end]}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _asked_of_each(view: SentenceView, start: int, end: int) -> str | None:
    """Why newly founded units are no count: each union is to found so many, or they are unrated."""
    if _UNRATED.match(view.analysis.low, end, view.end):
        return "units_picked_out"
    return "a_figure_for_each" if of_each(view, start) else None


def _refused(view: SentenceView, start: int, end: int) -> str | None:
    """Why the units are not all the branch has: an act or a quality picks them out."""
    low = view.analysis.low
    title = view.analysis.layout.title_span
    if title and start == title[0] and not _NOTHING_MORE.match(low, end, title[1]):
        return "units_picked_out"
    if _WHOLE.search(low, view.start, start) and _SOME_OF_IT.match(low, end, view.end):
        return None
    if receives(view, start, end) or _of_winners(view, start):
        return "recipients_of_an_award"
    if view.search(_FOR_EACH, low, view.start, start):
        return "a_figure_for_each"
    if picked_out(view, start, end):
        return "units_picked_out"
    if _DELEGATED.search(low, view.start, start) or are_of_members(view, start):
        return None
    if _THAN.match(low, end, view.end) and (
        _DIFFERS.search(low, view.start, start) or low.startswith(_MORE_THAN, start)
    ):
        return "a_difference"
    tail = tail_start(view, end)
    told = any(not low[tail : hit.start].strip() for hit in view.of(PICKED) if hit.start >= tail)
    if (told or _HAS_SOMETHING.match(low, tail)) and not _IS_FOUNDED.match(low, end):
        return "units_picked_out"
    acted = any(not low[hit.end : start].strip() for hit in view.of(ACT) if hit.end <= start)
    if (
        acted
        and not _TAKES_OVER.search(low, view.start, start)
        and not any(
            pattern.search(low, view.start, start)
            for pattern in (_LIVES_IN, _MEMBERS_IN, _MANAGES_TOO)
        )
    ):
        grew = _GREW.search(low, view.start, start) and _UP_TO_NOW.match(low, end, view.end)
        return None if grew or is_made_of(view, start, end) else "selected_by_an_act"
    if RATED.match(low, end, view.end) or _OF_A_KIND_BARELY.match(low, end, view.end):
        return "units_picked_out"
    had = view.before(start, "stock.have")
    ended = _ENDED if had is None or had.end < start - 1 else _ENDED_ALL
    return "units_picked_out" if ended.match(low, end, view.end) else None


def _of_winners(view: SentenceView, start: int) -> bool:
    """Whether the units are a union's share of those that receive an award."""
    share = shares(view).get(start)
    if share is None:
        return False
    whole = unit_after(share.told_in, share.whole.figure_end)
    return whole is not None and receives(share.told_in, share.whole.start, whole.end)
