"""Digits that are no quantities: document and phone numbers, times, addresses, names.

Two kinds of test: patterns that claim a whole stretch (``links``, ``trap_at``), and what the
words beside a figure say of it (``labelled``, ``timed``).
"""

from typing import Final

from extractor.late import late
from extractor.quantities.lexicon import lexicon

# Behind the number of a class, a school that is named: "lớp 12 trường THPT …".
_SCHOOL_NAMED: Final = late(r" trường (?:thpt|thcs|tiểu học|mầm non|trung học|cao đẳng|đại học)\b")
_LINK: Final = late(
    r"https?://\S+|www\.\S+|(?<![\w.\-])[\w.\-]+@\w+\.\S+|(?<![\w.])[a-z0-9]+(?:\.[a-z0-9]+)*\.(?:vn|com|net|org)(?:/\S*)?"
)
_DOMAIN: Final = late(r"\.(?:vn|com|net|org)")
_OFFICES: Final = (
    "qđ|nq|ct|hd|kh|nđ|ttlt|tt|bc|tb|cv|kl|qh|ttr|đa|ctr|cđ|qc|tlđ|lđlđ|đct|ubnd|hđnd|pc|pl|bnv|"
    "btc|vbhn|sl|tw|tu|cp|ttg|đlđ|bct|blđ|byt|bgd|vp|nqlt|hdlt|qđ-|ub"
)
# Tried at the first digit of a figure.
_TRAP: Final = late(
    # documents: 61/QĐ-TLĐ, 20-NQ/TW, 10c/NQ-TLĐ, 12/2012/QH13
    rf"\d+[a-zđ]{{0,2}}(?:/(?:19|20)\d\d)?[/\-](?:{_OFFICES})(?:\d+|(?=[/\-])|(?![^\W_]))[\w\-/&]*"
    r"|\d+/(?:19|20)\d\d/[^\W\d_][\w\-]*"
    # telephones
    r"|0\d{2,3}[ .\-]\d{3,4}[ .\-]?\d{3,4}(?: \d{3}(?!\w| ?[^\W\d_]))?(?!\d)"
    r"|0\d{2,3}(?:[ .\-]\d{2,3}){3}(?!\d)|0\d{8,10}(?!\d)"
    r"|1[89]00[ .\-]?\d{3,6}(?: \d{2,4}(?!\w| [^\W\d_]))?(?!\d)(?! ?%)"
    # times: 09:41, 8h30, 7 giờ 30 phút, 14h
    # but not "Tổ May 2: 43 đoàn viên", "Covid-19: 87 triệu đồng", "Covid-19: 58.650.000 đồng"
    r"|\d{1,2} ?(?::|h|g) ?\d{2}(?:[:'h]\d{2})?(?:'|phút|ph|p)?(?![\w%])"
    r"(?!(?<=: \d\d) (?:đoàn viên|cđv|đv|người|nữ|lao động|công nhân|cán bộ|giáo viên|đồng chí|đ/c"
    r"|suất|phần|nhà|căn|cđcs|công đoàn|tổ)(?!\w))"
    r"(?!(?:[.,]\d+)* ?(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng(?! (?:chí|chủ|loạt|thời|nghiệp|bào))|đ|tr)"
    r"(?!\w))"
    r"|\d{1,2} ?giờ(?: ?\d{1,2}(?: ?phút|')?(?!\w)(?! [^\W\d_]))?(?!\w)(?! công)"
    r"|\d{1,2}[hg](?!\w)"
    # 24/24, 24/7; 4x100, 3x4
    r"|24/7(?!\d)|(?<!viên: )(?<!viên )(?<!viên là )(?<!viên có )(?<!đoàn: )24/24(?!\d)"
    r"(?! ?(?:cb|gv|cán bộ|đoàn viên|công đoàn viên|đồng chí|đ/c|người(?! bệnh)|cđv|giáo viên|nữ"
    r"|lao động|viên chức|công chức|nhân viên|cnv|nlđ|thầy|cô|ccvc|cđcs|tổ công đoàn|\())"
    r"|\d trong 1(?!\w)|\d+(?:[.,]\d+)? ?[x×] ?\d[\dx×.,]*(?!\w)"
)
_FIRST_OF_NUMBER: Final = frozenset("01")
_IN_TRAP: Final = frozenset("/-:.,×")
_BEHIND_BLANK: Final = frozenset(":hgx×t0123456789")
"""What telephone numbers begin with, and what of a trap may stand right behind its digits."""
_AREA_CODE: Final = late(r"\d{2,5}\) ?\d[\d .\-]{4,12}\d(?!\d)")
_COUNTRY_CODE: Final = late(r"84[ .\-)]{0,2}\d[\d .\-]{6,12}\d(?!\d)")
_LIST_MARK: Final = late(r"\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)/:](?= |$|\n|[^\W\d_])|\.-)")
_LONGEST_INDENT: Final = 8
_GLUED_NAME: Final = late(r"[^\W\d_]$|[_+#@]$|[^\W_][\-.]$")
_ROOM: Final = late(r"[1-9]0\d")
_LEAD: Final = late(r"(?<!\w)([^\W\d_]+)$")
_FIGURE: Final = late(
    r"\d+(?:[.,]\d+)*(?!\w|[/\-]\w)"
    r"(?: ?(%|(?:phần trăm|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng)(?!\w)))?|\d"
)
_DOTTED_LABEL: Final = late(r"(?<!\w)(?:q|p|f|tx|tp|tt|ql|tr|đt|no|bks)\.$")
_EACH: Final = frozenset({"mỗi", "một", "hằng", "hàng", "từng"})
# Labels that are also verbs or counted nouns: with people after the figure it counts.
_LEVEL: Final = late(r"0?\d|1[0-2]")
"""The number of a level or grade ("trường cấp 3"); a greater one counts what is conferred."""
_WHOLE: Final = frozenset({"toàn", "cả"})
"""What makes of a label the whole that is counted: "toàn phường 1.204 đoàn viên"."""
_CLASSING: Final = ("xếp", "phân")
"""What makes of "loại" a verb: "xếp loại 6/7 tổ công đoàn vững mạnh"."""
_SOFT: Final = frozenset(
    {"kỳ", "đợt", "lần", "tập", "câu", "án", "hình", "mẫu", "giải", "kênh", "trạm", "cầu", "làng"}
    | {"nhiệm kỳ", "công ty", "nhà máy", "xí nghiệp", "bệnh viện"}
)
_AREAS: Final = ("quận", "phường", "tp")
_COLON_LABELS: Final = (
    *(
        "tel",
        "fax",
        "đt",
        "sđt",
        "hotline",
        "tp",
        "p",
        "q",
        "quận",
        "phường",
        "mst",
        "stk",
        "xem",
        "điện thoại",
        "phone",
    ),
    *(
        "lượt xem",
        "tài khoản",
        "mã số thuế",
        "số",
        "lượt đọc",
        "bình luận",
        "bks",
        "biển số",
        "views",
    ),
)


def links(low: str) -> list[tuple[int, int]]:
    """The web and mail addresses of a folded text.

    >>> links("xem www.congdoan.vn/2019")
    [(4, 24)]
    """
    if "@" in low or "http" in low or "www." in low or _DOMAIN.search(low):
        return [match.span() for match in _LINK.finditer(low)]
    return []


def may_be_trap(low: str, pos: int, end: int) -> bool:
    """Whether the digits ``[pos, end)`` may begin what ``trap_at`` claims, by the signs beside.

    >>> may_be_trap("có 71 đoàn viên", 3, 5), may_be_trap("số 61/qđ", 3, 5)
    (False, True)
    """
    if low[pos] in _FIRST_OF_NUMBER or low[pos - 1 : pos] == "+":
        return True
    after = low[end : end + 1]
    return after in _IN_TRAP or (after == " " and low[end + 1 : end + 2] in _BEHIND_BLANK)


def trap_at(low: str, pos: int) -> int:
    """Where the document, telephone or time that begins at digit ``pos`` ends; 0 if none does.

    >>> trap_at("quyết định 61/qđ-tlđ", 11)
    20
    """
    before = low[pos - 1 : pos]
    if before and before in ".,/":
        return 0
    if match := _TRAP.match(low, pos):
        return match.end()
    if before == "(" and low[pos] == "0":
        match = _AREA_CODE.match(low, pos)
    elif before == "+" or low.startswith("(+", pos - 2):
        match = _COUNTRY_CODE.match(low, pos)
    return match.end() if match else 0


def is_list_mark(low: str, pos: int) -> bool:
    """Whether the digits at ``pos`` number a paragraph ("1. ", "2) ")."""
    line = max(0, pos - _LONGEST_INDENT)
    line = low.rfind("\n", line, pos) + 1 or line
    if (line and low[line - 1] != "\n") or low[line:pos].strip(" -*+"):
        return False
    return _LIST_MARK.match(low, pos) is not None


def is_glued(low: str, pos: int) -> bool:
    """Whether the digits at ``pos`` belong to a name: "QL1A", "COVID-19", "TP.5".

    >>> is_glued("covid-19", 6), is_glued("viên/205 lao động", 5)
    (True, False)
    """
    if not pos or low[pos - 1] in " \n(":
        return False
    before = low[max(0, pos - 2) : pos]
    if before[-1] in ".," and before[:-1] in ("", " ", "\n", "("):
        return True  # ".500 đồng": the head is torn off
    if before == " -" and low[max(0, pos - 3)].isalnum():
        return True  # "Su -57": a dash that lists has a blank after it
    if before[-1] == "/":
        return before[:1].isdecimal()
    if _GLUED_NAME.search(before) is None:
        return False
    return not (before[-1].isalpha() and _is_a_slip(low, pos))


def _is_a_slip(low: str, pos: int) -> bool:
    """Whether only the blank is missing before a counted figure: "gần300 người", "trên1 tỷ"."""
    lead = _LEAD.search(low, max(0, pos - 8), pos)
    if lead is None or lead[1] not in lexicon().glued_leads:
        return False
    figure = _FIGURE.match(low, pos)
    assert figure is not None, "a figure stands there"
    return bool(figure[1] or lexicon().nouns.after(low, figure.end()))


def labelled(low: str, pos: int, end: int, words: list[str], *, small: bool) -> bool:
    """Whether the words before the figure make it a name ("quận 1", "khóa 14").

    Args:
        low: Folded text.
        pos, end: The figure.
        words: The words before it.
        small: A plain whole number such as names bear; others are names only after "số".
    """
    lex = lexicon()
    if not words:
        before = low[max(0, pos - 16) : pos].rstrip(" ")
        if _DOTTED_LABEL.search(before):
            return True
        if before.endswith(("luận (", "xem (", "đọc (")):
            return True
        lead = before[:-1].rstrip(" ") if before.endswith(":") else ""
        told = lead.split()[-2:]
        if len(told) > 1 and told[1] == "số" and told[0].lstrip("([“") in lex.number_lead:
            return False  # "Tổng số: 1.456 đ/c"
        label = next((label for label in _COLON_LABELS if lead.endswith(label)), None)
        before_label = lead[: -len(label)][-1:] if label is not None else ""
        if label == "số" and lead.endswith(" con số"):
            return False  # "xin báo cáo mấy con số: 1.214 lượt tập thể …"
        if label in _AREAS and lex.nouns.after(low, end):
            return False  # "Trung tâm Y tế quận: 96 lao động"
        return label is not None and not (before_label.isalpha() or before_label == "&")
    last = words[-1]
    lead = words[-2] if len(words) > 1 else ""
    if last == "số":
        return lead not in lex.number_lead and not (lead != "mã" and lex.nouns.after(low, end))
    if (
        last in ("thứ", "tuổi")
        or (last == "từ" and "tuổi" in words[-3:-1])
        or (lead, last) in (("lượt", "xem"), ("bình", "luận"))
    ):
        return True
    if not small or f"{lead} {last}" in lex.free_labels:
        return False
    for size in (3, 2, 1):
        label = " ".join(words[-size:])
        if label in lex.strong_labels:
            if label == "nhiệm kỳ" and words[-3:-2] in (["đầu"], ["cuối"]):
                return False  # "đoàn viên đầu nhiệm kỳ 790, cuối nhiệm kỳ 836"
            soft = (
                label in _SOFT
                or (
                    label in ("ngày", "tháng")
                    and (lead in _EACH or lead.isdecimal() or lead in lex.digits)
                )
                or (label == "loại" and lead in _CLASSING)
                or (label == "nhánh" and lead == "chi")
                or not _WHOLE.isdisjoint(words[-size - 2 : -size])
                or (label == "cấp" and not _LEVEL.fullmatch(low, pos, end))
            )
            return not (soft and lex.nouns.after(low, end))
        if label in lex.weak_labels:
            if label == "kế hoạch" and words[-4:-2] == ["so", "với"]:
                return False  # "44 người so với kế hoạch 70"
            room = label == "phòng" and _ROOM.fullmatch(low, pos, end) is not None
            return room or not lex.nouns.after(low, end) or bool(_SCHOOL_NAMED.match(low, end))
    return False


def timed(low: str, pos: int) -> bool:
    """Whether an age or a stretch of time follows a figure ending at ``pos``.

    >>> timed("35 tuổi", 2), timed("45 ngày công", 2)
    (True, False)
    """
    lex = lexicon()
    if lex.stop.after(low, pos):
        return True
    return bool(lex.time.after(low, pos)) and not lex.time_counted.after(low, pos)
