"""Makes a PDF of a Word document: a run of LibreOffice, and what it leaves undone."""

import contextlib
import json
import os
import shutil
import stat
import tempfile
import time
from pathlib import Path

from arsbokslut.writers.pdf.fault import PdfFault
from arsbokslut.writers.pdf.mend import is_tagged, mended
from arsbokslut.writers.pdf.office import OPTIONS, make_profile, run_office
from arsbokslut.writers.pdf.opened import opened
from arsbokslut.writers.pdf.origin import origin_of

SECONDS = 120.0
"""How long a conversion may take; a report takes one to ten."""
EXPORT: dict[str, tuple[str, str]] = {
    "UseTaggedPDF": ("boolean", "true"),
    "PDFUACompliance": ("boolean", "true"),
    "ExportBookmarks": ("boolean", "true"),
    "DisplayPDFDocumentTitle": ("boolean", "true"),
    "ExportBookmarksToPDFDestination": ("boolean", "false"),
    "ExportNotes": ("boolean", "false"),
    "ExportFormFields": ("boolean", "false"),
    "IsAddStream": ("boolean", "false"),
    "SelectPdfVersion": ("long", "17"),
    "UseLosslessCompression": ("boolean", "true"),
    "ReduceImageResolution": ("boolean", "false"),
}
"""Options of the filter writer_pdf_Export; as JSON they are read from LibreOffice 7.4 on."""


PREFIX = "arsbokslut-pdf-"
OLD = 3600.0
"""Seconds: no conversion takes so long, so a folder that old was left by one that was killed."""


def sweep(folder: Path) -> None:
    """Removes the temporary folders that killed runs of this user have left in a folder."""
    for path in folder.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            status = path.lstat()
            if stat.S_ISDIR(status.st_mode) and _is_own(status) and time.time() - status.st_mtime > OLD:
                shutil.rmtree(path, ignore_errors=True)


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def convert(docx: bytes, *, seconds: float = SECONDS) -> bytes:
    """A tagged PDF (PDF/UA-1) of a Word document; the same document gives the same bytes with the same LibreOffice, fonts and pikepdf.

    Raises PdfFault when LibreOffice is missing, fails, or is not done in `seconds`. Leaves no files behind.
    """
    try:
        sweep(Path(tempfile.gettempdir()))
        with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as name:
            exported = _exported(docx, Path(name), seconds)
    except OSError as error:
        raise PdfFault(
            f"Tillfälliga filer för omvandlingen till PDF gick inte att skriva: {error.strerror}.",
            "Kontrollera att det finns plats och skrivrättighet i mappen för tillfälliga filer (TMPDIR).",
        ) from error
    with opened(exported, "LibreOffice skrev en PDF som inte går att läsa.") as file:
        if not is_tagged(file):
            raise PdfFault(
                "LibreOffice skrev en PDF utan taggar, som skärmläsare inte kan läsa.",
                "Uppgradera till LibreOffice 7.4 eller senare.",
            )
        return mended(file, origin_of(docx))


def _exported(docx: bytes, folder: Path, seconds: float) -> bytes:
    """The PDF as LibreOffice writes it."""
    source, result = folder / "rapport.docx", folder / "ut" / "rapport.pdf"
    source.write_bytes(docx)
    options = json.dumps({name: {"type": kind, "value": value} for name, (kind, value) in EXPORT.items()})
    target = ("--convert-to", f"pdf:writer_pdf_Export:{options}", "--outdir", str(result.parent), str(source))
    run_office([make_profile(folder / "profil"), *OPTIONS, *target], folder, seconds)
    if not result.is_file() or result.stat().st_size == 0:
        raise PdfFault("LibreOffice skrev ingen PDF.")
    return result.read_bytes()
