"""Finds where a text names unions: a head ("CĐCS", "Liên đoàn Lao động"), then the unit's name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from extractor.branches.any_guild import is_any_guild
from extractor.branches.areas import area_told
from extractor.branches.colleges import stands_for_union
from extractor.branches.counted_heads import counted
from extractor.branches.fund_names import names_fund
from extractor.branches.joined_bodies import UNIONS, end_of_bodies, is_shared
from extractor.branches.jubilees import NATIONAL, is_of_jubilee
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose, defined_in, is_shouted
from extractor.branches.national_kinds import names_national_kind
from extractor.branches.place_notes import AREAS, is_place_note
from extractor.branches.places import province_at_end
from extractor.branches.prizes import before_prize
from extractor.branches.several import Named, several
from extractor.branches.unit import UnitReader
from extractor.branches.words import Token, branch_words, tokenise
from extractor.late import late
from extractor.lexicon import Hit
from extractor.normalise import lower
from extractor.sought import Sought

LONGEST: Final = 34
"""Tokens after a head that are looked at; the longest real names have about 25."""
FEW: Final = 18
"""As many are looked at first: all but a few names end long before."""
LONGEST_TEXT: Final = 320
"""Code points that as many tokens take at most."""
_LONGEST_PHRASE: Final = 80
"""Code points of the longest phrase that is no branch, generously."""
_ALIAS: Final = late(
    r"\s{0,2}\(\s*(?:gọi tắt là|viết tắt là|"
    r"(?:sau đây )?(?:gọi|viết) (?:tắt )?là|sau đây là)?\s*([^()\n]{2,40}?)\s*\)"
)
_BEFORE_NAME: Final = ' "“'
"""What may stand between a head and a name."""
_NATION: Final = " việt nam"
_OFFICES: Final = ("tịch", "viên", "ban", "trưởng")
"""Last syllables of offices: "Chủ tịch", "Ủy viên", "Trưởng ban"."""


def find_mentions(
    text: str,
    low: str,
    heads: Sequence[Hit],
    not_branch: Sequence[Hit],
    capitals: Sequence[tuple[int, int]],
) -> list[BranchMention]:
    """The mentions of a normalised text, by start.

    ``heads`` and ``not_branch`` are hits of the branch lexicon, ``capitals`` the spans written in
    capitals throughout, where case says nothing.
    """
    found: list[BranchMention] = []
    defined = defined_in(text)
    no_branch = [hit.start for hit in not_branch], not_branch
    starts = [first for first, _ in capitals]
    end = 0
    for hit in heads:
        if hit.start < end or (hit.start and low[hit.start - 1] in "-/"):
            continue
        if (
            hit.entry.phrase.startswith("cđ")
            and _OF_LETTERS.fullmatch(hit.entry.phrase)
            and (not text[hit.start : hit.end].isupper() or low.endswith(_COLLEGE, 0, hit.start))
        ):
            continue  # "Trường CĐ" is a college
        if low.startswith(_AGAIN, hit.end) and hit.entry.phrase == "công đoàn":
            continue
        span = bisect_right(starts, hit.start) - 1
        in_capitals = span >= 0 and hit.start < capitals[span][1]
        areas = several(text, hit.end) if low.startswith(_MANY, hit.end) else []
        if areas:
            found += _of_areas(text, hit, areas, defined)
            end = found[-1].end
            continue
        mention = _read(text, low, hit, in_capitals, defined)
        if mention and mention.head == NATIONAL and is_of_jubilee(low, hit.start):
            continue
        if mention is None or mention.bare:
            mention = _with_others(text, low, hit, in_capitals, defined) or mention
        if mention is None:
            continue
        of_host = mention.opener is not None and low.endswith(_MEMBERS_OF, 0, hit.start)
        negated = not of_host and _negated(hit, *no_branch, low) and not _of_fund(mention, low)
        counts = not mention.named and (negated or counted(low, hit.start))
        if counts or (negated and names_fund(text, low, mention, found)):
            continue
        if not mention.unit and _ANYWHERE.match(low, hit.end):
            continue
        if mention.head == "Công đoàn cơ sở" and (
            _OF_CLASS.match(text, hit.end)
            or _OF_FIRMS.match(text, hit.end)
            or (mention.bare and _HOW_MANY.match(low, hit.end))
        ):
            continue
        if names_national_kind(low, mention):
            end = mention.end
            continue
        of_paper = mention.opener is None and low.endswith(_PAPERS, 0, hit.start)
        classed = _VMXS.fullmatch(mention.unit) or _CLASSED.match(low, hit.end)
        if of_paper or classed or is_any_guild(text, low, mention):
            continue
        if mention.unit.endswith(_BARE_LEVELS) and _NUMBERED.search(
            low, max(0, hit.start - 12), hit.start
        ):
            continue
        found.append(mention)
        end = mention.end
    return found


def _of_areas(
    text: str, hit: Hit, areas: Sequence[Named], defined: Mapping[str, str]
) -> list[BranchMention]:
    """The mentions of several unions under one head: "LĐLĐ các huyện A, B"."""
    found: list[BranchMention] = []
    for area in areas:
        words = f"{text[hit.start : hit.end]} {area.unit}"
        alone = hit._replace(start=0, end=hit.end - hit.start)
        mention = _read(words, words.lower(), alone, False, defined)
        if mention is not None:
            start = area.start if found else hit.start
            found.append(replace(mention, start=start, end=area.end))
    return found


_AGAIN: Final = (" công đoàn ", " cđcs ")
"""A head straight behind "Công đoàn", which ends a heading: "Tổ chức Công đoàn CĐCS X có …"."""
_PAPERS: Final = ("báo ", "tạp chí ")
"""What makes of a union the name of a paper: "BÁO CÔNG ĐOÀN MIỀN TÂY"."""
_SECTOR: Final = late(r"(?:giáo dục|y tế|công thương|xây dựng|giao thông|nông nghiệp)\b")
"""An industry in small letters, whose union is no federation: "Công đoàn giáo dục TP.HCM"."""
_MANY: Final = (" các ", " hai ", " ba ", " bốn ", " năm ")
_ANYWHERE: Final = late(
    r" (?:ở|tại|trong|của|ngoài) (?:các |những |mỗi |nhiều |một số |từng )?(?:loại hình )?"
    r"(?:doanh nghiệp|đơn vị sự nghiệp|cơ quan nhà nước|khu vực|khối doanh nghiệp|nước ta"
    r"|các nước)\b"
)
"""What makes of a bare head a kind of union: "công đoàn cơ sở ở doanh nghiệp nộp 35%"."""
_OF_CLASS: Final = late(
    r" (?:thuộc |ở |trong |các )*khối (?:doanh nghiệp|hành chính|sự nghiệp|trường học|sản xuất"
    r"|dịch vụ|nhà nước|ngoài nhà nước|có vốn|hành chính, sự nghiệp|sản xuất kinh doanh)\b"
    r"(?! (?:tỉnh|huyện|quận|thành phố|trung ương|thị xã|[^\W\d_a-zà-ỹđ]))"
)
"""A class of unions and no name: "CĐCS khối doanh nghiệp góp 2,1 tỷ đồng"."""
_OF_FIRMS: Final = late(
    r" (?:các|những|nhiều|một số) (?:doanh nghiệp|đơn vị|công ty|nhà máy|cơ quan|trường học"
    r"|xí nghiệp|trường)\b(?! [^\W\d_a-zà-ỹđ])"
)
"""Many unions and no name: "CĐCS các doanh nghiệp góp 301 triệu đồng"."""
_HOW_MANY: Final = late(
    r"(?: (?:trực thuộc|hiện có))?\s?[:=]\s?\d[\d.]*(?=\s*(?:[;,|/)\n]|\.\s|\.?$))"
)
"""The number of all unions told behind a label: "CĐCS: 39. Đoàn viên: 6.120"."""
_OF_LETTERS: Final = late(r"cđ(?!cs|bp|sc)[^\W\d]*")
_COLLEGE: Final = ("trường ", "sinh viên ", "trình độ ", "bằng ", "hệ ")
"""Words before "CĐ" that make a college of it."""
_FUND: Final = Sought(r"\bquỹ [^,;.:\d\n]{2,30} $")
_VMXS: Final = late(r"VMX?S?|HTX?S?T?NV")
"""A classification in letters, which is no name: "47/72 CĐCS VMXS"."""
_MEMBERS_OF: Final = ("đoàn viên ", "cán bộ ", "tổ chức ")
"""Words before "Công đoàn Trường" that leave it a union: "đoàn viên Công đoàn Trường"."""
_CLASSED: Final = late(r" (?:hoàn thành (?:xuất sắc|tốt|nhiệm vụ)|vững mạnh)\b")
"""A class behind a head, which is no name: "3 CĐCS Hoàn thành nhiệm vụ"."""
_BARE_LEVELS: Final = (" huyện", " quận", " xã", " phường", " tỉnh", " thành phố")
_NUMBERED: Final = late(r"(?<!năm)(?<!tháng)(?<!ngày)(?<!quý)(?<!khóa) (?:0?[2-9]|[1-9]\d{1,2}) $")
"""A number before a head, but not that of a date: "12 Công đoàn Giáo dục huyện"."""


def _negated(hit: Hit, starts: Sequence[int], not_branch: Sequence[Hit], low: str) -> bool:
    """Whether the head is part of a phrase that is no branch ("Mái ấm Công đoàn").

    ``starts`` are where those phrases start.
    """
    behind = bisect_right(starts, hit.start)
    near = bisect_left(starts, hit.start - _LONGEST_PHRASE)
    return any(
        hit.start < no.end and not low.startswith(" chức", no.end) for no in not_branch[near:behind]
    )


def _of_fund(mention: BranchMention, low: str) -> bool:
    """Whether an area's union is told by its fund: "Quỹ Mái ấm Công đoàn tỉnh"."""
    if mention.opener not in AREAS or " " in mention.unit.replace("thành phố", "tp"):
        return False
    return _FUND.search(low, max(0, mention.start - 40), mention.start) is not None


def _with_others(
    text: str, low: str, hit: Hit, in_capitals: bool, defined: Mapping[str, str]
) -> BranchMention | None:
    """The union told together with others of its host: "Công đoàn và Đoàn thanh niên Sở X"."""
    others = end_of_bodies(low, hit.end)
    if others is None or hit.entry.data["canonical"] not in UNIONS:
        return None
    mention = _read(text, low, hit._replace(end=others), in_capitals, defined)
    hosted = mention is not None and mention.named and is_shared(mention.opener)
    return replace(mention, start=hit.start) if mention is not None and hosted else None


def _read(
    text: str, low: str, hit: Hit, in_capitals: bool, defined: Mapping[str, str]
) -> BranchMention | None:
    """The mention that begins with a head, or None for a "CĐ" that names no unit."""
    head, level = hit.entry.data["canonical"], hit.entry.data["level"]
    if level == "confederation":
        return BranchMention(hit.start, hit.end, head, level, "", None, True, in_capitals)
    start = hit.end
    alias = _alias_at(text, start)
    if alias and _abbreviates_head(low[alias.start(1) : alias.end(1)]):
        start = alias.end()
        if head == "Công đoàn" and low.startswith(_NATION, start):
            end = start + len(_NATION)  # "Công đoàn (CĐ) Việt Nam"
            return BranchMention(
                hit.start, end, NATIONAL, "confederation", "", None, True, in_capitals
            )
    reach = min(len(text), start + LONGEST_TEXT)
    line_end = text.find("\n", start, reach)
    stop = reach if line_end < 0 else line_end
    stop = before_prize(text, low, start, stop)
    of_officer = _behind_office(text, hit)
    of_member = text[start + 1 : start + 2].isupper() and _of_member(low, hit)
    with_officer = of_officer and not of_member
    first: str = hit.entry.data.get("unit", "")
    goes_on = text[start : start + 1] in _BEFORE_NAME  # behind a comma stands no name
    for most in (FEW, LONGEST):
        tokens = tokenise(text, start, stop, most, low) if goes_on else []
        reader = UnitReader(text, tokens, start, in_capitals, with_officer, head == "Nghiệp đoàn")
        if first:
            reader.begin(hit.entry.data.get("opener"))
        if tokens and text[start : tokens[0].start].strip(_BEFORE_NAME) == "":
            reader.read()
        if not reader.near_end(most):
            break
    if reader.size and of_officer and _is_person(tokens, reader):
        reader = UnitReader(text, (), start, in_capitals)
    unit = f"{first} {text[start : reader.end].strip()}".strip()
    bare_letters = level == "generic" and hit.entry.phrase == "cđ" and not unit
    if bare_letters and not stands_for_union(text, low, hit):
        return None
    end = reader.end if unit else hit.end
    of_sector = _is_of_sector(reader, unit) and head != "Nghiệp đoàn"
    after = _alias_at(text, end) if unit else None
    named = after.group(1) if after else ""
    return BranchMention(
        start=hit.start,
        end=end,
        head=head,
        level=reader.level if level == "generic" and reader.level and not of_sector else level,
        unit=compose(unit, in_capitals or is_shouted(unit), defined),
        opener=None if of_sector else reader.opener,
        named=reader.proper,
        capitals=in_capitals,
        aliases=[named.strip(" \"“”'")]
        if named and not is_place_note(named, reader.opener)
        else [],
        area=area_told(named),
    )


def _abbreviates_head(alias: str) -> bool:
    """Whether brackets behind a head abbreviate it: "Công đoàn cơ sở thành viên (CSTV)"."""
    forms = branch_words().head_forms
    return alias in forms or f"cđ{alias}" in forms


def _alias_at(text: str, at: int) -> re.Match[str] | None:
    """Another name in brackets."""
    return _ALIAS.match(text, at) if text.find("(", at, at + 3) >= 0 else None


def _is_of_sector(reader: UnitReader, unit: str) -> bool:
    """Whether a union is an industry's of an area, not its federation or its host's."""
    if reader.opener in AREAS:
        return _SECTOR.match(lower(unit)) is not None
    if reader.opener != "nghề" or province_at_end(unit) is None:
        return False
    return branch_words().sector.at(tokenise(unit, 0, len(unit)), 0) is not None


def _behind_office(text: str, hit: Hit) -> bool:
    """Whether an office stands before the head: "Chủ tịch Công đoàn …"."""
    return text[max(0, hit.start - 9) : hit.start].lower().rstrip().endswith(_OFFICES)


def _of_member(low: str, hit: Hit) -> bool:
    """Whether a member's union follows: "đoàn viên CĐCS Bệnh viện Nguyễn Trãi"."""
    return low.endswith("đoàn viên ", 0, hit.start)


def _is_person(tokens: Sequence[Token], reader: UnitReader) -> bool:
    """Whether what follows the head is its officer: "Chủ tịch Công đoàn Nguyễn Văn A"."""
    return (
        reader.opener is None
        and tokens[0].text in branch_words().surnames
        and len(tokens) > 1
        and tokens[1].capital
        and (2 <= reader.size <= 4 or (reader.size == 1 and tokens[1].low in ("văn", "thị")))
    )
