"""How many subordinate unions a branch has, and how many were newly founded."""

import re

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse
from extractor.context.period import period_of_event, period_of_state
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import planned
from extractor.facts.tail import receives, tail_start
from extractor.lexicon import Entry, Hit

KIND = "unit_count"
_FOUNDED = re.compile(
    r"(thành lập|lập mới|ra mắt|phát triển|thành lập được|thành lập mới)( được| mới| thêm| mới được)*( tổng số| tổng cộng)?\s*$"
)
_LISTED = re.compile(
    r"(thành lập|phát triển|ra mắt)( mới| được| thêm)*[^.;:]{0,12}\d[\d.]*( đoàn viên| công đoàn viên)( mới)?\s*(,|và)\s*(thành lập )?$"
)
_NEW = re.compile(
    r"\s*(?:được thành lập|mới (?:ra mắt|ra đời|thành lập|được thành lập)|mới(?=\s*(?:[,.;)]|$|và|với|trong)))"
)
_LIVES_IN = re.compile(
    r"((đại hội|mái nhà|đoàn viên|lao động|cnvclđ|người) của|sinh hoạt (tại|ở|trong)|làm việc (tại|ở)|tập hợp (tại|ở|trong)|tổ trưởng của)\s*$"
)
_PICKED = re.compile(
    r"\s*(được|đạt|tham gia|dự|ủng hộ|tổ chức|đăng kí|có (?!đoàn|tổng|\d)|đã |thực hiện|kí |xếp|hoàn thành|chưa|vững mạnh|tiêu biểu|xuất sắc|khó khăn|"
    r"giải thể|chuyển|không|bị|nợ|đại hội|tiến hành|triển khai|thương lượng|nhận|điểm|kiểm tra|chủ động|duy trì|đóng|khá|trung bình|yếu|làm tốt|về|vay)"
)
_ACT_BEFORE = re.compile(
    r"(giải thể|kiểm tra|kiểm tra tại|giám sát|chuyển giao|tặng|trao|khen thưởng|cho|công nhận|hỗ trợ|biểu dương|tại|sáp nhập|đến|tới|của|thăm|"
    r"bàn giao|chấm dứt|kết thúc hoạt động|đại diện|hướng dẫn|củng cố|hợp nhất|ở|từ|tăng|giảm|tăng thêm|thêm)\s*$"
)
_PART = re.compile(r"(trong đó|trong số đó)[^.;]{0,60}$")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The unit counts of a sentence."""
    found: list[Draft | Miss] = []
    low = view.analysis.low
    units = view.of("unit_count.unit")
    for quantity in view.kind_of("number", "ratio"):
        number = quantity.num if quantity.type == "ratio" else quantity.value
        if not isinstance(number, int):
            continue
        hit = _unit_after(view, quantity.figure_end, units)
        start, end = quantity.start, 0
        if hit is None:
            hit = _unit_before(view, quantity.start, quantity.end, units)
            if hit is None:
                continue
            start, end = hit.start, quantity.end
        else:
            end = max(_with_subordinate(low, hit.end), quantity.end)
        lead = low[view.start : start]
        if start < quantity.start and re.search(r"thành lập", low[start : quantity.start]):
            lead += "thành lập "
        change = bool(_FOUNDED.search(lead) or _LISTED.search(lead) or _NEW.match(low, end))
        if quantity.type == "ratio" and not change:
            continue
        reason = None
        if not change:
            if receives(view, start, end):
                reason = "recipients_of_an_award"
            elif _PICKED.match(low, tail_start(view, end)) and not re.match(
                r"\s*được thành lập", low[end : end + 20]
            ):
                reason = "units_picked_out"
            elif _ACT_BEFORE.search(lead) and not _LIVES_IN.search(lead):
                reason = "selected_by_an_act"
        owner = discourse.owner_of(view, start, end)
        if reason or owner is None:
            found.append(Miss(KIND, view, start, end, reason or "no_branch"))
            continue
        status, cue = status_of(view, quantity.start)
        if planned(view, start):
            status, cue, change = "target", "chỉ tiêu", True
        period = (
            period_of_event(view, start, end, status)
            if change
            else period_of_state(view, start, end)
        )
        found.append(
            Draft(
                kind=KIND,
                view=view,
                start=start,
                end=end,
                rule="unit_count.founded"
                if change
                else "unit_count.part"
                if _PART.search(lead)
                else "unit_count.has",
                owner=owner,
                fields={
                    "value": number,
                    "value_max": quantity.value_max,
                    "unit": hit.entry.data["unit"],
                    "change": change,
                },
                qualifier=quantity.qualifier,
                status=status,
                period=period,
                confidence=0.75 if _PART.search(lead) else 0.88,
                cues=[
                    f"unit: {low[hit.start : hit.end]}",
                    f"owner: {owner.how}",
                    *([f"target: {cue}"] if cue else []),
                ],
            )
        )
    return found


def _unit_after(view: SentenceView, at: int, units: list[Hit]) -> Hit | None:
    low = view.analysis.low
    fitting = [
        hit
        for hit in units
        if hit.start >= at and re.fullmatch(r"\s*(tổ chức\s*)?", low[at : hit.start])
    ]
    if fitting:
        return max(fitting, key=lambda hit: hit.end)
    group = re.match(r"\s*tổ\b(?! trưởng| dân| chức| hợp)", low[at : at + 8])
    if group and re.search(
        r"(chia (ra|thành|về|làm)|gồm|sinh hoạt (ở|tại))\s*(gần |khoảng |hơn )?\d*$",
        low[max(view.start, at - 26) : at],
    ):
        return Hit(
            at + group.start(), at + group.end(), Entry("unit_count.unit", "tổ", {"unit": "group"})
        )
    return None


def _unit_before(view: SentenceView, at: int, end: int, units: list[Hit]) -> Hit | None:
    """ "Số CĐCS trực thuộc: 42", "tổ công đoàn: 12 tổ"."""
    low = view.analysis.low
    for hit in reversed(units):
        if hit.end <= at and re.fullmatch(
            r"(\s*(trực thuộc|hiện có|thành lập mới|mới thành lập|mới|được thành lập))?\s*(:|là|\||\t|=|có tổng số|hiện có là|\| (?:tổ|đơn vị|cđcs|cơ sở) \|)\s*",
            low[hit.end : at],
        ):
            return (
                hit if re.match(r"\s*(tổ|đơn vị|cđ|cơ sở|[.;,|\n]|$)", low[end : end + 8]) else None
            )
    return None


def _with_subordinate(low: str, end: int) -> int:
    found = re.match(r"\s*trực thuộc\b", low[end : end + 14])
    return end + found.end() if found else end
