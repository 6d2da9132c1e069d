"""What is told before a title of who wins: a union, the authors of a contest, a label."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.persons import person_in
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.titles import titles_of
from extractor.facts.award.unions import of_union
from extractor.late import late
from extractor.sought import Sought

_WINS = late(r" (?:đã |từng |cũng |vinh dự |nhiều lần )*được\b[^;]{3,120};")
_WINS_NEXT = late(r" (?:\w+ ){0,3}?(?:được|nhận|đạt|đón nhận|đoạt|giành)\b")
_OF_AUTHORS = Sought(
    r"\b(?:(?:luyện|thi)(?: tay nghề,? thi)? (?:thợ giỏi|tay nghề)|bàn tay vàng)\b"
    r"|\b(?:cuộc thi|hội thi|thi) (?:trực tuyến |online )?"
    r"(?:viết|ảnh|trắc nghiệm|tìm hiểu|vẽ|sáng tác|thơ|video|clip|thiết kế|hùng biện|kể chuyện)\b"
)


_MORE_OF_THEM = late(
    r"\W*(?:ngoài ra|bên cạnh|còn|cũng|ban tổ chức|btc|ban giám khảo|có|hội thi|cuộc thi|trong đó"
    r"|đồng thời|tiếp|giải|và|các|kết quả|cùng|\d)"
)
"""What goes on with the prizes of a contest: "Ngoài ra còn có 3 giải Ba"."""


def won_before(
    view: SentenceView, discourse: Discourse, granter: Granter | None
) -> Recipient | None:
    """The union of which a sentence tells first: "CĐ X được Nhà nước tặng …; TLĐ tặng 4 …"."""
    for mention, role, branch in discourse.entries(view):
        if branch is not None and role == "subject" and (not granter or branch != granter.branch):
            wins = _WINS.match(view.analysis.low, mention.end, view.end)
            return of_union(view, discourse, mention, branch) if wins else None
    return None


def won_by_people(view: SentenceView) -> bool:
    """Whether a person won a prize in the sentence before: "Ngoài ra còn có 3 giải Ba".

    So it is where the contest is one of authors: "cuộc thi ảnh", "thi viết".
    """
    if view.search(_OF_AUTHORS, view.analysis.low, view.start, view.end):
        return True
    earlier = view.analysis.views[view.index - 1] if view.index else view
    if earlier.block != view.block or earlier is view:
        return False
    if earlier.search(_OF_AUTHORS, view.analysis.low, earlier.start, earlier.end):
        return True
    if not _MORE_OF_THEM.match(view.text.lower()):
        return False
    prizes = [title for title in titles_of(earlier) if title.award_class == "prize"]
    return bool(prizes) and person_in(earlier, earlier.start, earlier.end) is not None


def behind_label(view: SentenceView, start: int, at: int) -> int:
    """Where the words on a title begin: behind a label, if a union is told there that wins.

    "Nhiều tập thể, cá nhân được khen thưởng: Công đoàn ngành được tặng …".
    """
    colon = view.analysis.low.rfind(":", start, at)
    own = colon >= 0 and any(
        colon < mention.start and _WINS_NEXT.match(view.analysis.low, mention.end, at)
        for mention in view.mentions
    )
    return colon + 1 if own else start
