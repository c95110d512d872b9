"""The document tree: every kind of block and inline that a writer has to know."""

from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal, InvalidOperation

from arsbokslut.classes import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Data:
    """A figure: what people read, the exact value, the figure's name, and how it is written.

    `value` is the words that stand for it where there is none. `sign` says which signs are written: `minus`, `plus` too,
    or `ingen`.
    """

    text: str
    value: str
    name: str
    unit: str = ""
    decimals: int = 0
    qualifier: str = ""
    sign: str = "minus"

    @property
    def number(self) -> Decimal | None:
        """The exact value, where there is one; NaN and infinity are numbers to Decimal alone."""
        try:
            value = Decimal(self.value)
        except InvalidOperation:
            return None
        return value if value.is_finite() else None

    @property
    def written_unit(self) -> str:
        """The unit, where people read it too: a table says it in its caption."""
        return self.unit if self.unit and self.text.endswith(self.unit) else ""


@dataclass(frozen=True, slots=True)
class Styled:
    """Inlines under a kind of emphasis: `strong`, `em`, or the class of a span (`status-grön`, `trend`, `etikett`)."""

    kind: str
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address, or to a heading or table of the document (`#id`)."""

    address: str
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A line break within a paragraph."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: what follows stands at the style's next stop."""


@dataclass(frozen=True, slots=True)
class PageField:
    """The page's number (`sidnummer`) or how many pages there are (`sidantal`)."""

    kind: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number stands here, what it says at the foot of the page."""

    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """What a heading, table or figure is called, by its id: `tabell 3`. `first`: it begins a sentence."""

    target: str
    first: bool = False


Inline = Text | Data | Styled | Link | Break | Tab | PageField | Note | Reference
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 5. `id`: what links to it are called."""

    level: int
    inlines: Inlines
    id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `kind` is its class, empty for running text."""

    inlines: Inlines
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item holds paragraphs and lists."""

    ordered: bool
    items: tuple["TextBlocks", ...]
    start: int = 1


TextBlock = Paragraph | ListBlock
"""All that an item of a list and a cell of a table can hold: what is more would be lost to those who listen, or to Word."""
TextBlocks = tuple[TextBlock, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its blocks, whether it is a heading (and of what), whether it holds figures, and how far it spans."""

    blocks: TextBlocks
    scope: str = ""
    numeric: bool = False
    columns: int = 1
    rows: int = 1
    indent: int = 0
    """How many steps its text stands further in."""
    current: bool = False
    """Whether it is the heading of this year's column."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `kind` is its class: empty, `grupp`, `varav`, `memo`, `rubrik`, `betonad` or `summa`."""

    cells: tuple[Cell, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `title` is what screen readers call it; `caption` stands above it; `name` is what the data calls it."""

    kind: str
    title: str
    caption: Inlines
    description: str
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    foot: tuple[Row, ...]
    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents over the headings down to a level."""

    title: str
    depth: int = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the project: its file (relative to the project), what it shows, its caption and share of the text's width."""

    file: str
    alternative: str
    caption: Inlines = ()
    width: int = 100
    id: str = ""


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How figures are written: what stands before and after them, their decimals, and whether plus is written."""

    qualifier: str = ""
    unit: str = ""
    decimals: int = 0
    plus: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart: its name, and for each category the exact value (None where there is none) and how it is written.

    `format` is how most of them are written.
    """

    name: str
    values: tuple[Decimal | None, ...]
    shown: tuple[str, ...]
    format: NumberFormat = NumberFormat()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: `avvikelse` (bars around zero), `jämförelse` (groups of bars), `utveckling` (lines) or `andelar` (shares).

    `alternative` says in words what it shows; `table` holds its figures for those who would rather read.
    """

    kind: str
    title: str
    alternative: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    table: Table
    caption: Inlines = ()
    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that start on a new page (`ny-sida`), stand on landscape pages (`liggande`), or are the cover (`försättsblad`)."""

    kind: str
    blocks: tuple["Block", ...]


Block = Heading | TextBlock | Table | Contents | Picture | Chart | Section
Blocks = tuple[Block, ...]
Paragraphs = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands in the page's upper and lower margin: on the first page, if it differs, and on the others."""

    header: Paragraphs = ()
    footer: Paragraphs = ()
    first_header: Paragraphs | None = None
    first_footer: Paragraphs | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The whole document with its properties."""

    title: str
    language: str
    blocks: Blocks
    margins: Margins = field(default_factory=Margins)
    properties: tuple[tuple[str, str], ...] = ()
    provenance: tuple[tuple[str, str], ...] = ()
    """What the document was built from, for its own custom properties."""
    numbered: frozenset[str] = frozenset()
    """What is numbered in its captions: `tabell`, `figur`."""


def texts_of(blocks: TextBlocks) -> Iterator[str]:
    """The characters of each paragraph, those in lists too."""
    for block in blocks:
        match block:
            case Paragraph():
                yield plain_text(block.inlines)
            case ListBlock():
                for item in block.items:
                    yield from texts_of(item)


def data_in(inlines: Inlines) -> Iterator[Data]:
    """The figures among inlines, those under emphasis and in links too."""
    for inline in inlines:
        if isinstance(inline, Data):
            yield inline
        elif isinstance(inline, Styled | Link | Note):
            yield from data_in(inline.inlines)


SOFT_HYPHEN = "\u00ad"  # where a word may be broken


def plain_text(inlines: Inlines) -> str:
    """The characters of inlines that are seen, for titles, descriptions and widths."""
    parts: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text | Data):
            parts.append(inline.text)
        elif isinstance(inline, Styled | Link):
            parts.append(plain_text(inline.inlines))
        elif isinstance(inline, Break | Tab):
            parts.append(" ")
    return "".join(parts).replace(SOFT_HYPHEN, "")
