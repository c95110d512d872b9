"""What a figure cannot be, whatever stands beside it: a share outside 0–100 %, a negative or broken count."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.figures.measured import Measured, indicators_of, key_figures_of, rows_of
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure, written_decimals
from arsbokslut.model.units import MONEY, PERCENT, PERCENTAGE_POINTS, parted

_BEYOND = (
    r"täckning|förbruk|förändr|ökning|ökat|minskning|utveckling|tillväxt|index|inflation|ränta|avkast|jämför|högre|lägre|av budget|"
    r"måluppf|resultat|marginal|nyttjande|beläggning"
)
"""Names of percentages that may be under 0 or over 100."""
_BELOW_ZERO = r"förändr|ökning|ökat|minskning|minskat|utveckling|differens|skillnad|avvik|netto|resultat|balans|temperatur|index|saldo|bättre|sämre|mer|färre|fler"
"""Names of counts that may be negative."""
_MEASURED = (
    r"heltid|årsarb|tjänst|konsult|timm|tim\b|h$|km\b|mil\b|kvm|m2|m²|kwh|mwh|\bton\b|\bkg\b|liter|år$|index|poäng|kvot|grad\b|snitt\b|\bmedel\b|medelvärde|"
    r"dagar|dygn|veckor|månader|minuter|\bper |medarbetare|vikarie|\bfte\b|årsverk|\bdos\b"
)
"""Units and names of what is measured rather than counted in whole."""


@cache
def _form(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


FEWEST = 4
"""So many figures must be whole before one that is not is odd."""


def shares_are_parts(context: Context) -> Iterator[Diagnostic]:
    """A share is at least 0 and at most 100 percent."""
    for each in measured(context):
        for column, figure, place in each.stated():
            value = figure.value
            if figure.unit != PERCENT or value is None or 0 <= value <= 100:
                continue
            if not _form(_BEYOND).search(f"{each.label} {column}"):
                yield _finding(
                    "ARS411",
                    f"{figure.name} är {said(figure)}: en andel är mellan 0 och 100\u00a0%.",
                    figure,
                    place,
                    "Rätta siffran. Mäter den en förändring eller en täckningsgrad: låt namnet säga det.",
                )


def counts_are_not_negative(context: Context) -> Iterator[Diagnostic]:
    """What is counted is not less than nothing."""
    for each in measured(context):
        for column, figure, place in each.stated():
            if figure.value is None or figure.value >= 0 or not is_count(figure.unit):
                continue
            if not _form(_BELOW_ZERO).search(f"{each.label} {column}"):
                message = f"{figure.name} är {said(figure)}: ett antal kan inte vara mindre än noll."
                yield _finding("ARS412", message, figure, place, "Ta bort minustecknet, eller rätta siffran.")


def is_count(unit: str) -> bool:
    """Whether a unit counts things."""
    return unit not in {*MONEY, PERCENT, PERCENTAGE_POINTS, "", "index"} and not parted(unit)[1]


def figures_have_the_decimals_of_others(context: Context) -> Iterator[Diagnostic]:
    """A figure is not the only one with decimals among those of its kind: a comma may have moved."""
    for statement in context.statements():
        rows = rows_of(statement)
        for column in [column.id for column in statement.columns if column.kind == "tal" and column.formula is None]:
            cells = [
                (row, figure)
                for row in rows
                if (figure := row.figures.get(column)) is not None and figure.unit == statement.unit
            ]
            yield from _only_one(cells, column)
    key_figures = key_figures_of(context)
    for unit in MONEY:
        stated = [(each, figure) for each in key_figures for figure in each.figures.values() if figure.unit == unit]
        yield from _only_one(stated, "")
    for each in (*key_figures, *indicators_of(context)):
        yield from _broken(each)


def _only_one(cells: Sequence[tuple[Measured, Figure]], column: str) -> Iterator[Diagnostic]:
    """The one of several stated figures that has decimals, or others."""
    stated = [figure for _, figure in cells if figure.value and origin_of(figure) is not None]
    written = Counter(written_decimals(figure.value) for figure in stated)
    if len(stated) < FEWEST or len(written) < 2:
        return
    (usual, _), *rest = written.most_common()
    if sum(count for _, count in rest) == 1:
        odd = next(figure for figure in stated if written_decimals(figure.value) != usual)
        if written_decimals(odd.value) > usual:
            where = f"i kolumnen {column}" if column else f"bland nyckeltalen i {odd.unit}"
            message = f"{odd.name} är {said(odd)}, den enda siffran {where} med så många decimaler."
            yield _finding("ARS413", message, odd, origin_of(odd), "Kontrollera var kommat ska stå.")


def _broken(each: Measured) -> Iterator[Diagnostic]:
    """Parts of what is counted in whole."""
    for _, figure, place in each.stated():
        if figure.value is None or not is_count(figure.unit) or figure.value == figure.value.to_integral_value():
            continue
        if not _form(_MEASURED).search(f"{figure.unit}") and not _form(_MEASURED).search(each.label):
            message = f"{figure.name} är {said(figure)}: det räknas i hela tal."
            yield _finding("ARS413", message, figure, place, "Kontrollera var kommat ska stå.")


def _finding(code: str, message: str, figure: Figure, place: Position | None, hint: str) -> Diagnostic:
    assert place is not None
    return Diagnostic(code, message, place, hint, str(figure.name), figures=values(figure))


def measured(context: Context) -> Iterator[Measured]:
    """Everything that is measured: rows of tables, key figures, indicators."""
    for statement in context.statements():
        yield from rows_of(statement)
    yield from key_figures_of(context)
    yield from indicators_of(context)
