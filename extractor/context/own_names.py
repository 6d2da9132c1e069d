"""A host's own name, whatever its legal form: "Cao su Tân Lập" of "Công ty CP Cao su Tân Lập"."""

from extractor.branches.document_branch import DocumentBranch
from extractor.late import late

_OF_A_KIND = late(
    r"(?:công|ti|ty|tổng|tập|đoàn|tnhh|cp|mtv|trách|nhiệm|hữu|hạn|cổ|phần|một|thành|viên|trường"
    r"|trung|học|phổ|thông|cơ|sở|tiểu|mầm|non|đại|cao|đẳng|bệnh|viện|đa|khoa|nhà|máy|xí|nghiệp|chi"
    r"|nhánh|cục|ban|tâm|sản|xuất|thương|mại|dịch|vụ|và|việt|nam|tỉnh|huyện|phố|xã)"
)
"""Words of a host's name that others of its kind bear too."""


def own_name(branch: DocumentBranch) -> tuple[str, ...]:
    """The words of the name of a union's host behind those that others of its kind bear too."""
    return own_words(branch.key)


def own_words(key: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a host's name behind those that others of its kind bear too.

    "Cao" is such a word in "cao đẳng", and part of the own name in "cao su".
    """
    for at, word in enumerate(key):
        rubber = word == "cao" and key[at + 1 : at + 2] != ("đẳng",)
        if rubber or not _OF_A_KIND.fullmatch(word):
            return key[at:]
    return ()
