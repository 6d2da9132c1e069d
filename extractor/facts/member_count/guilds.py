"""The people of a guild are its members, whatever they are called."""

from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.counted import Headcount
from extractor.facts.headcount import headcounts
from extractor.facts.member_count.founders import AT_A_TIME, founders, grown
from extractor.facts.stock import verdict
from extractor.late import late

_GUILDS_WITH = late(r"\bnghiệp đoàn\b[^,;.\d]{0,24},? (?:với|gồm|có|tập hợp)(?: được)?\s*$")
_TAKES_IN = late(
    r",? (?:(?:đã|nay|hiện|đang|mới) )*(?:tập hợp|quy tụ|gồm|có|với)(?: được| tới| cả thảy)* "
)
_WOMEN = late(r"(?:cô|chị|bà|chị em|cô chú|anh chị em)\b(?: thuộc| ở| của|[,;.]|$)")
"""The women a guild takes in: "Nghiệp đoàn Giáo viên … tập hợp 87 cô thuộc 14 nhóm lớp"."""
_WITH = late(r",? với(?: tổng số| chỉ| cả thảy| vỏn vẹn)* ")
"""What joins a guild to the size it has: "Nghiệp đoàn nghề cá Tam Hải với 146 thành viên"."""
_PEOPLE = {"people.person", "people.staff"}
_GUILD_GOT = late(
    r"\bnghiệp đoàn\b[^,;.\d]{0,40}? (?:đã |nay |hiện |giờ |vẫn )*(?:được|tới|lên|lên tới|đến|còn"
    r"|chỉ còn|vỏn vẹn|cả thảy) $"
)
_OF_A_GUILD = late(
    r"(?:ngư dân|ngư phủ|bạn thuyền|bạn chài|thuyền viên|lái xe|tài xế|bác tài|tài công|phu xe|thợ"
    r"|lao động|người lao động|cô giáo|giáo viên|bảo mẫu|tiểu thương|công nhân|nhân công)\b"
)
_DO = late(
    r" (?!trên|của|với|và|ở|tại|trong|là|sinh hoạt|chia|thuộc|hành nghề|chạy|hoạt động|làm|theo"
    r"|cùng|nhưng|song|mà|đang|vẫn|tham gia|vào|gia nhập|thành|mới|nữa|như|so|từ|đến|tới|trở|hoặc"
    r"|thì|lận|tự)[^\W\d]+ [^\W\d]+ [^\W\d]"
)
"""What persons of a guild do who are not all of it: "đã có bốn người trèo lên thùng"."""
_OF_A_PLACE = late(
    r"\b(?:xã|huyện|tỉnh|thành phố|thị xã|quận|phường|địa phương|địa bàn"
    r"|nơi đây|vựa|chợ|bến|xưởng|lò|trại|đại lí|chủ)\b[^;.]{0,40}? có[^;.]{0,30}$"
)
_AMONG_THEM = late(
    r" ?(?:[,;/(-]|và) ?(?:trong đó )?(?:đã )?(?:có |với |gồm )?(?:số )?(?:đoàn viên:? )?"
)
"""What stands between workers and the members among them."""
_TOTAL = late(r"\b(?:tổng số|tổng|quân số)(?: hiện)?(?: nay)?(?: là| có| lên| còn)*\s*$")
_MERELY = late(r"\b(?:vỏn vẹn|vẻn vẹn|cả thảy|tổng cộng)(?: có)?\s*$")


def of_guild(view: SentenceView, discourse: Discourse, count: Headcount) -> Headcount:
    """The people of a guild are its members, whatever they are called."""
    low = view.analysis.low
    persons = count.people.groups == {"people.person"}
    open_yet = count.reason in (None, "no_cue", "picked_out")
    if open_yet and founders(view, count.start, count.end):
        if count.population == "union_members" and count.reason:
            return replace(count, reason=None, cue="ban đầu")
        if count.people.groups <= _PEOPLE and _of_union_named(view, count):
            return replace(count, population="union_members", reason=None, cue="ban đầu")
    if persons and open_yet and count.population is None and _came_to(view, count):
        return replace(count, population="union_members", reason=None, cue="đến nay")
    if persons and count.population is None and _own_people(view, count):
        return replace(count, population="union_members", reason=None, cue="tổng số, vỏn vẹn")
    workers = count.people.groups <= {"people.staff", "people.woman"} and (
        _OF_A_GUILD.match(low, count.people.start) or _WOMEN.match(low, count.people.start)
    )
    if not persons and not workers:
        return count
    if workers and _members_beside(view, count):
        return count
    guild = _GUILDS_WITH.search(low, view.start, count.start)
    members = guild and low.startswith("thành viên", count.people.start)
    straight = any(
        name.head == "Nghiệp đoàn" and _WITH.fullmatch(low, name.end, count.start)
        for name in view.mentions
    )
    taken_in = workers and any(
        name.head == "Nghiệp đoàn" and _TAKES_IN.fullmatch(low, name.end, count.start)
        for name in view.mentions
    )
    if taken_in and count.reason in (None, "no_cue", "selected_by_an_act"):
        as_members = replace(count.people, groups=frozenset({"people.member"}))
        return replace(
            count,
            people=as_members,
            population="union_members",
            reason=None,
            cue="nghiệp đoàn tập hợp",
        )
    if straight and persons and count.reason in (None, "no_cue", "picked_out"):
        return replace(count, population="union_members", reason=None, cue="nghiệp đoàn với")
    doing = persons and not members and _DO.match(low, count.end, view.end)
    if doing and count.population is None:
        return count
    if not guild and not any(branch.head == "Nghiệp đoàn" for branch in discourse.branches):
        return count
    beside = discourse.beside(view, count.start)
    owner = beside or discourse.owner_of(view, count.start, count.end)
    if guild or (owner and discourse.branches[owner.branch].head == "Nghiệp đoàn"):
        named = max((name.end for name in view.mentions if name.end <= count.start), default=0)
        if workers and _OF_A_PLACE.search(low, max(view.start, named), count.start):
            return replace(count, reason="workforce_of_no_union")
        own = AT_A_TIME.search(low, view.start, count.start) or _guild_has(view, count)
        if persons and own:
            return replace(count, population="union_members", reason=None, cue="năm …:")
        return _as_members(view, count)
    return count


def _members_beside(view: SentenceView, count: Headcount) -> bool:
    """Whether workers stand right before the members among them: "152 lao động, 118 đoàn viên"."""
    low = view.analysis.low
    return any(
        _AMONG_THEM.fullmatch(low, count.end, one.start)
        for one in headcounts(view)
        if one.start >= count.end and one.population == "union_members"
        if "people.member" in one.people.groups
    )


def _as_members(view: SentenceView, count: Headcount) -> Headcount:
    """People of a guild read as its members, also where only members need no cue."""
    groups = count.people.groups | {"people.member"}
    members = replace(
        count, population="union_members", people=replace(count.people, groups=groups)
    )
    if count.reason == "no_cue" and view.analysis.low.startswith("thành viên", count.people.start):
        reason, cue = verdict(view, members)
        return replace(members, reason=reason, cue=cue)
    return members


def _guild_has(view: SentenceView, count: Headcount) -> bool:
    """Whether persons are all a guild has: "Tới giờ nghiệp đoàn được 63 người"."""
    low = view.analysis.low
    has = _GUILD_GOT.search(low, view.start, count.start)
    return has is not None and count.reason == "no_cue" and low[count.end] in ",;.:)"


def _came_to(view: SentenceView, count: Headcount) -> bool:
    """Whether persons are what the members told before them in the sentence have become."""
    before = [one for one in headcounts(view) if one.end <= count.start]
    members = bool(before) and before[-1].population == "union_members"
    return members and before[-1].reason is None and grown(view, count.start, count.end)


def _of_union_named(view: SentenceView, count: Headcount) -> bool:
    """Whether people without a word of membership are told of a union named before them."""
    named = [name for name in view.mentions if name.end <= count.start and name.branch is not None]
    trade = _OF_A_GUILD.match(view.analysis.low, count.people.start)
    return any(count.population is None or (trade and one.head == "Nghiệp đoàn") for one in named)


def _own_people(view: SentenceView, count: Headcount) -> bool:
    """Whether persons without a noun are the union's: its total, or "vỏn vẹn 22 đồng chí"."""
    low = view.analysis.low
    if count.reason not in (None, "no_cue"):
        return False
    if _TOTAL.search(low, view.start, count.start):
        return bool(view.of("new_member_count.admit", "people.member"))
    said = any(m.end <= count.start and m.branch is not None for m in view.mentions)
    return said and _MERELY.search(low, view.start, count.start) is not None
