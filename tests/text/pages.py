"""Pages and what is read of their lines, for the tests of layout."""

from extractor.layout import Layout, read_layout

BODY = "Công đoàn cơ sở Sở Nông nghiệp hiện có 71 đoàn viên, trong đó có 30 nữ, sinh hoạt ở 5 tổ."
MORE = "Nhiều năm qua, công đoàn luôn đạt vững mạnh xuất sắc và được cấp trên tặng Bằng khen."
TITLE = "Công đoàn cơ sở Sở Nông nghiệp: Một nhiệm kỳ nhìn lại"


def page(*lines: str) -> Layout:
    return read_layout("\n".join(lines))


def kinds(*lines: str) -> list[str]:
    return [block.kind for block in page(*lines).blocks]


def kind_in_article(line: str) -> str:
    """The kind of a line between two paragraphs of an article."""
    return kinds(TITLE, "", BODY, "", line, "", MORE)[2]
