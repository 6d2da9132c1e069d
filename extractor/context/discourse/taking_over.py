"""Whether a union that is named is spoken of from there on, or only in passing."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.discourse.blocks import opens_block
from extractor.context.discourse.described import is_described
from extractor.context.discourse.spoken import Part, Spoken
from extractor.context.joint import acts_apart
from extractor.context.pilots import picked_by
from extractor.context.ranks import rank
from extractor.context.words import either
from extractor.forked import at_word
from extractor.late import late
from extractor.letters import UPPER
from extractor.sought import Sought

_GRANTS: Final = late(rf"[^,;.]{{0,30}}?(?:đã |cũng |vừa |quyết định )*{either('grants')}\b")
_WINS: Final = late(
    r"(?: ?\([^()]{1,60}\))?[^,;.]{0,40}?\b(?:được|nhận|đạt|đoạt|giành|đón nhận)\b"
    r"| \((?:cờ|bằng khen|giấy khen|giải|huân chương)\b"
)
"""What a union does that is only named for its award: "CĐCS X nhận Bằng khen"."""
_JOINED: Final = late(r"(?: \([^()]{1,40}\))?(?:,| và|, và| cùng) ")
_OPENS: Final = late(r"(?:^|[,:])[^,;:]{0,24}$")
"""What may stand before a union that a sentence is about: little, behind the last comma."""
_LISTED: Final = late(
    rf"{at_word(('dự', 'tham dự', 'có mặt', 'chứng kiến', 'phối hợp', 'cùng', 'và'))}\b"
)
_ASKED: Final = Sought(r"\b(?:là|xin|đề nghị|kiến nghị|nhờ)\s*$")
"""What makes of a union one of those who attend, the predicate, or one that is asked."""
_PART_OF: Final = late(r"\W*trong (?:đó|số đó|số này)\b")
"""What opens a sentence on parts of what was told before."""
_PART_OF_SUM: Final = Sought(r"\d[^;]*,? trong (?:đó|số đó|số này)(?:,? (?:có|riêng|phần của))* $")
"""What makes of a union one who only pays a part: "chi 3 tỷ đồng, trong đó | CĐ X góp …"."""
_SHARED: Final = late(r"\b(?:trong (?:đó|số đó|số này)|gồm|bao gồm)\b[^;]*$")
"""What leads to those who each gave a part: "trong đó LĐLĐ tỉnh 10 triệu đồng, CĐ X 5 …"."""
_ITEM_OF: Final = late(
    r"(?: ?\([^()]{2,40}\))?[ :–-]{1,3}(?:(?:với|được|hơn|gần|trên|khoảng|số tiền) ){0,2}\d"
)
"""What stands behind a union that is one of a row with its figure: ": CĐ A 200 triệu đồng, …"."""
_PRESENTS: Final = late(
    r"\W*(?:nơi|điểm|điểm dừng|điểm dừng chân|điểm đến|chặng|trạm|địa chỉ|đơn vị|câu chuyện|mô hình"
    r"|gương|tập thể)(?: (?:chúng tôi|đoàn) (?:đến|ghé))? "
    r"(?:đầu tiên|thứ \w+|tiếp theo|kế tiếp|cuối|cuối cùng|sau cùng|khác)"
    r"(?: (?:của|trong|chúng tôi|đoàn)(?: \w+){0,4})? là "
)
"""What brings up the next union told of: "Điểm dừng cuối là Nghiệp đoàn X."."""
_FOREMOST: Final = Sought(
    r"^\W*[^;:.]{3,70}\b(?:nhất|dẫn đầu|đi đầu|đứng đầu|đi trước)\b[^;:.,]{0,40}"
    r" (?:là|phải kể đến|thuộc về|phải nói đến|có lẽ là) $"
)
"""What brings up the one that does most: "Dùng vốn nhiều nhất tỉnh là LĐLĐ thị xã X."."""
_EXAMPLE: Final = Sought(rf"\b{either('example')}(?: \w+){{0,3}} (?:là|như|có)?\s*$")
_FOUNDS_FUND: Final = Sought(r"(?:^\W*|, )quỹ\b[^;.\d]{0,90} (?:do|được) $")
"""What tells first of a fund that a union founded, and goes on with: "Quỹ X do CĐCS Y lập: …"."""
_FOUNDED: Final = late(
    r" (?:đã |tự |mới |vừa )*(?:lập|thành lập|gây dựng|sáng lập|xây dựng|mở)\b"
    r"|(?: (?:đã|đứng ra|trực tiếp))* (?:kêu gọi|phát động|vận động|khởi xướng|quản lí|điều hành)"
    r"(?:,? (?:từ năm \d{4}|đến nay|tới nay|hiện nay|hiện|đã|cũng|năm (?:qua|\d{4})),?)+ "
    r"(?:nhận|thu|huy động|quyên góp|vận động|có|hỗ trợ|giúp|chi|giải ngân|cho vay|trao|xây)\b"
)
"""What a union does to a fund that goes on as the subject: "quỹ do X kêu gọi đến nay nhận …"."""
_AMONG: Final = Sought(
    r"^\W*trong số [^,;.]{3,60} (?:có|phải kể đến|kể đến|là|nổi lên là|nổi bật là|tiêu biểu là) $"
)
"""What brings a union up out of several: "Trong số các CĐCS mới thành lập có CĐCS X"."""
_CONGRESS_OF: Final = Sought(r"\bđại hội (?:của|tại) $")
_HELPS: Final = late(
    r" (?:đã |cũng |còn |vừa |kịp thời |tiếp tục )*(?:hỗ trợ|tặng|trao|giúp|thăm|tặng thêm|cấp)\b"
)
_ADDS: Final = late(
    r" (?:đã |cũng |còn |lại |thì )*(?:hỗ trợ|tặng|trao|giúp|thăm hỏi|thăm|cho|góp|thưởng|đưa|cấp)"
    r"(?: vào)? thêm\b"
)
_MEMBERS: Final = Sought(
    r"^[^;.\d]{0,40}\b(?:\d[\d.]*|toàn thể|tập thể|các|những)(?: cán bộ,)?"
    r" đoàn viên(?: của| thuộc| ở| tại)? $"
)
"""What makes of a union the one whose members a sentence is about."""
_HONOURS: Final = late(
    r"[^,;.:\d]{0,50}?\b(?:trao|tặng|gửi|gửi tặng|trao tặng)(?: \w+){0,3}? "
    r"(?:bức trướng|trướng|lẵng hoa|hoa|lời chúc|thư chúc mừng|điện mừng|kỉ niệm chương|logo)\b"
)
"""What a higher union does that only honours another on its day: "sẽ trao bức trướng"."""
_FOR_SOMEBODY: Final = Sought(
    r"\b(?:cho|tặng|với|thưởng|khen|phong|mời|giúp|thăm) (?:riêng |chính |cá nhân )?"
    r"(?:chị|anh|cô|ông|bà|thầy|tôi|mình|bác)\b(?! (?:em|chị|con|trò)\b)"
)
"""What a higher union does for the person a text is about: "đề nghị tặng Bằng khen cho chị"."""
_PERSON_OF: Final = Sought(
    rf"\b(?:[Cc]hị|[Aa]nh|[Cc]ô|[Cc]hú|[Bb]ác|[Dd]ì|[Ôô]ng|[Bb]à|[Tt]hầy|[Ee]m|[Đđ]ồng chí)"
    rf"(?: [{UPPER}][^\W\d]*){{1,5}}, "
    r"(?:(?:là )?(?:đoàn viên|công nhân|giáo viên|nhân viên|thành viên|cô giáo)(?: (?:của"
    r"|thuộc|ở))? )?$"
)
"""What makes of a union that of a person told of: "chú Ba Khía, | Nghiệp đoàn X, chạy xe …"."""
_THEY_ARE: Final = late(
    r"\W*(?:họ|đó|danh sách|(?:các|những|\d+|hai|ba|bốn|năm|sáu) (?:đoàn viên|trường hợp|hộ"
    r"|gia đình"
    r"|anh chị|chị em|công nhân|cô giáo|người|căn|nhà|mái ấm|hoàn cảnh))\b[^:;.]{0,70}:"
)
"""What opens a list of those helped, each with his union: "Họ là: Lê Thị Hảo, CĐ xã X; …"."""


def takes_over(spoken: Spoken, view: SentenceView, mention: BranchMention, branch: int) -> bool:
    """Whether a union is spoken of further: none that only confers, nor the confederation.

    It must open its sentence, or be brought up as an example; what is only listed or ranked
    ("… kế đến LĐLĐ huyện Gò Dầu với 1.212 đoàn viên") is not.
    """
    lead = view.slice(view.start, mention.start)
    opens = _OPENS.search(lead) and not _LISTED.search(lead) and not _ASKED.search(lead)
    opens = opens or (mention is view.mentions[0] and is_described(view, mention.start))
    if _PART_OF.match(lead) or _PART_OF_SUM.search(lead):
        return False
    picked = picked_by(view, mention)
    if picked is not None:
        return picked == "acts"
    presents = lead.endswith(" là ") and _PRESENTS.fullmatch(lead)
    if presents or _is_foremost(view, mention, lead):
        return True
    if members_open(view, mention):
        return True
    if _PERSON_OF.search(view.analysis.text, view.start, mention.start) or _THEY_ARE.match(
        lead.lower()
    ):
        return False
    opens = opens or founds_fund(view, mention)
    if not opens and not any(way.search(lead) for way in (_CONGRESS_OF, _EXAMPLE, _AMONG)):
        return False
    if spoken.main is not None and branch == spoken.main.index:
        beside = _helps_beside(spoken, view, mention)
        return not beside and not _helps_in_section(spoken, view, mention)
    leads = opens_block(view) and _leads(view, mention, lead)
    if (spoken.outranks(branch) or spoken.is_part(branch)) and not leads:
        return False
    behind = view.slice(mention.end, view.end)
    if _HONOURS.match(behind) or (spoken.outranks(branch) and _FOR_SOMEBODY.search(behind)):
        return False
    first = spoken.parts[view.index][0].mention
    shared = ":" in lead or _SHARED.search(lead)
    if shared and first is not mention and _ITEM_OF.match(behind):
        return False
    grants = view.of("award.title") and _GRANTS.match(behind)
    wins = spoken.over_others() and view.of("award.title") and _WINS.match(behind)
    return mention.level != "confederation" and not grants and not wins


def founds_fund(view: SentenceView, mention: BranchMention) -> bool:
    """Whether a sentence opens with the fund a union has founded: "Quỹ X do CĐCS Y lập"."""
    if not _FOUNDED.match(view.analysis.low, mention.end, view.end):
        return False
    return view.search(_FOUNDS_FUND, view.slice(view.start, mention.start)) is not None


def _leads(view: SentenceView, mention: BranchMention, lead: str) -> bool:
    """Whether a sentence begins with a union, no label and no sum before it."""
    if mention is not view.mentions[0] or ":" in lead:
        return False
    return not any(sum_.end <= mention.start for sum_ in view.kind_of("money"))


def _is_foremost(view: SentenceView, mention: BranchMention, lead: str) -> bool:
    """Whether a paragraph opens with who does most of all, and says nothing else of it."""
    if not opens_block(view) or mention is not view.mentions[-1]:
        return False
    alone = not view.slice(mention.end, view.end).strip(" .")
    return alone and view.search(_FOREMOST, lead) is not None


def _helps_in_section(spoken: Spoken, view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union the text is about only helps another, on which the paragraph is headed."""
    views, block = spoken.analysis.views, view.block
    headed = any(
        spoken.analysis.layout.blocks[head].kind == "heading"
        for head in spoken.analysis.layout.heads_of(block)
    )
    if opens_block(view) or not headed or not _HELPS.match(view.slice(mention.end, view.end)):
        return False
    first = next(one for one in views if one.block == block)
    return spoken.focus[first.index] not in (None, spoken.main and spoken.main.index)


def _helps_beside(spoken: Spoken, view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union the text is about only adds to what a lower one does in the sentence."""
    if not _ADDS.match(view.slice(mention.end, view.end)):
        return False
    return any(
        part.role == "subject"
        and part.branch is not None
        and spoken.main is not None
        and rank(spoken.branches[part.branch]) < rank(spoken.main)
        for part in spoken.parts[view.index]
    )


def members_open(view: SentenceView, mention: BranchMention) -> bool:
    """Whether a paragraph opens with the members of a union: "187 đoàn viên CĐCS X luôn …"."""
    lead = view.slice(view.start, mention.start)
    return opens_block(view) and mention is view.mentions[0] and bool(_MEMBERS.search(lead))


def listed_with(
    view: SentenceView, parts: Sequence[Part], mention: BranchMention, listed: bool
) -> bool:
    """Whether a union is told together with ones that do not act: "thuộc về CĐCS A, CĐCS B"."""
    if not parts or not _JOINED.fullmatch(view.slice(parts[-1].mention.end, mention.start)):
        return False
    if parts[-1].role != "by" and not listed and acts_apart(view, parts[-1].mention, mention):
        return False
    return listed or parts[-1].role not in ("subject", "aside")


def holds_congress(view: SentenceView, mention: BranchMention) -> bool:
    """Whether a sentence tells of the congress of a union: "Sôi nổi nhất là đại hội của …"."""
    return _CONGRESS_OF.search(view.slice(view.start, mention.start)) is not None
