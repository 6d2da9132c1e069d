"""What the heads of a table's columns say that the figures below them count."""

from typing import Final

from extractor.late import late

_OWNERS: Final = late(
    r"(?:tên )?(?:đơn vị|công đoàn|cđcs|cđ|lđlđ|nghiệp đoàn|địa phương|huyện|quận|phường|xã|cơ sở"
    r"|trường|doanh nghiệp|công ty|cụm|khối|tổ công đoàn|tổ cđ|bộ phận|khoa"
    r"|phòng(?! chống)|phân xưởng|chuyền)(?!\w)(?! tính)"
)
"""Heads of a column that names the unions, a row each."""
_ON_DAY: Final = late(
    r"\s*[(,]?\s*(?:(?:tính |có )?(?:đến |tới )?(?:hết |cuối )?(?:ngày )?)"
    r"(?P<day>[0-3]?\d[/.-][01]?\d(?:[/.-](?:19|20)\d\d)?)\s*\)?$"
)
"""The day a label or head tells behind what is counted: "Đoàn viên 31/12", "(đến 30/6/2021)"."""
_CLASSED: Final = late(r"(?:kết quả )?(?:xếp loại|phân loại|danh hiệu)")
_PAY: Final = late(
    r"(?:tổng )?(?:mức )?(?:(?:tiền )?(?:lương|thưởng)|thu nhập|doanh thu|lợi nhuận|sản lượng"
    r"|nộp ngân sách|vốn(?! vay)|giá trị sản xuất|kim ngạch|tổng tài sản)(?!\w)"
)
"""Rows and columns of what a firm earns and pays."""
_AIM: Final = late(
    r"(?:kế hoạch|chỉ tiêu|mục tiêu|kh|phấn đấu|dự kiến|đăng ký) (?:về )?"
    r"(?=(?:số )?(?:đoàn viên (?:mới )?)?(?:kết nạp|phát triển|thành lập))"
)
"""What makes of a head the goal of what it counts: "Kế hoạch kết nạp năm 2024"."""
_NUMBER_OF: Final = late(r"^(?:tổng |t\. ?)?(?:số |sl )?(?:lượng )?(?:hiện có )?")
_WOMEN: Final = late(
    r"(?:trong đó:? )?(?:(?P<before>đoàn viên|đv|đvcđ|lao động|lđ|cnvclđ|cnlđ|cbccvc|cbcnv) )?nữ"
    r"(?: (?P<behind>đoàn viên|đv|đvcđ|lđ|lao động|cnvclđ|cnlđ|cbccvc|cbcnv))?$"
)
_WOMEN_OF_STAFF: Final = "nữ lao động "
_ADMITTED: Final = late(
    r"(?:đoàn viên |đvcđ |đv )?(?:kết nạp|phát triển|kn|pt)(?: mới| thêm)?"
    r"(?: (?:đoàn viên|đvcđ|đv)|(?<=kn|pt)đv)?(?: mới)?"
    r"(?P<time>(?: (?:trong )?(?:năm|quý|tháng|\d|học kỳ)[^()]*)?)(?:\s*\(.*\))?$"
    r"|(?:đoàn viên|đvcđ|đv) mới(?: (?:được )?(?:kết nạp|phát triển|kn|pt))?(?P<then>)$"
)
_FOUNDED: Final = late(
    r"(?:thành lập|lập)(?: mới)? (?P<noun>cđcs|công đoàn cơ sở|nghiệp đoàn)(?: mới)?"
    r"(?P<time>(?: (?:trong )?(?:năm|quý|tháng|\d)[^()]*)?)(?:\s*\(.*\))?$"
    r"|(?P<kind>cđcs|công đoàn cơ sở|nghiệp đoàn) (?:được )?(?:mới )?(?:thành lập(?: mới)?|mới)"
    r"(?:\s*\(.*\))?$"
)
_THOUSAND: Final = late(r"1[.,]?000 ?(?=đ)")
_OF_MONEY: Final = late(
    r"(?:1\.?000 |triệu |tr |nghìn |ngàn |tỷ )?(?:đồng|đ)(?:/[^\W\d]+)?|(?:tr|ng)\. ?đ(?:ồng)?|trđ"
)
MONEY_IN_HEAD: Final = late(r"\b(?:tiền|kinh phí|giá trị|đồng|trđ|tr\.đ)\b")
"""What makes of a head that of a column of sums."""
_WOMEN_SHARE: Final = late(
    r"(?:tỷ lệ|tỉ lệ|tl)?\s*(?:%\s*)?(?:(?:đoàn viên|đv|lao động|lđ) )?nữ"
    r"(?: đoàn viên| đv| lao động)?\s*(?:\(\s*%\s*\)|%)?$"
)
_PERCENT: Final = late(r"%|tỷ lệ|tỉ lệ|\btl\b")
_MEMBERS: Final = late(r"(?:đoàn viên|đv|đvcđ)(?: công đoàn| cđ)?(?:\s*\(.*\))?$")
_STAFF: Final = late(
    r"(?:lao động|lđ|người lao động|nlđ|công nhân(?: lao động)?|giáo viên|viên chức|cán bộ"
    r"|(?:cb|cn|cc|vc|gv)(?:[a-zđ]|[-–, ]+(?=[a-zđ]))*|cán bộ, (?:giáo viên|công chức|viên chức)"
    r"(?:, [^\W\d]+ [^\W\d]+)*)"
    r"(?:\s*\(.*\))?$"
)
_UNITS: Final = late(
    r"(?P<noun>cđcs|công đoàn cơ sở|tổ công đoàn|tổ cđ|công đoàn bộ phận|cđbp|nghiệp đoàn)"
    r"(?: ?[/,] ?(?:tổ )?(?:nghiệp đoàn|cđ|công đoàn)(?: bộ phận)?)?(?: trực thuộc)?(?:\s*\(.*\))?$"
)

_IN_BRACKETS: Final = late(
    r"\s*\(\s*(?:đvt|đơn vị(?: tính)?)?:?\s*"
    r"(?P<unit>(?:(?:triệu|tr|nghìn|ngàn|tỷ|1\.?000)? ?(?:đồng|đ)|tr\. ?đ(?:ồng)?)(?:/[^\W\d]+)?"
    r"|người|đồng chí"
    r"|đoàn viên|lao động|căn|nhà|cđcs|đơn vị|suất|phần|lượt(?: người)?|tổ|%)\s*\)$"
)
"""The unit in brackets behind the label of a row or column: "Vận động Quỹ (triệu đồng)"."""
_NEW_UNIONS: Final = late(
    r"(?:số )?(?:thành lập|lập)(?: mới)? (?P<noun>cđcs|công đoàn cơ sở|nghiệp đoàn)\b(?! và|,|/)"
    r"|(?:số )?(?P<kind>cđcs|công đoàn cơ sở|nghiệp đoàn) (?:được )?(?:mới )?thành lập(?: mới)?$"
)
_NEW_MEMBERS: Final = late(
    r"(?:số )?(?:đoàn viên (?:mới )?(?:được )?(?:kết nạp|phát triển)(?: mới)?"
    r"|(?:kết nạp|phát triển)(?: mới)? đoàn viên(?: mới)?)$"
)


def unit_told(label: str) -> tuple[str, int]:
    """What the bare figures of a row or column count by its label, and where the label then ends.

    >>> unit_told("vận động quỹ (triệu đồng)"), unit_told("thành lập mới cđcs khu vực tư")
    (('triệu đồng', 12), ('cđcs', 29))
    """
    told = _IN_BRACKETS.search(label)
    if told:
        return said_unit(told["unit"]), told.start()
    if _NEW_MEMBERS.match(label):
        return "đoàn viên", len(label)
    new = _NEW_UNIONS.match(label)
    return ((new["noun"] or new["kind"]) if new else "", len(label))


def said_unit(unit: str) -> str:
    """A unit as it is said behind a figure: "nghìn đồng" for "1.000 đồng"."""
    return _THOUSAND.sub("nghìn ", unit)


def tells_sum(unit: str) -> bool:
    """Whether what figures count is money: "triệu đồng", "đ".

    >>> tells_sum("triệu đồng"), tells_sum("hợp đồng"), tells_sum("người")
    (True, False, False)
    """
    return _OF_MONEY.fullmatch(unit) is not None


def on_day(head: str) -> tuple[str, int]:
    """The day that a head tells of its figures, as it is written, and where the head then ends.

    >>> on_day("số đoàn viên (đến 31/12/2022)"), on_day("lao động")
    (('31/12/2022', 12), ('', 8))
    """
    told = _ON_DAY.search(head)
    return (told["day"], told.start()) if told else ("", len(head))


def classes(head: str) -> bool:
    """Whether a row or column tells how unions were classed.

    >>> classes("xếp loại năm 2022"), classes("loại hình")
    (True, False)
    """
    return _CLASSED.match(head) is not None


def pays_people(head: str) -> bool:
    """Whether the sums of a row or column are what a firm earns and pays.

    >>> pays_people("lương bình quân"), pays_people("chi chăm lo đoàn viên")
    (True, False)
    """
    return _PAY.match(head) is not None


def names_unions(head: str) -> bool:
    """Whether a column names the unions whose figures stand beside it.

    >>> names_unions("đơn vị"), names_unions("đơn vị tính"), names_unions("nội dung")
    (True, False, False)
    """
    return _OWNERS.match(head) is not None


def is_share_of_women(head: str) -> bool:
    """Whether a column tells what percentage women are.

    >>> is_share_of_women("tỷ lệ nữ (%)"), is_share_of_women("nữ"), is_share_of_women("tỷ lệ")
    (True, False, False)
    """
    head = head.strip()
    return _PERCENT.search(head) is not None and _WOMEN_SHARE.match(head) is not None


def ends_a_group(head: str) -> bool:
    """Whether a column counts women of a workforce or what is new: what follows is told apart.

    >>> [ends_a_group(head) for head in ("kết nạp mới", "nữ lđ", "đoàn viên", "nữ")]
    [True, True, False, False]
    """
    return tells_admitted(head) or (words_around(head) or ("",))[0] == _WOMEN_OF_STAFF


def tells_admitted(head: str) -> bool:
    """Whether a column counts what is new.

    >>> tells_admitted("kết nạp mới"), tells_admitted("đoàn viên")
    (True, False)
    """
    head = _NUMBER_OF.sub("", head.strip())
    return _ADMITTED.match(head) is not None or _FOUNDED.match(head) is not None


def counts_staff(label: str) -> bool:
    """Whether a row counts a workforce, not members.

    >>> counts_staff("tổng số cnvclđ"), counts_staff("số đoàn viên")
    (True, False)
    """
    return _STAFF.match(_NUMBER_OF.sub("", label.strip())) is not None


def words_around(head: str) -> tuple[str, str] | None:
    """What a report would say before and behind a figure below this head, None when unknown.

    >>> words_around("nữ đoàn viên"), words_around("kết nạp mới quý iii")
    (('nữ ', ''), ('kết nạp mới quý iii ', ' đoàn viên'))
    >>> words_around("số cđcs thành lập mới")
    ('thành lập mới ', ' cđcs')
    """
    if is_share_of_women(head):
        return "nữ chiếm ", "%"
    head = _NUMBER_OF.sub("", head[len(aim.group()) if (aim := _AIM.match(head)) else 0 :].strip())
    women = _WOMEN.match(head)
    if women:
        whom = women["before"] or women["behind"] or ""
        return (_WOMEN_OF_STAFF if _STAFF.match(whom) else "nữ "), ""
    admitted = _ADMITTED.match(head)
    if admitted:
        return _timed("kết nạp mới", admitted["time"]), " đoàn viên"
    founded = _FOUNDED.match(head)
    if founded:
        noun = founded["noun"] or founded["kind"]
        return _timed("thành lập mới", founded["time"]), f" {noun}"
    if _MEMBERS.match(head):
        return "", " đoàn viên"
    if _STAFF.match(head):
        return "", " lao động"
    units = _UNITS.match(head)
    return ("", f" {units['noun']}") if units else None


def noun_of(label: str) -> str:
    """What the bare figures of a row count where nothing but its label tells; "" when unknown.

    >>> [noun_of(label) for label in ("nữ đoàn viên", "kết nạp mới", "số tổ công đoàn", "hội thi")]
    ['người', 'đoàn viên', 'tổ công đoàn', '']
    """
    around = words_around(label)
    if around is None or around[1] == "%":
        return ""
    noun = around[1].strip()
    return noun if noun and (around[0] or _UNITS.match(_NUMBER_OF.sub("", label))) else "người"


def names_whose_women(label: str) -> bool:
    """Whether a row that counts women says itself of whom: "Nữ đoàn viên", not "Nữ".

    >>> names_whose_women("nữ đoàn viên"), names_whose_women("trong đó: nữ")
    (True, False)
    """
    women = _WOMEN.match(_NUMBER_OF.sub("", label))
    return women is not None and (women["before"] or women["behind"]) is not None


def _timed(verb: str, time: str | None) -> str:
    """A verb with its time, before it where a figure behind would run into it: "9 tháng"."""
    told = (time or "").strip()
    if told.endswith("tháng"):
        return f"{told} {verb} "
    return f"{verb} {told} " if told else f"{verb} "
