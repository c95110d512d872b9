"""An error in a process that judges mutants is told at once; it does not start processes for ever."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Any, NoReturn

import pytest

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from tests.checks import figure_mutation
from tests.conftest import ROOT
from tests.robustness import mutation
from tests.robustness.processes import WorkFailedError, shared

PATIENCE = 120
"""Seconds; each of these takes about one."""


@pytest.fixture(autouse=True)
def _alarm() -> Iterator[None]:
    """Ends a test that waits for processes that never come to an end."""
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def _too_long(*_: object) -> NoReturn:
    raise TimeoutError(f"no end after {PATIENCE} s")


def doubled(number: int) -> int:
    return 2 * number


def divided(number: int) -> float:
    return 1 / (number - 20)


def refused(number: int) -> NoReturn:
    raise DiagnosticsError([Diagnostic("ARS204", f"Talet {number}.", Position("a.yaml"))])


def killed(number: int) -> NoReturn:
    os._exit(number)


def test_results_come_in_the_order_of_the_items() -> None:
    assert shared(doubled, range(100)) == list(range(0, 200, 2))


@pytest.mark.parametrize(
    ("work", "words"), [(divided, "in divided\n.*ZeroDivisionError"), (refused, "in refused\n.*ARS204 Talet 0")]
)
def test_an_error_is_told_with_where_it_was(work: Callable[[int], Any], words: str) -> None:
    with pytest.raises(WorkFailedError, match=f"(?s){words}"):
        shared(work, range(100))


def test_a_killed_process_ends_the_work() -> None:
    with pytest.raises(BrokenProcessPool):
        shared(killed, range(100))


GOALS = "data/2024/mal.yaml"
TEXT = (ROOT / GOALS).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("judged", "mutants"),
    [
        (mutation.judged, islice(mutation.Breaker(GOALS, TEXT).mutants(), 20)),
        (figure_mutation.judged, chain(*map(figure_mutation.mutants_of, figure_mutation.numbers_of(GOALS, TEXT)))),
    ],
)
def test_a_rule_that_fails_ends_the_judging_of_mutants(
    judged: Callable[[list[Any]], Any], mutants: Iterator[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def rule_that_fails(*_: object) -> NoReturn:
        raise ZeroDivisionError("a rule")

    monkeypatch.setattr("arsbokslut.pipeline.prepare.run_checks", rule_that_fails)

    with pytest.raises(WorkFailedError, match="ZeroDivisionError: a rule"):
        judged(list(mutants))
