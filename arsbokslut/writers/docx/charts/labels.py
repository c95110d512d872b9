"""Figures beside bars and points (ECMA-376 part 1, 21.2.2.47 dLbl, 21.2.2.49 dLbls)."""

from collections.abc import Sequence

from arsbokslut.document.tree import NumberFormat, Series
from arsbokslut.writers.charts.palette import INK
from arsbokslut.writers.charts.plan import Side
from arsbokslut.writers.docx.charts.drawing import NO_FILL, NO_LINE, WHOLE, run_properties, shape, text
from arsbokslut.writers.docx.charts.numbers import code, written_as
from arsbokslut.writers.escape import escape, quoteattr

POSITIONS: dict[Side, str] = {"above": "t", "below": "b", "right": "r"}
BEYOND = "outEnd"
"""Beyond the end of a bar."""
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def labels(series: Series, sides: Sequence[Side] = ()) -> str:
    """The figures of a series, each as the report writes it: by the number format, or else word for word."""
    positions = [POSITIONS[side] for side in sides] or [BEYOND] * len(series.values)
    own = ""
    for index, (value, shown) in enumerate(zip(series.values, series.shown, strict=True)):
        written = "" if value is None or written_as(series.format, value) == shown else shown
        if written or positions[index] != positions[0]:
            own += _label(index, written, series.format, positions[index])
    return f'<c:dLbls>{own}{_looks(series.format)}<c:dLblPos val="{positions[0]}"/>{_SHOWN}</c:dLbls>'


def _looks(format_: NumberFormat) -> str:
    number = f'<c:numFmt formatCode={quoteattr(code(format_))} sourceLinked="0"/>'
    return f"{number}{shape(NO_FILL, NO_LINE)}{text(INK, whole=True)}"


def _label(index: int, written: str, format_: NumberFormat, position: str) -> str:
    words = (
        f"<c:tx><c:rich><a:bodyPr{WHOLE}/><a:lstStyle/><a:p><a:r>{run_properties('a:rPr', INK)}"
        f"<a:t>{escape(written)}</a:t></a:r></a:p></c:rich></c:tx>"
        if written
        else ""
    )
    return f'<c:dLbl><c:idx val="{index}"/>{words}{_looks(format_)}<c:dLblPos val="{position}"/>{_SHOWN}</c:dLbl>'
