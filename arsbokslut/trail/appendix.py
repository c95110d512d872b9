"""The document's own trail: an appendix that says where every figure comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import Cell, Document, Heading, Paragraph, Row, Section, Table, Text
from arsbokslut.trail.origin import Find, origin_line
from arsbokslut.trail.shown import BEGINNING, Shown, shown_figures

APPENDIX = "Revisionsspår"
INTRODUCTION = "Varje siffra i rapporten hör till ett namn i data. Tabellen visar var den står och vad den kommer från."
DESCRIPTION = "Varje siffra i rapporten, dess namn i data och dess ursprung."
HEADINGS = ("Siffra", "Namn i data", "Visas i", "Kommer från")


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure as it is written, its name, the sections that write it so, and its origin."""

    text: str
    name: str
    sections: tuple[str, ...]
    origin: str


def entries(shown: Iterable[Shown], find: Find) -> list[Entry]:
    """One for each way in which a figure is written, in reading order."""
    sections: dict[tuple[str, str], list[str]] = {}
    for each in shown:
        sections.setdefault((each.figure, each.text), []).append(each.section or BEGINNING)
    return [Entry(text, name, _once(within), _origin(name, find)) for (name, text), within in sections.items()]


def _once(sections: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sections))


def _origin(name: str, find: Find) -> str:
    figure = find(name)
    return origin_line(figure) if figure is not None else name


def with_appendix(document: Document, find: Find) -> Document:
    """The document, and on landscape pages after it the table of its figures."""
    head = Row(tuple(_cell(each, "col") for each in HEADINGS))
    rows = tuple(map(_row, entries(shown_figures(document), find)))
    table = Table("rapport", APPENDIX, (), DESCRIPTION, (head,), rows, ())
    blocks = (Heading(1, (Text(APPENDIX),)), Paragraph((Text(INTRODUCTION),)), table)
    return replace(document, blocks=(*document.blocks, Section("liggande", blocks)))


def _row(entry: Entry) -> Row:
    return Row(
        (_cell(entry.text, "row"), _cell(entry.name), _cell(", ".join(entry.sections)), _cell(entry.origin)),
    )


def _cell(text: str, scope: str = "") -> Cell:
    return Cell((Paragraph((Text(text),)),), scope)
