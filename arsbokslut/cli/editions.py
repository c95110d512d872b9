"""The editions that a command is to work on."""

from collections.abc import Sequence

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.pipeline.edition import DATA, Edition
from arsbokslut.pipeline.project import Project


def chosen_editions(project: Project, asked: tuple[str, ...], *, every: bool) -> list[Edition]:
    """The editions asked for, all of them, or the latest. Raises DiagnosticsError."""
    known = project.editions()
    if not known:
        raise usage_fault(
            "Det finns inga år i data/.",
            "Börja ett nytt årsbokslut med arsbokslut init, eller skapa en mapp för året, till exempel data/2024.",
            DATA,
        )
    if every:
        return known
    if not asked:
        return known[-1:]
    editions = list(dict.fromkeys(edition_named(each, known) for each in asked))
    for edition in editions:
        project.data_folder(edition)
    return editions


def edition_named(asked: str, known: Sequence[Edition], what: str = "ÅR") -> Edition:
    """The edition that a person names, `known` are those there are. Raises DiagnosticsError for what is no year."""
    edition = Edition.parse(asked)
    if edition is None:
        hint = f"Skriv året med fyra siffror, från 1900 till 2099. Det finns data för {', '.join(map(str, known))}."
        raise usage_fault(f"”{asked}” är inget år.", hint, what)
    return edition


OVER_SOURCE = "Filen hör till det som rapporter görs av, och skrivs inte över."


def usage_fault(message: str, hint: str, what: str) -> DiagnosticsError:
    """A wish of the command line that cannot be met; `what` names the argument."""
    return DiagnosticsError([Diagnostic("ARS004", message, Position(what), hint)])
