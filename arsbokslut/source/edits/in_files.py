"""Changes of a year's data, each at the place in the files where it is written: among the tables or in a section, in a list or a block."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from arsbokslut.diagnostics import Path, SourceText
from arsbokslut.diagnostics.edits import Cell, Change, Comment, Edit, Insert, Remove, Rename, Replace, Value
from arsbokslut.source.block_cells import BlockChange, block_with
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.folder import Source

TABLES, SECTIONS = "tabeller", "avsnitt"
_COLUMN_ID = 5
"""Parts of the path of a column's id: the tables, the table, its columns, the column and `id`."""


def in_files(files: Sequence[Source], whole: Source, changes: Iterable[Change]) -> dict[str, list[Edit]]:
    """The edits by file. `whole` are the files as one, with every row in full. Raises EditRefused for what stands nowhere."""
    placed = _Placed(files, whole)
    for change in changes:
        placed.add(change)
    return placed.finished()


class _Placed:
    """Takes changes in turn; those within blocks are gathered, as each block is written anew once."""

    def __init__(self, files: Sequence[Source], whole: Source) -> None:
        self.files, self.whole = files, whole
        self.edits: dict[str, list[Edit]] = {name: [] for each in files for name in each.spots.texts}
        self.renamed: dict[str, dict[str, str]] = defaultdict(dict)
        self.cells: dict[str, dict[int, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
        self.comments: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.rows: list[Cell] = []

    def add(self, change: Change) -> None:
        """A change, to where it belongs."""
        path = change.path
        if isinstance(change, Cell):
            self.rows.append(change)
        elif isinstance(change, Comment) and (line := self._line(path)) is not None:
            self.comments[str(path[1])][line] += change.lines
        else:
            if isinstance(change, Replace) and len(path) == _COLUMN_ID and path[0] == TABLES and path[4] == "id":
                self.renamed[str(path[1])][str(_at(self.whole.data, path))] = str(change.value)
            file, inner = self._place(path)
            self.edits[file].append(change._replace(path=inner))

    def finished(self) -> dict[str, list[Edit]]:
        """All the edits by file."""
        for cell in self.rows:
            line = self._line(cell.path[:-1])
            if line is not None:
                self.cells[str(cell.path[1])][line][str(cell.path[-1])] = _written(cell.value)
            else:
                self._in_row(cell)
        for table, renamed in self.renamed.items():
            self._rename_in_rows(table, renamed)
        for table in {*self.cells, *self.comments, *self.renamed}:
            self._rewrite_block(table)
        return {file: edits for file, edits in self.edits.items() if edits}

    def _in_row(self, cell: Cell) -> None:
        """A cell of a row that is written with its keys."""
        row, column = cell.path[:-1], str(cell.path[-1])
        file, inner = self._place(row)
        there = column in _at(self.whole.data, row)
        named = self.renamed[str(row[1])].get(column, column)
        if cell.value is None:
            self.edits[file] += [Remove((*inner, column))] if there else []
        elif there:
            self.edits[file].append(Replace((*inner, column), cell.value))
        else:
            self.edits[file].append(Insert((*inner, named), cell.value))

    def _rename_in_rows(self, table: str, renamed: Mapping[str, str]) -> None:
        emptied = {each.path for each in self.rows if each.value is None}
        for path, row in _rows((TABLES, table), _at(self.whole.data, (TABLES, table))):
            if self._line(path) is None:
                file, inner = self._place(path)
                found = [old for old in renamed if old in row and (*path, old) not in emptied]
                self.edits[file] += [Rename((*inner, old), renamed[old]) for old in found]

    def _rewrite_block(self, table: str) -> None:
        file, inner = self._place((TABLES, table))
        block = _at(self._source(file).data, (*inner, "rader"))
        if isinstance(block, SourceText):
            change = BlockChange(self.cells[table], self.renamed[table], self.comments[table])
            self.edits[file].append(Replace((*inner, "rader"), block_with(block, change)))

    def _line(self, path: Path) -> int | None:
        """The line of the file that a row, or a cell of it, stands on in a block; None when it is in none."""
        if len(path) < 3 or path[0] != TABLES or path[2] not in {"rader", "summa"}:
            return None
        file, inner = self._place(path[:2])
        table = _at(self._source(file).data, inner)
        if not isinstance(table.get("rader"), str) or (path[2] == "summa" and "summa" in table):
            return None
        return self.whole.spots.value(path).line

    def _source(self, file: str) -> Source:
        return next(each for each in self.files if file in each.spots.texts)

    def _place(self, path: Path) -> tuple[str, Path]:
        """The file that holds a path, and the path there."""
        candidates = [path, (SECTIONS, path[1], "tabell", *path[2:])] if path[0] == TABLES and len(path) > 1 else [path]
        for candidate in candidates:
            for source in self.files:
                if source.spots.has(candidate[: 3 if candidate is not path else 2]):
                    return next(iter(source.spots.texts)), candidate
        raise EditRefused(f"”{'.'.join(map(str, path))}” finns inte i filerna.")


def _rows(path: Path, node: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every row and total under a table or a group, with its path."""
    if isinstance(node.get("summa"), dict):
        yield (*path, "summa"), node["summa"]
    for index, row in enumerate(node.get("rader", ())):
        here = (*path, "rader", index)
        yield here, row
        yield from _rows(here, row)


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _written(value: Value) -> str:
    """A value as a cell of a block says it."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
