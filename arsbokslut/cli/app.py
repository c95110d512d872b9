"""The program and its commands: each parses its arguments, calls the pipeline and prints."""

from pathlib import Path
from typing import Annotated, Any

import typer

from arsbokslut import __version__
from arsbokslut.cli.usage import SwedishCommand, SwedishGroup

app = typer.Typer(
    cls=SwedishGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def command() -> Any:
    """The program as a click command."""
    return typer.main.get_command(app)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"arsbokslut {__version__}")
        raise typer.Exit


@app.callback(help="Bygger kommunala årsbokslut i Word av YAML-filer, med varje siffra kontrollerad.")
def program(
    version: Annotated[
        bool, typer.Option("--version", help="Visa programmets version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """The program's own options."""


def _years_there_are() -> list[str]:
    """The project's years, for completion."""
    from arsbokslut.diagnostics import DiagnosticsError
    from arsbokslut.pipeline.project import find_project

    try:
        return [str(year) for year in find_project(None, Path.cwd()).years()]
    except DiagnosticsError:
        return []


ProjectOption = Annotated[
    Path | None,
    typer.Option(
        "--project", metavar="MAPP", help="Projektets mapp, som innehåller data/. Annars söks den uppåt härifrån."
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Skriv bara sökvägar och fel.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Skriv mer om vad som görs.")]


@app.command(cls=SwedishCommand)
def build(
    years: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ÅR]…", help="De år som byggs. Utan år: det senaste.", autocompletion=_years_there_are),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Bygg alla år som det finns data för.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="SÖKVÄG", help="Filen att skriva, eller mappen när flera år byggs."),
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="Format: docx.")] = "docx",
    project: ProjectOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Bygg årsbokslutet för ett eller flera år.

    Utan -o skrivs rapporter/arsbokslut-ÅR.docx i projektets mapp. Sökvägen till varje skriven fil skrivs på
    standard ut, allt annat på standard fel. Ett misslyckat bygge lämnar en tidigare fil som den var.
    """
    from arsbokslut.cli.build import BuildRequest, build_reports

    raise typer.Exit(build_reports(BuildRequest(tuple(years or ()), every, output, to, project, quiet, verbose)))
