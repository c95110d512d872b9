"""The handbook's chapter on checks against the rules: every code with its severity, and the names of properties."""

import re

import pytest

from arsbokslut.diagnostics.codes import CODES
from arsbokslut.pipeline.provenance import provenance
from tests.checks.test_figures import FIGURES
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "kontroller.md").read_text(encoding="utf-8")
RULES = [code for code in CODES if code >= "ARS400" and code != "ARS901"]


@pytest.mark.parametrize("code", RULES)
def test_every_rule_stands_in_the_chapter_with_its_severity(code: str) -> None:
    assert re.findall(rf"^\| `{code}` \| .* \| (fel|varning|notis) \|$", PAGE, re.MULTILINE) == [CODES[code].severity]


def test_the_chapter_names_no_rule_that_does_not_exist() -> None:
    assert set(re.findall(r"ARS\d{3}", PAGE)) <= set(CODES)


def test_the_chapter_says_of_every_finding_with_figures_which_they_are() -> None:
    table = PAGE.partition("| Fynd | Siffror |")[2].partition("\n\n")[0]
    with_figures = {case.partition("-")[0] for case, figures in FIGURES.items() if figures}

    assert sorted(re.findall(r"ARS\d{3}", table)) == sorted(with_figures)


def test_the_chapter_names_every_property() -> None:
    assert [name for name, _ in provenance(ROOT, {}) if f"`{name}`" not in PAGE] == []
