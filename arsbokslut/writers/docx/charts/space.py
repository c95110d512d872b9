"""The chart part's XML (ECMA-376 part 1, 21.2.2.29 chartSpace), every element's children in the schema's order."""

from arsbokslut.document.tree import Chart
from arsbokslut.writers.charts.palette import INK
from arsbokslut.writers.charts.plan import Plan
from arsbokslut.writers.docx.charts.axes import CATEGORIES, VALUES, category_axis, value_axis
from arsbokslut.writers.docx.charts.drawing import LANGUAGE, NO_FILL, NO_LINE, layout, shape, text
from arsbokslut.writers.docx.charts.series import bar_series, line_series
from arsbokslut.writers.letters import ems

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_AXES = f'<c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/>'
KEYS = {"bars": 3.4, "columns": 3.4, "lines": 7.5}
"""A series' key in the legend with the air around it, in ems."""


def chart_space(chart: Chart, plan: Plan, workbook_id: str) -> str:
    """The whole part. No title inside: the caption stands outside. Missing values are gaps (21.2.2.42)."""
    plot = layout(
        plan.left / plan.width,
        plan.top / plan.height,
        plan.plot_width / plan.width,
        plan.plot_height / plan.height,
        target="inner",
    )
    drawn = _line_chart(plan) if plan.form == "lines" else _bar_chart(plan, deviations=chart.kind == "avvikelse")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {NAMESPACES}><c:date1904 val="0"/><c:lang val="{LANGUAGE}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}{drawn}{category_axis(plan)}{value_axis(plan)}'
        f"{shape(NO_FILL, NO_LINE)}</c:plotArea>{_legend(plan)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{shape(NO_FILL, NO_LINE)}{text(INK)}"
        f'<c:externalData r:id="{workbook_id}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _bar_chart(plan: Plan, *, deviations: bool) -> str:
    """Bars beside each other; the air between categories is a share of a bar, at most five (21.2.2.75)."""
    series = "".join(bar_series(plan, number, deviations=deviations) for number in range(len(plan.series)))
    air = min(500, max(0, round((plan.band / plan.thickness - len(plan.series)) * 100)))
    return (
        f'<c:barChart><c:barDir val="{"bar" if plan.form == "bars" else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{air}"/><c:overlap val="0"/>{_AXES}</c:barChart>'
    )


def _line_chart(plan: Plan) -> str:
    series = "".join(line_series(plan, number) for number in range(len(plan.series)))
    return f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_AXES}</c:lineChart>'


def _legend(plan: Plan) -> str:
    """The series' names above the plot, from where it begins; none for a single series."""
    if not plan.legend:
        return ""
    wanted = sum(ems(each.name) + KEYS[plan.form] for each in plan.series)
    left = plan.left if plan.form == "bars" else 0.0
    left = max(0.0, min(left, plan.width - wanted))
    place = layout(left / plan.width, 0, min(1, wanted / plan.width), 1.8 / plan.height)
    return f'<c:legend><c:legendPos val="t"/>{place}<c:overlay val="0"/>{text(INK)}</c:legend>'
