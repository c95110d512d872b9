"""Slips of the sort that people make in texts, made one at a time, and what comes of each.

caught: a warning or an error that was not there before; noted: a note; same: the text reads as it did; silent: nothing is said.
Run as a script for the table of all: `python -m tests.checks.prose.slips`.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Severity
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.figure import Figure
from arsbokslut.model.prose import Prose
from tests.checks.prose.boards import BOARDS, HERE, SCHOOL, board

OUTCOMES = ("caught", "noted", "same", "silent")
SENTENCES = {2024: "slips_2024.md", SCHOOL: "slips_skola.md"}
_REFERENCE = re.compile(r"\{\{\s*(?P<name>[^\W\d][\w.]*)(?P<filters>[^{}]*)\}\}")
_END = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÅÄÖ”])|\n\s*\n|\n\s*[-*]\s")


class Slip(NamedTuple):
    """A text of a board with a slip in it."""

    kind: str
    board: int
    original: BoundText
    changed: str
    said: str
    """What was done, for people."""

    @property
    def outcome(self) -> str:
        """What comes of it."""
        new, on = _new(self), board(self.board)
        if new is None:
            return "caught"
        if any(each.severity is not Severity.NOTE for each in new):
            return "caught"
        if new:
            return "noted"
        parts, _ = on.references.parts(Prose(self.changed, self.original.prose.position, self.original.prose.literal))
        return "same" if _read(parts) == _read(self.original.parts) else "silent"


def _new(slip: Slip) -> list[Diagnostic] | None:
    """What is found that was not found before; None when a reference cannot be followed."""
    on, prose = board(slip.board), slip.original.prose
    parts, faults = on.references.parts(Prose(slip.changed, prose.position, prose.literal))
    if faults:
        return None
    before = Counter((each.code, each.subject, each.message) for each in _known(slip.board, slip.original))
    after = on.found(BoundText(Prose(slip.changed, prose.position, prose.literal), tuple(parts)))
    return [each for each in after if before[each.code, each.subject, each.message] == 0]


_FOUND: dict[tuple[int, str], list[Diagnostic]] = {}


def _known(which: int, text: BoundText) -> list[Diagnostic]:
    if (which, text.prose.text) not in _FOUND:
        _FOUND[which, text.prose.text] = board(which).found(text)
    return _FOUND[which, text.prose.text]


def _read(parts: Iterable[object]) -> str:
    return "".join(str(getattr(each, "content", each)) for each in parts)


# Where slips are made ---------------------------------------------------------------------------------------------


class Place(NamedTuple):
    """A reference within a text: its match, its figure as it is written, and the sentence that it stands in."""

    board: int
    text: BoundText
    match: re.Match[str]
    figure: Figure
    start: int
    end: int

    @property
    def name(self) -> list[str]:
        """The parts of the figure's name."""
        return self.match["name"].split(".")

    def put(self, kind: str, new: str, start: int | None = None, end: int | None = None) -> Slip:
        """The slip of some other words in place of the reference, or of what stands between two places."""
        first = self.match.start() if start is None else start
        last = self.match.end() if end is None else end
        whole = self.text.prose.text
        said = f"{whole[first:last]!r} → {new!r} i {' '.join(whole[self.start : self.end].split())}"
        return Slip(kind, self.board, self.text, whole[:first] + new + whole[last:], said)


def places() -> Iterator[Place]:
    """Every reference of every text of the boards that a figure of the data alone answers."""
    for which in BOARDS:
        for text in board(which).context.texts:
            figures = [part.content for part in text.parts if isinstance(part.content, Figure)]
            matches = list(re.finditer(r"\{\{.*?\}\}", text.prose.text, re.DOTALL))
            bound = [each for each in matches if "rapport." not in each[0]]
            if len(bound) != len(figures):
                continue
            ends = [0, *(each.end() for each in _END.finditer(text.prose.text)), len(text.prose.text)]
            for match, figure in zip(bound, figures, strict=True):
                simple = _REFERENCE.fullmatch(text.prose.text, match.start(), match.end())
                if simple and figure.value is not None:
                    start = max(each for each in ends if each <= match.start())
                    yield Place(which, text, simple, figure, start, min(each for each in ends if each > match.start()))


# The slips --------------------------------------------------------------------------------------------------------


def typed(place: Place) -> Iterator[Slip]:
    """The figure typed by hand, right and wrong."""
    written = str(place.figure)
    digits = [index for index, character in enumerate(written) if character.isdigit()]
    if not digits:
        return
    first, last, middle = digits[0], digits[-1], digits[len(digits) // 2]
    yield place.put("skriven: rätt", written)
    yield place.put("skriven: sista siffran +1", _digit(written, last, 1))
    yield place.put("skriven: sista siffran +3", _digit(written, last, 3))
    yield place.put("skriven: första siffran +1", _digit(written, first, 1))
    if len(digits) > 2:
        yield place.put("skriven: mittsiffran +5", _digit(written, middle, 5))
        yield place.put("skriven: en siffra borta", written[:middle] + written[middle + 1 :])
    yield place.put("skriven: en siffra dubbel", written[:middle] + written[middle] + written[middle:])
    yield place.put("skriven: gånger tio", written[: last + 1] + "0" + written[last + 1 :])
    for right, wrong in _UNITS:
        if written.endswith(f"\u00a0{right}"):
            yield place.put("skriven: fel enhet", written.removesuffix(right) + wrong)
    sign = written.lstrip("−+") if written[0] in "−+" else f"−{written}"
    yield place.put("skriven: fel tecken", sign)


_UNITS = (("tkr", "mnkr"), ("mnkr", "tkr"), ("kr", "tkr"), ("%", "procentenheter"), ("procentenheter", "%"))


def _digit(written: str, index: int, more: int) -> str:
    return written[:index] + str((int(written[index]) + more) % 10) + written[index + 1 :]


def words(place: Place) -> Iterator[Slip]:
    """A word turned round in the figure's sentence."""
    whole = place.text.prose.text
    for match in re.finditer(r"[^\W\d_]+", whole[place.start : place.end]):
        turned = _TURNED.get(match[0].lower())
        during = match[0].lower() in {"under", "över"} and not whole[place.start + match.end() :].startswith(" budget")
        if turned is not None and not during and not _in_reference(whole, place.start + match.start()):
            new = turned.capitalize() if match[0][0].isupper() else turned
            yield place.put("ord vänt", new, place.start + match.start(), place.start + match.end())


def _in_reference(text: str, at: int) -> bool:
    return any(each.start() < at < each.end() for each in re.finditer(r"\{\{.*?\}\}", text, re.DOTALL))


_PAIRS = """överskott underskott|överskottet underskottet|ökade minskade|ökat minskat|ökar minskar|ökning minskning|ökningen minskningen
högre lägre|mer mindre|fler färre|över under|bättre sämre|steg sjönk|stigit sjunkit|störst minst|större mindre|högst lägst|dyrare billigare
överstiger understiger|överskred underskred"""
_TURNED = {a: b for pair in _PAIRS.replace("\n", "|").split("|") for a, b in (pair.split(), reversed(pair.split()))}
_COLUMNS = ("utfall", "budget", "föregående", "avvikelse", "förändring")


def columns(place: Place) -> Iterator[Slip]:
    """Another column of the same row."""
    *line, column = place.name
    for other in _COLUMNS:
        if other != column and column in _COLUMNS:
            yield from _renamed("fel kolumn", place, [*line, other])


def rows(place: Place) -> Iterator[Slip]:
    """The same column of another row in the table, or of another key figure in the group."""
    root, *line, column = place.name
    ledger = board(place.board).context.report.ledger
    if root in ledger.statements and len(line) == 1:
        for other in ledger.statements[root].flat:
            if other.id != line[0] and other.id != "summa" and len(other.figure_name) == 2:
                yield from _renamed("fel rad (tabell)", place, [root, other.id, column])
    elif root in ledger.key_figures and len(line) == 1:
        for key in ledger.key_figures[root]:
            if key != line[0]:
                yield from _renamed("fel rad (nyckeltal)", place, [root, key, column])


def _renamed(kind: str, place: Place, name: list[str]) -> Iterator[Slip]:
    new = f"{{{{ {'.'.join(name)}{place.match['filters']}}}}}"
    parts, faults = board(place.board).references.parts(Prose(new, place.text.prose.position))
    figure = parts[0].content if parts else None
    if not faults and isinstance(figure, Figure) and figure.value is not None:
        yield place.put(kind, new)


def names(place: Place) -> Iterator[Slip]:
    """The name of another row in the figure's sentence, where its own is said."""
    ledger = board(place.board).context.report.ledger
    own = ledger.line(place.figure.name.line)
    statement = ledger.statements.get(place.figure.name.root)
    if own is None or statement is None:
        return
    stem = own.name.removeprefix("Enhet ").split(" ")[0].rstrip("a")
    whole = place.text.prose.text[place.start : place.end]
    for match in re.finditer(rf"\b{re.escape(stem)}", whole, re.IGNORECASE):
        at = place.start + match.start()
        for other in () if _in_reference(place.text.prose.text, at) else statement.lines:
            if other.id != own.id:
                new = other.name.removeprefix("Enhet ").split(" ")[0]
                yield place.put("fel namn i meningen", new, at, at + len(match[0]))


def filters(place: Place) -> Iterator[Slip]:
    """A filter too many or too few."""
    asked = place.match["filters"]
    name = place.match["name"]
    if (place.figure.value or 0) < 0 and "utan_tecken" not in asked:
        yield place.put("filter: utan_tecken till", f"{{{{ {name}{asked.rstrip()} | utan_tecken }}}}")
    for gone in ("utan_tecken", "med_tecken"):
        if gone in asked:
            yield place.put(f"filter: {gone} borta", place.match[0].replace(f"| {gone}", ""))


def years(place: Place) -> Iterator[Slip]:
    """Another year in the figure's sentence."""
    for match in re.finditer(r"(?<![\d–-])20\d\d(?![\d:–-])", place.text.prose.text[place.start : place.end]):
        for more in (-1, 1):
            at = place.start + match.start()
            yield place.put("fel år i meningen", str(int(match[0]) + more), at, at + len(match[0]))


def turned(place: Place) -> Iterator[Slip]:
    """From and to in the other order."""
    whole = place.text.prose.text[place.start : place.end]
    match = re.search(r"från\s+(\{\{[^{}]*\}\})([^{}]*?)\btill\s+(\{\{[^{}]*\}\})", whole)
    if match and place.match.start() == place.start + match.start(1):
        new = f"från {match[3]}{match[2]}till {match[1]}"
        yield place.put("från och till i fel ordning", new, place.start + match.start(), place.start + match.end())


def negated(place: Place) -> Iterator[Slip]:
    """A `not` after a verb shortly before the figure."""
    before = place.text.prose.text[place.start : place.match.start()]
    match = re.search(
        r"\b(?:var|är|blev|kostade|ökade|minskade|har|uppgick|uppgår|steg|sjönk)\b(?=[^{}]{0,60}$)", before
    )
    if match:
        at = place.start + match.end()
        yield place.put("nekat", " inte", at, at)


MAKERS: tuple[Callable[[Place], Iterator[Slip]], ...] = (
    typed, words, columns, rows, names, filters, years, turned, negated,
)  # fmt: skip


def written() -> Iterator[Slip]:
    """Sentences that are wrong, each put last in the text of its section."""
    for which, name in SENTENCES.items():
        on = board(which)
        by_place = {each.prose.position: each for each in on.context.texts}
        for chapter in re.split(r"^# ", (HERE / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            kind, _, rest = chapter.partition("\n")
            for each in re.split(r"^@", rest, flags=re.MULTILINE)[1:]:
                section, _, sentence = each.partition("\n")
                text = by_place[on.place_in(section)]
                yield Slip(kind, which, text, f"{text.prose.text.rstrip()}\n\n{sentence.strip()}\n", sentence.strip())


def slips() -> list[Slip]:
    """Every slip there is, the same change once."""
    made = chain(written(), (slip for place in places() for maker in MAKERS for slip in maker(place)))
    return list({(each.kind, each.board, each.changed): each for each in made}.values())


def some(number: int) -> list[Slip]:
    """A few of each kind, always the same ones."""
    by_kind: dict[str, list[Slip]] = defaultdict(list)
    for each in slips():
        by_kind[each.kind].append(each)
    draw = random.Random(2024)
    return [each for kind in by_kind.values() for each in draw.sample(kind, min(number, len(kind)))]


def counted(made: Sequence[Slip]) -> dict[str, Counter[str]]:
    """How many of each kind came to what."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in made:
        counts[each.kind][each.outcome] += 1
    return counts


def share(counts: Iterable[Counter[str]], *outcomes: str) -> Decimal:
    """Percent that came to one of some outcomes, of those that changed what is read."""
    total: Counter[str] = sum(counts, Counter())
    changed = total.total() - total["same"]
    return Decimal(100 * sum(total[each] for each in outcomes)) / max(changed, 1)


def table(counts: dict[str, Counter[str]]) -> str:
    """A row for each kind."""
    rows = [f"{kind:32}" + "".join(f"{count[each]:8}" for each in OUTCOMES) for kind, count in counts.items()]
    total: Counter[str] = sum(counts.values(), Counter())
    rows.append(f"{'alla':32}" + "".join(f"{total[each]:8}" for each in OUTCOMES))
    return "\n".join([" " * 32 + "".join(f"{each:>8}" for each in OUTCOMES), *rows])


if __name__ == "__main__":
    everything = slips()
    print(table(counted(everything)))
    for slip in everything if len(sys.argv) > 1 else ():
        if slip.kind.startswith(sys.argv[1]) and slip.outcome in sys.argv[2:]:
            print(f"- {slip.board} {slip.outcome}: {slip.said}")
