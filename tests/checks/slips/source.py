"""The data files of a year as the slips see them: every scalar with its path and where its characters stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.source import SourceFile, in_full, read_one
from tests.robustness.mutation import files_of

PLAIN_NUMBER = re.compile(r"[-−]?\d[\d \u00a0]*(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of a file replaced."""

    file: str
    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip of a kind: its edits, and what it is in short. `group` is the part of the report that it is in."""

    group: str
    kind: str
    year: int
    edits: tuple[Edit, ...]
    what: str

    def __str__(self) -> str:
        return f"{self.edits[0].file} {self.what}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value of a file: where it stands, as it is written."""

    file: str
    path: Path
    value: Any
    start: int
    end: int
    text: str

    @property
    def number(self) -> Decimal | None:
        """The plain number that it is; None for anything else."""
        written = self.text.strip("\"'")
        if isinstance(self.value, bool) or PLAIN_NUMBER.fullmatch(written) is None:
            return None
        return Decimal(re.sub(r"[ \u00a0]", "", written).replace(",", ".").replace("−", "-"))

    @property
    def name(self) -> str:
        """The path, for people."""
        return ".".join(map(str, self.path))

    def becomes(self, new: str) -> Edit:
        """The edit that writes something else there."""
        return Edit(self.file, self.start, self.end, new)


class Data:
    """A year's files: their texts, and their scalars by path."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.texts = dict(files_of(year))
        self.scalars = {each.path: each for file, text in self.texts.items() for each in _scalars_of(file, text)}

    def tables(self) -> Mapping[str, "TableSource"]:
        """The tables with their scalars, views among them."""
        found: dict[str, list[Scalar]] = defaultdict(list)
        for path, each in self.scalars.items():
            if path[0] == "tabeller":
                found[str(path[1])].append(each)
        return {key: TableSource(key, each) for key, each in found.items()}

    def under(self, *path: str | int) -> dict[Path, Scalar]:
        """The scalars under a path, by the rest of theirs."""
        return {each[len(path) :]: scalar for each, scalar in self.scalars.items() if each[: len(path)] == path}

    def line_of(self, scalar: Scalar) -> tuple[int, int]:
        """Where the line of a scalar begins, and where it ends with its line break."""
        text = self.texts[scalar.file]
        return text.rfind("\n", 0, scalar.start) + 1, text.index("\n", scalar.end) + 1


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table's scalars."""

    key: str
    scalars: Sequence[Scalar]

    def rows(self) -> dict[Path, dict[str, Scalar]]:
        """The scalars of every row by their key, by the row's path; the total is one of them."""
        found: dict[Path, dict[str, Scalar]] = defaultdict(dict)
        for each in self.scalars:
            if each.path[2] in {"rader", "summa"}:
                found[each.path[:-1]][str(each.path[-1])] = each
        return found

    @property
    def is_view(self) -> bool:
        """Whether it shows another's rows."""
        return any(each.path[2:] == ("visar",) for each in self.scalars)

    def columns(self) -> dict[str, Scalar]:
        """The headings of the columns of figures, by the columns' ids."""
        of: dict[Any, dict[str, Scalar]] = defaultdict(dict)
        for each in self.scalars:
            if each.path[2] == "kolumner":
                of[each.path[3]][str(each.path[4])] = each
        return {each["id"].value: each["rubrik"] for each in of.values() if "slag" not in each}

    def get(self, key: str) -> Scalar | None:
        """A scalar of the table itself."""
        return next((each for each in self.scalars if each.path[2:] == (key,)), None)


def _scalars_of(file: str, text: str) -> Iterator[Scalar]:
    source = in_full(read_one(SourceFile(file, text.encode())))
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for path, value in _leaves((), source.data):
        at = source.spots.value(path)
        if path[0] != "godkända" and at.line:
            start, end = starts[at.line - 1] + at.column - 1, starts[at.end_line - 1] + at.end_column - 1
            yield Scalar(file, path, value, start, end, text[start:end].rstrip())


def _leaves(path: Path, node: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(node, dict | list):
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _leaves((*path, step), child)
    elif node is not None:
        yield path, node
