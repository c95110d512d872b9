"""`arsbokslut trace`: where a figure comes from and where it is shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.streams import written_as
from arsbokslut.diagnostics import DiagnosticsError, nearest
from arsbokslut.diagnostics.legible import one_line
from arsbokslut.figures.figure import Computed, Figure, Stated
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import find_project
from arsbokslut.trail.json import render_json
from arsbokslut.trail.origin import value_text
from arsbokslut.trail.traced import Trail, trails


def trace_figure(year: str, wanted: str, folder: Path | None, fmt: str) -> int:
    """Prints the trail of a figure, by its name or by its digits, and returns the exit code."""
    reporter = Reporter(Reporting(), to_stdout=False)
    try:
        if fmt not in FORMATS:
            raise usage_fault(f"Formatet {fmt} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--format")
        project = find_project(folder, Path.cwd())
        prepared = prepare_edition(project, chosen_editions(project, (year,), every=False)[0])
        found = trails(wanted, prepared.document, prepared.figure)
        if not found:
            raise _nothing(wanted, prepared)
    except DiagnosticsError as error:
        return reporter.finish(max(reporter.add(error.diagnostics, error.texts), 1))
    written_as(fmt, FORMATS[fmt](found))
    return EXIT_CLEAN


def _nothing(wanted: str, prepared: Prepared) -> DiagnosticsError:
    closest = nearest(wanted, [str(figure.name) for figure in prepared.read.report.ledger])
    hint = f"Menades {closest}?" if closest else "Ange namnet, eller siffran som den står i rapporten: ”5 063”."
    return usage_fault(f"”{wanted}” är varken namnet på en siffra eller en siffra i rapporten.", hint, "SIFFRA")


def render_text(found: Iterable[Trail]) -> str:
    """The trails for people, with a line between them."""
    return "\n".join("".join(f"{line}\n" for line in map(one_line, _lines(trail))) for trail in found)


def _lines(trail: Trail) -> Iterator[str]:
    yield _valued(trail.figure)
    yield from _origin(trail.figure, "  ")
    yield "  visas:" if trail.shown else "  visas inte i rapporten"
    yield from (f"    {each.text}  i {each}" for each in trail.shown)


def _valued(figure: Figure) -> str:
    return f"{figure.label} = {value_text(figure)}"


def _origin(figure: Figure, indent: str) -> Iterator[str]:
    match figure.origin:
        case Stated(position=position):
            yield f"{indent}står i {position}"
        case Computed(formula=formula, parts=parts):
            yield f"{indent}= {formula}"
            for part in parts:
                yield f"{indent}  {_valued(part)}"
                yield from _origin(part, f"{indent}    ")
    if figure.follows is not None:
        yield f"{indent}uträknat: {value_text(figure.follows)}"
        yield from _origin(figure.follows, f"{indent}  ")


FORMATS: Mapping[str, Callable[[Iterable[Trail]], str]] = {"text": render_text, "json": render_json}
