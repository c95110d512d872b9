"""What every finding must hold, whatever brought it about: Swedish words, and a place that exists."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from arsbokslut.diagnostics import Diagnostic

ENGLISH = (
    "argument", "attribute", "bool", "bytes", "cannot", "codec", "column", "could", "denied", "dict", "error", "errno",
    "exception", "expected", "extra", "failed", "field", "file", "float", "forbidden", "found", "got", "input", "inputs",
    "instance", "int", "integer", "invalid", "keyerror", "line", "list", "mapping", "missing", "must", "none", "nonetype",
    "object", "permitted", "required", "scanner", "sequence", "should", "str", "string", "such", "supported", "token",
    "traceback", "tuple", "type", "typeerror", "unexpected", "valid", "value", "valueerror", "while", "with",
)  # fmt: skip
"""Words that only English or Python's own messages have (`not` is a key of the files)."""
_QUOTED = re.compile(r'”[^”]*”|"(?:[^"\\]|\\.)*"')
_ENGLISH = re.compile(rf"\b(?:{'|'.join(ENGLISH)})\b", re.IGNORECASE)


def normalised(raw: bytes) -> str:
    """A file's text as places count in it; bytes that are not UTF-8 count one each."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def english_in(found: Diagnostic) -> list[str]:
    """The English words of a finding's own sentences; what it quotes from the file is the file's."""
    return _ENGLISH.findall(_QUOTED.sub("", f"{found.message} {found.hint}"))


def place_is_in_file(found: Diagnostic, texts: Mapping[str, str]) -> bool:
    """Whether the place is the whole file or folder (line 0), or a line and column that the file has."""
    place = found.position
    if place.line == 0:
        return place.column == 0
    lines = texts[place.file].split("\n") if place.file in texts else None
    return lines is not None and 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def faults_of(found: Iterable[Diagnostic], texts: Mapping[str, str]) -> list[str]:
    """What is wrong with findings: nothing, one hopes."""
    faults: list[str] = []
    for each in found:
        faults += [f"{each.code} is English ({word}): {each.message} → {each.hint}" for word in english_in(each)]
        if not each.hint or not each.message.endswith((".", "?", "!")):
            faults.append(f"{each.code} is no sentence with a hint: {each.message} → {each.hint}")
        if not place_is_in_file(each, texts):
            faults.append(f"{each.code} points outside its file: {each.position}")
    return faults
