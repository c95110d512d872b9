"""The looks of a reference document as a Word file of their own."""

import io
import zipfile

from arsbokslut.writers.docx.reference import Part, Parts, Relation, read_reference
from arsbokslut.writers.docx.reference_content import keep_looks
from arsbokslut.writers.docx.reference_kinds import EXTERNAL, RELATIONSHIPS
from arsbokslut.writers.docx.selfcheck import BrokenPackage, check_package
from arsbokslut.writers.docx.styles import StyleFault
from arsbokslut.writers.escape import quoteattr

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def looks(reference: bytes) -> bytes:
    """A Word file with what gives looks in the reference document. Raises StyleFault for what cannot be used."""
    parts = read_reference(reference)
    keep_looks(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", _types(parts))
        for name, part in parts.items():
            if name:
                archive.writestr(name, part.written)
            if part.relations:
                folder, _, file = name.rpartition("/")
                archive.writestr(f"{folder}/_rels/{file}.rels".lstrip("/"), _relations(part))
    return packed.getvalue()


def refuse_if_broken(reference: bytes) -> None:
    """Raises StyleFault when what Word refuses in a finished file is the reference document's own."""
    try:
        check_package(looks(reference))
    except BrokenPackage:
        raise StyleFault(
            "Filens sidhuvud, sidfot eller formatmallar är skadade.",
            "Öppna referens.docx i Word, kontrollera sidhuvud och sidfot, och spara den igen.",
        ) from None


def _types(parts: Parts) -> str:
    said = "".join(
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(part.kind.type)}/>"
        for name, part in parts.items()
        if name
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{_RELATIONS}"/>{said}</Types>'
    )


def _relations(part: Part) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(map(_relation, part.relations))}</Relationships>'


def _relation(relation: Relation) -> str:
    kind = relation.kind if "://" in relation.kind else f"{RELATIONSHIPS}{relation.kind}"
    target = relation.target if relation.external else f"/{relation.target}"
    mode = f' TargetMode="{EXTERNAL}"' if relation.external else ""
    return f"<Relationship Id={quoteattr(relation.id)} Type={quoteattr(kind)} Target={quoteattr(target)}{mode}/>"
