"""A project to attack."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adversary.program import Program, loaded, started
from tests.adversary.target import Target
from tests.robustness.profile import LONG


@pytest.fixture(scope="session")
def program() -> Iterator[Program]:
    """The program as a process of its own: in long runs started anew each time."""
    if LONG:
        yield started
    else:
        with loaded() as copied:
            yield copied


@pytest.fixture
def target(tmp_path: Path, root: Path, program: Program) -> Target:
    """A small project, with what shows whether an attack on it succeeds."""
    return Target(tmp_path, root, program)
