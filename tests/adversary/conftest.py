"""A project to attack."""

from pathlib import Path

import pytest

from tests.adversary.target import Target


@pytest.fixture
def target(tmp_path: Path, root: Path) -> Target:
    """A small project, with what shows whether an attack on it succeeds."""
    return Target(tmp_path, root)
