"""Whether people counted are a stock of the branch, or picked out, or another's.

A stock ("hiện có 71 đoàn viên") says how many there are; people picked out by an act ("hỗ trợ
71 đoàn viên") are none, and neither are delegates, Party members or the public.
"""

from extractor.analysis import SentenceView
from extractor.facts.aims import planned
from extractor.facts.all_of_union import began_with, cares_for_all, is_all, of_size
from extractor.facts.attending import attends, has_a_fleet
from extractor.facts.by_place import ATTENDS, BEHIND_A_NAME, by_place, members_told
from extractor.facts.counted import Headcount, Verdict, verbs_before
from extractor.facts.delegates import STANDS_FOR, stands_for_delegates
from extractor.facts.phrases import one_of
from extractor.facts.singled_out import singled_out
from extractor.facts.tail import receives, tail_start
from extractor.facts.units_so_far import of_new_units
from extractor.late import late
from extractor.sought import Sought

_ORGAN = one_of(
    """
    ban chấp hành, bch, ủy ban kiểm tra, ubkt, ban thường vụ, ban thanh tra, ban nữ công,
    tổ kiểm tra, đoàn công tác, ban tổ chức, hội đồng, đội ngũ cán bộ
    """
)
_ORGAN_HAS = Sought(rf"\b{_ORGAN}[^,;.]{{0,80}}\b(?:gồm|có|với|là)\s*(?:tổng số )?$")
_CONDITION = late(
    r"\b(?:doanh nghiệp|dn|công ti|cty|xí nghiệp|hợp tác xã|htx|đơn vị|phòng khám|cơ sở|nơi)\b"
    r"[^,;.]{0,50}"
    r"(?:\b(?:có|sử dụng))?(?:\s*\b(?:từ|dưới))?\s*$"
)
_GROWS = late(
    r"(?: \(?(?:năm |cuối năm |đầu nhiệm kì|đầu kì)[\d)]*)?,? (?:đã |nay |đến nay )*"
    r"(?:tăng |phát triển |nâng |vươn )?lên\b"
)
"""What follows a number that has grown: "đoàn viên … từ 1.250 người năm 2018 đã tăng lên …"."""
_WANTED = Sought(r"\b(?:nhu cầu|cần|thông báo|muốn) (?:tuyển|lao động|nhân lực)[^,;.]{0,60}$")
_MORE_BY = Sought(
    r"\b(?:nhiều|cao|ít|thấp|đông) hơn (?:so với )?(?:cùng kì(?: năm)?|năm|kì|nhiệm kì|tháng|quý)"
    r"(?: học)?(?: trước| ngoái| kia| \d{4})?(?: là| tới| đến| những)? $"
)
"""What makes a difference of people: "kết nạp 388, nhiều hơn năm 2023 là 41 đoàn viên"."""
_BOUNDS = ("từ", "dưới")
"""What a condition sets its number with: "doanh nghiệp có từ 25 lao động trở lên"."""
_OF_ENDED = Sought(
    r"\b(?:kết thúc|chấm dứt|ngừng|dừng|giải thể|sáp nhập|chuyển giao"
    r"|bàn giao)(?: hoạt động)?(?: của)?"
    r" \d[\d.]* (?:cđcs|công đoàn cơ sở)[^;.\d]{0,80} (?:với|gồm|có)\s*$"
)
_OF_SIZE = late(r"\d (?:cđcs|công đoàn cơ sở|doanh nghiệp|đơn vị|cơ sở)(?: có)?\s*$")
_ASIDE = late(
    r"\([^()]*\)|(?<=\d )(?:cđcs|công đoàn cơ sở|nghiệp đoàn|công đoàn bộ phận|tổ công đoàn)"
    r"(?: trực thuộc| thành viên)?,? cùng(?: với)? $"
)
"""What is told beside people that a union has: a remark, the unions they are in."""
_CAUSE = late(r"\b(?:khiến|làm|để|do|bị|được|cùng|chúc mừng)\b")
"""What comes between a word of having and people it is not said of: "với hạn mặn khiến …"."""
_IS_SHARE = late(r"%\s*\(\s*$")
_ATTRACTS = late(r"thu hút(?: được)?\s*(?:hơn |trên |gần |khoảng )?")
_COME_FROM = late(
    r" từ [^,;.]{0,70}?\b(?:tham gia|dự|về|đến|thi|tranh tài|được|tập huấn|có mặt|nhận)\b"
    r"(?! bàn giao)"
)
_LABEL = late(
    r"\W*(?:(?:[a-h]\.)?\d{1,2}(?:\.\d{1,2})*[.)/-]\s*|[a-hđ][.)]\s*)?(?:về )?"
    r"(?:công tác |tình hình |xây dựng )?"
    r"(?P<of>tổ chức|lực lượng|đội ngũ|quy mô|nhân sự|đặc điểm|lao động|nhân lực|biên chế)"
    r"(?: công đoàn| bộ máy| đoàn viên)?:\s*(?:có |gồm |tổng số )?"
)
"""The label of an item that tells what a branch is made of."""
_ADMITS = late(r"\b(?:phát triển|kết nạp)(?: mới| thêm| được)* $")
"""What makes of "đoàn viên: 3.114 người" those admitted."""
_HAVE_GROWN = late(r"\s*đã (?:được )?(?:nâng|tăng|phát triển|vươn) (?:lên|thành)\b")
_UP_TO_A_DAY = late(
    r"\s*(?:tính )?(?:đến|tới|vào) (?:hết |cuối |đầu |ngày |tháng |năm |thời điểm |quý |\d|nay)"
)
"""The day up to which is counted: "2.964 đoàn viên đến 30/6/2024"."""
_OUT_OF_WORK = late(
    r"\s*(?:ngành|ở|trong|tại|thuộc) [^.;\d]{2,30}?\b(?:phải|bị|mất việc|giãn việc|ngừng việc)\b"
)
_OF_TOTAL = late(
    r"\s*trong (?:tổng )?(?:số )?\d[\d.]* [^,;.\d]{2,20}?\b(?:được|bị|tham gia|đăng kí|nhận|đã)\b"
)
"""What makes of people some of a total: "41.200 công nhân trong tổng số 146.000 được tiêm"."""
_DIVIDED = late(
    r" (?:được |đang )?(?:chia|phân|phân bổ|biên chế|sắp xếp|xếp|tổ chức|bố trí|sinh hoạt|rải)"
    r"(?: (?:đều|nhau|về|thành|ra|làm|vào|vô|ở|tại|trong|theo))* (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám"
    r"|chín|mười) (?:tổ (?:công đoàn|nghiệp đoàn|sản xuất|đoàn viên)|công đoàn bộ phận|cđbp"
    r"|bộ phận|cđcs thành viên|nghiệp đoàn)\b"
)
"""What is done with all who are there: "214 đoàn viên chia về 12 tổ nghiệp đoàn"."""
_OF_WHOLE = late(
    r" (?:(?:trong|của|trên|khắp) )?toàn (?:huyện|quận|thị xã|tỉnh|thành phố|phường|xã|ngành|khu"
    r"|công ti|tổng công ti|tập đoàn|trường|hệ thống)\b"
    r"(?! (?:đã |vừa |cùng )?(?:được|nhận|tham gia|dự|tham dự|về|đạt|bị|mua|đăng kí|hưởng ứng))"
)
"""What makes of members all there are: "do gần 4.000 đoàn viên toàn huyện góp mỗi năm"."""
_ALL = late(r"\b(?:cả|toàn bộ|tất cả) $")
_ARE_WOMEN = late(r" (?:công đoàn )?(?:(?:đều|toàn|cùng) )+(?:là )?(?:nữ|phụ nữ|chị em)\b")
"""What is said of all: "cả 19 đoàn viên đều là nữ"."""
_ONE_IN = Sought(r"\bcứ\s*$")
_OUT_OF_REACH = late(r"[,:(]")
_TAKES_PART = ("được", "tham gia", "dự", "tham dự", "tranh tài", "thi đấu", "về dự", "bị", "đạt")


def verdict(view: SentenceView, count: Headcount) -> Verdict:
    """Whether the people are a stock, and the word that decided."""
    return (
        _by_company(view, count)
        or _by_label(view, count)
        or members_told(view, count)
        or _by_verb(view, count)
        or by_place(view, count)
        or _of_all(view, count)
        or ("no_cue", "")
    )


def _by_company(view: SentenceView, count: Headcount) -> Verdict | None:
    """What the words around the people make of them: an organ, recipients, a part, a plan."""
    low, start, people = view.analysis.low, count.start, count.people
    if people.other:
        return "other_people", low[people.start : people.end]
    singled = singled_out(view, count)
    if singled:
        return singled
    if low.startswith(("lượt", "suất", "phần"), count.quantity.figure_end + 1):
        return "turns_not_people", "lượt"
    if _called_so(view, count) or (receives(view, start, count.end) and not _apposed(view, count)):
        return "recipients_of_an_award", "award"
    if view.search(_WANTED, low, view.start, start):
        return "selected_by_an_act", "nhu cầu"
    lead = low[view.start : start]
    if view.search(_MORE_BY, low, view.start, start):
        return "difference", "hơn"
    bounded = low.startswith(_BOUNDS, count.quantity.start) or lead.endswith(("từ ", "dưới "))
    grew = bounded and _GROWS.match(low, count.end, view.end)
    if bounded and not grew and _CONDITION.search(low, view.start, start):
        return "a_condition", "từ"
    if attends(view, start):
        return "attendance", "với"
    if low.startswith(("trên", "dưới"), start) and _OF_SIZE.search(low, view.start, start):
        return "a_condition", "trên"
    if of_new_units(view, start) or view.search(_OF_ENDED, low, view.start, start):
        return "part_of_a_count", "ra mắt"
    if _IS_SHARE.search(low, view.start, start):
        return "part_of_a_count", "%"
    organ = view.search(_ORGAN_HAS, low, view.start, start)
    if organ and not any(m.start <= organ.start() < m.end for m in view.mentions):
        return "members_of_an_organ", "gồm"
    tail = tail_start(view, count.end)
    stays = [hit for hit in view.of("stock.stays") if tail <= hit.start <= tail + 2]
    picked = [hit for hit in view.of("stock.picked") if tail <= hit.start <= tail + 2]
    if picked and stays and max(hit.end for hit in picked) > max(hit.end for hit in stays):
        stays = []  # "thuộc diện khó khăn" is said of some, "thuộc Sở Y tế" of all
    follow = low[tail : min(view.end, tail + 40)].lstrip(" ")
    stands_for = stands_for_delegates(view, start, count.end)
    if has_a_fleet(view, start):
        picked = []  # "có 31 ghe với 146 bạn chài thường xuyên bám biển"
    if low.startswith("từ", tail + 1) and not _COME_FROM.match(low, tail, view.end):
        picked = []
    if _HAVE_GROWN.match(low, tail, view.end) or _UP_TO_A_DAY.match(low, tail, view.end):
        picked = []
    if count.population == "staff" and _OUT_OF_WORK.match(low, tail, view.end):
        return "picked_out", "bị, phải"
    if _OF_TOTAL.match(low, count.end, view.end):
        return "picked_out", "trong tổng số"
    if picked and count.population and began_with(view, start, tail):
        picked = []
    told_apart = count.noun_first and count.end == count.quantity.end
    if (
        picked
        and (of_size(view, start) or is_all(view, start))
        and not any(low.startswith(_TAKES_PART, hit.start) for hit in picked)
    ):
        picked = []
    if picked and not stays and not stands_for and not told_apart and follow[:1] not in ",;.()":
        longest = max(picked, key=lambda hit: hit.end)
        return "picked_out", low[longest.start : longest.end]
    if planned(view, start) and not low.endswith((" có ", " đạt ", " lên "), view.start, start):
        return "a_figure_of_the_plan", "chỉ tiêu"
    if view.search(_ONE_IN, low, view.start, start):
        return "a_condition", "cứ"
    if stands_for:
        return None, STANDS_FOR
    return None


def _called_so(view: SentenceView, count: Headcount) -> bool:
    """Whether the noun is the beginning of a title: "2 giáo viên dạy giỏi cấp tỉnh"."""
    return not count.noun_first and any(
        hit.start == count.people.start and hit.end > count.people.end
        for hit in view.of("award.title")
    )


def _of_all(view: SentenceView, count: Headcount) -> Verdict | None:
    """What can only be said of all members: they are parted into groups, or are all women."""
    if count.population != "union_members":
        return None
    low = view.analysis.low
    if _DIVIDED.match(low, count.end, view.end):
        return None, "chia thành tổ"
    if not count.noun_first and _OF_WHOLE.match(low, count.end, view.end):
        return None, "toàn"
    whole = low.startswith("cả ", count.start) or _ALL.search(low, view.start, count.start)
    if whole and _ARE_WOMEN.match(low, count.end, view.end):
        return None, "cả"
    return None


_BREAKS_OFF = (",", ")", " -", " –", " nhưng ", " song ", " mà ", " thôi ")


def _apposed(view: SentenceView, count: Headcount) -> bool:
    """Whether the people only tell the size of a union: "CĐCS X, 203 đoàn viên, được tặng …"."""
    low = view.analysis.low
    if count.population is None or not low.startswith(_BREAKS_OFF, count.end):
        return False
    return any(
        name.end < count.start and BEHIND_A_NAME.fullmatch(low, name.end, count.start)
        for name in view.mentions
        if name.named
    )


def _by_label(view: SentenceView, count: Headcount) -> Verdict | None:
    """What the label of an item makes of the people: "Về tổ chức: 84 đoàn viên công đoàn"."""
    low, start = view.analysis.low, count.start
    if count.noun_first and _ADMITS.search(low, view.start, start):
        return "selected_by_an_act", "phát triển"
    label = _LABEL.fullmatch(low, view.start, start)
    return (None, label["of"]) if label else None


def _by_verb(view: SentenceView, count: Headcount) -> Verdict | None:
    """What the last verb before the people says: the branch has them, or an act picks them out."""
    low, start = view.analysis.low, count.start
    closed = low.rfind(")", view.start, start)
    opened = low.rfind("(", view.start, max(closed, view.start))
    verbs = [hit for hit in verbs_before(view, start) if not opened <= hit.start < closed]
    clause_start, _ = view.clause(start)
    if not verbs or verbs[-1].start < clause_start:
        return None
    ending = [hit for hit in verbs if hit.end == verbs[-1].end]
    verb = max(ending, key=lambda hit: hit.end - hit.start)
    word = low[verb.start : verb.end]
    if view.search(ATTENDS, low, view.start, start):
        return "attendance", "dự"
    if verb.group == "stock.act" and _union_attracts(view, verb.start, start):
        return None, word
    if verb.group == "stock.have" and not _CAUSE.search(
        _ASIDE.sub("", low[verb.end : start].removeprefix(" được"))
    ):
        return None, word
    if verb.group == "stock.have":
        if ":" in low[verb.end : start]:
            return None
        return None if count.noun_first or _of_all(view, count) else ("no_cue", "")
    if count.population and cares_for_all(view, start, count.end):
        return None, word
    if not count.noun_first and not _OUT_OF_REACH.search(low, verb.end, start):
        return "selected_by_an_act", word
    return None


def _union_attracts(view: SentenceView, verb: int, start: int) -> bool:
    """Whether a union has attracted its people: "Nghiệp đoàn đã thu hút 186 cô giáo"."""
    low = view.analysis.low
    return _ATTRACTS.fullmatch(low, verb, start) is not None and any(
        mention.end <= verb and not low[mention.end : verb].replace("đã", "").strip(" ,")
        for mention in view.mentions
    )
