"""Findings that the data acknowledges, and acknowledgements that no finding needs any more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.diagnostics import Diagnostic, nearest
from arsbokslut.figures.figure import written_decimals
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import format_number
from arsbokslut.model.report import Acknowledgement


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are open, those that are acknowledged with their motivation, and warnings about acknowledgements."""

    open: tuple[Diagnostic, ...]
    acknowledged: tuple[tuple[Diagnostic, str], ...]
    needless: tuple[Diagnostic, ...]


def sort_out(found: Sequence[Diagnostic], context: Context) -> Sorted:
    """Each finding with the acknowledgement of its rule, place and figures, if there is one."""
    by_place: dict[tuple[str, str], list[Acknowledgement]] = {}
    for each in context.source.acknowledgements:
        by_place.setdefault((each.rule, each.subject), []).append(each)
    still_open: list[Diagnostic] = []
    acknowledged: list[tuple[Diagnostic, str]] = []
    needed: set[int] = set()
    for one in found:
        known = [each for each in by_place.get((one.code, one.subject), ()) if not _gone(each, one)]
        if known:
            acknowledged.append((one, known[0].motivation))
            needed.update(map(id, known))
        else:
            still_open.append(one)
    return Sorted(tuple(still_open), tuple(acknowledged), tuple(_needless(needed, still_open, context)))


def _gone(acknowledgement: Acknowledgement, found: Diagnostic) -> list[Decimal]:
    """The acknowledged figures that the finding no longer has."""
    return [figure for figure in acknowledgement.figures if figure not in found.figures]


def _needless(needed: set[int], still_open: Sequence[Diagnostic], context: Context) -> Iterator[Diagnostic]:
    """Acknowledgements that no finding needs any more, or whose figures have changed."""
    for index, each in enumerate(context.source.acknowledgements):
        if id(each) in needed:
            continue
        changed = next((one for one in still_open if (one.code, one.subject) == (each.rule, each.subject)), None)
        if changed is not None:
            gone = _gone(each, changed)
            named = " och ".join(format_number(figure, written_decimals(figure)) for figure in gone)
            about = f"Godkännandet av {each.rule} för ”{each.subject}”"
            message = f"{about} gällde andra siffror: {named} finns inte i fyndet."
            hint = "Granska fyndet igen. Ska det stå kvar: rätta ”siffror” och motiveringen."
            place = context.spots.value(("godkända", index, "siffror", each.figures.index(gone[0])))
        else:
            message = f"Godkännandet av {each.rule} för ”{each.subject}” motsvarar inget fynd."
            hint = _remedy(each, still_open, context)
            place = context.spots.value(("godkända", index, "plats"))
        yield Diagnostic("ARS901", message, place, hint, each.subject)


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
