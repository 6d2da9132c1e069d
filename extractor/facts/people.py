"""The people a figure counts: the nouns behind it, or before it ("tổng số đoàn viên là 71")."""

from dataclasses import dataclass

from extractor.analysis import SentenceView, once_a_sentence
from extractor.facts.bracketed_labels import labelled_in_brackets
from extractor.facts.phrases import one_of
from extractor.facts.told_afar import CLAUSE_OPENS, NUMBER_OF, told_afar, told_at_a_time
from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

NOUNS = ("people.member", "people.staff", "people.person", "people.woman", "people.other")
_ANYBODYS = ("cán bộ", "chuyên gia", "giáo viên giỏi")
_JOIN = late(r"\s*(,|/|và|-|–|&)?\s*")
_BRACKET = late(r"( ?)\((?:[^\W\d]+, ){0,2}")
"""What opens the short form of the nouns: "cán bộ, người lao động (CBGV, NLĐ): 938 người"."""
_BEING = Sought(
    r"\s*(?:người|đồng chí|đ/c|lao động|cán bộ|công nhân|giáo viên|viên chức|công chức|ngư dân"
    r"|con người|cnvclđ|cnlđ|nlđ|cbcnv|cbccvc|lái xe|tài xế|thành viên|người lao động)?"
    r"\s*(?:trong số (?:đó|này)|trong đó)?"
    r"\s*(?:đã|đều)?\s*là\s+"
)
_OF_SOMEBODY = (
    r"(?:của|toàn|trong|ở|tại|trên) [^,.;:()\d]{2,60}?"
    r"(?= (?:là|có|hiện|đạt|lên|tăng|còn|giảm|rút|sụt|chạm|cán|vượt))"
)
_AMOUNTS_TO = one_of(
    r"""
    là, có, :, đạt, gồm, lên, từ, tăng từ, giảm từ, đi từ, hiện đạt, hiện còn, còn, được, hiện,
    nay, -, –, \|, \t, hiện có, hiện nay là, hiện là, nay đã, hiện đã, nay là, nay còn, giờ là,
    tăng lên
    """
)
_CHANGES_TO = (
    r"(?:lại |đã |vẫn |mới |cũng |chỉ |nay |đang |từng |có lúc |có thời |có khi )*"
    r"(?:(?:nhích|tăng vọt|tăng|vọt|vươn|nhảy|giảm|tụt|rơi|chạm|cán|vượt|duy trì|giữ|dừng"
    r"|ổn định|lên|rút|sụt|teo)"
    r"(?: lên| xuống| ở| mức| mốc| con số| còn| tới| đến| lại| là"
    r"| (?:đông|cao|thấp|nhiều|ít) nhất)+|đạt|là|có|còn)"
)
"""How a number has come to be what it is: "nhích lên", "giảm xuống còn", "cán mốc"."""
_NAMED_BEFORE = late(
    rf"\)?(?: cđ(?= ?:))?(?:\s*{_OF_SOMEBODY}"
    r"|\s*toàn (?:tỉnh|huyện|ngành|quận|thị xã|thành phố|trường|công ti|cơ quan|viện"
    r"|khoa|đơn vị|xã|phường|sở|nhà máy|chi nhánh|tổng công ti))?"
    r"\s*(?:số|lượng|tổng)?"
    r"(?: (?:bình|trung) quân(?: (?:trong |cả )?(?:năm|quý|kì|tháng)(?: \d{1,4}(?:/\d{4})?)?)?)?"
    r"\s*(?:hiện (?:nay|có|tại))?"
    r"\s*(?:\(người\))?"
    rf"\s*(?:{_AMOUNTS_TO}|{_CHANGES_TO}|tính đến[^,.;]{{0,25}}(?:là|có))?"
    r"\s*(?:tới|đến|tổng cộng)?\s*"
    r"| (?:lần lượt|tương ứng|theo thứ tự)(?: là| có| đạt)? "
)
_AT_A_TIME = late(
    r"\s*(?:công đoàn )?(?:có mặt )?(?:toàn \w+ )?(?:đến nay|\([^()]{2,40}\)\s*:"
    r"|(?:đến|tính đến|thời điểm|vào|lúc|khi|hồi|ngày|thuở)"
    r" [^,;:]{2,60}?(?: (?:là|có)|:)|toàn \w+ là|(?:hiện tại|hiện nay|hiện có)?"
    r"(?: ?(?:của|toàn|trong) [^,;:()\d]{2,40}?)?(?: ?\([^()\d]{2,30}\))? ?:)\s*"
)
"""What may stand between "số đoàn viên" and its figure: "… đến 31/12/2018 là 82.467"."""
_COUNTED_PEOPLE = late(r"(?:[^\W\d]+ ){0,3}\d[\d.]*(?: (?:nghìn|ngàn|triệu))? (?:người|đồng chí)\b")
_BARE_COUNT = late(r"(?:[^\W\d]+ )?(?!(?:19|20)\d\d\b)\d[\d.]*\s*(?:[,;(]|\.(?!\d)|$)")
_PEOPLE_BEFORE = late(
    r"\b(?:lao động|cán bộ|cnvc\w*|cnlđ|cbcc\w*|cbcnv\w*|ccvc\w*|cb-gv-nv|biên chế|viên chức"
    r"|công chức|công nhân|giáo viên|nhân viên)\b"
    r"[^;.\d]{0,50}\d[\d.]*(?: (?:người|đồng chí))?(?: ?\([^()]{2,30}\))?"
    r"(?:, (?:trong đó )?(?:có )?nữ:? \d[\d.]*)?[,;] (?:trong đó )?$"
)
"""A workforce told in the same clipped way: "Lao động toàn viện 176 người, đoàn viên 173"."""
_HEADS_A_FIGURE = late(
    r"[^\W\d]+ [^\W\d]+(?: công đoàn)?(?: bình quân)?(?::| là| có)? \d"
    r"|[^\W\d]+(?: [^\W\d]+){1,5}?(?: (?:chỉ|vỏn vẹn|vẻn vẹn|có|là|gồm))+"
    r" (?:\d|một|hai|ba|bốn|năm|sáu)"
    r"|(?:đoàn viên|lao động|công nhân|cán bộ|viên chức)(?: công đoàn)? nữ\b|người dân tộc\b"
    r"|(?:hội viên|đảng viên|cựu chiến binh)(?: [^\W\d]+){0,3} \d"
)
"""A noun in a list whose own figure follows: "1.204 người, đoàn viên: 5.190 người"."""
_BEGINS_A_VERB = late(r"giải (?:quyết|ngân|thể|đáp|trình|tỏa|phóng)\b")
"""What is no prize: "94 lao động, giải quyết …"."""
_OF_WOMENS_WORK = late(r"(?<=nữ) công\b(?! nhân| chức| đoàn| ti\b)")
"""What makes of "nữ" a branch of work: "3 chị nữ công"."""
WOMEN_APART = late(
    r"\s*nữ(?: giới)?\s*(?:[:=]\s*\d|(?:(?:có|là) )?\d[\d.]*(?=\s*(?:$|[.,;)(/\n]"
    r"|(?:đ/c|đồng chí|người|chị|cô)\b)))"
)
"""What makes of women a part with its own figure: "Tổng số đoàn viên: 44 nữ: 33"."""
_LABELLED = late(r":\s*\d[\d.]*\s*$")
LABELS = late(r"\s*:\s*\d")
"""What makes a label of a word, behind which its figure stands: "Nữ: 33 Đảng viên: 20"."""
_HEADS_A_LABEL = late(r"(?: [^\W\d]+){0,4}\s*:\s*\d")
"""The same with more words: "Nữ: 40 CBGV đang đứng lớp: 48"."""
_OF_A_PEOPLE = late(r"(?<=dân) tộc\b")
"""What makes of "dân" a people: "9 dân tộc anh em", "người dân tộc thiểu số 21 đồng chí"."""
_NOT_THESE = late(
    r"\b(?:đảng viên|đoàn viên thanh niên) (?:trong|là)\s*$|\b(?:người|chủ|bên) sử dụng $"
    r"|\b(?:tai nạn|an toàn|bảo hộ|kỉ luật|tranh chấp|hợp đồng|thỏa ước|mất sức|liên đoàn|thi đua"
    r"|quan hệ|bộ luật|pháp luật|thị trường|anh hùng|huân chương|thanh tra|vệ sinh) $"
)
"""What makes something else of "lao động": "bệnh hiểm nghèo, tai nạn | lao động: 730 người"."""
FOLLOWS = late(
    r"\s*(?:$|[.,;:()|\"”\n/–-]|(?:người|đồng chí|đ/c|anh chị em|cán bộ|lao động|nữ|chị|cô|và|với"
    r"|trong|ở|tại|thuộc|vào|nhưng|song|mà|thì|trên|tăng|giảm|chiếm|đạt|so với|sinh hoạt|của|tính"
    r"|đến|nay|hiện|bằng|còn|tụt|vọt|nhảy|rơi|rút|nhích|chỉ|gồm|là|đã|đang|bởi|do|nhờ|vì|sau"
    r"|khi|từ|nên|tương đương|lên|xuống|thành|tới|làm việc"
    r"|công tác|được|có)\b)"
)
"""What may follow a figure whose noun stands before it: "lao động có 64 đội" is of teams."""


@dataclass(slots=True, unsafe_hash=True)
class People:
    """A noun phrase of people, ``[start, end)``, and the kinds of noun in it."""

    start: int
    end: int
    groups: frozenset[str]
    officers: bool = False
    """Only "cán bộ" or the like is said, which may be anybody's."""

    @property
    def population(self) -> str | None:
        """``union_members`` when members are named at all, else ``staff``, else None."""
        if "people.member" in self.groups:
            return "union_members"
        return "staff" if "people.staff" in self.groups and not self.officers else None

    @property
    def women(self) -> bool:
        """Whether women are named."""
        return "people.woman" in self.groups

    @property
    def other(self) -> bool:
        """Whether people the union does not count as its own are named."""
        return "people.other" in self.groups


def _opens_for(view: SentenceView, noun: Hit, at: int) -> bool:
    """Whether a noun straight before its number opens a clause: "…; đoàn viên 5.600 người"."""
    low = view.analysis.low
    if low.startswith("quân số", noun.start):  # "quân số 23 người" counts persons
        return _BARE_COUNT.match(low, at) is not None
    if not CLAUSE_OPENS.search(low[view.start : noun.start]):
        return False
    if labelled_in_brackets(view, noun.start, at):
        return True
    if _COUNTED_PEOPLE.match(low, at):
        return True
    return noun.group == "people.member" and bool(
        _BARE_COUNT.match(low, at) and _PEOPLE_BEFORE.search(low, view.start, noun.start)
    )


def admitted(view: SentenceView, at: int) -> bool:
    """Whether the people whose number begins at ``at`` are new members: "kết nạp 120 đoàn viên"."""
    return any(hit.end <= at <= hit.end + 1 for hit in view.of("new_member_count.admit"))


@once_a_sentence
def people_at(view: SentenceView, at: int) -> People | None:
    """The people named from ``at`` on: "cán bộ, đoàn viên công đoàn"."""
    nouns = view.of(*NOUNS)
    if not nouns or nouns[-1].start < at:
        return None
    low = view.low
    being = view.match(_BEING, at, view.end)
    if being and any(hit.start == being.end() for hit in view.of("people.member")):
        at = being.end()
    while at < view.end and low[at] in " \t(":
        at += 1
    start = end = at
    groups: set[str] = set()
    while True:
        hit = _longest_at(view, at)
        if hit is None or (hit.group == "people.woman" and groups and at > end + 1):
            break
        groups.add(hit.group)
        end = hit.end
        joint = _JOIN.match(low, end, view.end)
        at = joint.end() if joint else end
        if at > end and _HEADS_A_FIGURE.match(low, at):
            break
    if (
        groups
        and _HEADS_A_LABEL.match(low, end)
        and _LABELLED.search(low[max(0, start - 16) : start])
    ):
        return None
    officers = low[start:end] in _ANYBODYS
    return People(start, end, frozenset(groups), officers) if groups else None


def _longest_at(view: SentenceView, at: int) -> Hit | None:
    """The noun of people that begins at ``at``."""
    hits = [hit for hit in view.of(*NOUNS) if hit.start == at]
    if not hits or _BEGINS_A_VERB.match(view.low, at):
        return None
    nouns = [
        _up_to(view, hit)
        for hit in hits
        if not _goes_on_otherwise(view.low, hit) and not _begins_a_name(view, hit)
    ]
    return max(nouns, key=lambda hit: (hit.end, hit.group == "people.other"), default=None)


def _goes_on_otherwise(low: str, hit: Hit) -> bool:
    """Whether what follows makes of the noun another word: "nữ công", "dân tộc"."""
    if hit.group == "people.woman":
        return (
            _OF_WOMENS_WORK.match(low, hit.end) is not None
            or WOMEN_APART.match(low, hit.start) is not None
        )
    return hit.group == "people.other" and _OF_A_PEOPLE.match(low, hit.end) is not None


def _begins_a_name(view: SentenceView, hit: Hit) -> bool:
    """Whether the noun is the beginning of a union's name: "…, Công đoàn Viên chức tỉnh"."""
    return any(
        name.start == hit.start and name.end > hit.end and name.named for name in view.mentions
    )


def _up_to(view: SentenceView, hit: Hit) -> Hit:
    """The noun without the head of a union that follows: "đoàn viên | Công đoàn Than Đông Lĩnh"."""
    for mention in view.mentions:
        if hit.start < mention.start < hit.end and mention.named:
            return hit._replace(end=hit.start + len(view.slice(hit.start, mention.start).rstrip()))
    return hit


def _past_union(view: SentenceView, end: int) -> int:
    """Where the name of the union ends that stands right behind a noun: "số đoàn viên CĐCS X"."""
    return next((one.end for one in view.mentions if one.named and one.start == end + 1), end)


def people_before(view: SentenceView, at: int) -> People | None:
    """The people named before a figure that their number follows: "tổng số đoàn viên là"."""
    low = view.analysis.low
    nouns = view.of(*NOUNS)
    if not nouns or nouns[0].start >= at:
        return None
    hits = [hit for hit in nouns if hit.end <= at]
    if not hits:
        return None
    last = max(hits, key=lambda hit: hit.end)
    numbered = view.search(NUMBER_OF, low, view.start, last.start)
    since = _past_union(view, last.end) if numbered else last.end
    if not _NAMED_BEFORE.fullmatch(low, since, at) and not (
        (numbered and _AT_A_TIME.fullmatch(low, last.end, at))
        or told_afar(view, last, at)
        or told_at_a_time(view, last, at)
    ):
        return None
    if not low[last.end : at].strip() and not numbered and not _opens_for(view, last, at):
        return None
    start, groups = last.start, {last.group}
    for hit in reversed(hits):
        inside = any(one.start == hit.start and one.end > hit.end for one in hits)
        if hit is last or hit.end > start or inside:
            continue
        joint = _JOIN.fullmatch(low, hit.end, start)
        if joint is None:
            joint = _BRACKET.fullmatch(low, hit.end, start) if low[last.end] == ")" else None
        if joint is None:
            break
        if hit.group in ("people.woman", "people.person") and joint.group(1) == ",":
            break  # "… hơn 80% là nữ, đoàn viên là 8.712 người"
        start = min(start, hit.start)
        groups.add(hit.group)
    if _NOT_THESE.search(low, view.start, start):
        return None
    return People(start, last.end, frozenset(groups))
