"""What LibreOffice leaves undone: decoration marked as such, row headers, charts in words, the order of links, and nothing that varies between runs."""

import re
from collections.abc import Iterator

from arsbokslut.writers.pdf.content import with_artifacts
from arsbokslut.writers.pdf.file import PdfFile, write_pdf
from arsbokslut.writers.pdf.origin import Origin
from arsbokslut.writers.pdf.syntax import Reference

ROW_HEADER = "Table Heading"
"""The paragraph style by which LibreOffice knows a header cell outside the header rows: what it holds is a row's header."""
_INFO_DATE = re.compile(rb"/(CreationDate|ModDate)\s*\([^)]*\)")
_XMP_DATE = re.compile(rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(<)")


def mended(file: PdfFile, origin: Origin) -> bytes:
    """The file as it should be, with what the Word document says."""
    _date(file, origin.moment)
    _describe_figures(file, origin.alternatives)
    _scope_row_headers(file)
    _order_links(file)
    _mark_decoration(file)
    return write_pdf(file)


def _date(file: PdfFile, moment: str) -> None:
    """LibreOffice takes the time from the clock; SOURCE_DATE_EPOCH means nothing to it (7.4)."""
    compact = re.sub(r"[-T:]", "", moment)
    info = file.trailer.get("Info")
    if isinstance(info, Reference):
        dated = _INFO_DATE.sub(lambda each: b"/%b(D:%b)" % (each[1], compact.encode()), file.objects[info.number].text)
        file.put(info.number, dated)
    metadata = file.root.get("Metadata")
    if isinstance(metadata, Reference) and (content := file.content(metadata.number)) is not None:
        dated = _XMP_DATE.sub(lambda each: each[1] + moment.encode() + each[2], content)
        file.put(metadata.number, file.objects[metadata.number].text, dated)


def _describe_figures(file: PdfFile, alternatives: tuple[str, ...]) -> None:
    """LibreOffice 7.4 passes on the alternative text of pictures, but not that of charts.

    Nothing is done unless there are as many figures as drawings: a description at the wrong figure is worse than none.
    """
    figures = [number for number in _reading_order(file) if file.mapping(Reference(number)).get("S") == "Figure"]
    if len(figures) != len(alternatives):
        return
    for number, alternative in zip(figures, alternatives, strict=True):
        if alternative and "Alt" not in file.mapping(Reference(number)):
            said = b"/S/Figure/Alt<FEFF%b>" % alternative.encode("utf-16-be").hex().upper().encode()
            file.put(number, file.objects[number].text.replace(b"/S/Figure", said, 1))


def _reading_order(file: PdfFile) -> Iterator[int]:
    """The numbers of the elements of the structure tree, each before what it holds."""
    waiting, seen = [file.root.get("StructTreeRoot")], set[int]()
    while waiting:
        node = waiting.pop()
        if isinstance(node, Reference) and node.number not in seen:
            seen.add(node.number)
            yield node.number
            waiting += reversed(file.items(file.mapping(node).get("K")))


def _scope_row_headers(file: PdfFile) -> None:
    """LibreOffice 7.4 gives every header cell the scope Column; those in the style of row headers get Row."""
    for entry in list(file.objects.values()):
        if not isinstance(entry.value, dict) or entry.value.get("S") != ROW_HEADER:
            continue
        cell = entry.value.get("P")
        if isinstance(cell, Reference) and file.mapping(cell).get("S") == "TH":
            attributes = [each for each in file.items(file.mapping(cell).get("A")) if isinstance(each, Reference)]
            for place in (cell, *attributes):
                text = file.objects[place.number].text
                if b"/Scope/Column" in text:
                    file.put(place.number, text.replace(b"/Scope/Column", b"/Scope/Row"))


def _order_links(file: PdfFile) -> None:
    """LibreOffice 7.4 says that links follow the structure with a string where a name must stand (ISO 32000-1 table 30)."""
    for page in file.pages():
        text = file.objects[page].text
        if b"/Tabs(S)" in text:
            file.put(page, text.replace(b"/Tabs(S)", b"/Tabs/S"))


def _mark_decoration(file: PdfFile) -> None:
    """LibreOffice 7.4 draws the borders and shades of paragraphs as neither content nor artifact (ISO 14289-1 7.1)."""
    for page in file.pages():
        contents = file.objects[page].value
        stream = contents.get("Contents") if isinstance(contents, dict) else None
        if isinstance(stream, Reference) and (content := file.content(stream.number)) is not None:
            marked = with_artifacts(content)
            if marked != content:
                file.put(stream.number, file.objects[stream.number].text, marked)
