"""Writes a file whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

_REASONS = {
    errno.ENOSPC: ("Disken är full.", "Frigör utrymme och kör igen."),
    errno.EDQUOT: ("Kvoten på disken är full.", "Frigör utrymme och kör igen."),
    errno.EACCES: (
        "Filen eller mappen får inte skrivas.",
        "Stäng dokumentet om det är öppet i Word, och kontrollera behörigheten.",
    ),
    errno.EPERM: (
        "Filen eller mappen får inte skrivas.",
        "Stäng dokumentet om det är öppet i Word, och kontrollera behörigheten.",
    ),
    errno.EROFS: ("Disken är skrivskyddad.", "Välj en annan plats med -o."),
    errno.EISDIR: ("Det finns redan en mapp med det namnet.", "Välj ett annat namn med -o."),
    errno.ENOTDIR: ("En del av sökvägen är en fil, inte en mapp.", "Välj en annan plats med -o."),
    errno.ENAMETOOLONG: ("Namnet är för långt.", "Välj ett kortare namn med -o."),
}


_PREFIX, _SUFFIX = ".arsbokslut-", ".tmp"


class OutputError(Exception):
    """The file could not be written; the earlier one, if any, is untouched."""

    def __init__(self, path: Path, message: str, hint: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path, self.message, self.hint = path, message, hint


def replace_file(path: Path, content: bytes) -> None:
    """Puts `content` at `path` by way of a temporary file beside it. Raises OutputError.

    A symbolic link is followed; the mode of the file that is replaced is kept.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise OutputError(path, *_REASONS[errno.EISDIR])
    temporary = target.with_name(f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        _write(temporary, content, target)
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise OutputError(
            path,
            *_REASONS.get(
                error.errno or 0,
                (f"Filen kunde inte skrivas ({error.strerror}).", "Kontrollera platsen, eller välj en annan med -o."),
            ),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Makes the rename last through a power cut, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Removes temporary files of runs that are no longer alive."""
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        process = path.name.removeprefix(_PREFIX).partition("-")[0]
        if process.isdigit() and not _is_alive(int(process)):
            with contextlib.suppress(OSError):
                path.unlink()


def _is_alive(process: int) -> bool:
    if os.name == "nt":
        return True  # signal 0 ends a process on Windows; its temporary files are left alone
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _write(temporary: Path, content: bytes, target: Path) -> None:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(OSError):
        os.chmod(temporary, target.stat().st_mode & 0o7777)
