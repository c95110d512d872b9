"""Mutants of what stands outside functions, which mutmut leaves alone: limits, tables, patterns and the bounds of fields."""

import os
import shutil
import signal
import sys
from collections.abc import Collection, Iterator
from contextlib import redirect_stderr, redirect_stdout
from fnmatch import fnmatch
from pathlib import Path

import libcst as cst
import pytest
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace

from bench.mutation.earlier import Key
from bench.mutation.mutant import Fate, Mutant, changed_lines
from bench.mutation.tests import FLAGS, ROOM

PROGRAM = Path("arsbokslut")
LONGEST = 300
"""Seconds that the tests may take; what takes longer hangs."""


def mutants_of_constants(pattern: str, tests: list[str], only: Collection[Key] = ()) -> list[Mutant]:
    """Every mutant outside the functions of the files that match, or `only` those; mutmut's copy of the program is made anew for it."""
    shutil.copytree(PROGRAM, ROOM / PROGRAM, dirs_exist_ok=True)
    if fate(tests) == "killed":
        raise SystemExit("The tests do not pass in a copy of the program.")
    files = sorted(path for path in PROGRAM.rglob("*.py") if fnmatch(str(path), pattern))
    return [mutant for path in files for mutant in judged(path, tests, only)]


def judged(path: Path, tests: list[str], only: Collection[Key]) -> Iterator[Mutant]:
    """What became of the mutants in one file."""
    source, place = path.read_text(encoding="utf-8"), f"{path.relative_to(PROGRAM)} –"
    for changed in sources(path, source):
        change = changed_lines(source, changed)
        if (place, change) in only or not only:
            (ROOM / path).write_text(changed, encoding="utf-8")
            yield Mutant(place, change, fate(tests))
    (ROOM / path).write_text(source, encoding="utf-8")


def sources(path: Path, source: str) -> Iterator[str]:
    """The file with one place outside its functions changed, for every such place."""
    module, mutations, _, _ = create_mutations(str(path), source)
    seen: set[cst.CSTNode] = set()
    for mutation in mutations:
        if wanted(mutation) and not (
            mutation.original_node in seen and isinstance(mutation.original_node, cst.BaseString)
        ):
            seen.add(mutation.original_node)
            yield cst.ensure_type(deep_replace(module, mutation.original_node, mutation.mutated_node), cst.Module).code


def wanted(mutation: Mutation) -> bool:
    """Whether it stands outside functions and is more than an assignment emptied, which fails on import."""
    return mutation.contained_by_top_level_function is None and not isinstance(
        mutation.original_node, cst.Assign | cst.AnnAssign
    )


def fate(tests: list[str]) -> Fate:
    """Whether some test fails. The tests run in a copy of this process, which has loaded the libraries but not the program."""
    child = os.fork()
    if not child:
        os._exit(outcome(tests))
    return "survived" if os.waitpid(child, 0)[1] == 0 else "killed"


def outcome(tests: list[str]) -> int:
    """0 when every test passes."""
    signal.alarm(LONGEST)
    sys.dont_write_bytecode = True
    for name in [name for name in sys.modules if name.partition(".")[0] in {PROGRAM.name, "tests"}]:
        del sys.modules[name]
    sys.path.insert(0, str(ROOM.resolve()))
    os.chdir(ROOM)
    with open(os.devnull, "w") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
        try:
            return int(pytest.main(["--rootdir=.", "-x", "-q", *FLAGS, *tests]))
        except BaseException:
            return 1
