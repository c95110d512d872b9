"""What is previewed: the page, what is told beside it, and the files that it is made of."""

import json
from pathlib import Path

import pytest

from arsbokslut.figures.names import Name
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.preview import findings_beside, origin_of, preview_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.sources import Sources
from tests.conftest import ROOT
from tests.small import SmallProject

DATA = """
avsnitt:
  a:
    rubrik: Åldrar
    text: |
      Vi är {{ p.antal.utfall }} och inte 4 712 personer.
nyckeltal:
  p: {antal: {namn: Antal, enhet: personer, utfall: 4711, föregående: 4700}}
"""


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    return SmallProject(tmp_path / "år 2024", ROOT).data(DATA)


def test_findings_link_to_their_place(project: SmallProject) -> None:
    preview = preview_edition(Project(project.root), Edition(2024))
    told = next(each for each in findings_beside(preview.findings, Project(project.root)) if each["ord"])

    assert preview.page is not None
    assert (told["kod"], told["plats"], told["ord"]) == ("ARS702", "data/2024/mer.yaml:6:43", "4 712")
    assert told["länk"].startswith("vscode://file/")
    assert told["länk"].endswith("/%C3%A5r%202024/data/2024/mer.yaml:6:43")


def test_a_report_with_errors_has_a_page_too(project: SmallProject) -> None:
    project.data(DATA.replace("utfall: 4711", "utfall: 4711, förändring: 5"))

    preview = preview_edition(Project(project.root), Edition(2024))

    assert preview.page is not None
    assert "ARS401" in [each.code for each in preview.findings]


@pytest.mark.parametrize(
    "broken", ["avsnitt: [", "avsnitt: {a: {rubrik: A, bild: {fil: a.png, alternativtext: Bild}}}"]
)
def test_what_cannot_be_laid_out_has_none(project: SmallProject, broken: str) -> None:
    preview = preview_edition(Project(project.root), Edition(2024))
    assert preview.page is not None

    preview = preview_edition(Project(project.data(broken).root), Edition(2024))

    assert preview.page is None
    assert preview.findings


def test_where_a_figure_comes_from(project: SmallProject) -> None:
    preview = preview_edition(Project(project.root), Edition(2024))
    assert preview.prepared is not None
    figure = preview.prepared.read.report.ledger.find(Name.parse("p.antal.förändring"))

    told = origin_of(figure, Project(project.root))

    assert (told["formel"], [each["värde"] for each in told["delar"]]) == (
        "p.antal.utfall − p.antal.föregående",
        ["4\xa0711\xa0personer", "4\xa0700\xa0personer"],
    )
    assert told["delar"][0]["länk"].endswith("mer.yaml:8:53")
    assert json.dumps(told)


def test_the_files_that_it_is_made_of(project: SmallProject) -> None:
    project.data("avsnitt: {a: {rubrik: A, bild: {fil: 'bilder/min bild.png', alternativtext: B}}}")
    project.template('<img src="logo/vapen.jpg" alt=""/><img src="../ut.png" alt=""/>', "sida.j2")

    watched = {
        Path(each).relative_to(project.root).as_posix()
        for each in Sources(Project(project.root))()
        if each.startswith(str(project.root))
    }

    assert watched == {"data", "templates", "arsbokslut.yaml", "bilder/min bild.png", "logo/vapen.jpg"}
