"""How much a layout may do: steps of loops, sizes of texts, and the filters it can reach."""

from collections.abc import Iterable, Iterator, Sized
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError

MAX_STEPS = 20_000_000
"""Loop steps of one report: two hundred for each cell of a hundred thousand rows."""
MAX_LENGTH = 128 * 2**20
"""Characters of one text, which is also the largest report: a hundred thousand rows take some forty million."""

SAFE_FILTERS = (
    "abs", "capitalize", "default", "dictsort", "e", "escape", "first", "int", "items", "last", "length", "list", "lower",
    "max", "min", "reject", "rejectattr", "reverse", "round", "safe", "select", "selectattr", "sort", "string", "sum",
    "title", "trim", "unique", "upper",
)  # fmt: skip
"""Jinja2's own filters that layouts may use: none of them can make much out of little."""


class Budget:
    """Counts the loop steps of one run and the length of what it makes."""

    def __init__(self) -> None:
        self.left = MAX_STEPS

    def counted(self, values: Iterable[Any]) -> Iterable[Any]:
        """The values, each paid for; a sequence keeps its length for `loop.last` and `loop.length`."""
        if isinstance(values, Sized):
            self._pay(len(values))
            return values
        return self._one_by_one(values)

    def _one_by_one(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self._pay(1)
            yield value

    def _pay(self, steps: int) -> None:
        self.left -= steps
        if self.left < 0:
            raise SecurityError("too many loop steps")

    @staticmethod
    def bounded(value: Any) -> Any:
        """The value, unless it is a text longer than any report."""
        if isinstance(value, str) and len(value) > MAX_LENGTH:
            raise SecurityError("too long a text")
        return value


class BoundedCode(CodeGenerator):
    """Jinja2's code with every loop counted and every joined text measured."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - named by Jinja2
        """A template with every loop over counted values."""
        for loop in node.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "räknat", [], [], None, None, lineno=loop.lineno)
        super().visit_Template(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - named by Jinja2
        """`a ~ b`, measured."""
        self.write("environment.bounded(")
        super().visit_Concat(node, frame)
        self.write(")")
