"""Charts that Word draws itself and lets people edit: a chart part, the workbook behind it, and the paragraph it stands in."""

from arsbokslut.writers.docx.charts.paragraph import chart_figure, chart_paragraph
from arsbokslut.writers.docx.charts.part import chart_part

__all__ = ["chart_figure", "chart_paragraph", "chart_part"]
