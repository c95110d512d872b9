"""The parts of a chart in the package: the chart and the workbook behind it (ECMA-376 part 1, 14.2.1, 15.2.11)."""

from arsbokslut.document.tree import Chart
from arsbokslut.writers.charts.plan import Plan, planned
from arsbokslut.writers.docx.charts.drawing import SIZE
from arsbokslut.writers.docx.charts.space import chart_space
from arsbokslut.writers.docx.charts.workbook import workbook
from arsbokslut.writers.docx.opc import Package, Part, Relationship

CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EMBEDDED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
WORKBOOK_ID = "rId1"
A4 = 9070
"""The width of the text on an ordinary page, in twips."""
TWIPS_PER_EM = SIZE * 20


def chart_part(package: Package, chart: Chart, number: int, width_twips: int = A4) -> Part:
    """A new chart part with its workbook, drawn for a figure of that width. `number` is in the names of both parts."""
    plan = plan_for(chart, width_twips)
    sheet = f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    behind = Part(package, sheet, SHEET, workbook(plan.categories, plan.series))
    drawn = chart_space(chart, plan, WORKBOOK_ID).encode()
    part = Part(package, f"/word/charts/chart{number}.xml", CHART, drawn)
    part.relationships[WORKBOOK_ID] = Relationship(EMBEDDED, behind)
    return part


def plan_for(chart: Chart, width_twips: int) -> Plan:
    """The layout of a chart as wide as the text."""
    return planned(chart, width_twips / TWIPS_PER_EM)
