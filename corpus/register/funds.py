"""Funds that a register keeps apart, and which of them words are of.

A head over several columns ("Mái ấm công đoàn" over "Vận động | Chi"), the words of one head ("Chi
Tết sum vầy"), the name or the title of a sheet, or a column of funds names them.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from corpus.register.patterns import plain
from corpus.register.scales import BRACKETS
from extractor.normalise import fold

_KNOWN: Final = re.compile(
    r"\b(?:mái ấm(?: (?:công đoàn|cđ|tình thương))?|tết sum vầy|(?:tết )?sum vầy|tấm lòng vàng"
    r"|(?:phiên )?chợ tết|(?:chuyến (?:xe|tàu|bay)|quà) tết|tết|tương (?:trợ|thân tương ái)|trợ vốn"
    r"|cep|tấm lưới nghĩa tình|đền ơn(?:,? đáp nghĩa)?|khuyến học|khuyến tài|học bổng"
    r"|vì (?:(?:công nhân|đoàn viên|người|nữ|trẻ|học|em|thế hệ|đàn em|phụ nữ|nlđ|cnlđ|biên giới"
    r"|biển|hoàng sa|trường sa|cộng đồng)(?: (?:nghèo|khó khăn|lao động|em|sinh|thân yêu|đảo"
    r"|hải đảo)){0,3})"
    r"|phòng,? chống (?:thiên tai|dịch(?: bệnh)?|covid\S*)|thiên tai|bão lũ|bão số \d+|covid\S*"
    r"|tháng công nhân|bữa cơm công đoàn|xóa nhà tạm|nhà (?:tình nghĩa|tình thương|đại đoàn kết)"
    r"|nhân đạo|bảo trợ trẻ em|chữ thập đỏ|nạn nhân chất độc da cam|chất độc da cam"
    r"|quốc gia (?:về )?việc làm"
    r"|(?:trợ cấp|hỗ trợ|giúp đỡ|thăm hỏi)(?: (?:đoàn viên|đv|cnlđ|nlđ|công nhân|người lao động))?"
    r"(?: (?:có )?hoàn cảnh)? khó khăn)\b"
)
_QUOTED: Final = re.compile(r"\b(?:quỹ|chương trình) [“\"]([^”\"]{3,40})[”\"]")
_A_FUND: Final = re.compile(
    r"\bquỹ (?!(?:xã hội|công đoàn|hiện|còn|dư|tồn|của|do|và|các|năm|được|tiền|có|thu|chi|hoạt động"
    r"|phúc lợi|lương|vận động|đã|cho|từ|ủng hộ|khác|chung|đầu|cuối)\b)(?:[^\W\d_]+ ?){1,5}$"
)
_MANY: Final = re.compile(
    r"\b(?:các|những) (?:loại )?quỹ\b|\b(?:tổng|tổng cộng|tổng số|chung|cộng)$|^(?:tổng|cộng)\b"
)
_PLAIN: Final = re.compile(
    r"\b(?:tổng|số|tiền|kinh phí|nguồn|các|quỹ|chương trình|hoạt động|vận động|huy động|quyên góp"
    r"|ủng hộ|đóng góp|hỗ trợ|cho|vay|thu|chi|đã|được|năm|trong|của|đến|cộng|kết quả|thực hiện"
    r"|công đoàn|cđ|lđlđ|xã hội|tài chính|đvt|triệu|nghìn|đồng|tỷ|về|và|vốn tự có|công tác"
    r"|trong đó|gồm|bao gồm|chia ra|trực tiếp|đơn vị)\b|[\d/.,:;()–-]+"
)
"""Words that do not tell one fund from another."""
_IN_NEED: Final = re.compile(r"\b(?:trợ cấp|hỗ trợ|giúp đỡ|thăm hỏi)\b.*\bkhó khăn\b")
"""Help in need, whomever it is given: "trợ cấp đoàn viên có hoàn cảnh khó khăn"."""
_LEAD: Final = re.compile(
    r"^(?:(?:số tiền|tiền|kinh phí|tổng|số|đã|vận động|huy động|quyên góp|ủng hộ|đóng góp|hỗ trợ"
    r"|cho vay|thu|chi|chăm lo|quỹ|chương trình|nguồn)\b:? ?)+"
)


def fund_of_head(path: Sequence[str]) -> str | None:
    """The one fund that a head names, as it stands there; None for a sum of all or of none.

    >>> fund_of_head(["Mái ấm công đoàn", "Vận động"]), fund_of_head(["Chi Tết sum vầy (tr.đ)"])
    ('Mái ấm công đoàn', 'Tết sum vầy')
    >>> fund_of_head(["Các quỹ xã hội", "Chi"]), fund_of_head(["Kinh phí (triệu đồng)", "Chi"])
    (None, None)
    """
    for line in path:
        words = " ".join(BRACKETS.sub(" ", line).split())
        low = plain(words)
        if _KNOWN.search(low) or (_A_FUND.search(low) and not _MANY.search(low)):
            lead = _LEAD.match(low)
            rest = words[lead.end() :] if lead and len(low) == len(words) else words
            return rest if lead and not low.startswith("quỹ") and rest else words
    return None


def fund_over(path: Sequence[str]) -> str | None:
    """The heading over a column, where it is no heading of everything: a fund, whatever its name.

    >>> fund_over(["Nghĩa tình đồng nghiệp", "Vận động"]), fund_over(["Tổng cộng", "Vận động"])
    ('Nghĩa tình đồng nghiệp', None)
    """
    if len(path) < 2:
        return None
    words = " ".join(BRACKETS.sub(" ", path[-2]).split())
    low = plain(words)
    return words if not _MANY.search(low) and _PLAIN.sub("", low).strip() else None


def fund_of_table(sheet: str | None, above: Iterable[str]) -> str | None:
    """The one fund that the name of a sheet, or a line above its table, names.

    >>> fund_of_table("Mái ấm CĐ", []), fund_of_table("2024", ["CHƯƠNG TRÌNH TẾT SUM VẦY NĂM 2024"])
    ('Mái ấm CĐ', 'Tết sum vầy')
    >>> fund_of_table("Sheet1", ["THU, CHI CÁC QUỸ XÃ HỘI NĂM 2024"])
    """
    if sheet is not None and len(funds_in(sheet)) == 1:
        return sheet
    for line in above:
        if not _MANY.search(plain(line)) and len(named := funds_in(line)) == 1:
            return named[0][:1].upper() + named[0][1:]
    return None


def funds_in(words: str) -> list[str]:
    """The different funds that words name, in small letters, in their order.

    >>> funds_in("vận động Mái ấm công đoàn 720 triệu, chương trình Tết Sum vầy")
    ['mái ấm công đoàn', 'tết sum vầy']
    """
    low = plain(words)
    found = [(one.start(), one[0]) for one in _KNOWN.finditer(low)]
    found += [(one.start(1), one[1]) for one in _QUOTED.finditer(low)]
    return list(dict.fromkeys(name for _, name in sorted(found)))


@lru_cache(maxsize=1 << 12)
def fund_words(name: str) -> frozenset[str]:
    """The words, without diacritics, that tell a fund from others.

    >>> sorted(fund_words("Chương trình “Tết Sum vầy” 2025")), sorted(fund_words("Mái ấm CĐ"))
    (['sum', 'tet', 'vay'], ['am', 'mai'])
    """
    return frozenset(_telling(name))


def fund_words_in_order(name: str) -> str:
    """A pattern of these words as a text without diacritics has them; empty where there are none.

    Whom help in need is given may stand among them: "trợ cấp đoàn viên có hoàn cảnh khó khăn".

    >>> fund_words_in_order("Tết sum vầy năm 2025")
    'tet\\\\W+sum\\\\W+vay'
    """
    return r"\W+".join(_telling(name)).replace(r"\W+kho\W+khan", r"\W+(?:\w+\W+){0,5}?kho\W+khan")


def _telling(name: str) -> list[str]:
    words = _IN_NEED.sub("trợ cấp khó khăn", plain(name))
    return re.findall(r"\w+", fold(_PLAIN.sub(" ", words)))


def is_same_fund(one: str, other: str) -> bool:
    """Whether two names are those of one fund: one may say more than the other.

    >>> is_same_fund("Mái ấm công đoàn", "Quỹ Mái ấm"), is_same_fund("Tết sum vầy", "quà Tết")
    (True, False)
    """
    first, second = sorted((fund_words(one), fund_words(other)), key=len)
    return bool(first) and (first == second or (len(first) > 1 and first <= second))
