"""Work shared by two processes: an error in either ends it at once and is told as it was, a killed process too."""

import multiprocessing
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkFailedError(Exception):
    """What went wrong in a process, as its traceback in words."""


def shared(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """What the work makes of every item, in their order. Raises WorkFailedError, and BrokenProcessPool for a killed process."""
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
        return list(pool.map(partial(_done, work), items, chunksize=8))


def _done(work: Callable[[Item], Result], item: Item) -> Result:
    """The result; an error goes to the other process as words, for not every error can be sent as it is."""
    try:
        return work(item)
    except Exception:
        raise WorkFailedError(traceback.format_exc()) from None
