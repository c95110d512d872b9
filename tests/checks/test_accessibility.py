"""Links, headings and captions, as one who listens meets them."""

from dataclasses import replace

import pytest

from arsbokslut.checks.accessibility import RULES
from arsbokslut.diagnostics import Diagnostic, in_order
from arsbokslut.diagnostics.rule import found_by, run_rules
from arsbokslut.document.tree import Blocks, Chart, Document, Heading, Inlines, Link, Paragraph, Picture, Table, Text
from arsbokslut.document.walk import Nodes
from tests.checks.reports import FILE, brief, context
from tests.small import SmallProject


def found(blocks: Blocks, text: str = "", numbered: tuple[str, ...] = ()) -> list[Diagnostic]:
    """What is found in a document of these blocks, in a report with one text."""
    data = f"avsnitt:\n  a:\n    text: |\n      {text or 'Text.'}\n"
    document = Document("T", "sv", blocks, numbered=frozenset(numbered))
    seen = replace(context(data), document=document, nodes=Nodes(blocks))
    return in_order(found_by(run_rules(RULES, seen)))


def told(blocks: Blocks, text: str = "", numbered: tuple[str, ...] = ()) -> list[str]:
    return [brief(each) for each in found(blocks, text, numbered)]


def link(words: str, address: str = "https://a.se") -> Blocks:
    return (Paragraph((Link(address, (Text(words),)),)),)


@pytest.mark.parametrize("words", ["här", "Här", "HÄR.", "Läs mer", "klicka här", "webbsida", "", " . "])
def test_a_link_that_does_not_say_where_it_leads_is_found(words: str) -> None:
    assert told(link(words)) == ["5:60 ARS851 layout: ](https://a.se)"]


@pytest.mark.parametrize("words", ["budget 2024", "läs mer om budgeten", "härtill"])
def test_a_link_that_says_where_it_leads_is_right(words: str) -> None:
    assert told(link(words)) == []


def test_a_link_stands_where_a_text_has_it_and_else_in_the_layout() -> None:
    assert told(link("här"), "Se [här](https://a.se).") == ["4:14 ARS851 avsnitt.a.text"]
    assert told(link("här"), "Se [här](https://b.se).") == ["5:60 ARS851 layout: ](https://a.se)"]


def heading(level: int, text: str = "R", name: str = "") -> Heading:
    return Heading(level, (Text(text),), name)


def table(name: str = "", title: str = "Drift", caption: Inlines = ()) -> Table:
    return Table("", title, caption, "", (), (), (), name)


@pytest.mark.parametrize(
    ("blocks", "right"),
    [
        ((heading(1, name="ekonomi"),), True),
        ((heading(1, name="personal"),), False),
        ((table("ekonomi", caption=(Text("C"),)),), True),
        ((table("ekonomi"),), False),  # without a caption there is nothing to carry the mark
        ((), False),
    ],
)
def test_a_link_within_the_report_leads_to_a_heading_or_a_table(blocks: Blocks, right: bool) -> None:
    assert [each.code for each in found((*link("ekonomin", "#ekonomi"), *blocks))] == ([] if right else ["ARS853"])


def test_the_fix_of_a_link_names_at_most_twelve_places() -> None:
    def hint(count: int) -> str:
        headings = tuple(heading(1, name=f"r{n:02}") for n in range(count))
        return found((*link("dit", "#a"), *headings))[0].hint

    assert hint(0) == "Skriv avsnittets namn efter #."
    assert hint(2) == "Det finns: r00, r01."
    assert hint(13).endswith("r10, r11.")


@pytest.mark.parametrize(
    ("levels", "skipped", "fix"),
    [
        ((1, 2, 3, 2, 3), [], ""),
        ((1, 1, 2), [], ""),
        ((1, 3), ["ARS852"], "Använd nivå 2: ett # mindre."),
        ((2, 5), ["ARS852"], "Använd nivå 3: två # mindre."),
        ((4, 1, 2), [], ""),
    ],
)
def test_a_heading_is_at_most_one_level_below_the_one_before(
    levels: tuple[int, ...], skipped: list[str], fix: str
) -> None:
    findings = found(tuple(map(heading, levels)))

    assert [each.code for each in findings] == skipped
    assert [each.hint for each in findings] == [fix] * len(skipped)


def test_a_skipped_level_stands_where_the_text_has_the_heading() -> None:
    blocks = (heading(1), heading(3, "Långtid"))

    assert told(blocks, "Text.\n\n      #### Långtid") == ["6:12 ARS852 avsnitt.a.text"]


CHART = Chart("avvikelse", "Avvikelser", "Två staplar.", (), (), table())
PICTURE = Picture("a.png", "En entré.")


@pytest.mark.parametrize(
    ("block", "numbered", "subjects"),
    [
        (table(), ("tabell",), ["tabell: Drift"]),
        (table(), ("figur",), []),
        (table(caption=(Text("C"),)), ("tabell",), []),
        (CHART, ("tabell",), []),  # its table only holds the chart's figures
        (CHART, ("figur", "tabell"), ["figur: Avvikelser"]),
        (replace(CHART, caption=(Text("C"),)), ("figur", "tabell"), []),
        (PICTURE, ("figur",), ["figur: En entré."]),
        (PICTURE, ("tabell",), []),
        (replace(PICTURE, caption=(Text("C"),)), ("figur",), []),
    ],
)
def test_what_is_numbered_has_a_caption(
    block: Table | Chart | Picture, numbered: tuple[str, ...], subjects: list[str]
) -> None:
    findings = found((block,), numbered=numbered)

    assert [each.subject for each in findings] == subjects
    assert {(each.code, str(each.position)) for each in findings} <= {("ARS855", f"{FILE}:5:60")}


def test_of_an_unknown_name_the_nearest_is_told(small: SmallProject) -> None:
    small.data(
        "tabeller: {drift: {rubrik: Drift, enhet: tkr, kolumner: [{id: utfall, rubrik: U}], rader: [{id: a, namn: A, utfall: 1}]}}\n",
        "t.yaml",
    )
    small.data("avsnitt: {a: {rubrik: Avsnittet, text: 'Se [](#drfit).', tabell: drift}}\n")
    small.template(
        '{% import "byggstenar.j2" as bygg with context %}<html lang="sv"><head><title>T</title></head><body>'
        "{{ bygg.avsnittet(avsnitt.a, 1) }}</body></html>"
    )

    (found,) = [each for each in small.prepare().findings if each.code == "ARS853"]

    assert (found.message, found.hint) == ("Länken leder till #drfit, som inte finns i rapporten.", "Menades #drift?")
