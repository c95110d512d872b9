"""Changes every number of the real data, one at a time, and judges whether the change could go unnoticed.

Either a diagnostic appears that was not there before, or the change shows everywhere: the figures that follow from the number
are recomputed here, by arithmetic of its own, and compared with every place of the document. Anything else escapes.
Run as a script for the whole table: `python -m tests.checks.figure_mutation [report file]`.
"""

import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path as FilePath
from typing import Any

from arsbokslut.diagnostics import DiagnosticsError, Path, Position, Severity
from arsbokslut.document.tree import Data, Document
from arsbokslut.document.walk import Nodes
from arsbokslut.figures.figure import Computed, Figure, Stated
from arsbokslut.model.target import FROM, TO
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.source import SourceFile, in_full, read_one
from tests.robustness.mutation import FOLDERS, copied, files_of, remember
from tests.robustness.processes import shared

ROOT = FilePath(__file__).resolve().parents[2]
OUTCOMES = ("caught", "consistent", "within rounding", "escape", "wrong")
"""What can come of a changed number.

caught: a diagnostic that was not there before; consistent: every place that shows or derives from it has changed as arithmetic
says, and nothing else; within rounding: the same, but a stated figure that follows from it stands still, inside what rounding
explains; escape: nothing shown has changed; wrong: a shown figure is not what arithmetic gives.
"""
KINDS = ("tabell", "nyckeltal", "indikator", "inställning", "text")

_DIGITS = re.compile(r"\d+(?:[ \u00a0\u2009\u202f]\d{3})*(?:[.,]\d+)?")
_REFERENCE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_NOT_FIGURES = frozenset({"id", "namn", "kod", "slag", "decimaler", "enhet", "nummer", "från", "år"})
_NAMES = frozenset({"id", "regel", "plats", "delar", "lika", "summa", "visar", "tabell", "layout"})
"""Keys whose texts are names, which references and structure hold together."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the data: where its digits stand in a file's text, and where the value that holds them does."""

    file: str
    path: Path
    kind: str
    start: int
    text: str
    position: Position
    other_end: str = ""
    """Of an interval: how the name of the end that this number is not of ends."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A number written otherwise. `change`: `unit` or `swap`."""

    number: Number
    change: str
    new: str

    def __str__(self) -> str:
        at = self.number
        return f"{at.kind} {at.position} {'.'.join(map(str, at.path))}: {at.text} → {self.new}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a mutant, and why."""

    mutant: Mutant
    outcome: str
    detail: str


# Finding the numbers ------------------------------------------------------------------------------------------


def numbers_of(file: str, text: str) -> Iterator[Number]:
    """Every number of a file, in its order: those that are values, and those typed inside texts."""
    source = in_full(read_one(SourceFile(file, text.encode())))
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for path, value in _scalars((), source.data):
        if isinstance(value, bool) or value is None or (path[0] == "godkända") or _is_name(path):
            continue
        position = source.spots.value(path)
        kind = _kind(path, value)
        at = starts[position.line - 1] + position.column - 1
        end = starts[position.end_line - 1] + position.end_column - 1
        written = _REFERENCE.sub(lambda reference: "\0" * len(reference[0]), text[at:end])
        found = list(_DIGITS.finditer(written))
        ends = (TO, FROM) if path[-1] == "målvärde" and len(found) == len((FROM, TO)) else ("",) * len(found)
        for match, other in zip(found, ends, strict=True):
            yield Number(file, path, kind, at + match.start(), match[0], position, other)


def _scalars(path: Path, node: Any) -> Iterator[tuple[Path, Any]]:
    children: Iterator[tuple[Any, Any]] | None = None
    if isinstance(node, dict):
        children = iter(node.items())
    elif isinstance(node, list):
        children = iter(enumerate(node))
    if children is None:
        yield path, node
    else:
        for step, child in children:
            yield from _scalars((*path, step), child)


def _is_name(path: Path) -> bool:
    keys = [step for step in path if isinstance(step, str)]
    return keys[-1] in _NAMES or keys[0] == "samband"


def _kind(path: Path, value: Any) -> str:
    """Which kind of number a value is: a figure of a table, a key figure, an indicator's; a setting; or digits in a text."""
    key = next(step for step in reversed(path) if isinstance(step, str))
    figure = key not in _NOT_FIGURES and (not isinstance(value, str) or _quantity(value))
    if path[0] == "tabeller" and ("rader" in path or "summa" in path) and figure:
        return "tabell"
    if path[0] == "nyckeltal" and figure:
        return "nyckeltal"
    if "indikatorer" in path and key in {"målvärde", "utfall", "föregående"}:
        return "indikator"
    return "text" if isinstance(value, str) else "inställning"


def _quantity(text: str) -> bool:
    return re.fullmatch(r"(?:[a-zåäö]+ ){0,2}[-−]?[\d \u00a0]+(?:[.,]\d+)?", text.strip()) is not None


def mutants_of(number: Number) -> Iterator[Mutant]:
    """One unit in the last digit, and every swap of two neighbours that differ."""
    text = number.text
    last = "8" if text[-1] == "9" else str(int(text[-1]) + 1)
    yield Mutant(number, "unit", text[:-1] + last)
    places = [index for index, character in enumerate(text) if character.isdigit()]
    for first, second in pairwise(places):
        if text[first] != text[second]:
            swapped = list(text)
            swapped[first], swapped[second] = text[second], text[first]
            yield Mutant(number, "swap", "".join(swapped))


def all_mutants(*years: int) -> list[Mutant]:
    """Every mutant of some years, or of all, in the order of the files."""
    return [
        mutant
        for year in years or FOLDERS
        for file, text in files_of(year)
        for number in numbers_of(file, text)
        for mutant in mutants_of(number)
    ]


# Arithmetic of its own ----------------------------------------------------------------------------------------

KRONOR = {"kr": Decimal(1), "tkr": Decimal(1000), "mnkr": Decimal(1_000_000)}
FACTORS = [Decimal(10) ** power for power in (0, -3, 3, -6, 6)]


def leaves(figure: Figure) -> Iterator[Figure]:
    """The stated figures that a figure follows from; itself, when it is stated."""
    if isinstance(figure.origin, Computed):
        for part in figure.origin.parts:
            yield from leaves(part)
    else:
        yield figure


def stands_on(figure: Figure, position: Position) -> bool:
    """Whether a figure is, or follows from, what stands at a place."""
    return any(isinstance(leaf.origin, Stated) and leaf.origin.position == position for leaf in leaves(figure))


def recomputed(figure: Figure, position: Position, value: Decimal) -> Decimal | None:
    """A figure's value, in its unit, were `value` to stand at a place; None when it has none."""
    origin = figure.origin
    if isinstance(origin, Stated):
        return _into(value, figure, origin, position)
    parts = [(part, recomputed(part, position, value)) for part in origin.parts]
    if origin.operation == "summa":
        known = [_money(amount, part.unit, figure.unit) for part, amount in parts if amount is not None]
        return sum(known, Decimal(0)) if known else None
    if any(amount is None for _, amount in parts):
        return None
    amounts = [_money(amount, part.unit, parts[0][0].unit) for part, amount in parts if amount is not None]
    result = _OPERATIONS[origin.operation](amounts)
    if origin.operation in {"kvot", "viktat"} and result is not None:
        return _asked_in(figure, result, _OPERATIONS[origin.operation]([part.value for part, _ in parts]))
    money = origin.operation not in {"andel", "tillväxt"}
    return _money(result, parts[0][0].unit, figure.unit) if money and result is not None else result


def _asked_in(figure: Figure, result: Decimal, before: Decimal) -> Decimal | None:
    """A quotient in the unit that was asked for, which is so many times that of its parts."""
    value = figure.value or Decimal(0)
    factor = next((each for each in FACTORS if abs(before * each - value) <= abs(value) * Decimal("1e-20")), None)
    return None if factor is None else result * factor


def _weighted(each: Sequence[Decimal]) -> Decimal:
    return sum((value * weight for value, weight in zip(each[::2], each[1::2], strict=True)), Decimal(0)) / sum(
        each[1::2]
    )


_OPERATIONS: Mapping[str, Any] = {
    "tal": lambda each: each[0],
    "hämtad": lambda each: each[0],
    "gånger": lambda each: each[0] * each[1],
    "kvot": lambda each: each[0] / each[1] if each[1] else None,
    "medel": lambda each: sum(each) / len(each),
    "viktat": _weighted,
    "störst": max,
    "minst": min,
    "plus": lambda each: each[0] + each[1],
    "minus": lambda each: each[0] - each[1],
    "motsatt": lambda each: -each[0],
    "andel": lambda each: each[0] / each[1] * 100 if each[1] else None,
    "tillväxt": lambda each: (each[0] - each[1]) / abs(each[1]) * 100 if each[1] else None,
}


def _into(value: Decimal, figure: Figure, origin: Stated, position: Position) -> Decimal | None:
    """The stated value itself, unless it is the one that changes: views may show it in another unit."""
    return value if origin.position == position else figure.value


def _money(amount: Decimal, unit: str, into: str) -> Decimal:
    return amount * KRONOR[unit] / KRONOR[into] if unit in KRONOR and into in KRONOR else amount


_WORDS = [
    "noll",
    "ett",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
]


def read_back(text: str) -> tuple[Decimal, int] | None:
    """The size of the number that a shown text says, and its decimals."""
    match = re.search(r"(\d[\d\u00a0]*)(?:,(\d+))?", text)
    if match:
        digits, decimals = match[1].replace("\u00a0", ""), match[2] or ""
        return Decimal(f"{digits}.{decimals or 0}"), len(decimals)
    word = text.lower().split()[-1] if text else ""
    return (Decimal(_WORDS.index(word)), 0) if word in _WORDS else None


def agrees(value: Decimal, shown: Data) -> bool:
    """Whether a place shows a value: exactly in its value for machines, rounded in its text."""
    exact = Decimal(shown.value)
    if abs(exact - value) > abs(value) * Decimal("1e-20"):
        return False
    said = read_back(shown.text)
    return said is not None and said[0] == abs(value).quantize(Decimal(1).scaleb(-said[1]), ROUND_HALF_UP)


# Judging ------------------------------------------------------------------------------------------------------


def shown(document: Document) -> list[Data]:
    """Every figure of the document, headers and footers left out, in reading order."""
    return Nodes(document.blocks).of(Data)


class Judge:
    """Runs mutants of one year on a copy of its data, in a folder of its own."""

    def __init__(self, year: int, root: FilePath) -> None:
        remember()
        self.project, self.year = Project(root), year
        copied(year, root)
        self.before = prepare_edition(self.project, Edition(year))
        self.places = shown(self.before.document)
        self.figures = [self.before.figure(each.name) for each in self.places]
        self.known = {_identity(each) for each in self.before.findings}
        self.stated = [each for each in self.before.read.report.ledger if each.follows is not None]

    def verdict(self, mutant: Mutant) -> Verdict:
        """What comes of a mutant."""
        number = mutant.number
        path = self.project.root / number.file
        original = path.read_text(encoding="utf-8")
        changed = original[: number.start] + mutant.new + original[number.start + len(number.text) :]
        path.write_text(changed, encoding="utf-8")
        try:
            after = prepare_edition(self.project, Edition(self.year))
        except DiagnosticsError as error:
            first = error.diagnostics[0]
            return Verdict(mutant, "caught", f"{first.code} {first.message}")
        finally:
            path.write_text(original, encoding="utf-8")
        new = [each for each in after.findings if _identity(each) not in self.known]
        if new:
            return Verdict(mutant, "caught", f"{new[0].code} {new[0].message}")
        return self._followed(mutant, after)

    def _followed(self, mutant: Mutant, after: Prepared) -> Verdict:
        """Whether every place has changed as arithmetic says, and nothing else has."""
        number = mutant.number
        now = shown(after.document)
        if [each.name for each in now] != [each.name for each in self.places]:
            return Verdict(mutant, "wrong", "other figures are shown, or in another order")
        if number.kind in {"text", "inställning"}:
            same = after.markup == self.before.markup
            return Verdict(
                mutant, "escape" if same else "consistent", "the document is the same" if same else "it shows"
            )
        value = _value_in(mutant)
        moved = 0
        for was, is_now, figure in zip(self.places, now, self.figures, strict=True):
            if figure is None:
                return Verdict(mutant, "wrong", f"{was.name} leads to no figure")
            is_other = bool(number.other_end) and figure.name.column.endswith(number.other_end)
            if is_other or not stands_on(figure, number.position):
                if was != is_now:
                    return Verdict(mutant, "wrong", f"{was.name} changed: {was.text} → {is_now.text}")
            elif not _as_expected(figure, was, is_now, number.position, value):
                return Verdict(mutant, "wrong", f"{was.name}: {was.text} → {is_now.text}")
            else:
                moved += was.text != is_now.text
        if moved == 0:
            return Verdict(mutant, "escape", self._why(number))
        still = [
            str(each.name)
            for each in self.stated
            if each.follows is not None and stands_on(each.follows, number.position)
        ]
        if still:
            return Verdict(mutant, "within rounding", f"shown in {moved} places; {', '.join(still)} stands still")
        return Verdict(mutant, "consistent", f"shown in {moved} places")

    def _why(self, number: Number) -> str:
        places = [each for each, figure in zip(self.places, self.figures, strict=True) if figure and stands_on(figure, number.position)]  # fmt: skip
        return f"rounded away in {places[0].text}" if places else "shown nowhere"


def _identity(finding: Any) -> tuple[str, str, str, Severity]:
    return finding.code, finding.subject, finding.message, finding.severity


def _value_in(mutant: Mutant) -> Decimal:
    """The value that the mutated number has, sign and all."""
    number = mutant.number
    digits = re.sub(r"[ \u00a0\u2009\u202f]", "", mutant.new).replace(",", ".")
    text = dict(files_of(int(number.file.split("/")[1])))[number.file]
    return Decimal(("-" if text[number.start - 1] in "-−" else "") + digits)


def _as_expected(figure: Figure, was: Data, is_now: Data, position: Position, value: Decimal) -> bool:
    """Whether a place shows what follows from the new value, in the unit it was shown in before."""
    expected = recomputed(figure, position, value)
    if expected is None or figure.value is None:
        return was.text == is_now.text or expected is None
    before = Decimal(was.value)
    factors = [each for each in FACTORS if figure.value * each == before]
    return any(agrees(expected * factor, is_now) for factor in factors)


@lru_cache
def _judge_of(year: int, root: str) -> Judge:
    """This process's judge of a year, in a folder of its own."""
    own = FilePath(root) / f"{os.getpid()}-{year}"
    own.mkdir()
    return Judge(year, own)


def _judge(root: str, mutant: Mutant) -> Verdict:
    return _judge_of(int(mutant.number.file.split("/")[1]), root).verdict(mutant)


def judged(mutants: Sequence[Mutant]) -> list[Verdict]:
    """The verdicts, two at a time. The caller's process is left as it was."""
    with tempfile.TemporaryDirectory() as root:
        return shared(partial(_judge, root), mutants)


# Telling ------------------------------------------------------------------------------------------------------


def share(verdicts: Sequence[Verdict], kinds: Sequence[str], good: Sequence[str] = OUTCOMES[:3]) -> float:
    """How many of the kinds' mutants, in percent, came to something good."""
    of_kind = [each for each in verdicts if each.mutant.number.kind in kinds]
    return 100 * sum(each.outcome in good for each in of_kind) / len(of_kind) if of_kind else 100.0


def table(verdicts: Sequence[Verdict]) -> str:
    """The outcomes by kind of number, the shares, and every escape with its reason."""
    counted = Counter((each.mutant.number.kind, each.outcome) for each in verdicts)
    lines = [" ".join([f"{'':12}", *(f"{name:>16}" for name in OUTCOMES), f"{'share':>8}", f"{'strict':>8}"])]
    for kind in KINDS:
        cells = [f"{counted[kind, name]:16}" for name in OUTCOMES]
        shares = [share(verdicts, [kind]), share(verdicts, [kind], OUTCOMES[:2])]
        lines.append(" ".join([f"{kind:12}", *cells, *(f"{each:8.1f}" for each in shares)]))
    lines.append(
        f"tables: {share(verdicts, ['tabell']):.2f} %; all but digits in texts: {share(verdicts, KINDS[:4]):.2f} %"
    )
    codes = Counter(each.detail[:6] for each in verdicts if each.outcome == "caught")
    lines.append("caught by " + ", ".join(f"{code} {count}" for code, count in codes.most_common()))
    for outcome in ("wrong", "escape", "within rounding"):
        lines += [
            "",
            f"== {outcome}",
            *(f"{each.mutant}  |  {each.detail}" for each in verdicts if each.outcome == outcome),
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    report = table(judged(all_mutants()))
    if len(sys.argv) > 1:
        FilePath(sys.argv[1]).write_text(report + "\n", encoding="utf-8")
    print(report[:20000])
