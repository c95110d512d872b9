"""Reads the project's own files, and nothing that lies outside."""

from pathlib import Path

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position


def read_inside(path: Path, root: Path, shown: str) -> bytes:
    """The bytes of a regular file under `root`; a link is followed, but not out of it. Raises DiagnosticsError."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            raise _refused("Länken leder ut ur mappen.", shown, "Lägg filen själv i mappen.")
        if not path.is_file():
            raise _refused("Detta är ingen vanlig fil.", shown, "Byt ut den mot en fil, eller ta bort den.")
        return path.read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: a link to itself
        raise _refused("Filen går inte att läsa.", shown, "Kontrollera behörigheten.") from None


def _refused(message: str, shown: str, hint: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic("ARS121", message, Position(shown), hint)])
