"""Rows written as a block of text, a row a line under a heading line, as the list that they stand for."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from arsbokslut.diagnostics import Diagnostic, SourceText, Spot
from arsbokslut.diagnostics.fix import file_lines
from arsbokslut.source.row_headings import Heading, headings, known, mark_of
from arsbokslut.source.row_lines import BAR, ESCAPED, TAB, Cell, Line, Sheet, ill_formed, lines_of
from arsbokslut.source.scalars import plain_scalar

MAX_LEVELS = 15
"""Groups in groups: about as many as a list has room for within the depth of a file."""

Entries = dict[str, Any]
Spots = dict[str | int, Spot]


class InFull(NamedTuple):
    """What a block gives its table: rows and perhaps a total, where each row and the total stand, and what is wrong."""

    entries: Entries
    children: Spots
    spots: Spots
    found: list[Diagnostic]


class Level(NamedTuple):
    """The rows of a group, or of the table: how far they are indented, and the group's own entries."""

    indent: int
    rows: list[Entries]
    spots: Spots
    group: Entries
    group_spots: Spots


def rows_in_full(block: SourceText, table: Mapping[str, Any], spots: Spots, texts: Mapping[str, str]) -> InFull:
    """The rows of a block. `table` is what stands around it, `spots` where that stands."""
    lines = list(lines_of(block))
    allowed = known(table)
    if not lines:
        hint = f"Skriv en rubrikrad, ”{allowed.example()}”, och under den en rad för varje rad i tabellen."
        return InFull({}, {}, {}, [Diagnostic("ARS212", "Blocket är tomt.", block.position, hint)])
    first, *others = lines
    sheet = Sheet(block.position.file, _margin(block, first, texts), mark_of(first.text))
    found = list(ill_formed(sheet, first))
    read, wrong = ([], []) if found else headings(sheet, first, allowed, texts)
    found += wrong
    if any(each.code == "ARS212" for each in found):
        return InFull({}, {}, {}, found)
    if not others:
        hint = "Skriv en rad för varje rad i tabellen: ”hemtjänst | Hemtjänst | …”."
        return InFull({}, {}, {}, [*found, sheet.fault(sheet.whole(first), "Blocket har bara en rubrikrad.", hint)])
    tree = _Tree(sheet, read, allowed.view, spots)
    for line in others:
        tree.add(line)
    return InFull(tree.entries, tree.children, tree.spots, [*found, *tree.found])


def _margin(block: SourceText, first: Line, texts: Mapping[str, str]) -> int:
    """How far YAML indents the block: as its first line, which in the block itself is not indented."""
    written = file_lines(texts[block.position.file])[first.number - 1]
    return len(written) - len(written.lstrip(" ")) - first.indent


class _Tree:
    """Takes the lines in turn; keeps the groups that are open, outermost first."""

    def __init__(self, sheet: Sheet, read: Sequence[Heading | None], flat: bool, around: Spots) -> None:
        self.sheet, self.read, self.flat, self.around = sheet, read, flat, around
        self.entries: Entries = {"rader": []}
        self.spots: Spots = {}
        self.children: Spots = {}
        self.found: list[Diagnostic] = []
        self.levels: list[Level] = []
        self.after_total = False

    def add(self, line: Line) -> None:
        """The row of a line, in the group that its indentation shows."""
        wrong = list(ill_formed(self.sheet, line))
        if wrong:
            self.found += wrong
            return
        level = self._level(line)
        row, spots = self._row(line)
        spot = Spot(self.sheet.whole(line), None, spots)
        self.after_total = row.get("id") == "summa"
        if self.after_total:
            self._total(level, row, spot)
        else:
            level.spots[len(level.rows)] = spot
            level.rows.append(row)

    def _level(self, line: Line) -> Level:
        """The group that a line stands in; a line that stands in none is told of, and read as the rows above it."""
        levels, indent = self.levels, line.indent
        if not levels:
            levels.append(Level(indent, self.entries["rader"], self.children, self.entries, self.spots))
        elif indent > levels[-1].indent:
            self._deeper(line)
        while indent < levels[-1].indent and len(levels) > 1 and indent <= levels[-2].indent:
            levels.pop()
        if indent < levels[-1].indent:
            steps = ", ".join(str(level.indent) for level in levels)
            message = f"Indraget, {indent} steg, är inget som raderna ovanför har."
            hint = f"Dra in raden lika långt som raderna i dess grupp ({steps} steg från rubrikraden)."
            self.found.append(self.sheet.fault(self.sheet.whole(line), message, hint))
        return levels[-1]

    def _deeper(self, line: Line) -> None:
        """Opens the group of the row above, where that can be one."""
        level = self.levels[-1]
        place = self.sheet.whole(line)
        if self.flat:
            self.found.append(self.sheet.fault(place, "Ett utdrag har inga grupper.", "Ta bort indraget."))
        elif self.after_total:
            message, hint = (
                "Under en summarad kan inga rader ligga.",
                "Ta bort indraget, eller ge raden ovanför ett annat id.",
            )
            self.found.append(self.sheet.fault(place, message, hint))
        elif len(self.levels) == MAX_LEVELS:
            message, hint = f"Mer än {MAX_LEVELS} nivåer i varandra.", "Kontrollera indragen."
            self.found.append(Diagnostic("ARS116", message, place, hint))
        else:
            group, spot = level.rows[-1], level.spots[len(level.rows) - 1]
            rows: list[Entries] = []
            children: Spots = {}
            group["rader"], spots = rows, dict(spot.children)
            spots["rader"] = Spot(place, None, children)
            spot.children = spots
            self.levels.append(Level(line.indent, rows, children, group, spots))

    def _total(self, level: Level, row: Entries, spot: Spot) -> None:
        """A line called `summa` is the total of its group, or of the table."""
        other = level.group_spots.get("summa") or (self.around.get("summa") if level is self.levels[0] else None)
        if other is not None:
            place = spot.children["id"].value
            there = other.key or other.value
            message = f"Summan står redan på rad {there.line}."
            found = Diagnostic("ARS207", message, place, "Ta bort den ena.", related=((there, "första gången"),))
            self.found.append(found)
        level.group["summa"] = {key: value for key, value in row.items() if key != "id"}
        level.group_spots["summa"] = spot

    def _row(self, line: Line) -> tuple[Entries, Spots]:
        """The entries of a line. A blank cell has a place and no value."""
        sheet, number = self.sheet, line.number
        entries: Entries = {}
        spots: Spots = {}
        cells = sheet.cells(line)
        if len(cells) > len(self.read):
            self.found.append(self._too_many(line, cells))
        for heading, (start, written) in zip(self.read, cells, strict=False):
            if heading is None:
                continue
            text = sheet.text(written)
            if not text:
                spots[heading.key] = Spot(sheet.at(number, start, start + len(written)))
                continue
            first = start + len(written) - len(written.lstrip())
            place = sheet.at(number, first, first + len(written.strip()))
            value = plain_scalar(text) if heading.plain else text
            entries[heading.key] = SourceText(value, place) if type(value) is str else value
            spots[heading.key] = Spot(place)
        return entries, spots

    def _too_many(self, line: Line, cells: Sequence[Cell]) -> Diagnostic:
        start, written = cells[len(self.read)]
        hint = "Ta bort det som är för mycket, eller skriv en kolumn till i rubrikraden."
        escape = "" if self.sheet.mark == TAB else f" Är {BAR} en del av en text: skriv {ESCAPED}."
        message = f"Raden har {len(cells)} celler, men rubrikraden har {len(self.read)}."
        place = self.sheet.at(line.number, start, start + len(written))
        return self.sheet.fault(place, message, hint + escape)
