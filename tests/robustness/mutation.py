"""Breaks the real data in every small way that a person could, and judges what the program says of it.

Positions come from the program's own spot tree: each mutant is one replaced span of one file's text.
Run as a script for the whole table: `python -m tests.robustness.mutation [report file]`.
"""

import os
import re
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path as FilePath
from typing import Any

from arsbokslut.compose.environment import LayoutEnvironment
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Path, Position, Spot, in_order
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.source import Source, SourceFile, folder, read_one
from tests.robustness.processes import shared
from tests.robustness.swedish import faults_of

ROOT = FilePath(__file__).resolve().parents[2]
FOLDERS = {2022: ROOT, 2024: ROOT, 2025: ROOT / "tests" / "projects" / "every_key"}
"""Year → the folder whose data it is: the two reports, and a small one with the keys that they do without."""
RETYPED = {"text": "abc", "number": "7", "list": "[abc]", "mapping": "{abc: 1}", "empty": ""}
FOLLOWS = {
    "utfall": ("avvikelse", "förändring", "förändring_procent", "förbrukning"),
    "budget": ("avvikelse", "förbrukning"),
    "föregående": ("förändring", "förändring_procent"),
    "kolumner": ("avvikelse", "förändring", "förändring_procent", "förbrukning"),
}
"""Figures that are gone when the one they follow from is: a finding may name them instead."""
OUTCOMES = (
    "parent",
    "in range",
    "referring",
    "referring, other line",
    "wrong line",
    "told",
    "unchanged",
    "changed",
    "traceback",
)


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a file: where its key and value stand as offsets, and what is under it."""

    path: Path
    value: Any
    spot: Spot
    start: int
    end: int
    key_start: int
    key_end: int
    parent: "Node | None"
    children: "list[Node]" = field(default_factory=list, compare=False)

    @property
    def entry(self) -> int:
        """Where the entry starts: its key, or for a list item its value."""
        return self.key_start if self.key_start >= 0 else self.start

    def walk(self) -> "Iterator[Node]":
        """This node and all under it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Mutant:
    """One span of one file replaced."""

    file: str
    kind: str
    path: Path
    start: int
    end: int
    new: str
    names: frozenset[str]
    """What is no longer there under its name: a finding at a referring place must name one of them."""
    parents: frozenset[int]
    """The lines of the keys above (before the change)."""
    beside: range
    """The lines of the entry around (before the change)."""

    def text(self, original: str) -> str:
        """The file's new text."""
        return original[: self.start] + self.new + original[self.end :]

    def lines(self, original: str) -> range:
        """The lines that are new, in the new text."""
        first = original.count("\n", 0, self.start) + 1
        return range(first, first + self.new.count("\n") + 1)

    def __str__(self) -> str:
        return f"{self.kind} {self.file}:{'.'.join(map(str, self.path))}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a mutant."""

    mutant: Mutant
    outcome: str
    detail: str
    faults: tuple[str, ...] = ()


# Finding every node -------------------------------------------------------------------------------------------


def nodes_of(source: Source, text: str) -> Node:
    """The file's nodes as a tree, with their spans in the text."""
    starts = [0]
    for match in re.finditer("\n", text):
        starts.append(match.end())

    def offset(line: int, column: int) -> int:
        return min(starts[line - 1] + column - 1, len(text)) if line <= len(starts) else len(text)

    def build(path: Path, value: Any, spot: Spot, parent: Node | None) -> Node:
        at, key = spot.value, spot.key
        start, end = offset(at.line, at.column), offset(at.end_line, at.end_column)
        keys = (offset(key.line, key.column), offset(key.end_line, key.end_column)) if key else (-1, -1)
        node = Node(path, value, spot, start, end, *keys, parent)
        for part, child in spot.children.items():
            node.children.append(build((*path, part), value[part], child, node))
        return Node(path, value, spot, start, _end(text, node), *keys, parent, node.children)

    root = Spot(Position(""), None, source.spots.root.children)
    return Node((), source.data, root, 0, len(text), -1, -1, None, [
        build((key,), source.data[key], spot, None) for key, spot in root.children.items()
    ])  # fmt: skip


def _end(text: str, node: Node) -> int:
    """Where a node ends: the spot tree knows where scalars do; collections end with their last child."""
    if not isinstance(node.value, dict | list):
        return node.start + len(text[node.start : node.end].rstrip())
    last = node.children[-1].end if node.children else node.start + 1
    if text[node.start : node.start + 1] in {"{", "["}:
        closing = re.compile(r"[\s,]*[}\]]").match(text, last)
        assert closing is not None
        return closing.end()
    return last


# Making mutants -----------------------------------------------------------------------------------------------


class Breaker:
    """Makes every mutant of one file."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        self.root = nodes_of(read_one(SourceFile(file, text.encode())), text)
        self.nodes = [node for node in self.root.walk() if node.path]

    def mutants(self) -> Iterator[Mutant]:
        """All of them."""
        for parent in self.root.walk():
            for index, node in enumerate(parent.children):
                yield self._mutant("delete", node, *self._deletion(parent, index))
                if node.key_start >= 0:
                    yield self._mutant("duplicate", node, *self._copy(parent, node))
                    yield from self._renamed(node)
                yield from self._retyped(node)
                yield from self._blocks(node)
        yield from self._truncated()

    def _mutant(self, kind: str, node: Node, start: int, end: int, new: str) -> Mutant:
        return Mutant(
            self.file, kind, node.path, start, end, new, _names([node]), self._parents(node), self._beside(node)
        )

    def _parents(self, node: Node) -> frozenset[int]:
        """The line of the parent's key, or where a list item has none: of the item and of the list."""
        lines: set[int] = set()
        above = self._parent(node)
        if above is None:
            return frozenset({0})
        lines.add(self._line(above.entry))
        lines.add(self._line(above.start))
        if above.key_start < 0 and (list_node := self._parent(above)) is not None:
            lines.add(self._line(list_node.entry))
        return frozenset(lines)

    def _beside(self, node: Node) -> range:
        above = self._parent(node)
        return range(self._line(above.entry), self._line(above.end) + 1) if above else range(0)

    def _parent(self, node: Node) -> Node | None:
        return next((each for each in self.nodes if each.path == node.path[:-1]), None)

    def _line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def _flow(self, parent: Node) -> bool:
        return bool(parent.path) and self.text[parent.start] in "{["

    def _deletion(self, parent: Node, index: int) -> tuple[int, int, str]:
        node, siblings = parent.children[index], parent.children
        if self._flow(parent):
            if index + 1 < len(siblings):
                return node.entry, siblings[index + 1].entry, ""
            return (siblings[index - 1].end if index else node.entry), node.end, ""
        line = self.text.rfind("\n", 0, node.entry) + 1
        before = self.text[line : node.entry]
        whole_lines = before.strip() == "" if node.key_start >= 0 else before.strip(" ") == "-"
        if whole_lines:
            after = self.text.find("\n", node.end)
            return line, len(self.text) if after < 0 else after + 1, ""
        if index + 1 < len(siblings) and node.key_start >= 0:  # the first key after a dash: the next takes its place
            return node.entry, siblings[index + 1].entry, ""
        return node.entry, node.end, ""

    def _copy(self, parent: Node, node: Node) -> tuple[int, int, str]:
        entry = self.text[node.key_start : node.end]
        if self._flow(parent):
            return node.end, node.end, f", {entry}"
        indent = " " * (node.key_start - self.text.rfind("\n", 0, node.key_start) - 1)
        end = self.text.find("\n", node.end)
        end = len(self.text) if end < 0 else end
        return end, end, f"\n{indent}{entry}"

    def _renamed(self, node: Node) -> Iterator[Mutant]:
        key = self.text[node.key_start : node.key_end]
        middle = len(key) // 2
        shorter = key[:middle] + key[middle + 1 :]
        if shorter.strip("\"'"):
            yield self._mutant("rename: a letter less", node, node.key_start, node.key_end, shorter)
        yield self._mutant(
            "rename: a letter more", node, node.key_start, node.key_end, f"{key[:middle]}x{key[middle:]}"
        )

    def _retyped(self, node: Node) -> Iterator[Mutant]:
        if isinstance(node.value, dict | list):
            return
        is_number = isinstance(node.value, int | Decimal) and not isinstance(node.value, bool)
        for kind, new in RETYPED.items():
            if (kind == "text" and not is_number) or (kind == "number" and not isinstance(node.value, str)):
                continue
            yield self._mutant(f"retype: {kind}", node, node.start, node.end, new)

    def _blocks(self, node: Node) -> Iterator[Mutant]:
        """Cells of rows that are written as a block: emptied, of another kind, one too many, a line out of its place."""
        if node.path[-1] != "rader" or not isinstance(node.value, str):
            return
        start = self.text.index("\n", node.start) + 1
        below = range(self._line(start), self._line(node.end) + 1)  # an indent is held against the lines around it
        for number, line in enumerate(self.text[start : node.end].split("\n")):
            end = start + len(line)
            names = frozenset(re.findall(r"[\w*]+", line))

            def made(kind: str, first: int, last: int, new: str, names: frozenset[str] = names) -> Mutant:
                return Mutant(
                    self.file, f"block: {kind}", node.path, first, last, new, names, frozenset(below), range(0)
                )

            yield made("a cell more", end, end, " | 1")
            yield made("a line in", start, start, "  ")
            if number:
                yield made("a line twice", start, start, f"{line}\n")
            for match in re.finditer(r"[^|\s][^|]*?(?=\s*(?:\||$))", line):
                at = start + match.start(), start + match.end()
                for kind, new in {"empty": "", "text": "abc", "number": "7", "two points": "1.2.3"}.items():
                    yield made(kind, *at, new)
            start = end + 1

    def _truncated(self) -> Iterator[Mutant]:
        offset = 0
        for line in self.text.split("\n")[:-1]:
            gone = [node for node in self.nodes if node.end > offset]
            above = [node for node in gone if node.entry < offset]
            lines = {self._line(at) for node in above for at in (node.entry, node.start)} | {0}
            lines |= {self._line(node.start) + 1 for node in above if self.text[node.start] == "|"}  # a block's first
            at = max(
                (node for node in self.nodes if node.entry < offset), key=lambda n: (n.entry, len(n.path)), default=None
            )
            yield Mutant(
                self.file, "truncate", (*(at.path if at else ()), f"@{self._line(offset)}"), offset, len(self.text), "",
                _names(gone), frozenset(lines), range(0),
            )  # fmt: skip
            offset += len(line) + 1


def _names(nodes: Iterable[Node]) -> frozenset[str]:
    """The names that go with nodes: keys, ids and values that name things, of all under them too."""
    names: set[str] = set()
    for top in nodes:
        for node in top.walk():
            names.update((str(node.path[-1]), *FOLLOWS.get(str(node.path[-1]), ())))
            if isinstance(node.value, str) and len(node.value) < 60 and "\n" not in node.value:
                names.add(str(node.value))
    return frozenset(names)


# Judging ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def remember() -> None:
    """Keeps, in this process, what is read and parsed again and again from files that do not change.

    YAML files by their bytes and templates by their text: each is a pure function of its key.
    """
    folder.read_one = lru_cache(maxsize=256)(folder.read_one)  # type: ignore[attr-defined]
    compiled: dict[Any, Any] = {}
    compile_anew: Callable[..., Any] = LayoutEnvironment.compile

    def compile_once(self: LayoutEnvironment, source: Any, *given: Any, **named: Any) -> Any:
        key = (source, given, tuple(named.items()), self.layout_shown)
        if key not in compiled:
            compiled[key] = compile_anew(self, source, *given, **named)
        return compiled[key]

    LayoutEnvironment.compile = compile_once  # type: ignore[assignment,method-assign]


def copied(year: int, root: FilePath) -> None:
    """Copies a year's data, and the layouts of its own, to a folder; their looks are those of a shipped layout."""
    shutil.copytree(FOLDERS[year] / "data" / str(year), root / "data" / str(year))
    if FOLDERS[year] != ROOT:
        shutil.copytree(FOLDERS[year] / "templates", root / "templates")
        shutil.copy(ROOT / "templates" / "askersund" / "referens.docx", root / "templates" / "liten")


def files_of(year: int) -> Iterator[tuple[str, str]]:
    """The data files of a year, by the paths that the program shows, with their texts."""
    for path in sorted((FOLDERS[year] / "data" / str(year)).glob("*.yaml")):
        yield f"data/{year}/{path.name}", path.read_text(encoding="utf-8")


class Judge:
    """Runs mutants of one year on a copy of its data, in a folder of its own."""

    def __init__(self, year: int, root: FilePath) -> None:
        remember()
        self.year = year
        self.project = Project(root)
        copied(year, root)
        self.texts = {
            f"data/{year}/{path.name}": path.read_text(encoding="utf-8")
            for path in sorted((root / "data" / str(year)).glob("*.yaml"))
        }
        self.templates = {
            f"templates/{path.parent.name}/{path.name}": path.read_text(encoding="utf-8")
            for folder in {ROOT, FOLDERS[year]}
            for path in sorted((folder / "templates").glob("*/*.j2"))
        }
        whole = prepare_edition(self.project, Edition(year))
        self.markup, self.findings = whole.markup, set(whole.findings)

    def mutants(self) -> Iterator[Mutant]:
        """Every mutant of the year's files."""
        for file, text in self.texts.items():
            yield from Breaker(file, text).mutants()

    def verdict(self, mutant: Mutant) -> Verdict:
        """What the program says of a mutant."""
        path = self.project.root / mutant.file
        text = mutant.text(self.texts[mutant.file])
        path.write_text(text, encoding="utf-8")
        try:
            return self._judged(mutant, {**self.templates, **self.texts, mutant.file: text})
        finally:
            path.write_text(self.texts[mutant.file], encoding="utf-8")

    def _judged(self, mutant: Mutant, texts: dict[str, str]) -> Verdict:
        try:
            prepared = prepare_edition(self.project, Edition(self.year))
        except DiagnosticsError as error:
            found = in_order(error.diagnostics)
            outcome = self._place(mutant, found[0], texts)
            first = found[0]
            return Verdict(
                mutant, outcome, f"{first.position} {first.code} {first.message}", tuple(faults_of(found, texts))
            )
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            return Verdict(mutant, "traceback", f"{type(error).__name__}: {error} ({last.filename}:{last.lineno})")
        new = set(prepared.findings) - self.findings
        if new:
            first = in_order(new)[0]
            detail = f"{first.position} {first.code} {first.message}"
            return Verdict(mutant, "told", detail, tuple(faults_of(new, texts)))
        return Verdict(mutant, "unchanged" if prepared.markup == self.markup else "changed", "")

    def _place(self, mutant: Mutant, first: Diagnostic, texts: dict[str, str]) -> str:
        place = first.position
        original = self.texts[mutant.file]
        if place.file == mutant.file and place.line in mutant.lines(original):
            return "in range"
        if place.file in {mutant.file, f"data/{self.year}"} and (place.line in mutant.parents or place.line == 0):
            return "parent"
        if (
            mutant.path[-1] == "slag"
            and "kolumner" in mutant.path
            and place.file == mutant.file
            and first.code == "ARS204"
        ):
            return "referring"  # a column that no longer says it holds text is found at the first text in it
        words = set(re.findall(r"\w+", first.message.lower()))
        if place.file == mutant.file and place.line in mutant.beside and str(mutant.path[-1]) in words:
            return "referring"
        named = {part for quoted in re.findall("”([^”]*)”", first.message) for part in (quoted, *quoted.split("."))}
        named.update(re.findall(r"^(?:Noten|Märket) \(?([^ )]+)", first.message))
        missing = named & mutant.names
        if not missing:
            return "wrong line"
        lines = texts.get(place.file, "").split("\n")
        line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        if first.code == "ARS323" and line.lstrip().startswith("layout:"):
            return "referring"  # the sections that a layout shows and the data lacks are told where it was chosen
        return "referring" if any(name in line for name in missing) else "referring, other line"


@lru_cache
def _judge_of(year: int, root: str) -> Judge:
    """This process's judge of a year, in a folder of its own."""
    own = FilePath(root) / f"{os.getpid()}-{year}"
    own.mkdir()
    return Judge(year, own)


def _judge(root: str, mutant: Mutant) -> Verdict:
    return _judge_of(int(mutant.file.split("/")[1]), root).verdict(mutant)


def judged(mutants: Sequence[Mutant]) -> list[Verdict]:
    """The verdicts, two at a time. The caller's process is left as it was."""
    with tempfile.TemporaryDirectory() as root:
        return shared(partial(_judge, root), mutants)


def all_mutants(*years: int) -> list[Mutant]:
    """Every mutant of some years, or of all, in the order of the files."""
    return [
        mutant for year in years or FOLDERS for file, text in files_of(year) for mutant in Breaker(file, text).mutants()
    ]


# Telling ------------------------------------------------------------------------------------------------------

_FREE = {"skalor", "tabeller", "avsnitt"}


def general(path: Path) -> str:
    """A path with the names that a report chooses itself, and list places, left open."""
    parts: list[str] = []
    for index, part in enumerate(path):
        if isinstance(part, int):
            parts.append("[]")
        elif str(part).startswith("@"):
            continue
        elif (index == 1 and path[0] in _FREE) or (index in {1, 2} and path[0] == "nyckeltal"):
            parts.append("*")
        else:
            parts.append(str(part))
    return ".".join(parts).replace(".[]", "[]")


def table(verdicts: Sequence[Verdict]) -> str:
    """The figures: outcomes by kind of mutant, then what was wrong, then what was accepted without a change."""
    kinds = sorted({each.mutant.kind for each in verdicts})
    counted = Counter((each.mutant.kind, each.outcome) for each in verdicts)
    width = max(map(len, kinds), default=4)
    lines = [" ".join([" " * width, *(f"{name[:12]:>12}" for name in OUTCOMES)])]
    for kind in kinds:
        lines.append(" ".join([f"{kind:{width}}", *(f"{counted[kind, name]:12}" for name in OUTCOMES)]))
    totals = Counter(each.outcome for each in verdicts)
    lines.append(" ".join([f"{'all':{width}}", *(f"{totals[name]:12}" for name in OUTCOMES)]))
    lines.append(f"{len(verdicts)} mutants")
    for outcome in ("traceback", "wrong line", "referring, other line"):
        lines += ["", f"== {outcome}"]
        lines += sorted(f"{each.mutant}  |  {each.detail}" for each in verdicts if each.outcome == outcome)
    faulty = Counter(
        fault.split(":")[0] + ": " + fault.partition(": ")[2][:150] for v in verdicts for fault in v.faults
    )
    lines += ["", "== faults in the findings", *(f"{count:5}  {fault}" for fault, count in faulty.most_common())]
    for outcome in ("unchanged", "told", "changed"):
        grouped = Counter((each.mutant.kind, general(each.mutant.path)) for each in verdicts if each.outcome == outcome)
        lines += ["", f"== accepted, {outcome}"]
        lines += [f"{count:5}  {kind:{width}}  {path}" for (kind, path), count in sorted(grouped.items())]
    lines += ["", "== unchanged, each"]
    lines += sorted(str(each.mutant) for each in verdicts if each.outcome == "unchanged")
    return "\n".join(lines)


if __name__ == "__main__":
    report = table(judged(all_mutants()))
    if len(sys.argv) > 1:
        FilePath(sys.argv[1]).write_text(report, encoding="utf-8")
    print(report)
