"""LibreOffice: where it is, and running it once without a window, a network or macros."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from arsbokslut.writers.pdf.fault import PdfFault

NAMES = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
"""Where installers put it when it is not on PATH. On Windows soffice.com waits for the conversion, soffice.exe does not."""
INSTALL = (
    "Installera LibreOffice 7.4 eller senare. Debian och Ubuntu: apt install libreoffice-writer-nogui. "
    "Windows och macOS: hämta installationsprogrammet från libreoffice.org, eller be it-avdelningen."
)
SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""
"""The profile: no macros at all, nothing fetched from elsewhere, no greeting."""
OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
TAIL = 300
"""Characters of LibreOffice's own words that a fault repeats."""


def find_office() -> str:
    """The path of LibreOffice. Raises PdfFault when there is none."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    for place in PLACES:
        if os.access(place, os.X_OK):
            return place
    raise PdfFault("LibreOffice hittas inte, och utan det kan ingen PDF göras.", INSTALL)


def make_profile(folder: Path) -> str:
    """A profile of its own in `folder`, so that runs neither meet nor see the user's settings; the option that names it."""
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    return f"-env:UserInstallation={folder.as_uri()}"


def run_office(arguments: Sequence[str], folder: Path, seconds: float) -> None:
    """Runs LibreOffice in `folder`. Raises PdfFault when it does not start, takes too long or fails."""
    command = [find_office(), *arguments]
    with (folder / "said").open("w+b") as said:
        try:
            process = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                env=_environment(folder), start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise PdfFault(f"LibreOffice gick inte att starta: {error.strerror}.", INSTALL) from error
        code = _wait(process, seconds)
        said.seek(0)
        if code != 0:
            raise PdfFault(f"LibreOffice avbröt omvandlingen till PDF (kod {code}).{_quoted(said.read())}")


def _environment(folder: Path) -> dict[str, str]:
    """The user's environment, without what would change the pages: English names of built-in styles, its own temporary folder."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}


def _wait(process: subprocess.Popen[bytes], seconds: float) -> int:
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise PdfFault(
            f"LibreOffice blev inte klart på {f'{seconds:g}'.replace('.', ',')} sekunder och stoppades.",
            "Kör igen när datorn har mindre att göra. Om det upprepas: öppna Word-filen i LibreOffice och se var det fastnar.",
        ) from None
    finally:
        _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Ends the process and every process it has started: soffice is a script, the work is done by its children."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)


def _quoted(said: bytes) -> str:
    """The last of what LibreOffice said, without the warning about Java that it always gives."""
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if "javaldx" not in line]
    text = " ".join(line for line in lines if line)[-TAIL:]
    return f" Det säger: {text}" if text else ""
