"""Cells of a block of rows changed: every line, comment and column that is not asked about stays as it is written."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from arsbokslut.diagnostics import SourceText
from arsbokslut.source.row_headings import mark_of
from arsbokslut.source.row_lines import BAR, ESCAPED, TAB, Line, Sheet, lines_of

_FIGURE = frozenset("0123456789-−+")
"""What a figure begins with: it stands to the right in its column."""


class BlockChange(NamedTuple):
    """What becomes of a block: cells by the line of the file and the column, columns with other names, and comments above lines.

    Columns are called as they are before the change.
    """

    cells: Mapping[int, Mapping[str, str]]
    renamed: Mapping[str, str]
    comments: Mapping[int, Sequence[str]]


def block_with(block: SourceText, change: BlockChange) -> str:
    """The text of a block after a change. A column that no line has yet comes last."""
    lines = list(lines_of(block))
    sheet = Sheet(block.position.file, 0, mark_of(lines[0].text))
    heads = [sheet.text(written) for _, written in sheet.cells(lines[0])]
    more = dict.fromkeys(column for cells in change.cells.values() for column in cells if column not in heads)
    table = _Table(sheet, lines, [*heads, *more], change)
    rewritten = {line.number: table.line(index) for index, line in enumerate(lines)}
    first = block.position.line + 1
    written: list[str] = []
    for number, text in enumerate(block.split("\n"), first):
        indent = text[: len(text) - len(text.lstrip(" "))]
        written += [f"{indent}# {comment}".rstrip() for comment in change.comments.get(number, ())]
        written.append(rewritten.get(number, text))
    return "\n".join(written)


class _Table:
    """The cells of a block, with the changes made, and how wide each column is."""

    def __init__(self, sheet: Sheet, lines: Sequence[Line], heads: Sequence[str], change: BlockChange) -> None:
        self.mark = sheet.mark
        self.old = [[written for _, written in sheet.cells(line)] for line in lines]
        self.new = [list(cells) for cells in self.old]
        for index, head in enumerate(heads):
            self._set(0, index, change.renamed.get(head, head))
        for row, line in enumerate(lines[1:], start=1):
            for column, text in change.cells.get(line.number, {}).items():
                self._set(row, heads.index(column), text)
        self.widths = [self._width(index) for index in range(len(heads))]

    def line(self, row: int) -> str:
        """A line as it is written."""
        cells = self.new[row]
        if self.mark == TAB:
            return self.mark.join(cells)
        last = len(cells) - 1
        return self.mark.join(self._padded(row, index, index == last) for index in range(len(cells))).rstrip()

    def _set(self, row: int, index: int, text: str) -> None:
        cells = self.new[row]
        blank = "" if self.mark == TAB else " "
        if index >= len(cells) and not text:
            return
        cells += [blank] * (index + 1 - len(cells))
        if cells[index].strip() != text:
            cells[index] = text if self.mark == TAB else self._in_place(cells[index], text.replace(BAR, ESCAPED), index)

    @staticmethod
    def _in_place(old: str, text: str, index: int) -> str:
        """A text with the blanks around it that the old one had, as far as there is room; figures keep to the right."""
        before, after = len(old) - len(old.lstrip(" ")), len(old) - len(old.rstrip(" "))
        if not old.strip():
            return f" {text}".ljust(len(old)) if index else text.ljust(len(old))
        if index and after <= 1 and (before > 1 or old.strip()[0] in _FIGURE):
            return f"{f' {text}'.rjust(len(old) - after)}{' ' * after}"
        return f"{' ' * before}{text}".ljust(len(old))

    def _width(self, index: int) -> int:
        """How wide a column is to be: as it was, or as its widest new cell, where its cells stood below each other."""
        whole = [cells[index] for cells in self.old if len(cells) > index + 1]
        if len({len(cell) for cell in whole}) > 1:
            return 0
        return max(
            (len(cell.rstrip(" ")) + 1 for cells in self.new if len(cells) > index + 1 and (cell := cells[index])),
            default=0,
        )

    def _padded(self, row: int, index: int, last: bool) -> str:
        cell = self.new[row][index]
        was = len(self.old[row][index]) if index < len(self.old[row]) else 0
        if last:
            return cell
        if not self.widths[index]:
            return cell if cell.endswith(" ") or not cell else f"{cell} "
        width = max(was, self.widths[index])
        to_the_right = index > 0 and len(cell) - len(cell.lstrip(" ")) > 1 and cell.strip()
        return cell.rjust(width) if to_the_right and len(cell) <= width and cell.endswith(" ") else cell.ljust(width)
