"""The closed vocabulary: which elements, attributes and classes a layout may write. The handbook lists it; a test compares."""

BLOCKS = ("h1", "h2", "h3", "h4", "h5", "p", "ul", "ol", "table", "figure", "nav", "section")
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
    "table": frozenset({"class", "id", "title", "aria-description"}),
    "nav": frozenset({"title", "class"}),
    "figure": frozenset({"class", "title"}),
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
    "data": frozenset({"value", "data-namn"}),
    "span": frozenset({"class"}),
}
"""Element → the attributes it may carry."""

CLASSES: dict[str, frozenset[str]] = {
    "header": frozenset({"första"}),
    "footer": frozenset({"första"}),
    "section": frozenset({"ny-sida", "liggande"}),
    "nav": frozenset({"nivå-1", "nivå-2", "nivå-3"}),
    "figure": frozenset({"bild", "avvikelse", "jämförelse", "utveckling", "andelar"}),
    "tr": frozenset({"grupp", "varav", "memo", "rubrik", "summa"}),
    "th": frozenset({"tal"}),
    "td": frozenset({"tal"}),
}
"""Element → its fixed classes. Those of p, table and span name styles: see `writers`, and a layout may add its own."""

CHARTS = frozenset({"avvikelse", "jämförelse", "utveckling", "andelar"})
"""Classes of `figure` that are charts over the table inside them."""

SCOPES = frozenset({"col", "row", "rowgroup", "colgroup"})
PAGE_FIELDS = frozenset({"sidnummer", "sidantal"})
TAB = "tabb"
PROPERTIES = frozenset({"author", "description", "keywords", "dcterms.created", "dcterms.modified"})
"""The names of `meta`."""
