"""The standard streams made such that they never stop the work: closed, left by their reader, or short of characters."""

import io
import os
import sys
from typing import Any, TextIO

from arsbokslut.diagnostics.legible import visible


def open_streams() -> None:
    """Before any file is opened: one that is opened while a stream is closed would take its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 – as long as the program runs
    sys.stdout, sys.stderr = _lasting(sys.stdout), _lasting(sys.stderr)


def tell(text: str, stream: TextIO | None = None) -> None:
    """Writes lines for people, on standard output when no stream is given: what users wrote in them steers no terminal or log."""
    print(visible(text), file=stream or sys.stdout, flush=True)


def ask(question: str, stream: TextIO) -> str:
    """The line that somebody at the terminal answers."""
    print(visible(question), end=" ", file=stream, flush=True)
    return sys.stdin.readline().strip()


def give(text: str, stream: TextIO | None = None) -> None:
    """Writes what other programs read: in UTF-8 with plain line ends, whatever the console's characters are. A terminal gets its own."""
    stream = stream or sys.stdout
    outlet = getattr(stream, "buffer", None)
    if outlet is None or stream.isatty():
        stream.write(text)
        return
    stream.flush()
    outlet.write(text.encode("utf-8", "surrogateescape"))
    outlet.flush()


def written_as(fmt: str, text: str) -> None:
    """Writes on standard output what is for people, `text`, or for programs: any other format."""
    sys.stdout.write(text) if fmt == "text" else give(text)


def _lasting(stream: TextIO) -> TextIO:
    """The stream without what can stop the work; one that a test has put in its place is kept."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.reconfigure(errors="backslashreplace")  # a terminal without ● or − is no fault of the report's
    if stream not in (sys.__stdout__, sys.__stderr__) or stream.isatty():
        return stream
    stream.flush()
    outlet = io.BufferedWriter(_Outlet(stream.fileno(), "wb", closefd=False))
    by_line = stream.line_buffering or stream.write_through
    return io.TextIOWrapper(outlet, encoding=stream.encoding, errors="backslashreplace", line_buffering=by_line)


class _Outlet(io.FileIO):
    """Where output goes. When its reader has gone, as `head` does, the rest goes nowhere; so it does after any trouble,
    which is told once: Python tries again when it ends."""

    failed = False

    def write(self, data: Any, /) -> int:
        """Writes what there is room for. Raises OSError, the first time."""
        try:
            if not self.failed:
                return super().write(data)
        except BrokenPipeError:
            self.failed = True
        except OSError:
            self.failed = True
            raise
        return memoryview(data).nbytes
