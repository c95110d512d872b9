"""Mutants of functions: mutmut makes them, lets mypy sort out those it sees through, and runs each against the tests that reach it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from mutmut.__main__ import _run
from mutmut.configuration import config
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import orig_function_and_class_names_from_key

from bench.mutation.mutant import Fate, Mutant, short
from bench.mutation.tests import FLAGS

ROOM = Path("mutants")
"""Where mutmut keeps its changed copy of the program."""
MYPY = [sys.executable, "-m", "mypy", "--output=json", "--no-warn-unused-ignores"]

_FATES: dict[str, Fate] = {"survived": "survived", "no tests": "untested", "caught by type check": "caught by types"}


def mutants_of_functions(pattern: str, tests: list[str], processes: int) -> list[Mutant]:
    """Every mutant of the functions in the files that match."""
    configure(pattern, tests)
    shutil.rmtree(ROOM, ignore_errors=True)
    _run((), processes)
    return [mutant for path in walk_mutatable_files() for mutant in judged(path)]


def configure(pattern: str, tests: list[str]) -> None:
    """Says to mutmut what depends on the package; the rest it reads from pyproject.toml."""
    settings = config()
    settings.only_mutate = [pattern]
    settings.pytest_add_cli_args = [*FLAGS, "-p", "bench.mutation.shortest_first"]
    settings.pytest_add_cli_args_test_selection = tests
    settings.type_check_command = MYPY


def judged(path: Path) -> Iterator[Mutant]:
    """What became of the mutants in one file."""
    data = SourceFileMutationData(path=path)
    data.load()
    for name, code in data.exit_code_by_key.items():
        fate = _FATES.get(status_by_exit_code[code], "killed")
        change = "" if fate == "killed" else short(get_diff_for_mutant(name, path=path).splitlines())
        yield Mutant(place(path, name), change, fate)


def place(path: Path, name: str) -> str:
    """`figures/figure.py Figure.shown`."""
    function, owner = orig_function_and_class_names_from_key(name)
    return f"{path.relative_to('arsbokslut')} {f'{owner}.' if owner else ''}{function}"
