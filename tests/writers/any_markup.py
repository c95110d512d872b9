"""Markup of the vocabulary nested at random: what may stand where it does, and now and then what may not."""

from dataclasses import dataclass
from itertools import count
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

from arsbokslut.document import vocabulary
from arsbokslut.writers.docx.styles import STYLES

TEXTS = ("x", "", " ", "\n", "Å & ö", "<", '"', "27\u00a0477", "läs mer:", "ord " * 80)
VALUES = {
    "href": ("#id1", "#saknas", "https://a.se/?b=1&c=2", "mailto:a@b.se"),
    "title": ("Titel", 'T & "t"'),
    "aria-description": ("Beskrivning",),
    "start": ("1", "3"),
    "scope": tuple(sorted(vocabulary.SCOPES)),
    "colspan": ("1", "1", "1", "1", "2"),
    "rowspan": ("1", "1", "1", "1", "2"),
    "src": ("a.png",),
    "alt": ("Bild",),
    "width": ("50%", "100"),
    "value": ("1", "-2.5", "x", "1E+999", "NaN"),
    "data-namn": ("a.b",),
    "data-enhet": ("tkr", "%"),
    "data-decimaler": ("0", "2"),
    "data-ungefär": ("drygt",),
    "data-tecken": vocabulary.SIGNS,
    "lang": ("sv", "en"),
    "name": tuple(sorted(vocabulary.PROPERTIES)),
    "content": ("x", "2025-01-31"),
}
WRONG = ("", "x", "-1", "fil.html", "9" * 20)
NEEDED = {("table", "class"), ("table", "title"), ("span", "class"), ("th", "scope"), ("a", "href")}
NEEDED |= {("img", "src"), ("img", "alt"), ("data", "value"), ("figure", "class")}
STYLED = {("p", "class"), ("table", "class"), ("span", "class")}
"""Classes that name styles: one of a layout's own is a fault of its looks, not of its markup."""
NOTE = f"span.{vocabulary.NOTE}"
"""A note stands in running text alone."""
FIELDS = {*vocabulary.PAGE_FIELDS, vocabulary.TAB}


def values_of(element: str, attribute: str) -> tuple[str, ...]:
    """What an attribute can say: a class is fixed, or has a style of its own."""
    if attribute != "class":
        return VALUES[attribute]
    styled = (key.removeprefix(f"{element}.") for key in STYLES if key.startswith(f"{element}.") and key != NOTE)
    return tuple(sorted(vocabulary.CLASSES.get(element) or {*styled, *(FIELDS if element == "span" else ())}))


@dataclass
class Author:
    """Writes elements by what Hypothesis draws. A `careless` one goes astray now and then."""

    draw: st.DrawFn
    careless: bool
    ids: "count[int]"

    def one_of(self, options: tuple[Any, ...]) -> Any:
        return self.draw(st.sampled_from(options))

    def astray(self) -> bool:
        return self.careless and self.one_of((False,) * 15 + (True,))

    def element(self, name: str, depth: int, *, plain: bool = False) -> str:
        """An element; a `plain` one has no class."""
        attributes = {} if plain else self.attributes(name)
        inner = "" if attributes.get("class") in FIELDS else self.content(name, depth, attributes.get("class", ""))
        written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        return f"<{name}{written}>{inner}</{name}>"

    def attributes(self, name: str) -> dict[str, str]:
        chosen = {}
        for attribute in sorted(vocabulary.ATTRIBUTES[name]):
            if self.astray() and (name, attribute) not in STYLED:
                chosen[attribute] = self.one_of(WRONG)
            elif attribute == "id":
                chosen[attribute] = f"id{next(self.ids)}"
            elif (name, attribute) in NEEDED or self.one_of((False, True)):
                chosen[attribute] = self.one_of(values_of(name, attribute))
        return chosen

    def content(self, name: str, depth: int, kind: str) -> str:
        if name == "table":
            return self.table(depth)
        if name == "figure":
            return self.figure(kind, depth)
        stray = self.astray()
        if name == "a":
            depth = min(depth, 1)  # no link in a link
        allowed = tuple(vocabulary.ATTRIBUTES) if stray else vocabulary.CONTENT[name] if depth > 0 else ()
        allowed = allowed if stray else tuple(each for each in allowed if (name, each) != ("a", "a"))
        children = self.draw(st.lists(st.sampled_from(allowed), max_size=3)) if allowed else []
        text = stray or name in vocabulary.TEXT
        if text and {"p", "ul", "ol"} & {*allowed} and not stray:
            children.sort(key=lambda child: child in vocabulary.TEXT_BLOCKS)  # running text stands first
        parts = [self.text() if text else ""]
        for child in children:
            parts.append(self.element(child, depth - 1, plain=(name, child) == ("li", "p")))
            parts.append(self.text() if text and child not in vocabulary.TEXT_BLOCKS else "")
        return "".join(parts)

    def text(self) -> str:
        return escape(self.one_of(TEXTS))

    def table(self, depth: int) -> str:
        """A head, rows and a foot with as many cells in each row; those that span can make the table what none can be."""
        columns = self.one_of((2, 3, 1))
        caption = self.element("caption", depth - 1) if self.one_of((False, True)) else ""
        parts = [
            f"<{part}>{''.join(self.row(columns, depth) for _ in range(self.one_of(heights)))}</{part}>"
            for part, heights in (("thead", (1, 1, 1, 2, 0)), ("tbody", (1, 2, 0)), ("tfoot", (0, 1)))
        ]
        return caption + "".join(parts)

    def row(self, columns: int, depth: int) -> str:
        cells = [self.element(self.one_of(("td", "th")), depth - 1) for _ in range(columns)]
        kind = self.one_of(("", *values_of("tr", "class")))
        return f"<tr class={quoteattr(kind)}>{''.join(cells)}</tr>"

    def figure(self, kind: str, depth: int) -> str:
        inner = self.element("img" if kind == "bild" else "table", depth - 1)
        caption = self.element("figcaption", depth - 1) if self.one_of((False, True)) else ""
        return inner + caption + (self.element("img", 0) if self.astray() else "")


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A whole document."""
    author = Author(draw, draw(st.booleans()), count(1))
    common = ("table", "figure", "section", "table", "figure", "section")
    tops = draw(st.lists(st.sampled_from((*vocabulary.CONTENT["body"], *common)), min_size=1, max_size=4))
    body = "".join(author.element(each, 4) for each in tops)
    body += draw(st.sampled_from(("", f'<p>x<span class="{vocabulary.NOTE}">a<br/>b</span></p>')))
    return f'<html lang="sv"><head><title>T</title></head><body>{body}</body></html>'
