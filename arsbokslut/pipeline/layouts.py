"""Finds and reads the layout that a report asks for."""

from pathlib import Path

from arsbokslut.compose.layout import CONFIGURATION, REFERENCE, TEMPLATE, Layout, LayoutSettings, layout_names
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, nearest
from arsbokslut.model.read import read_model
from arsbokslut.model.scales import hidden_levels, wrong_trends
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.project import TEMPLATES, Project
from arsbokslut.source import SourceFile, read_one

_NEEDED = (
    f"Filen saknas; en layout behöver {CONFIGURATION}, och {TEMPLATE} och {REFERENCE} om den inte bygger på en annan."
)


def find_layout(project: Project, key: str, asked: Position, above: tuple[str, ...] = ()) -> Layout:
    """The layout named `key`, asked for at a place in the data, or by the layouts `above` that build on it.

    Raises DiagnosticsError.
    """
    roots = project.template_roots
    folder = next((root / key for root in roots if (root / key).is_dir()), None)
    if folder is None:
        raise DiagnosticsError([_unknown(key, layout_names(roots), asked)])
    if key in above:
        raise DiagnosticsError([_circular(key, asked)])
    shown = _shown(project, folder)
    _require(folder, shown, (CONFIGURATION,))
    settings, base_asked = _settings(folder, shown)
    if settings.base is None:
        _require(folder, shown, (TEMPLATE, REFERENCE))
        return Layout(key, folder, shown, roots, settings)
    base = find_layout(project, settings.base, base_asked, (*above, key))
    return Layout(
        key, folder, shown, roots, settings.over(base.settings, own_looks=(folder / REFERENCE).is_file()), base
    )


def _circular(key: str, asked: Position) -> Diagnostic:
    return Diagnostic("ARS310", f"Layouten ”{key}” bygger på sig själv.", asked, "Ta bort ”bygger_på” i en av dem.")


def _unknown(key: str, known: list[str], asked: Position) -> Diagnostic:
    closest = nearest(key, known)
    hint = f"Menades ”{closest}”?" if closest else f"Det finns: {', '.join(known)}."
    return Diagnostic("ARS310", f"Layouten ”{key}” finns inte.", asked, hint)


def _shown(project: Project, folder: Path) -> str:
    """The layout's folder as people know it: in the project, or among the tool's own templates."""
    inside = folder.is_relative_to(project.root.resolve())
    return project.shown(folder) if inside else f"{TEMPLATES}/{folder.name}"


def _require(folder: Path, shown: str, names: tuple[str, ...]) -> None:
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise DiagnosticsError(
            Diagnostic(
                "ARS320",
                _NEEDED,
                Position(f"{shown}/{name}"),
                "Lägg till den, eller bygg på en annan layout: ”bygger_på: standard” i layout.yaml.",
            )
            for name in missing
        )


def _settings(folder: Path, shown: str) -> tuple[LayoutSettings, Position]:
    """What `layout.yaml` says, and where it says what the layout builds on."""
    name = f"{shown}/{CONFIGURATION}"
    source = read_one(SourceFile(name, read_inside(folder / CONFIGURATION, folder.parent, name)))
    settings = read_model(LayoutSettings, source.data, source.spots)
    faults = [*wrong_trends(settings.scales, source.spots), *hidden_levels(settings.scales, source.spots)]
    if faults:
        raise DiagnosticsError(faults, source.spots.texts)
    return settings, source.spots.value(("bygger_på",))
