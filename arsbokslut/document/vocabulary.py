"""The closed vocabulary: which elements, attributes and classes a layout may write. The handbook lists it; a test compares."""

BLOCKS = ("h1", "h2", "h3", "h4", "h5", "p", "ul", "ol", "table", "section")
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
    "h1": frozenset(),
    "h2": frozenset(),
    "h3": frozenset(),
    "h4": frozenset(),
    "h5": frozenset(),
    "p": frozenset({"class"}),
    "ul": frozenset(),
    "ol": frozenset({"start"}),
    "li": frozenset(),
    "table": frozenset({"class", "title", "aria-description"}),
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
    "data": frozenset({"value", "data-namn"}),
    "span": frozenset({"class"}),
}
"""Element → the attributes it may carry."""

CLASSES: dict[str, frozenset[str]] = {
    "header": frozenset({"första"}),
    "footer": frozenset({"första"}),
    "section": frozenset({"ny-sida"}),
    "tr": frozenset({"grupp", "varav", "memo", "rubrik", "summa"}),
    "th": frozenset({"tal"}),
    "td": frozenset({"tal"}),
}
"""Element → its fixed classes. Those of p, table and span name styles: see `writers`, and a layout may add its own."""

SCOPES = frozenset({"col", "row", "rowgroup", "colgroup"})
PAGE_FIELDS = frozenset({"sidnummer", "sidantal"})
TAB = "tabb"
PROPERTIES = frozenset({"author", "description", "keywords", "dcterms.created", "dcterms.modified"})
"""The names of `meta`."""
