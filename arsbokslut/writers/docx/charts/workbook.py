"""The workbook behind a chart, for ”Redigera data”: the fewest parts that Excel opens (ECMA-376 part 1, 18)."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal

from arsbokslut.document.tree import Series
from arsbokslut.writers.docx.charts.numbers import code, exact
from arsbokslut.writers.escape import escape, quoteattr

SHEET = "Blad1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST_OWN_FORMAT = 164
"""Number formats below are built in (18.8.30)."""


def workbook(categories: Sequence[str], series: Sequence[Series]) -> bytes:
    """A workbook with a row for each category and a column for each series, the same bytes for the same figures."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in _parts(categories, series):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            archive.writestr(entry, _DECLARATION + content, compresslevel=6)
    return packed.getvalue()


def categories_at(count: int) -> str:
    """Where the names of the categories stand."""
    return f"{SHEET}!$A$2:$A${count + 1}"


def name_at(number: int) -> str:
    """Where the name of a series stands, counted from 0."""
    return f"{SHEET}!${_column(number + 1)}$1"


def values_at(number: int, count: int) -> str:
    """Where the values of a series stand, counted from 0."""
    column = _column(number + 1)
    return f"{SHEET}!${column}$2:${column}${count + 1}"


def _column(index: int) -> str:
    """The letters of a column, counted from 0."""
    before, letter = divmod(index, 26)
    return (_column(before - 1) if before else "") + chr(ord("A") + letter)


def _parts(categories: Sequence[str], series: Sequence[Series]) -> Iterator[tuple[str, str]]:
    yield "[Content_Types].xml", _content_types()
    yield "_rels/.rels", _relationships((("officeDocument", "xl/workbook.xml"),))
    yield "xl/workbook.xml", _book()
    yield (
        "xl/_rels/workbook.xml.rels",
        _relationships((("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
    )
    yield "xl/styles.xml", _styles([code(each.format) for each in series])
    yield "xl/worksheets/sheet1.xml", _sheet(categories, series)


def _content_types() -> str:
    parts = (
        ("/xl/workbook.xml", "sheet.main"),
        ("/xl/worksheets/sheet1.xml", "worksheet"),
        ("/xl/styles.xml", "styles"),
    )
    overrides = "".join(f'<Override PartName="{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: Sequence[tuple[str, str]]) -> str:
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def _book() -> str:
    sheet = f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets>'
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">{sheet}</workbook>'


def _styles(codes: Sequence[str]) -> str:
    """A cell format for each series after the ordinary one; the children of styleSheet in order (18.8.39)."""
    formats = "".join(
        f'<numFmt numFmtId="{FIRST_OWN_FORMAT + number}" formatCode={quoteattr(code)}/>'
        for number, code in enumerate(codes)
    )
    cells = "".join(
        f'<xf numFmtId="{FIRST_OWN_FORMAT + number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for number in range(len(codes))
    )
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(codes)}">{formats}</numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}/></cellStyleXfs>'
        f'<cellXfs count="{len(codes) + 1}">{plain} xfId="0"/>{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _sheet(categories: Sequence[str], series: Sequence[Series]) -> str:
    head = [_text("A1", "")] + [_text(f"{_column(n)}1", each.name) for n, each in enumerate(series, start=1)]
    rows = [f'<row r="1">{"".join(head)}</row>']
    for index, category in enumerate(categories):
        row = index + 2
        cells = [_number(f"{_column(n)}{row}", each.values[index], n) for n, each in enumerate(series, start=1)]
        rows.append(f'<row r="{row}">{_text(f"A{row}", category)}{"".join(cells)}</row>')
    return (
        f'<worksheet xmlns="{_MAIN}"><cols><col min="1" max="1" width="36" customWidth="1"/>'
        f'<col min="2" max="{len(series) + 1}" width="16" customWidth="1"/></cols>'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    )


def _text(place: str, text: str) -> str:
    if not text:
        return ""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _number(place: str, value: Decimal | None, style: int) -> str:
    return f'<c r="{place}" s="{style}"/>' if value is None else f'<c r="{place}" s="{style}"><v>{exact(value)}</v></c>'
