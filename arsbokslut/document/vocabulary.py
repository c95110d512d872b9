"""The closed vocabulary: which elements, attributes and classes a layout may write, and what may stand in what.

The handbook lists it; a test compares.
"""

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
TEXT_BLOCKS = ("p", "ul", "ol")
BLOCKS = (*HEADINGS, *TEXT_BLOCKS, "table", "figure", "nav", "section")
INLINES = ("strong", "em", "a", "br", "data", "span")

ATTRIBUTES: dict[str, frozenset[str]] = {
    "html": frozenset({"lang"}),
    "head": frozenset(),
    "title": frozenset(),
    "meta": frozenset({"name", "content"}),
    "body": frozenset(),
    "header": frozenset({"class"}),
    "footer": frozenset({"class"}),
    "section": frozenset({"class"}),
    "h1": frozenset({"id"}),
    "h2": frozenset({"id"}),
    "h3": frozenset({"id"}),
    "h4": frozenset({"id"}),
    "h5": frozenset({"id"}),
    "p": frozenset({"class"}),
    "ul": frozenset(),
    "ol": frozenset({"start"}),
    "li": frozenset(),
    "table": frozenset({"class", "id", "title", "aria-description", "data-namn"}),
    "nav": frozenset({"title", "class"}),
    "figure": frozenset({"class", "title", "id", "data-namn"}),
    "img": frozenset({"src", "alt", "width"}),
    "figcaption": frozenset(),
    "caption": frozenset(),
    "thead": frozenset(),
    "tbody": frozenset(),
    "tfoot": frozenset(),
    "tr": frozenset({"class"}),
    "th": frozenset({"scope", "class", "colspan", "rowspan"}),
    "td": frozenset({"class", "colspan", "rowspan"}),
    "strong": frozenset(),
    "em": frozenset(),
    "br": frozenset(),
    "a": frozenset({"href"}),
    "data": frozenset({"value", "data-namn", "data-enhet", "data-decimaler", "data-ungefär", "data-tecken"}),
    "span": frozenset({"class"}),
}
"""Element → the attributes it may carry."""

CONTENT: dict[str, tuple[str, ...]] = {
    "html": ("head", "body"),
    "head": ("title", "meta"),
    "body": (*BLOCKS, "header", "footer"),
    **dict.fromkeys(("header", "footer"), ("p",)),
    "section": BLOCKS,
    **dict.fromkeys((*HEADINGS, "p", "caption", "figcaption", "strong", "em", "a", "span"), INLINES),
    **dict.fromkeys(("ul", "ol"), ("li",)),
    **dict.fromkeys(("li", "th", "td"), (*INLINES, *TEXT_BLOCKS)),
    "table": ("caption", "thead", "tbody", "tfoot"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("tr",)),
    "tr": ("th", "td"),
    "figure": ("img", "table", "figcaption"),
    **dict.fromkeys(("title", "meta", "nav", "img", "br", "data"), ()),
}
"""Element → the elements that may stand in it."""
TEXT = frozenset(
    (*HEADINGS, "title", "p", "li", "th", "td", "caption", "figcaption", "strong", "em", "a", "span", "data")
)
"""The elements that text may stand in."""

INDENTS = ("indrag-1", "indrag-2", "indrag-3")
"""Classes of a row's heading that stands further in, by how many steps."""

COVER = "försättsblad"
"""The class of a section that is the report's first page, which is not counted."""
CURRENT = "tal i-år"
"""The class of the heading over this year's column of figures."""

CLASSES: dict[str, frozenset[str]] = {
    "header": frozenset({"första"}),
    "footer": frozenset({"första"}),
    "section": frozenset({"ny-sida", "liggande", COVER}),
    "nav": frozenset({"nivå-1", "nivå-2", "nivå-3"}),
    "figure": frozenset({"bild", "avvikelse", "jämförelse", "utveckling", "andelar"}),
    "tr": frozenset({"grupp", "varav", "memo", "rubrik", "summa", "betonad"}),
    "th": frozenset({"tal", CURRENT, *INDENTS}),
    "td": frozenset({"tal"}),
}
"""Element → its fixed classes. Those of p, table and span name styles: see `writers`, and a layout may add its own."""

CHARTS = frozenset({"avvikelse", "jämförelse", "utveckling", "andelar"})
"""Classes of `figure` that are charts over the table inside them."""

STYLED: dict[str, frozenset[str] | None] = {
    **dict.fromkeys(("p", "table", "span")),
    **dict.fromkeys(HEADINGS, frozenset[str]()),
    **dict.fromkeys(("ul", "ul ul", "ul ul ul", "ol", "ol ol", "ol ol ol", "td ul"), frozenset[str]()),
    **dict.fromkeys(("caption", "figure", "strong", "em", "a"), frozenset[str]()),
    "nav": CLASSES["nav"],
    "th": frozenset({"tal", "rad"}),
    "td": frozenset({"tal"}),
}
"""Elements that have a style of their own → the classes that have one too; None where a layout may add any."""

SCOPES = frozenset({"col", "row", "rowgroup", "colgroup"})
PAGE_FIELDS = frozenset({"sidnummer", "sidantal"})
TAB = "tabb"
NOTE = "fotnot"
"""The class of a span that is a note: what it holds stands at the foot of the page, and its number here."""
SIGNS = ("minus", "plus", "ingen")
"""Which signs a figure is written with."""
PROPERTIES = frozenset({"author", "description", "keywords", "dcterms.created", "dcterms.modified"})
"""The names of `meta`."""
LINKS = ("http://", "https://", "mailto:", "#")
"""How addresses begin: on the web, a mail address, or a place in the document."""
