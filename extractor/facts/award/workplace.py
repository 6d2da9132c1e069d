"""The union of those who won, told by where they work: "anh Tư, công nhân Công ty Beesco"."""

import re

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST, DocumentBranch
from extractor.branches.names import holds, key_of
from extractor.context.discourse import Discourse
from extractor.context.own_names import own_name
from extractor.context.ranks import HOSTED
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.subject import before_receiving
from extractor.facts.award.title import Title
from extractor.facts.award.unions import of_union
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import UPPER

_APPOSED = late(r"\s*(?:[,(–-]|(?:của|ở|tại|thuộc)\b)")
_WORKING_AT = late(r"(?: (?:làm việc|công tác))? (?:của|ở|tại|thuộc)\b")
"""What leads from counted people to where they work: "3 công nhân của Công ty Sao Mai"."""
_TEAM_OF = late(r"[^,;.:(]{0,60}? (?:của|thuộc|đến từ) (?:các )?")
"""What leads from a team to its union: "tiết mục “Tôi là thợ lò” của Công đoàn Than X"."""
_BEATS = late(r" (?:đã |vừa )?(?:thắng|vượt qua|vượt|hạ|gặp|đánh bại|đối đầu|hơn|loại|hòa) ")
"""What leads from a team to those it won against: "đội Nam Hòa thắng Sợi Hoa Sen 2 - 1"."""
_LONGEST = 90
"""Code points behind a winner in which the workplace is told."""
_HOST = late(rf"{any_of('host')}\b")
_SHORT = {"nhà trường": "trường", "cty": "công ty", "doanh nghiệp": "công ty"}
_PRONOUNS = ("chị", "anh", "cô", "ông", "bà", "thầy")
_PERSON = (
    rf"(?:[Cc]hị|[Aa]nh|[Cc]ô|[Ôô]ng|[Bb]à|[Tt]hầy|[Bb]ác sĩ|[Đđ]ồng chí)"
    rf"(?: [{UPPER}][^\W\d]*){{1,5}}"
)
_PERSON_OF = late(rf"{_PERSON}(?: ?\(|, | [-–] )(?:[^,;().\d]{{0,40}} )?$")
_WORKS_AT = late(
    rf"{_PERSON}(?: ?\((?P<inside>[^()]{{3,90}})\)|(?:,| [-–]) (?P<where>[^,;().–]{{3,90}}))"
)
"""What tells where a person works: "Cô Ín (Trường Tiểu học A)", "Anh Tú, thợ máy Công ty B,"."""
_OFFICE, _GENERAL = ("cục",), ("tổng", "cục")
_LEVELS = ("tỉnh", "thành", "phố")
_NEAR = 3
"""Sentences back in which the union of a host spoken of in short was named."""


def union_of_workplace(
    view: SentenceView, discourse: Discourse, title: Title, recipient: Recipient
) -> int | None:
    """The union named in the text at whose host a winner works, or that is the winner's own."""
    if recipient.text is None or recipient.kind == "branch":
        return None
    if recipient.text.lower() in _PRONOUNS:
        return _of_person_before(view, discourse)
    if not recipient.named and (recipient.count is None or recipient.kind != "individual"):
        return None
    at = view.analysis.text.find(recipient.text, view.start, view.end)
    if at < 0:
        return _of_person_before(view, discourse) if recipient.named else None
    behind = at + len(recipient.text)
    if recipient.kind == "collective":
        for mention, _role, branch in discourse.entries(view):
            inside = at <= mention.start < behind and branch is not None
            if inside and branch is not None and discourse.branches[branch].level in HOSTED:
                return branch  # "đội CĐCS X"
    if recipient.kind == "host":
        told = hosting(discourse, key_of(recipient.text))
        return told if told is not None else _named_before(view, discourse, recipient.text, at)
    stop = min(view.end, behind + _LONGEST)
    if behind <= title.start:
        stop = before_receiving(view, behind, min(title.start, stop))
    if recipient.kind == "collective" and not recipient.text[:1].isdigit():
        for mention, _role, branch in discourse.entries(view):
            if branch is None or not behind <= mention.start < stop:
                continue
            if _TEAM_OF.fullmatch(view.slice(behind, mention.start)):
                return of_union(view, discourse, mention, branch).branch
    if any(behind <= mention.start < stop for mention in view.mentions):
        return None
    words = view.analysis.text[behind:stop]
    if recipient.kind == "collective":
        words = recipient.text + _BEATS.split(words)[0]
    elif not (_APPOSED if recipient.named else _WORKING_AT).match(words):
        return None
    return hosting(discourse, key_of(re.sub(r"[()]", " ", re.split(r"[;:]", words)[0])))


def _of_person_before(view: SentenceView, discourse: Discourse) -> int | None:
    """The union of the person last told of with it in the paragraph: "Chị Lụa (CĐCS X) …"."""
    for earlier in reversed(view.analysis.views[max(0, view.index - _NEAR) : view.index]):
        if earlier.block != view.block:
            break
        for mention, _role, branch in reversed(discourse.entries(earlier)):
            lead = view.analysis.text[earlier.start : mention.start]
            if branch is not None and _PERSON_OF.search(lead):
                level = discourse.branches[branch].level
                return branch if level in OF_ONE_HOST else None
        works = _WORKS_AT.search(view.analysis.text, earlier.start, earlier.end)
        if works:
            return hosting(discourse, key_of(works["inside"] or works["where"]))
    return None


def hosting(discourse: Discourse, words: tuple[str, ...]) -> int | None:
    """The one union whose host's own name stands among the words."""
    found = [
        branch.index
        for branch in discourse.branches
        if branch.level in HOSTED and _names(branch, words)
    ]
    return found[0] if len(found) == 1 else None


def _names(branch: DocumentBranch, words: tuple[str, ...]) -> bool:
    """Whether the words hold a host's name, whatever its legal form; a school's kind is told.

    An office's place may be told without its level: "Cục Hải quan X" of "Cục Hải quan tỉnh X".
    """
    key, own = branch.key, own_name(branch)
    if key[:2] == _GENERAL:
        return holds(words, key)
    if key[:1] == _OFFICE:
        return holds(_without_levels(words), _without_levels(key))
    first = len(key) - len(own)
    if len(own) < 2 and not (own and first):
        return False
    for at in range(len(words) - len(own) + 1):
        if words[at : at + len(own)] != own:
            continue
        if branch.opener == "trường":
            return words[max(0, at - 2) : at] == key[max(0, first - 2) : first]
        if len(own) > 1 or words[max(0, at - 1) : at] == key[first - 1 : first]:
            return True
    return False


def _without_levels(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _LEVELS)


def _named_before(view: SentenceView, discourse: Discourse, host: str, at: int) -> int | None:
    """The union last named before ``at`` in the paragraph, of a host of that kind: "Công ty"."""
    told = _HOST.match(host.lower())
    word = _SHORT.get(told.group(), told.group()) if told else host.lower()
    for earlier in reversed(view.analysis.views[max(0, view.index - _NEAR) : view.index + 1]):
        if earlier.block != view.block:
            break
        for mention, _role, branch in reversed(discourse.entries(earlier)):
            if branch is None or mention.start > at:
                continue
            one = discourse.branches[branch]
            if one.level in HOSTED and one.unit.lower().startswith(f"{word} "):
                return branch
    return None
