"""An edition read, computed, composed and checked: all that is done before anything is written."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from arsbokslut.checks import Checked, run_checks
from arsbokslut.checks.context import Context
from arsbokslut.classes import dataclass
from arsbokslut.compose import left_out
from arsbokslut.compose.layout import TEMPLATE, Layout
from arsbokslut.compose.report import Composed, compose
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.diagnostics.nearest import patience
from arsbokslut.diagnostics.rule import run_rules
from arsbokslut.document.markup import MarkupFault
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document, Picture
from arsbokslut.document.walk import Nodes
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.faults import formula_faults
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.names import Name
from arsbokslut.pipeline import pictures
from arsbokslut.pipeline.earlier import earlier_reports
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.layouts import find_layout
from arsbokslut.pipeline.pictures import Pictures
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.read import ReadEdition, read_edition


@dataclass(frozen=True, slots=True)
class Prepared:
    """An edition ready to be written, with what was found on the way."""

    read: ReadEdition
    layout: Layout
    markup: str
    document: Document
    nodes: Nodes
    texts: tuple[BoundText, ...]
    pictures: Pictures
    checked: Checked

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The errors and warnings that are not acknowledged."""
        return self.checked.findings

    @property
    def told(self) -> tuple[Diagnostic, ...]:
        """All that was found and is not acknowledged: errors, warnings and notes."""
        return (*self.checked.findings, *self.checked.notes)

    def figure(self, name: str) -> Figure | None:
        """The figure of a name, or of a calculation that a text makes; None when there is none."""
        try:
            return self.read.report.ledger.find(Name.parse(name))
        except UnknownFigureError:
            figures = (part.content for text in self.texts for part in text.parts)
            return next((each for each in figures if isinstance(each, Figure) and each.label == name), None)


@patience()
def prepare_edition(project: Project, edition: Edition) -> Prepared:
    """Everything up to the document tree. Raises DiagnosticsError with all that stops it."""
    read = read_edition(project, edition)
    try:
        _require_figures(read)
        asked = read.spots.value(("rapport", "layout"))
        layout = read.layout or find_layout(project, read.report.meta.layout, asked)
        composed = compose(read.report, layout, read.spots)
        document = replace(_document(composed, read, layout), numbered=frozenset(layout.settings.numbered))
    except DiagnosticsError as error:
        raise error.with_texts({**_template_texts(error, project), **read.spots.texts}) from error
    texts, settings = _once(composed.texts), read.settings
    earlier = earlier_reports(project, edition, read)
    nodes = Nodes(document.blocks)
    context = Context(
        source=read.source,
        report=read.report,
        data=read.data,
        spots=read.spots,
        texts=texts,
        document=document,
        nodes=nodes,
        settings=settings,
        earlier=earlier.reports,
        last_data=earlier.last_data,
    )
    shown = _pictures(project, read, layout, nodes, texts)
    ran = (
        *read.ran,
        *run_rules(left_out.RULES, composed.shown, settings.off),
        *run_rules(pictures.RULES, shown, settings.off),
    )
    checked = run_checks(context, ran, read.warnings, earlier.left_out)
    return Prepared(
        read=read,
        layout=layout,
        markup=composed.markup,
        document=document,
        nodes=nodes,
        texts=texts,
        pictures=shown,
        checked=checked,
    )


def _pictures(
    project: Project, read: ReadEdition, layout: Layout, nodes: Nodes, texts: tuple[BoundText, ...]
) -> Pictures:
    shown = tuple(picture.file for picture in nodes.of(Picture))
    return Pictures(read.source, project.root, read.spots, shown, Position(f"{layout.shown}/{TEMPLATE}"), texts)


def _require_figures(read: ReadEdition) -> None:
    """Raises DiagnosticsError for figures that cannot be computed: a layout would be blamed for them."""
    faults = list(formula_faults(read.report))
    if faults:
        raise DiagnosticsError(Diagnostic("ARS211", str(error), place, error.hint) for place, error in faults)


def _once(texts: Iterable[BoundText]) -> tuple[BoundText, ...]:
    """Every text once, though the layout may show it in several places."""
    return tuple({text.prose.position: text for text in texts}.values())


def _document(composed: Composed, read: ReadEdition, layout: Layout) -> Document:
    """The document tree; a fault in the markup is looked up by composing once more with every element marked."""
    try:
        return read_document(composed.markup)
    except MarkupFault:
        marked = compose(read.report, layout, read.spots, marked=True)
        try:
            return read_document(marked.markup)
        except MarkupFault as fault:
            file, _, line = fault.mark.rpartition(":")
            position = Position(file, int(line), 1) if line.isdigit() else Position(f"{layout.shown}/{TEMPLATE}")
            raise DiagnosticsError([fault.at(position, "ARS324")]) from None


def _template_texts(error: DiagnosticsError, project: Project) -> dict[str, str]:
    """The texts of the templates that the findings point at, for excerpts."""
    texts: dict[str, str] = {}
    for shown in {each.position.file for each in error.diagnostics if each.position.file.endswith(".j2")}:
        for root in project.template_roots:
            path = root / Path(*Path(shown).parts[-2:])
            if path.is_file():
                texts.setdefault(shown, path.read_text(encoding="utf-8", errors="replace"))
    return texts
