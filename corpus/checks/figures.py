"""The reported figures of the articles, as the database has them now."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus.checks.agreement import Measure, Told
from corpus.checks.model import Quote
from corpus.checks.passages import AFTER, BEFORE, Passages
from corpus.checks.scope import of_some_units
from corpus.checks.smaller import mark_smaller
from corpus.regime import as_of, regime
from corpus.register.model import Figure
from extractor.checks.enumerated import FEWEST_PARTS
from extractor.checks.prose import told_of_the_beginning, told_of_the_middle, told_of_then
from extractor.late import late
from extractor.layout import read_layout
from extractor.normalise import normalise
from schemas import Kind, Population, Qualifier, Unit

if TYPE_CHECKING:
    from sqlite_utils import Database

_SQL = f"""
    SELECT f.*, f.branch_id AS own_branch, a.title AS article_title, a.published,
        substr(a.text, f.sentence_start + 1, max(0, f.evidence_start - f.sentence_start)) AS before,
        substr(
            a.text, max(1, f.sentence_start - {BEFORE}), f.sentence_end - f.sentence_start + {AFTER}
        ) AS around,
        substr(a.text, f.evidence_end + 1, 140) AS after
    FROM current_facts f JOIN articles a ON a.id = f.article_id
    WHERE f.status = 'reported' ORDER BY f.branch_id, f.as_of, f.article_id, f.position
"""
_ALIKE = ("article_id", "branch_id", "kind", "sentence_start", "population", "unit", "change")
_OWN = {"branch_id": "own_branch"}
"""The branch as the article has it, whatever union it is."""
_SEVERAL = f"""
    SELECT {", ".join(_ALIKE)} FROM current_facts
    WHERE status = 'reported' AND kind IN ('member_count', 'unit_count')
    GROUP BY {", ".join(_ALIKE)} HAVING count(*) >= ?
"""
"""Counts of one sort that stand together in one sentence: "tổ Nội 40 đoàn viên, tổ Ngoại 33 …"."""
_UNITS = {
    Unit.GRASSROOTS_UNION: Figure.UNITS,
    Unit.MEMBER_UNION: Figure.MEMBER_UNIONS,
    Unit.SECTION: Figure.SECTIONS,
    Unit.GROUP: Figure.GROUPS,
}
_PEOPLE = {
    (Kind.MEMBER_COUNT, Population.UNION_MEMBERS): Figure.MEMBERS,
    (Kind.MEMBER_COUNT, Population.STAFF): Figure.WORKFORCE,
    (Kind.FEMALE_COUNT, Population.UNION_MEMBERS): Figure.WOMEN,
    (Kind.FEMALE_COUNT, Population.STAFF): Figure.WORKFORCE_WOMEN,
}
_MERGER = late(
    r"\b(?:hợp nhất|sáp nhập|nhập vào|chia tách|tách (?:ra|khỏi)|giải thể|bàn giao|chuyển giao"
    r"|sắp xếp (?:lại|tổ chức|đơn vị)|kết thúc hoạt động)\b"
)
_WITH_OTHERS = late(
    r"\b(?:(?:nếu )?(?:tính|kể|gộp|cộng|gồm|bao gồm)(?: thêm| luôn)? cả|nếu tính thêm)\b"
    r"[^.;]{0,80}\b(?:toàn|có|là|lên)\b",
    re.I,
)
_ALL = late(r"\btổng (?:số )?(?:thu|chi|số tiền|kinh phí|nguồn)\b|\b(?:toàn bộ|tất cả)\b")
_AT_A_PRICE = late(
    r"\b(?:mỗi|từng) (?:lượt|suất|phần|người|hộ|gia đình|nhà|căn|em|cháu|túi|trường hợp|đoàn viên)"
    r"\b(?:[^.;]|\.(?=\d)){0,60}$"
    r"|\d ?(?:đồng|đ|triệu|nghìn|ngàn)(?: đồng)?/[^\W\d]+(?:[^.;]|\.(?=\d)){0,60}$"
)
"""What makes of "tổng số tiền" that of some gifts: "126 lượt, mỗi lượt 500.000 đồng, tổng …"."""
_OWN_DAY = late(r"\b(?:đến|thời điểm)\b[^;.]{0,12}\d{1,2}(?:/| tháng )", re.I)
_A_FUND = late(
    r"\b[Qq]uỹ (?:[“\"][^”\"]{3,40}[”\"]|[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_]+){0,3}?"
    r"(?=,| (?:của|đầu|trong|năm|có|thu|chi|đã|huy|vận|được|quyên|cho)\b))"
)
_OPENING = 4000
"""Characters of an article in which it says when its event was."""
_MONTH = late(r"\b(?:tháng|t) ?(0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)(?!\d)")
_YEAR = late(r"\bnăm ((?:19|20)\d\d)(?![\d/–-])")
STOCKS = frozenset(
    {
        *_UNITS.values(),
        *_PEOPLE.values(),
        Figure.WOMEN_SHARE,
        Figure.HELD,
    }
)
"""Figures that hold at a date; the others add up over a period."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure that an article reports; a fact with a number and a share of women is two.

    Attributes:
        figure: What a register calls it; None when registers keep no such figure.
        told: The figure with its qualifier.
        per: It is what each gets, or a sum that recurs: no total.
        name: The award, or the fund.
        row: The row of ``current_facts`` behind it.
    """

    figure: Figure | None
    told: Told
    measure: Measure
    per: bool
    name: str | None
    row: dict[str, Any]

    @property
    def is_part(self) -> bool:
        """Whether it is part of a larger figure: so read, told among several, or of some units."""
        row = self.row
        if row["enumerated"] or row["direct"] or str(row["rule"]).endswith(".part"):
            return True
        counts = row["kind"] in (Kind.MEMBER_COUNT, Kind.UNIT_COUNT)
        told = (row["before"], row["evidence_text"], row["after"])
        return counts and of_some_units(row["branch"], *told)

    @property
    def of_rows(self) -> bool:
        """Whether it sums up rows that are only some of the union's units."""
        return bool(self.row["of_rows"])

    @property
    def of_more(self) -> bool:
        """Whether others are counted in who are not the union's: "nếu tính cả các huyện thì có"."""
        return self.figure in STOCKS and _WITH_OTHERS.search(self.row["before"]) is not None

    @property
    def of_everything(self) -> bool:
        """Whether its words say that a sum is all there was: "tổng chi trong năm …"."""
        before = self.row["before"].casefold()
        return _ALL.search(before) is not None and _AT_A_PRICE.search(before) is None

    @property
    def of_the_beginning(self) -> bool:
        """Whether a stock is not that of the end of its time: "đầu năm 2021 có …", "khi ấy"."""
        before = self.row["before"]
        told = told_of_the_beginning(before) or told_of_the_middle(before)
        told = told or (self.row["period"] is None and told_of_then(before))
        return self.figure in STOCKS and told

    @property
    def period(self) -> str | None:
        """When it holds; None for a stock of but the day of the event of January told of.

        "Ngày 12/01/2024, CĐCS tổng kết năm 2023. CĐCS có 246 đoàn viên": those the year closed
        with. A day that its own words tell is no event's.
        """
        period: str | None = self.row["period"]
        if self.figure not in STOCKS or not period or period != self.row["told_on"]:
            return period
        own = period[4:8] != "-01-" or "/" in period or _OWN_DAY.search(self.row["before"])
        return period if own else None

    @property
    def after_a_merger(self) -> bool:
        """Whether its sentence tells of units put together, or parted: no growth of its own."""
        return _MERGER.search(self.row["around"].casefold()) is not None

    def quote(self) -> Quote:
        """Where it stands."""
        return quote(self.row)


def quote(row: dict[str, Any]) -> Quote:
    """Where the fact of a row of ``current_facts`` stands."""
    return Quote(row["id"], row["article_id"], row["source"], row["evidence_text"], row["date"])


def reported(db: "Database", one_union: Mapping[int, int] | None = None) -> Iterator[Reported]:
    """Every reported figure, branch by branch, in the order of time; targets are left out.

    Args:
        db: The database of a ``Store``.
        one_union: What :func:`corpus.checks.unions.one_union` gave: these branches are others.
    """
    days = told_days(db)
    several = {tuple(row.values()) for row in db.query(_SEVERAL, [FEWEST_PARTS])}
    rows = list(_rows(db, one_union or {}))
    passages = Passages(rows)
    for row in rows:
        row["told_on"] = row["published"] or days.get(row["article_id"])
        row["as_of"] = row["as_of"] or as_of(row["period"], row["told_on"])
    mark_smaller(rows)
    for row in rows:
        row["around"] = passages.around(row)
        row["enumerated"] = tuple(row[_OWN.get(name, name)] for name in _ALIKE) in several
        row["regime"] = row["regime"] or regime(row["period"], row["told_on"])
        yield from _figures(row)


def _rows(db: "Database", one_union: Mapping[int, int]) -> Iterable[dict[str, Any]]:
    if not one_union:
        return db.query(_SQL)
    names = dict(db.execute("SELECT id, name FROM branches").fetchall())
    rows = list(db.query(_SQL))
    for row in rows:
        if (branch := one_union.get(row["branch_id"])) is not None:
            row["branch_id"], row["branch"] = branch, names[branch]
    return sorted(
        rows,
        key=lambda row: (
            row["branch_id"], row["as_of"] or "", row["article_id"], row["position"]
        ),
    )  # fmt: skip


def told_days(db: "Database") -> dict[str, str]:
    """The day that an article without a day of publication tells of: its event's, or its title's.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from corpus.store import Store
    >>> with Store(Path(tempfile.mkdtemp()) / "union.db") as store:
    ...     told_days(store.db)
    {}
    """
    days: dict[str, str] = {}
    sql = "SELECT id, substr(text, 1, ?) AS text FROM articles WHERE published IS NULL"
    for row in db.query(sql, [_OPENING]):
        page = read_layout(normalise(row["text"]).text)
        if day := page.event_date or _day_of_title(page.title or ""):
            days[row["id"]] = day
    return days


def _day_of_title(title: str) -> str | None:
    """The last day of the one month, or year, that a headline names: "Bản tin tháng 11/2024"."""
    low = title.casefold()
    months, years = set(_MONTH.findall(low)), set(_YEAR.findall(low))
    if len(months) == 1:
        month, year = months.pop()
        return as_of(f"{year}-{int(month):02}", None)
    return as_of(years.pop(), None) if len(years) == 1 else None


def fund_before(words: str) -> str | None:
    """The one fund of which a sentence tells, up to a sum without a fund of its own.

    >>> fund_before("Quỹ Tương trợ của công đoàn đầu năm có 312 triệu đồng, trong năm thu ")
    'Quỹ Tương trợ'
    >>> fund_before("Công đoàn ủng hộ các quỹ 20 triệu đồng, chi ")
    """
    named = {found[0].strip() for found in _A_FUND.finditer(words)}
    return named.pop() if len(named) == 1 else None


def _figures(row: dict[str, Any]) -> Iterator[Reported]:
    qualifier = Qualifier(row["qualifier"])
    told = Told(row["value"] or 0, qualifier, row["value_max"])
    match row["kind"]:
        case Kind.MEMBER_COUNT | Kind.FEMALE_COUNT:
            figure = _PEOPLE[row["kind"], row["population"]]
            if row["value"] is not None:
                yield Reported(figure, told, Measure.COUNT, False, None, row)
            if row["share"] is not None:
                share = Figure.WOMEN_SHARE if figure is Figure.WOMEN else None
                told = Told(row["share"], qualifier if row["value"] is None else Qualifier.EXACT)
                yield Reported(share, told, Measure.SHARE, False, None, row)
        case Kind.NEW_MEMBER_COUNT:
            yield Reported(Figure.NEW_MEMBERS, told, Measure.COUNT, False, None, row)
        case Kind.UNIT_COUNT:
            units = None if row["change"] else _UNITS.get(Unit(row["unit"]))
            yield Reported(units, told, Measure.COUNT, False, None, row)
        case Kind.FUND_AMOUNT:
            told = Told(row["amount"], qualifier, row["amount_max"])
            per = bool(row["per_unit"]) or row["rate"] is not None
            fund = row["fund"] or fund_before(row["before"])
            yield Reported(Figure(row["flow"]), told, Measure.MONEY, per, fund, row)
        case _:
            told = Told(row["count"] or 1, qualifier)
            yield Reported(Figure.AWARDS, told, Measure.COUNT, False, row["award_name"], row)
