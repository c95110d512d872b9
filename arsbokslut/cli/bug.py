"""What the user is told when the program itself is wrong."""

import sys
import traceback
from pathlib import Path

from arsbokslut import __version__
from arsbokslut.cli import EXIT_TROUBLE

TRACE = "arsbokslut-felsökning.txt"


def report_bug(error: Exception, *, debug: bool) -> int:
    """One sentence on standard error; with `--debug` the details in a file. Returns the exit code."""
    print(
        f"fel: Ett fel i arsbokslut {__version__} ({type(error).__name__}), inte i dina filer. Inget dokument skrevs.",
        file=sys.stderr,
    )
    if not debug:
        print(
            "  → Kör igen med --debug och skicka filen som skrivs till den som förvaltar programmet.", file=sys.stderr
        )
        return EXIT_TROUBLE
    path = Path.cwd() / TRACE
    try:
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        print(f"  → Detaljerna står i {TRACE}.", file=sys.stderr)
    except OSError:
        print(f"  → Detaljerna kunde inte skrivas till {path}.", file=sys.stderr)
    return EXIT_TROUBLE
