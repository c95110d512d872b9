"""Mutants of functions: mutmut makes them, lets mypy sort out those it sees through, and runs each against the tests that reach it."""

import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from mutmut.__main__ import _run, create_mutants
from mutmut.configuration import config
from mutmut.mutation import file_mutation
from mutmut.mutation.data import MutantLineSpans, SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.stats import status_by_exit_code
from mutmut.type_checking import TypeCheckingError, run_type_checker
from mutmut.utils.file_utils import (
    change_cwd,
    copy_also_copy_files,
    copy_src_dir,
    setup_source_paths,
    walk_mutatable_files,
)
from mutmut.utils.format_utils import orig_function_and_class_names_from_key

from bench.mutation.collected import with_tests_collected
from bench.mutation.earlier import Key
from bench.mutation.mutant import Fate, Mutant, short
from bench.mutation.tests import FLAGS, ROOM

ROOT = Path.cwd()

MYPY = [sys.executable, "-m", "mypy", "--output=json", "--no-warn-unused-ignores"]

_FATES: dict[str, Fate] = {
    **dict.fromkeys(("killed", "timeout", "segfault"), "killed"),
    "caught by type check": "caught by types",
    "no tests": "untested",
    "survived": "survived",
}


def mutants_of_functions(pattern: str, tests: list[str], processes: int, only: Collection[Key] = ()) -> list[Mutant]:
    """Every mutant of the functions in the files that match; or `only` those, which the types did not see through before."""
    configure(pattern, tests)
    file_mutation.run_type_checker = errors_in_mutants
    make_copy(processes)
    names = tuple(named(only))
    if only:
        config().type_check_command = []
    if names or not only:
        with_tests_collected(tests, lambda: _run(names, processes))
    return [mutant for path in walk_mutatable_files() for mutant in judged(path, names)]


def named(only: Collection[Key]) -> Iterator[str]:
    """What mutmut calls these mutants."""
    places = {where for where, _ in only}
    for path in walk_mutatable_files():
        for name in made_of(path).exit_code_by_key:
            if place(path, name) in places and (place(path, name), change(path, name)) in only:
                yield name


def configure(pattern: str, tests: list[str]) -> None:
    """Says to mutmut what depends on the package; the rest it reads from pyproject.toml."""
    settings = config()
    settings.only_mutate = [pattern]
    settings.pytest_add_cli_args = [*FLAGS, "-p", "bench.mutation.shared_fixtures"]
    settings.pytest_add_cli_args_test_selection = tests
    settings.type_check_command = MYPY


def make_copy(processes: int) -> None:
    """The program with all its mutants beside the original functions; mutmut would make it itself, but after the tests are read."""
    shutil.rmtree(ROOM, ignore_errors=True)
    set_mutant_under_test("mutant_generation")
    with redirect_stdout(StringIO()):
        copy_src_dir()
        copy_also_copy_files()
        setup_source_paths()
        create_mutants(processes)


def errors_in_mutants(command: list[str]) -> list[TypeCheckingError]:
    """What mypy says of mutants. mutmut's wrapping of the original functions gives errors of its own: it hides a TypeGuard."""
    found = run_type_checker(command)
    with change_cwd(ROOT):
        spans = {path: MutantLineSpans.load(path) for path in {source_of(error) for error in found}}
    return [error for error in found if is_in_mutant(error, spans[source_of(error)])]


def source_of(error: TypeCheckingError) -> Path:
    """The program's file that an error in its copy is about."""
    return error.file_path.relative_to(ROOT / ROOM)


def is_in_mutant(error: TypeCheckingError, spans: MutantLineSpans | None) -> bool:
    """Whether an error stands in a mutant, and not in an original function or around it."""
    functions = spans.span_by_function_name.items() if spans is not None else ()
    return any(span.start <= error.line_number <= span.end and not name.endswith("_orig") for name, span in functions)


def judged(path: Path, names: Collection[str]) -> Iterator[Mutant]:
    """What became of the mutants in one file, or of those of them that have these names."""
    for name, code in made_of(path).exit_code_by_key.items():
        if name in names or not names:
            fate = _FATES[status_by_exit_code[code]]
            yield Mutant(place(path, name), "" if fate == "killed" else change(path, name), fate)


def made_of(path: Path) -> SourceFileMutationData:
    """What mutmut knows of the mutants in one file."""
    data = SourceFileMutationData(path=path)
    data.load()
    return data


def change(path: Path, name: str) -> str:
    """The lines of a mutant's change."""
    return short(get_diff_for_mutant(name, path=path).splitlines())


def place(path: Path, name: str) -> str:
    """`figures/figure.py Figure.shown`."""
    function, owner = orig_function_and_class_names_from_key(name)
    return f"{path.relative_to('arsbokslut')} {f'{owner}.' if owner else ''}{function}"
