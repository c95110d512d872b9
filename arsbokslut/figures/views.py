"""Views computed: the lines of other tables under columns of their own."""

from collections.abc import Mapping

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.book import Book
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import Name
from arsbokslut.figures.scopes import Rows
from arsbokslut.figures.setting import Setting
from arsbokslut.figures.statements import Statement, in_order, shown_of
from arsbokslut.model.scales import Scale
from arsbokslut.model.table import Cells, Column, Table, TableView


class View:
    """Makes the statement of a view: the lines of other tables under its own columns."""

    def __init__(
        self,
        key: str,
        view: TableView,
        shown: Statement,
        tables: Mapping[str, Table | TableView],
        rows: Mapping[str, Rows],
        spots: SpotTree,
        book: Book,
        scales: Mapping[str, Scale],
    ) -> None:
        self.key, self.view, self.shown, self.rows = key, view, shown, rows
        table = tables[view.shows]
        assert isinstance(table, Table)  # structure checks have seen to it
        inherited = {column.id: column for column in shown.all_columns}
        self.columns = tuple(_completed(column, inherited.get(column.id)) for column in view.columns)
        self.setting = Setting(
            unit=shown.unit,
            decimals=view.decimals,
            sign=table.sign,
            columns={column.id: column for column in self.columns},
            spots=spots,
            book=book,
            written={},
            scales=scales,
        )
        self.own_rows = Rows(key)
        self.path: Path = ("tabeller", key)

    def statement(self) -> Statement:
        """The view ready to be laid out."""
        lines, summary = self._lines(), None
        if self.view.total is not None and self.shown.total is not None:
            summary = self._line(self.shown.total, self.view.total, (*self.path, "summa"), name=self.view.total.name)
        self.own_rows.lines, self.own_rows.total = lines, summary
        return Statement(
            key=self.key,
            title=self.view.title,
            description=self.view.description or "",
            unit=self.shown.unit,
            label=self.view.label,
            columns=shown_of(self.columns),
            lines=lines,
            total=summary,
            note=self.view.note or "",
            marked_notes=tuple(self.view.notes.items()),
            all_columns=self.columns,
            body=in_order(lines),
        )

    def _lines(self) -> tuple[Line, ...]:
        if not self.view.rows:
            return tuple(self._line(line, Cells(), self.path) for line in self.shown.lines)
        return tuple(
            self._line(base, row, (*self.path, "rader", i), name=row.name, kind=_kind_in_view(base), as_id=row.id)
            for i, row in enumerate(self.view.rows)
            if (base := view_source(row.source or row.id, self.view.shows, self.rows)) is not None
        )

    def _line(
        self, base: Line, own: Cells, path: Path, *, name: str | None = None, kind: str = "", as_id: str = ""
    ) -> Line:
        return Line(
            id=as_id or base.id,
            name=name or base.name,
            code="" if name else base.code,
            kind=kind or base.kind,
            level=base.level if not as_id else 0,
            figure_name=Name((self.key, as_id or base.id)),
            path=path,
            own=own,
            setting=self.setting,
            lines=tuple(self._line(child, Cells(), path) for child in base.lines),
            total=self._line(base.total, Cells(), path) if base.total else None,
            summed=base.summed,
            base=base,
            unit=base.unit,
            decimals=base.decimals if self.view.decimals is None else None,
            direction=base.direction,
            emphasised=base.emphasised,
            subtracted=base.subtracted,
            turned=base.turned != (base.setting.sign != self.setting.sign),
            rows=self.own_rows,
        )


def view_source(source: str, shows: str, tables: Mapping[str, Rows]) -> Line | None:
    """The line that a view's row shows: of the table it shows, or of the table that the name begins with."""
    parts = tuple(source.split("."))
    found = tables[shows].line(parts)
    if found is None and parts[0] in tables and len(parts) > 1:
        found = tables[parts[0]].line(parts[1:])
    return found if isinstance(found, Line) else None


def _kind_in_view(base: Line) -> str:
    """A total that a view picks out by its id is an ordinary row there."""
    return "post" if base.kind == "summa" else base.kind


def _completed(column: Column, inherited: Column | None) -> Column:
    """A view's column with what the shown table's column of the same id says and the view does not."""
    if inherited is None:
        return column
    return column.model_copy(
        update={
            "kind": inherited.kind,
            "unit": column.unit or inherited.unit,
            "decimals": inherited.decimals if column.decimals is None else column.decimals,
            "scale": column.scale or inherited.scale,
        }
    )
