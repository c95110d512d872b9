"""`arsbokslut init`: a new project, of what is asked or given, and what to do next."""

import datetime
import sys
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.editions import usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import relative
from arsbokslut.cli.streams import ask, tell
from arsbokslut.diagnostics import DiagnosticsError, nearest
from arsbokslut.diagnostics.legible import visible
from arsbokslut.pipeline.begin import Beginning, begin, refuse_older_project
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import builtin_templates

LONGEST = 100
"""Characters of a name."""
JULY = 7
"""From this month on, the report that is begun is this year's."""


@dataclass(frozen=True, slots=True)
class InitRequest:
    """Where to begin, and what was said on the command line; what was not is asked."""

    folder: Path
    municipality: str | None
    board: str | None
    year: str | None
    layout: str | None


def begin_project(request: InitRequest) -> int:
    """Writes a new project and returns the exit code; with anything wrong, nothing is written."""
    reporter = Reporter(Reporting(), to_stdout=False)
    try:
        refuse_older_project(request.folder)
        asked = _asked(request)
        written = begin(request.folder, asked)
    except DiagnosticsError as error:
        return reporter.finish(max(reporter.add(error.diagnostics, error.texts), 2))
    tell("\n".join(map(relative, written)))
    tell(_next_steps(request.folder, asked), sys.stderr)
    return EXIT_CLEAN


def _asked(request: InitRequest) -> Beginning:
    """What is given, and answers to what is not. Raises DiagnosticsError for what cannot be used."""
    municipality = _answer(request.municipality, "Kommun, till exempel Exempelköpings kommun", "--kommun")
    board = _answer(request.board, "Nämnd, till exempel Socialnämnden", "--nämnd")
    year = _answer(request.year, "År", "--år", str(_likely_year(datetime.date.today())))
    layout = _answer(request.layout, "Layout", "--layout", "standard")
    return Beginning(_name(municipality, "--kommun"), _name(board, "--nämnd"), _edition(year), _layout(layout))


def _likely_year(today: datetime.date) -> int:
    return today.year if today.month >= JULY else today.year - 1


def _answer(given: str | None, question: str, option: str, usual: str = "") -> str:
    """What is given on the command line, else what is answered on the terminal, else the usual."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        if usual:
            return usual
        raise usage_fault("Flaggan saknas.", f"Ange {option} med ett namn inom citattecken.", option)
    return ask(f"{question}{f' [{usual}]' if usual else ''}:", sys.stderr) or usual


def _name(text: str, option: str) -> str:
    name = " ".join(text.split(" ")).strip()
    if not name:
        raise usage_fault("Namnet är tomt.", f"Ange {option} med ett namn inom citattecken.", option)
    if len(name) > LONGEST or visible(name) != name or set(name) & set("{}\n\t\r"):
        raise usage_fault(
            "Namnet går inte att använda.", "Skriv det på en rad, utan klamrar och osynliga tecken.", option
        )
    return name


def _edition(text: str) -> Edition:
    edition = Edition.parse(text.strip())
    if edition is None:
        raise usage_fault(f"”{text}” är inget år.", "Skriv året med fyra siffror, från 1900 till 2099.", "--år")
    return edition


def _layout(text: str) -> str:
    known = sorted(each.name for each in builtin_templates().iterdir() if (each / "layout.yaml").is_file())
    if text not in known:
        closest = nearest(text, known)
        hint = f"Menades {closest}?" if closest else f"Det finns: {', '.join(known)}."
        raise usage_fault(f"Layouten ”{text}” finns inte.", hint, "--layout")
    return text


def _next_steps(folder: Path, asked: Beginning) -> str:
    data, stem = asked.edition.shown, asked.edition.stem
    there = relative(folder)
    go = "" if there == "." else f" Gå till mappen: cd {there}"
    return (
        f"\nEtt årsbokslut för {asked.board} {asked.edition} är påbörjat.{go}\n\nGör nu det här:\n"
        f"  1. arsbokslut build   bygger rapporter/{stem}.docx. Öppna den i Word och se hur den ser ut.\n"
        f"  2. Öppna mappen i en editor, och ersätt ”ifylls” och ”[Skriv: …]” i filerna i {data} med ditt.\n"
        f"  3. arsbokslut check   säger vad som återstår och vad som inte stämmer."
    )
