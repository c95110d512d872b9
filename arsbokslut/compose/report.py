"""Composes the report: the layout's template over the computed report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import TemplateError
from markupsafe import Markup

from arsbokslut.compose.commentary import Commentary
from arsbokslut.compose.environment import layout_environment
from arsbokslut.compose.faults import template_fault
from arsbokslut.compose.layout import TEMPLATE, Layout
from arsbokslut.compose.references import References
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Severity, SpotTree
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.compute import ComputedReport, SectionView
from arsbokslut.figures.units import FigureError
from arsbokslut.model.places import Places
from arsbokslut.model.prose import Prose

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


class TrackedSections(Mapping[str, SectionView]):
    """The sections, which remembers those that the layout took."""

    def __init__(self, sections: Mapping[str, SectionView]) -> None:
        self._sections = sections
        self.taken: set[str] = set()

    def __getitem__(self, key: str) -> SectionView:
        section = self._sections[key]
        self._take(section)
        return section

    def _take(self, section: SectionView) -> None:
        self.taken.add(section.key)
        for part in section.parts:
            self._take(part)

    def __iter__(self) -> Iterator[str]:
        return iter(self._sections)

    def __len__(self) -> int:
        return len(self._sections)

    def __contains__(self, key: object) -> bool:
        return key in self._sections


@dataclass(frozen=True, slots=True)
class Composed:
    """The report's markup, the texts it took, and warnings about what it leaves out."""

    markup: str
    texts: tuple[BoundText, ...] = ()
    warnings: list[Diagnostic] = field(default_factory=list)


def compose(report: ComputedReport, layout: Layout, spots: SpotTree, *, marked: bool = False) -> Composed:
    """The whole report as XHTML. Raises DiagnosticsError for faults in texts and templates.

    `marked` gives every element that a template writes its template and line, to place faults by.
    """
    commentary = Commentary(References(report.ledger, report.meta, Places(spots.texts)))
    sections = TrackedSections(report.sections)
    markup = _rendered(layout, _names(report, layout, sections, commentary), commentary, marked=marked)
    if commentary.found:
        raise DiagnosticsError(commentary.found)
    return Composed(markup, tuple(commentary.texts), _left_out(sections, layout, spots))


def _rendered(layout: Layout, names: dict[str, Any], commentary: Commentary, *, marked: bool) -> str:
    environment = layout_environment(layout.search_path, layout.shown if marked else None)
    environment.filters["text"] = names.pop("_text")
    environment.filters["radtext"] = names.pop("_inline")
    try:
        return environment.get_template(TEMPLATE, globals=names).render()
    except TEMPLATE_ERRORS as error:
        raise DiagnosticsError([*commentary.found, template_fault(error, layout, names)]) from error


def _names(report: ComputedReport, layout: Layout, sections: TrackedSections, commentary: Commentary) -> dict[str, Any]:
    def text(prose: Prose | None, nivå: int = 4) -> Markup:
        return Markup(commentary.blocks(prose, nivå))

    def inline(prose: Prose | None) -> Markup:
        return Markup(commentary.inline(prose))

    return {
        "_text": text,
        "_inline": inline,
        "rapport": report.meta,
        "val": layout.settings.choices,
        "skalor": report.scales,
        "målområden": report.areas,
        "uppdrag": report.assignments,
        "avsnitt": sections,
        "tabeller": report.statements,
        "siffra": lambda name: report.ledger.find(tuple(str(name).split("."))),
    }


def _left_out(sections: TrackedSections, layout: Layout, spots: SpotTree) -> list[Diagnostic]:
    return [
        Diagnostic(
            "ARS311",
            f"Avsnittet ”{key}” kommer inte med: layouten {layout.key} visar det inte.",
            spots.key(("avsnitt", key)),
            "Ta med det i ”delar” under ett avsnitt som visas, eller i layouten.",
            Severity.WARNING,
        )
        for key in sections
        if key not in sections.taken
    ]
