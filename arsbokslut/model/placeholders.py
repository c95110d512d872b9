"""What stands where something is still to be written: in a report that is being filled in."""

import re

FILL_IN = "ifylls"
"""Stands for a figure, a status or a few words that are still to come; unlike `ej mätt` it is no answer."""
SHOWN = f"[{FILL_IN}]"
"""How a document shows it, so that no reader takes it for one."""
_WRITE = re.compile(r"\[skriv\b[^\]\n]*\]", re.IGNORECASE)


def write(what: str) -> str:
    """Stands for a text that is still to be written: `[Skriv: hur året blev]`."""
    return f"[Skriv: {re.sub(r'[][{}]', '', what)}]"


def is_placeholder(text: str) -> bool:
    """Whether nothing but a placeholder is written."""
    return text.strip().lower() == FILL_IN or _WRITE.fullmatch(text.strip()) is not None
