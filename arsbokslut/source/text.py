"""Bytes to text: UTF-8 only, one kind of line end, composed characters, nothing that XML cannot carry."""

import re
import unicodedata
from itertools import islice

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position

MAX_BYTES = 32 * 1024 * 1024
"""Larger than any report: a hundred thousand budget lines take about ten megabytes."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF8_MARK = b"\xef\xbb\xbf"
# XML 1.0 §2.2 Char, and the line separators that YAML 1.1 and editors count differently.
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_TURNING = "\u202a-\u202e\u2066-\u2069"
_REFUSED = re.compile(f"{_NOT_ALLOWED.pattern[:-1]}{_TURNING}]")
_ESCAPED = re.compile(f"{_NOT_ALLOWED.pattern[:-1]}\r{_TURNING}]")
MOST = 20
"""Characters of a file that are told of: they come by the thousand, from a file of another kind."""


def decode(raw: bytes, file: str) -> str:
    """The text of a file with `\\n` line ends in NFC.

    Raises DiagnosticsError when the bytes are too many, not UTF-8, or hold characters that XML cannot carry or that turn text.
    """
    if len(raw) > MAX_BYTES:
        raise _refused(
            "ARS101",
            f"Filen är {-(-len(raw) // 2**20)} MB; gränsen är {MAX_BYTES // 2**20} MB.",
            Position(file),
            "Dela upp den i flera filer, eller kontrollera att rätt fil ligger i mappen.",
        )
    if raw.startswith(_UTF16_MARKS) or _looks_like_utf16(raw):
        raise _refused("ARS102", "Filen är sparad som UTF-16.", Position(file, 1, 1), _SAVE_AS_UTF8)
    try:
        text = raw.removeprefix(UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(raw, error, file) from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    refused = [
        _forbidden(
            match[0],
            _place(text, match.start(), file),
            "Ta bort tecknet; det syns ofta inte och kommer med när text klistras in.",
        )
        for match in islice(_REFUSED.finditer(text), MOST)
    ]
    if refused:
        raise DiagnosticsError(refused)
    if "<<<<<<<" in text:
        _refuse_conflict(text, file)
    return text


_OURS, _THEIRS = (re.compile(rf"^[ \t]*{mark}{{7}}(?: .*)?$", re.MULTILINE) for mark in "<>")


def _refuse_conflict(text: str, file: str) -> None:
    """Raises DiagnosticsError for the marks that git leaves where two changes meet; indented, they would be text of the report."""
    found = _OURS.search(text)
    if found is not None and _THEIRS.search(text, found.end()) is not None:
        message = "Här är en olöst konflikt från git: båda ändringarna står kvar, mellan <<<<<<< och >>>>>>>."
        hint = "Behåll det som ska gälla, och ta bort raderna med <<<<<<<, ======= och >>>>>>>."
        place = _place(text, found.start() + len(found[0]) - len(found[0].lstrip()), file)
        raise _refused("ARS110", message, place._replace(end_column=place.column + len(found[0].strip())), hint)


def escaped_characters(text: str, place: Position) -> list[Diagnostic]:
    """What is wrong with a text within double quotes, where characters can be written as codes: such as no text may hold."""
    found = _ESCAPED.search(text)
    return (
        [_forbidden(found[0], place, "Ta bort koden. Är det omvända snedstrecket menat: använd enkla citattecken.")]
        if found is not None
        else []
    )


_NAMES = {
    "\x00": "nolltecken",
    "\u2028": "radavskiljare",
    "\u2029": "styckeavskiljare",
    "\ufeff": "byteordningsmärke",
    "\ufffe": "inget tecken",
    "\uffff": "inget tecken",
}
_SAVE_AS_UTF8 = (
    "Spara om filen med teckenkodningen UTF-8: i Anteckningar under Spara som, i VS Code längst ner till höger."
)


def legible(raw: bytes) -> str:
    """What can be shown of a file that was refused: every byte or character that cannot be shown is a `\ufffd`."""
    if len(raw) > MAX_BYTES:
        return ""
    encoding = "utf-16" if raw.startswith(_UTF16_MARKS) else "utf-8"
    text = raw.removeprefix(UTF8_MARK).decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_ALLOWED.sub("\ufffd", unicodedata.normalize("NFC", text))


def _refused(code: str, message: str, position: Position, hint: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic(code, message, position, hint)])


def _looks_like_utf16(raw: bytes) -> bool:
    """Whether every other of the first bytes is NUL: UTF-16 without its mark, of mostly Latin letters."""
    start = raw[:64]
    return len(start) >= 4 and (not any(start[::2]) or not any(start[1::2])) and any(start)


def _not_utf8(raw: bytes, error: UnicodeDecodeError, file: str) -> DiagnosticsError:
    before = raw[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    meant = raw[error.start : error.start + 1].decode("cp1252", "replace")
    guess = f" (troligen ”{meant}” i Windows-1252 eller Latin-1)" if meant.isalpha() else ""
    return _refused(
        "ARS102",
        f"Filen är inte sparad som UTF-8: tecknet 0x{raw[error.start]:02X}{guess} går inte att läsa.",
        Position(file, line, column, line, column + 1),
        _SAVE_AS_UTF8,
    )


def _place(text: str, start: int, file: str) -> Position:
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Position(file, line, column, line, column + 1)


def _forbidden(character: str, place: Position, hint: str) -> Diagnostic:
    number = f"U+{ord(character):04X}"
    if re.match(f"[{_TURNING}]", character):
        return Diagnostic("ARS104", f"Det osynliga tecknet {number} vänder skrivriktningen.", place, hint)
    name = _NAMES.get(character, "styrtecken")
    return Diagnostic("ARS103", f"Tecknet {number} ({name}) kan inte stå i ett dokument.", place, hint)
