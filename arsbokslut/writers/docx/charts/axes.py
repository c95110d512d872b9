"""The axes: names of categories, and where figures are not written out, a value axis (ECMA-376 part 1, 21.2.2.25, 21.2.2.226)."""

from arsbokslut.document.tree import NumberFormat
from arsbokslut.writers.charts.palette import AXIS, GRID, INK
from arsbokslut.writers.charts.plan import Plan
from arsbokslut.writers.charts.scale import step_decimals
from arsbokslut.writers.docx.charts.drawing import NO_LINE, line, shape, text
from arsbokslut.writers.docx.charts.numbers import code, exact
from arsbokslut.writers.escape import quoteattr

CATEGORIES, VALUES = 111111111, 222222222
"""The axes' ids: positive, or Word refuses the file (21.2.2.9 is an unsigned integer)."""


def category_axis(plan: Plan) -> str:
    """Names at the low end, clear of the bars; top-down where bars lie. Its line is where values start from."""
    lying = plan.form == "bars"
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/>'
        f'<c:scaling><c:orientation val="{"maxMin" if lying else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if lying else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{shape(line(AXIS, 1))}{text(INK, level=True)}'
        f'<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def value_axis(plan: Plan) -> str:
    """The scale; not drawn where every bar has its figure."""
    lying, drawn = plan.form == "bars", plan.form == "lines"
    step = f'<c:majorUnit val="{exact(plan.step)}"/>' if plan.step else ""
    return (
        f'<c:valAx><c:axId val="{VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{exact(plan.high)}"/><c:min val="{exact(plan.low)}"/></c:scaling>'
        f'<c:delete val="{int(not drawn)}"/><c:axPos val="{"b" if lying else "l"}"/>'
        f"{f'<c:majorGridlines>{shape(line(GRID))}</c:majorGridlines>' if drawn else ''}"
        f'<c:numFmt formatCode={quoteattr(code(_axis_format(plan)))} sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{shape(NO_LINE)}{text(INK)}<c:crossAx val="{CATEGORIES}"/>'
        f'<c:crosses val="{"max" if lying else "autoZero"}"/><c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _axis_format(plan: Plan) -> NumberFormat:
    """Bare figures with the decimals of the step."""
    return NumberFormat(decimals=step_decimals(plan.step))
