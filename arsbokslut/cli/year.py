"""The commands of a report's year, and what they take: each parses its arguments and calls the file of its name."""

from pathlib import Path
from typing import Annotated

import typer

from arsbokslut.cli.options import ProjectFolder, years_there_are
from arsbokslut.cli.usage import SwedishCommand


def add_year_commands(app: typer.Typer) -> None:
    """Gives the program the commands."""
    for each in (init, new, status):
        app.command(cls=SwedishCommand)(each)


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[MAPP]", help="Mappen att börja i; skapas vid behov. Annars den du står i.")
    ] = Path(),
    municipality: Annotated[
        str | None, typer.Option("--kommun", metavar="NAMN", help="Kommunens namn, som det står i rapporten.")
    ] = None,
    board: Annotated[str | None, typer.Option("--nämnd", metavar="NAMN", help="Nämndens namn.")] = None,
    year: Annotated[str | None, typer.Option("--år", metavar="ÅR", help="Året som rapporten gäller.")] = None,
    layout: Annotated[
        str | None, typer.Option("--layout", metavar="LAYOUT", help="Layouten; standard passar alla nämnder.")
    ] = None,
) -> None:
    """Börja ett nytt årsbokslut: skriv filer som går att bygga direkt.

    Exempel: arsbokslut init --kommun "Exempelköpings kommun" --nämnd Socialnämnden --år 2025

    Det som inte anges frågar programmet efter. Filer som redan finns skrivs aldrig över: finns en av dem skrivs inget alls.
    """
    from arsbokslut.cli.init import InitRequest, begin_project

    raise typer.Exit(begin_project(InitRequest(folder, municipality, board, year, layout)))


def new(
    year: Annotated[str, typer.Argument(metavar="ÅR", help="Året som ska göras.")],
    base: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="ÅR",
            help="Året att göra det av. Annars det senaste före.",
            autocompletion=years_there_are,
        ),
    ] = None,
    project: ProjectFolder = None,
) -> None:
    """Gör nästa års filer av ett tidigare års: utfall blir föregående, och det nya årets värden platshållare.

    Exempel: arsbokslut new 2026 --from 2025

    Kommentarer, ordning och skrivsätt står kvar. Förra årets ord står som kommentarer ovanför platshållarna. Det som skrivs
    har först lästs tillbaka och prövats; går något inte att göra rätt skrivs inget alls.
    """
    from arsbokslut.cli.new import NewRequest, make_year

    raise typer.Exit(make_year(NewRequest(year, base, project)))


def status(
    year: Annotated[
        str | None, typer.Argument(metavar="[ÅR]", help="Året. Utan år: det senaste.", autocompletion=years_there_are)
    ] = None,
    author: Annotated[
        str | None, typer.Option("--ansvarig", metavar="NAMN", help="Bara det som den här personen skriver.")
    ] = None,
    fmt: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, json eller markdown.")] = "text",
    today: Annotated[
        str | None, typer.Option("--idag", metavar="DATUM", help="Räkna som om det vore den dagen: 2026-01-31.")
    ] = None,
    project: ProjectFolder = None,
) -> None:
    """Visa vad som är klart, vad som återstår och vad som är försenat, och hos vem.

    Exempel: arsbokslut status 2025 --ansvarig "Eva Ek"

    Avsnitt, mål, uppdrag och tabeller kan säga vem som skriver (ansvarig), när (klart_senast), om det är färdigt (klar) och
    vad som ska stå (instruktion).
    """
    from arsbokslut.cli.status import StatusRequest, tell_status

    raise typer.Exit(tell_status(StatusRequest(year, author, fmt, today, project)))
