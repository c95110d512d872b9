"""`arsbokslut schema`: what editors need to know of the data files."""

from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.streams import give, tell
from arsbokslut.diagnostics import Position
from arsbokslut.output import OutputFault, replace_file
from arsbokslut.pipeline.project import data_schema


def write_schema(output: Path | None) -> int:
    """Prints the schema, or puts it in a file, and returns the exit code."""
    text = data_schema().read_text(encoding="utf-8")
    if output is None:
        give(text)
        return EXIT_CLEAN
    try:
        replace_file(output, text.encode())
    except OutputFault as fault:
        reporter = Reporter(Reporting(), to_stdout=False)
        return reporter.finish(reporter.add([fault.at(Position(str(output)), "ARS003")], {}))
    tell(str(output))
    return EXIT_CLEAN
