"""`arsbokslut explain`: what a code means."""

import sys
import textwrap

from arsbokslut.cli import EXIT_CLEAN, EXIT_TROUBLE
from arsbokslut.cli.streams import tell
from arsbokslut.diagnostics import nearest
from arsbokslut.diagnostics.codes import CODES

WIDTH = 88


def explain_code(code: str) -> int:
    """Prints a code's title and explanation; an unknown code is answered with the closest."""
    known = CODES.get(code.upper())
    if known is None:
        closest = nearest(code.upper(), CODES)
        hint = f" Menades {closest}?" if closest else ""
        tell(f"fel: Koden {code} finns inte.{hint}", sys.stderr)
        return EXIT_TROUBLE
    tell(f"{code.upper()}  {known.title}\n\n{textwrap.fill(known.text, WIDTH)}")
    return EXIT_CLEAN
