"""Several new files of a project written, all or none."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.output import OutputFault, replace_file


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Writes files that there were none of, by their paths in a folder, and returns them.

    Raises DiagnosticsError when one cannot be written: those before it, and the folders made for them, are taken away again.
    """
    made = [each for each in _folders(folder, files) if not each.exists()]
    written: list[Path] = []
    try:
        for name, content in files.items():
            replace_file(folder / name, content)
            written.append(folder / name)
    except OutputFault as fault:
        for path in written:
            path.unlink(missing_ok=True)
        for path in sorted(made, key=lambda each: len(each.parts), reverse=True):
            with contextlib.suppress(OSError):
                path.rmdir()
        finding = Diagnostic("ARS003", fault.message, Position(str(fault.path)), fault.hint.replace(" med -o", ""))
        raise DiagnosticsError([finding]) from None
    return written


def _folders(folder: Path, files: Iterable[str]) -> Iterator[Path]:
    """The folders that the files lie in, and those above them."""
    yield from {folder / part for name in files for part in Path(name).parents}
    yield from folder.parents
