"""Reads annotated articles, ``NAME.txt`` with ``NAME.gold.json``, and says what is wrong in them.

The format is described in ``corpus/articles/README.md``.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from corpus.annotated import AnnotatedArticle, AnnotatedFact
from schemas import Branch, Fact, Kind

_SUFFIX: Final = ".gold.json"
_FACT: Final[TypeAdapter[Fact]] = TypeAdapter(Fact)
_STATED: Final = ("kind", "branch", "evidence", "qualifier", "status", "period")
_STATED_BY_KIND: Final[dict[str, tuple[str, ...]]] = {
    Kind.UNIT_COUNT: ("change",),
    Kind.FUND_AMOUNT: ("per_unit",),
}
"""Fields that the schema would fill in, but that an annotator has to decide."""
_NOT_ANNOTATED: Final = frozenset({"id", "sentence", "mentions", "confidence", "rule"})


class AnnotationError(Exception):
    """Annotated articles cannot be used; the message says which file, what and what to do."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong in an annotated article.

    Attributes:
        path: The file in which it is to be mended.
        where: The place in the file, such as ``facts[3]``; empty for the file as a whole.
        what: What is wrong there.
    """

    path: Path
    where: str
    what: str

    def __str__(self) -> str:
        """``corpus/articles/dev/a.gold.json: facts[3]: …``."""
        return ": ".join(filter(None, (str(self.path), self.where, self.what)))


@dataclass
class Checked:
    """The articles below some folders, and everything that is wrong with them."""

    articles: list[AnnotatedArticle] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)


def load(folders: Sequence[Path]) -> list[AnnotatedArticle]:
    """The annotated articles in and below the folders, by folder and name.

    Raises AnnotationError when a folder holds none or when anything is wrong with one.
    """
    checked = check(folders)
    if checked.flaws:
        more = f" (and {len(checked.flaws) - 1} more)" if len(checked.flaws) > 1 else ""
        where = " ".join(map(str, folders))
        raise AnnotationError(f"{checked.flaws[0]}{more}; see: congdoan corpus check {where}")
    return checked.articles


def check(folders: Sequence[Path]) -> Checked:
    """Reads what can be read in and below the folders, and finds every flaw.

    Raises nothing: a folder that is missing, or holds no annotated article, is a flaw too.
    """
    checked = Checked()
    seen: dict[str, Path] = {}
    for folder in dict.fromkeys(path.resolve() for path in folders):
        shown = next(path for path in folders if path.resolve() == folder)
        names = list(_names(shown))
        if not names:
            what = "no such folder" if not shown.is_dir() else "no annotated article in this folder"
            checked.flaws.append(Flaw(shown, "", f"{what} (NAME.txt with NAME{_SUFFIX})"))
        for name in names:
            first = seen.setdefault(name.name, name)
            if first.resolve() == name.resolve() and first is not name:
                continue  # one folder given lies inside another
            if first is not name:
                what = f"the name is taken by {_gold(first)}: names are unique over all folders"
                checked.flaws.append(Flaw(_gold(name), "", what))
            article = _Reader(name, checked.flaws).article()
            if article is not None:
                checked.articles.append(article)
    return checked


def _names(folder: Path) -> Iterator[Path]:
    """The articles of a folder as paths without suffix; a text or a gold file may be missing."""
    golds = {
        path.with_name(path.name.removesuffix(_SUFFIX)) for path in folder.rglob(f"*{_SUFFIX}")
    }
    texts = {path.with_suffix("") for path in folder.rglob("*.txt")}
    yield from sorted(golds | texts)


def _gold(name: Path) -> Path:
    return name.with_name(name.name + _SUFFIX)


class _Reader:
    """Reads one article and adds what is wrong to the flaws."""

    def __init__(self, name: Path, flaws: list[Flaw]) -> None:
        self._name = name
        self._path = _gold(name)
        self._flaws = flaws
        self._found = 0

    def _flaw(self, where: str, what: str, path: Path | None = None) -> None:
        self._flaws.append(Flaw(path or self._path, where, what))
        self._found += 1

    def article(self) -> AnnotatedArticle | None:
        """The article; None when anything is wrong with it."""
        path = self._name.with_name(self._name.name + ".txt")
        raw_text, raw_gold = self._bytes(path), self._bytes(self._path)
        if raw_text is None or raw_gold is None:
            return None
        text = self._decoded(raw_text, path)
        data = self._json(raw_gold)
        if text is None or data is None:
            return None
        branches = self._branches(data)
        # Also of those that are wrong elsewhere: one mistake is told once.
        ids = {one.get("id") for one in data["branches"] if isinstance(one, dict)}
        facts = self._facts(data, text, ids)
        if data.get("id") != self._name.name:
            self._flaw("id", f"{data.get('id')!r} differs from the file name {self._name.name!r}")
        for key in set(data) - {"id", "published", "branches", "facts"}:
            self._flaw(key, "no such field")
        if self._found:
            return None
        whole = b"\0".join((self._name.name.encode("utf-8"), raw_text, raw_gold))
        try:
            return AnnotatedArticle(
                id=self._name.name,
                split=self._name.resolve().parent.name,
                text=text,
                published=data.get("published"),
                branches=tuple(branches),
                facts=tuple(facts),
                sha256=hashlib.sha256(whole).hexdigest(),
            )
        except ValidationError as error:
            self._invalid("", error)
        return None

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            beside = "text" if path == self._path else "annotation"
            self._flaw("", f"missing: the {beside} beside it has no {path.name}", path)
        except OSError as error:
            self._flaw("", (error.strerror or "cannot be read").lower(), path)
        return None

    def _decoded(self, raw: bytes, path: Path) -> str | None:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            self._flaw("", f"not UTF-8 (byte 0x{raw[error.start]:02x} at {error.start})", path)
        return None

    def _json(self, raw: bytes) -> dict[str, Any] | None:
        decoded = self._decoded(raw, self._path)
        if decoded is None:
            return None
        try:
            data = json.loads(decoded)
        except json.JSONDecodeError as error:
            self._flaw(f"line {error.lineno}", f"no valid JSON ({error.msg})")
            return None
        if not isinstance(data, dict):
            self._flaw("", "the JSON is no object with id, published, branches and facts")
            return None
        for key in ("branches", "facts"):
            if not isinstance(data.get(key), list):
                self._flaw(key, "missing, or no list")
                return None
        return data

    def _invalid(self, where: str, error: ValidationError) -> None:
        for one in error.errors(include_url=False):
            tags = {str(kind) for kind in Kind}
            steps = [str(step) for step in one["loc"] if step not in tags]
            what = one["msg"].removeprefix("Value error, ")
            given = "" if isinstance(one["input"], dict) else f", not {one['input']!r}"
            self._flaw(where, ": ".join(filter(None, (".".join(steps), what))) + given)

    def _branches(self, data: dict[str, Any]) -> list[Branch]:
        made: list[Branch] = []
        for place, one in enumerate(data["branches"]):
            where = f"branches[{place}]"
            try:
                branch = Branch.model_validate_json(json.dumps(one), strict=True)
            except ValidationError as error:
                self._invalid(where, error)
                continue
            if any(branch.id == other.id for other in made):
                self._flaw(where, f"the id {branch.id!r} is taken by another branch")
            made.append(branch)
        return made

    def _facts(self, data: dict[str, Any], text: str, branches: set[Any]) -> list[AnnotatedFact]:
        made: list[AnnotatedFact] = []
        for place, one in enumerate(data["facts"]):
            where = f"facts[{place}]"
            if not isinstance(one, dict):
                self._flaw(where, "no object")
                continue
            if one.get("evidence"):
                where += f" “{one['evidence']}”"
            fact = self._fact(one, text, f"f{place + 1}", where)
            if one.get("branch") is not None and one["branch"] not in branches:
                self._flaw(where, f"branch: there is no branch {one['branch']!r}")
            if fact is None:
                continue
            same = fact.fact.model_copy(update={"id": ""})
            if any(same == other.fact.model_copy(update={"id": ""}) for other in made):
                self._flaw(where, "the same fact stands here twice")
            made.append(fact)
        return made

    def _fact(
        self, given: dict[str, Any], text: str, number: str, where: str
    ) -> AnnotatedFact | None:
        found = self._found
        rest = {key: value for key, value in given.items() if key not in ("optional", "note")}
        stated = (*_STATED, *_STATED_BY_KIND.get(str(given.get("kind")), ()))
        for key in (key for key in stated if key not in given):
            self._flaw(where, f"{key}: missing")
        for key in sorted(_NOT_ANNOTATED & set(given)):
            self._flaw(where, f"{key}: no such field in an annotation")
        words = given.get("evidence")
        at = text.find(words) if isinstance(words, str) and words else -1
        if "evidence" in given and at < 0:
            self._flaw(where, "evidence: these words do not stand in the text")
        if self._found > found or not isinstance(words, str):
            return None
        end = at + len(words)
        line_start, line_end = text.rfind("\n", 0, at) + 1, text.find("\n", end)
        data = {
            **rest,
            "id": number,
            "evidence": {"start": at, "end": end, "text": words},
            "sentence": {"start": line_start, "end": line_end if line_end >= 0 else len(text)},
            "confidence": 1.0,
            "rule": "annotation",
        }
        try:
            fact = _FACT.validate_json(json.dumps(data), strict=True)
            return AnnotatedFact.model_validate(
                {"fact": fact, **{key: given[key] for key in ("optional", "note") if key in given}},
                strict=True,
            )
        except ValidationError as error:
            self._invalid(where, error)
        return None
