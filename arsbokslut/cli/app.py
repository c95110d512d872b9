"""The program and its commands: each parses its arguments, calls the pipeline and prints."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from arsbokslut import __version__
from arsbokslut.cli.options import (
    Colour,
    Debug,
    Every,
    Format,
    OutputFile,
    ProjectFolder,
    Quiet,
    Strict,
    Verbose,
    Watch,
    Years,
    one_of,
    years_there_are,
)
from arsbokslut.cli.usage import SwedishCommand, SwedishGroup
from arsbokslut.cli.year import add_year_commands
from arsbokslut.pipeline.formats import DEFAULT, FORMATS

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


@app.callback(help="Bygger kommunala årsbokslut i Word, PDF och HTML av YAML-filer, med varje siffra kontrollerad.")
def program(
    version: Annotated[
        bool, typer.Option("--version", help="Visa programmets version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """The program's own options."""


add_year_commands(app)


@app.command(cls=SwedishCommand)
def build(
    years: Years = None,
    every: Every = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="SÖKVÄG", help="Filen att skriva, eller mappen när det blir flera."),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="FORMAT", help=f"{one_of(FORMATS)}; kan anges flera gånger. Annars {DEFAULT}."),
    ] = None,
    trail: Annotated[
        bool, typer.Option("--revisionsspår", help="Lägg till en bilaga som visar varje siffras ursprung.")
    ] = False,
    strict: Strict = False,
    watch: Watch = False,
    project: ProjectFolder = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    fmt: Format = None,
    output_file: OutputFile = None,
    color: Colour = "auto",
    debug: Debug = False,
) -> None:
    """Bygg årsbokslutet för ett eller flera år.

    Utan -o skrivs rapporter/arsbokslut-ÅR i projektets mapp, med formatets ändelse. Sökvägen till varje skriven fil
    skrivs på standard ut, allt annat på standard fel. Ett misslyckat bygge lämnar en tidigare fil som den var.
    """
    from arsbokslut.cli.build import BuildRequest, build_reports
    from arsbokslut.cli.reporter import Reporting

    reporting = Reporting(fmt=fmt, output_file=output_file, colour=color, quiet=quiet, verbose=verbose, debug=debug)
    request = BuildRequest(
        years=tuple(years or ()),
        every=every,
        output=output,
        to=tuple(to or ()),
        project=project,
        trail=trail,
        strict=strict,
    )
    raise typer.Exit(_once_or_watched(lambda: build_reports(request, reporting), project, watch=watch))


@app.command(cls=SwedishCommand)
def check(
    years: Years = None,
    every: Every = False,
    strict: Strict = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Rätta det som säkert kan rättas. Ändringarna visas först.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Skriv rättningarna utan att fråga.")] = False,
    watch: Watch = False,
    project: ProjectFolder = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    fmt: Format = None,
    output_file: OutputFile = None,
    color: Colour = "auto",
    profile_rules: Annotated[
        bool, typer.Option("--profile-rules", help="Visa hur lång tid varje regel tar, den långsammaste först.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Kontrollera ett eller flera år utan att skriva något dokument.

    Fynden skrivs på standard ut. Slutkoden är 0 utan fel, 1 med fel i data eller mallar, 2 när programmet inte
    kunde köras. Med --fix rättas det som säkert kan rättas i datafilerna, aldrig ett tal; därefter kontrolleras året.
    """
    from arsbokslut.cli.check import CheckRequest, check_reports
    from arsbokslut.cli.reporter import Reporting

    reporting = Reporting(fmt=fmt, output_file=output_file, colour=color, quiet=quiet, verbose=verbose, debug=debug)
    request = CheckRequest(
        years=tuple(years or ()),
        every=every,
        project=project,
        strict=strict,
        profiled=profile_rules,
        fix=fix,
        sure=yes,
        watched=watch,
    )
    raise typer.Exit(_once_or_watched(lambda: check_reports(request, reporting), project, watch=watch and not fix))


def _once_or_watched(run: Callable[[], int], project: Path | None, *, watch: bool) -> int:
    if not watch:
        return run()
    from arsbokslut.cli.watch import watched

    return watched(run, project)


@app.command(cls=SwedishCommand)
def explain(
    code: Annotated[str, typer.Argument(metavar="KOD", help="En kod, till exempel ARS204.")],
) -> None:
    """Förklara en felkod: vad den betyder och vad man gör."""
    from arsbokslut.cli.explain import explain_code

    raise typer.Exit(explain_code(code))


@app.command(cls=SwedishCommand)
def schema(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="SÖKVÄG", help="Filen att skriva; annars standard ut.")
    ] = None,
) -> None:
    """Skriv schemat över datafilernas nycklar, som gör att editorn föreslår och förklarar dem.

    Schemat är ett JSON Schema. I VS Code med tillägget YAML: lägg det i projektet och peka ut det i .vscode/settings.json.
    """
    from arsbokslut.cli.schema import write_schema

    raise typer.Exit(write_schema(output))


@app.command(cls=SwedishCommand, context_settings={"ignore_unknown_options": True})  # a figure can begin with a minus
def trace(
    year: Annotated[str, typer.Argument(metavar="ÅR", help="Året.", autocompletion=years_there_are)],
    figure: Annotated[
        str,
        typer.Argument(
            metavar="SIFFRA", help="En siffras namn, eller siffran som den står i rapporten, inom citattecken."
        ),
    ],
    project: ProjectFolder = None,
    fmt: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text eller json.")] = "text",
    debug: Debug = False,
) -> None:
    """Visa var en siffra kommer från: värde, var den visas och formeln ned till raderna i filerna.

    Siffran anges med sitt namn (drift.hemgården.avvikelse) eller som den står i rapporten ("5 063").
    """
    from arsbokslut.cli.trace import trace_figure

    raise typer.Exit(trace_figure(year, figure, project, fmt))


@app.command(cls=SwedishCommand)
def diff(
    first: Annotated[
        str,
        typer.Argument(
            metavar="A", help="Det äldre: ett år, en mapp, eller en version i git (gren, märkning, id, HEAD~2)."
        ),
    ],
    second: Annotated[
        str | None, typer.Argument(metavar="[B]", help="Det nyare. Utan B: året som det ligger i mappen nu.")
    ] = None,
    year: Annotated[
        str | None,
        typer.Option("--år", metavar="ÅR", help="Året, när varken A eller B är ett. Annars det senaste."),
    ] = None,
    project: ProjectFolder = None,
    fmt: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, json eller markdown.")] = "text",
    color: Colour = "auto",
    debug: Debug = False,
) -> None:
    """Visa vad som har ändrats mellan två rapporter: siffror med sina följder, bedömningar, texter och fynd.

    Det som hänger på en ändrad siffra men inte har följt med står först. Skillnader ger slutkod 0.
    """
    from arsbokslut.cli.diff import DiffRequest, diff_reports

    raise typer.Exit(diff_reports(DiffRequest(first, second, year, project, fmt), color))


@app.command(cls=SwedishCommand)
def preview(
    year: Annotated[
        str | None,
        typer.Argument(metavar="[ÅR]", help="Året. Utan år: det senaste.", autocompletion=years_there_are),
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", metavar="NUMMER", help="Porten på den egna datorn. Annars en ledig.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Skriv bara adressen.")] = False,
    project: ProjectFolder = None,
    debug: Debug = False,
) -> None:
    """Visa rapporten i webbläsaren, förnyad så fort en fil sparas, med fynden bredvid.

    Sidan visas bara på den här datorn. Går filerna inte att läsa visas felet, och rapporten som den såg ut senast.
    """
    from arsbokslut.cli.preview import PreviewRequest, preview_report

    raise typer.Exit(preview_report(PreviewRequest(year, port, not no_browser, project)))
