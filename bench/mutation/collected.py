"""The tests collected once: the process of each mutant runs those it needs, shortest first, without collecting them anew."""

from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from mutmut.runners.harness import PytestRunner
from mutmut.state import state
from mutmut.utils.file_utils import change_cwd
from mutmut.workers.isolation import run_in_fork

from bench.mutation.tests import FLAGS, ROOM

QUIET = ["-o", "addopts=", "-p", "no:terminal", "-p", "no:unraisableexception"]
"""Without pytest's own output, and without its watch over files left open: mutmut leaves one in every process."""


def with_tests_collected(tests: list[str], run: Callable[[], None]) -> None:
    """Does `run` when the tests are collected. mutmut's copy of the program must be there, and first in the search path."""
    with change_cwd(ROOM):
        failed = pytest.main(["--rootdir=.", *QUIET, *FLAGS, *tests], plugins=[_Collected(run)])
    if failed:
        raise SystemExit("The tests could not be collected, or mutmut gave up: see above.")


class _Collected:
    """A pytest plugin that runs the mutants where pytest would run the tests."""

    def __init__(self, run: Callable[[], None]) -> None:
        self.run = run

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Comes after collection. Hypothesis stops at a failure from here on, and looks for no smaller one."""
        from hypothesis import Phase, settings  # which pytest wants to load itself

        settings.register_profile("mutation", settings(), phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutation")

        def run_tests(runner: PytestRunner, *, mutant_name: str | None, tests: Iterable[str]) -> int:
            """The tests of a mutant in its own process; all of them, to see that they pass unchanged, in one made for it."""
            names = set(tests)
            with change_cwd(ROOM):
                if not names:
                    return run_in_fork(run_until_one_fails, session.items, session)
                return run_until_one_fails([item for item in session.items if item.nodeid in names], session)

        PytestRunner.run_tests = run_tests
        with change_cwd(session.config.invocation_params.dir.parent):
            self.run()
        return True


def run_until_one_fails(items: list[pytest.Item], session: pytest.Session) -> int:
    """1 when a test fails, else 0."""
    times = state().duration_by_test
    ordered = sorted(items, key=lambda item: times.get(item.nodeid, 0))
    for item, following in pairwise([*ordered, None]):
        assert item is not None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0
