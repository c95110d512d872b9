"""How much a layout may do: steps of loops, sizes of texts, and the filters it can reach."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from functools import wraps
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError

MAX_STEPS = 40_000_000
"""Steps of one report (of loops, calls and long lists): four hundred for each row of a hundred thousand."""
MAX_LENGTH = 128 * 2**20
"""Characters of one text, which is also the largest report: a hundred thousand rows take some forty million."""

STEPS_A_CALL = 20
"""A macro takes as long as twenty rounds of an empty loop."""
STEPS_AN_INCLUDE = 1000
"""An included template is found on disk."""
MAX_ITEMS = 1_000_000
"""Items of one list that a template makes."""
MAX_BITS = 4096
"""Size of a whole number: a thousand digits, where an amount has fifteen."""
CHARACTERS_A_STEP = 1000
"""A filter goes through so many characters in the time of one step."""

SAFE_FILTERS = (
    "abs", "capitalize", "default", "dictsort", "e", "escape", "first", "int", "items", "last", "length", "list", "lower",
    "max", "min", "reject", "rejectattr", "reverse", "round", "safe", "select", "selectattr", "sort", "string", "sum",
    "title", "trim", "unique", "upper",
)  # fmt: skip
"""Jinja2's own filters that layouts may use: none of them can make much out of little."""


class Budget:
    """Counts the steps of one run and measures what it makes."""

    def __init__(self) -> None:
        self.left = MAX_STEPS

    def counted(self, values: Iterable[Any]) -> Iterable[Any]:
        """The values, each paid for; a sequence keeps its length for `loop.last` and `loop.length`."""
        if isinstance(values, Sized):
            self.pay(len(values))
            return values
        return self._one_by_one(values)

    def _one_by_one(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self.pay(1)
            yield value

    def pay(self, steps: int = 1) -> None:
        """Takes steps. Raises SecurityError when they are used up."""
        self.left -= steps
        if self.left < 0:
            raise SecurityError("too many steps")

    def filtering(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that pays for what it goes through, and whose result is measured."""

        @wraps(work)  # carries the mark that says what the filter is passed first
        def paid(*given: Any, **named: Any) -> Any:
            for each in given:
                if isinstance(each, str):
                    self.pay(1 + len(each) // CHARACTERS_A_STEP)
                elif isinstance(each, list | tuple | range | Mapping) and hasattr(each, "__len__"):
                    self.pay(len(each))
            return self.bounded(work(*given, **named))

        return paid

    @staticmethod
    def bounded(value: Any) -> Any:
        """The value, unless it is larger than any report needs."""
        if isinstance(value, str) and len(value) > MAX_LENGTH:
            raise SecurityError("too long a text")
        if isinstance(value, list | tuple) and len(value) > MAX_ITEMS:
            raise SecurityError("too long a list")
        if isinstance(value, int) and value.bit_length() > MAX_BITS:
            raise SecurityError("too large a number")
        return value


class BoundedCode(CodeGenerator):
    """Jinja2's code with every loop and include counted and every joined text measured."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - named by Jinja2
        """A template with every loop over counted values."""
        for loop in node.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "räknat", [], [], None, None, lineno=loop.lineno)
        super().visit_Template(node, frame)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802 - named by Jinja2
        """`{% include %}`, paid for: templates that include each other twice over never end."""
        self.writeline(f"environment.budget.pay({STEPS_AN_INCLUDE})", node)
        super().visit_Include(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - named by Jinja2
        """`a ~ b`, measured."""
        self.write("environment.bounded(")
        super().visit_Concat(node, frame)
        self.write(")")
