"""The extractor as a component of a spaCy pipeline, found there by its name ``congdoan``.

It needs no other component and no model; any tokenizer will do, spans are widened to whole tokens.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.api import Extractor
from schemas import Mention

BRANCHES = "branches"
FACTS = "facts"


@Language.factory("congdoan", assigns=["doc._.record", "doc.spans"])
def component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """A component that sets ``doc._.record`` and the spans ``branches`` and ``facts``.

    A span of a branch is labelled by the branch's level, a span of a fact by its kind; its ``id_``
    is that of the branch or fact in the record. Raises ``extractor.errors.InputError`` where
    :meth:`extractor.Extractor.extract` does; ``nlp.set_error_handler`` decides what becomes of it.

    >>> import spacy
    >>> nlp = spacy.blank("xx")
    >>> _ = nlp.add_pipe("congdoan")
    >>> doc = nlp("Công đoàn Sở Y tế Hà Nam hiện có 71 đoàn viên.")
    >>> [(span.text, span.label_) for span in doc.spans["facts"]]
    [('71 đoàn viên', 'member_count')]
    """
    extractor = Extractor()
    if not Doc.has_extension("record"):
        Doc.set_extension("record", default=None)

    def read(doc: Doc) -> Doc:
        record = extractor.extract(doc.text)
        doc._.record = record
        doc.spans[BRANCHES] = [
            _span(doc, mention, str(branch.level), branch.id)
            for branch in record.branches
            for mention in branch.mentions
        ]
        doc.spans[FACTS] = [
            _span(doc, fact.evidence, str(fact.kind), fact.id) for fact in record.facts
        ]
        return doc

    return read


def _span(doc: Doc, at: Mention, label: str, span_id: str) -> Span:
    found = doc.char_span(at.start, at.end, label, alignment_mode="expand", span_id=span_id)
    assert found is not None  # it is inside the text, and widened to tokens
    return found
