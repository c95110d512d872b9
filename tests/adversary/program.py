"""The program as a process of its own: started anew, or as a copy of one that has loaded it, which costs a tenth."""

import io
import json
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SECONDS = 10
"""Of the processor: what no run may take. Ordinary runs take one."""
WAIT = 120
"""Of the clock: a run that waits for something is ended then, and has failed."""
CEILING = 4 * 2**30
"""Bytes of address space: a bomb that is not stopped fails here, and not the machine."""
ROOT = Path(__file__).resolve().parents[2]
SURROUNDINGS = {"LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
"""What Python is told when it starts."""
PYTHON = (sys.executable, "-P", "-m")


class Run(NamedTuple):
    """What is run: the program's arguments, where, with which surroundings, and the files that take what it says."""

    arguments: tuple[str, ...]
    folder: str
    surroundings: Mapping[str, str]
    out: str
    err: str


class Used(NamedTuple):
    """How a process ended (minus the signal that ended it), and what it used: seconds of the processor, megabytes at once."""

    code: int
    seconds: float
    megabytes: float


Program = Callable[[Run], Used]


def started(run: Run) -> Used:
    """The program started anew, as a user does."""
    with open(run.out, "wb") as out, open(run.err, "wb") as err:
        process = subprocess.Popen(
            [*PYTHON, "arsbokslut", *run.arguments], cwd=run.folder, env={**SURROUNDINGS, **run.surroundings},
            stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=_limited,
        )  # fmt: skip
        used = _waited(process.pid)
        process.returncode = used.code
    return used


@contextmanager
def loaded() -> Iterator[Program]:
    """The program loaded once, in a process whose copies run it."""
    process = subprocess.Popen(
        [*PYTHON, __name__], env=SURROUNDINGS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    answers = process.stdout
    assert answers is not None

    def copied(run: Run) -> Used:
        print(json.dumps(run), file=process.stdin, flush=True)
        return Used(*json.loads(answers.readline()))

    with process:
        yield copied


def _limited() -> None:
    """In the child: memory for a bomb that is not stopped to fail in, and a signal for one that does not end."""
    resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS + 1))


def _waited(pid: int) -> Used:
    """What a process has used when it has ended, or been ended for waiting too long."""
    end = threading.Timer(WAIT, os.kill, (pid, 9))
    end.start()
    _, status, used = os.wait4(pid, 0)
    end.cancel()
    return Used(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _copies() -> None:
    """Runs the program as copies of this process, one for each line read."""
    for line in sys.stdin:
        run = Run(*json.loads(line))
        pid = os.fork()
        if not pid:
            os._exit(_copy(run))
        print(json.dumps(_waited(pid)), flush=True)


def _copy(run: Run) -> int:
    """The program in a copy, with the streams, folder and surroundings that one started anew would have."""
    from arsbokslut.__main__ import main

    _limited()
    sys.stdin.close()
    for number, path, way in ((0, os.devnull, os.O_RDONLY), (1, run.out, os.O_WRONLY), (2, run.err, os.O_WRONLY)):
        os.dup2(os.open(path, way | os.O_CREAT | os.O_TRUNC), number)
    sys.stdin, sys.stdout, sys.stderr = (_stream(number) for number in range(3))
    os.environ.clear()
    os.environ.update({**SURROUNDINGS, **run.surroundings})
    os.chdir(run.folder)
    sys.argv = ["arsbokslut", *run.arguments]
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def _stream(number: int) -> io.TextIOWrapper:
    """A stream over a file number, as Python makes it of this number at its start."""
    made = (sys.__stdin__, sys.__stdout__, sys.__stderr__)[number]
    assert made is not None
    return open(number, "r" if not number else "w", encoding=made.encoding, errors=made.errors, closefd=False)


def _load() -> None:
    """All that the program may come to load."""
    from importlib import import_module
    from pkgutil import walk_packages

    import arsbokslut

    for module in walk_packages(arsbokslut.__path__, "arsbokslut."):
        if not module.name.startswith("arsbokslut.compose.compiled.") and not module.name.endswith(".__main__"):
            import_module(module.name)


if __name__ == "__main__":
    _load()
    _copies()
