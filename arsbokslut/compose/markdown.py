"""Markdown as far as texts of the data go: what is read of it, and the tokens that it becomes as markup."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from arsbokslut.compose.markup import escaped
from arsbokslut.compose.notes import add_notes, notes_apart
from arsbokslut.compose.pictures_in_text import figure_markup, figures_of
from arsbokslut.document.vocabulary import NOTE

DEEPEST = 5
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


RULES = ("list", "heading", "emphasis", "link", "image", "autolink", "newline", "escape")
"""What is read of Markdown, by the names of the library."""


class _Reader(MarkdownIt):
    """Leaves addresses as they are written, whatever they are: they are checked with their place."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Any address makes a link."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address as it is written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The address as it is written."""
        return link


@lru_cache(maxsize=1)
def markdown() -> MarkdownIt:
    """The reader of texts."""
    reader = _Reader("zero").enable(list(RULES))
    return add_notes(reader.disable("text_join"))  # an escaped character is no beginning of a link


def read(text: str) -> Sequence[Token]:
    """The tokens of a text of paragraphs. A paragraph of pictures alone is a token for each, `figure`, with a `Figure`."""
    tokens: list[Token] = []
    for token in markdown().parse(text):
        figures = figures_of(token) if token.type == "inline" and tokens and tokens[-1].type == "paragraph_open" else []
        if figures and not token.level > 1:
            tokens[-1:] = figures
        elif not (token.type == "paragraph_close" and tokens and tokens[-1].type == "figure"):
            tokens.append(token)
    return tokens


def read_inline(text: str) -> Sequence[Token]:
    """The tokens of a text of one paragraph."""
    return markdown().parseInline(text)


def by_line(inline: Token) -> Iterator[tuple[Token, int]]:
    """What stands in a paragraph or heading, each with its line, from 1."""
    line = (inline.map or [0])[0] + 1
    for child in inline.children or ():
        yield child, line
        line += child.type in {"softbreak", "hardbreak"}


def rendered(tokens: Sequence[Token], level: int) -> str:
    """The tokens as markup. The topmost headings become headings of `level`."""
    kept, notes = notes_apart(tokens)
    topmost = min((int(token.tag[1]) for token in kept if token.type == "heading_open"), default=1)
    said = {label: _token(text, level, topmost, {}) for label, text in notes}
    return "".join(_token(token, level, topmost, said) for token in kept)


def _token(token: Token, level: int, topmost: int, notes: Mapping[str, str]) -> str:
    if token.type == "inline":
        return "".join(_token(child, level, topmost, notes) for child in token.children or ())
    if token.type == "note_mark":
        return f'<span class="{NOTE}">{notes[token.meta["label"]]}</span>'
    if token.type.startswith("paragraph") and token.hidden:
        return ""
    if token.type.startswith("heading"):
        return _heading(token, level, topmost)
    if token.type == "ordered_list_open":
        start = token.attrGet("start")
        return f'<ol start="{start}">' if start is not None else "<ol>"
    if token.type == "figure":
        return figure_markup(token.meta["figure"])
    if token.type == "link_open":
        return f'<a href="{escaped(str(token.attrGet("href") or ""))}">'
    return _PLAIN[token.type] if token.type in _PLAIN else escaped(token.content)


def _heading(token: Token, level: int, topmost: int) -> str:
    closing = token.type == "heading_close"
    if level == SMALL_HEADING:
        return "</p>" if closing else '<p class="smårubrik">'
    depth = min(level + int(token.tag[1]) - topmost, DEEPEST)
    return f"</h{depth}>" if closing else f"<h{depth}>"
