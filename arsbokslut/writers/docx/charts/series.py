"""The series of a chart with their caches (ECMA-376 part 1, 21.2.2.170 ser: CT_BarSer, CT_LineSer)."""

from collections.abc import Sequence

from arsbokslut.document.tree import Series
from arsbokslut.writers.charts.palette import PAGE, of_deficit, of_series
from arsbokslut.writers.charts.plan import Plan
from arsbokslut.writers.docx.charts.drawing import NO_LINE, fill, line, shape
from arsbokslut.writers.docx.charts.labels import labels
from arsbokslut.writers.docx.charts.numbers import code, exact
from arsbokslut.writers.docx.charts.workbook import categories_at, name_at, values_at
from arsbokslut.writers.escape import escape

MARKERS = (("circle", 6), ("square", 6), ("diamond", 8), ("triangle", 7))
DASHES = ("solid", "dash", "sysDash", "lgDash")
INVERT = "{6F2FDCE9-48DA-4B69-8628-5D25D57E5C99}"
"""The extension that gives the colour of inverted bars ([MS-ODRAWXML] 2.24.3.19)."""
_C14 = "http://schemas.microsoft.com/office/drawing/2007/8/2/chart"


def bar_series(plan: Plan, number: int, *, deviations: bool) -> str:
    """Bars or columns; deviations below zero have a colour of their own."""
    series = plan.series[number]
    looks = shape(fill(of_series(number)), NO_LINE)
    invert = f'<c:invertIfNegative val="{int(deviations)}"/>'
    points = "".join(_deficit(index, number) for index in _negative(series)) if deviations else ""
    figures = labels(series)
    extension = _inverted(number) if deviations else ""
    return f"<c:ser>{_head(plan, number)}{looks}{invert}{points}{figures}{_data(plan, number)}{extension}</c:ser>"


def line_series(plan: Plan, number: int) -> str:
    """A line with markers; series differ by marker and dash too."""
    series, colour = plan.series[number], of_series(number)
    symbol, size = MARKERS[number % len(MARKERS)]
    looks = shape(line(colour, 2, DASHES[number % len(DASHES)]))
    marker = f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/>{shape(fill(colour), line(PAGE))}</c:marker>'
    figures = labels(series, plan.sides[number])
    return f'<c:ser>{_head(plan, number)}{looks}{marker}{figures}{_data(plan, number)}<c:smooth val="0"/></c:ser>'


def _negative(series: Series) -> list[int]:
    return [index for index, value in enumerate(series.values) if value is not None and value < 0]


def _deficit(index: int, number: int) -> str:
    """A bar below zero (21.2.2.52). LibreOffice knows no colour for inverted bars; Word needs it for figures edited there."""
    looks = shape(fill(of_deficit(number)), NO_LINE)
    return f'<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{looks}</c:dPt>'


def _inverted(number: int) -> str:
    looks = f"<c14:spPr>{fill(of_deficit(number))}</c14:spPr>"
    inverted = f"<c14:invertSolidFillFmt>{looks}</c14:invertSolidFillFmt>"
    return f'<c:extLst><c:ext uri="{INVERT}" xmlns:c14="{_C14}">{inverted}</c:ext></c:extLst>'


def _head(plan: Plan, number: int) -> str:
    name = _strings("c:tx", name_at(number), (plan.series[number].name,))
    return f'<c:idx val="{number}"/><c:order val="{number}"/>{name}'


def _data(plan: Plan, number: int) -> str:
    series, count = plan.series[number], len(plan.categories)
    names = _strings("c:cat", categories_at(count), ["\n".join(name) for name in _names(plan)])
    return names + _numbers(values_at(number, count), series)


def _names(plan: Plan) -> Sequence[Sequence[str]]:
    """The categories; beside bars in lines, since LibreOffice breaks no names there. The workbook has them whole."""
    return plan.names if plan.form == "bars" else [(name,) for name in plan.categories]


def _strings(name: str, place: str, texts: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{index}"><c:v>{escape(text)}</c:v></c:pt>' for index, text in enumerate(texts))
    cache = f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'
    return f"<{name}><c:strRef><c:f>{place}</c:f>{cache}</c:strRef></{name}>"


def _numbers(place: str, series: Series) -> str:
    """The values without those that are missing: a gap, not a zero."""
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{exact(value)}</c:v></c:pt>'
        for index, value in enumerate(series.values)
        if value is not None
    )
    written = f"<c:formatCode>{escape(code(series.format))}</c:formatCode>"
    cache = f'<c:numCache>{written}<c:ptCount val="{len(series.values)}"/>{points}</c:numCache>'
    return f"<c:val><c:numRef><c:f>{place}</c:f>{cache}</c:numRef></c:val>"
