"""The mutants that an earlier run's report shows: the only ones that are worth another try when tests have been added."""

from pathlib import Path

from bench.mutation.equivalent import blocks, entry

Key = tuple[str, str]
"""A mutant's place and change, by which a report names it."""


def shown_in(report: Path) -> frozenset[Key]:
    """The place and change of every mutant in a report."""
    entries = [entry(lines) for lines in blocks(report) if lines[0].endswith((" (survived)", " (untested)"))]
    return frozenset((each.place.rpartition(" ")[0], each.change) for each in entries)
