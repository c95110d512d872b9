"""What LibreOffice leaves undone: decoration marked as such, row headers, charts in words, the order of links, and nothing that varies between runs."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from arsbokslut.writers.pdf.content import with_artifacts
from arsbokslut.writers.pdf.notes import tag_notes
from arsbokslut.writers.pdf.origin import Origin

ROW_HEADER = Name("/Table Heading")
"""The paragraph style by which LibreOffice knows a header cell outside the header rows: what it holds is a row's header."""
_INFO_DATES = ("/CreationDate", "/ModDate")
_XMP_DATES = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")
_VARYING = ("/ID", "/DocChecksum")


def is_tagged(file: Pdf) -> bool:
    """Whether the file says that it has tags (ISO 32000-1 14.7.1)."""
    said: Any = file.Root.get("/MarkInfo", Dictionary()).get("/Marked")
    return said is True


def mended(file: Pdf, origin: Origin) -> bytes:
    """The file as it should be, with what the Word document says."""
    _date(file, origin.moment)
    _describe_figures(file, origin.alternatives)
    _scope_row_headers(file)
    tag_notes(file, list(_reading_order(file)))
    _order_links(file)
    _mark_decoration(file)
    return _written(file)


def _written(file: Pdf) -> bytes:
    """The file's bytes: its objects in an order and with an identity that follow from its content."""
    for name in _VARYING:
        if name in file.trailer:
            del file.trailer[name]
    written = io.BytesIO()
    file.save(
        written, force_version="1.7", object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True
    )  # fmt: skip
    return written.getvalue()


def _date(file: Pdf, moment: str) -> None:
    """LibreOffice takes the time from the clock; SOURCE_DATE_EPOCH means nothing to it (7.4)."""
    info = file.trailer.get("/Info", Dictionary())
    for name in _INFO_DATES:
        if name in info:
            info[name] = String("D:" + re.sub(r"[-T:]", "", moment))
    if "/Metadata" in file.Root:
        with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True) as metadata:
            for name in _XMP_DATES:
                if name in metadata:
                    metadata[name] = moment


def _describe_figures(file: Pdf, alternatives: tuple[str, ...]) -> None:
    """LibreOffice 7.4 passes on the alternative text of pictures, but not that of charts.

    Nothing is done unless there are as many figures as drawings: a description at the wrong figure is worse than none.
    """
    figures = [element for element in _reading_order(file) if element.get("/S") == Name.Figure]
    if len(figures) != len(alternatives):
        return
    for figure, alternative in zip(figures, alternatives, strict=True):
        if alternative and "/Alt" not in figure:
            figure.Alt = String(alternative)


def _reading_order(file: Pdf) -> Iterator[Object]:
    """The elements of the structure tree, each before what it holds."""
    waiting, seen = [file.Root.get("/StructTreeRoot")], set[tuple[int, int]]()
    while waiting:
        node = waiting.pop()
        if isinstance(node, Dictionary) and node.is_indirect and node.objgen not in seen:
            seen.add(node.objgen)
            yield node
            waiting += reversed(_items(node.get("/K")))


def _items(value: Object | None) -> list[Object]:
    """An array's items, or the one value that stands where an array may."""
    return list(value) if isinstance(value, Array) else [] if value is None else [value]


def _scope_row_headers(file: Pdf) -> None:
    """LibreOffice 7.4 gives every header cell the scope Column; those in the style of row headers get Row."""
    for element in _reading_order(file):
        cell = element.get("/P") if element.get("/S") == ROW_HEADER else None
        if isinstance(cell, Dictionary) and cell.get("/S") == Name.TH:
            for attributes in _items(cell.get("/A")):
                if isinstance(attributes, Dictionary) and attributes.get("/Scope") == Name.Column:
                    attributes.Scope = Name.Row


def _order_links(file: Pdf) -> None:
    """LibreOffice 7.4 says that links follow the structure with a string where a name must stand (ISO 32000-1 table 30)."""
    for page in file.pages:
        if page.obj.get("/Tabs") == String("S"):
            page.obj.Tabs = Name.S


def _mark_decoration(file: Pdf) -> None:
    """LibreOffice 7.4 draws the borders and shades of paragraphs as neither content nor artifact (ISO 14289-1 7.1)."""
    for page in file.pages:
        content = pikepdf.parse_content_stream(page)
        marked = with_artifacts(content)
        if len(marked) != len(content):
            page.obj.Contents = file.make_stream(pikepdf.unparse_content_stream(marked))
