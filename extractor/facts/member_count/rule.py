"""Headcounts that are a stock of the branch: members, or the workforce it stands for."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.branches.resolve import FEDERATION, specific
from extractor.context.dated_state import period_of_state
from extractor.context.outsiders import outsider_before
from extractor.context.owner import Discourse, Owner
from extractor.context.status import status_of
from extractor.facts.aims import of_them, running_total
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import headcounts
from extractor.facts.listed import in_list_of_admissions
from extractor.facts.member_count.affected import is_no_stock
from extractor.facts.people import FOLLOWS, people_at
from extractor.facts.stock import STANDS_FOR, Headcount
from extractor.quantities import Quantity

KIND = "member_count"
_PART = re.compile(
    r"trong (đó|số đó|số này),?(?:[^.;,]{0,40}"
    r"|[^.;,()\d]{0,24}\d[\d.]* [^.;,()\d]{0,30}\bvà (?:có )?)$"
)
_PART_OPENS = re.compile(r"\W*trong (?:đó|số đó|số này)\b")
_WOMEN = re.compile(r"\s*(là|thuộc)?\s*nữ\b")
_WOMEN_BEFORE = re.compile(r"\bnữ(?::| có| là| chỉ)?\s*$")
_GUILDS_WITH = re.compile(r"\bnghiệp đoàn\b[^,;.\d]{0,24},? (?:với|gồm|có|tập hợp)(?: được)?\s*$")
_OF_A_GUILD = re.compile(
    r"(?:ngư dân|ngư phủ|bạn thuyền|bạn chài|thuyền viên|lái xe|tài xế|bác tài|tài công|phu xe|thợ"
    r"|lao động|người lao động|cô giáo|giáo viên|bảo mẫu|tiểu thương|công nhân)\b"
)
_OF_A_PLACE = re.compile(
    r"\b(?:xã|huyện|tỉnh|thành phố|thị xã|quận|phường|địa phương|địa bàn"
    r"|nơi đây)\b[^;.]{0,40}? có[^;.]{0,30}$"
)
_TOTAL = re.compile(r"\b(?:tổng số|tổng|quân số)(?: hiện)?(?: nay)?(?: là| có| lên| còn)*\s*$")
_MERELY = re.compile(r"\b(?:vỏn vẹn|vẻn vẹn|cả thảy|tổng cộng)(?: có)?\s*$")
_PROFESSION = re.compile(
    r"(?:bác sĩ|y sĩ|y bác sĩ|dược sĩ|điều dưỡng|kĩ sư|chuyên gia|kĩ thuật viên|quân nhân"
    r"|giảng viên)$"
)
_YOUTH_HAS = re.compile(
    r"\b(?:chi đoàn|(?<!công )đoàn (?:thanh niên|trường)|đoàn tncs|chi bộ|đảng bộ"
    r"|hội phụ nữ)\b[^,;.\d]{0,40}"
    r"(?:\b(?:với|có|gồm)|\()\s*$"
)
_FIRMS_USE = re.compile(
    r"\d (?:doanh nghiệp|nhà máy|dự án|tàu cá|cơ sở sản xuất)\b[^;.\d]{0,50}?,? (?:sử dụng"
    r"|thu hút|với|,)\s*$"
)
_SCHOOLS_HAVE = re.compile(
    r"\d (?:trường|trường học|cơ sở (?:mầm non|giáo dục|y tế)|nhóm lớp|tàu|bến|chợ|hợp tác xã"
    r"|làng nghề|khu, cụm công nghiệp|khu công nghiệp|cụm công nghiệp|hộ)\b[^;.\d]{0,50}?"
    r"(?:,| với| và)(?: khoảng| gần| hơn| trên)?\s*$"
)
"""An area's institutions and their people, who are no union's: "92 trường học với 2.714 …"."""
_ABOVE_FIRMS = ("confederation", "provincial_federation", "central_sector_union", "upper_level")
_FIRM_HAS = re.compile(
    r"\b(?:công ti|cty|nhà máy|xí nghiệp|doanh nghiệp)\b[^,;.]{0,70}?\b(?:có|với|sử dụng|gồm)\s*$"
)
_MEMBERS_ARE = re.compile(r"\bđoàn viên(?: công đoàn)?\s*(?::|là|có|\|)?\s*$")
_GATHERS = re.compile(r"(tập hợp|thu hút|kết nạp|vận động)( được)?[^,;]{0,12}$")
_JOINED = re.compile(
    r"\s*(là đoàn viên|gia nhập|tham gia (tổ chức )?công đoàn|vào (tổ chức )?công đoàn)"
)


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The member counts of a sentence."""
    counts = [_of_guild(view, discourse, count) for count in headcounts(view)]
    found = [
        _stock(view, discourse, count)
        for count in counts
        if count.population is not None or not count.people.women
    ]
    for ratio in view.kind_of("ratio"):
        found += _ratio(view, discourse, ratio)
    return found


def _of_guild(view: SentenceView, discourse: Discourse, count: Headcount) -> Headcount:
    """The people of a guild are its members, whatever they are called."""
    low = view.analysis.low
    persons = count.people.groups == {"people.person"}
    if persons and count.population is None and _own_people(view, count):
        return replace(count, population="union_members", reason=None, cue="tổng số, vỏn vẹn")
    workers = count.people.groups <= {"people.staff", "people.woman"} and _OF_A_GUILD.match(
        low, count.people.start
    )
    if not persons and not workers:
        return count
    beside = discourse.beside(view, count.start)
    owner = beside or discourse.owner_of(view, count.start, count.end)
    if _GUILDS_WITH.search(view.analysis.low, view.start, count.start) or (
        owner and discourse.branches[owner.branch].head == "Nghiệp đoàn"
    ):
        named = max((name.end for name in view.mentions if name.end <= count.start), default=0)
        if workers and _OF_A_PLACE.search(low, max(view.start, named), count.start):
            return replace(count, reason="workforce_of_no_union")
        return replace(count, population="union_members")
    return count


def _own_people(view: SentenceView, count: Headcount) -> bool:
    """Whether persons without a noun are the union's: its total, or "vỏn vẹn 22 đồng chí"."""
    low = view.analysis.low
    if count.reason not in (None, "no_cue"):
        return False
    if _TOTAL.search(low, view.start, count.start):
        return bool(view.of("new_member_count.admit", "people.member"))
    said = any(m.end <= count.start and m.branch is not None for m in view.mentions)
    return said and _MERELY.search(low, view.start, count.start) is not None


def _stock(view: SentenceView, discourse: Discourse, count: Headcount) -> Draft | Miss:
    """The people as a stock of their branch, or the reason why they are none."""
    reason = count.reason or _refused(view, discourse, count)
    owner = _owner(view, discourse, count)
    if reason or owner is None:
        return Miss(KIND, view, count.start, count.end, reason or "no_branch")
    quantity = count.quantity
    status, target = status_of(view, quantity.start)
    return Draft(
        kind=KIND,
        view=view,
        start=min(count.start, quantity.start),
        end=max(count.end, quantity.end),
        rule=f"{KIND}.noun_first" if count.noun_first else f"{KIND}.has",
        owner=owner,
        fields={
            "value": quantity.value,
            "value_max": quantity.value_max,
            "population": count.population,
        },
        qualifier=quantity.qualifier,
        status=status,
        period=period_of_state(view, count.start, count.end, status),
        confidence=0.85 if count.population == "union_members" else 0.75,
        cues=[
            f"stock: {count.cue}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _owner(view: SentenceView, discourse: Discourse, count: Headcount) -> Owner | None:
    """Whose members they are; those that delegates stand for are of the union in congress."""
    if count.cue == STANDS_FOR:
        focus = discourse.congress_at(view, count.start)
        if focus is not None:
            return Owner(focus, "congress")
    beside = discourse.beside(view, count.start)
    return beside or discourse.owner_of(view, count.start, count.end)


def _refused(view: SentenceView, discourse: Discourse, count: Headcount) -> str | None:
    """Why a stock of people is not the branch's membership or workforce."""
    low = view.analysis.low
    if count.population is None:
        return "people_without_a_kind"
    if (
        count.people.women
        or _WOMEN.match(low[count.end : min(view.end, count.end + 12)])
        or _WOMEN_BEFORE.search(low[view.start : count.start])
    ):
        return "women_are_another_kind"
    if is_no_stock(view, count.start, count.end):
        return "part_of_a_count"
    if count.cue != STANDS_FOR and outsider_before(view, count.start):
        return "another_organisation"
    if running_total(view, count.start) or of_them(view, count.start):
        return "a_figure_of_the_plan"
    if count.population == "union_members" and in_list_of_admissions(view, count.start):
        return "newly_admitted"
    if _YOUTH_HAS.search(low, view.start, count.start):
        return "another_organisation"
    if _PROFESSION.match(low, count.people.start, count.people.end) and any(
        other.end <= count.start and other.population and other.reason in (None, "no_cue")
        for other in headcounts(view)
    ):
        return "part_of_a_count"
    part = _PART.search(low[view.start : count.start])
    if part and not _turns_to_members(view, count) and not _of_one_named(view, part.start(), count):
        return "part_of_a_count"
    if count.population == "staff" and not _of_a_union(view, discourse, count):
        return "workforce_of_no_union"
    if count.population == "staff" and _of_a_firm(view, discourse, count):
        return "workforce_of_no_union"
    return None


def _turns_to_members(view: SentenceView, count: Headcount) -> bool:
    """Whether the part is the membership itself: "5.200 lao động, trong đó 4.900 đoàn viên"."""
    before = [
        other for other in headcounts(view) if other.end <= count.start and other.reason is None
    ]
    if not before and view.index and _PART_OPENS.match(view.text.lower()):
        before = list(headcounts(view.analysis.views[view.index - 1]))
    return bool(before) and before[-1].population == "staff" and count.population == "union_members"


def _of_one_named(view: SentenceView, part: int, count: Headcount) -> bool:
    """Whether a part is the whole of one union named: "trong đó CĐCS Trường X có 61 đoàn viên"."""
    return any(
        view.start + part < mention.start and mention.end <= count.start and specific(mention)
        for mention in view.mentions
    )


def _of_a_union(view: SentenceView, discourse: Discourse, count: Headcount) -> bool:
    """A workforce counts when said of a branch, or of its host in a text about the branch."""
    owner = discourse.owner_of(view, count.start, count.end)
    if owner is None:
        return False
    return owner.how in ("of", "subject", "short form") or discourse.about


def _of_a_firm(view: SentenceView, discourse: Discourse, count: Headcount) -> bool:
    """Whether a federation only tells how many a firm employs: "… công ty K có 2.700 công nhân"."""
    owner = discourse.owner_of(view, count.start, count.end)
    if owner is None or discourse.branches[owner.branch].level not in _ABOVE_FIRMS:
        return False
    if owner.how in ("focus", "main") and count.cue == "là":
        return True  # "Tài nguyên lớn nhất của thành phố là hơn 4 triệu lao động"
    federation = discourse.branches[owner.branch].head == FEDERATION
    if federation and _SCHOOLS_HAVE.search(view.analysis.low, view.start, count.start):
        return True
    if _FIRMS_USE.search(view.analysis.low, view.start, count.start):
        return True
    clause_start, _ = view.clause(count.start)
    firm = _FIRM_HAS.search(view.analysis.low, clause_start, count.start)
    return firm is not None and not any(
        mention.start <= firm.start() < mention.end for mention in view.mentions
    )


def _ratio(view: SentenceView, discourse: Discourse, ratio: Quantity) -> list[Draft | Miss]:
    """Members of a workforce: "tập hợp 52/60 lao động" is 52 members and a workforce of 60."""
    if ratio.num is None or ratio.den is None:
        return []
    people = people_at(view, ratio.end)
    low, start = view.analysis.low, ratio.start
    named = _MEMBERS_ARE.search(low, view.start, start)
    if named and people and people.population == "staff":
        return _members_of(view, discourse, ratio, named.start(), people.end, True)
    if people is None and named and FOLLOWS.match(low, ratio.end):
        return _members_of(view, discourse, ratio, named.start(), ratio.end)
    if people is None or people.population is None or people.women:
        return []
    end = people.end
    if "là " in low[ratio.end : end]:
        staff = any(ratio.end <= hit.start < people.start for hit in view.of("people.staff"))
        return _members_of(view, discourse, ratio, start, end, staff)
    gathers = _GATHERS.search(low[max(view.start, start - 40) : start])
    joined = _JOINED.match(low[end : end + 30])
    if people.population != "staff" or not (gathers or joined):
        return [Miss(KIND, view, start, end, "share_of_a_stock")]
    return _members_of(view, discourse, ratio, start, end, with_workforce=True)


def _members_of(
    view: SentenceView,
    discourse: Discourse,
    ratio: Quantity,
    start: int,
    end: int,
    with_workforce: bool = False,
) -> list[Draft | Miss]:
    """The members a ratio tells, and the workforce they are of where that is named."""
    owner = discourse.owner_of(view, start, end)
    if owner is None:
        return []
    status, _ = status_of(view, start)
    told = [(ratio.num, "union_members"), (ratio.den, "staff")]
    return [
        Draft(
            kind=KIND,
            view=view,
            start=start,
            end=end,
            rule=f"{KIND}.ratio",
            owner=owner,
            fields={"value": value, "population": population},
            qualifier=ratio.qualifier,
            status=status,
            period=period_of_state(view, start, end, status),
            confidence=0.8,
            cues=["ratio of members to workforce"],
        )
        for value, population in told[: 1 + with_workforce]
    ]
