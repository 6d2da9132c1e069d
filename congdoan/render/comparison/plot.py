"""``--plot``: the comparison drawn, as a picture or as one page with the charts and the table."""

from typing import TextIO

from congdoan.errors import ExitCode, Problem
from congdoan.labels import Lang, label
from congdoan.render.comparison.canvas import TooLargeError
from congdoan.render.comparison.charts import draw
from congdoan.render.comparison.page import comparison_page
from congdoan.render.comparison.svg import tidied
from congdoan.render.figures import number
from corpus.comparison import Comparison


def write(out: TextIO, ending: str, rows: Comparison, lang: Lang) -> None:
    """Draws to the file that ``out`` is open on, as its ``ending`` says: svg, png or html.

    Raises Problem when there are too many unions for one picture.
    """
    drawing = draw(rows, lang, titled=ending != "html")
    if ending == "png":
        try:
            out.buffer.write(drawing.save("png"))
        except TooLargeError:
            raise Problem(
                f"{number(len(rows), Lang.EN)} rows are too many for one .png: choose fewer "
                "(--level, --province, --kind) or draw an .svg or .html",
                ExitCode.USAGE,
            ) from None
        return
    chart = tidied(drawing.save("svg"), label("comparison", "title", lang))
    if ending == "svg":
        out.write(f'<?xml version="1.0" encoding="utf-8"?>\n{chart}\n')
    else:
        out.write(comparison_page(chart, rows, lang))
