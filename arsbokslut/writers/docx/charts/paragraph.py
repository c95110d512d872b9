"""A chart in the text, with its caption."""

from arsbokslut.document.tree import Chart
from arsbokslut.writers.docx.captions import caption
from arsbokslut.writers.docx.charts.part import TWIPS_PER_EM, chart_part, plan_for
from arsbokslut.writers.docx.drawings import EMU_PER_TWIP, Drawing, inline
from arsbokslut.writers.docx.opc import CHART
from arsbokslut.writers.docx.paragraphs import Setting
from arsbokslut.writers.docx.story import Story

SPACING = '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
"""The caption stands close below."""
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart_paragraph(relationship_id: str, chart: Chart, number: int, width_twips: int, properties: str = "") -> str:
    """The `w:p` with the chart as wide as the text. `number` is the drawing's own in its story; `properties` is a `w:pPr`."""
    height = round(plan_for(chart, width_twips).height * TWIPS_PER_EM)
    drawing = Drawing(
        number,
        "Diagram",
        chart.alternative,
        width=width_twips * EMU_PER_TWIP,
        height=height * EMU_PER_TWIP,
        title=chart.title,
    )
    graphic = f'<c:chart xmlns:c="{_C}" r:id="{relationship_id}"/>'
    return f"<w:p>{properties}{inline(drawing, _C, graphic)}</w:p>"


def chart_figure(chart: Chart, story: Story) -> str:
    """The chart's parts in the package, the paragraph that shows it, and its caption below."""
    package = story.part.package
    number = package.free_number("/word/charts/chart%d.xml")
    part = chart_part(package, chart, number, story.width)
    relationship = story.part.relate_to(part, CHART)
    setting = Setting(keep_next=bool(chart.caption))
    properties = setting.properties(story.styles.id("figure")).replace("</w:pPr>", f"{SPACING}</w:pPr>")
    written = chart_paragraph(relationship, chart, next(story.drawings), story.width, properties)
    if not chart.caption:
        return written
    return written + caption(story, "figur", chart.caption, story.outline.marks(chart), keep_next=False)
