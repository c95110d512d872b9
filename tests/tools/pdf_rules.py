"""What a PDF must be so that everyone can read it (ISO 14289-1, PDF/UA-1): one rule, one function, walked with pikepdf."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf

HEADINGS = tuple(f"H{level}" for level in range(1, 7))
STANDARD = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "Warichu",
        "Figure",
        "Formula",
        "Form",
    ]
) | set(HEADINGS)
"""The standard structure types (ISO 32000-1 14.8.4)."""
PAINTS = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh", "EI"])
SHOWS = frozenset(("Tj", "TJ", "'", '"'))
LIST_CHILDREN = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC", "Caption"}}


@dataclass(eq=False)
class Element:
    """An element of the structure tree: its standard type, its own node, what it holds."""

    kind: str
    node: Any
    parent: "Element | None"
    children: "list[Element]" = field(default_factory=list)
    marks: list[tuple[Any, int]] = field(default_factory=list)
    """The pages' own ids and the marked contents on them."""
    annotations: list[Any] = field(default_factory=list)

    def walk(self) -> "Iterator[Element]":
        yield self
        for child in self.children:
            yield from child.walk()

    def attribute(self, name: str) -> Any:
        given = self.node.get("/A")
        sets = [] if given is None else list(given) if isinstance(given, pikepdf.Array) else [given]
        return next((each[name] for each in sets if isinstance(each, pikepdf.Dictionary) and name in each), None)


@dataclass(frozen=True)
class Painted:
    """A painting operation: its page, operator, the marks around it from the outside in, and the bytes it shows."""

    page: int
    operator: str
    marks: tuple[tuple[str, int | None], ...]
    shown: bytes


class Tagged:
    """A PDF with its structure tree."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.root: Any = self.pdf.Root
        self.page_numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, start=1)}

    def standard(self, kind: str) -> str:
        """The standard type behind a type, by the role map."""
        roles = self.root.StructTreeRoot.get("/RoleMap", {})
        for _ in range(10):
            if kind in STANDARD or f"/{kind}" not in roles:
                break
            kind = str(roles[f"/{kind}"])[1:]
        return kind

    @cached_property
    def elements(self) -> list[Element]:
        """Every element in reading order."""
        kids = self.root.StructTreeRoot.get("/K")
        roots = kids if isinstance(kids, pikepdf.Array) else [kids]
        return [each for root in roots for each in self._element(root, None).walk()]

    def _element(self, node: Any, parent: Element | None) -> Element:
        element = Element(self.standard(str(node.S)[1:]), node, parent)
        kids = node.get("/K")
        for kid in [] if kids is None else kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                element.marks.append((node.Pg.objgen, kid))
            elif kid.get("/Type") == "/MCR":
                element.marks.append((kid.get("/Pg", node.get("/Pg")).objgen, int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                element.annotations.append(kid.Obj)
            else:
                element.children.append(self._element(kid, element))
        return element

    def of(self, *kinds: str) -> list[Element]:
        return [element for element in self.elements if element.kind in kinds]

    @cached_property
    def painted(self) -> list[Painted]:
        """Everything that is painted on the pages."""
        return [each for number, page in enumerate(self.pdf.pages, start=1) for each in _painted(number, page)]

    @cached_property
    def shown(self) -> set[tuple[Any, int]]:
        """The marked contents that show text."""
        ids = {number: objgen for objgen, number in self.page_numbers.items()}
        return {
            (ids[each.page], mark)
            for each in self.painted
            if each.operator in SHOWS and each.shown.strip(b"\0 ")
            for _, mark in each.marks
            if mark is not None
        }

    def place(self, element: Element) -> str:
        page = next((page for each in element.walk() for page, _ in each.marks), None)
        return f"{element.kind} on page {self.page_numbers.get(page, '?')}"


def _painted(number: int, page: pikepdf.Page) -> Iterator[Painted]:
    marks: list[tuple[str, int | None]] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            properties = operands[1] if len(operands) > 1 else {}
            mark = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
            marks.append((str(operands[0])[1:], None if mark is None else int(mark)))
        elif name == "EMC":
            marks.pop()
        elif name in PAINTS:
            yield Painted(number, name, tuple(marks), _shown(list(operands)) if name in SHOWS else b"")


def _shown(operands: list[Any]) -> bytes:
    flat = [part for each in operands for part in (each if isinstance(each, pikepdf.Array) else [each])]
    return b"".join(bytes(part) for part in flat if isinstance(part, pikepdf.String))


Faults = Iterator[str]


def is_marked(pdf: Tagged) -> Faults:
    """The file says that it is tagged (7.1)."""
    if pdf.root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "MarkInfo does not say Marked"


def says_its_language(pdf: Tagged) -> Faults:
    """The natural language of the text is Swedish (7.2)."""
    if str(pdf.root.get("/Lang")) != "sv-SE":
        yield f"the language is {pdf.root.get('/Lang')}"


def shows_its_title(pdf: Tagged) -> Faults:
    """There is a title, in the metadata too, and it is what the window shows (7.1)."""
    if not str(pdf.pdf.docinfo.get("/Title", "")).strip():
        yield "there is no title"
    if str(pdf.pdf.open_metadata().get("dc:title", "")) != str(pdf.pdf.docinfo.get("/Title", "")):
        yield "the metadata has another title"
    if pdf.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "the title is not displayed"


def says_that_it_is_pdf_ua(pdf: Tagged) -> Faults:
    """The metadata says PDF/UA-1 (clause 5)."""
    part = pdf.pdf.open_metadata().get("pdfuaid:part")
    if part != "1":
        yield f"pdfuaid:part is {part}"


def types_are_standard(pdf: Tagged) -> Faults:
    """Every type is a standard one, or stands for one (7.1)."""
    yield from sorted(
        {f"the type {each.kind} stands for nothing" for each in pdf.elements if each.kind not in STANDARD}
    )


def content_is_claimed(pdf: Tagged) -> Faults:
    """All that is painted is an artifact, or belongs to one element of the structure tree (7.1)."""
    claimed: list[tuple[Any, int]] = [mark for element in pdf.elements for mark in element.marks]
    owners = set(claimed)
    yield from (f"marked content {mark} has two owners" for mark in owners if claimed.count(mark) > 1)
    ids = {number: objgen for objgen, number in pdf.page_numbers.items()}
    for each in pdf.painted:
        artifact = any(name == "Artifact" for name, _ in each.marks)
        owned = [mark for _, mark in each.marks if mark is not None and (ids[each.page], mark) in owners]
        if artifact == bool(owned):
            yield f"page {each.page}: {each.operator} is {'both artifact and content' if artifact else 'unclaimed'}"


def headings_nest(pdf: Tagged) -> Faults:
    """The first heading is of level 1, and no level is skipped on the way down (7.4.2)."""
    above = 0
    for element in pdf.of(*HEADINGS):
        level = int(element.kind[1])
        if level > above + 1:
            yield f"{pdf.place(element)} stands under level {above}"
        above = level
    if above == 0:
        yield "there are no headings"


def headings_say_something(pdf: Tagged) -> Faults:
    """No heading is empty."""
    for element in pdf.of(*HEADINGS):
        if not any(mark in pdf.shown for each in element.walk() for mark in each.marks):
            yield f"{pdf.place(element)} is empty"


def bookmarks_are_the_headings(pdf: Tagged) -> Faults:
    """There is a bookmark for each heading, on its level, in its order, to its page (7.17)."""
    with pdf.pdf.open_outline() as outline:
        marks = list(_bookmarks(outline.root, 1))
    headings = [(int(each.kind[1]), _page(pdf, each)) for each in pdf.of(*HEADINGS)]
    found = [(level, pdf.page_numbers.get(target)) for level, _, target in marks]
    if found != headings:
        yield f"bookmarks {found} are not headings {headings}"
    yield from (f"bookmark {number} is empty" for number, (_, title, _) in enumerate(marks) if not title.strip())


def _bookmarks(items: Any, level: int) -> Iterator[tuple[int, str, Any]]:
    for item in items:
        target = item.destination[0] if item.destination is not None else item.action.D[0]
        yield level, item.title, target.objgen
        yield from _bookmarks(item.children, level + 1)


def _page(pdf: Tagged, element: Element) -> int | None:
    return next((pdf.page_numbers[page] for each in element.walk() for page, _ in each.marks), None)


def tables_have_rows_of_cells(pdf: Tagged) -> Faults:
    """A table holds rows, a row cells, and all rows reach over as many columns (7.5)."""
    for table in pdf.of("Table"):
        rows = [each for each in table.walk() if each.kind == "TR"]
        holders = [table, *(each for each in table.children if each.kind in {"THead", "TBody", "TFoot"})]
        wrong = {each.kind for one in holders for each in one.children} - {"TR", "THead", "TBody", "TFoot", "Caption"}
        wrong |= {each.kind for row in rows for each in row.children} - {"TH", "TD"}
        if wrong or not rows:
            yield f"{pdf.place(table)} holds {sorted(wrong) or 'nothing'}"
        if len(set(_widths(rows))) > 1:
            yield f"{pdf.place(table)} has rows of {_widths(rows)} columns"


def _widths(rows: list[Element]) -> list[int]:
    """How many columns each row reaches over, cells from above included."""
    reaching: list[tuple[int, int]] = []
    widths = []
    for row in rows:
        spans = [(int(each.attribute("/RowSpan") or 1), int(each.attribute("/ColSpan") or 1)) for each in row.children]
        widths.append(sum(span for _, span in (*spans, *reaching)))
        reaching = [(left - 1, span) for left, span in (*reaching, *spans) if left > 1]
    return widths


def tables_have_headers(pdf: Tagged) -> Faults:
    """Every table has header cells, and each of them says what it is the header of (7.5)."""
    for table in pdf.of("Table"):
        headers = [each for each in table.walk() if each.kind == "TH"]
        if not headers:
            yield f"{pdf.place(table)} has no header cells"
        unsaid = sum(str(each.attribute("/Scope")) not in {"/Column", "/Row", "/Both"} for each in headers)
        if unsaid:
            yield f"{pdf.place(table)} has {unsaid} header cells without a scope"


def figures_have_alternatives(pdf: Tagged) -> Faults:
    """Every figure and formula says in words what it shows (7.3)."""
    for element in pdf.of("Figure", "Formula"):
        if not str(element.node.get("/Alt", element.node.get("/ActualText", ""))).strip():
            yield f"{pdf.place(element)} has no alternative text"


def lists_hold_items(pdf: Tagged) -> Faults:
    """Lists hold items, items their label and body, and nothing stands loose (7.6, 7.10)."""
    for element in pdf.of(*LIST_CHILDREN):
        wrong = {child.kind for child in element.children} - LIST_CHILDREN[element.kind]
        if wrong or element.marks or not element.children:
            yield f"{pdf.place(element)} holds {sorted(wrong) or 'loose content'}"
    yield from (
        f"{pdf.place(each)} stands outside a list"
        for each in pdf.of("LI")
        if not each.parent or each.parent.kind != "L"
    )


def links_say_where_they_lead(pdf: Tagged) -> Faults:
    """Every link stands in a Link element, has a description, and is reached in reading order (7.18)."""
    owned = {each.objgen for element in pdf.of("Link") for each in element.annotations}
    for number, page in enumerate(pdf.pdf.pages, start=1):
        annotations = list(page.get("/Annots", []))
        if annotations and page.get("/Tabs") != "/S":
            yield f"page {number}: its links are not in reading order"
        for each in annotations:
            if each.Subtype == "/Link" and (each.objgen not in owned or not str(each.get("/Contents", "")).strip()):
                yield f"page {number}: a link is outside the structure or has no description"


def notes_can_be_told_apart(pdf: Tagged) -> Faults:
    """Every note has an id of its own, and its number is a label (7.9)."""
    notes = pdf.of("Note")
    ids = [str(each.node.get("/ID", "")) for each in notes]
    if "" in ids or len(set(ids)) != len(ids):
        yield f"{len(notes)} notes have the ids {ids}"
    yield from (
        f"{pdf.place(each)}: a note has no number" for each in notes if not any(e.kind == "Lbl" for e in each.walk())
    )


def fonts_are_embedded(pdf: Tagged) -> Faults:
    """Every font is in the file, and says which characters its glyphs are (7.21)."""
    for number, page in enumerate(pdf.pdf.pages, start=1):
        for font in page.resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = inner.get("/FontDescriptor", {})
            if not any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"page {number}: {font.get('/BaseFont')} is not embedded"
            if "/ToUnicode" not in font:
                yield f"page {number}: {font.get('/BaseFont')} has no characters for its glyphs"


RULES: tuple[Callable[[Tagged], Faults], ...] = (
    is_marked,
    says_its_language,
    shows_its_title,
    says_that_it_is_pdf_ua,
    types_are_standard,
    content_is_claimed,
    headings_nest,
    headings_say_something,
    bookmarks_are_the_headings,
    tables_have_rows_of_cells,
    tables_have_headers,
    figures_have_alternatives,
    lists_hold_items,
    links_say_where_they_lead,
    notes_can_be_told_apart,
    fonts_are_embedded,
)
