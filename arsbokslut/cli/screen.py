"""What a person sees of a build: the path on standard output, a summary and progress on standard error."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from arsbokslut.checks.coverage import Coverage
from arsbokslut.cli.reporter import Reporting
from arsbokslut.cli.streams import tell
from arsbokslut.pipeline.build import Built
from arsbokslut.pipeline.edition import Edition

ONE = {"tabeller": "tabell", "godkända fynd": "godkänt fynd", "notiser": "notis", "filer lästa": "fil läst"}
"""What is said of one."""


class Screen:
    """Prints for a person on a terminal, plainly in a pipe."""

    def __init__(self, reporting: Reporting) -> None:
        self.quiet = reporting.quiet
        self.verbose = reporting.verbose
        self.terminal = sys.stderr.isatty()
        self.colour = reporting.colour == "always" or (
            reporting.colour == "auto" and self.terminal and not os.environ.get("NO_COLOR")
        )

    def built(self, built: Built, targets: Sequence[Path], seconds: float) -> None:
        """An edition was written: the path on standard output, the summary on standard error."""
        tell("\n".join(map(relative, targets)))
        if self.quiet:
            return
        facts = {
            "avsnitt": str(built.sections),
            "tabeller": str(built.tables),
            "fynd": str(len(built.prepared.findings)),
            "godkända fynd": str(len(built.prepared.checked.acknowledged)),
            **({"notiser": str(len(notes))} if (notes := built.prepared.checked.notes) else {}),
            "tid": f"{seconds:.2f} s".replace(".", ","),
        }
        if self.verbose:
            facts["storlek"] = f"{sum(map(len, built.contents.values())) // 1024} kB"
            facts["filer lästa"] = str(len(built.prepared.read.spots.texts))
        covered = coverage_sentence(built.prepared.checked.coverage)
        if self.terminal:
            self._panel(built.edition, facts, covered)
        else:
            said = ", ".join(
                value if name == "tid" else f"{value} {ONE.get(name, name) if value == '1' else name}"
                for name, value in facts.items()
            )
            tell(f"{built.edition}: {said}. {covered}", sys.stderr)

    def _panel(self, edition: Edition, facts: Mapping[str, str], covered: str) -> None:
        from rich.console import Console
        from rich.table import Table

        table = Table(title=f"Årsbokslut {edition}", title_justify="left", show_header=False, box=None, pad_edge=False)
        table.add_column(style="dim")
        table.add_column(justify="right")
        for name, value in facts.items():
            table.add_row(name.capitalize(), value)
        console = Console(stderr=True, no_color=not self.colour)
        console.print(table)
        console.print(covered, highlight=False)

    @contextmanager
    def progress(self, count: int) -> Iterator[Callable[[Edition], AbstractContextManager[None]]]:
        """Gives what shows that an edition is being built: a bar when there are several and somebody watches."""
        if count < 2 or self.quiet or not self.terminal:
            yield _said if self.verbose else _silent
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        console = Console(stderr=True, no_color=not self.colour)
        # Standard output is left alone: the paths belong there, wherever it leads.
        bar = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
        task = bar.add_task("Bygger", total=count)
        done = iter(range(count))

        @contextmanager
        def shown(edition: Edition) -> Iterator[None]:
            bar.update(task, description=f"Bygger {edition}", completed=next(done))
            with bar:  # it goes away before something is printed, and comes back for the next edition
                yield

        yield shown


def coverage_sentence(coverage: Coverage) -> str:
    """How many of the figures are bound to data, in all and apart."""
    return (
        f"{coverage.bound} av {coverage.shown} siffror ({_percent(coverage.bound, coverage.shown)}) är härledda ur data: "
        f"tabeller {_percent(coverage.table_bound, coverage.table_shown)}, "
        f"text {_percent(coverage.prose_bound, coverage.prose_shown)}."
    )


def _percent(part: int, whole: int) -> str:
    """A share with one decimal; never rounded up to a hundred."""
    if whole == 0 or part == whole:
        return "100\u00a0%"
    return f"{part * 1000 // whole / 10:.1f}\u00a0%".replace(".", ",")


@contextmanager
def _said(edition: Edition) -> Iterator[None]:
    tell(f"Bygger {edition} …", sys.stderr)
    yield


def _silent(edition: Edition) -> AbstractContextManager[None]:
    return nullcontext()


def relative(path: Path) -> str:
    """The path from where the user stands, when it lies there."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return str(path)
