"""Figures that stand in the data and nowhere else: nobody would notice if they were wrong."""

from collections.abc import Iterable, Iterator

from arsbokslut.checks.consistency.relations import related
from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.figure_index import FigureIndex
from arsbokslut.checks.numbers import typed_numbers
from arsbokslut.checks.rounding import leaves
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.document.tree import Data
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.model.placeholders import SHOWN


def key_figures_are_used(context: Context) -> Iterator[Diagnostic]:
    """Every stated key figure is shown, gives a figure that is, or is held against others by a relation, once it is filled in."""
    filled = [
        columns.values()
        for figures in context.report.ledger.key_figures.values()
        for columns in figures.values()
        if not any(figure.missing == SHOWN for figure in columns.values())
    ]
    candidates = [figure for columns in filled for figure in columns if origin_of(figure) is not None]
    used = _used(context) if candidates else frozenset()
    unused = [figure for figure in candidates if origin_of(figure) not in used]
    typed = _typed(unused, context) if unused else frozenset()
    for figure in unused:
        position = origin_of(figure)
        if position is not None and figure.name not in typed:
            yield Diagnostic(
                "ARS807",
                f"{figure.name} visas inte i rapporten, och ingen siffra som visas följer av den.",
                position,
                f"Hänvisa till den i en text, {{{{ {figure.name} }}}}, eller ta bort den.",
                str(figure.name),
            )


def _typed(figures: list[Figure], context: Context) -> frozenset[Name]:
    """The names of figures that a text has typed by hand, rightly or with a slip: that is reported there."""
    index = FigureIndex(figures)
    numbers = [
        number
        for text in context.texts
        for part in text.parts
        if isinstance(part.content, str)
        for number in typed_numbers(part.content)
    ]
    return frozenset(
        name
        for number in numbers
        for name in (*index.near(number), *index.mistaken(number), *index.in_other_units(number))
    )


def _used(context: Context) -> frozenset[Position]:
    """The places of all numbers that shown figures and relations follow from."""
    names = {Name.parse(node.name) for node in context.nodes.of(Data)}
    shown = (figure for figure in context.report.ledger if figure.name in names)
    quoted = (part.content for text in context.texts for part in text.parts if isinstance(part.content, Figure))
    return frozenset(_places((*shown, *quoted, *related(context))))


def _places(figures: Iterable[Figure]) -> Iterator[Position]:
    for figure in figures:
        for leaf in leaves(figure):
            position = origin_of(leaf)
            if position is not None:
                yield position
