"""What the place of a figure says of its people: behind a name, opening, in a list."""

from extractor.analysis import SentenceView
from extractor.facts.alone import in_row_of_figures
from extractor.facts.counted import Headcount, Verdict, verbs_before
from extractor.facts.joined import NUMBER_JOINED, all_joined, joined
from extractor.late import late
from extractor.sought import Sought

ATTENDS = Sought(
    r"\b(?:dự(?! kiến| tính| định| án| toán| phòng| trữ| bị| báo)|tham gia|có mặt|chứng kiến)\b"
    r"[^,;.]{0,60}$"
)
HEADING = Sought(
    r"\b(?:đội ngũ|biên chế|nhân sự|quân số)(?: gồm| có)?\s*:\s*$"
    r"|(?:^|[,;:(] )(?:tổng )?(?:quân số|biên chế)(?: (?:hiện|nay|có|là|gồm))* $"
)
_AT_WORK = late(r"\s*(?:hiện )?đang (?:làm việc|công tác|lao động)\b")
_MERELY = late(
    r"\b(?:vỏn vẹn|vẻn vẹn|cả thảy|tất thảy|tất cả|toàn thể|toàn bộ|tập thể|tổng cộng|đủ|tròn"
    r"|đông tới|đông đến)(?: có)?\s*$"
)
_AMONG = late(r"(?:^|[,;:–])\s*(?:\w+ \w+, )?trong\s*$")
"""What opens a whole whose part is told next: "trong 43 giáo viên thì có 37 cô"."""
_MOST = r"(?:đông|nhiều|ít|lớn|cao|thấp)(?: (?:đoàn viên|công nhân|lao động|quân))? nhất"
BEHIND_A_NAME = late(
    rf"(?:,? (?:là )?(?:(?:đơn vị|công đoàn|cơ sở|cđcs|nơi) )?(?:có )?{_MOST}"
    r"(?: [^\W\d]+){0,4}|(?:,| [-–]) (?:đơn vị|tập thể)"
    r"|,? (?:cũng |thì |tuy |dù |vốn )*(?:nhỏ|lớn|đông|ít|khiêm tốn|non trẻ)"
    r"(?: (?:hơn|nhiều|hẳn|bé|người|tuổi|xíu|quân|lắm))*)?\s*\(?,?\s*(?:[:–-]\s*)?"
    r"(?:(?:tuy|dù|mặc dù|dẫu|hiện|nay|giờ|đã|cũng|vẫn|mới|chỉ|vỏn vẹn|vẻn vẹn|tới|đến|có|đông)"
    r" ){0,4}(?:(?<=\()(?:gồm |có )?(?:tổng số|tổng cộng|tổng|số lượng|ts)(?: là| có)?:? )?"
)
_STAGE = (
    r"(?:(?:đầu|cuối|giữa|hết) (?:năm|nhiệm kì|kì|khóa)(?: (?:học )?\d{4}(?: ?[-–] ?\d{4})?)?"
    r"|(?:tính )?(?:đến|tới) (?:nay|cuối năm(?: \d{4})?)|hiện nay|hiện|nay|bây giờ)[,:]? "
)
_OPENING = late(rf"\W*(?:{_STAGE})?(?:chỉ |vỏn vẹn |với )*")
_BUT = (" nhưng ", " song ", " mà ")
_BEHIND_A_COUNT = late(
    r"(?:đoàn viên|lao động|cđcs|công đoàn cơ sở|tổ công đoàn|tổ cđ|công đoàn bộ phận|cđbp"
    r"|nghiệp đoàn)(?: (?:khối|khu vực|trong|ngoài) [^,;.:\d]{3,40}?)?"
    r"(?:,? \(?(?:nữ \d[\d.]*|\d[\d.]* nữ)\)?(?=[,;]))?"
    rf"(?:[\s/,;]*| ?[-–|+•·●■◆▪◦∙] |,? (?:và|với|cùng) |[,;] {_STAGE})$"
)
_BEHIND_A_LIST = late(
    r": (?:\d[\d.]* (?:cđcs|công đoàn cơ sở|nghiệp đoàn|công đoàn bộ phận|tổ công đoàn)[,;]? "
    r"(?:và |với )?){1,2}$"
)
"""What a colon leads to is no longer told of the verb before it: "nhận một gia tài: 34 CĐCS, …"."""
_BEHIND_A_LABEL = late(r"\W*[^\W\d][^:;]{1,70}:\s*")
_MEMBERS_NEXT = late(r", (?:nữ \d[\d.]*, )?\d[\d.]* (?:nữ, \d[\d.]* )?đoàn viên\b")
"""What makes a stock of workers behind a label: "Cảng Sơn Dương: 652 lao động, 641 …"."""
_GREW_FROM = late(r"\b(?:từ|từ chỗ|từ chỗ có|chỉ từ)(?: con số| mức| chưa đầy| vỏn vẹn)*\s*$")
_UP_TO_NOW = late(r"[^;.]{0,120}?\b(?:nay|hiện|đã có|giờ)\b")
_GREW_TO = late(r"\btừ \d[\d.]* [^,;.\d]{1,30} (?:đến|lên|lên tới|tới)\s*$")
_JUST_FOUNDED = late(
    r"\b(?:thành lập|ra mắt|ra đời|lập) (?:tổ chức )?(?:công đoàn|cđcs|nghiệp đoàn)?[^;.]{0,40},"
    r" (?:với )?$"
)
"""What makes members of a union that has just begun: "vừa lập công đoàn tháng 5, 22 đoàn viên"."""
_FIRST = late(r" đầu tiên (?:đã |cùng |họp |nhóm họp )*(?:bầu|lập|dựng|thành lập|gây dựng|họp)\b")
"""What those do with whom a union began: "28 đoàn viên đầu tiên đã bầu ra Ban Chấp hành"."""
_BEHIND_A_STOP = late(r"[;:/]\s*$")
_BEHIND_A_COLON = late(
    r"(?:^|[.;!?] )(?P<told>[^;:.]*[^\W\d] [^;:.]*?|\W*(?:cộng|tổng)):\s*[“\"]?"
    r"(?:có |gồm |với |tổng số )*$"
)
_GOES_ON = late(r"\s*(?:[,;./(–-]|$|(?:trên|ở|tại|trong|sinh hoạt|thuộc|và|với|chia)\b)")
_OF_SOME = late(
    r"\b(?:dự|thành phần|vắng|có mặt|đối tượng|tham gia|quà|khen|nhận|danh sách|giấy khen|bằng khen"
    r"|danh hiệu|giải|cá nhân|tặng|được|đạt|thăm|đề nghị|chi|trường hợp|suất|gồm có|kỉ luật|mất|nữ"
    r"|chị em|mục tiêu|chỉ tiêu|phấn đấu)\b"
)
"""What stands before a colon that picks people out: "Được vay vốn đợt này: 58 đoàn viên"."""
_WRITTEN = late(r"\b(?:ghi|điểm danh|đếm|tính ra|nhẩm ra)(?: được| tên| rõ| đủ)* $")
"""What is written in a union's book: "sổ của thư ký ghi 187 đoàn viên, 31 tàu"."""
_THEN_SOME = late(
    r"(?: (?:của|ở|trong) [^,;.\d]{2,40}?)? (?:thì (?:đã |có |tới |đến |cũng )*"
    r"|(?:mà|nhưng) (?:chỉ |mới |có |đã |chưa đầy |vỏn vẹn |được )+(?=\d[\d.]* (?:đoàn viên"
    r"|(?:người |lao động |công nhân )(?:đã |được )?(?:vào|vô|gia nhập|tham gia|là)"
    r" (?:tổ chức )?(?:công đoàn|đoàn viên|nghiệp đoàn))))\d"
)
"""What makes a whole of people: "Ở đây, 1.850 công nhân thì có đến 1.790 …"."""
_IN_UNITS = late(
    r"\s*(?:(?:hiện )?đang )?(?:sinh hoạt )?(?:ở|tại|trong|thuộc) \d[\d.]* (?:cđcs|công đoàn cơ sở"
    r"|công đoàn bộ phận|cđbp|tổ công đoàn|nghiệp đoàn|tổ nghiệp đoàn)\b"
)
"""What makes of members those of all the units: "2.236 đoàn viên ở 32 công đoàn bộ phận"."""


_MEMBERS_LEAD = late(
    r"(?:^\W*|\b(?:nhưng|song|còn|và|bởi|vì|khi|với|cả|của|tập thể|riêng|do|nơi|nên) |[,:] )$"
)
_OF_UNION = late(r",? (?:(?:của|thuộc|ở|tại) )?")
_ARE_SO = late(
    r" (?:\([^()]{2,40}\) )?(?:gần như|luôn|vẫn|đều|hầu hết|phần lớn|đa số|đa phần|chủ yếu"
    r"|hầu như|là |chia (?:nhau|ca|làm|thành|hai|ba|bốn|\d) "
    r"|không (?:có|ai|phải|lúc|khi|nề)|chưa (?:từng|một|có|khi)|sinh hoạt|quanh năm"
    r"|ngày đêm|thường xuyên|phải|đang (?:làm|công tác|sinh hoạt|ngày|từng|sống)|sống|làm việc|có )"
)
"""What members are or always do, not what some of them did once."""


def members_told(view: SentenceView, count: Headcount) -> Verdict | None:
    """Whether a union's members are told by what they are: "187 đoàn viên CĐCS X luôn …"."""
    low = view.analysis.low
    if view.search(NUMBER_JOINED, low, view.start, count.start):
        return None, "tham gia công đoàn"
    if count.people.population != "union_members" or count.noun_first:
        return None
    if not _MEMBERS_LEAD.search(low[view.start : count.start]):
        return None
    for name in view.mentions:
        if name.start >= count.end and name.named:
            of_union = _OF_UNION.fullmatch(low, count.end, name.start)
            told = of_union and _ARE_SO.match(low, name.end, view.end)
            return (None, "đoàn viên") if told else None
    return None


def _grew(view: SentenceView, count: Headcount) -> bool:
    """Whether the figure is an end of a growth: "từ 95 đoàn viên năm 2009, nay đã có …"."""
    low = view.analysis.low
    if _GREW_TO.search(low, view.start, count.start):
        return True
    return bool(_GREW_FROM.search(low, view.start, count.start)) and bool(
        _UP_TO_NOW.match(low, count.end, view.end)
    )


def by_place(view: SentenceView, count: Headcount) -> Verdict | None:
    """What the place of a figure without a verb says: behind a name, opening, in a list."""
    low, start, people = view.analysis.low, count.start, count.people
    if count.noun_first:
        return None, low[people.start : people.end]
    if view.search(ATTENDS, low, view.start, start):
        return "attendance", "dự"
    if joined(view, count.people, count.end) or all_joined(view, count.end):
        return None, "are members"
    if count.population and view.search(HEADING, low, view.start, start):
        return None, "đội ngũ"
    if count.population and (
        _MERELY.search(low, view.start, start) or _AMONG.search(low[view.start : start])
    ):
        return None, "vỏn vẹn, cả thảy, trong"
    names = [mention for mention in view.mentions if mention.end <= start]
    if any(
        BEHIND_A_NAME.fullmatch(low, name.end, start) and not low.endswith("theo ", 0, name.start)
        for name in names
    ):
        return None, "behind the union's name"
    if people.population == "union_members" and _grew(view, count):
        return None, "từ … đến nay"
    if people.population == "union_members" and (
        _IN_UNITS.match(low, count.end, view.end) or _told_by_colon(view, count)
    ):
        return None, "of all the units, behind a colon"
    if people.population == "union_members" and _WRITTEN.search(low, view.start, start):
        return (None, "ghi") if _GOES_ON.match(low, count.end, view.end) else None
    if people.population and _THEN_SOME.match(low, count.end, view.end):
        return None, "thì"
    opens = _OPENING.fullmatch(low, view.start, start)
    closes = low[count.end : count.end + 1] in ",;.(/" or low.startswith(_BUT, count.end)
    if opens and closes and people.population == "union_members":
        return None, "opens the sentence"
    if opens and people.population and in_row_of_figures(view):
        return None, "in a row of figures"
    if opens and count.population == "staff" and _AT_WORK.match(low, count.end, view.end):
        return None, "opens the sentence"
    if _BEHIND_A_LABEL.fullmatch(low, view.start, start) and _MEMBERS_NEXT.match(low, count.end):
        return None, "in a row of figures"
    if (
        people.population == "union_members"
        and closes
        and _JUST_FOUNDED.search(low, view.start, start)
    ):
        return None, "thành lập"
    verbs = verbs_before(view, start)
    if not verbs and people.population == "union_members" and _FIRST.match(low, count.end):
        return None, "đầu tiên"
    acted = bool(verbs) and verbs[-1].group == "stock.act"
    listed = _BEHIND_A_LIST.search(low, view.start, start)
    acted = acted and not (listed and verbs[-1].end <= listed.start())
    if not acted and start > view.start + 6 and _BEHIND_A_COUNT.search(low, view.start, start):
        return None, "in a list of figures"
    counted = any(hit.end <= start for hit in view.of("stock.have", "unit_count.unit"))
    if people.population and counted and _BEHIND_A_STOP.search(low, view.start, start):
        return None, "in a list of figures"
    return None


def _told_by_colon(view: SentenceView, count: Headcount) -> bool:
    """Whether members explain what was said before: "Bức tranh dần rõ: 1.688 đoàn viên, …"."""
    low = view.analysis.low
    lead = _BEHIND_A_COLON.search(low[view.start : count.start])
    if lead is None or not _GOES_ON.match(low, count.end, view.end):
        return False
    if _OF_SOME.search(lead["told"]) or view.of("award.title", "new_member_count.admit"):
        return False
    return not any(
        hit.group == "stock.act" and low[hit.start : hit.end] not in ("cho", "phát triển")
        for hit in verbs_before(view, count.start)
        if hit.start >= view.start + lead.start("told")
    )
