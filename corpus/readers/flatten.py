"""Tables of a document as lines of text that read as rows."""

from collections.abc import Iterable, Sequence


def flatten(rows: Iterable[Sequence[str]]) -> str:
    """One line a row, its cells apart by `` | ``; a cell that spans several is said once.

    >>> flatten([["Đơn vị", "Đoàn viên"], ["CĐCS Sở Y tế", "71"], ["Cộng", "Cộng"], ["", ""]])
    'Đơn vị | Đoàn viên\\nCĐCS Sở Y tế | 71\\nCộng'
    """
    lines = []
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        kept = [cell for at, cell in enumerate(cells) if not at or cell != cells[at - 1]]
        while kept and not kept[-1]:
            kept.pop()
        if any(kept):
            lines.append(" | ".join(kept))
    return "\n".join(lines)
