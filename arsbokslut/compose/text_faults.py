"""What is wrong in how a text is written in Markdown, each with its line and the words to look for on it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from arsbokslut.compose.markdown import by_line
from arsbokslut.compose.note_faults import note_faults
from arsbokslut.compose.pictures_in_text import NARROWEST, Figure
from arsbokslut.compose.text_fault import TextFault
from arsbokslut.document.addresses import address_fault

MAX_DEPTH = 40
"""Lists and emphasis in each other; as deep as data may be."""
DEEPEST_LIST = 3


def text_faults(tokens: Sequence[Token], *, in_cell: bool = False) -> list[TextFault]:
    """All that is wrong; of a text too deep to be read nothing more. `in_cell`: it stands in a cell of a table."""
    if _depth(tokens) > MAX_DEPTH:
        message = f"Texten har mer än {MAX_DEPTH} nivåer av listor och betoning i varandra."
        return [TextFault("ARS306", 0, "", message, "Förenkla texten.")]
    found = [fault for rule in (_lists, _headings, _links, _pictures, note_faults) for fault in rule(tokens)]
    return [*found, *(_pictures_in_cell(tokens) if in_cell else ())]


def _depth(tokens: Sequence[Token]) -> int:
    """How many lists, items and emphases are open at most at one time."""
    deepest = depth = 0
    for token in tokens:
        depth += token.nesting
        deepest = max(deepest, depth + _depth(token.children or ()))
    return deepest


def _lists(tokens: Sequence[Token]) -> Iterator[TextFault]:
    """A list is at most three deep: Word and readers tell no more levels apart."""
    depth = 0
    for token in tokens:
        if token.type.endswith("_list_open"):
            depth += 1
            if depth == DEEPEST_LIST + 1:
                message = f"Listan har mer än {DEEPEST_LIST} nivåer."
                yield TextFault(
                    "ARS306", _line(token), token.markup, message, "Flytta punkten en nivå ut, eller dela upp listan."
                )
        elif token.type.endswith("_list_close"):
            depth -= 1


_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060")


def _headings(tokens: Sequence[Token]) -> Iterator[TextFault]:
    """No heading stands in a list, and each says something."""
    for token, inner in pairwise(tokens):
        if token.type == "heading_open" and token.level > 0:
            hint = f"Flytta rubriken till före listan, eller skriv den i fet stil: **…** i stället för {token.markup}."
            yield TextFault("ARS307", _line(token), token.markup, "En rubrik står i en lista.", hint)
        elif token.type == "heading_open" and _refers(inner):
            hint = "Skriv ut vad det heter, eller flytta hänvisningen till texten under."
            yield TextFault(
                "ARS307",
                _line(token),
                "](#",
                "En hänvisning till en tabell, figur eller rubrik står i en rubrik.",
                hint,
            )
        elif token.type == "heading_open" and not inner.content.translate(_INVISIBLE).strip():
            hint = f"Skriv rubriken efter {token.markup}, eller ta bort raden."
            yield TextFault("ARS308", _line(token), token.markup, "Rubriken är tom.", hint)


def _refers(inline: Token) -> bool:
    """Whether a link without a text, which gets that of where it leads, stands in a heading."""
    return any((one.type, other.type) == ("link_open", "link_close") for one, other in pairwise(inline.children or ()))


def _line(token: Token) -> int:
    return (token.map or [0])[0] + 1


def _links(tokens: Sequence[Token]) -> Iterator[TextFault]:
    """Every link leads somewhere, and nothing that looks like a link is none."""
    for inline in tokens:
        if inline.type == "inline":
            yield from _addresses(inline)
            yield from _not_links(inline)


def _addresses(inline: Token) -> Iterator[TextFault]:
    for child, line in by_line(inline):
        address = str(child.attrGet("href") or "") if child.type == "link_open" else ""
        wrong = address_fault(address) if child.type == "link_open" and "\x02" not in address else None
        if wrong is not None:
            yield TextFault("ARS305", line, f"]({address}" if child.markup != "autolink" else address, *wrong)


_PICTURE = 'Skriv ![vad bilden visar](bilder/bild.jpg "bildtext").'


def _pictures(tokens: Sequence[Token]) -> Iterator[TextFault]:
    """A picture stands on a line of its own, says what it shows, and has settings that can be read."""
    for token in tokens:
        if token.type == "figure":
            yield from _wrong_figure(token.meta["figure"], _line(token))
        for child, line in by_line(token) if token.type == "inline" else ():
            if child.type == "image":
                hint = "Ställ bilden på en egen rad, med tomma rader omkring, utanför listor och rubriker."
                message = "En bild står inne i en text."
                yield TextFault("ARS309", line, f"]({child.attrGet('src')}", message, hint)


def _wrong_figure(figure: Figure, line: int) -> Iterator[TextFault]:
    sought = f"]({figure.file}"
    if not figure.file:
        yield TextFault("ARS309", line, sought, "Bilden saknar fil.", _PICTURE)
    if not figure.alternative.strip():
        hint = "Skriv mellan hakarna vad bilden visar, för den som inte ser den."
        yield TextFault("ARS309", line, sought, "Bilden saknar alternativtext.", hint)
    if "\x02" in f"{figure.file}{figure.alternative}{figure.caption}":
        hint = "Skriv siffran i texten intill bilden."
        yield TextFault("ARS309", line, sought, "En siffra ur data kan inte stå i en bild eller dess text.", hint)
    for each in figure.faults:
        hint = (
            f"Skriv {{namn=entrén bredd=60%}}: ett namn med små bokstäver, en bredd från {NARROWEST} till 100 procent."
        )
        yield TextFault("ARS309", line, each, f"”{each}” är inget som en bild kan ha.", hint)


def _pictures_in_cell(tokens: Sequence[Token]) -> Iterator[TextFault]:
    for token in tokens:
        if token.type == "figure":
            sought, hint = f"]({token.meta['figure'].file}", "Flytta bilden till en text utanför tabellen."
            yield TextFault("ARS309", _line(token), sought, "En bild står i en tabell.", hint)


_HINT = "Skriv [texten](https://www.exempel.se), utan mellanslag i adressen."
_NO_LINK = (
    (
        re.compile(r"(!\[[^\[\]]*\]\([^()\n]*\)?)"),
        "Bilden går inte att läsa och skrivs ut som den står.",
        'Skriv ![vad bilden visar](<bilder/en bild.jpg> "bildtext"), med < > om filens namn har mellanslag.',
    ),
    (re.compile(r"(?<!!)\[[^\[\]]*(\]\([^()\n]*\)?)"), "Länken går inte att läsa och skrivs ut som den står.", _HINT),
    (
        re.compile(r"\[[^\[\]]*(\] \((?:https?:|mailto:|www\.|#))"),
        "Mellanslaget mellan ] och ( gör att länken skrivs ut som den står.",
        "Ta bort mellanslaget.",
    ),
    (
        re.compile(r"\[[^\[\]]*(\]\[)|^(\[[^\[\]]+\]: *\S+)", re.MULTILINE),
        "Länkar med adressen på ett annat ställe går inte att använda, och skrivs ut som de står.",
        "Skriv adressen direkt efter texten: [texten](https://www.exempel.se).",
    ),
    (re.compile(r"(<a\s|<(?:https?:|www\.))"), "HTML blir inga länkar, och skrivs ut som det står.", _HINT),
)
"""What looks like a link, with the words to point at → what is wrong, what to do."""


def _not_links(inline: Token) -> Iterator[TextFault]:
    text, first = _typed(inline), (inline.map or [0])[0] + 1
    for form, message, hint in _NO_LINK:
        for match in form.finditer(text):
            group = match.lastindex or 0
            yield TextFault("ARS305", first + text.count("\n", 0, match.start(group)), match[group], message, hint)


def _typed(inline: Token) -> str:
    """What is left as characters; an escaped character, or what was read as something else, is NUL."""
    return "".join(
        child.content if child.type == "text" else "\n" if child.type.endswith("break") else "\0"
        for child in inline.children or ()
    )
