"""Composes the report: the layout's template over the computed report."""

from typing import Any

from jinja2 import TemplateError
from markupsafe import Markup

from arsbokslut.classes import dataclass
from arsbokslut.compose.bounds import Budget, limits
from arsbokslut.compose.commentary import Commentary
from arsbokslut.compose.environment import LayoutEnvironment, layout_environment
from arsbokslut.compose.faults import lacking_sections, template_fault
from arsbokslut.compose.layout import TEMPLATE, Layout
from arsbokslut.compose.missing import MissingSection
from arsbokslut.compose.references import References
from arsbokslut.compose.shown import Shown, shown_by
from arsbokslut.diagnostics import DiagnosticsError, SpotTree
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.names import Name
from arsbokslut.figures.summary import Summary
from arsbokslut.figures.units import FigureError
from arsbokslut.model.places import Places
from arsbokslut.model.prose import Prose

LONGEST_NAME = 1000
"""Characters of the name of a figure."""
STEPS_A_TEXT = 200
STEPS_A_CHARACTER = 2
"""Markdown, and the figures in it."""

TEMPLATE_ERRORS = (
    TemplateError,
    FigureError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
    MemoryError,
)
"""What an expression of a template can raise; the author of the template is told where."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The report's markup, the texts it took, and what of the report it shows."""

    markup: str
    texts: tuple[BoundText, ...]
    shown: Shown


def compose(report: ComputedReport, layout: Layout, spots: SpotTree, *, marked: bool = False) -> Composed:
    """The whole report as XHTML. Raises DiagnosticsError for faults in texts and templates.

    `marked` gives every element that a template writes its template and line, to place faults by.
    """
    commentary = Commentary(References(report.ledger, report.meta, Places(spots.texts)))
    allowed = limits(sum(map(len, spots.texts.values())), marked=marked)
    environment = layout_environment(layout.search_path, layout.shown if marked else None, allowed)
    try:
        markup = _rendered(environment, layout, _names(report, layout, commentary, environment.budget), commentary)
    except DiagnosticsError:
        _require_sections(environment, report, layout, spots)
        raise
    _require_sections(environment, report, layout, spots)
    if commentary.found:
        raise DiagnosticsError(commentary.found)
    texts = tuple(commentary.texts)
    return Composed(markup, texts, shown_by(layout, report, environment.seen, texts, spots))


def _require_sections(environment: LayoutEnvironment, report: ComputedReport, layout: Layout, spots: SpotTree) -> None:
    """Raises DiagnosticsError for the sections that the layout shows and the data lacks: other faults may follow from them."""
    if environment.lacking:
        asked = spots.value(("rapport", "layout"))
        raise DiagnosticsError([lacking_sections(tuple(environment.lacking), report.sections, layout, asked)])


def _rendered(environment: LayoutEnvironment, layout: Layout, names: dict[str, Any], commentary: Commentary) -> str:
    environment.filters["text"] = names.pop("_text")
    environment.filters["radtext"] = names.pop("_inline")
    try:
        return environment.budget.finished(environment.get_template(TEMPLATE, globals=names).render())
    except TEMPLATE_ERRORS as error:
        raise DiagnosticsError([*commentary.found, template_fault(error, layout, names)]) from error


def _names(report: ComputedReport, layout: Layout, commentary: Commentary, budget: Budget) -> dict[str, Any]:
    def text(prose: Prose | None, level: int = 4, /) -> Markup:
        _pay_for(prose, budget)
        return Markup("" if isinstance(prose, MissingSection) else commentary.blocks(prose, level))

    def inline(prose: Prose | None, /) -> Markup:
        _pay_for(prose, budget)
        return Markup("" if isinstance(prose, MissingSection) else commentary.inline(prose))

    return {
        "_text": text,
        "_inline": inline,
        "rapport": report.meta,
        "val": layout.settings.choices,
        "logotyp": layout.settings.logotype or "",
        "korthet": Summary(report),
        "skalor": report.scales,
        "målområden": report.areas,
        "uppdrag": report.assignments,
        "nyckeltal": report.key_figures,
        "avsnitt": report.sections,
        "kapitel": report.chapters,
        "tabeller": report.statements,
        "siffra": lambda name: report.ledger.find(_name(name)),
    }


def _name(written: Any) -> Name:
    """What `siffra` is asked for. Raises FigureError for what is no name."""
    if not isinstance(written, str) or len(written) > LONGEST_NAME:
        raise FigureError("siffra(…) tar namnet på en siffra, inom citattecken.")
    return Name.parse(written)


def _pay_for(prose: Prose | None, budget: Budget) -> None:
    """Markdown and its figures take some steps for each character."""
    if isinstance(prose, Prose):
        budget.pay(STEPS_A_TEXT + STEPS_A_CHARACTER * len(prose.text))
        budget.look()
