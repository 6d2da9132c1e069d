"""Units that words around them pick out of all there are, and those told to be all there are."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST
from extractor.context.discourse import Discourse
from extractor.facts.attending import attends
from extractor.facts.closed_down import closed_down
from extractor.facts.headcount import headcounts
from extractor.facts.zones import is_of_a_zone
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_ORGANS_OF = late(
    r"\b(?:chỉ định|công nhận|ra mắt|bầu|kiện toàn|bổ sung|củng cố)\b[^,;.\d]{0,20} "
    r"(?:ban chấp hành|bch|ủy ban kiểm tra|ubkt|chủ tịch|nhân sự|chức danh)"
    r"(?: (?:lâm thời|mới|của|cho|các|cđ|công đoàn|tại))*\s*$"
)
"""What is done with the boards of some units: "chỉ định ban chấp hành lâm thời 2 nghiệp đoàn"."""
_UNRATED_LABEL = late(
    r"\W*(?:số )?(?:không|chưa|còn lại) (?:đủ điều kiện )?(?:xếp loại|phân loại|đánh giá|chấm điểm)"
    r"\b[^;.\d]{0,60}$"
)
"""The label of those that are not rated: "Không xếp loại (mới thành lập): 10 CĐCS"."""
_RATED_BEFORE = Sought(
    r"(?:^\W*|[,;:.()–-] ?|\b(?:xếp loại|phân loại|loại|đạt|còn|đánh giá|kết quả|trong đó|và|có"
    r"|danh hiệu|hoàn thành) )"
    r"(?:(?:xếp |đạt |loại |còn |và |tổ chức )*(?:vững mạnh(?:,? xuất sắc)?|xuất sắc|tốt|tiên tiến"
    r"|xuất sắc nhiệm vụ|tốt nhiệm vụ) ?(?:có|là|gồm|:|thì có|với|đạt)"
    r"|(?:loại |đạt |còn |xếp )*(?:khá|trung bình|yếu|kém)(?: (?:có|là|gồm|thì có|chỉ có"
    r"|với)| ?:)?)"
    r" (?:tới |đến |hơn |gần |chỉ )*$"
    r"|\b(?:xếp loại|phân loại|đánh giá)\b(?:[^;.]|\.(?=\d)){0,120}?[:,] ?(?:hoàn thành )?"
    r"(?:xuất sắc|tốt|khá|trung bình|yếu|hoàn thành|không hoàn thành|vững mạnh)(?: nhiệm vụ)? $"
)
"""The class told before those in it: "Xếp loại: vững mạnh xuất sắc có 14 CĐCS, khá 3 CĐCS"."""
_PRESENTED = Sought(
    r"\b(?:giới thiệu|biểu dương|điểm danh|nêu gương|nhắc đến|kể đến|kể ra)"
    r" (?:với|cùng|tới|đến|cho|về)[^,;.\d]{2,30}$"
    r"|\b(?:tách|chia tách|nhập|sáp nhập|hợp nhất|gộp|nâng cấp)\b[^;.]{2,90}? (?:thành|làm) $"
    r"|\b(?:đến|về|tới|xuống|buổi|đoàn|lịch) làm việc (?:tại|ở|với|cùng) $"
)
"""What picks units out from afar: "giới thiệu cùng bạn đọc ba CĐCS", "về làm việc tại hai CĐCS"."""
_GUILDS_MERGED = late(r"\b(?:nghiệp đoàn|nđ)\b[^.;]{3,80}\b(?:nhập|hợp nhất|gộp|ghép) $")
"""What a guild was made of, no longer there: "hình thành từ việc nhập | 4 nghiệp đoàn xe ôm"."""
_MOST_OF_ALL = late(
    r"(?: (?:có|dẫn đầu))?(?: (?:số lượng|số))? (?:đông|nhiều|ít|lớn|mạnh|cao)"
    r"(?: (?:đoàn viên|công nhân|lao động))? nhất\b"
)
"""What picks units out: "hai CĐCS đông đoàn viên nhất là …"."""
_SHARE = late(
    r"(?: này| ấy| nói trên)? (?:đều |cũng |cùng |lần đầu |vẫn )*(?:dùng chung|cùng kí|kí chung"
    r"|ở cạnh|sát vách|cùng chung|chung (?:một |nhà|mẫu|thỏa ước)|kết nghĩa)\b"
)
"""What some have in common: "hai CĐCS dùng chung một mẫu thỏa ước"."""
_THESE = late(r" (?:này|ấy|kể trên|nói trên|nêu trên)\b")
"""What picks out those just named: "Ba CĐCS này cộng lại 27.827 đoàn viên"."""
_WHEN = late(r"\b(?:sau khi|trước khi|khi|do|vì) (?:có )?$")
_THEY_END = late(
    r"[^;.\d]{0,70}? (?:bị |được |đã |phải )*(?:giải thể|sáp nhập|kết thúc|chấm dứt|ngừng)\b"
)
"""What became of some: "sau khi 61 CĐCS khối hành chính, trường học giải thể, …"."""


def picked_out(view: SentenceView, start: int, end: int) -> bool:
    """Whether units are presented, or told apart as the largest, as unrated, as a zone's."""
    low = view.analysis.low
    return bool(
        low.endswith("nhận thêm ", view.start, start)
        or _MOST_OF_ALL.match(low, end, view.end)
        or _GUILDS_MERGED.search(low, view.start, start)
        or _THESE.match(low, end, view.end)
        or (_WHEN.search(low, view.start, start) and _THEY_END.match(low, end, view.end))
        or closed_down(view, end)
        or _UNRATED_LABEL.match(low, view.start, start)
        or (
            _GRASSROOTS.match(low, _noun_at(low, start))
            and view.search(_RATED_BEFORE, low, view.start, start)
        )
        or view.search(_PRESENTED, low, view.start, start)
        or _ORGANS_OF.search(low, view.start, start)
        or _SHARE.match(low, end, view.end)
        or is_of_a_zone(view, start)
    )


_ALL = late(
    r" (?:tổ công đoàn|công đoàn bộ phận|cđbp|cđcs thành viên|công đoàn cơ sở thành viên|cđcstv)"
    r"(?: trực thuộc)? (?:đều|được|đạt|cùng|đã|có|xếp|thực hiện|duy trì|hoàn thành)\b"
)
"""What is told of all units: "10/10 công đoàn bộ phận được xếp loại"."""
_MADE_OF = Sought(
    r"\b(?:(?:công đoàn|cđ) (?:phường|xã|đặc khu|ngành|các|khu|viên chức|cấp trên)|lđlđ"
    r"|liên đoàn lao động)\b[^.;]{3,160}\b(?:trên cơ sở"
    r"(?: (?:của|hợp nhất|sáp nhập|gộp|tiếp nhận|chuyển giao|sắp xếp|sắp xếp lại|tổ chức lại"
    r"|tập hợp|quy tụ|nguyên trạng|bàn giao|toàn bộ|và|,))*"
    r"|(?:(?:thành )?lập|lập nên|lập ra|hình thành|ra đời|hợp thành|hợp nhất|sáp nhập|tập hợp"
    r"|quy tụ|gộp|ghép|sắp xếp|tổ chức)(?: (?:lại|nên|nguyên trạng))* từ(?: toàn bộ)?) $"
)
"""What makes of unions below all that a new one has: "… được lập nên từ | 27 CĐCS"."""
_GRASSROOTS = late(r"cđcs|cơ sở|nghiệp đoàn|công đoàn cơ sở")
_COUNT = late(r"[\d.]+ ")


def _noun_at(low: str, start: int) -> int:
    """Where the noun begins behind the figure of a count."""
    figure = _COUNT.match(low, start)
    return figure.end() if figure else start


def is_made_of(view: SentenceView, start: int, end: int) -> bool:
    """Whether a union above is told to be made of the units: "thành lập trên cơ sở của 33 CĐCS"."""
    return (
        view.search(_MADE_OF, view.low, view.start, start) is not None
        and _GRASSROOTS.search(view.low, start, end) is not None
    )


_BESIDE_MEMBERS = late(
    r"\s*(?:\([^()]{2,60}\)|,? trong đó[^,;.]{2,40})?\s*(?:[,;/]|,? và) ?(?:ở )?"
)
"""What stands between the members and the units of one union: "318 đoàn viên (196 nữ), 22 tổ"."""
_MADE_UP = late(r"\b(?:với|gồm)(?: [^\W\d]+){0,3} $")
_CHOSEN_FROM = late(
    r"\b(?:chọn|bình chọn|lựa chọn|xét chọn|tuyển chọn)(?: ra)? (?:từ|trong)"
    r"(?: (?:số|tổng số|hơn|gần|trên|cả))* $"
)
"""What units are all there are of which some are chosen: "được chọn ra từ | 231 CĐCS"."""


_IN_THESE = late(
    r"\s*(?:(?:hiện )?đang )?(?:sinh hoạt|hoạt động|công tác|làm việc|lao động)?\s*"
    r"(?:ở|tại|trong|thuộc)\s*"
)


def are_of_members(view: SentenceView, start: int) -> bool:
    """Whether the units are those a stock of members is in: "9.215 đoàn viên tại 104 CĐCS"."""
    before = [count for count in headcounts(view) if count.end <= start]
    return (
        bool(before)
        and before[-1].reason is None
        and before[-1].population is not None
        and _IN_THESE.fullmatch(view.slice(before[-1].end, start)) is not None
        and not attends(view, before[-1].start)
    )


def are_listed(view: SentenceView, quantity: Quantity) -> bool:
    """Whether units are told beside the members of a union, or are those out of which some came."""
    low, start = view.analysis.low, quantity.start
    if quantity.type == "ratio":
        return False
    if _CHOSEN_FROM.search(low, view.start, start):
        return True
    before = [count for count in headcounts(view) if count.end <= start]
    return (
        bool(before)
        and before[-1].reason is None
        and before[-1].population == "union_members"
        and _BESIDE_MEMBERS.fullmatch(low, before[-1].end, start) is not None
        and _MADE_UP.search(low, view.start, before[-1].start) is not None
    )


def are_all(view: SentenceView, discourse: Discourse, quantity: Quantity) -> bool:
    """Whether all units of a union with one host are told as a share: "4/4 tổ công đoàn đều có"."""
    if quantity.type != "ratio" or quantity.num != quantity.den:
        return False
    one_host = discourse.main is not None and discourse.main.level in OF_ONE_HOST
    return one_host and _ALL.match(view.analysis.low, quantity.figure_end, view.end) is not None
