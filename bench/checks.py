"""Times the steps of `arsbokslut check` over a report with very many budget lines, against PyYAML loading the same files."""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from arsbokslut.cli import COLLECTOR
from arsbokslut.pipeline import prepare
from arsbokslut.pipeline import read as reading
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project

SIZES = (1_000, 10_000, 100_000)
ROWS = 100
"""Rows in a group; ten groups in a table."""
META = """\
rapport: {titel: Årsbokslut, kommun: K, nämnd: N, år: 2024, layout: skinnskatteberg, datum: 2025-01-31}
skalor:
  mål:
    nivåer:
      - {id: grön, namn: Grön, betydelse: uppfyllt, märke: "●", ton: grön}
      - {id: röd, namn: Röd, betydelse: inte, märke: "■", ton: röd}
  trend:
    nivåer:
      - {id: bättre, namn: Bättre, betydelse: bättre, märke: "↑"}
      - {id: lika, namn: Lika, betydelse: lika, märke: "→"}
      - {id: sämre, namn: Sämre, betydelse: sämre, märke: "↓"}
"""
SECTIONS = ("ansvarsområde", "måluppfyllelse", "förväntad_utveckling", "viktiga_händelser")


@dataclass
class Clock:
    """Seconds by step."""

    seconds: dict[str, float] = field(default_factory=dict)

    def timed(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time added to a step."""

        def run(*given: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*given, **named)
            finally:
                self.seconds[step] = self.seconds.get(step, 0.0) + time.process_time() - start

        return run


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="budget lines (1000 10000 100000)")
    sizes = parser.parse_args().sizes
    gc.set_threshold(*COLLECTOR)  # as the command line does
    results = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="arsbokslut-checks-") as folder:
            results[size] = measured(Path(folder), size)
    show(results)
    return 0


def measured(root: Path, size: int) -> dict[str, float]:
    """The seconds of each step over a project with two years of so many lines."""
    for year in (2023, 2024):
        folder = root / "data" / str(year)
        folder.mkdir(parents=True)
        (folder / "rapport.yaml").write_text(META.replace("2024", str(year)), encoding="utf-8")
        (folder / "rader.yaml").write_text(report(size), encoding="utf-8")
    clock = Clock()
    clock.timed("PyYAML", loaded)(root)
    kept = (
        reading.read_data,
        reading.read_model,
        reading.compute,
        prepare.formula_faults,
        prepare.compose,
        prepare.read_document,
        prepare.run_checks,
    )
    reading.read_data = clock.timed("read", kept[0])  # type: ignore[assignment]
    reading.read_model = clock.timed("model", kept[1])  # type: ignore[assignment]
    reading.compute = clock.timed("compute", kept[2])  # type: ignore[assignment]
    prepare.formula_faults = clock.timed("figures", lambda of: list(kept[3](of)))  # type: ignore[assignment]
    prepare.compose = clock.timed("compose", kept[4])  # type: ignore[assignment]
    prepare.read_document = clock.timed("document", kept[5])  # type: ignore[assignment]
    prepare.run_checks = clock.timed("checks", kept[6])  # type: ignore[assignment]
    start = time.process_time()
    try:
        prepare.prepare_edition(Project(root), Edition(2024))
    finally:
        reading.read_data, reading.read_model, reading.compute = kept[:3]
        prepare.formula_faults, prepare.compose, prepare.read_document, prepare.run_checks = kept[3:]
    return {**clock.seconds, "all": time.process_time() - start}


def loaded(root: Path) -> None:
    """Loads the files as PyYAML's loader in C does, without the place of anything."""
    for path in root.rglob("*.yaml"):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def report(size: int) -> str:
    """Tables of ten groups with a hundred rows, each stated for this year and last, and a text that refers to every table."""
    tables = max(1, size // (10 * ROWS))
    lines = ["avsnitt:"]
    lines += [f"  {name}: {{rubrik: R, text: Text.}}" for name in SECTIONS]
    lines += [f"  ekonomi: {{rubrik: Ekonomi, delar: [{', '.join(f'drift_{t}' for t in range(tables))}]}}"]
    for table in range(tables):
        lines += [f"  drift_{table}:", f"    rubrik: Drift {table}", f"    tabell: drift_{table}", "    text: |"]
        lines += [f"      Det blev {{{{ drift_{table}.summa.avvikelse | tkr }}}} och 12 345 678 kr, mot 87 654 321 kr."]
    lines.append("tabeller:")
    for table in range(tables):
        lines += [f"  drift_{table}:", f"    rubrik: Drift {table}", "    enhet: kr", "    kolumner:"]
        lines += [
            f"      - {{id: {name}, rubrik: {name.capitalize()}}}"
            for name in ("utfall", "budget", "avvikelse", "föregående")
        ]
        lines.append("    rader:")
        for group in range(10):
            lines += [f"      - id: g{group}", f"        namn: Grupp {table} {group}", "        rader:"]
            for row in range(ROWS):
                amount = 1_000_000 + 7919 * (row + group * ROWS + table) % 99_991
                figures = f"utfall: {amount}, budget: {amount + row}, föregående: {amount}"
                lines.append(f"          - {{id: r{row}, namn: Rad {table} {group} {row}, {figures}}}")
        lines.append("    summa: {namn: Summa}")
    return "\n".join(lines) + "\n"


def show(results: dict[int, dict[str, float]]) -> None:
    """The seconds of each step by size, the last size over the one before, and each step over PyYAML."""
    steps = list(next(iter(results.values())))
    print(f"{'budget lines':>14}" + "".join(f"{step:>10}" for step in steps))
    for size, seconds in results.items():
        print(f"{size:14}" + "".join(f"{seconds[step]:10.2f}" for step in steps))
        print(f"{'over PyYAML':>14}" + "".join(f"{seconds[step] / seconds['PyYAML']:10.2f}" for step in steps))
    if len(results) > 1:
        before, last = list(results.values())[-2:]
        print(f"{'growth':>14}" + "".join(f"{last[step] / max(before[step], 0.001):10.1f}" for step in steps))


if __name__ == "__main__":
    sys.exit(main())
