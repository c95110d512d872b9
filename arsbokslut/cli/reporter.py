"""Where findings go, and in which format."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.editions import OVER_SOURCE, usage_fault
from arsbokslut.cli.streams import give, tell
from arsbokslut.cli.trouble import tell_trouble
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, Severity, apart, has_errors, in_order
from arsbokslut.diagnostics.counted import FOR_PEOPLE, FOR_PROGRAMS, counted
from arsbokslut.diagnostics.formats import FORMATS, render_text
from arsbokslut.diagnostics.formats.github import github_summary
from arsbokslut.diagnostics.legible import one_line
from arsbokslut.output import OutputFault, replace_file
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project

COLOURS = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class Reporting:
    """What the command line says of the findings' format and amount."""

    fmt: str | None = None
    output_file: Path | None = None
    colour: str = "auto"
    quiet: bool = False
    verbose: bool = False
    debug: bool = False


class Reporter:
    """Collects the findings of a run; text is printed as it comes, every other format whole at the end."""

    def __init__(self, reporting: Reporting, *, to_stdout: bool) -> None:
        self.reporting = reporting
        self.stream = sys.stdout if to_stdout else sys.stderr
        self.found: list[Diagnostic] = []
        self.met: list[Exception] = []
        """What went wrong beside the data: the machine's trouble and the program's own faults."""
        self.unchecked: list[str] = []
        self.texts: dict[str, str] = {}
        self.trouble = _unknown_choice(reporting)
        self.format = _chosen_format(reporting)
        self.file = reporting.output_file
        self.project: Project | None = None

    @property
    def immediate(self) -> bool:
        """Whether findings are printed as they come."""
        return self.format == "text" and self.file is None

    @property
    def colour(self) -> bool:
        """Whether the stream of findings gets colour: NO_COLOR and --color are respected."""
        if self.reporting.colour == "auto":
            return self.stream.isatty() and not os.environ.get("NO_COLOR")
        return self.reporting.colour == "always"

    @property
    def people(self) -> TextIO:
        """Where people are spoken to: not where another program reads the findings."""
        return self.stream if self.immediate else sys.stderr

    def add(self, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> int:
        """Takes the findings of a step and returns the exit code they call for."""
        found = in_order(diagnostics)
        self.found.extend(found)
        self.texts.update(texts)
        shown = [each for each in found if self._is_shown(each)]
        if self.immediate and shown:
            print(render_text(counted(shown, FOR_PEOPLE), texts, colour=self.colour), file=self.stream)
        if any(each.code.startswith("ARS0") and each.severity is Severity.ERROR for each in found):
            return EXIT_TROUBLE
        return EXIT_FINDINGS if has_errors(found) else EXIT_CLEAN

    def _is_shown(self, finding: Diagnostic) -> bool:
        """Whether people see it: warnings unless they asked for quiet, notes when they asked for all."""
        if finding.severity is Severity.NOTE:
            return self.reporting.verbose and not self.reporting.quiet
        return finding.severity is Severity.ERROR or not self.reporting.quiet

    def keep_from(self, project: Project) -> None:
        """Keeps the project. Raises DiagnosticsError when findings would be written over what its reports are made of; they are
        printed then."""
        self.project = project
        if self.file is not None and project.is_source(self.file):
            raise self._refused(OVER_SOURCE, self.file)

    def keep_apart(self, documents: Iterable[Path]) -> None:
        """Raises DiagnosticsError when findings would be written over one of the documents; they are printed then."""
        if self.file is not None and os.path.realpath(self.file) in set(map(os.path.realpath, documents)):
            raise self._refused("Fynden kan inte skrivas till samma fil som dokumentet.", self.file)

    def _refused(self, message: str, file: Path) -> DiagnosticsError:
        self.file = None
        return usage_fault(message, "Välj en annan fil med --output-file.", str(file))

    def attempt(self, edition: Edition, work: Callable[[], int]) -> int:
        """The exit code of the work on an edition. What breaks in it is told, and does not stop the others."""
        try:
            return work()
        except Exception as error:
            self.met.append(error)
            return tell_trouble(self.met, debug=self.reporting.debug, place=edition.shown)

    def say(self, sentence: str) -> None:
        """A sentence for people, unless they asked for quiet or for a machine's format on the same stream."""
        if not self.reporting.quiet and (self.immediate or self.stream is sys.stderr):
            tell(one_line(sentence), self.stream)

    def leave_out(self, unchecked: Iterable[str]) -> None:
        """Says what was not checked, a line for each; programs read it with the findings."""
        for each in unchecked:
            self.unchecked.append(each)
            self.say(f"  prövas inte: {each}")

    def finish(self, code: int) -> int:
        """Writes what is collected and returns the exit code, raised when the report itself could not be written."""
        if self.trouble is not None:
            print(render_text(self.trouble.diagnostics, {}, colour=self.colour), file=sys.stderr)
            return EXIT_TROUBLE
        _write_step_summary(apart(self.found)[0])
        if self.immediate:
            return code
        report = self._written()
        if self.file is None:
            give(report, self.stream)
            return code
        return self._to_file(self.file, report, code)

    def _written(self) -> str:
        """The findings of a format that is written whole: for programs all, with the paths that they look for; for people in a file
        as on a screen."""
        if self.format == "text":
            return FORMATS["text"](counted(filter(self._is_shown, self.found), FOR_PEOPLE), self.texts, self.unchecked)
        found, texts = counted(self.found, FOR_PROGRAMS), self.texts
        if self.project is not None:
            from arsbokslut.pipeline.from_top import from_top

            found, texts = from_top(self.project, found, texts)
        return FORMATS[self.format](found, texts, self.unchecked)

    def _to_file(self, path: Path, report: str, code: int) -> int:
        try:
            replace_file(path, report.encode())
        except OutputFault as fault:
            trouble = Diagnostic(
                "ARS003", fault.message, Position(str(path)), fault.hint.replace("-o", "--output-file")
            )
            print(render_text([trouble], {}, colour=self.colour), file=sys.stderr)
            return EXIT_TROUBLE
        return code


def _chosen_format(reporting: Reporting) -> str:
    """The format asked for, or what the surroundings want: GitHub reads annotations, GitLab a file."""
    if reporting.fmt in FORMATS:
        return str(reporting.fmt)
    if reporting.output_file is not None and os.environ.get("GITLAB_CI") == "true":
        return "gitlab"
    if reporting.output_file is None and os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "text"


def _unknown_choice(reporting: Reporting) -> DiagnosticsError | None:
    if reporting.fmt is not None and reporting.fmt not in FORMATS:
        return usage_fault(f"Formatet {reporting.fmt} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--format")
    if reporting.colour not in COLOURS:
        return usage_fault(f"”{reporting.colour}” går inte att välja.", f"Välj bland: {', '.join(COLOURS)}.", "--color")
    return None


def _write_step_summary(found: Sequence[Diagnostic]) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with Path(path).open("a", encoding="utf-8") as file:
                file.write(github_summary(counted(found, FOR_PEOPLE), len(found)))
        except OSError:
            tell(f"Sammanfattningen kunde inte skrivas till {path}.", sys.stderr)
