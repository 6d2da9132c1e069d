"""Which union a sentence tells to give a sum, to pass it on, or to be the one whose total it is."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, OF_ONE_HOST
from extractor.branches.mention import BranchMention
from extractor.context.discourse import Discourse, Owner
from extractor.facts.fund_amount.colleagues import stands_above
from extractor.facts.fund_amount.cost_of_houses import COST, HOUSES
from extractor.facts.fund_amount.from_sources import is_from_sources
from extractor.facts.fund_amount.receipts import is_allotted_back, is_item_of_receipts
from extractor.facts.fund_amount.words import SUM
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_GAVE = late(
    r"\s(?:(?:đã|cũng|còn|lại|trực tiếp|xét|quyết định|kịp thời|huyện|tỉnh) )*"
    + one_of(
        """
        hỗ trợ, trao, tặng, giúp, giúp đỡ, trợ cấp, thăm hỏi, thăm, chi, cấp, phúng viếng, trích,
        xây tặng, sửa tặng, xây, sửa, cất, bỏ ra, bỏ, lo, đài thọ, góp thêm,
        ủng hộ, trao tặng, cho vay, tài trợ, chuyển, cho, đóng góp, rót, phân bổ, bổ sung, cho mượn,
        biếu, phát quà, lì xì, mừng tuổi, bàn giao, trợ giúp,
        gửi, gửi tặng, mang tới, mang đến, thưởng, góp
        """
    )
    + r"\b"
)
_OF_NEXT = late(r"[^;,.\d]{2,24} (?:hơn |gần |trên )?\d[\d.,]* ?(?:triệu|tỉ|tỷ|đồng|nghìn)")
"""What makes of a giver behind a sum that of the next: "1,5 tỷ đồng do X cấp mồi 500 triệu"."""
_FUND_OF = Sought(
    r"(?:^\W*|[,;:]\s*(?:còn |và |riêng |đồng thời )?)quỹ\b[^,;.\d]{0,60} (?:của|thuộc) $"
)
"""What makes a union that of a fund which gives: "còn Quỹ “Tấm lưới” của Tổng LĐLĐ trao …"."""
_PASSED_ON = Sought(
    r"\btrong đó\b[^;]{0,80}\b(?:chuyển về|cấp|cấp về|chuyển|phân bổ|bổ sung|hỗ trợ)\s*(?:\w+\s+)?$"
)
"""What makes of a sum a part of the total told before it."""
_AMONG = Sought(r"\b(?:trong đó|trong số này|gồm|bao gồm|gồm có)\b[^;]*$")
_MADE_UP = Sought(r"\b(?:trong đó|trong số này|gồm|bao gồm|gồm có|từ các nguồn)\b")
_ALLOTS = Sought(r" (?:đã |sẽ |cũng )?(?:phân bổ|cấp|rót|chuyển về|bổ sung)\b")
_HELP_FROM = Sought(r"\b(?:nguồn|tiền|kinh phí) (?:hỗ trợ|cấp|bổ sung) (?:của|từ) $")
_LISTS_SOURCES = Sought(r"\b(?:trong đó|gồm|bao gồm|gồm có|chia ra)\b")
_BY = Sought(r",? do ")
_GETS = Sought(r"(?<!tiếp )\bnhận\b(?! qua tài khoản)(?: được)?[^,;.]{0,40}$")
_IS_HELPED = Sought(r"\bđược (?:bàn giao|nhận|xây|hỗ trợ|trợ cấp|giúp|tặng|trao)[^,;.\d]{0,30}$")
_BUILT_WITH = Sought(
    r"\bđược (?:xây|dựng|sửa|cất|làm|lợp|khởi công|hoàn thành|xây dựng|sửa chữa)\b[^,;.\d]{0,24}"
    r" (?:bằng|nhờ|từ|với)(?: (?:số tiền|khoản|gần|hơn|trên))*\s*$"
)
"""What a house was built with: "được dựng lại bằng 50 triệu đồng của Công đoàn Viên chức tỉnh"."""
_GIVES_IN_LABEL = late(
    r" (?:xét |đã |xét duyệt )?(?:hỗ trợ|tặng|trao|cấp|trợ cấp|cho)\)? ?: ?"
    r"(?:\d+ [^\W\d]+(?: [^\W\d]+)?[,:;]? ?)?(?:trị giá |kinh phí |số tiền )?"
)
"""Who gives, in the label of an item: "Mái ấm (do LĐLĐ tỉnh hỗ trợ): 01 nhà, 30 triệu đồng"."""
_WITH = late(
    r"\b(?:được|bị)\b[^;.]*\b(?:bằng|nhờ|với|từ)(?: (?:số tiền|khoản|món quà|sự hỗ trợ))?\s*$"
    r"|^\W*(?:nhờ|từ|với) (?:có |khoản |số tiền )?$"
)
"""What leads to the sum with which a thing was done: "nhà được dựng lại bằng 50 triệu đồng của"."""
_BY_IN_BRACKETS = Sought(r"\((?:do|được) $")
_CLOSES = late(r"[^;.()\d]{0,40}\):? ?(?:(?:\d+ [^\W\d]+|số tiền|tổng)[,:]? )*")
_FROM_IT = Sought(
    r"(?:^|[;:,]) ?(?:từ |còn |và )?(?:các )?(?:nguồn|khoản|phần|tiền|kinh phí|vốn)"
    r"(?: (?:hỗ trợ|cấp|ủng hộ|giúp|tiếp nhận|bổ sung|vốn|cấp bù|trợ cấp))*(?: (?:của|từ|do))? $"
)
"""What makes of a union the source of a part of what another took in."""
_TAKEN_IN = Sought(
    r"\b(?:tổng (?:số )?(?:thu|nguồn|vốn|nguồn thu|nguồn vốn)|thu được|huy động|vận động|nguồn thu"
    r"|nguồn vốn|nguồn quỹ|quỹ (?:đã )?(?:có|đạt|thu))\b"
)
_FROM_ITS_FUND = Sought(r" từ (?:nguồn )?(?:quỹ|kinh phí|ngân sách|nguồn)[^,;.\d]{0,50} ")
"""Whose fund it is that helps, behind a passive: "được hỗ trợ 50 triệu đồng từ quỹ của …"."""
_FROM_FUND_OF = Sought(r"[^;.\d]{0,24}\btừ (?:nguồn |vốn )*quỹ\b[^;.]{0,80}\bdo ")
_FUND_BESIDE = Sought(r"\b(?:trong đó|gồm)\b[^;.]*\bquỹ\b[^,;.\d]{0,40} (?:của|thuộc) $")
"""A union whose fund pays a part: "trong đó quỹ của LĐLĐ tỉnh 40 triệu đồng"."""
_FROM_FUND_FIRST = Sought(r"\W*từ (?:nguồn |số tiền )?quỹ\b[^,;.]{0,80} (?:do|của) ")
_THEY_GET = Sought(
    r"(?: quản lí| vận hành| điều hành| lập)?,(?: đã có)? \d[^,;:]{3,80}"
    r" (?:được|nhận)(?: (?:hỗ trợ|trợ cấp|giúp|tặng|trao|vay|nhận|được))*[^,;.\d]{0,30}"
)
"""Those who get what a fund named first gives: "Từ Quỹ … do Công đoàn X quản lý, 14 đoàn viên
được hỗ trợ …"."""
_RUNS = Sought(r" (?:đang |trực tiếp )?(?:quản lí|lập|gây dựng|vận hành|điều hành|xây dựng)\b")
_OUT_OF = Sought(r"\btừ (?:khoản|nguồn|số tiền|kinh phí|số vốn|số) (?:vốn |ban đầu )*$")
_BESIDES = Sought(
    r"(?:^|[,;.]) ?\W*(?:ngoài|bên cạnh|cùng với|song song với|đồng thời với)(?: việc| đã)?"
    r" (?:hỗ trợ|trao|tặng|trợ cấp|thăm|thăm hỏi|chi|trích|ủng hộ|giúp|bàn giao|cho vay|vận động)\b"
)
_ALSO_DOES = Sought(r" (?:đã |vẫn |tiếp tục )?(?:còn|cũng)\b")
_TAKES = Sought(
    r"(?:^|, )(?:(?!\b(?:gia đình|đoàn viên|hộ|anh|chị|người|công nhân|em)\b)[^;,]){0,80}?"
    r"\b(?:tiếp nhận|nhận|nhận được)(?: (?:được|thêm|số tiền|gần|hơn|trên|khoảng))*\s*$"
)
"""What a union does that takes in what another gives."""


def giving_union(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union told to give the sum: "được LĐLĐ tỉnh hỗ trợ …", "… do LĐLĐ tỉnh hỗ trợ"."""
    clause_start, clause_end = view.clause(quantity.start)
    found, end = None, max(quantity.end, quantity.per_end or 0)
    for name, role, branch in discourse.entries(view):
        if branch is None or not clause_start <= name.start < clause_end:
            continue
        if name.end <= quantity.start:
            between = view.slice(name.end, quantity.start)
            if role == "by" and is_allotted_back(view, discourse, quantity, name.start, branch):
                continue
            gives = role == "by" or view.search(_FUND_OF, view.slice(view.start, name.start))
            title = any(name.end <= hit.start < quantity.start for hit in view.of("award.title"))
            if view.search(_BY_IN_BRACKETS, view.slice(view.start, name.start)) and (
                _GAVE.match(between) and _CLOSES.fullmatch(between)
            ):
                found = Owner(branch, "agent")
            if gives and not title and _GAVE.match(between) and not SUM.search(between):
                found = Owner(branch, "agent")
            if not between.strip(" :") and view.search(
                _FUND_BESIDE, view.slice(view.start, name.start)
            ):
                found = Owner(branch, "agent")
            if role == "by" and _GIVES_IN_LABEL.fullmatch(between):
                found = Owner(branch, "agent")
            first = _FROM_FUND_FIRST.fullmatch(view.slice(view.start, name.start))
            if first and _THEY_GET.fullmatch(between):
                found = Owner(branch, "agent")
        elif _FROM_ITS_FUND.fullmatch(view.slice(end, name.start)) and view.search(
            _IS_HELPED, view.slice(clause_start, quantity.start)
        ):
            acting = any(
                part == "subject"
                for other, part, _ in discourse.entries(view)
                if other.end <= quantity.start
            )
            found = found or (None if acting else Owner(branch, "agent"))
        elif not found and (
            _gives_besides(view, clause_start, quantity, name)
            or (role != "subject" and _runs_fund(view, discourse, end, name))
        ):
            found = Owner(branch, "agent")
        elif end <= name.start <= end + 6:
            taker = _taker(view, discourse, quantity, branch)
            if taker is not None:
                return Owner(taker, "receipts")
            lead, behind = view.slice(end, name.start), view.slice(name.end, view.end)
            source = view.search(_OUT_OF, view.slice(view.start, quantity.figure_start))
            told = before = view.slice(clause_start, quantity.start)
            made = (
                view.search(_GETS, told) or view.search(_BUILT_WITH, told) or _WITH.search(before)
            )
            if lead.strip() in ("từ", "của") and made:
                return Owner(branch, "agent")
            if (
                lead.strip() in ("", "do", "mà", ", do")
                and _GAVE.match(behind)
                and not source
                and (not _OF_NEXT.match(behind))
            ):
                return Owner(branch, "agent")
    return found or discourse.gives_unnamed(view, clause_start, quantity.start)


def _gives_besides(view: SentenceView, start: int, sum_: Quantity, name: BranchMention) -> bool:
    """Whether the subject of a deed told first is named behind it: "Ngoài hỗ trợ 3 triệu đồng …, X
    còn tặng"."""
    first = view.search(_BESIDES, view.slice(start, sum_.figure_start))
    if first is None or any(start + first.end() <= one.start < sum_.start for one in view.mentions):
        return False
    return view.slice(sum_.end, name.start).rstrip().endswith(",") and (
        view.match(_ALSO_DOES, name.end) is not None
    )


def _taker(view: SentenceView, discourse: Discourse, quantity: Quantity, giver: int) -> int | None:
    """The union told to take in what another gives: "CĐCS X nhận 40 triệu đồng của Y"."""
    for name, role, branch in discourse.entries(view):
        takes = role == "subject" and branch != giver and name.end <= quantity.figure_start
        if takes and view.search(_TAKES, view.slice(name.end, quantity.figure_start)):
            return branch
    return None


def _runs_fund(view: SentenceView, discourse: Discourse, end: int, name: BranchMention) -> bool:
    """Whether a sum comes from the fund a union runs: "vay 3 triệu đồng từ quỹ … do X quản lý"."""
    if name.start < end or not _FROM_FUND_OF.fullmatch(view.analysis.low, end, name.start):
        return False
    acting = any(role == "subject" and one.start < end for one, role, _ in discourse.entries(view))
    return not acting and view.match(_RUNS, name.end) is not None


def part_of_total(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    owner: Owner | None,
    before: Owner | None,
) -> Owner | None:
    """The union whose total a part belongs to that a higher union passed on to it."""
    whole = before.branch if before else discourse.focus_at(view)
    if before and is_from_sources(view, quantity):
        return Owner(before.branch, "total")
    if before and _is_of_its_units(view, discourse, quantity, before):
        return Owner(before.branch, "total")
    if owner is None or whole is None or not stands_above(discourse, owner.branch, whole):
        return owner
    lead = view.slice(view.start, quantity.start)
    told = view.analysis.low[max(0, view.start - 120) : quantity.start]
    if (
        before
        and view.search(_AMONG, lead)
        and not (view.search(HOUSES, lead) and COST.search(told))
        and _is_allotted(view, discourse, quantity, owner.branch)
    ):
        return Owner(whole, "total")
    if before and view.search(_TAKEN_IN, lead) and view.search(_MADE_UP, lead):
        for name, _, branch in discourse.entries(view):
            if branch == owner.branch and name.end <= quantity.start:
                source = view.search(_FROM_IT, view.slice(view.start, name.start))
                if source and not view.slice(name.end, quantity.start).strip(" :"):
                    return Owner(whole, "total")
    if is_item_of_receipts(view, discourse, quantity, owner.branch):
        return Owner(whole, "receipts")
    listed = before and view.search(_LISTS_SOURCES, lead)
    if listed and _is_source(view, discourse, quantity, owner.branch):
        return Owner(whole, "total")
    if (
        listed
        and before
        and before.how == "total"
        and not _is_told(view, discourse, quantity, owner.branch)
    ):
        return before
    passed_on = view.search(_PASSED_ON, lead) and not COST.search(told)
    return Owner(whole, "total") if passed_on else owner


def _is_of_its_units(
    view: SentenceView, discourse: Discourse, quantity: Quantity, before: Owner
) -> bool:
    """Whether a part of a federation's total is what its units gave, or follows a part allotted.

    "nguồn này gồm 7,1 tỷ đồng do LĐLĐ tỉnh cấp, 8,6 tỷ đồng của công đoàn cơ sở".
    """
    if discourse.branches[before.branch].head != FEDERATION:
        return False
    if discourse.main is not None and discourse.main.level in OF_ONE_HOST:
        return False  # "…, trong đó LĐLĐ tỉnh hỗ trợ 50 triệu đồng, CĐCS góp 40 triệu đồng"
    if not view.search(_AMONG, view.slice(view.start, quantity.start)):
        return False
    last = max(
        (sum_.end for sum_ in view.kind_of("money") if sum_.end <= quantity.start),
        default=view.start,
    )
    told = [part for part in discourse.entries(view) if last <= part.mention.start]
    acting = [part for part in told if part.mention.end <= quantity.start and part.role != "by"]
    if acting:
        name = acting[-1].mention
        return name.bare and name.head == "Công đoàn cơ sở"
    return before.how == "total" and not view.search(
        _FUND_OF, view.slice(view.start, quantity.start)
    )


def _is_source(view: SentenceView, discourse: Discourse, quantity: Quantity, above: int) -> bool:
    """Whether a higher union is but a source of a total: "gồm …; nguồn hỗ trợ của Tổng LĐLĐ"."""
    for name, _, branch in discourse.entries(view):
        if branch == above and name.end <= quantity.start:
            lead = view.slice(view.start, name.start)
            beside = not view.slice(name.end, quantity.start).strip(" :")
            if beside and view.search(_HELP_FROM, lead):
                return True
    return False


def _is_told(view: SentenceView, discourse: Discourse, quantity: Quantity, branch: int) -> bool:
    """Whether a union is told since the sum before."""
    last = max(
        (sum_.end for sum_ in view.kind_of("money") if sum_.end <= quantity.start),
        default=view.start,
    )
    return any(
        one == branch and last <= name.start < quantity.start
        for name, _, one in discourse.entries(view)
    )


def _is_allotted(view: SentenceView, discourse: Discourse, quantity: Quantity, above: int) -> bool:
    """Whether a higher union only allots a part of a total: "trong đó LĐLĐ tỉnh phân bổ …"."""
    for name, _, branch in discourse.entries(view):
        if branch != above:
            continue
        if name.end <= quantity.start:
            between = view.slice(name.end, quantity.start)
            if _ALLOTS.match(between) and not SUM.search(between):
                return True
        elif _BY.fullmatch(view.slice(quantity.end, name.start)):
            return _ALLOTS.match(view.slice(name.end, view.end)) is not None
    return False
