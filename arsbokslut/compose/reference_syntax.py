"""How a reference is written, between its braces: a formula, and filters after it.

referens = formel { "|" filter [ "(" tal ")" ] }        the formula is that of arsbokslut.model.formula
"""

from typing import NamedTuple

from arsbokslut.compose.filters import FILTERS
from arsbokslut.model.formula import Expression, Parser

EXAMPLE = "Skriv till exempel {{ drift.summa.avvikelse | tkr }}."


class Filter(NamedTuple):
    """A filter of a reference: its name and what stands in its parentheses."""

    name: str
    arguments: tuple[int, ...]


class Reference(NamedTuple):
    """What stands between two braces."""

    expression: Expression
    filters: tuple[Filter, ...]


class ReferenceParser(Parser):
    """Reads a formula and the filters after it."""

    def reference(self) -> Reference:
        """referens = formel { "|" filter [ "(" tal ")" ] }"""
        expression = self.expression()
        filters: list[Filter] = []
        while self.take("|"):
            filters.append(self._filter())
        if self.next.kind:
            raise self.fault(*self._left_over(filters))
        return Reference(expression, tuple(filters))

    def _filter(self) -> Filter:
        name = self.next
        if name.kind != "namn":
            raise self.fault("Efter | väntas ett filter.", f"Det finns: {', '.join(FILTERS)}.")
        self.at += 1
        return Filter(name.text, self._arguments())

    def _arguments(self) -> tuple[int, ...]:
        given: list[int] = []
        if self.take("("):
            while self.next.kind == "tal" and self.next.text.isdecimal():
                given.append(int(self.next.text))
                self.at += 1
                self.take(",")
            if not self.take(")"):
                raise self.fault("Inom parentes efter ett filter står bara ett heltal.", "Skriv till exempel | tkr(1).")
        return tuple(given)

    def _left_over(self, filters: list[Filter]) -> tuple[str, str]:
        token = self.next
        if filters:
            return "Filter står sist, efter hela uträkningen.", "Skriv uträkningen först: {{ a - b | tkr }}."
        if token.kind == "namn":
            return "Det står ett mellanslag i siffrans namn.", "Namn skrivs utan mellanslag: sista_kvartalet."
        return f"”{token.text}” passar inte här.", EXAMPLE
