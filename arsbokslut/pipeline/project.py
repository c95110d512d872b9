"""Where things are: the project folder, its editions, the layouts."""

import os
from collections.abc import Iterator
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, nearest
from arsbokslut.pipeline.edition import DATA, Edition

TEMPLATES = "templates"
SCHEMAS = "schema"
SCHEMA = "arsbokslut.schema.json"
WRITTEN_BY_HAND = frozenset({".yaml", ".yml", ".png", ".jpg", ".jpeg"})
"""The endings of settings and pictures, which can lie anywhere in a project; no document has them."""


def builtin_templates() -> Path:
    """The layouts that come with the tool."""
    return _shipped(TEMPLATES)


def data_schema() -> Path:
    """The JSON schema of data files that comes with the tool."""
    return _shipped(SCHEMAS) / SCHEMA


def _shipped(folder: str) -> Path:
    """A folder that comes with the tool: in the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / f"_{folder}"
    return installed if installed.is_dir() else package.parent / folder


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `data/` and, perhaps, `templates/` of its own."""

    root: Path

    @property
    def template_roots(self) -> tuple[Path, ...]:
        """Where layouts are looked for: the project's own folder wins over the tool's."""
        own = self.root / TEMPLATES
        roots = [own, builtin_templates()] if own.is_dir() else [builtin_templates()]
        return tuple(dict.fromkeys(root.resolve() for root in roots))

    def editions(self) -> list[Edition]:
        """The editions there is data for, earliest first."""
        folders = (path.name for path in (self.root / DATA).iterdir() if path.is_dir())
        return sorted(edition for name in folders if (edition := Edition.parse(name)) is not None)

    def data_folder(self, edition: Edition) -> str:
        """The folder of an edition's data, from the project's. Raises DiagnosticsError when there is none."""
        if not (self.root / edition.shown).is_dir():
            raise _fault(
                "ARS002",
                f"Det finns inga data för {edition}: mappen saknas.",
                Position(edition.shown),
                self._others(edition),
            )
        return edition.shown

    def _others(self, edition: Edition) -> str:
        known = list(map(str, self.editions()))
        closest = nearest(str(edition), known)
        listed = f"Det finns data för {', '.join(known)}." if known else "Skapa mappen och lägg årets YAML-filer där."
        return f"{listed} Menades {closest}?" if closest and len(known) > 1 else listed

    def is_source(self, path: Path) -> bool:
        """Whether a file is what reports are made of, or would lie among it; links are followed."""
        real = Path(os.path.realpath(path))
        if real.suffix.lower() in WRITTEN_BY_HAND and os.path.isfile(real):
            return True
        folders = (*(self.root / name for name in (DATA, TEMPLATES, SCHEMAS)), *self.template_roots)
        return any(above.samefile(folder) for folder in folders if folder.is_dir() for above in _above(real))

    def shown(self, path: Path) -> str:
        """A path as it is shown: relative to the project when it lies there."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def _above(path: Path) -> Iterator[Path]:
    """The folders above a path, those that there are and can be seen."""
    return filter(os.path.exists, path.parents)


def find_project(given: Path | None, start: Path) -> Project:
    """The project in `given`, or the nearest folder from `start` upwards that has data. Raises DiagnosticsError."""
    if given is not None:
        if not (given / DATA).is_dir():
            raise _fault(
                "ARS001",
                "Mappen är inget årsbokslutsprojekt: undermappen data saknas.",
                Position(str(given)),
                "Ange en mapp som innehåller data/ med --project, eller börja ett nytt med arsbokslut init.",
            )
        return Project(given)
    for folder in (start, *start.parents):
        if (folder / DATA).is_dir() and Project(folder).editions():
            return Project(folder)
    raise _fault(
        "ARS001",
        "Här finns inget årsbokslutsprojekt: ingen mapp data/ med år, här eller ovanför.",
        Position(str(start)),
        "Börja ett nytt med arsbokslut init. Finns det redan: gå till dess mapp, eller ange den med --project.",
    )


def _fault(code: str, message: str, position: Position, hint: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic(code, message, position, hint)])
