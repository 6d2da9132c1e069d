"""From one text to one record, and to the reasons behind it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final

from pydantic import ValidationError

from extractor.branches.record import record_branches
from extractor.breaks import mend_breaks
from extractor.checks import check
from extractor.errors import InputError
from extractor.facts.draft import Draft, Miss
from extractor.language import is_vietnamese
from extractor.money_units import with_units
from extractor.normalise import NormalisedText, normalise
from extractor.pipeline import Reading, read
from extractor.tables import restate
from extractor.wording import in_plain_words
from schemas import Branch, Document, Record, validate_record


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What looks like a fact and was left out; spans count code points of the given text.

    ``reason`` is a key of ``extractor.reasons.REASONS``.
    """

    kind: str
    start: int
    end: int
    text: str
    sentence: tuple[int, int]
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A record with what its facts lean on (``cues`` by fact id) and what was left out."""

    record: Record
    text: str
    cues: Mapping[str, tuple[str, ...]]
    near_misses: tuple[NearMiss, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a text besides it; it wins over what the text itself says.

    Attributes:
        id: Its id; made of the text's SHA-256 when none is known.
        title: Its headline.
        published: The day it appeared, ``YYYY-MM-DD``; relative periods count from it.
        outlet: The paper or site.
        author: Who signs it.
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None


_NOTHING = Metadata()
_MENDS: Final = (mend_breaks, in_plain_words, restate, with_units)
"""What is made plain in a normalised text before it is read, one after the other."""


class Extractor:
    """Reads texts into records; keeps the loaded pipeline between texts.

    >>> record = Extractor().extract("Công đoàn Sở Y tế Hà Nam hiện có 71 đoàn viên.")
    >>> [(fact.kind, fact.value, fact.evidence.text) for fact in record.facts]
    [('member_count', 71, '71 đoàn viên')]
    """

    def extract(self, text: str, *, source: str = "-", known: Metadata = _NOTHING) -> Record:
        """The validated record of one text.

        Args:
            text: The article.
            source: Its path or URL.
            known: What is known of it besides.

        Raises InputError when the text is empty or not in Vietnamese.
        """
        raw = _encoded(text)
        reading = self._read(text, known.published)
        try:
            return self._assemble(reading, raw, source, known)[0]
        finally:
            reading.analysis.views.clear()  # what points in a circle waits for the collector

    def explain(self, text: str, *, source: str = "-", known: Metadata = _NOTHING) -> Explanation:
        """The record of one text with the cues of each fact and the near misses."""
        raw = _encoded(text)
        reading = self._read(text, known.published, explained=True)
        record, cues = self._assemble(reading, raw, source, known)
        given = reading.given
        misses = []
        for miss in reading.misses:
            start, end = given.to_given(miss.start, miss.end)
            sentence = given.to_given(miss.view.start, miss.view.end)
            misses.append(NearMiss(miss.kind, start, end, text[start:end], sentence, miss.reason))
        return Explanation(record, text, cues, tuple(misses))

    def pipe(self, items: Iterable[tuple[str, str]]) -> Iterator[Record]:
        """The records of ``(text, source)`` pairs, one by one."""
        for text, source in items:
            yield self.extract(text, source=source)

    def _read(self, text: str, published: str | None = None, *, explained: bool = False) -> Reading:
        given = normalise(text)
        for mend in _MENDS:
            given = mend(given)
        if not given.text.strip():
            raise InputError("the text is empty: there is nothing to read")
        if not is_vietnamese(given.text):
            raise InputError("the text is not in Vietnamese; congdoan reads Vietnamese only")
        return read(given, published, explained)

    def _assemble(
        self, reading: Reading, raw: bytes, source: str, known: Metadata
    ) -> tuple[Record, dict[str, tuple[str, ...]]]:
        given = reading.given
        text = given.given
        spans = [(given.to_given(one.start, one.end), one) for one in reading.drafts]
        told = [(start, one) for (start, end), one in spans if start < end]  # else nobody wrote it
        drafts = [one for _, one in sorted(told, key=itemgetter(0))]
        used = {draft.owner.branch for draft in drafts}
        branches, ids = record_branches(reading.branches, used, given)
        facts = [
            _fact(f"f{number}", draft, ids[draft.owner.branch], given)
            for number, draft in enumerate(drafts, 1)
        ]
        cues = {f"f{number}": tuple(draft.cues) for number, draft in enumerate(drafts, 1)}
        layout = reading.analysis.layout
        digest = hashlib.sha256(raw).hexdigest()
        data: dict[str, Any] = {
            "document": Document(
                id=known.id or digest[:16],
                source=source,
                title=known.title or layout.title,
                published=layout.published,
                outlet=known.outlet or layout.outlet,
                author=known.author or layout.author,
                sha256=digest,
            ),
            "branches": tuple(Branch(**branch) for branch in branches),
            "facts": tuple(facts),
        }
        try:
            record = validate_record(data, text)
        except ValidationError as error:
            if _without_impossible(reading, drafts, error):
                return self._assemble(reading, raw, source, known)
            raise
        warnings = check(record, text)
        return (record.model_copy(update={"warnings": warnings}) if warnings else record), cues


def _encoded(text: str) -> bytes:
    """The bytes of a text.

    Raises TypeError when it is no text, InputError when it cannot be one.
    """
    if not isinstance(text, str):
        raise TypeError(f"the text is {type(text).__name__}, not str")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"half a surrogate pair at {error.start}: the text was not decoded as UTF-8"
        ) from None


def _without_impossible(reading: Reading, drafts: Sequence[Draft], error: ValidationError) -> bool:
    """Take out of a reading what a record may not say; False when that is not what is wrong.

    One fact that cannot be ("0 Bằng khen" read as an award) must not cost all the others: it
    becomes a near miss. A period that cannot be is left out of its fact.
    """
    wrong = {where[1]: where[-1] for one in error.errors() if (where := one["loc"])[0] == "facts"}
    for number, name in wrong.items():
        draft = drafts[int(number)]
        if name == "period" and draft.period is not None:
            draft.period = None
            continue
        reading.drafts = [one for one in reading.drafts if one is not draft]
        reading.misses.append(Miss(draft.kind, draft.view, draft.start, draft.end, "impossible"))
    return bool(wrong)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its edges, and without the bar of a table's cell."""
    told = text[start:end]
    start += len(told) - len(told.lstrip(" \t\r\n\u00a0|"))
    return start, start + len(text[start:end].rstrip())


def _fact(fact_id: str, draft: Draft, branch: str, given: NormalisedText) -> dict[str, Any]:
    start, end = _bare(given.given, *given.to_given(draft.start, draft.end))
    sentence_start, sentence_end = given.to_given(draft.view.start, draft.view.end)
    mentions = [given.to_given(a, b) for a, b in draft.told_again]
    text = given.given
    return {
        "id": fact_id,
        "kind": draft.kind,
        "branch": branch,
        **draft.fields,
        "qualifier": draft.qualifier,
        "status": draft.status,
        "period": draft.period,
        "evidence": {"start": start, "end": end, "text": text[start:end]},
        "sentence": {"start": min(start, sentence_start), "end": max(end, sentence_end)},
        "mentions": [{"start": a, "end": b, "text": text[a:b]} for a, b in mentions],
        "confidence": round(draft.confidence, 2),
        "rule": draft.rule,
    }
