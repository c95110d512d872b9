"""Formulas that name columns and rows whose year moves on: they name them as they are called then."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Cell, Change, Replace
from arsbokslut.rollover.span import is_reference

Renamed = Mapping[str, Mapping[str, str]]
"""Table → its columns and rows that get another id."""
_NAME = re.compile(r"[^\W\d]\w*(?:\.\w+)*")


def in_formula(formula: str, table: str, renamed: Renamed) -> str:
    """A formula with its columns and rows as they are called a period later; `table` is where it stands."""

    def moved(found: re.Match[str]) -> str:
        parts = found[0].split(".")
        known = renamed.get(parts[0], {}) if len(parts) > 1 and parts[0] in renamed else renamed.get(table, {})
        return ".".join(known.get(part, part) for part in parts)

    return _NAME.sub(moved, formula)


def of_formulas(data: Mapping[str, Any], renamed: Renamed) -> Iterator[Change]:
    """The formulas, outside the rows of tables, that name such a column or row."""
    if not renamed:
        return
    for path, table, formula in _formulas(data):
        new = in_formula(formula, table, renamed)
        if new != formula:
            yield Replace(path, new)


def _formulas(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, str]]:
    for key, relation in data.get("samband", {}).items():
        yield from ((("samband", key, "lika", n), "", str(each)) for n, each in enumerate(relation["lika"]))
    for group, figures in data.get("nyckeltal", {}).items():
        for name, figure in figures.items():
            for column, value in figure.items():
                if is_reference(value):
                    yield ("nyckeltal", group, name, column), "", value
    for key, table in data.get("tabeller", {}).items():
        for index, column in enumerate(table["kolumner"]):
            here: Path = ("tabeller", key, "kolumner", index)
            yield from (((*here, each), key, column[each]) for each in ("formel", "viktas_med") if each in column)


def in_cells(path: Path, row: Mapping[str, Any], table: str, renamed: Renamed) -> Iterator[Change]:
    """The references in the cells of a row, and its formula."""
    for key, value in row.items():
        if (key == "formel" or is_reference(value)) and isinstance(value, str):
            new = in_formula(value, table, renamed)
            if new != value:
                yield Cell((*path, key), new)
