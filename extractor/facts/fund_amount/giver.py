"""Whose money a sum is: the union's, or that of an employer, a sponsor or the state."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.areas_told import WHOLE
from extractor.context.discourse import Discourse, Owner
from extractor.context.outsiders import outsider_before
from extractor.facts.fund_amount.colleagues import chipped_in, of_colleagues
from extractor.facts.fund_amount.companions import acts_along, gives_beside_teachers, runs_campaign
from extractor.facts.fund_amount.cues import in_quoted_name
from extractor.facts.fund_amount.no_body import is_no_body
from extractor.facts.fund_amount.union_told import giving_union, part_of_total, passing_union
from extractor.facts.fund_amount.words import HELD, LENT, NEUTRAL
from extractor.facts.phrases import one_of
from extractor.lexicon import Hit
from extractor.quantities import Quantity

GIVER, GIVING, THROUGH = (f"fund_amount.{group}" for group in ("giver", "giving", "through"))
_UNION = one_of("công đoàn, lđlđ, liên đoàn, nghiệp đoàn, cđcs")
_NAMES_UNION = re.compile(_UNION)
_OWN = (
    r"[,;] (?:còn |và |riêng )?(?:các |tập thể |toàn thể )?"
    r"(?:đồng nghiệp|anh em|chị em|anh chị em|thầy cô|cô giáo|giáo viên|y bác sĩ|công nhân)\b"
)
_OWN_SUBJECT = re.compile(_OWN)
"""The union's own people, of whom a clause speaks anew: "…, còn đồng nghiệp quyên góp …"."""
_OF_UNION_PEOPLE = re.compile(
    rf"công đoàn|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs|đoàn viên|{_OWN}"
)
_UNIONS_OWN = re.compile(
    one_of(
        """
        đoàn viên, công đoàn, cđcs, nhân viên, công nhân, viên chức, lao động, giáo viên, cán bộ,
        nữ công, từ quỹ, tập thể, cbvc, cbcc, cbccvc, cbcnv, cbnv, cnvc, cnvclđ, nlđ, cnlđ, cbgv
        """
    )
    + r"\s*(?:(?:(?:của|tại|ở|thuộc|trong) )?(?:hơn |gần |trên )?\d+\s*)?$"
)
_LED_BY = one_of(
    r"""
    cho, tại, của, ở, tới, với, thuộc, cùng, từ, về, giúp, thăm, vào, trong, qua, vận động, kêu gọi,
    đề nghị, tặng, hỗ trợ, ủng hộ, trợ cấp, tặng quà, trao,
    đỡ đầu, chăm lo, động viên, thăm hỏi, con, phối hợp, những, nhiều, bằng, theo, (?<=\w )có
    """
)
_NOT_SUBJECT = re.compile(rf"\b{_LED_BY}\s*(?:\d+\s*)?$")
_SUBJECT_ANEW = re.compile(
    r"(?:[,;:(]\s*(?:còn |riêng |và |đồng thời |cùng |ngoài ra |trong khi |bên cạnh đó |trong đó )?"
    r"(?:(?:mỗi|hằng|hàng) (?:năm|tháng|quý),? |(?:trong )?năm (?:nay|ngoái|qua|\d{4}),? "
    r"|tháng \d+,? |(?:nhiệm kì|thời gian) qua,? |(?:dịp|đợt) này,? |(?:vừa qua|mới đây),? )?"
    r"(?:phía |bên |đại diện |về phía )?"
    r"|\bdo\s+(?:các )?|\b(?:cho biết|cho hay|rằng)\s+)$"
)
_APPEALED_TO = re.compile(
    r"\b(?:vận động|kêu gọi) (?:(?:các|cả|toàn thể|những) )?"
    r"(?:đoàn viên|cán bộ|giáo viên|công nhân)"
    r"(?:, [^,;.\d]{2,24})*,? (?:và |cùng )?$"
)
"""A list of those a union called upon: "vận động đoàn viên, cựu học sinh đóng góp"."""
_DETERMINER = re.compile(
    r"(?:\b(?:một|các|những|nhiều|chủ)\s*)?\b(?:một|các|những|nhiều|chủ|số|toàn|khắp|phần)\s*$"
    r"|(?<=[;:] )(?:hai|ba|bốn|mấy|\d{1,2})\s*(?:chủ\s*)?$"
)
_OTHER_CLAUSE = re.compile(r"[;:]")
_TO_FUND = re.compile(r"\bquỹ\b")
_PUBLIC_FUND = re.compile(
    r"chính phủ|vắc|vaccine|người nghèo|mttq|mặt trận|phúc lợi|đền ơn|trẻ em|da cam|khuyến học"
    r"|thiên tai|chữ thập đỏ|nhân đạo|an sinh|biển đảo|trường sa"
)
_ENTRUSTED = re.compile(
    rf"[^.;]{{0,30}}(nhờ|thông qua|qua|giao cho|trao cho|vào quỹ) (?:{_UNION}|quỹ)"
)
_SENT_TO_UNION = re.compile(
    rf"\b(?:gửi|trao|chuyển|nhờ)(?: cho| về| qua| tới| đến| vào tài khoản(?: của)?)?"
    rf" (?:ban chấp hành |bch )?{_UNION}\b"
)
_GIVEN_BY = re.compile(
    r"được\s+(?P<who>[^,;.]{2,70}?)\s+"
    r"(?:tài trợ|hỗ trợ|ủng hộ|tặng|trao|giúp|trợ cấp|thưởng|bồi thường)"
)
_OUTSIDER = re.compile(
    one_of(
        """
        công ty, doanh nghiệp, ngân hàng, tập đoàn, nhà tài trợ, mạnh thường, chuyên môn, ban giám,
        ubnd, hội, tổng cục, cục, bộ, sở
        """
    )
)
_COMES_FROM = re.compile(
    r"(?! ?\(ngoài)(?:[^,;.:\d]|năm \d{4}){0,38}\b(do|của|ở|từ nguồn|nguồn|tại)\s+"
    r"(?:(?:các|một|chú|cô|bà|ông|anh|chị) )?"
)
_HANDS = re.compile(r"^\s*(?:\w+\s+){0,2}cho\s+$")
_UNIONS_FUND = re.compile(
    rf"(?<!từ )(?<!nguồn )\bquỹ\b[^,;.\d]{{0,40}}\b(?:{_UNION}|vì công nhân|cnlđ)\b"
)
_INTO_FUND = re.compile(
    rf"[^,;.\d]{{0,16}}\b(?:vào|cho|tới|đến|gây|xây dựng|lập)\s+[^,;.\d]{{0,16}}\bquỹ\b"
    rf"[^,;.\d]{{0,50}}\b{_UNION}\b"
)
"""The fund of a union to which others give."""
_CHIP_IN = (
    "góp",
    "đóng góp",
    "góp được",
    "góp thêm",
    "quyên góp",
    "quyên góp được",
    "đóng góp được",
)
_CALLS_UP = re.compile(r"(?: [^\W\d]+){0,5} (?:phát động|kêu gọi|đứng ra vận động)\b")
"""What a body does that only calls up others to give: "các quỹ do Mặt trận phát động"."""
_OWN_PLACES = ("cơ quan", "phòng", "nhà trường", "bệnh viện", "sở", "chi nhánh", "nhà máy", "bộ")
"""Places whose people chip in together: they are the union's members."""
_WHOLE = re.compile(r"(?<!là )\b(?:cả|toàn|khắp)\s*$")
"""What makes of a place all the people there: "cả công ty bổ 22 ống tre"."""
_ASIDE = re.compile(r"[,(;:]\s*(?:còn |và |riêng |phía )?$")
_IS_GIVEN = re.compile(r"\b(?:được|bị)(?P<what>(?: (?!phép|sự|gần|hơn|trên)[^\W\d]+){0,2})\s*$")
"""What makes of those before a verb the ones who get: "cha mẹ qua đời được viếng 500.000 đồng"."""
_OF_PLACE = re.compile(
    r" (?:tỉnh|huyện|xã|phường|quận|thị xã|thị trấn|thành phố)(?: (?!công đoàn)[^\W\d]+){0,3} "
)
_NEXT_SUM_OF = re.compile(
    r"\($|\d[\d.,]*(?: ?(?:triệu|tỉ|tỷ|nghìn|ngàn))?(?: đồng)?[,;] (?:và |còn )?(?:phía )?$"
)
"""A sum told just before the next giver: "… 10 triệu đồng, UBND xã 3 triệu đồng"."""
_FUND_OF_GIVER = re.compile(
    r"(?:[,(;:]|\btrong đó) ?(?:còn |và |riêng )?(?:quỹ|nguồn|kinh phí|ngân sách)"
    r"(?! công đoàn)[^,;.\d]{0,40} của (?:các )?$"
)
"""A part that comes from the fund of a giver: "trong đó Quỹ Đồng đội của Tổng công ty 40 triệu"."""
_TAKES_OVER = re.compile(r" (?:hỗ trợ|giúp|đỡ đầu|nuôi|chăm sóc|phụng dưỡng|xây|tài trợ)\b")
REACH = 70
"""Code points between a giver and the verb it is the subject of."""


class Source(NamedTuple):
    """What is known of where a sum comes from before it is asked who gives it."""

    gathered: bool = False
    """It follows another sum that the union gathered, from others too."""
    part: bool = False
    """It is told to be a part of such a sum."""
    told_behind: bool = False
    """A union is told behind the sum to give it, or its accounts book it."""


def source_of(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    cue: Hit | None,
    source: Source,
    before: Owner | None = None,
) -> tuple[Owner | None, str | None]:
    """Whose money it is; a reason when the giver is no union, or no union is known.

    ``before`` is whose the sum before it in the sentence is.
    """
    verb_at = quantity.start
    subjects = _subjects(view, discourse)
    if (
        cue is not None
        and view.clause(quantity.start)[0] <= cue.start < quantity.start
        and not any(
            cue.start < name.start and name.end <= quantity.start
            for name in (view.mentions if cue.group == HELD else subjects)
        )
        and not WHOLE.search(view.analysis.low, cue.start, quantity.start)
    ):
        verb_at = cue.start
    owner = (
        discourse.in_turn(view, quantity.start, quantity.start)
        or giving_union(view, discourse, quantity)
        or passing_union(view, discourse, quantity)
        or discourse.owner_of(view, verb_at, verb_at)
    )
    owner = part_of_total(view, discourse, quantity, owner, before)
    owner = chipped_in(view, discourse, quantity, owner)
    owner = of_colleagues(view, discourse, quantity) or owner
    if source.told_behind and owner is not None:
        return owner, None
    clause_start, _ = view.clause(verb_at)
    unions = [name.end for name in subjects if name.end <= verb_at]
    floor = max([clause_start, *unions])
    neutral = view.of(NEUTRAL)
    givers = [
        hit
        for hit in view.of(GIVER)
        if floor <= hit.start
        and hit.end <= quantity.start
        and not any(name.start <= hit.start < name.end for name in view.mentions)
        and not any(_inside(hit, other) for other in neutral)
        and not is_no_body(view, hit)
        and not (cue is not None and _is_within(view, hit, cue))
        and not in_quoted_name(view.analysis.low, floor, hit, quantity.start)
        and not _APPEALED_TO.search(view.slice(floor, hit.start))
        and not _got_before(view, hit, quantity)
    ]
    if (
        _given_by_outsider(view, clause_start, quantity)
        or (
            not handed_to_union(view, quantity, cue)
            and not (cue is not None and _is_received(view, cue))
            and any(
                _gives(view, giver, verb_at, quantity, bool(unions))
                for giver in givers
                if not source.part and not (source.gathered and giver.end >= quantity.start - 1)
            )
        )
        or (not source.gathered and _comes_from_others(view, quantity))
        or (not source.gathered and _told_beside_sum(view, givers, quantity))
        or _speaks_of_outsider(view, quantity.start, source)
    ):
        return owner, "given_by_others"
    return owner, None if owner else "no_branch"


def _speaks_of_outsider(view: SentenceView, at: int, source: Source) -> bool:
    """Whether an organisation that is no union is spoken of, and not the union's own people.

    One right before a part of what the union gathered only gets it: "ủng hộ …; Hội Chữ thập đỏ
    4,6 triệu đồng".
    """
    outsider = outsider_before(view, at)
    if outsider is not None and (source.part or (source.gathered and outsider.end >= at - 1)):
        return False
    return outsider is not None and not _OWN_SUBJECT.search(view.slice(outsider.end, at))


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a hit is part of a longer one."""
    longer = (hit.start, hit.end) != (other.start, other.end)
    return longer and other.start <= hit.start and hit.end <= other.end


def _got_before(view: SentenceView, giver: Hit, quantity: Quantity) -> bool:
    """Whether another sum, told before, was given to those who might give this one."""
    if not _GETS_BEFORE.search(view.analysis.low, max(view.start, giver.start - 24), giver.start):
        return False
    return any(
        giver.end <= sum_.start <= giver.end + 3 < quantity.start for sum_ in view.kind_of("money")
    )


def _is_received(view: SentenceView, cue: Hit) -> bool:
    """Whether those named before the verb get the sum: "2 gia đình nhận mỗi nơi 10 triệu đồng"."""
    word = view.slice(cue.start, cue.end)
    return word in ("nhận", "được nhận") and not _TAKES_OVER.match(view.analysis.low, cue.end)


def _is_within(view: SentenceView, giver: Hit, cue: Hit) -> bool:
    """Whether those who chip in, or who borrow, are the union's own people.

    "cả cơ quan góp 3 triệu đồng", "293 lượt gia đình vay 4 tỷ đồng".
    """
    if cue.group == LENT:
        return view.slice(giver.start, giver.end) == "gia đình"
    return (
        view.slice(cue.start, cue.end) in _CHIP_IN
        and view.slice(giver.start, giver.end) in _OWN_PLACES
    )


_THROUGH_FUND = re.compile(
    rf"\b(?:ủng hộ|đóng góp|góp|gửi|tài trợ|hỗ trợ|giúp)(?: [^\W\d]+){{0,2}} (?:thông )?qua"
    rf" (?:các )?(?:quỹ|{_UNION})\b[^,;.\d]{{0,40}}$"
)
"""Givers that go through a union's fund: "doanh nghiệp, nhà hảo tâm ủng hộ qua Quỹ …"."""
_BEGS_UNION = re.compile(rf"[^.;,\d]{{0,20}} (?:nhờ|giao cho|trao cho|gửi) {_UNION}\b")
"""A union that is to pass a sum on: "gửi 10 triệu đồng nhờ Công đoàn chuyển tới …"."""


_CALLED_ON = re.compile(
    r"\b(?:vận động|kêu gọi|huy động|thuyết phục|kết nối|mời gọi)\b"
    r"(?:(?!\b(?:ủng hộ|đóng góp|góp|quyên góp|tặng|trao|hỗ trợ|giúp|được|đã|tham gia|và chi)\b)"
    r"[^;.:\d]){2,60}(?:,| và|, cùng)(?: (?:các|một số|những|nhiều))* $"
)
"""Givers whom the union called on, one behind another: "kêu gọi doanh nghiệp, nhà hảo tâm …"."""
_GETS_BEFORE = re.compile(
    r"\b(?:cho|giúp|tặng|đưa|biếu|thăm|tới tay|đưa cho|đến)"
    r" (?:(?:mỗi|từng|các|những|một|hai|ba|bốn|năm|\d+) )*$"
)
"""What makes of people those who got another sum: "cho mỗi gia đình 10 triệu, rồi …"."""


def handed_to_union(view: SentenceView, quantity: Quantity, cue: Hit | None) -> bool:
    """Whether others hand the sum to a union: "các nhà tài trợ đã trao cho Công đoàn X …".

    Or to its fund: "Công ty Y ủng hộ 100 triệu đồng vào Quỹ Mái ấm của LĐLĐ tỉnh".
    """
    if cue is None or not view.start <= cue.start < quantity.start:
        return False
    clause_start, _ = view.clause(cue.start)
    givers = [
        hit
        for hit in view.of(GIVER)
        if clause_start <= hit.start
        and hit.end <= cue.start
        and not any(name.start <= hit.start < name.end for name in view.mentions)
    ]
    if not givers or givers[-1].end < cue.start - REACH:
        return False
    from_giver = view.slice(givers[-1].end, quantity.start)
    if ";" not in from_giver and (
        _SENT_TO_UNION.search(from_giver)
        or _THROUGH_FUND.search(from_giver)
        or _BEGS_UNION.match(view.slice(quantity.end, view.end))
    ):
        return True
    between = view.slice(cue.end, quantity.start)
    if _UNIONS_FUND.search(between) or _INTO_FUND.match(view.slice(quantity.end, view.end)):
        return True
    return any(
        cue.end <= name.start < quantity.start and _HANDS.search(view.slice(cue.end, name.start))
        for name in view.mentions
    )


def _subjects(view: SentenceView, discourse: Discourse) -> Sequence[BranchMention]:
    """The unions that act in the sentence."""
    return [
        name
        for name, role, branch in discourse.entries(view)
        if role == "subject" and branch is not None
    ]


def _given_by_outsider(view: SentenceView, clause_start: int, quantity: Quantity) -> bool:
    """Whether the union is said to get the sum: "được Ngân hàng Sông Hiền tài trợ …"."""
    given = _GIVEN_BY.search(
        view.slice(max(clause_start, quantity.start - 120), quantity.start),
    )
    if given is None or _NAMES_UNION.search(given.group("who")):
        return False
    return _OUTSIDER.search(given.group("who")) is not None


def _gives(
    view: SentenceView, giver: Hit, verb_at: int, quantity: Quantity, after_union: bool
) -> bool:
    """Whether a body that is no union is the subject of the verb that governs the sum."""
    if verb_at < giver.end:
        verb = view.after(giver.end, GIVING)
        if verb is None or verb.start > quantity.start:
            return False
        verb_at = verb.start
    lead = view.slice(max(view.start, giver.start - 30), giver.start)
    before = _DETERMINER.sub("", lead)
    between = view.slice(giver.end, verb_at)
    told = between.replace(":", "", 1) if not lead.strip(' -–+•*“"') else between
    if len(between) > REACH or _OTHER_CLAUSE.search(told):
        return False
    if not after_union and runs_campaign(view, giver.start, between):
        return True
    if acts_along(view, giver.start, after_union) or gives_beside_teachers(view, giver):
        return False
    gets = _IS_GIVEN.search(between)
    if gets and (verb_at < quantity.start or gets["what"]):
        return False
    if _UNIONS_OWN.search(before) or _OF_UNION_PEOPLE.search(between):
        return False
    if any(
        giver.start - REACH <= hit.start < quantity.start
        and _NAMES_UNION.search(view.slice(hit.start, hit.end))
        for hit in view.of(THROUGH)
    ):
        return False
    if (
        _WHOLE.search(lead)
        or _NOT_SUBJECT.search(before)
        or (after_union and not _SUBJECT_ANEW.search(before))
    ):
        return False
    if after_union and _CALLED_ON.search(view.slice(view.start, giver.start)):
        return False
    to_sum = view.slice(giver.end, quantity.start)
    if _SENT_TO_UNION.search(to_sum) or _THROUGH_FUND.search(to_sum):
        return False
    to_fund = _TO_FUND.search(view.slice(verb_at, quantity.start))
    if to_fund and not _PUBLIC_FUND.search(view.slice(verb_at, quantity.end)):
        return False
    return not _ENTRUSTED.match(view.slice(quantity.end, view.end))


def _told_beside_sum(view: SentenceView, givers: Sequence[Hit], quantity: Quantity) -> bool:
    """Whether the giver stands right before a part: "(quỹ công đoàn 60 triệu, chuyên môn 100)"."""
    if not givers:
        return False
    beside = view.slice(givers[-1].end, quantity.start)
    if beside.strip(" :") != "" and not (
        _OF_PLACE.fullmatch(beside)
        and _NEXT_SUM_OF.search(view.slice(view.start, givers[-1].start))
    ):
        return False
    before = view.slice(max(view.start, givers[-1].start - 60), givers[-1].start)
    return _ASIDE.search(before) is not None or _FUND_OF_GIVER.search(before) is not None


def _comes_from_others(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the giver stands behind: "… 210 triệu đồng do cơ quan chi", "của doanh nghiệp"."""
    return any(
        quantity.end <= giver.start <= quantity.end + 45
        and _COMES_FROM.fullmatch(view.slice(quantity.end, giver.start))
        and not _OF_UNION_PEOPLE.search(
            view.slice(quantity.end, _next_sum(view, giver.end)).partition(";")[0]
        )
        and not _CALLS_UP.match(view.analysis.low, giver.end, view.end)
        and not is_no_body(view, giver)
        for giver in view.of(GIVER)
    )


def _next_sum(view: SentenceView, at: int) -> int:
    """Where the words behind ``at`` end that may still tell whose a sum before it is."""
    sums = [sum_.start for sum_ in view.kind_of("money") if sum_.start >= at]
    return min([view.end, at + 40, *sums])
