"""What is not checked, and why: nothing is left out without a word."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.messages import said
from arsbokslut.checks.rounding import leaves
from arsbokslut.figures.figure import Figure

SHOWN = 3
"""So many figures are named."""


def what_is_not_checked(context: Context) -> Iterator[str]:
    """A sentence for each: rules that are off, figures that are rough, and totals of parts that are not known."""
    off = sorted(context.settings.off)
    if off:
        yield f"Det som {_listed(off, len(off))} prövar: avstängt i arsbokslut.yaml."
    rough = list(dict.fromkeys(str(each) for figure in _followed(context) for each in _rough(figure)))
    if rough:
        yield f"Ungefärliga tal prövas bara på en fjärdedel när: {_listed(rough)}."
    unknown = [str(figure.name) for figure in _followed(context) if figure.follows and figure.follows.value is None]
    if unknown:
        yield f"Siffror vars delar inte är kända: {_listed(unknown)}."


def _followed(context: Context) -> Iterator[Figure]:
    """The stated figures that others give too."""
    yield from (each for each in context.report.ledger if each.follows is not None and origin_of(each) is not None)


def _rough(figure: Figure) -> Iterator[str]:
    """The rough ones among a stated figure and what it follows from, with what they say."""
    assert figure.follows is not None
    for each in (figure, *leaves(figure.follows)):
        if each.qualifier and figure.value is not None:
            yield f"{each.name} ({said(each)})"


def _listed(named: list[str], most: int = SHOWN) -> str:
    more = f" och {len(named) - most} till" if len(named) > most else ""
    return f"{', '.join(named[:most])}{more}"
