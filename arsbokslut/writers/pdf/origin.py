"""What the Word document says that LibreOffice does not pass on: when it was written, and what its drawings show."""

import io
import re
import zipfile
from xml.etree import ElementTree

from arsbokslut.classes import dataclass

EPOCH = "1980-01-01T00:00:00Z"
_CORE, _BODY = "docProps/core.xml", "word/document.xml"
_WRITTEN = re.compile(rb"<dcterms:(?:modified|created)[^>]*>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)<")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@dataclass(frozen=True, slots=True)
class Origin:
    """When the document was written, in UTC, and the alternative text of each drawing in its text, in order."""

    moment: str = EPOCH
    alternatives: tuple[str, ...] = ()


def origin_of(docx: bytes) -> Origin:
    """What a Word document says; 1980-01-01 and no drawings when it does not say."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            written = _WRITTEN.search(archive.read(_CORE))
            drawings = ElementTree.fromstring(archive.read(_BODY)).iter(_DRAWING)
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError):
        return Origin()
    return Origin(written[1].decode() if written else EPOCH, tuple(each.get("descr", "") for each in drawings))
