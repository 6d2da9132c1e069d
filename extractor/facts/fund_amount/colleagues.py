"""Whose sum it is when people chip in: colleagues, the members of a union told of before."""

from extractor.analysis import SentenceView
from extractor.branches.names import key_of
from extractor.context.discourse import Discourse, Owner
from extractor.context.ranks import rank
from extractor.facts.phrases import one_of
from extractor.quantities import Quantity
from extractor.sought import Sought

_OWN_PEOPLE = Sought(
    r"[;,]\s*(?:còn |và |đồng thời |riêng |ngoài ra )*"
    + one_of(
        """
        anh em, chị em, anh chị em, cán bộ, đoàn viên, tập thể, đồng nghiệp, các cđcs,
        các đoàn viên, các công đoàn cơ sở, các tổ công đoàn, toàn thể, mọi người, bà con,
        các đơn vị, công nhân
        """
    )
    + r"\b[^,;:]{0,50}\b(?:góp|quyên góp|đóng góp|ủng hộ|vận động|giúp|gom)\b[^,;:]*$"
)
_COLLEAGUES = Sought(
    r"\b(?:đồng nghiệp|anh em|chị em|anh chị em|thầy cô(?: giáo)?|giáo viên|công nhân|cbgv\w*"
    r"|tập thể|cán bộ[^,;.\d]{0,24}|đoàn viên|y bác sĩ)(?: của| ở| tại)? "
    r"(?P<host>(?:trường|công ti|bệnh viện|trung tâm|sở|nhà máy|xí nghiệp)[^,;.:()\d]{3,60}?)"
    r" (?:đã |cũng |còn |tự nguyện |cùng )*(?:góp|quyên góp|đóng góp|ủng hộ|giúp|gom)\b"
    r"[^,;.\d]{0,24}$"
)
_PAID_UP = Sought(
    r"\b(?:nộp|trích nộp|chuyển|gửi) (?:(?:về|lên|cho|đủ) )*(?:quỹ |tài khoản )?(?:của )?$"
)
"""What makes of a union the one that gets the sum: "đã nộp LĐLĐ huyện 5.720.000đ"."""
_WHOLE_AREA = Sought(r"\b(?:toàn|trong|khắp|cả) (?:tỉnh|huyện|quận|thành phố|thị xã|ngành|khối)\b")
"""What makes of people those of a whole area: "đoàn viên toàn tỉnh ủng hộ …"."""


def chipped_in(
    view: SentenceView, discourse: Discourse, quantity: Quantity, owner: Owner | None
) -> Owner | None:
    """The union spoken of, where its own people give beside a union that came to help.

    "Công đoàn ngành hỗ trợ 25 triệu đồng; anh em khoa phòng góp thêm 8 triệu đồng".
    """
    focus = discourse.focus_at(view)
    if owner is None or focus is None or owner.branch == focus:
        return owner
    if any(
        branch == owner.branch
        and not view.slice(name.end, quantity.start).strip(" :")
        and view.search(_PAID_UP, view.slice(view.start, name.start))
        for name, _, branch in discourse.entries(view)
    ):
        return Owner(focus, "focus")
    if not stands_above(discourse, owner.branch, focus):
        return owner
    last = max(
        (name.end for name, _, _ in discourse.entries(view) if name.end <= quantity.start),
        default=view.start,
    )
    own = view.search(_OWN_PEOPLE, view.slice(last, quantity.start))
    everywhere = own and view.search(_WHOLE_AREA, own.group())
    return Owner(focus, "focus") if own and not everywhere else owner


def of_colleagues(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union of a host whose people give: "đồng nghiệp Trường Mầm non Quỳnh Dị góp 18 triệu"."""
    last = max(
        (name.end for name in view.mentions if name.end <= quantity.start), default=view.start
    )
    told = view.search(_COLLEAGUES, view.analysis.low, last, quantity.start)
    if told is None:
        return None
    words = key_of(view.analysis.text[told.start("host") : told.end("host")])
    found = [one.index for one in discourse.branches if len(one.key) > 1 and one.key == words]
    return Owner(found[0], "of") if len(found) == 1 else None


def stands_above(discourse: Discourse, one: int, other: int) -> bool:
    """Whether a union ranks above another, both by index."""
    return rank(discourse.branches[one]) > rank(discourse.branches[other])
