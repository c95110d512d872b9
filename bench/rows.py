"""Shows how time and memory grow with rows: the 2024 report with 1, 10 and 100 times as many table rows added to it."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from cold_build import Run, program, timed

ROOT = Path(__file__).resolve().parent.parent
TABLES = 5
ROWS = 10
"""Tables added, and rows in each at 1×: fifty rows, about as many as the report has itself."""
FACTORS = (1, 10, 100)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="timed runs of each size, the best shown (5)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="arsbokslut-rows-") as folder:
        measured = {factor: measure(project(Path(folder), factor), runs) for factor in (0, *FACTORS)}
    show(measured)
    return 0


def project(folder: Path, factor: int) -> Path:
    """A project whose report has `factor` times fifty rows more than the real one."""
    root = folder / str(factor)
    year = root / "data" / "2024"
    shutil.copytree(ROOT / "data" / "2024", year)
    shutil.copytree(ROOT / "templates", root / "templates")
    if factor:
        economy = year / "ekonomi.yaml"
        text = economy.read_text(encoding="utf-8")
        last = "      - investeringsredovisning\n"
        assert last in text
        parts = "".join(f"      - rader_{index}\n" for index in range(TABLES))
        economy.write_text(text.replace(last, last + parts), encoding="utf-8")
        (year / "rader.yaml").write_text(tables(ROWS * factor), encoding="utf-8")
    return root


def tables(rows: int) -> str:
    lines = ["avsnitt:"]
    lines += [f"  rader_{i}: {{rubrik: Rader {i}, tabell: rader_{i}}}" for i in range(TABLES)]
    lines.append("tabeller:")
    for table in range(TABLES):
        lines += [
            f"  rader_{table}:",
            f"    rubrik: Rader {table}",
            "    enhet: kr",
            "    kolumner:",
            *(f"      - {{id: {name}, rubrik: {name.capitalize()}}}" for name in ("utfall", "budget", "avvikelse")),
            "    rader:",
        ]
        for row in range(rows):
            outcome, budget = 1_000_000 + 7919 * row % 99_991, 1_000_000 + 104_729 * row % 88_883
            lines.append(f"      - {{id: rad_{row}, namn: Verksamhet {row}, utfall: {outcome}, budget: {budget}}}")
        lines.append("    summa: {namn: Summa}")
    return "\n".join(lines) + "\n"


def measure(root: Path, runs: int) -> Run:
    """Whole processes after one that warms up; the least disturbed of them."""
    command = [*program(), "build", "2024", "--project", str(root), "-o", str(root / "ut.docx")]
    measured = [timed(command) for _ in range(runs + 1)][1:]
    return Run(*(min(getattr(run, name) for run in measured) for name in ("seconds", "processor", "megabytes")))


def show(measured: Mapping[int, Run]) -> None:
    print("rows added  seconds  processor     MB  processor ms per added row")
    base = measured[0]
    for factor, run in measured.items():
        rows = factor * TABLES * ROWS
        each = f"{1000 * (run.processor - base.processor) / rows:26.2f}" if rows else ""
        print(f"{rows:10}  {run.seconds:7.3f}  {run.processor:9.3f}  {run.megabytes:5.0f}  {each}")
    ten, hundred = measured[10], measured[100]
    added = (hundred.processor - base.processor) / (ten.processor - base.processor)
    print(
        f"time, 100× / 10×: {hundred.processor / ten.processor:.1f} in all; {added:.1f} of what rows add (linear: 10)"
    )
    print(f"memory, 100× / 10×: {hundred.megabytes / ten.megabytes:.1f}")


if __name__ == "__main__":
    sys.exit(main())
