"""What may stand between two words of a name: a dash, a comma in a list of fields, "và"."""

from typing import Final

from extractor.branches.names import is_defined
from extractor.branches.places import is_province
from extractor.branches.unit.name import AREAS, BARE_AREAS, HOSTS, LEVELS, OF_FIELDS, UnitName
from extractor.branches.unit.numbers import DAY
from extractor.branches.words import Token
from extractor.late import late
from extractor.letters import UPPER

_IN_BRACKETS: Final = late(rf" \((?P<short>[{UPPER}&-]{{2,12}}|[{UPPER}][\w.]{{2,14}})\) ")
_DASH: Final = late(r"\s*[-–]\s*")
_FULL_STOP: Final = late(r"\.\s?")
_LOCALITY: Final = late(r",\s*(?=(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã)\s)")
_QUOTES: Final = ("“", "”", '"', " “", '" ', ' "', "” ")
_SHORTENED: Final = ("tp", "tx", " q", " p", " h", " x", "t.p", "tt")
"""Abbreviations that keep their full stop inside a name."""
_BRANCHES: Final = (["chi", "nhánh"], ["sở", "giao"], ["phòng", "giao"])
"""What a bank has in many places: "Ngân hàng TMCP X (Brand) Chi nhánh Y"."""
_FAR_OFFICES: Final = (["chi", "nhánh"], ["văn", "phòng"])
_ABOVE: Final = ("sở", "tổng công ty", "tập đoàn")
"""Openers of what stands above a host, behind its name and a dash."""
_FIRMS: Final = ("công ty", "tổng công ty", "tập đoàn")
_COMMUNES: Final = ("xã", "phường")
_TRADE_WORDS: Final = 6
_PLACES_OF_GUILDS: Final = (*LEVELS, *_COMMUNES, "chợ", "bến", "cảng", "ga", "bãi", "khu")
"""Words that a guild's place begins with, and the tokens behind a dash in which it does."""
_BEFORE_DASH: Final = (6, 11)
"""Code points before a dash at which the name of a province of two parts may begin."""
_ONE_FIELD: Final = ("than", "khoáng")
"""Words of one industry that a comma may part: "Than, Khoáng sản Việt Nam"."""
_KINDS_OF_ZONES: Final = (("công", "nghiệp"), ("chế", "xuất"), ("kinh", "tế"), ("công", "nghệ"))
_FIELD: Final = rf"[{UPPER}][^,;.:()\d]{{2,30}}"
_FIELDS_IN_CAPITALS: Final = frozenset(
    tuple(field.split())
    for field in (
        "đào tạo", "môi trường", "phát triển", "xã hội", "du lịch", "truyền thông", "công nghệ",
        "đầu tư", "thể thao", "dịch vụ", "thương mại", "chế xuất", "kinh doanh",
        "sản xuất", "vận tải", "gia đình", "khoáng sản", "thi đấu", "truyền hình", "phát hành",
        "tôn giáo",
    )
)  # fmt: skip
"""Fields that end a host's name behind "và", where all is written in capitals."""
_FIELDS_BY_INITIALS: Final = frozenset(("ptnt", "hđnd", "đt", "mt", "xh", "dl", "tt", "cn", "pt"))
"""The same by their initials: "NÔNG NGHIỆP VÀ PTNT"."""
_FIELDS: Final = late(
    rf"{_FIELD}(?:, {_FIELD})? (?:và|VÀ) (?:[{UPPER}]|đoàn thể)|[Đđ]oàn thể|ĐOÀN THỂ"
    rf"|[^,;.:()\d{UPPER}]{{2,16}} và (?:du lịch|truyền thông|xã hội|công nghệ|môi trường"
    r"|gia đình)\b"
)
"""A list of fields in a host's name, closed by "và"."""


def joined(name: UnitName, token: Token) -> bool:
    """Whether only a space, or punctuation that names hold, stands before the token."""
    end = max(name.end, name.joint_end)
    gap = name.text[end : token.start]
    if gap == " ":
        return True
    if gap.strip() == "":
        return len(gap) < 4
    if not name.at:
        return gap.strip() == "“" or gap.endswith('"')  # one that opens
    if gap == " & " and token.capital:
        return True
    if gap == "," and token.text.isupper() and name.text[name.end - 1].isupper():
        return True  # "Sở VH,TT&DL"
    if gap == ", " and (name.tokens[name.at - 1].low, token.low) == _ONE_FIELD:
        return True
    if gap == ", " and (_listed_field(name) or _kinds_of_school(name, name.at)):
        return True
    digits = token.text.isdigit() and name.text[end - 1].isdigit()
    if digits and (gap == "-" or (gap == "." and DAY.match(name.text, end - 2))):
        return True  # "Trường Mầm non 20-10"
    if _DASH.fullmatch(gap):
        said = len(gap) > 1 and name.words.said_of_it.at(name.tokens, name.at)
        if said and not (name.of_guild and token.capital):  # "Nghiệp đoàn Xe ôm - Ba gác"
            return False  # "Công đoàn Bệnh viện X – Điểm tựa của đoàn viên"
        if len(gap) > 1 and _behind_dash_is_other(name, token):
            return False
        if name.words.behind_dash.at(name.tokens, name.at):
            return True
        small = not token.capital and name.opener in OF_FIELDS and not name.placed
        if small and name.words.inner.at(name.tokens, name.at):
            return True  # "Tập đoàn Công nghiệp than - khoáng sản Việt Nam"
        if name.opener in AREAS and name.proper:
            return _dash_in_province(name, token)
        if name.of_guild and not token.capital:
            return _dash_before_place(name)
        return (
            token.capital
            and token.low != "số"
            and (gap == "-" or name.opener is not None or name.proper)
        )
    if _FULL_STOP.fullmatch(gap):
        initial = name.text[end - 1].isupper() and not name.text[end - 2].isalnum()
        return initial or name.text[max(0, end - 4) : end].lower().endswith(_SHORTENED)
    if gap in _QUOTES:
        return token.capital
    if gap == "/":
        return token.text.isdigit()
    placed = name.proper and name.opener not in ("huyện", "tỉnh", None)
    return placed and bool(_LOCALITY.match(name.text[end : end + 20].lower()))


def _behind_dash_is_other(name: UnitName, token: Token) -> bool:
    """Whether behind a dash stands who is above the host, or a motto behind a name in capitals."""
    opener = name.words.openers.at(name.tokens, name.at)
    if opener and name.proper and name.opener in HOSTS:
        return opener[1].data["class"] in _ABOVE
    before = name.text[: name.end].rsplit(" ", 2)[-2:]
    shouted = len(before) > 1 and all(word.isupper() and len(word) > 1 for word in before)
    return shouted and not name.in_capitals and token.capital and not token.text.isupper()


def _listed_field(name: UnitName) -> bool:
    """Whether behind a comma a field of the same host follows: "Sở Văn hóa, Thể thao và …"."""
    if not name.behind_opener or name.opener in AREAS:
        return False
    opener = name.words.openers.at(name.tokens, name.at)
    if opener and name.opener == opener[1].data["class"] == "khu":
        return True
    if name.opener == "khu" and tuple(name.low_at(name.at, 2)) in _KINDS_OF_ZONES:
        return True  # "Khu Kinh tế, công nghiệp tỉnh"
    fields = name.words.inner.at(name.tokens, name.at)
    if fields is None:
        fields = name.words.inner_verb.at(name.tokens, name.at)
    if fields is None or opener:
        return False
    if _field_before_name(name, fields[0]):
        return True
    start = name.tokens[name.at].start
    return _FIELDS.match(name.text, start) is not None


def _field_before_name(name: UnitName, size: int) -> bool:
    """Whether a field of a firm is followed by its own name: "Sản xuất, Thương mại Phú Hải"."""
    after = name.at + size
    if name.opener != "công ty" or name.in_capitals or after >= len(name.tokens):
        return False
    known = name.words.inner.at(name.tokens, after) or name.words.openers.at(name.tokens, after)
    return name.tokens[after].capital and not known and name.adjacent(after - 1, 2)


def _dash_in_province(name: UnitName, token: Token) -> bool:
    """Whether a dash stands inside a province's name: "Bà Rịa - Vũng Tàu"."""
    last = name.text[name.end - 6 : name.end].split(" ")[-1]
    around = [name.text[max(0, name.end - size) : token.end + 5].strip() for size in _BEFORE_DASH]
    return any(is_province(place) for place in (f"{last} {token.text}", *around))


def _dash_before_place(name: UnitName) -> bool:
    """Whether behind a dash another trade of a guild and its place follow: "Xe lôi - ba gác chợ X".

    Nothing but small words may stand between.
    """
    for at in range(name.at, min(name.at + _TRADE_WORDS, len(name.tokens) - 1)):
        token, after = name.tokens[at], name.tokens[at + 1]
        apart = at > name.at and token.start != name.tokens[at - 1].end + 1
        if apart or token.capital or (at > name.at and name.words.boundary.at(name.tokens, at)):
            return False
        if token.low in _PLACES_OF_GUILDS:
            return after.capital or after.text[0].isdigit()
    return False


def abbreviation_here(name: UnitName) -> int:
    """Tokens of an abbreviation in brackets inside a name: "nghề cá (NĐNC) xã".

    One that the name's own words spell may stand before a proper name too: "Tổng công ty (TCT)
    Khoáng sản".
    """
    opens = name.text.startswith(" (", name.end)
    brackets = _IN_BRACKETS.match(name.text, name.end) if opens else None
    if brackets is None or name.opener in AREAS:
        return 0
    size = sum(brackets.start() <= token.start < brackets.end() for token in name.tokens[name.at :])
    after = name.tokens[name.at + size : name.at + size + 1]
    defines = name.end > 0 and is_defined(name.text, brackets)
    if not (defines or name.proper or name.opener == "nghề"):
        return 0
    placed = any(token.low in LEVELS or token.low in _COMMUNES for token in after)
    placed = placed or name.low_at(name.at + size, 2) in _BRANCHES
    proper = defines and any(name.capital(token) for token in after)
    if not placed and not proper:
        return 0
    name.joint_end = brackets.end() - 1
    return size


def _field_behind(name: UnitName, after: int) -> bool:
    """Whether a further field of a host follows: "Công ty Quản lý và | sửa chữa đường bộ X"."""
    field = name.words.inner_verb.at(name.tokens, after)
    if field is None or name.opener not in OF_FIELDS or name.syllables or name.placed:
        return False
    stop = name.words.boundary.at(name.tokens, after)
    return (stop is None or stop[0] < field[0]) and after + field[0] < len(name.tokens)


def _kinds_of_school(name: UnitName, at: int) -> bool:
    """Whether behind one kind of school another of the same school follows."""
    opener = name.words.openers.at(name.tokens, at)
    if name.opener != "trường" or name.proper or opener is None:
        return False
    return name.tokens[at].low != "trường" and opener[1].data["class"] == "trường"


def _is_opener_alone(name: UnitName) -> bool:
    """Whether a firm has been told by its kind alone up to here: "Tổng công ty | và"."""
    first = name.words.openers.at(name.tokens, 0)
    return first is not None and first[0] == name.at and first[1].data["class"] in _FIRMS


def at_place(name: UnitName) -> bool:
    """Whether a branch office's place follows: "Chi nhánh Công ty X tại Nghệ An"."""
    if name.tokens[name.at].text != "tại" or name.low_at(0, 2) not in _FAR_OFFICES:
        return False
    after = name.tokens[name.at + 1 : name.at + 2]
    return name.proper and any(name.capital(token) or token.low in LEVELS for token in after)


def and_goes_on(name: UnitName) -> bool:
    """Whether the name goes on after "và": "Tài nguyên và Môi trường", not "Sở A và Sở B"."""
    after = name.at + 1
    if after >= len(name.tokens):
        return False
    inner = name.words.inner.at(name.tokens, after)
    if name.tokens[name.at - 1].text in BARE_AREAS:
        return False  # "LĐLĐ tỉnh và Huyện ủy"
    if name.words.beside.at(name.tokens, after) and not (name.opener == "khối" or name.in_capitals):
        return False  # "Công đoàn Trường A và Đoàn thanh niên"
    opener = name.words.openers.at(name.tokens, after)
    if opener and name.opener == opener[1].data["class"] == "khu":
        return True  # "Công đoàn Khu kinh tế Nghi Sơn và các Khu công nghiệp"
    trade = opener is not None and opener[1].data["class"] == "nghề" != name.opener
    if opener and name.proper and opener[1].data["class"] == name.opener in HOSTS:
        return False  # "Công ty A và Công ty B"
    if opener and _kinds_of_school(name, after):
        return True  # "Trường Tiểu học và THCS Nậm Pồ"
    if inner is None and opener and not trade:
        return False
    if _is_opener_alone(name):
        return False  # "Công đoàn Tổng công ty và Ban Từ thiện"
    if inner is not None and not name.words.boundary.at(name.tokens, after):
        return name.at > 0
    if _field_behind(name, after):
        return True
    if name.in_capitals:
        field = name.tokens[after].low in _FIELDS_BY_INITIALS
        return name.at > 0 and (field or tuple(name.low_at(after, 2)) in _FIELDS_IN_CAPITALS)
    return name.tokens[after].capital and name.at > 0 and name.opener not in AREAS
