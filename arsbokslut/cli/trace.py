"""`arsbokslut trace`: where a figure comes from and where it is shown."""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, nearest
from arsbokslut.figures.figure import Figure
from arsbokslut.model.numerals import NUMBER, SIGN, plain
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import find_project
from arsbokslut.pipeline.trail import BEGINNING, Shown, origin_tree, shown_figures

FORMATS = ("text", "json")
_NUMBER = re.compile(NUMBER)
_WRITTEN = re.compile(rf"{SIGN}?({NUMBER})\s*(?:%|[^\W\d]+)?")
"""A number as the report writes it, perhaps with its unit."""


def trace_figure(year: str, wanted: str, folder: Path | None, fmt: str) -> int:
    """Prints the trail of a figure, by its name or by its digits, and returns the exit code."""
    reporter = Reporter(Reporting(), to_stdout=False)
    try:
        if fmt not in FORMATS:
            raise usage_fault(f"Formatet {fmt} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--format")
        project = find_project(folder, Path.cwd())
        prepared = prepare_edition(project, chosen_editions(project, (year,), every=False)[0])
        trails = [_trail(figure, places) for figure, places in _found(wanted, prepared)]
    except DiagnosticsError as error:
        return reporter.finish(max(reporter.add(error.diagnostics, error.texts), 1))
    if fmt == "json":
        sys.stdout.write(json.dumps(trails, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join("\n".join(_lines(trail)) + "\n" for trail in trails))
    return EXIT_CLEAN


def _found(wanted: str, prepared: Prepared) -> list[tuple[Figure, list[Shown]]]:
    """The figures that a name or digits stand for, each with where it is shown. Raises DiagnosticsError when there are none."""
    shown = shown_figures(prepared.document)
    named = prepared.figure(wanted)
    if named is not None:
        return [(named, [each for each in shown if each.figure == wanted])]
    digits = _digits(wanted)
    names = dict.fromkeys(
        each.figure for each in shown if digits and digits in {_digits(part) for part in _NUMBER.findall(each.text)}
    )
    found = [
        (figure, [each for each in shown if each.figure == name]) for name in names if (figure := prepared.figure(name))
    ]
    if not found:
        raise DiagnosticsError([_nothing(wanted, prepared)])
    return found


def _digits(text: str) -> str:
    match = _WRITTEN.fullmatch(text.strip())
    return plain(match[1]) if match is not None else ""


def _nothing(wanted: str, prepared: Prepared) -> Diagnostic:
    closest = nearest(wanted, [str(figure.name) for figure in prepared.read.report.ledger])
    hint = f"Menades {closest}?" if closest else "Ange namnet, eller siffran som den står i rapporten: ”5 063”."
    return Diagnostic(
        "ARS004", f"”{wanted}” är varken namnet på en siffra eller en siffra i rapporten.", Position("SIFFRA"), hint
    )


def _trail(figure: Figure, places: list[Shown]) -> dict[str, Any]:
    keys = ("text", "section", "table", "row", "column", "sentence")
    swedish = ("text", "avsnitt", "tabell", "rad", "kolumn", "mening")
    listed = [
        {name: getattr(each, key) for key, name in zip(keys, swedish, strict=True) if getattr(each, key)}
        for each in places
    ]
    return {**origin_tree(figure), "visas": listed}


def _lines(trail: Mapping[str, Any]) -> Iterator[str]:
    yield f"{trail['namn']} = {trail['värde']}"
    yield from _origin(trail, "  ")
    yield "  visas:" if trail["visas"] else "  visas inte i rapporten"
    for place in trail["visas"]:
        where = (
            f"tabellen ”{place['tabell']}”, raden ”{place['rad']}”, kolumnen ”{place['kolumn']}”"
            if "tabell" in place
            else f"”{place['mening']}”"
        )
        yield f"    {place['text']}  i {place.get('avsnitt', BEGINNING)}: {where}"


def _origin(node: Mapping[str, Any], indent: str) -> Iterator[str]:
    if "plats" in node:
        yield f"{indent}står i {node['plats']}"
    else:
        yield f"{indent}= {node['formel']}"
        for part in node["delar"]:
            yield f"{indent}  {part['namn']} = {part['värde']}"
            yield from _origin(part, f"{indent}    ")
    if "uträknat" in node:
        yield f"{indent}uträknat: {node['uträknat']['värde']}"
        yield from _origin(node["uträknat"], f"{indent}  ")
