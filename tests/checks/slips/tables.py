"""Slips in tables: rows and columns that changed places, whole columns in another unit, names, headings and units."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from tests.checks.slips.source import Data, Edit, Scalar, Slip, TableSource

FACTORS = {"hel kolumn × 1 000": "1000", "hel kolumn ÷ 1 000": "0.001", "hel kolumn × 10": "10", "hel kolumn med vänt tecken": "-1"}  # fmt: skip
UNITS = ("kr", "tkr", "mnkr")
MOST_PAIRS = 12
"""So many pairs of rows of a table are tried at most."""


def slips(data: Data) -> Iterator[Slip]:
    """Every slip in the tables of a year."""
    for table in data.tables().values():
        yield from _rows(data, table)
        yield from _whole_columns(data, table)
        yield from _whole_table(data, table)
        yield from _lines(data, table)
        yield from _labels(data, table)
        if table.is_view:
            yield from _views(data, table)
    yield from _units(data)


def _slip(data: Data, kind: str, edits: list[Edit], what: str, group: str = "tabeller") -> Slip:
    return Slip(group, kind, data.year, tuple(edits), what)


def _numbers(row: dict[str, Scalar]) -> dict[str, Scalar]:
    return {key: each for key, each in row.items() if each.number is not None and key not in {"kod", "decimaler"}}


def _rows(data: Data, table: TableSource) -> Iterator[Slip]:
    """The figures, the figures of one column, or the names of two rows have changed places."""
    rows = [row for path, row in table.rows().items() if path[-1] != "summa" and "id" in row and _numbers(row)]
    for one, other in list(combinations(rows, 2))[:MOST_PAIRS]:
        called = f"{table.key}: {one['id'].value} ↔ {other['id'].value}"
        mine, theirs = _numbers(one), _numbers(other)
        shared = [key for key in mine if key in theirs and mine[key].number != theirs[key].number]
        edits = {key: [mine[key].becomes(theirs[key].text), theirs[key].becomes(mine[key].text)] for key in shared}
        if shared:
            yield _slip(data, "två rader bytta", [each for pair in edits.values() for each in pair], called)
            column = shared[len(called) % len(shared)]
            yield _slip(data, "två rader bytta i en kolumn", edits[column], f"{called}, {column}")
        if "namn" in one and "namn" in other:
            names = [one["namn"].becomes(other["namn"].text), other["namn"].becomes(one["namn"].text)]
            yield _slip(data, "två radnamn bytta", names, called, "rubriker")


def _column_cells(table: TableSource) -> dict[str, list[Scalar]]:
    found: dict[str, list[Scalar]] = {}
    for row in table.rows().values():
        for key, each in _numbers(row).items():
            found.setdefault(key, []).append(each)
    return found


def _scaled(each: Scalar, factor: str) -> Edit:
    assert each.number is not None
    value = each.number * Decimal(factor)
    return each.becomes(format(value.quantize(Decimal(1)) if factor == "0.001" else value.normalize(), "f"))


def _whole_columns(data: Data, table: TableSource) -> Iterator[Slip]:
    for column, cells in _column_cells(table).items():
        if len(cells) > 1:
            for kind, factor in FACTORS.items():
                yield _slip(data, kind, [_scaled(each, factor) for each in cells], f"{table.key}.{column}")


def _whole_table(data: Data, table: TableSource) -> Iterator[Slip]:
    cells = [each for column in _column_cells(table).values() for each in column]
    if len(cells) > 1:
        for factor, kind in (("1000", "hel tabell × 1 000"), ("0.001", "hel tabell ÷ 1 000")):
            yield _slip(data, kind, [_scaled(each, factor) for each in cells], table.key)


def _lines(data: Data, table: TableSource) -> Iterator[Slip]:
    """Rows that stand on one line: one of them left out or written twice, with the stated totals as they were or made to fit."""
    rows = {path: row for path, row in table.rows().items() if path[-1] != "summa" and "id" in row and _numbers(row)}
    total = next((row for path, row in table.rows().items() if path[-1] == "summa"), {})
    for row in list(rows.values())[:MOST_PAIRS]:
        start, end = data.line_of(row["id"])
        line = data.texts[row["id"].file][start:end]
        if any(not start <= each.start < end for each in row.values()) or len(rows) < 3:
            continue
        file, name = row["id"].file, f"{table.key}.{row['id'].value}"
        again = line.replace(str(row["id"].value), f"{row['id'].value}_två", 1)
        yield _slip(data, "rad borta", [Edit(file, start, end, "")], name)
        yield _slip(data, "rad dubbel", [Edit(file, end, end, again)], name)
        for kind, edit, sign in (("rad borta, summan ändrad", Edit(file, start, end, ""), -1), ("rad dubbel, summan ändrad", Edit(file, end, end, again), 1)):  # fmt: skip
            fitted = _fitted(table, total, row, sign)
            if fitted:
                yield _slip(data, kind, [edit, *fitted], name)


def _fitted(table: TableSource, total: dict[str, Scalar], row: dict[str, Scalar], sign: int) -> list[Edit]:
    """The stated totals with a row more or less in them."""
    numbers = {key: each.number or Decimal(0) for key, each in _numbers(row).items()}
    if "budget" in numbers and "utfall" in numbers:
        convention, gap = table.get("tecken"), numbers["budget"] - numbers["utfall"]
        numbers.setdefault("avvikelse", gap if convention is None or convention.value == "nettokostnad" else -gap)
    return [
        each.becomes(format(each.number + sign * numbers[key], "f"))
        for key, each in _numbers(total).items()
        if key in numbers and each.number is not None
    ]


def _labels(data: Data, table: TableSource) -> Iterator[Slip]:
    """Headings that changed places, and years in headings that are not the table's; then what says the unit and the sign."""
    columns = table.columns()
    for (_, one), (_, other) in combinations(columns.items(), 2):
        if one.text != other.text:
            edits = [one.becomes(other.text), other.becomes(one.text)]
            yield _slip(data, "två kolumnrubriker bytta", edits, f"{table.key}: {one.text} ↔ {other.text}", "rubriker")
    for column, each in columns.items():
        for new in _other_years(each.text, data.year):
            yield _slip(data, "år i kolumnrubrik", [each.becomes(new)], f"{table.key}.{column}: {new}", "rubriker")
    title = table.get("rubrik")
    for new in _other_years(title.text, data.year) if title is not None else ():
        assert title is not None
        yield _slip(data, "år i tabellrubrik", [title.becomes(new)], f"{table.key}: {new}", "rubriker")
    yield from _said_units(data, table)
    yield from _own_settings(data, table)


def _said_units(data: Data, table: TableSource) -> Iterator[Slip]:
    for each in (table.get("rubrik"), table.get("etikett")):
        for said in re.finditer(r"\b(?:tkr|mnkr|kr)\b", each.text if each is not None else ""):
            for other in UNITS:
                if each is not None and other != said[0]:
                    new = each.text[: said.start()] + other + each.text[said.end() :]
                    yield _slip(data, "enhet i rubrik", [each.becomes(new)], f"{table.key}: {new}", "rubriker")


def _own_settings(data: Data, table: TableSource) -> Iterator[Slip]:
    unit, sign = table.get("enhet"), table.get("tecken")
    for other in UNITS:
        if unit is not None and other != unit.value:
            yield _slip(data, "tabellens enhet", [unit.becomes(other)], f"{table.key}: {other}")
    if sign is not None:
        turned = "resultat" if sign.value == "nettokostnad" else "nettokostnad"
        yield _slip(data, "tabellens tecken", [sign.becomes(turned)], f"{table.key}: {turned}")


def _other_years(text: str, year: int) -> Iterator[str]:
    if "{{ rapport.år }}" in text:
        yield text.replace("{{ rapport.år }}", str(year - 1))
        yield text.replace("{{ rapport.år }}", str(year + 1))
    for said in re.findall(r"\b20\d\d\b|\b\d\d(?=-\d\d-\d\d)", text):
        yield text.replace(said, str(int(said) - 1))


def _views(data: Data, table: TableSource) -> Iterator[Slip]:
    """A view's row that has figures of its own, and a row that it shows twice."""
    for row in table.rows().values():
        if "id" not in row or row["id"].value == "summa":
            continue
        end = data.line_of(row["id"])[1]
        line = data.texts[row["id"].file][slice(*data.line_of(row["id"]))]
        close = line.rfind("}")
        if close >= 0:
            at = data.line_of(row["id"])[0] + close
            for new in ("ej mätt", '"under 99 000 000"', '"ca 99"', "12345"):
                edit = Edit(row["id"].file, at, at, f", utfall: {new}")
                yield _slip(data, "vy med eget värde", [edit], f"{table.key}.{row['id'].value} → {new}")
            yield _slip(data, "rad två gånger i en vy", [Edit(row["id"].file, end, end, line)], table.key)


def _units(data: Data) -> Iterator[Slip]:
    """The unit of a key figure or an indicator."""
    for path, each in data.scalars.items():
        if path[-1] != "enhet" or path[0] == "tabeller":
            continue
        group = "nyckeltal" if path[0] == "nyckeltal" else "indikatorer"
        others = [unit for unit in UNITS if unit != each.value] if each.value in UNITS else []
        others += ['"%"'] if each.value not in {*UNITS, "%"} else []
        others += ["kr", "procentenheter"] if each.value == "%" else []
        for other in others:
            yield _slip(data, "annan enhet", [each.becomes(other)], f"{each.name}: {each.text} → {other}", group)
