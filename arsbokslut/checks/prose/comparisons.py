"""Two figures of a sentence that are compared: from one to the other, higher than it, as against it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import CHANGE, MORE, clause_of, is_negated, said
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import are_alike

NEAR = 3
"""So many words before a figure say how it is compared."""
_DIFFERENCES = frozenset({"avvikelse", "förändring", "förändring_procent"})


class Pair(NamedTuple):
    """Two neighbouring figures of a sentence, with what stands around them; `turned` when the first is the later one."""

    sentence: Sentence
    first: tuple[int, Part, Figure]
    second: tuple[int, Part, Figure]
    before: list[str]
    between: list[str]
    after: list[str]
    link: str
    turned: bool

    @property
    def old(self) -> Figure:
        """The figure that is compared with."""
        return (self.second if self.turned else self.first)[2]

    @property
    def new(self) -> Figure:
        """The figure that is compared."""
        return (self.first if self.turned else self.second)[2]

    @property
    def at(self) -> Part:
        """Where a finding stands: at the second of them."""
        return self.second[1]

    def finding(self, code: str, message: str, hint: str, context: Context) -> Diagnostic:
        """A finding about the pair."""
        return at_figure(code, message, hint, self.at, self.sentence, context, self.first[2])


def comparisons_hold(context: Context) -> Iterator[Diagnostic]:
    """Two figures that are compared differ as the words say, and are figures of the same thing in the same unit."""
    for sentence in sentences_with_figures(context):
        for pair in _pairs(sentence):
            yield from _judged(pair, context)
        yield from _with_unshown(sentence, context)


def _pairs(sentence: Sentence) -> Iterator[Pair]:
    places = list(sentence.places())
    for first, second in pairwise(places):
        before, between, after = sentence.before(first[0]), sentence.after(first[0]), sentence.after(second[0])
        link = _link(before, between)
        if link:
            yield Pair(sentence, first, second, before, between, after, link, link != "till")


def _link(before: list[str], between: list[str]) -> str:
    """How two figures are compared, by the words before each: `till` from the first to the second, else the other way."""
    near = between[-NEAR:]
    if "än" in between[-2:]:
        return "än"
    if "till" in near and "från" in before[-NEAR:]:
        return "till"
    if "från" in near and ("till" in before[-NEAR:] or said(between, CHANGE[0] | CHANGE[1])):
        return "från"
    compared = "mot" in near or ("med" in near and any(word.startswith("jämför") for word in between))
    return "mot" if compared and not any(word.startswith("budget") for word in near) else ""


def _judged(pair: Pair, context: Context) -> Iterator[Diagnostic]:
    old, new = pair.old, pair.new
    alike = are_alike(old.unit, new.unit)
    if pair.link != "än" and (not alike or _of_different_rows(old, new)):
        yield _unlike(pair, context)
    elif _is_backwards(old, new) and pair.link in {"till", "från"}:
        message = f"Jämförelsen går baklänges: {old.label} är senare än {new.label}."
        yield pair.finding("ARS709", message, "Byt plats på siffrorna.", context)
    elif alike:
        yield from _direction(pair, context)


def _with_unshown(sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    """An outcome that is said to be more or less than last year, or than budget, without a figure for it."""
    year = context.report.meta.year
    for index, part, figure in sentence.places():
        if figure.name.column != "utfall":
            continue
        column, words = _unshown(sentence, index, year)
        other = context.report.ledger.get(figure.name.line.of(column)) if column else None
        if other is None or other.unit != figure.unit:
            continue
        rise = _size(figure, other)
        up, down = said(words, CHANGE[0] | MORE[0]), said(words, CHANGE[1] | MORE[1])
        wrong = down if rise > 0 else up
        if rise and wrong and bool(up) != bool(down):
            than = "förra årets" if column == "föregående" else "budget,"
            message = f"Meningen säger ”{wrong[0]}”, men {as_shown(figure)} jämförs med {than} {as_shown(other)}."
            hint = "Rätta ordet, eller kontrollera siffran."
            yield at_figure("ARS709", message, hint, part, sentence, context, other)


def _unshown(sentence: Sentence, index: int, year: int) -> tuple[str, list[str]]:
    """Which column an outcome is compared with though it is not shown, and the words that say how; empty when none is."""
    before, after = sentence.before(index), sentence.after(index)
    last = index + len(after) + 1 == len(sentence.tokens)
    if "än" in after and last:
        at = after.index("än")
        than = after[at + 1 : at + 3]
        compared = after[max(0, at - 2) : at]
        if than[:1] == [str(year - 1)] or than in (["året", "innan"], ["förra", "året"], ["föregående", "år"]):
            return "föregående", compared
        if than[:1] in (["budget"], ["budgeten"], ["budgeterat"]):
            return "budget", compared
    begins, _ = clause_of(sentence.tokens, index)
    clause = [each for each in sentence.tokens[begins:index] if isinstance(each, str)]
    if before[-1:] == ["till"] and len(sentence.figures) == 1 and not {"från", "sedan", "inför"} & sentence.words:
        return "föregående", clause[-NEAR - 3 :]
    return "", []


def _of_different_rows(old: Figure, new: Figure) -> bool:
    """Whether two figures are last year's and this year's of two rows of a table, or one of them a difference of a row."""
    columns = {old.name.column, new.name.column}
    if old.name.root != new.name.root or not old.name:
        return False
    if old.name.line == new.name.line:
        return len(columns) == 1 or len(columns & _DIFFERENCES) == 1
    return columns == {"utfall", "föregående"}


def _is_backwards(old: Figure, new: Figure) -> bool:
    same = bool(old.name) and old.name.line == new.name.line
    return same and (old.name.column, new.name.column) == ("utfall", "föregående")


def _direction(pair: Pair, context: Context) -> Iterator[Diagnostic]:
    up, down = _words(pair)
    rise = _size(pair.new, pair.old)
    if bool(up) == bool(down) or not rise:
        return
    wrong = down if rise > 0 else up
    if wrong:
        message = f"Meningen säger ”{wrong[0]}”, men {_order(pair)}."
        yield pair.finding("ARS709", message, "Rätta ordet, eller kontrollera siffrorna.", context)


def _order(pair: Pair) -> str:
    if pair.link == "än":
        return f"{as_shown(pair.new)} jämförs med {as_shown(pair.old)}"
    return f"det går från {as_shown(pair.old)} till {as_shown(pair.new)}"


def _words(pair: Pair) -> tuple[list[str], list[str]]:
    """The words that say which of the two is the larger."""
    if pair.link == "än":
        near = pair.between[: len(pair.between) - pair.between[::-1].index("än")][-NEAR:]
        return ([], []) if is_negated(near) else (said(near, MORE[0] | CHANGE[0]), said(near, MORE[1] | CHANGE[1]))
    begins, ends = clause_of(pair.sentence.tokens, pair.first[0])
    tokens = (
        pair.sentence.tokens[begins:ends] if ends > pair.second[0] else pair.sentence.tokens[begins : pair.second[0]]
    )
    if len(pair.sentence.figures) > 2:
        tokens = [*pair.before, *pair.between]
    return said(tokens, CHANGE[0]), said(tokens, CHANGE[1])


def _size(new: Figure, old: Figure) -> int:
    """1 when the new figure is the larger, −1 when it is the smaller; costs that are written with a minus by their size."""
    if new.value is None or old.value is None:
        return 0
    later, former = new.converted(old.unit).value if new.unit != old.unit else new.value, old.value
    if later is None:
        return 0
    if later < 0 and former < 0:
        later, former = -later, -former
    return (later > former) - (later < former)


def _unlike(pair: Pair, context: Context) -> Diagnostic:
    first, second = (f"{each.label}, {as_shown(each)}," for each in (pair.first[2], pair.second[2]))
    message = f"Meningen jämför {first} med {second} som inte är samma sak."
    return pair.finding("ARS710", message, "Hänvisa till samma rad i båda, eller skriv om meningen.", context)
