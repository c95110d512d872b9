"""Options that several commands share."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer


def years_there_are() -> list[str]:
    """The project's years, for completion."""
    from arsbokslut.diagnostics import DiagnosticsError
    from arsbokslut.pipeline.project import find_project

    try:
        return [str(edition) for edition in find_project(None, Path.cwd()).editions()]
    except DiagnosticsError:
        return []


def one_of(names: Iterable[str]) -> str:
    """The names as alternatives: ”a, b eller c”."""
    *first, last = names
    return f"{', '.join(first)} eller {last}"


Years = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ÅR]…", help="Åren det gäller. Utan år: det senaste.", autocompletion=years_there_are),
]
Every = Annotated[bool, typer.Option("--all", help="Alla år som det finns data för.")]
ProjectFolder = Annotated[
    Path | None,
    typer.Option(
        "--project", metavar="MAPP", help="Projektets mapp, som innehåller data/. Annars söks den uppåt härifrån."
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Skriv bara sökvägar och fel.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Skriv mer: notiser, och vad som görs.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="Hur fynd skrivs: text, json, github, gitlab eller sarif. Annars text, i GitHub Actions github.",
    ),
]
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--output-file", metavar="FIL", help="Skriv fynden till en fil. I GitLab CI: som gitlab, om inget annat anges."
    ),
]
Colour = Annotated[str, typer.Option("--color", metavar="NÄR", help="Färg i utskriften: auto, always eller never.")]
Debug = Annotated[bool, typer.Option("--debug", help="Skriv detaljerna till en fil om programmet självt gör fel.")]
Strict = Annotated[bool, typer.Option("--strict", help="Låt även varningar stoppa.")]
Watch = Annotated[
    bool, typer.Option("--watch", help="Gör om det varje gång en fil sparas, tills du avbryter med Ctrl+C.")
]
