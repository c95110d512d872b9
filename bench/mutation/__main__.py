"""Changes a package one small thing at a time, and shows the changes that no test notices.

`python -m bench.mutation figures`, or one of its files: `figures/units.py`.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from bench.mutation.constants import mutants_of_constants
from bench.mutation.earlier import Key, shown_in
from bench.mutation.equivalent import Equivalent, equivalents, outdated
from bench.mutation.functions import mutants_of_functions
from bench.mutation.mutant import Mutant
from bench.mutation.strings import strings_in_one_way
from bench.mutation.tests import OWN, tests_of


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.mutation", description=__doc__)
    parser.add_argument("path", help=f"a package ({', '.join(OWN)}) or a file in one")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many mutants at a time")
    parser.add_argument(
        "--thorough", action="store_true", help="the tests of neighbours too, and every mutant of strings"
    )
    parser.add_argument(
        "--survivors",
        type=Path,
        metavar="REPORT",
        help="only the mutants that this report of an earlier run shows, with the tests of neighbours too",
    )
    arguments = parser.parse_args()
    package = next((name for name in OWN if arguments.path.startswith(name)), None)
    if package is None:
        parser.error(f"there are no tests for {arguments.path}")
    if not arguments.thorough:
        strings_in_one_way()
    only = shown_in(arguments.survivors) if arguments.survivors else frozenset()
    tests = tests_of(package) if arguments.thorough or only else OWN[package]
    mutants = all_mutants(arguments.path, tests, arguments.processes, only)
    report(mutants, equivalents())
    return 0


def all_mutants(path: str, tests: list[str], processes: int, only: Collection[Key]) -> list[Mutant]:
    """Those of functions, then those of what stands outside them."""
    pattern = f"arsbokslut/{path}" if Path(path).suffix else f"arsbokslut/{path}/*"
    return [*mutants_of_functions(pattern, tests, processes, only), *mutants_of_constants(pattern, tests, only)]


def report(mutants: list[Mutant], known: list[Equivalent]) -> None:
    """Prints what survived with its change, then the numbers of each module."""
    survivors = [mutant for mutant in mutants if mutant.fate in ("survived", "untested")]
    equal = [mutant for mutant in survivors if any(one.is_of(mutant) for one in known)]
    for mutant in survivors:
        if mutant not in equal:
            print(f"\n{mutant.place} ({mutant.fate})\n{mutant.change}")
    for one in outdated(known, mutants, {mutant.module for mutant in mutants}):
        print(f"\nequivalent.txt: no such survivor any longer\n{one.place}\n{one.change}")
    table(mutants, equal)


def table(mutants: list[Mutant], equal: list[Mutant]) -> None:
    """A line a module: how many mutants were killed, seen through by types, not run by any test, survived, and are equivalent."""
    print(f"\n{'module':40} {'killed':>8} {'types':>8} {'untested':>8} {'survived':>8} {'equal':>8}")
    modules = sorted({mutant.module for mutant in mutants})
    for module in modules:
        row(module, [one for one in mutants if one.module == module], [one for one in equal if one.module == module])
    row("together", mutants, equal)


def row(name: str, mutants: list[Mutant], equal: list[Mutant]) -> None:
    """One line of the table."""
    of = Counter(mutant.fate for mutant in mutants)
    counts = (of["killed"], of["caught by types"], of["untested"], of["survived"] - len(equal), len(equal))
    print(f"{name:40} " + " ".join(f"{count:8}" for count in counts))


if __name__ == "__main__":
    sys.exit(main())
