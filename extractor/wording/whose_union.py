"""Unions told with whose they are: "tổ chức công đoàn của nhà trường", "Công đoàn của Trường X"."""

import re
from typing import Final

from extractor.edits import Edit
from extractor.normalise import NormalisedText
from extractor.opened import Opened

_HOST: Final = (
    r"(?:nhà trường|trường|công t[yi]|bệnh viện|cơ quan|đơn vị|xí nghiệp|nhà máy|trung tâm"
    r"|học viện|khách sạn|ngân hàng|chi nhánh|sở|tổng công t[yi])(?!\w)"
)
_UNION: Final = r"(?P<union>công đoàn(?: cơ sở)?|cđcs|cđ)"
_SECTORS: Final = ("giáo dục", "y tế", "viên chức")
_SECTOR: Final = rf"(?P<sector>công đoàn (?:ngành )?(?:{'|'.join(_SECTORS)}))"
_TOLD: Final = Opened(
    (
        *("tổ chức công đoàn", "tổ chức cđ "),
        *("công đoàn của ", "công đoàn cơ sở của ", "cđcs của ", "cđ của "),
        *(f"công đoàn {sort}{sector} của" for sort in ("", "ngành ") for sector in _SECTORS),
    ),
    r"(?<![\w-])(?<!ban )(?:"
    rf"(?P<body>tổ chức )?{_UNION} (?P<of>của )(?={_HOST})"
    rf"|(?P<has>tổ chức )(?:công đoàn|cđ)(?= (?:cơ sở )?{_HOST})"
    r"|(?P<within>tổ chức )(?:công đoàn|cđ)(?P<there> trong)"
    r"(?= (?:nhà )?trường (?:hiện |đã |luôn )*(?:có|gồm)\b)"
    r"|(?P<counts>tổ chức )(?:công đoàn|cđ)(?= (?:hiện nay |hiện |nay )*(?:có|gồm)"
    r" (?:tổng số )?\d)"
    rf"|{_SECTOR}(?P<level> của)(?= (?:tỉnh|huyện|quận|thành phố|thị xã)(?!\w))"
    r")",
)


def unions_of_hosts(made: NormalisedText) -> list[Edit]:
    """Each such union, called as its short name is: without the word of whose it is.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Tổ chức công đoàn của nhà trường có 30 đoàn viên.")
    >>> apply(made, unions_of_hosts(made)).text
    'Công đoàn nhà trường có 30 đoàn viên.'
    """
    return [edit for told in _TOLD.finditer(made.low) for edit in _edits(told, made.text)]


def _edits(told: re.Match[str], text: str) -> list[Edit]:
    """What is left out of one such name; the first letter stays as great as it was."""
    found: list[Edit] = []
    for name in ("body", "has", "within", "counts"):
        if told[name]:
            start, end = told.span(name)
            letter = text[end].upper() if text[start].isupper() else text[end]
            found.append(Edit(start, end + 1, letter))
    found += [Edit(*told.span(name), "") for name in ("of", "there", "level") if told[name]]
    return found
