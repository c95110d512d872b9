"""Children of the test process: forked, so that nothing is imported anew, with their output in files."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: its exit code (minus the signal that ended it) and what it wrote."""

    code: int
    out: str
    err: str


class Child:
    """A forked process that runs a function and exits with what it returns."""

    def __init__(self, run: Callable[[], int | None], folder: Path, *, user: int | None = None) -> None:
        self.out, self.err = folder / "child.out", folder / "child.err"
        for path in (self.out, self.err):
            path.write_text("")
        self.pid = os.fork()
        if self.pid == 0:
            self._be(run, user)

    def _be(self, run: Callable[[], int | None], user: int | None) -> None:
        code = 70
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            for number, path in ((1, self.out), (2, self.err)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
            if user is not None:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)
            code = run() or 0
            sys.stdout.flush()
            sys.stderr.flush()
        except BaseException:
            import traceback

            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(code)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Sends a signal."""
        os.kill(self.pid, number)

    def wait(self) -> Ended:
        """Waits for the end."""
        _, status = os.waitpid(self.pid, 0)
        return Ended(os.waitstatus_to_exitcode(status), self.out.read_text(), self.err.read_text())
