"""Words as the South says them, in those of the written language: "cao nhứt", "vô công đoàn"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.signs import Signs

_WORDS: Final = {
    "nhứt": "nhất",
    "vô": "vào",
    "bịnh": "bệnh",
    "nhơn": "nhân",
    "nhựt": "nhật",
}
_SIGNS: Final = Signs("nhứt", "vô ", "bịnh", "nhơn ", "nhựt")
_SAID: Final = late(
    r"(?<![\w-])(?:nhứt|vô(?= (?:trong )?(?:tổ chức |các )?(?:công đoàn|nghiệp đoàn|đoàn|quỹ|hũ|heo"
    r"|ống|biên chế|danh sách)\b)|bịnh(?= (?:viện|nhân|nặng"
    r"|hiểm nghèo|tật|binh)\b)|nhơn(?= (?:viên|dân|ái|dịp)\b)|nhựt)(?!\w)"
)
"""Such words in small letters, as names keep theirs: "Tân Sơn Nhứt"."""


def in_written_words(made: NormalisedText) -> list[Edit]:
    """Each such word, with the one that is written for it.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Đông nhứt là tổ 2: 31 người đã vô công đoàn")
    >>> apply(made, in_written_words(made)).text
    'Đông nhất là tổ 2: 31 người đã vào công đoàn'
    """
    if not _SIGNS.stand_in(made.low):
        return []
    return [Edit(*said.span(), _WORDS[said[0]]) for said in _SAID.finditer(made.text)]
