"""The heading line of a block of rows: which key of the rows each of its cells is."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from arsbokslut.diagnostics import Diagnostic, Position, nearest
from arsbokslut.diagnostics.fix import rewriting
from arsbokslut.diagnostics.nearest import misspelt
from arsbokslut.model.table import Row, ViewRow, column_kinds
from arsbokslut.source.row_lines import BAR, TAB, Line, Sheet

_SHOWN_IN_LINES = frozenset({"rader", "summa"})
"""Keys of a row that lines are, and no cells."""
_NO_TEXTS = frozenset({"decimaler", "betonad"})
_EXAMPLE = 4
"""So many cells show how a heading line is written."""


class Heading(NamedTuple):
    """A key of the rows, whether its cells are read as YAML reads an unquoted value, and the place of the heading."""

    key: str
    plain: bool
    place: Position


class Known(NamedTuple):
    """What may stand in a heading line: the rows' keys, the kinds of the table's columns, and ids by their headings."""

    keys: tuple[str, ...]
    kinds: Mapping[str, str]
    titles: Mapping[str, str]
    view: bool

    def meant(self, word: str) -> str | None:
        """The id of the column with that heading, or the nearest word."""
        return self.titles.get(word.casefold()) or nearest(word, (*self.keys, *self.kinds))

    def example(self) -> str:
        """The start of a heading line."""
        words = ["id", *(() if self.view else ("namn",)), *self.kinds]
        return " | ".join([*words[:_EXAMPLE], *("…" for _ in words[_EXAMPLE : _EXAMPLE + 1])])


def known(table: Mapping[str, Any]) -> Known:
    """What a table says of its columns, as far as it can be understood."""
    view = "visar" in table
    keys = tuple(
        key for key in (ViewRow if view else Row).SWEDISH if not key.startswith("‹") and key not in _SHOWN_IN_LINES
    )
    columns = table.get("kolumner")
    listed = [each for each in columns if isinstance(each, dict)] if isinstance(columns, list) else []
    kinds = column_kinds(table)
    titles = {str(each.get("rubrik")).casefold(): each["id"] for each in listed if isinstance(each.get("id"), str)}
    return Known(keys, kinds, titles, view)


def headings(
    sheet: Sheet, line: Line, allowed: Known, texts: Mapping[str, str]
) -> tuple[list[Heading | None], list[Diagnostic]]:
    """The key of each cell (None where there is none), and what is wrong with the line."""
    cells = [(start, written, sheet.text(written)) for start, written in sheet.cells(line)]
    if not {word for _, _, word in cells} & {*allowed.keys, *allowed.kinds}:
        hint = f"Skriv först i blocket en rad med kolumnernas id: ”{allowed.example()}”."
        return [], [sheet.fault(sheet.whole(line), "Blocket har ingen rubrikrad.", hint)]
    read: list[Heading | None] = []
    found: list[Diagnostic] = []
    for start, written, word in cells:
        first = start + len(written) - len(written.lstrip())
        place = sheet.at(line.number, first, first + len(written.strip()))
        wrong = list(_wrong(sheet, word, place, allowed, read, texts))
        found += wrong
        read.append(None if wrong else Heading(word, _is_plain(word, allowed), place))
    return read, [*found, *_missing(sheet, line, [word for _, _, word in cells], allowed)]


def _is_plain(key: str, allowed: Known) -> bool:
    return key in _NO_TEXTS or allowed.kinds.get(key) == "tal"


def _wrong(
    sheet: Sheet,
    word: str,
    place: Position,
    allowed: Known,
    before: list[Heading | None],
    texts: Mapping[str, str],
) -> Iterator[Diagnostic]:
    if not word:
        what = "strecket" if sheet.mark == BAR else "tabben"
        hint = f"Skriv kolumnens id, eller ta bort {what}."
        yield sheet.fault(place, "En kolumn i rubrikraden har inget namn.", hint)
    elif any(each is not None and each.key == word for each in before):
        yield sheet.fault(place, f"”{word}” står två gånger i rubrikraden.", "Ta bort den ena kolumnen.")
    elif word not in allowed.keys and word not in allowed.kinds:
        yield _unknown(word, place, allowed, texts)


def _unknown(word: str, place: Position, allowed: Known, texts: Mapping[str, str]) -> Diagnostic:
    meant = allowed.meant(word)
    hint = f"Menades ”{meant}”?" if meant else f"Här kan stå: {', '.join((*allowed.keys, *allowed.kinds))}."
    surely = allowed.titles.get(word.casefold()) or misspelt(word, (*allowed.keys, *allowed.kinds))
    fix = rewriting(texts, place, word, surely) if surely else ()
    return Diagnostic("ARS201", f"Tabellen har ingen kolumn ”{word}”.", place, hint, fix=fix)


def _missing(sheet: Sheet, line: Line, words: list[str], allowed: Known) -> Iterator[Diagnostic]:
    """The first column is `id`: its indentation shows the groups. A row of a table has a name too."""
    place = sheet.whole(line)
    if words[0] not in ("", "id"):
        message = "Rubrikradens första kolumn är inte ”id”."
        yield sheet.fault(place, message, f"Börja raden med id: ”{allowed.example()}”.")
    if not allowed.view and "namn" not in words:
        yield Diagnostic("ARS202", "Kolumnen ”namn” saknas i rubrikraden.", place, f"Skriv ”{allowed.example()}”.")


def mark_of(line: str) -> str:
    """What parts the cells of a block with such a heading line."""
    return TAB if TAB in line and BAR not in line else BAR
