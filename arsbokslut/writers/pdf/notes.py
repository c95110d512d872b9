"""Footnotes in the structure: each with an id and its number as a label that leads back (ISO 14289-1 7.9, 7.18.5)."""

from collections.abc import Iterable, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String


def tag_notes(file: Pdf, elements: Iterable[Object]) -> None:
    """LibreOffice 7.4 leaves the number of a note, which links to its place in the text, outside the structure.

    Nothing is done on a page where there are not as many such links as notes.
    """
    root: Any = file.Root.get("/StructTreeRoot")
    notes = [each for each in elements if each.get("/S") == Name.Note]
    for number, note in enumerate(notes, start=1):
        note.ID = String(f"not-{number}")
    parents = NumberTree(root.ParentTree) if notes else None
    for page in file.pages if parents is not None else ():
        own = [paragraph for note in notes if (paragraph := _paragraph(note, page.obj)) is not None]
        back = _loose_links(page.obj)
        for paragraph, link in zip(own, back, strict=True) if len(own) == len(back) else ():
            _label(file, paragraph, link, page.obj, parents)


def _paragraph(note: Any, page: Any) -> Any:
    """The first paragraph of a note, when it stands on a page."""
    first = next((each for each in _items(note.get("/K")) if isinstance(each, Dictionary)), None)
    whole = first if first is not None and "/Pg" in first else note
    return first if first is not None and whole.get("/Pg", page) == page and _number(first) is not None else None


def _number(paragraph: Any) -> int | None:
    """The marked content of the note's number, which stands first."""
    first = next(iter(_items(paragraph.get("/K"))), None)
    return int(first) if isinstance(first, int) else None


def _loose_links(page: Any) -> Sequence[Any]:
    """The links of a page that the structure does not know, from above."""
    links = [each for each in page.get("/Annots", []) if each.Subtype == Name.Link and "/StructParent" not in each]
    return sorted(links, key=lambda each: -float(each.Rect[3]))


def _label(file: Pdf, paragraph: Any, link: Any, page: Any, parents: Any) -> None:
    """Makes the first content of the paragraph a label that is a link, and says where it leads."""
    number = _number(paragraph)
    owner = int(page.StructParents)
    label: Any = file.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Lbl, P=paragraph, Pg=page))
    inner: Any = file.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Link, P=label, Pg=page))
    key = max(parents.keys()) + 1
    link.StructParent = key
    link.Contents = String(f"Tillbaka till not {link.get('/Contents', '')} i texten")
    inner.K = Array([number, Dictionary(Type=Name.OBJR, Obj=link, Pg=page)])
    label.K = inner
    paragraph.K = Array([label, *_items(paragraph.K)[1:]])
    content = parents[owner]
    content[number] = inner
    parents[key] = inner
    file.Root.StructTreeRoot.ParentTreeNextKey = key + 1


def _items(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Array) else [] if value is None else [value]
