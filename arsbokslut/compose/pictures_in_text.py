"""Pictures of a text: `![what it shows](file "caption"){name=entrén width=60%}`, alone on their lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.token import Token

from arsbokslut.compose.markup import escaped

_SETTINGS = re.compile(r"\{([^{}\n]*)\}")
_SETTING = re.compile(r"(namn|bredd)=(\S+)")
_NAME = re.compile(r"[a-zåäö][a-zåäö0-9_]*")
_WIDTH = re.compile(r"([1-9][0-9]?|100)%?")
NARROWEST = 10


class Figure(NamedTuple):
    """A picture, as its text writes it; `faults` are the settings that cannot be read."""

    file: str
    alternative: str
    caption: str
    name: str = ""
    width: str = ""
    faults: tuple[str, ...] = ()


def figures_of(inline: Token) -> list[Token]:
    """A token for each picture of a paragraph that holds nothing else; none when there is more than pictures in it."""
    found: list[Token] = []
    first = (inline.map or [0])[0]
    for line, children in enumerate(_lines(inline), first):
        figure = _figure(children)
        if figure is None:
            return []
        found.append(Token("figure", "figure", 0, map=[line, line + 1], meta={"figure": figure}))
    return found


def _lines(inline: Token) -> Iterator[list[Token]]:
    line: list[Token] = []
    for child in inline.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            yield line
            line = []
        else:
            line.append(child)
    yield line


def _figure(children: list[Token]) -> Figure | None:
    """The picture of a line; None when something else stands there too."""
    after = "".join(child.content for child in children[1:] if child.type == "text").strip()
    if not children or children[0].type != "image" or any(child.type != "text" for child in children[1:]):
        return None
    settings = _SETTINGS.fullmatch(after)
    if after and settings is None:
        return None
    figure = Figure(
        str(children[0].attrGet("src") or ""), children[0].content, str(children[0].attrGet("title") or "").strip()
    )
    return _with_settings(figure, settings[1].split() if settings is not None else [])


def _with_settings(figure: Figure, settings: list[str]) -> Figure:
    for each in settings:
        match = _SETTING.fullmatch(each)
        if match is not None and match[1] == "namn" and _NAME.fullmatch(match[2]):
            figure = figure._replace(name=match[2])
        elif match is not None and match[1] == "bredd" and _is_width(match[2]):
            figure = figure._replace(width=match[2])
        else:
            figure = figure._replace(faults=(*figure.faults, each))
    return figure


def _is_width(text: str) -> bool:
    match = _WIDTH.fullmatch(text)
    return match is not None and int(match[1]) >= NARROWEST


def figure_markup(figure: Figure) -> str:
    """The picture with what it shows, its caption and its settings."""
    width = f' width="{figure.width}"' if figure.width else ""
    name = f' id="{escaped(figure.name)}"' if figure.name else ""
    caption = f"<figcaption>{escaped(figure.caption)}</figcaption>" if figure.caption else ""
    image = f'<img src="{escaped(figure.file)}" alt="{escaped(figure.alternative)}"{width}/>'
    return f'<figure class="bild"{name}>{image}{caption}</figure>'
