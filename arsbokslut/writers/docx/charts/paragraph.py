"""A chart in the text (ECMA-376 part 1, 20.4.2.8 inline, 20.4.2.5 docPr)."""

from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE

from arsbokslut.document.tree import Chart
from arsbokslut.writers.docx.captions import caption
from arsbokslut.writers.docx.charts.part import TWIPS_PER_EM, chart_part, plan_for
from arsbokslut.writers.docx.paragraphs import Setting
from arsbokslut.writers.docx.story import Story

EMU_PER_TWIP = 635
SPACING = '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
"""The caption stands close below."""
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart_paragraph(relationship_id: str, chart: Chart, number: int, width_twips: int, properties: str = "") -> str:
    """The `w:p` with the chart as wide as the text. `number` is the drawing's own in its story; `properties` is a `w:pPr`."""
    height = round(plan_for(chart, width_twips).height * TWIPS_PER_EM)
    inline = (
        f'<wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width_twips * EMU_PER_TWIP}" cy="{height * EMU_PER_TWIP}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Diagram {number}" descr={quoteattr(chart.alternative)}'
        f" title={quoteattr(chart.title)}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_C}"><c:chart xmlns:c="{_C}" r:id="{relationship_id}"/>'
        "</a:graphicData></a:graphic></wp:inline>"
    )
    return f"<w:p>{properties}<w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"


def chart_figure(chart: Chart, story: Story) -> str:
    """The chart's parts in the package, the paragraph that shows it, and its caption below."""
    package = story.part.package
    number = package.next_partname("/word/charts/chart%d.xml").idx
    part = chart_part(package, chart, number, story.width)
    relationship = story.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    setting = Setting(keep_next=bool(chart.caption))
    properties = setting.properties(story.styles.id("figure")).replace("</w:pPr>", f"{SPACING}</w:pPr>")
    written = chart_paragraph(relationship, chart, next(story.drawings), story.width, properties)
    return written + (caption(story, "figur", chart.caption, keep_next=False) if chart.caption else "")
