"""Characters as WordprocessingML, with elements for those that Word has elements for (ECMA-376 17.3.3)."""

import re

from arsbokslut.writers.escape import escape

_ELEMENTS = {"\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}
_SPECIAL = re.compile("([\u00ad\u2011])")


def characters(text: str) -> str:
    """What a run holds for a text."""
    if "\u00ad" not in text and "\u2011" not in text:
        return _typed(text)
    return "".join(_ELEMENTS.get(part) or _typed(part) for part in _SPECIAL.split(text) if part)


def _typed(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
