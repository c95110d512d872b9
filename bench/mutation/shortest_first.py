"""A pytest plugin: tests run shortest first, and Hypothesis stops at the first failure instead of looking for a smaller one."""

import pytest
from hypothesis import Phase, settings
from mutmut.state import state


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sorts the tests by the time they took against the unchanged program."""
    times = state().duration_by_test
    items.sort(key=lambda item: times.get(item.nodeid, 0))


def pytest_collection_finish() -> None:
    """Comes after the tests' own profile is loaded."""
    settings.register_profile("mutation", settings(), phases=(Phase.explicit, Phase.generate))
    settings.load_profile("mutation")
