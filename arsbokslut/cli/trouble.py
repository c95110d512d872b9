"""What the user is told when the machine fails, or the program itself is wrong."""

import errno
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from arsbokslut import __version__
from arsbokslut.cli import EXIT_TROUBLE
from arsbokslut.cli.streams import tell

TRACE = "arsbokslut-felsökning.txt"


def tell_trouble(met: Sequence[Exception], *, debug: bool, place: str = "") -> int:
    """Tells on standard error of the last trouble that a run has met, perhaps with its place; returns the exit code.

    Of the program's own faults, `debug` puts the details in a file: those of the whole run.
    """
    error = met[-1]
    sentence, advice = _of_the_machine(error) if isinstance(error, OSError) else _of_the_program(met, debug=debug)
    tell(f"{f'{place}: ' if place else ''}fel: {sentence}\n  → {advice}", sys.stderr)
    return EXIT_TROUBLE


def _of_the_machine(error: OSError) -> tuple[str, str]:
    name = errno.errorcode.get(error.errno or 0, "okänt fel")
    return f"Det gick inte att läsa eller skriva ({name}).", "Kontrollera sökvägar, behörighet och utrymme på disken."


def _of_the_program(met: Sequence[Exception], *, debug: bool) -> tuple[str, str]:
    sentence = f"Ett fel i arsbokslut {__version__} ({type(met[-1]).__name__}), inte i dina filer."
    if not debug:
        return sentence, "Kör igen med --debug och skicka filen som skrivs till den som förvaltar programmet."
    path = Path.cwd() / TRACE
    try:
        path.write_text("\n".join("".join(traceback.format_exception(each)) for each in met), encoding="utf-8")
    except OSError:
        return sentence, f"Detaljerna kunde inte skrivas till {path}."
    return sentence, f"Detaljerna står i {TRACE}."
