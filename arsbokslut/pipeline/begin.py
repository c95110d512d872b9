"""A new project: its files, tried before they are written, and written all or not at all."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.pipeline.edition import DATA, Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import SCHEMA, SCHEMAS, Project, data_schema
from arsbokslut.pipeline.written import write_files
from arsbokslut.source.edits import plain_text
from arsbokslut.starter import starter_files


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is asked of a new project."""

    municipality: str
    board: str
    edition: Edition
    layout: str


def begin(folder: Path, asked: Beginning) -> list[Path]:
    """Writes a new project that builds, and returns its files. Raises DiagnosticsError, with nothing written then."""
    refuse_older_project(folder)
    files = _contents(asked)
    _refuse_what_exists(folder, files)
    _try_out(files, asked.edition)
    return write_files(folder, files)


def refuse_older_project(folder: Path) -> None:
    """Raises DiagnosticsError when there is a project already, or when the folder is a file."""
    if folder.exists() and not folder.is_dir():
        raise _refused("ARS003", "Det är en fil, inte en mapp.", folder, "Ange en annan mapp.")
    years = Project(folder).editions() if (folder / DATA).is_dir() else []
    if years:
        last = years[-1]
        raise _refused(
            "ARS003",
            f"Här finns redan ett årsbokslut, för {', '.join(map(str, years))}.",
            folder / DATA,
            f"Nästa år börjar med arsbokslut new {last.year + 1}. Ett nytt projekt får en egen mapp: arsbokslut init MAPP.",
        )


def _contents(asked: Beginning) -> dict[str, bytes]:
    year = asked.edition.year
    facts = {
        "kommun": plain_text(asked.municipality),
        "nämnd": plain_text(asked.board),
        "layout": plain_text(asked.layout),
        "år": str(year),
        "år-2": str(year - 2),
        "datum": f"{year + 1}-01-31",
    }
    files = {path: text.encode() for path, text in starter_files(facts).items()}
    return {**files, f"{SCHEMAS}/{SCHEMA}": data_schema().read_bytes()}


def _refuse_what_exists(folder: Path, files: Iterable[str]) -> None:
    taken = [name for name in files if os.path.lexists(folder / name)]
    above = {str(part) for name in files for part in list(Path(name).parents)[:-1]}
    taken += sorted(name for name in above if os.path.lexists(folder / name) and not (folder / name).is_dir())
    if taken:
        hint = "Flytta undan det som finns, eller börja i en egen mapp: arsbokslut init MAPP."
        raise DiagnosticsError(
            Diagnostic("ARS003", "Filen finns redan, så inget skrevs.", Position(str(folder / name)), hint)
            for name in taken
        )


def _try_out(files: Mapping[str, bytes], edition: Edition) -> None:
    """Raises DiagnosticsError when the files make no report, as with a layout that demands sections of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        prepare_edition(Project(Path(folder)), edition)


def _refused(code: str, message: str, path: Path, hint: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic(code, message, Position(str(path)), hint)])
