"""The smallest tagged PDF with pages and bookmarks, put together by hand in both ways that a PDF may keep its objects."""

import zlib

CONTENT = b"""\
0.1 w
q 0 0 0 RG
10 20 m 90 20 l S
Q
/P<</MCID 0>>BDC
BT /F1 12 Tf (a \\) b) Tj ET
5 5 10 10 re f*
EMC
1 1 2 2 re W n
"""
"""A border that nothing claims, text with a surface that something claims, and a clip that paints nothing."""

OBJECTS: dict[int, bytes] = {
    1: b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/Metadata 12 0 R/StructTreeRoot 18 0 R/Lang(sv-SE)/MarkInfo<</Marked true>>>>",
    2: b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<>>/Tabs(S)/Contents 5 0 R>>",
    4: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<>>>>",
    6: b"<</First 7 0 R/Last 9 0 R>>",
    7: b"<</Title<FEFF004500740074>/Dest[3 0 R/XYZ 0 0 0]/First 8 0 R/Last 8 0 R/Next 9 0 R>>",
    8: b"<</Title(Tv\\345 \\(2\\))/Dest[4 0 R/XYZ 0 0 0]/Parent 7 0 R>>",
    9: b"<</Title<FEFF005400720065>/A<</S/GoTo/D[4 0 R/Fit]>>/Prev 7 0 R>>",
    10: b"<</Title<FEFF00C5>/CreationDate(D:20261121225745Z')/ModDate(D:20261121225745Z')>>",
    13: b"<</Type/StructElem/S/Table#20Heading/P 14 0 R>>",
    14: b"<</Type/StructElem/S/TH/P 18 0 R/A 15 0 R/K[13 0 R]>>",
    15: b"<</O/Table/Scope/Column>>",
    16: b"<</Type/StructElem/S/TH/P 18 0 R/A 17 0 R>>",
    17: b"<</O/Table/Scope/Column>>",
    18: b"<</Type/StructTreeRoot/K[14 0 R 16 0 R]>>",
}
XMP = b"""\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<xmp:CreateDate>2026-11-21T22:57:45Z</xmp:CreateDate><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>"""


def with_table(moment: str = "20261121225745Z", objects: dict[int, bytes] | None = None) -> bytes:
    """The file with a cross-reference table, as LibreOffice 7.4 writes it; a stream's length is an object of its own."""
    objects = {
        number: text.replace(b"20261121225745Z", moment.encode()) for number, text in (objects or OBJECTS).items()
    }
    packed = zlib.compress(CONTENT)
    objects |= {
        5: b"<</Filter/FlateDecode/Length 11 0 R>>\nstream\n" + packed + b"\nendstream",
        11: str(len(packed)).encode(),
        12: b"<</Type/Metadata/Length %d>>\nstream\n%b\nendstream" % (len(XMP), XMP),
    }
    written, offsets = _written(objects)
    rows = b"".join(b"%010d 00000 n \n" % offsets[number] for number in sorted(offsets))
    table = b"xref\n0 1\n0000000000 65535 f \n1 %d\n%b" % (len(offsets), rows)
    trailer = b"trailer\n<</Size %d/Root 1 0 R\n/Info 10 0 R/DocChecksum /AB>>\n" % (len(offsets) + 1)
    return written + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(written)


def with_streams() -> bytes:
    """The same objects in an object stream under a cross-reference stream, its rows kept as differences."""
    packed = zlib.compress(CONTENT)
    loose = {
        5: b"<</Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(packed), packed),
        12: b"<</Type/Metadata/Length %d>>\nstream\n%b\nendstream" % (len(XMP), XMP),
    }
    heads, bodies = b"", b""
    for number, text in OBJECTS.items():
        heads += b"%d %d " % (number, len(bodies))
        bodies += text + b" "
    inside = zlib.compress(heads + bodies)
    head = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (len(OBJECTS), len(heads), len(inside))
    loose[19] = head + b"\nstream\n" + inside + b"\nendstream"
    written, offsets = _written(loose)
    offsets[20] = len(written)
    rows = [(1, offsets[n], 0) if n in offsets else (2, 19, 0) if n in OBJECTS else (0, 0, 0) for n in range(21)]
    table = zlib.compress(
        _differences([bytes([kind]) + place.to_bytes(2) + bytes([last]) for kind, place, last in rows])
    )
    said = b"<</Type/XRef/Size 21/W[1 2 1]/Root 1 0 R/Info 10 0 R/Filter/FlateDecode"
    said += b"/DecodeParms<</Predictor 12/Columns 4>>/Length %d>>" % len(table)
    return written + b"20 0 obj\n%b\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        said,
        table,
        offsets[20],
    )


def _written(objects: dict[int, bytes]) -> tuple[bytes, dict[int, int]]:
    written, offsets = b"%PDF-1.6\n", {}
    for number, text in sorted(objects.items()):
        offsets[number] = len(written)
        written += b"%d 0 obj\n%b\nendobj\n" % (number, text)
    return written, offsets


def _differences(rows: list[bytes]) -> bytes:
    above, kept = bytes(4), b""
    for row in rows:
        kept += b"\x02" + bytes((x - y) & 0xFF for x, y in zip(row, above, strict=True))
        above = row
    return kept
