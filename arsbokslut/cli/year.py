"""The commands of a report's year, and what they take: each parses its arguments and calls the file of its name."""

from pathlib import Path
from typing import Annotated

import typer

from arsbokslut.cli.options import ProjectFolder, years_there_are
from arsbokslut.cli.usage import SwedishCommand


def add_year_commands(app: typer.Typer) -> None:
    """Gives the program the commands."""
    for each in (init, new):
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
