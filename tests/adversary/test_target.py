"""What the attacks are held against can itself fail."""

from dataclasses import replace

import pytest

from tests.adversary.target import Ended, Target, holds

GOOD = Ended(("check",), 0, "2024: inga fynd.\n", "", 1.0, 60.0)
BAD = {
    "a signal": replace(GOOD, code=-9),
    "a traceback": replace(GOOD, err="Traceback (most recent call last):"),
    "a fault of the program": replace(GOOD, err="fel: Ett fel i arsbokslut 1 (KeyError), inte i dina filer."),
    "a hang": replace(GOOD, seconds=11.0),
    "too much memory": replace(GOOD, megabytes=501.0),
    "an escape": replace(GOOD, out="\x1b[2J"),
    "an escape in one character": replace(GOOD, err="\x9b2J"),
    "a turned text": replace(GOOD, out="\u202e"),
    "another line": replace(GOOD, out="\u2028"),
}


def test_a_good_run_holds() -> None:
    holds(GOOD)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_run_does_not(name: str) -> None:
    with pytest.raises(AssertionError):
        holds(BAD[name])


def test_a_program_that_is_run_leaves_its_mark(target: Target) -> None:
    import subprocess

    subprocess.run([target.programs / "git"], env={"PATH": "/usr/bin:/bin"}, check=False)

    with pytest.raises(AssertionError, match="a program was run"):
        target.withstands("check", "2024")
