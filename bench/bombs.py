"""How the time of `arsbokslut check` grows with data made to take long: at twice and four times the size, over the size."""

import argparse
import gc
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import contextlib

from arsbokslut.cli import COLLECTOR
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.adversary.bombs import BOMBS
from tests.small import SmallProject

ROOT = Path(__file__).resolve().parent.parent
SIZE = 100_000
"""Bytes at 1×."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="bombs to measure (all)")
    names = parser.parse_args().names or list(BOMBS)
    gc.set_threshold(*COLLECTOR)
    measured("emphasis", 1_000)  # loads what is loaded once
    print(f"{'bomb':34}{'1× s':>8}{'2×/1×':>8}{'4×/1×':>8}   (n log n: 2.1 and 4.5)")
    for name in names:
        once, twice, four = (measured(name, SIZE * factor) for factor in (1, 2, 4))
        print(f"{name:34}{once:8.2f}{twice / once:8.1f}{four / once:8.1f}", flush=True)
    return 0


def measured(name: str, size: int) -> float:
    """The processor's seconds of everything before something is written."""
    with tempfile.TemporaryDirectory(prefix="arsbokslut-bombs-") as folder:
        project = SmallProject(Path(folder) / "projekt", ROOT).data(BOMBS[name](size))
        start = time.process_time()
        with contextlib.suppress(DiagnosticsError):
            prepare_edition(Project(project.root), Edition(2024))
        return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
