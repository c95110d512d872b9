"""The years that a command is to work on."""

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.pipeline.project import DATA, Project


def chosen_years(project: Project, asked: tuple[str, ...], *, every: bool) -> list[int]:
    """The years asked for, all of them, or the latest. Raises DiagnosticsError."""
    known = project.years()
    if not known:
        raise usage_fault("Det finns inga år i data/.", "Skapa en mapp för året, till exempel data/2024.", DATA)
    if every:
        return known
    if not asked:
        return known[-1:]
    wrong = next((year for year in asked if not (year.isascii() and year.isdigit() and len(year) == 4)), None)
    if wrong is not None:
        listed = ", ".join(map(str, known))
        raise usage_fault(f"”{wrong}” är inget år.", f"Skriv året med fyra siffror. Det finns data för {listed}.", "ÅR")
    years = list(dict.fromkeys(map(int, asked)))
    for year in years:
        project.data_folder(year)
    return years


def usage_fault(message: str, hint: str, what: str) -> DiagnosticsError:
    """A wish of the command line that cannot be met; `what` names the argument."""
    return DiagnosticsError([Diagnostic("ARS004", message, Position(what), hint)])
