"""Times a cold `arsbokslut build` against docxtpl rendering the same report from ready data, as whole processes."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
RIVAL = ROOT / "build" / "bench-venv"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on an ordinary machine: bytecode is kept from the run that warms up."""
Command = Sequence[str]


@dataclass(frozen=True)
class Run:
    """What one process took: seconds by the clock, seconds of processor, and its peak of memory."""

    seconds: float
    processor: float
    megabytes: float


KILOBYTES = 1024 if sys.platform == "darwin" else 1
"""How many units of ru_maxrss make a kilobyte."""


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="arsbokslut-bench-") as folder:
        measured = alternated(commands(options, Path(folder)), options.runs)
    show(measured)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10, help="timed runs of each, after one that warms up (10)")
    parser.add_argument("--year", default="2024", help="the report to build (2024)")
    parser.add_argument("--no-baseline", action="store_true", help="without docxtpl: only ours, and bare imports")
    return parser.parse_args()


def commands(options: argparse.Namespace, folder: Path) -> dict[str, Command]:
    """What is timed. The report is built once first: the baseline's template is made of it."""
    ours = [*program(), "build", options.year, "--project", str(ROOT), "-o", str(folder / "arsbokslut.docx")]
    subprocess.run(ours, check=True, capture_output=True)
    bare = {"python -c 'import docx, jinja2'": [sys.executable, "-c", "import docx, jinja2"]}
    if options.no_baseline:
        return {"arsbokslut build": ours, **bare}
    return {"arsbokslut build": ours, "docxtpl": baseline(folder), **bare}


def program() -> list[str]:
    """The installed command beside this Python, as people run it."""
    installed = Path(sys.executable).with_name("arsbokslut")
    return [str(installed)] if installed.is_file() else [sys.executable, "-m", "arsbokslut"]


def baseline(folder: Path) -> Command:
    """docxtpl over a template and data made from the built report; both are ready before the clock starts."""
    python = python_with_docxtpl()
    prepare = [python, str(BENCH / "docxtpl_prepare.py"), "arsbokslut.docx", "template.docx", "data.json"]
    subprocess.run(prepare, check=True, cwd=folder)
    files = [str(folder / name) for name in ("template.docx", "data.json", "docxtpl.docx")]
    return [python, str(BENCH / "docxtpl_render.py"), *files]


def python_with_docxtpl() -> str:
    """This Python when it has docxtpl; otherwise one of its own, made once under build/."""
    if can_import(sys.executable):
        return sys.executable
    python = RIVAL / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (python.is_file() and can_import(str(python))):
        print(f"installing docxtpl in {RIVAL.relative_to(ROOT)} …", file=sys.stderr)
        venv.create(RIVAL, with_pip=True)
        environment = {name: value for name, value in os.environ.items() if name != "PIP_CONSTRAINT"}
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "docxtpl"], check=True, env=environment)
    return str(python)


def can_import(python: str) -> bool:
    return subprocess.run([python, "-c", "import docxtpl"], capture_output=True).returncode == 0


def alternated(chosen: Mapping[str, Command], runs: int) -> dict[str, list[Run]]:
    """Every run, the commands in turn so that the machine's moods fall on all of them."""
    measured: dict[str, list[Run]] = {name: [] for name in chosen}
    for run in range(runs + 1):
        for name, command in chosen.items():
            one = timed(command)
            if run > 0:
                measured[name].append(one)
    return measured


def timed(command: Command) -> Run:
    """A whole process, with what it alone used (`wait4`, so Unix)."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit code {child.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / KILOBYTES / 1024)


def show(measured: Mapping[str, Sequence[Run]]) -> None:
    width = max(map(len, measured))
    columns = ("min", "median", "max", "median / ours", "processor", "processor / ours", "MB")
    print(" " * width, *(f"{column:>{max(6, len(column))}}" for column in columns), sep="  ")
    ours = measured["arsbokslut build"]
    for name, runs in measured.items():
        seconds = [run.seconds for run in runs]
        median, processor = statistics.median(seconds), middle(runs)
        ratio = median / statistics.median(run.seconds for run in ours)
        print(
            f"{name:{width}}  {min(seconds):6.3f}  {median:6.3f}  {max(seconds):6.3f}  {ratio:13.2f}  "
            f"{processor:9.3f}  {processor / middle(ours):16.2f}  {max(run.megabytes for run in runs):6.0f}"
        )


def middle(runs: Sequence[Run]) -> float:
    """The median of the processor's seconds, which other work on the machine disturbs less than the clock's."""
    return statistics.median(run.processor for run in runs)


if __name__ == "__main__":
    sys.exit(main())
