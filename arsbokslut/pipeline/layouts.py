"""Finds and reads the layout that a report asks for."""

from pathlib import Path

from arsbokslut.compose.layout import CONFIGURATION, REFERENCE, TEMPLATE, Layout, LayoutSettings, layout_names
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, nearest
from arsbokslut.model.read import read_model
from arsbokslut.model.scales import hidden_levels, wrong_trends
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.project import TEMPLATES, Project
from arsbokslut.source import SourceFile, read_one


def find_layout(project: Project, key: str, asked: Position) -> Layout:
    """The layout named `key`, asked for at a place in the data. Raises DiagnosticsError."""
    roots = project.template_roots
    folder = next((root / key for root in roots if (root / key).is_dir()), None)
    if folder is None:
        raise DiagnosticsError([_unknown(key, layout_names(roots), asked)])
    shown = _shown(project, folder)
    _require(folder, shown)
    return Layout(key, folder, shown, roots, _settings(folder, shown))


def _unknown(key: str, known: list[str], asked: Position) -> Diagnostic:
    closest = nearest(key, known)
    hint = f"Menades ”{closest}”?" if closest else f"Det finns: {', '.join(known)}."
    return Diagnostic("ARS310", f"Layouten ”{key}” finns inte.", asked, hint)


def _shown(project: Project, folder: Path) -> str:
    """The layout's folder as people know it: in the project, or among the tool's own templates."""
    inside = folder.is_relative_to(project.root.resolve())
    return project.shown(folder) if inside else f"{TEMPLATES}/{folder.name}"


def _require(folder: Path, shown: str) -> None:
    missing = [name for name in (TEMPLATE, CONFIGURATION, REFERENCE) if not (folder / name).is_file()]
    if missing:
        raise DiagnosticsError(
            Diagnostic(
                "ARS320",
                f"Filen saknas; en layout behöver {TEMPLATE}, {CONFIGURATION} och {REFERENCE}.",
                Position(f"{shown}/{name}"),
                "Lägg till den, till exempel som kopia från en annan layout.",
            )
            for name in missing
        )


def _settings(folder: Path, shown: str) -> LayoutSettings:
    name = f"{shown}/{CONFIGURATION}"
    source = read_one(SourceFile(name, read_inside(folder / CONFIGURATION, folder.parent, name)))
    settings = read_model(LayoutSettings, source.data, source.spots)
    faults = [*wrong_trends(settings.scales, source.spots), *hidden_levels(settings.scales, source.spots)]
    if faults:
        raise DiagnosticsError(faults, source.spots.texts)
    return settings
