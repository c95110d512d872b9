"""What an author can get wrong for those who listen, or find their way by headings (WCAG 2.1 1.3.1, 2.4.4, 2.4.6)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from arsbokslut.checks.context import Context
from arsbokslut.diagnostics import Diagnostic, Position, nearest
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.document.tree import Chart, Heading, Link, Picture, Reference, Table, plain_text
from arsbokslut.document.walk import link_targets
from arsbokslut.model.numerals import in_words

EMPTY_WORDS = frozenset(
    {"här", "klicka här", "läs mer", "mer", "länk", "denna länk", "se här", "läs mer här", "webbsida"}
)
"""Link texts that say nothing of where they lead."""


def links_say_where(context: Context) -> Iterator[Diagnostic]:
    """A link's text says where it leads (WCAG 2.4.4)."""
    for link in context.nodes.of(Link):
        words = plain_text(link.inlines).strip(" .").lower()
        if words in EMPTY_WORDS or not words:
            place, subject = _place_of(f"]({link.address})", context)
            hint = "Låt länktexten säga vad som finns där, till exempel [budget 2024](https://…)."
            yield Diagnostic("ARS851", f"Länktexten ”{words}” säger inte vart länken leder.", place, hint, subject)


def links_lead_somewhere(context: Context) -> Iterator[Diagnostic]:
    """A link or reference within the report leads to a heading, table or figure that is there."""
    nodes = context.nodes
    inner = [link.address[1:] for link in nodes.of(Link) if link.address.startswith("#")]
    inner += [reference.target for reference in nodes.of(Reference)]
    ids = link_targets(nodes) if inner else set()
    named: list[Table | Chart] = [*nodes.of(Table), *nodes.of(Chart)] if inner else []
    names = {each.name for each in named if each.name and each.caption}
    for name in inner:
        if name not in ids:
            place, subject = _place_of(f"](#{name})", context)
            yield Diagnostic(
                "ARS853",
                f"Länken leder till #{name}, som inte finns i rapporten.",
                place,
                _what_there_is(name, sorted(ids | names)),
                subject,
            )


def _what_there_is(name: str, known: list[str]) -> str:
    close = nearest(name, known)
    if close:
        return f"Menades #{close}?"
    return f"Det finns: {', '.join(known[:12])}." if known else "Skriv avsnittets namn efter #."


def headings_step_down(context: Context) -> Iterator[Diagnostic]:
    """A heading is at most one level below the one before it (WCAG 1.3.1)."""
    headings = context.nodes.of(Heading)
    for before, after in pairwise(headings):
        if after.level > before.level + 1:
            text = plain_text(after.inlines)
            place, subject = _place_of(text, context)
            message = f"Rubriken ”{text}” är på nivå {after.level}, men rubriken före är på nivå {before.level}."
            fewer = in_words(Decimal(after.level - before.level - 1))
            hint = f"Använd nivå {before.level + 1}: {fewer} # mindre."
            levels = (Decimal(after.level), Decimal(before.level))
            yield Diagnostic("ARS852", message, place, hint, subject, figures=levels)


def numbered_tables_have_captions(context: Context) -> Iterator[Diagnostic]:
    """Where tables or figures are numbered, each has a caption to carry the number."""
    of_charts = {id(chart.table) for chart in context.nodes.of(Chart)}  # those only hold a chart's figures
    kinds: tuple[tuple[type[Any], str], ...] = ((Table, "tabell"), (Chart, "figur"), (Picture, "figur"))
    for kind, name in kinds:
        if name not in context.document.numbered:
            continue
        for each in context.nodes.of(kind):
            if not each.caption and id(each) not in of_charts:
                title = getattr(each, "title", None) or getattr(each, "alternative", "")
                hint = "Ge den en rubrik i layouten eller i data."
                yield Diagnostic(
                    "ARS855", f"”{title}” har ingen rubrik att numrera.", _report(context), hint, f"{name}: {title}"
                )


def _place_of(sought: str, context: Context) -> tuple[Position, str]:
    """The text that has the words, and its name; the report itself when a template wrote them."""
    for text in context.texts:
        if sought in text.prose.text:
            line = text.prose.text.count("\n", 0, text.prose.text.index(sought)) + 1
            return context.places.in_text(text.prose, line, sought), context.subject_of(text)
    return _report(context), f"layout: {sought}"


def _report(context: Context) -> Position:
    return context.spots.value(("rapport", "layout"))


RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS851",), links_say_where),
    Rule(("ARS853",), links_lead_somewhere),
    Rule(("ARS852",), headings_step_down),
    Rule(("ARS855",), numbered_tables_have_captions),
)
