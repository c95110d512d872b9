"""Faults in a layout's templates, each on the template's line."""

from pathlib import Path

import pytest
import yaml

from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.conftest import YEARS, copied_project
from tests.marks import place
from tests.small import SmallProject
from tests.writers.test_docx_parts import png

FILE = "templates/liten/rapport.xhtml.j2"


def page(body: str) -> str:
    """A template whose body begins on its second line."""
    return f'<html lang="sv"><head><title>T</title></head><body>\n{body}\n</body></html>\n'


@pytest.mark.parametrize(
    ("template", "code", "words"),
    [
        # Jinja2 cannot read it.
        (page("<p>x</p>\n‸{% if rapport.år %}<p>y</p>"), "ARS321", ""),
        (page("<p>x</p>\n‸{% okänt %}"), "ARS321", "okänt ord"),
        (page("<p>x</p>\n  ‸<p>{{ rapport.titel | okänt }}</p>"), "ARS321", "filtret ”okänt” finns inte"),
        (page("‸<p>{{ rapport.titel | }}</p>"), "ARS321", "felskrivet"),
        (page("‸<p>{{ rapport.titel ? }}</p>"), "ARS321", "oväntat tecken"),
        # What it asks for does not exist.
        (page('<p>x</p>\n{% include "‸saknas.j2" %}'), "ARS320", "saknas.j2"),
        (page("<p>x</p>\n<p>{{ ‸raport.titel }}</p>"), "ARS323", "Menades ”rapport”?"),
        (page("<p>x</p>\n\n<p>{{ rapport.‸titl }}</p>"), "ARS323", "”titl”"),
        (page("{% for s in avsnitt %}\n<p>{{ avsnitt[s].‸rubriken }}</p>\n{% endfor %}"), "ARS323", "”rubriken”"),
        # It cannot be done.
        (page("<p>x</p>\n‸<p>{{ rapport.år / 0 }}</p>"), "ARS322", ""),
        (page("‸<p>{{ rapport.titel | tkr }}</p>"), "ARS322", "siffra ur data"),
        (page('‸<p>{{ siffra("drift.summa.utfall") }}</p>'), "ARS322", "”drift” finns inte"),
        (page("‸<p>{{ rapport.__class__.__mro__ }}</p>"), "ARS323", ""),
        (page("‸<p>{% for i in range(1000000) %}{% endfor %}</p>"), "ARS322", ""),
        # The markup is not in the vocabulary.
        (page("<p>x</p>\n‸<div>y</div>"), "ARS324", "Elementet div"),
        (page("<p>x</p>\n‸<p style=\"color: red\">y</p>"), "ARS324", "attributet style"),
        (page("<p>x</p>\n‸<section class=\"liggande-sida\"><p>y</p></section>"), "ARS324", "”liggande-sida”"),
        (page("<p>x</p>\n<p>y\n‸<h1>z</h1></p>"), "ARS324", "h1 kan inte stå i p"),
        (page("<p>{{ rapport.titel }}</p>\n‸<ul>text</ul>"), "ARS324", "direkt i ul"),
        (page("<p>x</p>\n‸<p>y<br></p>"), "ARS324", "välformad"),
        (page("<p>x</p>\n‸<p>y & z</p>"), "ARS324", "välformad"),
    ],
)  # fmt: skip
def test_faulty_template_on_its_line(small: SmallProject, template: str, code: str, words: str) -> None:
    (found,) = small.data("avsnitt: {a: {rubrik: R}}\n").template(template).findings()

    line = place(template, FILE).rpartition(":")[0]
    assert (found.code, str(found.position).rpartition(":")[0]) == (code, line)
    assert words in f"{found.message} {found.hint}"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{{ a.( ‸}}", "felskrivet vid ”}”"),
        ("‸{% for %}", "slutar för tidigt, vid %}"),
        ("x\n‸{% set 1 = 2 %}", "till vänster om = står inget namn"),
        ("{{ 1 is ‸udda }}", "”udda” kan inte stå efter is"),
        ("‸{{ a ' }}", "oväntat tecken i uttrycket: '"),
        ("{% for a in b %}\n{% ‸endif %}", "{% endif %} passar inte här"),
        ("‸{% for a in b %}\n{% if a %}{% endif %}", "{% for a in b %} avslutas aldrig"),
        ("‸{% block a-b %}{% endblock %}", "ett uttryck är felskrivet"),
    ],
)
def test_what_cannot_be_read_is_told_in_swedish(small: SmallProject, body: str, words: str) -> None:
    template = page(body)

    (found,) = small.template(template).findings()

    assert (found.code, str(found.position)) == ("ARS321", place(template, FILE))
    assert words in found.message


@pytest.mark.parametrize(
    ("opening", "closing"), [("{#", "#}"), ("{% raw %}", "{% endraw %}"), ("{% if val %}", "{% endif %}")]
)
def test_what_is_never_ended_is_told_with_its_end(small: SmallProject, opening: str, closing: str) -> None:
    (found,) = small.template(page(f"<p>x</p>{opening}")).findings()

    assert found.code == "ARS321"
    assert "avslutas aldrig" in found.message
    assert closing in found.hint


@pytest.mark.parametrize(
    "template",
    [page("<p>{{ ‸raport.titel }}</p>"), page('{% include "‸saknas.j2" %}'), page("<p>{{ rapport.‸titl }}</p>")],
)
def test_what_is_missing_is_placed_on_its_column(small: SmallProject, template: str) -> None:
    (found,) = small.template(template).findings()

    assert str(found.position) == place(template, FILE)


def test_a_fault_in_an_included_template_is_placed_there(small: SmallProject) -> None:
    small.template("<p>x</p>\n<p>{{ ‸okänd }}</p>\n", "del.j2").template(page('{% include "del.j2" %}'))

    (found,) = small.findings()

    assert (found.code, str(found.position)) == ("ARS323", "templates/liten/del.j2:2:7")


def test_a_fault_in_a_shared_macro_is_placed_there(small: SmallProject) -> None:
    shared = small.root / "templates" / "_gemensamt"
    shared.mkdir()
    (shared / "egna.j2").write_text(
        "{% macro fel() %}\n<p>x</p>\n<tabell>y</tabell>\n{% endmacro %}\n", encoding="utf-8"
    )
    small.template('{% import "egna.j2" as egna with context %}\n' + page("{{ egna.fel() }}"))

    (found,) = small.findings()

    assert (found.code, str(found.position)) == ("ARS324", "templates/_gemensamt/egna.j2:3:1")


MACROS = "{% macro rad(namn) %}<p>{{ namn }}</p>{% endmacro %}{% macro ram() %}{{ caller() }}{% endmacro %}\n"


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        # A name, or a name of something.
        ("{{ ‸utan }}", "”utan”, som inte finns i årets data", "Handboken, ”Ny layout”, räknar upp namnen."),
        ("{{ ‸avsnit }}", "”avsnit”, som inte finns i årets data", "Menades ”avsnitt”?"),
        ("{{ avsnitt.inledning.‸rubriken }}", "”rubriken”, som inte finns", "Menades ”rubrik”?"),
        ("{{ rapport.titel.‸längd }}", "”längd”, som inte finns", "Handboken"),
        ("{{ rapport.fakta[‸0].text }}", "”0”, som inte finns", "Handboken"),
        # What a template that is imported has.
        ("{% import 'egna.j2' as egna %}{{ egna.‸rd(1) }}", "Makrot ”rd” finns inte", "Menades ”rad”?"),
        ("{% from 'egna.j2' import ‸rd %}{{ rd(1) }}", "Makrot ”rd” finns inte", "Menades ”rad”?"),
        ("{% from 'egna.j2' import annat %}\n{{ ‸annat }}", "Makrot ”annat” finns inte", "Kontrollera makrots namn"),
        # What a macro or a block needs.
        ("{% import 'egna.j2' as egna %}\n‸{{ egna.rad() }}", "Makrots värde ”namn” är inte angivet", "parentesen"),
        ("{% import 'egna.j2' as egna %}\n‸{{ egna.ram() }}", "utan {% call %}", "{% endcall %}"),
        ("{% block b %}\n{{ ‸super() }}{% endblock %}", "super()", "Ta bort super()"),
        # An expression that has no value.
        ("\n‸{{ rapport.fakta | first }}", "ger inget värde", "Pröva med {% if … %}"),
    ],
)
def test_what_is_missing_is_told_by_what_it_was_asked_for_as(
    small: SmallProject, body: str, message: str, hint: str
) -> None:
    template = page(body)
    small.data("avsnitt: {inledning: {rubrik: R}}\n").template(MACROS, "egna.j2").template(template)

    (found,) = small.findings()

    assert (found.code, str(found.position)) == ("ARS323", place(template, FILE))
    assert message in found.message
    assert hint in found.hint


def test_sections_that_the_data_lacks_are_told_all_at_once_where_the_layout_was_chosen(small: SmallProject) -> None:
    body = """{{ avsnitt.b.rubrik }}{{ avsnitt.inledningen }}{{ bygg.avsnittet(avsnitt.c, 1) }}
    {% if avsnitt.d %}{{ avsnitt.d.text | text }}{% endif %}{{ avsnitt.e.text | text }}{{ avsnitt.e.rubrik | upper }}
    {% for del in avsnitt.f.delar %}{{ del.rubrik }}{% endfor %}{{ avsnitt.g.tabell.rader[0].namn }}{{ skalor.x.y }}"""
    template = '{% import "byggstenar.j2" as bygg with context %}' + page(body)

    (found,) = small.data("avsnitt: {inledning: {rubrik: R}}\n").template(template).findings()

    assert (found.code, str(found.position)) == ("ARS323", "data/2024/rapport.yaml:6:11")
    assert found.message == (
        "Layouten liten visar avsnitt som inte finns i årets data: ”b”, ”inledningen”, ”c”, ”e”, ”f”, ”g”."
    )
    assert found.hint == (
        "Menades ”inledning” för ”inledningen”? Lägg till under ”avsnitt” i data, eller välj layouten standard, "
        "som visar de avsnitt som finns."
    )


@pytest.mark.parametrize("file", ["rapport.xhtml.j2", "layout.yaml", "referens.docx"])
def test_a_layout_needs_its_three_files(small: SmallProject, file: str) -> None:
    (small.root / "templates" / "liten" / file).unlink()

    (found,) = small.findings()

    assert (found.code, str(found.position)) == ("ARS320", f"templates/liten/{file}")


def test_an_unknown_layout_is_told_where_it_is_asked_for(small: SmallProject) -> None:
    text = "rapport:\n  titel: T\n  kommun: K\n  nämnd: N\n  år: 2024\n  layout: ‸lite\n  datum: 2025-01-31\n"

    (found,) = small.data(text, "rapport.yaml").findings()

    assert (found.code, str(found.position)) == ("ARS310", place(text, "data/2024/rapport.yaml"))
    assert found.hint == "Menades ”liten”?"


def test_the_shipped_layouts_can_be_used_by_any_project(small: SmallProject) -> None:
    text = (small.root / "data/2024/rapport.yaml").read_text(encoding="utf-8").replace("liten", "okänd_layout")

    (found,) = small.data(text, "rapport.yaml").findings()

    assert "ARS" in found.code
    assert "små bokstäver" in found.hint or "askersund" in found.hint


@pytest.mark.parametrize(
    ("settings", "code", "words"),
    [
        ("namn: Liten\nstilr: {}\n", "ARS201", "”stilar”"),
        ("beskrivning: B\n", "ARS202", "namn"),
        ("- a\n", "ARS113", ""),
    ],
)
def test_faulty_layout_settings(small: SmallProject, settings: str, code: str, words: str) -> None:
    (small.root / "templates/liten/layout.yaml").write_text(settings, encoding="utf-8")

    (found,) = small.findings()

    assert (found.code, found.position.file) == (code, "templates/liten/layout.yaml")
    assert words in f"{found.message} {found.hint}"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<p class="okänd">x</p>', "”p.okänd”"),
        ('<p><span class="okänd">x</span></p>', "”span.okänd”"),
        ('<table class="okänd" title="T"><thead><tr><th scope="col">x</th></tr></thead></table>', "”table.okänd”"),
        ('<table title="T"><thead><tr><th scope="col">x</th></tr></thead></table>', "”table”"),
    ],
)
def test_a_class_without_a_style_is_told_with_the_key_to_add(small: SmallProject, body: str, words: str) -> None:
    (found,) = small.template(page(body)).findings()

    assert found.code == "ARS330"
    assert words in found.message
    assert "layout.yaml" in found.hint


def test_a_layout_may_name_styles_of_its_own(small: SmallProject) -> None:
    (small.root / "templates/liten/layout.yaml").write_text(
        "namn: L\nstilar: {p.egen: Bokslutsruta, p.annan: Ingress}\n", encoding="utf-8"
    )

    assert small.template(page('<p class="annan">x</p>')).findings() == []
    (found,) = small.template(page('<p class="egen">x</p>')).findings()
    assert "”Bokslutsruta” saknas i referens.docx" in found.message


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"text"])
def test_a_reference_document_that_is_none(small: SmallProject, content: bytes) -> None:
    (small.root / "templates/liten/referens.docx").write_bytes(content)

    (found,) = small.findings()

    assert (found.code, str(found.position)) == ("ARS330", "templates/liten/referens.docx")


def test_sections_that_the_layout_leaves_out_are_warned_of(small: SmallProject) -> None:
    small.template(page("{{ avsnitt.a.rubrik }}".join(("<p>", "</p>"))))
    small.data("avsnitt:\n  a: {rubrik: A, delar: [b]}\n  b: {rubrik: B}\n  c: {rubrik: C}\n")

    warnings = [each for each in small.prepare().findings if each.code == "ARS311"]

    assert [(str(each.position), each.severity) for each in warnings] == [
        ("data/2024/mer.yaml:3:3", "varning"),
        ("data/2024/mer.yaml:4:3", "varning"),
    ]
    assert warnings[0].hint.startswith("Det står i ”delar” under ”a”, vars delar layouten inte visar.")
    assert warnings[1].hint.startswith("Ta med det i ”delar”")


WHOLE = """\
tabeller:
  t: {rubrik: T, enhet: kr, kolumner: [{id: utfall, rubrik: U}], rader: [{id: r, namn: R, utfall: 1}]}
avsnitt:
  a:
    rubrik: A
    text: Text.
    tabell: t
    efter: Mer.
    bild: {fil: bild.png, alternativtext: En bild}
"""
TEXT, AFTER = "{{ avsnitt.a.text | text(2) }}", "{{ avsnitt.a.efter | text(2) }}"
TABLE, PICTURE = "{{ bygg.tabellen(avsnitt.a.tabell) }}", "{{ bygg.bilden(avsnitt.a.bild) }}"


@pytest.mark.parametrize(
    ("shown", "left_out"),
    [
        (TEXT + TABLE + AFTER + PICTURE, []),
        (TABLE + AFTER + PICTURE, ["6:5 Texten"]),
        (TEXT + AFTER + PICTURE, ["7:5 Tabellen"]),
        (TEXT + TABLE + PICTURE, ["8:5 Texten efter tabellen"]),
        (TEXT + TABLE + AFTER, ["9:5 Bilden"]),
        (
            "{% if avsnitt.a.tabell %}" + TEXT + "{% endif %}",
            ["7:5 Tabellen", "8:5 Texten efter tabellen", "9:5 Bilden"],
        ),
    ],
)
def test_what_a_layout_leaves_out_of_a_section_is_warned_of(
    small: SmallProject, shown: str, left_out: list[str]
) -> None:
    (small.root / "bild.png").write_bytes(png(20, 10))
    small.template(page('{% import "byggstenar.j2" as bygg with context %}<h1>{{ avsnitt.a.rubrik }}</h1>' + shown))

    found = [each for each in small.data(WHOLE).prepare().findings if each.code == "ARS311"]

    assert [
        f"{each.position.line}:{each.position.column} {each.message.split(' i avsnittet ')[0]}" for each in found
    ] == (left_out)


class Blocks(yaml.SafeDumper):
    """Writes texts of several lines as blocks: what stands in them may be rows."""


Blocks.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


@pytest.mark.parametrize("year", YEARS)
def test_a_shipped_layout_leaves_nothing_out_of_any_section(tmp_path: Path, year: int) -> None:
    copied_project(tmp_path)
    (tmp_path / "bild.png").write_bytes(png(20, 10))
    for path in (tmp_path / "data" / str(year)).glob("*.yaml"):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        sections = data.get("avsnitt", {})
        for key, section in list(sections.items()):
            section.setdefault("text", "Text.")
            section.setdefault("tabell", "drift")
            section.setdefault("efter", "Mer.")
            section["bild"] = {"fil": "bild.png", "alternativtext": "En bild"}
            section["delar"] = [*section.get("delar", []), f"{key}_del"]
            sections[f"{key}_del"] = {"rubrik": "Del", "text": "Text."}
        path.write_text(yaml.dump(data, Dumper=Blocks, allow_unicode=True, sort_keys=False), encoding="utf-8")

    findings = prepare_edition(Project(tmp_path), Edition(year)).findings

    assert [each.message for each in findings if each.code == "ARS311"] == []


def test_text_of_the_data_is_never_markup(small: SmallProject) -> None:
    small.data("avsnitt: {a: {rubrik: '<b>&amp;', text: '<p>x</p> & {{ rapport.nämnd }}'}}\n")

    markup = small.markup()

    assert "&lt;b&gt;&amp;amp;</h1>" in markup
    assert "<p>&lt;p&gt;x&lt;/p&gt; &amp; Socialnämnden</p>" in markup
