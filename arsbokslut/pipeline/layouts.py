"""Finds and reads the layout that a report asks for."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from arsbokslut.compose.layout import CONFIGURATION, REFERENCE, TEMPLATE, Layout, LayoutSettings, layout_names
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, SpotTree, nearest
from arsbokslut.document.vocabulary import STYLED
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


def _unknown_styles(styles: Iterable[str], spots: SpotTree) -> Iterator[Diagnostic]:
    """What has no style of its own, though `stilar` gives it one."""
    for key in styles:
        element, _, kind = key.partition(".")
        classes = STYLED.get(element, frozenset())
        if element in STYLED and (not kind or classes is None or kind in classes):
            continue
        own = [f"{name}.{each}" for name, kinds in STYLED.items() for each in kinds or ()]
        closest = nearest(key, [*STYLED, *own])
        hint = f"Menades ”{closest}”? " if closest else ""
        hint += "Det som har en formatmall står i handbokens Ordförråd; egna klasser får p, table och span."
        yield Diagnostic("ARS201", f"Nyckeln ”{key}” finns inte här.", spots.key(("stilar", key)), hint)


def _settings(folder: Path, shown: str) -> tuple[LayoutSettings, Position]:
    """What `layout.yaml` says, and where it says what the layout builds on."""
    name = f"{shown}/{CONFIGURATION}"
    source = read_one(SourceFile(name, read_inside(folder / CONFIGURATION, folder.parent, name)))
    settings = read_model(LayoutSettings, source.data, source.spots)
    faults = [
        *wrong_trends(settings.scales, source.spots),
        *hidden_levels(settings.scales, source.spots),
        *_unknown_styles(settings.styles, source.spots),
    ]
    if faults:
        raise DiagnosticsError(faults, source.spots.texts)
    return settings, source.spots.value(("bygger_på",))
