"""Jinja2's own filters, each within bounds."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from jinja2 import Environment
from jinja2.filters import FILTERS, make_attrgetter, make_multi_attrgetter

from arsbokslut.compose.bounds import BoundError, Budget, bounded_number
from arsbokslut.compose.operations import require_number, require_printed

Work = Callable[..., Any]
LONGEST_ESCAPE = 5
"""`&` is written `&amp;`."""
MOST_TRIMMED = 100
"""Characters that `trim` looks for."""
MOST_DECIMALS = 30
"""Of `round`, on either side of the point."""
MOST_DIGITS = 1000
"""Of a text that `int` reads."""
LONG_NAME = 200
"""Characters of an attribute's name beyond which looking it up has a price."""


class JinjaFilters:
    """The filters that layouts may use. Each is paid for before it works, by how it works: a method for each way."""

    def __init__(self, environment: Environment, budget: Budget) -> None:
        self._environment, self._budget = environment, budget

    def all(self) -> dict[str, Work]:
        """Name → filter."""
        ways = {name: getattr(self, f"_{way}") for way, names in _WAYS.items() for name in names}
        return {name: self._bounded(FILTERS[name], paid) for name, paid in ways.items()}

    def _bounded(self, work: Work, paid: Work) -> Work:
        """A filter that works on what `paid` gives, for the value and what is within the parentheses."""
        passed = 1 if hasattr(work, "jinja_pass_arg") else 0

        @wraps(work)  # carries the mark that says what the filter is passed first
        def done(*given: Any, **named: Any) -> Any:
            before, value, rest = given[:passed], given[passed], given[passed + 1 :]
            for each in (*rest, *named.values()):
                self._budget.weigh(each)
            return bounded_number(work(*before, paid(value, *rest, **named), *rest, **named))

        return done

    def _light(self, value: Any, *given: Any, **named: Any) -> Any:
        self._budget.pay()
        return value

    def _text(self, value: Any, *given: Any, **named: Any) -> Any:
        require_printed(self._budget, value)
        if isinstance(value, str):
            self._budget.make(LONGEST_ESCAPE * len(value))
        if any(isinstance(each, str) and len(each) > MOST_TRIMMED for each in (*given, *named.values())):
            raise BoundError("för mycket text")
        return value

    def _number(self, value: Any, *given: Any, **named: Any) -> Any:
        require_number(value)
        if any(isinstance(each, int) and abs(each) > MOST_DECIMALS for each in (*given, *named.values())):
            raise BoundError("för stora tal")
        return value

    def _digits(self, value: Any, *given: Any, **named: Any) -> Any:
        if isinstance(value, str) and len(value) > MOST_DIGITS:
            raise BoundError("för stora tal")
        return value

    def _each(self, value: Any, *given: Any, **named: Any) -> Any:
        """Goes through the values once; a text has as many as it has characters."""
        values = value if hasattr(value, "__len__") else list(self._budget.unpacked(value))
        self._budget.make_places(len(values))
        long = sum(len(each) for each in (*given, *named.values()) if isinstance(each, str) and len(each) > LONG_NAME)
        self._budget.pay(len(values) * long)
        return values

    def _sum(self, value: Any, attribute: Any = None, start: Any = 0) -> Any:
        require_number(start)
        return self._each(value, attribute)

    def _compared(self, value: Any, case_sensitive: Any = False, attribute: Any = None) -> Any:
        """Compares the values with each other, by an attribute when one is given."""
        values = self._each(value, attribute)
        self._weigh_keys(values, make_attrgetter(self._environment, attribute))
        return values

    def _sorted(self, value: Any, reverse: Any = False, case_sensitive: Any = False, attribute: Any = None) -> Any:
        values = self._each(value, attribute)
        self._weigh_keys(values, make_multi_attrgetter(self._environment, attribute))
        return values

    def _dictsorted(self, value: Any, *given: Any, **named: Any) -> Any:
        self._each(value)
        self._weigh_keys(value.items(), lambda item: item)
        return value

    def _weigh_keys(self, values: Iterable[Any], key: Work) -> None:
        """Pays for the keys, which are copied, and for comparing each as often as sorting does."""
        for index, value in enumerate(values):
            before = self._budget.left
            self._budget.weigh(key(value), made=True)
            self._budget.pay((before - self._budget.left) * index.bit_length())


_WAYS = {
    "light": ("default", "first", "last", "length"),
    "text": ("capitalize", "e", "escape", "lower", "safe", "string", "title", "trim", "upper"),
    "number": ("abs", "round"),
    "digits": ("int",),
    "each": ("items", "list", "reject", "rejectattr", "reverse", "select", "selectattr"),
    "sum": ("sum",),
    "compared": ("max", "min", "unique"),
    "sorted": ("sort",),
    "dictsorted": ("dictsort",),
}
SAFE_FILTERS = tuple(sorted(name for names in _WAYS.values() for name in names))
"""Jinja2's own filters that layouts may use: none of them can make much out of little."""
