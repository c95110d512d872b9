"""What is measured of one thing (a key figure, an indicator): its figures by column, computed when they are asked for."""

from collections.abc import Callable, Iterator, Mapping

from arsbokslut.diagnostics import Position
from arsbokslut.figures.book import Book
from arsbokslut.figures.figure import Figure, stated
from arsbokslut.figures.formulas import evaluate_alone
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import IN_A_CIRCLE, FigureError
from arsbokslut.model.formula import Range, Ref
from arsbokslut.model.quantity import Quantity

Follow = Callable[["Measure"], Figure | None]
"""What a column follows from, among the others."""


class Measure(Mapping[str, Figure]):
    """The figures of one thing by column. A stated one carries what follows from the others, and may itself be a formula.

    Raises FigureError, with its place, for a formula that makes no sense or follows from itself.
    """

    def __init__(
        self,
        name: Name,
        quantities: Mapping[str, Quantity],
        unit_of: Callable[[str], str],
        decimals: int | None,
        place_of: Callable[[str], Position],
        book: Book,
        follows: Mapping[str, Follow],
    ) -> None:
        self.name, self.quantities, self.unit_of, self.decimals = name, quantities, unit_of, decimals
        self.place_of, self.book, self.follows = place_of, book, follows
        self._made: dict[str, Figure | None] = {}
        self._pending: set[str] = set()

    def __getitem__(self, column: str) -> Figure:
        found = self.get_figure(column)
        if found is None:
            raise KeyError(column)
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self.quantities
        yield from (each for each in self.follows if each not in self.quantities and self.get_figure(each) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def get_figure(self, column: str) -> Figure | None:
        """The figure of a column, or None when there is none."""
        if column not in self._made:
            if column in self._pending:
                raise FigureError(f"{self.name.of(column)} följer av sig själv.", IN_A_CIRCLE)
            self._pending.add(column)
            try:
                self._made[column] = self._figure(column)
            except FigureError as error:
                error.place = error.place or self.place_of(column)
                raise
            finally:
                self._pending.discard(column)
        return self._made[column]

    def _figure(self, column: str) -> Figure | None:
        follow, quantity = self.follows.get(column), self.quantities.get(column)
        if quantity is None:
            return follow(self) if follow is not None else None
        if quantity.formula is not None:
            return self._referred(column, quantity)
        unit, place = self.unit_of(column), self.place_of(column)
        decimals = self.decimals if quantity.decimals is None else quantity.decimals
        follows = follow(self) if follow is not None else None
        return stated(self.name.of(column), quantity, unit, decimals, place, follows)

    def _referred(self, column: str, quantity: Quantity) -> Figure | None:
        assert quantity.formula is not None
        found = evaluate_alone(quantity.formula.expression, _Elsewhere(self), self.name.of(column))
        if found is None:
            return None
        shown = found.asked_in(self.unit_of(column))
        decimals = self.decimals if quantity.decimals is None else quantity.decimals
        return shown if decimals is None else shown.converted(shown.unit, decimals)


class _Elsewhere:
    """What names mean in a formula of a measure: another of its columns, or any figure of the report."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure

    def figure(self, ref: Ref) -> Figure | None:
        """The figure of a name. Raises FigureError."""
        if len(ref.parts) == 1:
            return self.measure.get_figure(ref.parts[0])
        return self.measure.book.find(Name(ref.parts))

    def between(self, span: Range) -> tuple[Figure | None, ...]:
        """The figures from one row of a table to another. Raises FigureError."""
        return self.measure.book.between(Name(span.first.parts), Name(span.last.parts))
