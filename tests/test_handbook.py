"""The handbook against the program: what the program knows stands in the handbook, and the handbook's examples hold."""

import importlib
import inspect
import io
import pkgutil
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest

import arsbokslut.compose.report
import arsbokslut.figures
import arsbokslut.model
from arsbokslut.compose.filters import FILTERS
from arsbokslut.compose.jinja_filters import SAFE_FILTERS
from arsbokslut.compose.layout import LayoutSettings, Looks
from arsbokslut.diagnostics.codes import CODES
from arsbokslut.document import vocabulary
from arsbokslut.document.vocabulary import LINKS as LINKS_ALLOWED
from arsbokslut.model.base import Model
from arsbokslut.model.quantity import MISSING, QUALIFIERS
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.model.structure import RESERVED
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.formats import FORMATS
from arsbokslut.pipeline.project import Project
from arsbokslut.source import Source, SourceFile, in_full, read_one
from arsbokslut.writers.docx.styles import STYLES
from tests import commands_page
from tests.handbook import DOCS, MODEL_SECTIONS, PAGES, ROOT, chapter, fenced, page, rows, section


def classes_in(package: Any) -> list[type]:
    """Every class that a package's modules define."""
    modules = [
        importlib.import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)
    ]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__
    ]


# --- datafiler.md: the keys

MODELS = [
    kind for kind in classes_in(arsbokslut.model) if issubclass(kind, Model) and kind.__name__ not in {"Model", "Cells"}
]
KEYS = [(kind, key) for kind in MODELS for key in kind.SWEDISH if not key.startswith("‹")]


@pytest.mark.parametrize(("kind", "key"), KEYS, ids=lambda each: each if isinstance(each, str) else each.__name__)
def test_every_key_stands_in_the_data_files_page_and_says_whether_it_is_required(kind: type[Model], key: str) -> None:
    table = {row[0]: row for row in rows(section("datafiler.md", MODEL_SECTIONS[kind.__name__])) if len(row) == 4}

    assert f"`{key}`" in table
    required = kind.model_fields[kind.SWEDISH[key]].is_required()
    assert table[f"`{key}`"][2] == ("ja" if required else "nej")


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.__name__)
def test_the_data_files_page_names_no_key_that_does_not_exist(kind: type[Model]) -> None:
    table = rows(section("datafiler.md", MODEL_SECTIONS[kind.__name__]))

    documented = {row[0].strip("`") for row in table if len(row) == 4 and row[0].startswith("`")}
    assert documented <= kind.SWEDISH.keys()


@pytest.mark.parametrize("word", [*QUALIFIERS, *MISSING, *RESERVED])
def test_every_word_with_a_meaning_stands_in_the_data_files_page(word: str) -> None:
    assert f"`{word}`" in page("datafiler.md")


# --- ny-layout.md: the names that templates know

LAYOUT_SECTIONS = {
    "Meta": "Rapport",
    "Fact": "Faktarad",
    "Scale": "Skala",
    "Level": "Nivå",
    "JudgedArea": "Målområde",
    "JudgedFocus": "Fokusområde",
    "JudgedGoal": "Mål",
    "JudgedIndicator": "Indikator",
    "TargetFigures": "Målvärde",
    "JudgedActivity": "Aktivitet",
    "JudgedAssignment": "Uppdrag",
    "Chapter": "Kapitel",
    "KeyFigureView": "Nyckeltal",
    "SectionView": "Avsnitt",
    "SectionPicture": "Bild",
    "Statement": "Tabell",
    "Summary": "Korthet",
    "Highlight": "Siffra i korthet",
    "Tally": "Mål i antal",
    "Column": "Kolumn",
    "Line": "Rad",
    "Figure": "Siffra",
}
"""Class → its heading in ny-layout.md."""

EXPOSED = [
    *((kind, name) for kind in classes_in(arsbokslut.figures) if hasattr(kind, "SWEDISH") for name in kind.SWEDISH),
    *((kind, name) for kind in MODELS if kind.__name__ in LAYOUT_SECTIONS for name in kind.SWEDISH),
]


@pytest.mark.parametrize(("kind", "name"), EXPOSED, ids=lambda each: each if isinstance(each, str) else each.__name__)
def test_every_name_that_templates_know_stands_under_its_object(kind: type, name: str) -> None:
    assert f"`{name}`" in section("ny-layout.md", LAYOUT_SECTIONS[kind.__name__])


LAYOUT_KEYS = [
    (kind, heading, key)
    for kind, heading in ((LayoutSettings, "layout.yaml"), (Looks, "Utseendet"))
    for key in kind.SWEDISH
]


@pytest.mark.parametrize(("kind", "heading", "key"), LAYOUT_KEYS, ids=[key for _, _, key in LAYOUT_KEYS])
def test_every_key_of_layout_yaml_stands_in_the_layout_page_and_says_whether_it_is_required(
    kind: type[Model], heading: str, key: str
) -> None:
    table = {row[0]: row for row in rows(section("ny-layout.md", heading)) if len(row) == 4}

    required = kind.model_fields[kind.SWEDISH[key]].is_required()
    assert table[f"`{key}`"][2] == ("ja" if required else "nej")
    assert {name.strip("`") for name in table if name.startswith("`")} <= kind.SWEDISH.keys()


def choices() -> list[str]:
    """The choices that the shipped layouts offer."""
    layouts = sorted((ROOT / "templates").glob("*/layout.yaml"))
    read = [read_one(SourceFile(path.name, path.read_bytes())) for path in layouts]
    return sorted({choice for each in read for choice in each.data.get("val", {})})


@pytest.mark.parametrize("choice", choices())
def test_every_choice_of_the_shipped_layouts_stands_in_the_layout_page(choice: str) -> None:
    assert f"`{choice}`" in section("ny-layout.md", "layout.yaml")


@pytest.mark.parametrize("name", ["rapport", "val", "skalor", "målområden", "uppdrag", "avsnitt", "tabeller", "siffra"])
def test_every_global_name_of_templates_stands_in_the_layout_page(name: str) -> None:
    table = rows(section("ny-layout.md", "Namn som mallen kan använda"))

    assert f"`{name}`" in [row[0] for row in table]


def test_the_global_names_of_the_layout_page_are_those_that_templates_know() -> None:
    """The names above are the program's own, no more and no fewer."""
    source = inspect.getsource(arsbokslut.compose.report._names)
    known = set(re.findall(r'^ {8}"([^"_]+)":', source, re.MULTILINE))

    table = rows(section("ny-layout.md", "Namn som mallen kan använda"))
    assert {row[0].strip("`") for row in table if row[0].startswith("`")} == known


@pytest.mark.parametrize("name", ["text", "radtext", "cell", "datum", *FILTERS, *SAFE_FILTERS])
def test_every_filter_of_templates_stands_in_the_layout_page(name: str) -> None:
    assert f"`{name}`" in section("ny-layout.md", "Filter i mallen")


def macros() -> list[str]:
    shared = (ROOT / "templates" / "_gemensamt" / "byggstenar.j2").read_text(encoding="utf-8")
    return re.findall(r"{% macro (\w+)\(", shared)


@pytest.mark.parametrize("macro", macros())
def test_every_shared_macro_stands_in_the_layout_page(macro: str) -> None:
    assert f"`bygg.{macro}(" in section("ny-layout.md", "Gemensamma byggstenar")


# --- ordforrad.md: elements, attributes, classes and styles


@pytest.mark.parametrize("element", vocabulary.ATTRIBUTES)
def test_every_element_stands_in_the_vocabulary_page_with_its_attributes(element: str) -> None:
    attributes = next(row[1] for row in rows(page("ordforrad.md")) if len(row) == 4 and row[0] == f"`{element}`")

    assert set(re.findall(r"`([^`]+)`", attributes)) == vocabulary.ATTRIBUTES[element]


@pytest.mark.parametrize(
    ("element", "kind"), [(e, k) for e, kinds in vocabulary.CLASSES.items() for k in sorted(kinds)]
)
def test_every_fixed_class_stands_in_the_vocabulary_page(element: str, kind: str) -> None:
    text = page("ordforrad.md")

    listed = [row for row in rows(text) if row[0] == f"`{kind}`" and f"`{element}`" in row[1]]
    assert listed or re.search(rf"`{element}`[^\n]*klassen `{kind}`|`{element}`.*\n.*klassen `{kind}`", text)


@pytest.mark.parametrize(
    "word",
    sorted({*vocabulary.SCOPES, *vocabulary.PAGE_FIELDS, vocabulary.TAB, *vocabulary.PROPERTIES}),
)
def test_every_fixed_word_stands_in_the_vocabulary_page(word: str) -> None:
    assert f"`{word}`" in page("ordforrad.md")


def test_the_vocabulary_page_names_no_element_that_does_not_exist() -> None:
    elements = {row[0].strip("`") for row in rows(page("ordforrad.md")) if len(row) == 4 and row[0].startswith("`")}

    assert elements == vocabulary.ATTRIBUTES.keys()


@pytest.mark.parametrize("scheme", LINKS_ALLOWED)
@pytest.mark.parametrize("name", ["ordforrad.md", "texter.md"])
def test_every_kind_of_address_stands_in_the_pages(name: str, scheme: str) -> None:
    assert f"`{scheme}`" in page(name)


def test_the_vocabulary_page_names_no_style_that_does_not_exist() -> None:
    named = {tuple(cell.strip("`") for cell in row[:2]) for row in rows(section("ordforrad.md", "Formatmallar"))[1:]}

    assert named == set(STYLES.items())


@pytest.mark.parametrize(("key", "style"), STYLES.items())
def test_every_style_stands_beside_its_element_and_class(key: str, style: str) -> None:
    assert [f"`{key}`", f"`{style}`"] in [row[:2] for row in rows(section("ordforrad.md", "Formatmallar"))]


# --- kommandon.md: commands and options


def test_the_tables_of_arguments_and_options_are_what_the_program_says(accept: bool) -> None:
    said = commands_page.written(page(commands_page.PAGE))
    if accept:
        (DOCS / commands_page.PAGE).write_text(said, encoding="utf-8")

    assert said == page(commands_page.PAGE), "python -m tests.commands_page"


def command_lines() -> list[tuple[str, str]]:
    """Every command of the pages' scripts: the page, and the line without its comment."""
    return [
        (name, line)
        for name in PAGES
        for block in fenced(name, "sh")
        for line in map(str.strip, block.splitlines())
        if line.startswith("arsbokslut ")
    ]


@pytest.mark.parametrize(("name", "line"), command_lines())
def test_every_command_line_is_one_that_the_program_knows(name: str, line: str) -> None:
    words = shlex.split(line.partition(" > ")[0], comments=True)[1:]
    program = dict(commands_page.commands())["arsbokslut"]
    if words[0].startswith("-"):
        program.make_context("arsbokslut", words, resilient_parsing=True)
    else:
        with program.make_context("arsbokslut", words, resilient_parsing=True) as above:
            program.commands[words[0]].make_context(words[0], words[1:], parent=above)


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_format_stands_in_the_pages_about_commands_and_formats(fmt: str) -> None:
    assert f"`{fmt}`" in chapter("kommandon.md", "arsbokslut build")
    assert f"`{fmt}`" in page("format.md")
    assert f"\n| `{fmt}` | " in (ROOT / "README.md").read_text(encoding="utf-8")


# --- felkoder.md and tillganglighet.md: codes


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_section_with_its_title(code: str) -> None:
    assert f"### {code} {CODES[code].title}\n" in page("felkoder.md")


def test_no_page_names_a_code_that_does_not_exist() -> None:
    named = {code for name in PAGES for code in re.findall(r"ARS\d{3}", page(name))}

    assert named == CODES.keys()


@pytest.mark.parametrize("code", [code for code in CODES if code.startswith("ARS85")])
def test_every_rule_of_accessibility_stands_with_its_severity(code: str) -> None:
    table = {row[0]: row for row in rows(section("tillganglighet.md", "Reglerna"))}

    assert table[f"`{code}`"][2] == str(CODES[code].severity)


# --- texter.md: filters, and examples that give what they say


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_of_texts_has_a_description_and_an_example(name: str) -> None:
    assert f"`{name}`" in [row[0] for row in rows(section("texter.md", "Filter"))]
    assert any(re.search(rf"\| {name}\b", example) for example, _ in examples())


def examples() -> list[tuple[str, str]]:
    """What texter.md says that a reference gives."""
    return [
        (row[0].strip("`"), row[1])
        for row in rows(page("texter.md"))
        if len(row) == 2 and row[0].startswith("`{{") and "tecknet" not in row[1]
    ]


def built(folder: Path, data: str, template: str | None = None, text: str = "") -> bytes:
    """The Word file of a project with one data file; `template` replaces the layout's own."""
    (folder / "data" / "2024").mkdir(parents=True)
    (folder / "data" / "2024" / "rapport.yaml").write_text(data, encoding="utf-8")
    (folder / "data" / "2024" / "text.yaml").write_text(text or "avsnitt: {}\n", encoding="utf-8")
    if template is not None:
        name = re.findall(r"layout: (\S+)", data)[0]
        layout = folder / "templates" / name
        shutil.copytree(ROOT / "templates" / name, layout)
        (layout / "rapport.xhtml.j2").write_text(template, encoding="utf-8")
    return build_edition(Project(folder), Edition(2024)).content


def report_in(name: str) -> str:
    """The whole report that a page shows."""
    return next(block for block in fenced(name, "yaml") if block.startswith("rapport:"))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a report with every example of texter.md as a paragraph says in Word, over the page's own data."""
    template = """<html lang="sv"><head><title>{{ rapport.titel }}</title></head><body><h1>{{ rapport.titel }}</h1>
    {{ avsnitt.exempel.text | text(2) }}</body></html>"""
    paragraphs = "\n\n".join(f"      {reference}" for reference, _ in examples())
    text = f"avsnitt:\n  exempel:\n    text: |\n{paragraphs}\n"
    content = built(tmp_path_factory.mktemp("handbok"), report_in("texter.md"), template, text)
    return [each.text.replace("\u00a0", " ") for each in docx.Document(io.BytesIO(content)).paragraphs][1:]


@pytest.mark.parametrize(("index", "reference", "result"), [(i, *each) for i, each in enumerate(examples())])
def test_a_reference_gives_what_the_handbook_says(results: list[str], index: int, reference: str, result: str) -> None:
    assert results[index] == result


# --- every page: YAML that can be read, links that lead somewhere

OF_OTHERS = {"ci.md"}
"""Pages whose YAML is for other programs; tests/test_ci.py holds it."""
YAML = [(name, block) for name in PAGES if name not in OF_OTHERS for block in fenced(name, "yaml")]


@pytest.mark.parametrize(("name", "block"), YAML, ids=[f"{name}-{i}" for i, (name, _) in enumerate(YAML)])
def test_a_yaml_example_is_valid(name: str, block: str) -> None:
    source = read_one(SourceFile(name, block.encode()))

    if source.data.keys() <= Report.SWEDISH.keys():
        meta = {"titel": "T", "kommun": "K", "nämnd": "N", "år": 2024, "layout": "x", "datum": "2025-01-31"}
        whole = in_full(Source({"rapport": meta, **source.data}, source.spots))
        read_model(Report, whole.data, whole.spots)
    elif source.data.keys() <= LayoutSettings.SWEDISH.keys():
        read_model(LayoutSettings, source.data, source.spots)
    else:
        assert source.data.keys() <= {"rader", "kolumner"}, "an excerpt that no test knows"


def test_the_first_report_of_the_handbook_builds(tmp_path: Path) -> None:
    words = docx.Document(io.BytesIO(built(tmp_path, report_in("kom-igang.md"))))

    assert "Året slutade med ett underskott på 7,2 mnkr." in [
        each.text.replace("\u00a0", " ") for each in words.paragraphs
    ]
    table = words.tables[0]
    assert [cell.text for cell in table.columns[0].cells] == ["Post", "Hemgården", "Hemtjänst", "Summa"]


def test_the_smallest_layout_of_the_handbook_builds_on_another(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "minkommun"
    folder.mkdir(parents=True)
    (folder / "layout.yaml").write_text(fenced("ny-layout.md", "yaml")[0], encoding="utf-8")
    (folder / "rapport.xhtml.j2").write_text(fenced("ny-layout.md", "html")[0], encoding="utf-8")
    report = report_in("kom-igang.md").replace("layout: standard", "layout: minkommun")
    words = docx.Document(io.BytesIO(built(tmp_path, report)))

    assert "Viktiga händelser" in [each.text for each in words.paragraphs]
    assert words.sections[0].footer.paragraphs[0].text == "Exempelkommun\tSida 1"


def test_the_short_layout_of_the_handbook_builds(tmp_path: Path) -> None:
    words = docx.Document(io.BytesIO(built(tmp_path, report_in("kom-igang.md"), fenced("ny-layout.md", "html")[1])))

    assert [each.text for each in words.paragraphs][:2] == ["Årsbokslut 2024", "Ekonomi"]


THIRD = "En tredje layout, från början till slut"


@pytest.fixture(scope="module")
def third(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The third layout of the handbook, built from the page's own blocks in the files that the page names."""
    root = tmp_path_factory.mktemp("tredje")
    text = chapter("ny-layout.md", THIRD)
    files = re.findall(
        r"`((?:templates|data)/[^`\s]+\.\w+)`[^`]*?:\n\n```\w+\n(.*?)^```", text, re.MULTILINE | re.DOTALL
    )
    assert [name.rpartition("/")[2] for name, _ in files] == ["layout.yaml", "rapport.xhtml.j2", "rapport.yaml"]
    for name, content in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    shutil.copy(ROOT / "templates" / "skinnskatteberg" / "referens.docx", root / "templates" / "tredje")
    return build_edition(Project(root), Edition(2024), ("docx", "html"))


def test_the_third_layout_of_the_handbook_builds_without_findings(third: Built) -> None:
    assert third.prepared.findings == ()


def test_the_third_layout_of_the_handbook_has_its_headings_in_word(third: Built) -> None:
    words = docx.Document(io.BytesIO(third.content))

    headings = [(each.style.name, each.text) for each in words.paragraphs if each.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Året i korthet"),
        ("Heading 1", "Mål"),
        ("Heading 2", "Målen i översikt"),
        ("Heading 2", "1 Fler ska läsa"),
        ("Heading 3", "1 Barnbokslånen ska öka"),
        ("Heading 1", "Ekonomi"),
    ]
    assert "Fastställd av kulturnämnden den 14 februari 2025." in [
        each.text.replace("\u00a0", " ") for each in words.paragraphs
    ]
    assert [[cell.text for cell in table.rows[0].cells] for table in words.tables] == [
        ["Mål", "Måluppfyllelse", "Trend"],
        ["Indikator", "Utfall 2023", "Mål 2024", "Utfall 2024", "Måluppfyllelse", "Trend"],
        ["Verksamhet", "Budget 2024", "Utfall 2024", "Avvikelse"],
    ]


def test_the_third_layout_of_the_handbook_is_a_web_page_too(third: Built) -> None:
    html = third.contents["html"].decode()

    assert re.findall(r"<h[1-6] id=\"([^\"]*)\"", html)[:6] == [
        "året",
        "mål",
        "malen-i-oversikt",
        "1-fler-ska-lasa",
        "1-barnbokslanen-ska-oka",
        "ekonomi",
    ]


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and GitLab make them."""
    headings = re.findall(r"^#+ (.*)$", unfenced(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def unfenced(path: Path) -> str:
    """A page without its examples and links in code: what they say is not the page's own."""
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*\]\([^`\n]*`", "", text)


LINKS = [
    (path, target)
    for path in (
        *(DOCS / name for name in PAGES),
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "bench" / "README.md",
    )
    for target in re.findall(r"(?<!`)\]\(((?!https?:)[^)\s]+)\)", unfenced(path))
]


@pytest.mark.parametrize(("path", "target"), LINKS, ids=[f"{path.name}-{target}" for path, target in LINKS])
def test_a_link_leads_somewhere(path: Path, target: str) -> None:
    file, _, anchor = target.partition("#")
    linked = path.parent / file if file else path

    assert linked.exists()
    assert not anchor or anchor in anchors(linked)


@pytest.mark.parametrize("name", [name for name in PAGES if name != "index.md"])
def test_every_page_can_be_found_from_the_first(name: str) -> None:
    assert f"]({name})" in page("index.md")


@pytest.mark.parametrize("target", ["report", "test"])
def test_the_two_commands_of_the_readme_are_targets_of_make(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert f"make {target}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
