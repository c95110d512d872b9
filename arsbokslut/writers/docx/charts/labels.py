"""Figures beside bars and points (ECMA-376 part 1, 21.2.2.47 dLbl, 21.2.2.49 dLbls)."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from arsbokslut.document.tree import Series
from arsbokslut.writers.chart_plan import Side
from arsbokslut.writers.docx.charts.drawing import NO_FILL, NO_LINE, run_properties, shape, text
from arsbokslut.writers.docx.charts.numbers import NumberFormat
from arsbokslut.writers.palette import INK

POSITIONS: dict[Side, str] = {"above": "t", "below": "b", "right": "r"}
BEYOND = "outEnd"
"""Beyond the end of a bar."""
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def labels(series: Series, format_: NumberFormat, sides: Sequence[Side] = ()) -> str:
    """The figures of a series, each as the report writes it: by the number format, or else word for word."""
    usual = POSITIONS[sides[0]] if sides else BEYOND
    own = [
        _label(index, "" if format_.text(value) == shown else shown, format_, POSITIONS[sides[index]] if sides else usual)
        for index, (value, shown) in enumerate(zip(series.values, series.shown, strict=True))
        if value is not None and (format_.text(value) != shown or (sides and POSITIONS[sides[index]] != usual))
    ]
    return f"<c:dLbls>{''.join(own)}{_looks(format_)}<c:dLblPos val=\"{usual}\"/>{_SHOWN}</c:dLbls>"


def _looks(format_: NumberFormat) -> str:
    number = f'<c:numFmt formatCode={quoteattr(format_.code())} sourceLinked="0"/>'
    return f"{number}{shape(NO_FILL, NO_LINE)}{text(INK)}"


def _label(index: int, written: str, format_: NumberFormat, position: str) -> str:
    words = (
        f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>{run_properties('a:rPr', INK)}"
        f"<a:t>{escape(written)}</a:t></a:r></a:p></c:rich></c:tx>"
        if written
        else ""
    )
    return f'<c:dLbl><c:idx val="{index}"/>{words}{_looks(format_)}<c:dLblPos val="{position}"/>{_SHOWN}</c:dLbl>'
