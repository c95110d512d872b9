"""A pytest plugin for mutmut's run that learns which tests reach which functions: what a fixture shared by many tests reaches
counts for each of them, not only for the first."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from mutmut.state import state

_REACHED: dict[str, set[str]] = defaultdict(set)
"""By fixture: the functions that its making reaches."""


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
    """Keeps apart what the making of a shared fixture reaches."""
    functions = state()._stats
    before = set(functions)
    functions.clear()
    result = yield
    if fixturedef.scope != "function":
        _REACHED[fixturedef.argname] |= functions
    functions |= before
    return result


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Comes after a test."""
    for fixture in getattr(item, "fixturenames", ()):
        for function in _REACHED[fixture]:
            state().tests_by_mangled_function_name[function].add(item.nodeid)
