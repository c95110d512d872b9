"""The sandbox that layouts run in: Swedish names, only what is declared, and nothing that changes anything."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path as FilePath
from types import CodeType, FunctionType
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from arsbokslut.compose.bounded_code import TOO_DEEP, BoundedCode, template_line
from arsbokslut.compose.bounds import (
    CHARACTERS_OF_CODE,
    LEAST,
    STEPS_A_CALL,
    STEPS_A_FILTER,
    STEPS_AN_INCLUDE,
    Budget,
    Limits,
    bounded_number,
)
from arsbokslut.compose.compiled_code import CompiledTemplates
from arsbokslut.compose.filters import FILTERS, apply_filter
from arsbokslut.compose.jinja_filters import LONGEST_ESCAPE, JinjaFilters
from arsbokslut.compose.markup import cell_markup, to_markup
from arsbokslut.compose.missing import LayoutTemplate, Macros, Missing, MissingSection
from arsbokslut.compose.operations import calculated, compared, require_printed, tests
from arsbokslut.compose.template_files import ElementMarks, TemplateFolders
from arsbokslut.figures.activities import JudgedActivity, JudgedAssignment
from arsbokslut.figures.calculations import negative
from arsbokslut.figures.chapters import Chapter
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedArea, JudgedFocus, JudgedGoal
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.figures.sections import Sections, SectionView
from arsbokslut.figures.statements import Statement
from arsbokslut.model.numerals import format_date
from arsbokslut.model.report import SectionPicture

JOINED = (str, list, tuple)
OPENED = (Macros, Namespace, BlockReference, TemplateReference, Undefined)
"""What has names of its own for a template to ask for."""
CALLED = (Macro, BlockReference, LoopContext, FunctionType, type, Undefined)
"""What can be called: macros, blocks, `loop`, `range`, `siffra` and `namespace`."""

WATCHED = frozenset(
    {
        Chapter,
        SectionView,
        Statement,
        SectionPicture,
        JudgedArea,
        JudgedFocus,
        JudgedGoal,
        JudgedIndicator,
        JudgedActivity,
        JudgedAssignment,
    }
)
"""What a layout must not leave out in silence."""
LOOP = frozenset({"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"})
"""What a loop says of itself at each step."""


class LayoutEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2 that shows objects of the report by their Swedish names alone, and does nothing that is not paid for."""

    layout_shown = ""
    code_generator_class = BoundedCode
    template_class = LayoutTemplate
    intercepted_binops = frozenset({"*", "**", "%", "+", "-", "/", "//"})
    intercepted_unops = frozenset({"-"})
    budget: Budget
    seen: set[tuple[int, str]]
    """What the layout has read of the sections, tables and pictures: the object's id and its Swedish name."""
    lacking: dict[str, None]
    """The sections that the layout shows and the data lacks."""

    def spend(self, budget: Budget) -> None:
        """Takes what the layout does from a budget."""
        self.budget, self.concat = budget, budget.joined  # type: ignore[method-assign]
        self.filters: dict[str, Any] = JinjaFilters(self, budget).all()
        self.tests: dict[str, Any] = tests(budget)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers and figures; no text is repeated or filled in."""
        if isinstance(left, Figure) or isinstance(right, Figure):
            return calculated(self.budget, operator, left, right)
        if operator == "+" and isinstance(left, JOINED) and isinstance(right, JOINED):
            self._make(len(left) + len(right), texts=isinstance(left, str) and isinstance(right, str))
            return left + right  # type: ignore[operator]  # a TypeError for a text and a list
        if isinstance(left, JOINED) or isinstance(right, JOINED):
            raise SecurityError(f"{operator} on texts")
        if operator == "**":
            raise SecurityError("powers")
        bounded_number(left), bounded_number(right)
        return bounded_number(super().call_binop(context, operator, left, right))

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """A figure with the other sign, or Jinja2's own."""
        return negative(arg) if isinstance(arg, Figure) else super().call_unop(context, operator, arg)

    def call(self, context: Context, obj: Any, *given: Any, **named: Any) -> Any:
        """A call, paid for; a recursive loop pays for what it goes through."""
        self.budget.pay(STEPS_A_CALL + len(given) + len(named))
        if not isinstance(obj, CALLED):
            raise TypeError("not callable")
        if isinstance(obj, LoopContext):
            given = tuple(map(self.counted, given))
        if obj is Namespace:
            self.budget.make_places(sum(len(each) for each in given if hasattr(each, "__len__")) + 2 * len(named))
        return super().call(context, obj, *given, **named)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute`, by the object's Swedish names; a mapping by its keys."""
        if type(obj) is LoopContext and attribute in LOOP:
            return getattr(obj, attribute)
        if type(obj) in WATCHED:
            self.seen.add((id(obj), attribute))
        names = swedish_names(obj)
        if names is not None:
            return getattr(obj, names[attribute]) if attribute in names else self.undefined(obj=obj, name=attribute)
        if type(obj) is Sections and attribute not in obj and not attribute.startswith("_"):
            self.budget.make_places(1)
            return MissingSection(attribute, self.lacking)
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, OPENED):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[argument]`: a mapping by its keys, a list by its index."""
        self.budget.pay()
        if isinstance(argument, str) and (swedish_names(obj) is not None or not isinstance(obj, Mapping)):
            return self.getattr(obj, argument)
        if not isinstance(argument, str | int):
            raise TypeError("neither a name nor an index")
        if not isinstance(obj, Mapping | str | list | tuple | range):
            return self.undefined(obj=obj, name=str(argument))
        self.budget.weigh(argument)
        return super().getitem(obj, argument)

    # What the compiled template asks for (`bounded_code.py`) -----------------------------------------------------

    def counted(self, values: Any) -> Any:
        """What a loop goes through."""
        return self.budget.counted(values)

    def unpacked(self, values: Any) -> Any:
        """The values of `f(*values)`."""
        return self.budget.unpacked(values)

    def compared(self, left: Any, *rest: Any) -> bool:
        """`left < a < b`, given as `"lt", a, "lt", b`."""
        for operation, right in zip(rest[::2], rest[1::2], strict=True):
            if not compared(self.budget, left, operation, right):
                return False
            left = right
        return True

    def concatenated(self, *values: Any) -> str:
        """`a ~ b`; markup stays markup, and what is joined to it is escaped."""
        for value in values:
            require_printed(self.budget, value)
        self.budget.make(sum(LONGEST_ESCAPE * len(each) for each in values if isinstance(each, str)))
        return markup_join(values)

    def sliced(self, value: Any, start: Any, stop: Any, step: Any) -> Any:
        """`value[start:stop:step]`"""
        cut = slice(start, stop, step)
        if isinstance(value, (*JOINED, range)):
            self._make(len(range(*cut.indices(len(value)))), texts=isinstance(value, str))
            return value[cut]
        raise TypeError("not a text or a list")

    def made(self, value: Any) -> Any:
        """A list or mapping that a template writes."""
        self.budget.make_places(len(value) * (2 if isinstance(value, dict) else 1))
        return value

    def key(self, value: Any) -> Any:
        """A key of a mapping that a template writes."""
        self.budget.weigh(value)
        return value

    def _make(self, size: int, *, texts: bool) -> None:
        if texts:
            self.budget.make(size)
        else:
            self.budget.make_places(size)

    def _load_template(self, name: str, globals: Any) -> Any:
        """A template, paid for each time that it is asked for: those that include each other twice over never end."""
        self.budget.pay(STEPS_AN_INCLUDE)
        return super()._load_template(name, globals)

    def _parse(self, source: str, name: Any, filename: Any) -> nodes.Template:
        """What a template says. Raises TemplateSyntaxError for expressions that lie too deep in each other."""
        with _depth_told(filename):
            return super()._parse(source, name, filename)

    def _generate(self, source: nodes.Template, name: Any, filename: Any, defer_init: bool = False) -> str:
        """A template's code in Python, which takes much more room than the template."""
        with _depth_told(filename):
            code = super()._generate(source, name, filename, defer_init)
        self.budget.make(CHARACTERS_OF_CODE * len(code))
        return code

    def _compile(self, source: str, filename: str) -> CodeType:
        """The code compiled. Raises TemplateSyntaxError for what Python cannot nest so deep."""
        try:
            return super()._compile(source, filename)
        except SyntaxError as error:
            line = template_line(source, error.lineno or 1)
            raise TemplateSyntaxError(TOO_DEEP, line, filename=filename) from None


@contextmanager
def _depth_told(filename: Any) -> Iterator[None]:
    try:
        yield
    except RecursionError:
        raise TemplateSyntaxError(TOO_DEEP, 1, filename=filename) from None


def swedish_names(obj: Any) -> Mapping[str, str] | None:
    """The Swedish names of an object of the report and the attribute behind each; None for anything else."""
    return getattr(type(obj), "SWEDISH", None)


def layout_environment(
    folders: Sequence[FilePath], marked_as: str | None = None, allowed: Limits = LEAST
) -> LayoutEnvironment:
    """The environment for a layout whose templates are looked for in `folders`, in that order."""
    environment = LayoutEnvironment(
        loader=TemplateFolders(folders),
        autoescape=True,
        undefined=Missing,
        optimized=False,  # what is computed is computed once, within bounds
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    if marked_as is None:
        environment.bytecode_cache = CompiledTemplates()
    else:
        environment.layout_shown = marked_as
        environment.add_extension(ElementMarks)
    budget = Budget(allowed)
    environment.spend(budget)
    environment.finalize = partial(_finalized, budget)
    environment.seen, environment.lacking = set(), {}
    environment.globals = {"range": environment.globals["range"], "namespace": environment.globals["namespace"]}
    own = {name: partial(apply_filter, name) for name in FILTERS} | {"cell": cell_markup, "datum": format_date}
    environment.filters |= {name: _paid(budget, work) for name, work in own.items()}
    return environment


def _paid(budget: Budget, work: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of our own, paid for."""

    def done(*given: Any) -> Any:
        budget.pay(STEPS_A_FILTER)
        return work(*given)

    return done


def _finalized(budget: Budget, value: Any) -> Any:
    """What `{{ value }}` writes."""
    if isinstance(value, str):
        budget.make(len(value) if type(value) is Markup else LONGEST_ESCAPE * len(value))
        return value
    return to_markup(bounded_number(value))
