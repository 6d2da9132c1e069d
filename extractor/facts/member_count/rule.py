"""Headcounts that are a stock of the branch: members, or the workforce it stands for."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, OF_ONE_HOST
from extractor.context.dated_state import period_of_state
from extractor.context.discourse import Discourse, Owner
from extractor.context.outsiders import outsider_before
from extractor.context.status import status_of
from extractor.facts.aims import of_them, running_total
from extractor.facts.another_time import admitted_then
from extractor.facts.counted import Headcount
from extractor.facts.delegates import STANDS_FOR
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import headcounts
from extractor.facts.listed import admitted_in_turn, in_list_of_admissions
from extractor.facts.member_count.affected import FIRMS_USE, in_office, is_no_stock
from extractor.facts.member_count.guilds import of_guild
from extractor.facts.member_count.parts import is_part, too_few
from extractor.facts.member_count.ratios import members_of_workforce
from extractor.facts.member_count.sectors import of_sector
from extractor.facts.member_count.wholes import ON_AVERAGE, of_the_whole_above
from extractor.facts.people import WOMEN_APART
from extractor.facts.shares_of_unions import shares
from extractor.facts.staff_parts import is_staff_part
from extractor.late import late
from extractor.sought import Sought

KIND = "member_count"
_WOMEN = late(r"\s*(là|thuộc)?\s*nữ\b")
_WOMEN_BEFORE = Sought(r"\bnữ(?::| có| là| chỉ)?\s*$")
_OF_EACH = late(r"\b(?:các|mỗi|từng|những|nhiều) [^,;.:\d]{3,50} (?:có|với|gồm|là) $")
_JUST_ADMITTED = late(
    r" (?:(?:đã|vừa|được) )*(?:kết nạp|phát triển|gia nhập) (?:mới|thêm)\b(?! (?:được )?\d)"
)
"""What makes newcomers of members: "đã có 1.412 đoàn viên | kết nạp thêm"."""
_ROW_OF_ADMISSIONS = late(
    r"\W*(?:phát triển|kết nạp)[^:;.\d]{0,40}: ?[^;.]*\b(?:chỉ tiêu|kế hoạch|giao) [^;.]*\d[^;.]*"
    r"\b(?:đạt|thực hiện|được) $"
)
"""A row of what was set and came of it: "Phát triển đoàn viên: chỉ tiêu 400 - đạt 326 …"."""
_ONE_PROFESSION = (
    r"(?:bác sĩ|y sĩ|y bác sĩ|dược sĩ|điều dưỡng|kĩ sư|chuyên gia|kĩ thuật viên|quân nhân"
    r"|giảng viên)"
)
_PROFESSION = late(rf"{_ONE_PROFESSION}$")
_PROFESSIONS = late(
    rf"{_ONE_PROFESSION}(?:(?:, ?| và | ?[/-] ?)(?:{_ONE_PROFESSION}|hộ sinh|hộ lí|y tá))*$"
)
_AMONG_THEM = late(r"\W*trong (?:số (?:đó|này|ấy)|đó)\b")
_YOUTH_HAS = Sought(
    r"\b(?:chi đoàn|(?<!công )đoàn (?:thanh niên|trường)|đoàn tncs|chi bộ|đảng bộ"
    r"|hội phụ nữ)\b[^,;.\d]{0,40}"
    r"(?:\b(?:với|có|gồm)|\()\s*$"
)
_SCHOOLS_HAVE = late(
    r"\d (?:trường|trường học|cơ sở (?:mầm non|giáo dục|y tế)|nhóm lớp|tàu|bến|chợ|hợp tác xã"
    r"|làng nghề|khu, cụm công nghiệp|khu công nghiệp|cụm công nghiệp|hộ)\b[^;.\d]{0,50}?"
    r"(?:,| với| và)(?: khoảng| gần| hơn| trên)?\s*$"
)
"""An area's institutions and their people, who are no union's: "92 trường học với 2.714 …"."""
_ABOVE_FIRMS = ("confederation", "provincial_federation", "central_sector_union", "upper_level")
_FIRM_HAS = late(
    r"(?<!\btoàn )(?<!\btoàn tổng )(?<!\bcả )(?<!\bcả tổng )"
    r"\b(?:công ti|cty|nhà máy|xí nghiệp|doanh nghiệp)\b[^,;.]{0,70}?\b(?:có|với|sử dụng|gồm)\s*$"
)
_CORPORATION = late(r"\btổng công ti (?:(?:hiện|hiện nay|nay|đang|đã) )*(?:có|sử dụng|quản lí)\s*$")
"""The host of a corporation's union, told by its kind: "Tổng công ty hiện có 4.870 lao động"."""
_EACH_MONTH = late(r" ?/ ?(?:tháng|năm|ngày)\b")
"""What makes of people a slip for money: "thu nhập bình quân đạt 3.450.000 người/tháng"."""
_OF_TRADE = late(
    r" (?:làm )?(?:nghề|ngành nghề) (?:cá|biển|muối|rừng|đi biển|đánh bắt|khai thác|thủ công)\b"
)
"""What makes of a workforce that of a trade: "hơn 10.000 lao động nghề cá"."""
_LIVING_OFF_TRADE: Final = late(
    r"\b(?:người|dân|hộ|lao động)(?: \w+)? (?:sống bằng|sống nhờ|sống nhờ vào|làm|theo|bám|gắn với)"
    r" (?:nghề|biển|rừng|ngành nghề)\b[^,;.\d]{0,30}$"
)
"""Those whom a trade feeds, in a union or not: "số người sống bằng nghề biển có 1.400 …"."""
_OF_FIRM = late(r" (?:của |ở |tại )?(?:công ti|cty|nhà máy|xí nghiệp) (?!trong|trên|ở|tại)")
"""What makes of a workforce that of a firm: "3.100 công nhân Công ty TNHH X"."""

_FIRMS: Final = Sought(
    r"(?<![\d/.,-])(?<!năm )(?:[2-9]|\d{2,3}) (?:doanh nghiệp|dn|công ti|cty|nhà máy|nhà đầu tư)\b"
    r"(?P<have> (?:đã |đang )?(?:có|thành lập|lập)(?: được)?(?: tổ chức)? công đoàn\b)?"
)
"""Several firms, whose people are those of no one union: "38 doanh nghiệp, 19.400 lao động"."""
_OF_SOME_FIRMS: Final = late(
    r"\b(?:doanh nghiệp|công ti|khu vực|khối)(?: [^\W\d]+){0,3}? (?:nước ngoài|fdi|tư nhân"
    r"|ngoài nhà nước|ngoài quốc doanh|nhỏ|phi chính thức)\b"
)
"""What makes of workers those of some firms: "lao động trong các doanh nghiệp FDI là 52.000"."""


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The member counts of a sentence."""
    counts = [of_guild(view, discourse, count) for count in headcounts(view)]
    found = [
        _stock(view, discourse, count)
        for count in counts
        if (count.population is not None or not count.people.women)
        and (count.population == "union_members" or not discourse.only_said)
    ]
    for ratio in view.kind_of("ratio"):
        found += members_of_workforce(view, discourse, ratio)
    return found


def _stock(view: SentenceView, discourse: Discourse, count: Headcount) -> Draft | Miss:
    """The people as a stock of their branch, or the reason why they are none."""
    reason = count.reason or _refused(view, discourse, count)
    owner = None if reason else _owner(view, discourse, count)
    if owner is None:
        return Miss(KIND, view, count.start, count.end, reason or "no_branch")
    quantity = count.quantity
    status, target = status_of(view, quantity.start)
    if status == "target" and _noted_behind_name(view, count):
        status, target = "reported", None
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


def _noted_behind_name(view: SentenceView, count: Headcount) -> bool:
    """Whether brackets behind a union tell its members: "trình … cho CĐCS X (318 đoàn viên)"."""
    return any(
        view.slice(name.end, count.start).strip() == "(" and name.named for name in view.mentions
    ) and view.analysis.low.startswith(")", count.end)


def _owner(view: SentenceView, discourse: Discourse, count: Headcount) -> Owner | None:
    """Whose members they are; those that delegates stand for are of the union in congress."""
    beside = discourse.beside(view, count.start)
    if count.cue == STANDS_FOR and beside is None:
        focus = discourse.congress_at(view, count.start)
        if focus is not None:
            return Owner(focus, "congress")
    return beside or discourse.owner_of(view, count.start, count.end)


def _refused(view: SentenceView, discourse: Discourse, count: Headcount) -> str | None:
    """Why a stock of people is not the branch's membership or workforce."""
    low = view.analysis.low
    if count.population is None:
        return "people_without_a_kind"
    if (
        count.people.women
        or (
            _WOMEN.match(low[count.end : min(view.end, count.end + 12)])
            and not WOMEN_APART.match(low, count.end, view.end)
        )
        or view.search(_WOMEN_BEFORE, low[view.start : count.start])
    ):
        return "women_are_another_kind"
    if is_no_stock(view, count.start, count.end) or _of_those_picked(view, count):
        return "part_of_a_count"
    if count.cue != STANDS_FOR and outsider_before(view, count.start):
        return "another_organisation"
    if running_total(view, count.start) or of_them(view, count.start):
        return "a_figure_of_the_plan"
    if (
        admitted_then(view, count.start)
        or count.quantity.start in admitted_in_turn(view)
        or (count.population == "union_members" and in_list_of_admissions(view, count.start))
    ):
        return "newly_admitted"
    if _ROW_OF_ADMISSIONS.match(low, view.start, count.start) or _JUST_ADMITTED.match(
        low, count.end, view.end
    ):
        return "newly_admitted"
    if view.search(_YOUTH_HAS, low, view.start, count.start):
        return "another_organisation"
    if _PROFESSION.match(low, count.people.start, count.people.end) and any(
        other.end <= count.start and other.population and other.reason in (None, "no_cue")
        for other in headcounts(view)
    ):
        return "part_of_a_count"
    if _AMONG_THEM.match(low, view.start, count.start) and _PROFESSIONS.match(
        low, count.people.start, count.people.end
    ):
        return "part_of_a_count"
    if ON_AVERAGE.search(low, view.start, count.start) or _EACH_MONTH.match(low, count.end):
        return "a_figure_for_each"
    noun = low[count.people.start : count.people.end]
    if count.noun_first and is_staff_part(view, count.start, noun):
        return "part_of_a_count"
    if count.quantity.value_max and _OF_EACH.search(low, view.start, count.start):
        return "a_figure_for_each"
    if of_sector(view, count.start):
        return "part_of_a_count"
    if is_part(view, count) or too_few(view, count):
        return "part_of_a_count"
    if _LIVING_OFF_TRADE.search(low, view.start, count.start):
        return "workforce_of_no_union"
    if of_the_whole_above(view, discourse, count):
        return "another_organisation"
    if _of_several_firms(view, discourse, count):
        return "workforce_of_no_union"
    if count.population == "staff" and not _of_a_union(view, discourse, count):
        return "workforce_of_no_union"
    if count.population == "staff" and _of_a_firm(view, discourse, count):
        return "workforce_of_no_union"
    return None


def _of_those_picked(view: SentenceView, count: Headcount) -> bool:
    """Whether a union's share is of people who are no stock: "47 người nhận …, CĐCS X có 15"."""
    share = shares(view).get(count.quantity.start)
    if share is None:
        return False
    return not any(
        whole.quantity.start == share.whole.start and whole.reason is None
        for whole in headcounts(share.told_in)
    )


_OF_UNITS = Sought(
    r"\d (?:cđcs|công đoàn cơ sở|nghiệp đoàn)\b[^;.]*[,;] (?:với )?(?:tổng )?(?:số )?"
    r"(?:(?:lđ|lao động|cnlđ|cnvclđ|công nhân|nlđ|người lao động) là )?$"
)
"""Unions told before the workforce in them: "108 CĐCS nằm dưới sự quản lý của CĐ X, số LĐ là …"."""


def _of_a_union(view: SentenceView, discourse: Discourse, count: Headcount) -> bool:
    """A workforce counts when said of a branch, or of its host in a text about the branch."""
    owner = discourse.owner_of(view, count.start, count.end)
    if owner is None:
        return False
    return owner.how in ("of", "subject", "short form") or discourse.about


def _of_several_firms(view: SentenceView, discourse: Discourse, count: Headcount) -> bool:
    """Whether people of several firms would go to the union of one that is only spoken of."""
    told = list(_FIRMS.finditer(view.analysis.low, view.start, count.start))
    if not told:
        return False
    owner = discourse.owner_of(view, count.start, count.end)
    spoken_of = ("focus", "main", "short form") if told[-1]["have"] else ("focus", "main")
    if owner is None or owner.how not in spoken_of:
        return False
    return discourse.branches[owner.branch].level in OF_ONE_HOST


def _of_a_firm(view: SentenceView, discourse: Discourse, count: Headcount) -> bool:
    """Whether a federation only tells how many a firm employs: "… công ty K có 2.700 công nhân"."""
    owner = discourse.owner_of(view, count.start, count.end)
    if FIRMS_USE.search(view.analysis.low, view.start, count.start):
        return True
    if owner is None or discourse.branches[owner.branch].level not in _ABOVE_FIRMS:
        return False
    if in_office(view, count.start):
        return True
    of_units = view.search(_OF_UNITS, view.analysis.low, view.start, count.start)
    if owner.how in ("focus", "main") and count.cue == "là" and not of_units:
        return True  # "Tài nguyên lớn nhất của thành phố là hơn 4 triệu lao động"
    if owner.how in ("focus", "main") and _OF_FIRM.match(view.analysis.low, count.end, view.end):
        return True
    federation = discourse.branches[owner.branch].head == FEDERATION
    of_trade = _OF_TRADE.match(view.analysis.low, count.end, view.end)
    if federation and owner.how in ("focus", "main", "place") and of_trade:
        return True
    if federation and _SCHOOLS_HAVE.search(view.analysis.low, view.start, count.start):
        return True
    if count.noun_first and _OF_SOME_FIRMS.search(
        view.analysis.low, count.start, count.quantity.start
    ):
        return True
    clause_start, _ = view.clause(count.start)
    firm = _FIRM_HAS.search(view.analysis.low, clause_start, count.start)
    corporation = discourse.branches[owner.branch].opener == "tổng công ty"
    if firm and corporation and _CORPORATION.search(view.analysis.low, view.start, firm.end()):
        return False
    return firm is not None and not any(
        mention.start <= firm.start() < mention.end for mention in view.mentions
    )
