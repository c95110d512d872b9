"""What a chart shows, in words made of its own figures: the text that stands for it where it cannot be seen."""

from collections.abc import Sequence

from arsbokslut.document.tree import Series

KINDS = {
    "avvikelse": "Stapeldiagram med avvikelser runt noll",
    "jämförelse": "Stapeldiagram med grupperade staplar",
    "utveckling": "Linjediagram",
    "andelar": "Diagram med andelar",
}
LONGEST = 2000
"""Characters; screen readers read an alternative text in one breath."""


def described(kind: str, title: str, categories: Sequence[str], series: Sequence[Series]) -> str:
    """The kind of chart, its title, and every figure it shows."""
    several = len(series) > 1
    said = [
        f"{category}: " + ", ".join(_value(each, index, named=several) for each in series)
        for index, category in enumerate(categories)
    ]
    text = f"{KINDS[kind]}. {title.rstrip('.')}. {'; '.join(said)}."
    if len(text) <= LONGEST:
        return text
    return f"{KINDS[kind]}. {title.rstrip('.')}. {_extremes(categories, series[0])}".rstrip()


def _value(series: Series, index: int, *, named: bool) -> str:
    shown = series.shown[index] or "uppgift saknas"
    return f"{series.name} {shown}" if named else shown


def _extremes(categories: Sequence[str], series: Series) -> str:
    known = [(value, index) for index, value in enumerate(series.values) if value is not None]
    if not known:
        return ""
    (_, least), (_, greatest) = min(known), max(known)
    return f"Högst: {categories[greatest]} {series.shown[greatest]}. Lägst: {categories[least]} {series.shown[least]}."
