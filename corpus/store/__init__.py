"""The database of records: one SQLite file that Datasette, notebooks and the shell can read.

>>> import tempfile
>>> from pathlib import Path
>>> from corpus.rows import text_id
>>> from schemas import Record
>>> text = "Công đoàn cơ sở Sở Y tế có 71 đoàn viên."
>>> record = Record.model_validate({
...     "document": {"id": "a", "source": "a.txt", "sha256": text_id(text)},
...     "branches": [{"id": "b1", "name": "Công đoàn cơ sở Sở Y tế", "level": "grassroots"}],
...     "facts": [{"id": "f1", "kind": "member_count", "branch": "b1", "value": 71,
...                "population": "union_members", "confidence": 0.97, "rule": "member_count.has",
...                "evidence": {"start": 27, "end": 39, "text": "71 đoàn viên"},
...                "sentence": {"start": 0, "end": 40}}]}, context={"text": text})
>>> with Store(Path(tempfile.mkdtemp()) / "union.db") as store:
...     store.save(record, text), store.save(record, text)
...     [(one.branch, one.fact.value) for one in store.facts("member_count")]
...     store.record(text_id(text)) == record
...     [hit.source for hit in store.search("cong doan so y te")]
(<SaveResult.NEW: 'new'>, <SaveResult.UNCHANGED: 'unchanged'>)
[('Công đoàn cơ sở Sở Y tế', 71)]
True
['a.txt']
"""

from corpus.reviews import Reviews
from corpus.store.deciding import Deciding
from corpus.store.reading import Reading
from corpus.store.saving import Saving


class Store(Saving, Reading, Deciding):
    """A database of records.

    Every method raises :class:`corpus.errors.StoreError` when the database cannot do what is
    asked; what was begun is then rolled back. Use it as a context manager, in one thread.

    Args:
        path: The SQLite file.
        create: Make the file when it is not there.
        readonly: Only read; a run may go on writing meanwhile.
        extractor_version: What stands in ``articles.extractor_version`` of what is saved; the
            installed version of congdoan unless given.
        timeout: Seconds to wait while another program writes.

    Attributes:
        path: The SQLite file.
        db: The ``sqlite_utils.Database`` on the open connection, for queries of your own.
    """

    @property
    def reviews(self) -> Reviews:
        """What persons decided about the facts."""
        return Reviews(self)
