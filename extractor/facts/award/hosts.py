"""A host as what receives: "nhà trường được tặng …", not its union."""

import re

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST
from extractor.branches.names import key_of
from extractor.context.discourse import Discourse
from extractor.facts.award.recipient import Found, Recipient
from extractor.facts.award.unions import is_apposed
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER

HOST = late(
    rf"\b(?:tập thể {any_of('staff')}[^,;.]{{0,40}}"
    r"|(?<!\btrụ )(?<!\bcơ )(?<!\bmôi )(?<!\bhội )(?<!\bthị )(?<!\bhiện )(?<!\bcông )(?<!\bthư )"
    rf"(?<!\bbố )(?<!\bkết )(?<!\bthợ )(?<!\bngành )(?<!\bvùng ){any_of('host')})\b"
)
"""A host by what it is; "trụ sở", "hội trường", "thư viện" are none."""
_ALL_OF = late(
    r"tập thể (?=[^;.]{0,40}\b(?:đoàn viên|cán bộ|bch|ban chấp hành)\b)[^;.:\d()]{2,50} "
)
"""All the people of a union, who are the union itself."""
_OWN_NAME = late(rf"(?: [{UPPER}][{LOWER}]*\d*){{1,4}}(?=[\s,])")
_WHOLE = late(
    rf"(?:(?:Trường )?Đại học|ĐH|Học viện|Tổng [Cc]ông ty|Tập đoàn|Bộ|Sở|Bệnh viện|Tổng cục|Cục)"
    rf"(?= [{UPPER}])"
)
"""What has parts with unions of their own."""
_FIRMS = ("công ty", "tổng công ty")
_HOST_OF_ANOTHER = late(
    r"(?:của|thuộc|tại|công đoàn|ở|với|cùng|khối|trong|các|từ|ngoài|nhiều|nghiệp đoàn|cấp)\s*$"
)
ADVERBS = late(r"(?:\s+(?:cũng|đã|vừa|còn|từng|đều|luôn|lại|thì|mới|liên tục))+$")
"""What stands between a host and its verb."""
_TURNS_TO = late(r"\W*(?:(?:còn |riêng )?(?:đối )?với|về phía)\s+")
"""What opens a sentence that is about the host: "Với Công ty, …"."""
_NO_HOST = ("cong doan", "cd", "cdcs", "cdn", "cong doan nganh", "lien doan", "nghiep doan", "ldld")
_CONTEST = late(any_of("contest"))


def where_it_belongs(view: SentenceView, at: int) -> bool:
    """Whether what is named at ``at`` only tells whose part the host before it is.

    "Công đoàn Viện Công nghệ Sinh học, Đại học Lạc Hà được công nhận": a list of hosts has
    several of one sort.
    """
    text = view.analysis.text
    before = next((one for one in reversed(view.mentions) if one.end <= at), None)
    if before is None or before.opener is None or text[before.end : at] != ", ":
        return False
    whole = _WHOLE.match(text, at)
    return whole is not None and not before.unit.startswith(whole[0])


_DESCRIBED = late(r"[^,;.:]{4,60}, (?!(?:công đoàn|cđcs|nghiệp đoàn)\b)")
"""What is said of a host between two commas: "…, trường vùng khó nhất tỉnh, …"."""


def host_in(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """The last host spoken of for itself: "nhà trường", not "công đoàn nhà trường"."""
    low = view.analysis.low
    last = None
    for host in HOST.finditer(low, begin, limit):
        if (
            not any(mention.start <= host.start() < mention.end for mention in view.mentions)
            and (
                not _HOST_OF_ANOTHER.search(low[max(view.start, host.start() - 12) : host.start()])
                or _TURNS_TO.fullmatch(low, view.start, host.start())
            )
            and not is_apposed(view, begin, host.start())
            and not _describes_union(view, host.start())
            and not where_it_belongs(view, host.start())
        ):
            if any(_ALL_OF.fullmatch(low, host.start(), one.start) for one in view.mentions):
                continue  # "tập thể cán bộ, đoàn viên Công đoàn Viên chức tỉnh"
            words = view.analysis.text[host.start() : host.end()]
            named = _OWN_NAME.match(view.analysis.text, host.end(), limit)
            own = words + named.group() if named else words
            last = Found(host.start(), Recipient("host", own))
            if named and _is_part(discourse, key_of(words + named.group())):
                last = Found(host.start(), Recipient("collective", words + named.group()))
    return last


def _describes_union(view: SentenceView, at: int) -> bool:
    """Whether it only tells of the union named right before: "CĐCS Trường X, trường khó nhất"."""
    low = view.analysis.low
    return any(
        low[mention.end : at] == ", " and _DESCRIBED.match(low, at, view.end)
        for mention in view.mentions
    )


def _is_part(discourse: Discourse, key: tuple[str, ...]) -> bool:
    """Whether what has a name of its own is part of the firm whose union is spoken of."""
    main = discourse.main
    if main is None or main.level not in OF_ONE_HOST or main.opener not in _FIRMS:
        return False
    return not any(
        key[-2:] == branch.key[at : at + 2]
        for branch in discourse.branches
        for at in range(len(branch.key))
    )


_YEAR_BEFORE = late(r"^(?:(?:và |năm )*(?:19|20)\d\d\b[ –-]*)+")
"""The years before a name that acts: "hai năm 2017, 2018 CĐ KKT được tặng …"."""


def host_by_name(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """The host named as the union's name has it, without the union: "KBNN Phú Yên đã được tặng"."""
    named_until = max(
        (mention.end for mention in view.mentions if mention.start < limit), default=0
    )
    words = view.analysis.text[max(begin, named_until) : limit]
    if named_until > begin and not re.search(r"[,;]", words):
        return None
    name = ADVERBS.sub("", re.split(r"[,;:]", words.strip(" ,;:.-–•*+"))[-1].strip())
    name = _YEAR_BEFORE.sub("", name)
    told = key_of(name)
    key = set(told)
    if not 2 <= len(key) <= 9 or not any(letter.isupper() for letter in name):
        return None
    if where_it_belongs(view, limit - len(words.lstrip(" ,"))):
        return None
    if (
        _CONTEST.match(name.lower())
        or " ".join(told).startswith(_NO_HOST)
        or name.lower().startswith(("công đoàn", "cđ"))
    ):
        return None
    return Found(limit, Recipient("host", name)) if is_a_host(discourse, key) else None


def is_a_host(discourse: Discourse, key: set[str]) -> bool:
    """Whether the words are those of the name of a host whose union the text names."""
    enough = max(2, len(key) // 2)
    return any(
        branch.level in ("grassroots", "upper_level") and len(key & set(branch.key)) >= enough
        for branch in discourse.branches
    )


def with_host(view: SentenceView, found: Found, begin: int) -> Recipient:
    """The recipient; a host named with its union ("Công ty và Công đoàn Công ty") comes first."""
    if found.recipient.kind != "branch":
        return found.recipient
    low = view.analysis.low
    host = HOST.search(low, max(begin, found.at - 24), found.at)
    if host is None or low[host.end() : found.at].strip() != "và":
        return found.recipient
    words = view.analysis.text[host.start() : found.at] + (found.recipient.text or "")
    return Recipient("host", words)
