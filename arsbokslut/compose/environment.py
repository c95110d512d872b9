"""The sandbox that layouts run in: Swedish names, only what is declared, and nothing that changes anything."""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.loaders import split_template_path
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from arsbokslut.compose.bounds import SAFE_FILTERS, STEPS_A_CALL, BoundedCode, Budget
from arsbokslut.compose.compiled_code import CompiledTemplates
from arsbokslut.compose.filters import FILTERS, apply_filter
from arsbokslut.compose.markup import cell_markup, to_markup
from arsbokslut.compose.missing import LayoutTemplate, Missing, MissingSection
from arsbokslut.document.markup import MARK
from arsbokslut.figures.activities import JudgedActivity, JudgedAssignment
from arsbokslut.figures.calculations import minus, negative, plus, product, quotient
from arsbokslut.figures.chapters import Chapter
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedArea, JudgedFocus, JudgedGoal, JudgedIndicator
from arsbokslut.figures.sections import Sections, SectionView
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.units import FigureError
from arsbokslut.model.numerals import format_date
from arsbokslut.model.report import SectionPicture

PLAIN = (str, int, float, Decimal, datetime.date, tuple, list)
"""Values whose Python methods are no business of a layout: `"x".center(10**10)` is one."""

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
    """Jinja2 that shows objects of the report by their Swedish names alone."""

    layout_shown = ""
    code_generator_class = BoundedCode
    template_class = LayoutTemplate
    intercepted_binops = frozenset({"*", "**", "%", "+", "-", "/"})
    intercepted_unops = frozenset({"-"})
    bounded = staticmethod(Budget.bounded)
    budget = Budget()  # each environment has its own
    seen: set[tuple[int, str]]
    """What the layout has read of the sections, tables and pictures: the object's id and its Swedish name."""
    lacking: dict[str, None]
    """The sections that the layout shows and the data lacks."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers and figures; no text is repeated or filled in."""
        if isinstance(left, Figure) or isinstance(right, Figure):
            return _calculated(operator, left, right)
        if operator not in {"+", "-", "/"} and (
            isinstance(left, str | list | tuple) or isinstance(right, str | list | tuple)
        ):
            raise SecurityError(f"{operator} on texts")
        if operator == "**":
            raise SecurityError("powers")
        return self.bounded(super().call_binop(context, operator, left, right))

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """A figure with the other sign, or Jinja2's own."""
        return negative(arg) if isinstance(arg, Figure) else super().call_unop(context, operator, arg)

    def call(self, context: Context, obj: Any, *given: Any, **named: Any) -> Any:
        """A call, paid for; a recursive loop pays for what it goes through."""
        self.budget.pay(STEPS_A_CALL)
        if isinstance(obj, LoopContext):
            given = tuple(map(self.budget.counted, given))
        return self.bounded(super().call(context, obj, *given, **named))

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
            return MissingSection(attribute, self.lacking)
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, PLAIN):
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[argument]`: a mapping by its keys, a list by its index."""
        if isinstance(argument, str) and swedish_names(obj) is not None:
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)


class TemplateFolders(FileSystemLoader):
    """Templates of some folders; a link is followed to another layout's folder but never out of all of them.

    `folder/template` is a template of that one folder: of the layout that another builds on.
    """

    def get_source(self, environment: Environment, template: str) -> Any:
        """The template's text, unless it is outside."""
        named, _, inside = template.partition("/")
        folders = [folder for folder in self.searchpath if FilePath(folder).name == named] if inside else []
        if folders:
            return TemplateFolders(folders).get_source(environment, inside)
        roots = [FilePath(folder).parent.resolve() for folder in self.searchpath]
        for folder in self.searchpath:
            path = FilePath(folder, *split_template_path(template))
            if path.is_file() and not any(path.resolve().is_relative_to(root) for root in roots):
                raise SecurityError("a link out of the layouts")
        return super().get_source(environment, template)


def swedish_names(obj: Any) -> Mapping[str, str] | None:
    """The Swedish names of an object of the report and the attribute behind each; None for anything else."""
    return getattr(type(obj), "SWEDISH", None)


class ElementMarks(Extension):
    """Writes its template and line into every element of a template's own text."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's text with the marks."""
        layout = FilePath(self.environment.layout_shown)  # type: ignore[attr-defined]
        shown = (layout.parent / FilePath(filename or "").parent.name / FilePath(name or "").name).as_posix()
        marked: list[str] = []
        line = 1
        for piece in _JINJA.split(source):
            if not piece.startswith("{"):
                start = line

                def mark(match: re.Match[str], text: str = piece, first: int = start) -> str:
                    return f'{match[0]} {MARK}="{shown}:{first + text.count(chr(10), 0, match.start())}"'

                marked.append(_OPENING.sub(mark, piece))
            else:
                marked.append(piece)
            line += piece.count("\n")
        return "".join(marked)


_JINJA = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_OPENING = re.compile(r"<[a-z][a-z0-9]*(?=[\s/>])")


def layout_environment(folders: Sequence[FilePath], marked_as: str | None = None) -> LayoutEnvironment:
    """The environment for a layout whose templates are looked for in `folders`, in that order."""
    environment = LayoutEnvironment(
        loader=TemplateFolders(folders),
        autoescape=True,
        undefined=Missing,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    if marked_as is None:
        environment.bytecode_cache = CompiledTemplates()
    else:
        environment.layout_shown = marked_as
        environment.add_extension(ElementMarks)
    environment.budget = budget = Budget()
    environment.seen, environment.lacking = set(), {}
    environment.filters = {name: budget.filtering(environment.filters[name]) for name in SAFE_FILTERS}
    environment.filters["räknat"] = budget.counted
    environment.globals = {"range": environment.globals["range"], "namespace": environment.globals["namespace"]}
    environment.filters.update({name: _bound(name) for name in FILTERS})
    environment.filters["cell"] = cell_markup
    environment.filters["datum"] = format_date
    return environment


_CALCULATIONS: dict[str, Callable[[Figure, Figure], Figure]] = {"+": plus, "-": minus, "*": product, "/": quotient}


def _calculated(operator: str, left: Any, right: Any) -> Figure:
    """Figures reckon with figures only. Raises FigureError."""
    if not isinstance(left, Figure) or not isinstance(right, Figure) or operator not in _CALCULATIONS:
        raise FigureError("Siffror kan bara räknas med andra siffror ur data.")
    return _CALCULATIONS[operator](left, right)


def _finalized(value: Any) -> Any:
    return Budget.bounded(value if type(value) is Markup else to_markup(value))


def _bound(name: str) -> Any:
    return lambda figure, *arguments: apply_filter(name, figure, *arguments)
