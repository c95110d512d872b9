"""Findings that the data acknowledges, and acknowledgements that no finding needs any more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, nearest
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.figures.figure import written_decimals
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import format_number
from arsbokslut.model.report import Acknowledgement


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are open, those that are acknowledged with their motivation, and the places of needless acknowledgements.

    The rule below sees it.
    """

    open: tuple[Diagnostic, ...]
    acknowledged: tuple[tuple[Diagnostic, str], ...]
    needless: tuple[int, ...]
    context: Context


def sort_out(found: Sequence[Diagnostic], context: Context) -> Sorted:
    """Each finding with the acknowledgement of its rule, place and figures, if there is one.

    One acknowledgement is for one finding: what is written so a second time, in the same text, is found again.
    """
    by_place: dict[tuple[str, str], list[Acknowledgement]] = {}
    for each in context.source.acknowledgements:
        by_place.setdefault((each.rule, each.subject), []).append(each)
    still_open: list[Diagnostic] = []
    acknowledged: list[tuple[Diagnostic, str]] = []
    needed: set[int] = set()
    for one in found:
        known = [each for each in by_place.get((one.code, one.subject), ()) if not _gone(each, one)]
        unused = [each for each in known if id(each) not in needed]
        if unused:
            acknowledged.append((one, unused[0].motivation))
            needed.add(id(unused[0]))
        else:
            still_open.append(replace(one, hint=f"{one.hint} {_ONCE}") if known else one)
    needless = [index for index, each in enumerate(context.source.acknowledgements) if id(each) not in needed]
    return Sorted(tuple(still_open), tuple(acknowledged), tuple(needless), context)


_ONCE = "Godkännandet gäller ett fynd och är redan använt: ska även det här stå, skriv ett till."


def _gone(acknowledgement: Acknowledgement, found: Diagnostic) -> list[Decimal]:
    """The acknowledged figures that the finding no longer has."""
    return [figure for figure in acknowledgement.figures if figure not in found.figures]


def acknowledgements_are_needed(known: Sorted) -> Iterator[Diagnostic]:
    """Every acknowledgement has its finding, with the figures that it holds for."""
    for index in known.needless:
        each = known.context.source.acknowledgements[index]
        changed = next((one for one in known.open if (one.code, one.subject) == (each.rule, each.subject)), None)
        yield _unmatched(index, each, known) if changed is None else _outdated(index, each, changed, known)


def _outdated(index: int, known: Acknowledgement, changed: Diagnostic, among: Sorted) -> Diagnostic:
    gone = _gone(known, changed)
    named = " och ".join(format_number(figure, written_decimals(figure)) for figure in gone)
    return Diagnostic(
        "ARS901",
        f"{_about(known)} gällde andra siffror: {named} finns inte i fyndet.",
        among.context.spots.value(("godkända", index, "siffror", known.figures.index(gone[0]))),
        "Granska fyndet igen. Ska det stå kvar: rätta ”siffror” och motiveringen.",
        known.subject,
    )


def _unmatched(index: int, known: Acknowledgement, among: Sorted) -> Diagnostic:
    place = among.context.spots.value(("godkända", index, "plats"))
    hint = _remedy(known, among.open, among.context)
    return Diagnostic("ARS901", f"{_about(known)} motsvarar inget fynd.", place, hint, known.subject)


def _about(known: Acknowledgement) -> str:
    return f"Godkännandet av {known.rule} för ”{known.subject}”"


def _remedy(unmatched: Acknowledgement, found: Sequence[Diagnostic], context: Context) -> str:
    """What to do with an acknowledgement that no finding needs: the finding it may have meant, when there is one."""
    if not _exists(unmatched.subject, context):
        subjects = sorted({each.subject for each in found if each.code == unmatched.rule and each.subject})
        closest = nearest(unmatched.subject, subjects)
        if closest:
            return f"Menades ”{closest}”?"
    codes = sorted({each.code for each in found if each.subject == unmatched.subject})
    if codes:
        return f"Menades {codes[0]}?"
    return "Är felet rättat: ta bort godkännandet. Annars rätta ”regel” och ”plats” så att de stämmer med fyndet."


def _exists(subject: str, context: Context) -> bool:
    """Whether the data has a figure or relation of the name: then it is no slip of the pen, whatever is found elsewhere."""
    name = Name.parse(subject)
    if name.root == "samband":
        return name.column in context.source.relations
    return context.report.ledger.get(name) is not None


RULES: tuple[Rule[Sorted], ...] = (Rule(("ARS901",), acknowledgements_are_needed),)
