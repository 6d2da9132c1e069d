"""Word documents (.docx): their paragraphs and tables in order."""

from io import BytesIO
from typing import TYPE_CHECKING

from corpus.readers.flatten import flatten
from corpus.readers.legacy import from_legacy
from corpus.readers.model import ReadError, Text

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document


def read_word(data: bytes) -> Text:
    """The text of a .docx: a line a paragraph, a line a row; its author and title if it has them.

    Raises ReadError when the document is damaged or holds no text.
    """
    import docx

    try:
        document = docx.Document(BytesIO(data))
        text = "\n".join(_blocks(document))
    except Exception as error:
        raise ReadError(
            f"the Word document is damaged ({type(error).__name__}): {error}"
        ) from error
    if not text.strip():
        raise ReadError("the Word document holds no text (perhaps only pictures)")
    about = document.core_properties
    return Text(
        text=from_legacy(text) or text,
        title=about.title.strip() or None,
        author=about.author.strip() or None,
    )


def _blocks(container: "BlockItemContainer | Document") -> list[str]:
    from docx.table import Table

    blocks: list[str] = []
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            rows = [[" ".join(_blocks(cell)) for cell in row.cells] for row in block.rows]
            blocks.append(flatten(rows))
        else:
            blocks.append(block.text)
    return blocks
