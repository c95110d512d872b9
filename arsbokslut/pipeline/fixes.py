"""Findings that carry their fix: what the files become of them, and the files written."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.diagnostics.fix import Fix, Rewrite
from arsbokslut.output import OutputFault, replace_file
from arsbokslut.pipeline.edition import DATA
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.settings import SETTINGS
from arsbokslut.source import SourceFile
from arsbokslut.source.edits import EditRefused, edited, mended


@dataclass(frozen=True, slots=True)
class FixedFile:
    """A file of the project, what it becomes, and the findings that are put right so."""

    path: Path
    shown: str
    before: bytes
    after: bytes
    findings: tuple[Diagnostic, ...]


def fixed_files(project: Project, found: Iterable[Diagnostic]) -> list[FixedFile]:
    """The data files and the settings after all the fixes that can be carried out. Nothing is written."""
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        if each.fix and _is_the_projects(each.position.file) and all(map(_leaves_figures, each.fix)):
            by_file[each.position.file].append(each)
    files = (_fixed(project, shown, findings) for shown, findings in sorted(by_file.items()))
    return [file for file in files if file.findings]


def write_fixed(file: FixedFile, project: Project) -> None:
    """Writes a file. Raises DiagnosticsError when it has changed since it was read, or cannot be written."""
    if read_inside(file.path, project.root, file.shown) != file.before:
        raise _refused(file, "Filen har ändrats under tiden och är inte rättad.", "Kör igen.")
    try:
        replace_file(file.path, file.after)
    except OutputFault as fault:
        raise _refused(file, fault.message, fault.hint.replace(" med -o", "")) from None


def _refused(file: FixedFile, message: str, hint: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic("ARS003", message, Position(file.shown), hint)])


def _is_the_projects(shown: str) -> bool:
    """Whether a file is one that staff write: layouts are left alone."""
    return shown == SETTINGS or shown.startswith(f"{DATA}/")


_REFERENCE = re.compile(r"\{\{ [^{}]+ \}\}")


def _leaves_figures(change: Rewrite) -> bool:
    """Whether a change leaves all digits as they are, or puts a reference where they were typed."""
    old, new = (re.sub(r"\D", "", text) for text in (change.old, change.new))
    return old == new or _REFERENCE.fullmatch(change.new) is not None


def _fixed(project: Project, shown: str, findings: Sequence[Diagnostic]) -> FixedFile:
    path = project.root / shown
    file = SourceFile(shown, read_inside(path, project.root, shown))
    done = _carried_out(file, (), tuple({each.fix: each for each in findings}.values()))
    return FixedFile(path, shown, file.raw, _after(file, done) or file.raw, done)


def _carried_out(
    file: SourceFile, done: tuple[Diagnostic, ...], more: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Of some findings, those whose fixes can be carried out together with those that are `done`."""
    if not more or _after(file, (*done, *more)) is not None:
        return (*done, *more)
    if len(more) == 1:
        return done
    half = len(more) // 2
    return _carried_out(file, _carried_out(file, done, more[:half]), more[half:])


def _after(file: SourceFile, findings: Sequence[Diagnostic]) -> bytes | None:
    """The bytes after the fixes of the findings; None when they are refused."""
    changes: Fix = tuple(change for each in findings for change in each.fix)
    try:
        return edited(file, changes)
    except EditRefused:
        return None
    except DiagnosticsError:  # it cannot be read: that is what they mend
        return mended(file, changes)
