"""Where every figure comes from.

A report has hundreds of figures. Each as a tab stop would make the page unusable with a keyboard, and a text that only
shows under a pointer is out of reach for keyboards and fingers. So there is one switch, a checkbox at the table of
contents. While it is off, a figure is a `data` element whose `title` says its origin to a pointer. While it is on, each
figure is also a link, laid over the digits, to its row in the table "Siffrornas ursprung", which then stands last on the
page; the origin of the figure in focus, or under the pointer or finger, stands at the window's lower edge. The row leads
back to the figure. It is all CSS (`:has()`); a browser too old for that always shows the table.
"""

import re
from collections.abc import Mapping
from dataclasses import field

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import Data
from arsbokslut.writers.html.markup import element, escaped, tag
from arsbokslut.writers.html.names import Names

HEADING = "Siffrornas ursprung"
SWITCH = "Visa siffrornas ursprung"
INTRO = (
    "Varje siffra i rapporten hör till ett namn i data. Tabellen visar hur siffran är skriven i rapporten, vad den heter "
    "och var den kommer från. Siffran i tabellen är en länk tillbaka till stället där den först visas."
)


@dataclass(slots=True)
class _Shown:
    """A figure on the page: the ids of its first place and of its row, and how it is written."""

    place: str
    row: str
    texts: dict[str, None] = field(default_factory=dict)


class Figures:
    """Writes figures and keeps those with a known origin for the table."""

    def __init__(self, origins: Mapping[str, str], names: Names) -> None:
        self._origins = origins
        self._names = names
        self._shown: dict[str, _Shown] = {}

    def data(self, data: Data, *, linked: bool) -> str:
        """A figure. Within a link (`linked`) it cannot be a link itself."""
        origin = self._origins.get(data.name)
        if origin is None or linked:
            return element("data", escaped(data.text), value=data.value, title=origin)
        first = data.name not in self._shown
        shown = self._shown.setdefault(data.name, self._place(data.name)) if first else self._shown[data.name]
        shown.texts.setdefault(data.text)
        link = element("a", "", class_="u", href=f"#{shown.row}", aria_label=f"Ursprung för {data.text}")
        place = shown.place if first else None
        return element("data", escaped(data.text) + link, class_="s", value=data.value, title=origin, id=place)

    def _place(self, name: str) -> _Shown:
        number = len(self._shown) + 1
        return _Shown(self._names.id(f"siffra-{number}"), self._names.id(f"ursprung-{number}"))

    def switch(self) -> str:
        """The checkbox that shows where the figures come from; nothing when no origin is known."""
        if not self._shown:
            return ""
        name = self._names.id("visa-ursprung")
        box = tag("input", type="checkbox", id=name, class_="visa-ursprung")
        return element("p", box + element("label", SWITCH, for_=name), class_="omkopplare")

    def appendix(self) -> str:
        """The table of where the figures come from, seen when the switch is on."""
        if not self._shown:
            return ""
        heading, caption = self._names.id("siffrornas-ursprung"), self._names.id("ursprungstabell")
        head = "".join(element("th", text, scope="col") for text in ("I rapporten", "Namn i data", "Kommer från"))
        rows = "".join(self._row(name, shown) for name, shown in self._shown.items())
        table = (
            f"<table>{element('caption', element('span', 'Alla siffror och deras ursprung', class_='dold'), id=caption)}"
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>"
        )
        region = element("div", table, class_="tabell lång", role="region", tabindex=0, aria_labelledby=caption)
        content = element("h2", HEADING, id=heading) + element("p", INTRO) + region
        return element("section", content, class_="ursprung", aria_labelledby=heading) + "\n"

    def _row(self, name: str, shown: _Shown) -> str:
        back = element("a", escaped("; ".join(shown.texts)), href=f"#{shown.place}")
        cells = (
            element("th", back, scope="row")
            + element("td", _breakable(name))
            + element("td", _breakable(self._origins[name]))
        )
        return element("tr", cells, id=shown.row) + "\n"


def _breakable(text: str) -> str:
    """A name that may be broken between its parts."""
    return re.sub(r"([._/])(?=\w)", r"\1<wbr>", escaped(text))
