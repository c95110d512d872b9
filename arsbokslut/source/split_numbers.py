"""A number with a decimal comma within braces, `{utfall: 3,5}`: YAML parts it at the comma, and makes a key of its end."""

import re

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.model.numerals import SIGN, SPACE, WHOLE, plain

_AFTER = re.compile(rf",{SPACE}+")
_BEFORE_COMMA = re.compile(rf"((?<![0-9]){SIGN}?{WHOLE}(?:,[0-9]+)*),{SPACE}*$")
_AFTER_COMMA = re.compile(rf"\d+(?:{SPACE}?(?:kr|tkr|mnkr|%))?")
_WITH_COMMAS = re.compile(rf"({SIGN}?{WHOLE}(?:,{SPACE}*[0-9]+)+)(?:{SPACE}?(?:kr|tkr|mnkr|%))?")
_LONGEST = 80
"""Characters before the key that are looked at: a number is short, a line of a hostile file is not."""


def split_number(line: str, key: str, place: Position) -> Diagnostic | None:
    """What to say of a key without a value, at its place in a line, that is the end of a number; None when it is none."""
    near = max(0, place.column - 1 - _LONGEST)
    before = _BEFORE_COMMA.search(line[near : place.column - 1])
    has_colon = line[place.end_column - 1 :].lstrip().startswith(":")
    if before is None or has_colon or _AFTER_COMMA.fullmatch(key) is None:
        return None
    start = near + before.start(1)
    written = _WITH_COMMAS.match(line, start, start + 2 * _LONGEST)
    return _told(written, place) if written is not None else None


def _told(written: re.Match[str], place: Position) -> Diagnostic:
    """The whole number, and how it should have been written."""
    position = Position(place.file, place.line, written.start() + 1, place.line, written.end() + 1)
    digits = plain(written[1])
    thousands = digits.count(".") > 1 or re.search(r"\.\d{3}$", digits) is not None
    meant = digits.replace(".", "") if thousands else digits
    quoted = "" if thousands else f', eller sätt talet inom citattecken: "{_AFTER.sub(",", written[1])}"'
    message = f"Kommat i ”{written[0]}” läses som skiljetecken mellan två uppgifter."
    return Diagnostic("ARS110", message, position, f"Skriv {meant}{quoted}.")
