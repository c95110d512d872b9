"""Small documents with figures, and figures with an origin, for the tests of the trail."""

from decimal import Decimal

from arsbokslut.diagnostics import Position
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from arsbokslut.figures.figure import Computed, Figure, Operation, Stated
from arsbokslut.figures.names import Name

NB = "\u00a0"


def document(body: str) -> Document:
    """A document of that markup, where `[a:5 tkr]` is the figure `a`, written so."""
    figures = body.replace("[", '<data value="1" data-namn="').replace(":", '">').replace("]", "</data>")
    return read_document(f'<html lang="sv"><head><title>T</title></head><body>{figures}</body></html>')


def stated(name: str, value: str | None, unit: str = "kr", line: int = 1) -> Figure:
    """A figure that stands in the data."""
    amount = None if value is None else Decimal(value)
    missing = "" if value is not None else "ej mätt"
    return Figure(Name.parse(name), amount, unit, 0, Stated(Position("data/2024/e.yaml", line, 5)), missing=missing)


def computed(name: str, value: str, operation: Operation, *parts: Figure) -> Figure:
    """A figure that follows from others."""
    return Figure(Name.parse(name), Decimal(value), "kr", 0, Computed(operation, parts))
