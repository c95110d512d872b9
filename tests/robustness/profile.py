"""How much is tried: little in every test run, much with ARSBOKSLUT_FUZZ=long (`make fuzz`)."""

import os

LONG = os.environ.get("ARSBOKSLUT_FUZZ") == "long"


def amount(short: int, long: int) -> int:
    """The one or the other."""
    return long if LONG else short
