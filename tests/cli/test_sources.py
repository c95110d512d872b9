"""What reports are made of is never written over."""

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.small import SmallProject

SAID = "fel ARS004: Filen hör till det som rapporter görs av, och skrivs inte över."


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def full(small: SmallProject) -> SmallProject:
    """The small project with settings, a schema and a picture, and a folder that leads into the data."""
    for name in ("arsbokslut.yaml", "bilder/karta.png", "FOTO.JPG", "schema/arsbokslut.schema.json"):
        (small.root / name).parent.mkdir(exist_ok=True)
        (small.root / name).write_bytes(b"")
    (small.root / "arsbokslut.yaml").write_text("regler: {ARS804: av}\n", encoding="utf-8")
    (small.root / "genväg").symlink_to(small.root / "data" / "2024", target_is_directory=True)
    return small


SOURCES = [
    "data/2024/rapport.yaml",
    "data/2024/nytt.docx",
    "data/ny/mapp/nytt.docx",
    "templates/liten/referens.docx",
    "templates/liten/rapport.xhtml.j2",
    "schema/arsbokslut.schema.json",
    "schema/nytt.docx",
    "arsbokslut.yaml",
    "bilder/karta.png",
    "FOTO.JPG",
    "genväg/rapport.yaml",
    "rapporter/../data/2024/rapport.yaml",
]


@pytest.mark.parametrize("target", SOURCES)
@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("build", "-o"), "Välj en annan fil eller mapp med -o."),
        (("build", "--output-file"), "Välj en annan fil med --output-file."),
        (("check", "--format", "json", "--output-file"), "Välj en annan fil med --output-file."),
    ],
    ids=" ".join,
)
def test_a_source_is_not_written_over(
    target: str, arguments: tuple[str, ...], hint: str, full: SmallProject, arsbokslut: Program
) -> None:
    before = contents(full.root)

    code, out, err = arsbokslut(*arguments, target)

    assert code == 2
    assert SAID.removeprefix("fel ARS004: ") in out + err
    assert hint in out + err
    assert contents(full.root) == before


def test_it_is_told_at_the_path_that_was_given(full: SmallProject, arsbokslut: Program) -> None:
    told = f"genväg/rapport.yaml: {SAID}\n  → Välj en annan fil eller mapp med -o.\n\n"

    assert arsbokslut("build", "-o", "genväg/rapport.yaml") == (2, "", told)


def test_a_folder_of_sources_takes_no_documents(full: SmallProject, arsbokslut: Program) -> None:
    before = contents(full.root)

    assert arsbokslut("build", "--to", "docx", "--to", "html", "-o", "data")[0] == 2
    assert contents(full.root) == before


def test_findings_and_a_document_do_not_go_to_the_same_file(small: SmallProject, arsbokslut: Program) -> None:
    (small.root / "ut.docx").write_bytes(b"gammal")

    code, out, err = arsbokslut("build", "-o", "ut.docx", "--output-file", "./ut.docx")

    assert (code, out) == (2, "")
    assert "ut.docx: fel ARS004: Fynden kan inte skrivas till samma fil som dokumentet." in err
    assert (small.root / "ut.docx").read_bytes() == b"gammal"


@pytest.mark.parametrize(
    "target", ["ut.docx", "rapporter/ut.docx", "bilder/ut.docx", "data.docx", "ny.png", "../ut.docx"]
)
def test_elsewhere_documents_are_written(target: str, full: SmallProject, arsbokslut: Program) -> None:
    assert arsbokslut("build", "-q", "-o", target)[0] == 0
    assert (full.root / target).read_bytes()[:2] == b"PK"
