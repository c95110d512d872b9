"""`arsbokslut check --fix`: what can surely be put right, shown as a diff, confirmed and written."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.reporter import Reporter
from arsbokslut.cli.streams import ask, tell
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.diagnostics.legible import HIDDEN, visible
from arsbokslut.model.numerals import NO_BREAK_SPACE
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.fixes import FixedFile, fixed_files, write_fixed
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project

ROUNDS = 20
"""A fix can uncover what could not be seen before it; so many times at most."""
_COLOURS = {"+": "32", "-": "31", "@": "36"}


def fix_edition(project: Project, edition: Edition, reporter: Reporter, *, sure: bool) -> int:
    """Puts right what can be, asking first unless `sure`. Returns the exit code of the writing."""
    try:
        for number in range(ROUNDS):
            files = fixed_files(project, _findings(project, edition))
            if not files and number == 0:
                reporter.say(f"{edition}: här finns inget som programmet säkert kan rätta.")
            if not files or not _agreed(files, reporter, sure=sure):
                break
            for file in files:
                write_fixed(file, project)
                reporter.say(f"Rättade {file.shown}.")
    except DiagnosticsError as error:
        return reporter.add(error.diagnostics, error.texts)
    return EXIT_CLEAN


def _findings(project: Project, edition: Edition) -> Sequence[Diagnostic]:
    try:
        return prepare_edition(project, edition).findings
    except DiagnosticsError as error:
        return error.diagnostics


def _agreed(files: Sequence[FixedFile], reporter: Reporter, *, sure: bool) -> bool:
    """Shows what changes, and asks whether it shall."""
    if not (sure and reporter.reporting.quiet):
        _show(files, reporter)
    return sure or _confirmed(reporter)


def _show(files: Sequence[FixedFile], reporter: Reporter) -> None:
    for file in files:
        codes = Counter(each.code for each in file.findings)
        listed = ", ".join(code if count == 1 else f"{count} {code}" for code, count in sorted(codes.items()))
        tell(f"Rättningar i {file.shown} ({listed}):", reporter.people)
        for line in map(visible, _diff(file)):
            colour = _COLOURS.get(line[:1]) if reporter.colour else None
            print(f"\x1b[{colour}m{line}\x1b[0m" if colour else line, file=reporter.people)
        tell("", reporter.people)


def _diff(file: FixedFile) -> Iterator[str]:
    """The lines that change, as git shows them."""
    return unified_diff(_lines(file.before), _lines(file.after), file.shown, file.shown, n=1, lineterm="")


def _lines(raw: bytes) -> list[str]:
    """The lines of a file; characters that do not show, no-break spaces among them, as marks."""
    text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace(NO_BREAK_SPACE, HIDDEN).split("\n")


def _confirmed(reporter: Reporter) -> bool:
    if not sys.stdin.isatty():
        tell("Inget är skrivet. Kör igen med --yes för att skriva ändringarna.\n", reporter.people)
        return False
    return ask("Ska ändringarna skrivas? [j/N]", reporter.people).lower() in {"j", "ja", "y", "yes"}
