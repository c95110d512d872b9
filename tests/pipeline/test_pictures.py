"""A picture that cannot be used stops every document, whatever the project says of the rule."""

import io
import zipfile

import pytest
from PIL import Image

from arsbokslut.document.pictures import PictureFile
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Picture, plain_text
from arsbokslut.document.walk import Nodes
from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.docx import write_docx
from tests.conftest import ROOT
from tests.small import SmallProject
from tests.word import opened

SECTION = "avsnitt:\n  ekonomi: {rubrik: E, bild: {fil: saknas.png, alternativtext: Antal.}}\n"
KNOWN = "godkända: [{regel: ARS854, plats: avsnitt.ekonomi.bild, motivering: M}]\n"


def stops(project: SmallProject) -> list[tuple[str, str, str]]:
    return [(str(each.position), each.code, each.severity) for each in project.findings()]


@pytest.mark.parametrize(
    ("settings", "data"),
    [
        ("{}", SECTION),
        ("{regler: {ARS854: av}}", SECTION),
        ("{regler: {ARS854: varning}}", SECTION),
        ("{}", SECTION + KNOWN),
    ],
)
def test_a_section_with_a_picture_that_is_not_there_is_not_written(
    small: SmallProject, settings: str, data: str
) -> None:
    (small.root / "arsbokslut.yaml").write_text(f"{settings}\n", encoding="utf-8")

    assert stops(small.data(data)) == [("data/2024/mer.yaml:2:36", "ARS854", "fel")]


def test_a_check_goes_by_what_the_project_says(small: SmallProject) -> None:
    (small.root / "arsbokslut.yaml").write_text("{regler: {ARS854: varning}}\n", encoding="utf-8")

    assert [(each.code, each.severity) for each in small.data(SECTION).prepare().findings] == [("ARS854", "varning")]


def test_a_picture_of_the_layouts_own_is_told_of_there(small: SmallProject) -> None:
    layout = small.root / "templates" / "liten" / "rapport.xhtml.j2"
    small.template(
        layout.read_text(encoding="utf-8").replace(
            "</body>", '<figure class="bild"><img src="s.png" alt="A" width="50%"/></figure></body>'
        )
    )

    assert stops(small) == [("templates/liten/rapport.xhtml.j2", "ARS854", "fel")]
    assert [each.code for each in small.prepare().findings] == ["ARS854"]


def photo(size: tuple[int, int] = (3, 2)) -> bytes:
    """A JPEG without the marks of JFIF or Exif, as some programs save it."""
    written = io.BytesIO()
    Image.new("RGB", size).save(written, "JPEG")
    return b"\xff\xd8" + written.getvalue()[20:]


def test_a_jpeg_that_is_neither_jfif_nor_exif_is_in_the_documents(small: SmallProject) -> None:
    (small.root / "hus.jpg").write_bytes(photo())
    small.template(
        '<html lang="sv"><head><title>T</title></head><body><h1>T</h1>'
        '<figure class="bild"><img src="hus.jpg" alt="Ett hus"/></figure></body></html>'
    )

    built = build_edition(Project(small.root), Edition(2024), ("docx", "html"))

    with zipfile.ZipFile(io.BytesIO(built.contents["docx"])) as archive:
        assert archive.read("word/media/image1.jpeg") == photo()
    assert b"data:image/jpeg;base64,/9j/2w" in built.contents["html"]


@pytest.mark.parametrize("layout", ["askersund", "skinnskatteberg", "standard"])
@pytest.mark.parametrize("size", [(10, 300), (300, 10), (1, 4000)])
def test_no_picture_is_higher_than_its_page(layout: str, size: tuple[int, int]) -> None:
    reference = (ROOT / "templates" / layout / "referens.docx").read_bytes()
    figure = '<figure class="bild"><img src="a" alt="A"/><figcaption>B</figcaption></figure>'
    markup = f'{figure}<section class="liggande">{figure}</section>'
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>')

    word = opened(write_docx(document, reference, {}, lambda file: PictureFile(photo(size), "image/jpeg", *size)))

    for section, shape in zip(word.sections, word.inline_shapes, strict=True):
        assert (section.page_height or 0) - (section.top_margin or 0) - (section.bottom_margin or 0) > shape.height
        assert (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0) >= shape.width
        if min(shape.width, shape.height) > 100:
            assert shape.width / shape.height == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_picture_of_a_text_is_told_of_where_it_stands(small: SmallProject) -> None:
    (small.root / "hus.jpg").write_bytes(photo())
    small.data("avsnitt:\n  a:\n    text: |\n      Text.\n\n      ![Ett hus](hus.jpg)\n      ![En gård](gård.jpg)\n")

    assert stops(small) == [("data/2024/mer.yaml:7:18", "ARS854", "fel")]


def test_a_picture_says_who_took_it(small: SmallProject) -> None:
    (small.root / "hus.jpg").write_bytes(photo())
    picture = "{fil: hus.jpg, alternativtext: Ett hus, bildtext: Entrén%s, foto: Anna Berg}"
    small.data(f"avsnitt:\n  a: {{bild: {picture % ''}}}\n  b: {{bild: {picture % '!'}}}\n")
    small.template(
        '{% import "byggstenar.j2" as bygg with context %}<html lang="sv"><head><title>T</title></head><body>'
        "{{ bygg.bilden(avsnitt.a.bild) }}{{ bygg.bilden(avsnitt.b.bild) }}</body></html>"
    )

    assert [plain_text(each.caption) for each in Nodes(small.document().blocks).of(Picture)] == [
        "Entrén. Foto: Anna Berg",
        "Entrén! Foto: Anna Berg",
    ]
