"""A text of the data as XHTML: Markdown's paragraphs, lists, emphasis, small headings and links, with figures in place."""

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from arsbokslut.compose.markup import escaped, figure_markup
from arsbokslut.compose.references import References
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.document.vocabulary import LINKS
from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Figure
from arsbokslut.model.prose import Prose

# Control characters cannot stand in a text (source refuses them), so they can stand for the figures while Markdown is read.
_MARK = "\x02{}\x03"
_MARKED = re.compile("\x02(\\d+)\x03")
_HREF = re.compile('<a href="([^"]*)">')
DEEPEST = 5
MAX_DEPTH = 40
"""Lists and emphasis in each other; as deep as data may be."""
SMALL_HEADING = 0
"""As `level`: headings become small headings of a table cell."""

_PLAIN = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>",
    "bullet_list_open": "<ul>",
    "bullet_list_close": "</ul>",
    "ordered_list_close": "</ol>",
    "list_item_open": "<li>",
    "list_item_close": "</li>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "em_open": "<em>",
    "em_close": "</em>",
    "link_close": "</a>",
    "softbreak": " ",
    "hardbreak": "<br/>",
}


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("zero").enable(["list", "heading", "emphasis", "link", "newline", "escape"])


class Commentary:
    """Writes texts as XHTML; what is wrong in them is collected in `found`."""

    def __init__(self, references: References) -> None:
        self.references = references
        self.found: list[Diagnostic] = []
        self.texts: list[BoundText] = []

    def blocks(self, prose: Prose | None, level: int) -> str:
        """The text as blocks. Its topmost small headings become headings of `level`."""
        if prose is None:
            return ""
        parts = self._parts(prose)
        return self._written(prose, _markdown().parse(_with_marks(parts)), level, parts)

    def inline(self, prose: Prose | None) -> str:
        """A text of one paragraph without its `<p>`."""
        if prose is None:
            return ""
        parts = self._parts(prose)
        return self._written(prose, _markdown().parseInline(_with_marks(parts).strip()), DEEPEST, parts)

    def _written(self, prose: Prose, tokens: Sequence[Token], level: int, parts: Sequence[Part]) -> str:
        if _depth(tokens) > MAX_DEPTH:
            message = f"Texten har mer än {MAX_DEPTH} nivåer av listor och betoning i varandra."
            self.found.append(Diagnostic("ARS306", message, prose.position, "Förenkla texten."))
            return ""
        if (heading := _heading_in_list(tokens)) is not None:
            place = self.references.places.in_text(prose, (heading.map or [0])[0] + 1, heading.markup)
            hint = (
                f"Flytta rubriken till före listan, eller skriv den i fet stil: **…** i stället för {heading.markup}."
            )
            self.found.append(Diagnostic("ARS307", "En rubrik står i en lista.", place, hint))
            return ""
        return self._filled(prose, _rendered(tokens, level), parts)

    def _parts(self, prose: Prose) -> list[Part]:
        parts, found = self.references.parts(prose)
        self.found.extend(found)
        self.texts.append(BoundText(prose, tuple(parts)))
        return parts

    def _filled(self, prose: Prose, markup: str, parts: Sequence[Part]) -> str:
        figures = [part.content for part in parts if isinstance(part.content, Figure)]
        filled, count = _MARKED.subn(lambda match: figure_markup(figures[int(match[1])]), markup)
        if count != len(figures):
            place = self.references.places.in_text(prose, 1, "](")
            self.found.append(
                Diagnostic("ARS304", "En siffra står i en länkadress.", place, "Skriv adressen utan hänvisning.")
            )
        self._check_links(prose, markup)
        return filled

    def _check_links(self, prose: Prose, markup: str) -> None:
        for address in _HREF.findall(markup):
            if not unescape(address).startswith(LINKS) and _MARKED.search(address) is None:
                place = self.references.places.in_text(prose, 1, unescape(address))
                hint = f"En adress börjar med {', '.join(LINKS)}, det sista för ett avsnitt: #driftredovisning."
                self.found.append(
                    Diagnostic("ARS305", f"Länken leder till ”{unescape(address)}”, som ingen adress är.", place, hint)
                )


def _depth(tokens: Sequence[Token]) -> int:
    """How many lists, items and emphases are open at most at one time."""
    deepest = depth = 0
    for token in tokens:
        depth += token.nesting
        deepest = max(deepest, depth + _depth(token.children or ()))
    return deepest


def _heading_in_list(tokens: Sequence[Token]) -> Token | None:
    return next((token for token in tokens if token.type == "heading_open" and token.level > 0), None)


def _with_marks(parts: Sequence[Part]) -> str:
    numbers = iter(range(len(parts)))
    return "".join(part.content if isinstance(part.content, str) else _MARK.format(next(numbers)) for part in parts)


def _rendered(tokens: Sequence[Token], level: int) -> str:
    topmost = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)
    return "".join(_token(token, level, topmost) for token in tokens)


def _token(token: Token, level: int, topmost: int) -> str:
    if token.type == "inline":
        return "".join(_token(child, level, topmost) for child in token.children or ())
    if token.type.startswith("paragraph") and token.hidden:
        return ""
    if token.type.startswith("heading"):
        return _heading(token, level, topmost)
    if token.type == "ordered_list_open":
        start = token.attrGet("start")
        return f'<ol start="{start}">' if start is not None else "<ol>"
    if token.type == "link_open":
        return f'<a href="{escaped(str(token.attrGet("href") or ""))}">'
    return _PLAIN[token.type] if token.type in _PLAIN else escaped(token.content)


def _heading(token: Token, level: int, topmost: int) -> str:
    closing = token.type == "heading_close"
    if level == SMALL_HEADING:
        return "</p>" if closing else '<p class="smårubrik">'
    depth = min(level + int(token.tag[1]) - topmost, DEEPEST)
    return f"</h{depth}>" if closing else f"<h{depth}>"
