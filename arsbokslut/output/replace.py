"""Writes a file whole or not at all."""

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from arsbokslut.diagnostics import Fault

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
    errno.EEXIST: ("En del av sökvägen är en fil, inte en mapp.", "Välj en annan plats med -o."),
    errno.ENODEV: ("Det som finns på platsen är ingen vanlig fil.", "Välj en annan plats med -o."),
    errno.EIO: ("Disken svarar med ett fel.", "Kontrollera disken eller nätverket, och kör igen."),
    errno.ENAMETOOLONG: ("Namnet är för långt.", "Välj ett kortare namn med -o."),
}


_PREFIX, _SUFFIX = ".arsbokslut-", ".tmp"


class OutputFault(Fault):
    """The file at `path` could not be written; the earlier one, if any, is untouched."""

    def __init__(self, path: Path, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.path = path


def replace_file(path: Path, content: bytes) -> None:
    """Puts `content` at `path` by way of a temporary file beside it. Raises OutputFault.

    A symbolic link is followed; the mode of the file that is replaced is kept.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        _swap_in(target, content, mode)
        _sync_folder(target.parent)
    except OSError as error:
        raise OutputFault(path, *_reason(error)) from error


def _reason(error: OSError) -> tuple[str, str]:
    """What went wrong, and what to do."""
    number = error.errno or 0
    name = errno.errorcode.get(number, str(number))
    other = (f"Filen kunde inte skrivas (felkod {name}).", "Kontrollera platsen, eller välj en annan med -o.")
    return _REASONS.get(number, other)


def _mode(target: Path) -> int | None:
    """The mode of the file that is replaced. Raises OSError for what is no file: a rename would put one in its place."""
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV, "")
    return stat.S_IMODE(mode)


def _swap_in(target: Path, content: bytes, mode: int | None) -> None:
    temporary = target.with_name(f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}")
    try:
        _write(temporary, content, mode)
        os.replace(temporary, target)
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


def _write(temporary: Path, content: bytes, mode: int | None) -> None:
    """The whole file on disk; at no moment is it open to more people than the one it replaces."""
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else mode & 0o666)
    with open(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        with contextlib.suppress(OSError):
            os.chmod(temporary, mode)
