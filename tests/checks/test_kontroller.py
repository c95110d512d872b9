"""The handbook's chapter on checks against the rules: every code with its severity, and the names of properties."""

import re

import pytest

from arsbokslut.diagnostics.codes import CODES
from arsbokslut.pipeline.provenance import provenance
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "kontroller.md").read_text(encoding="utf-8")
RULES = [code for code in CODES if code >= "ARS400" and code != "ARS901"]


@pytest.mark.parametrize("code", RULES)
def test_every_rule_stands_in_the_chapter_with_its_severity(code: str) -> None:
    assert re.findall(rf"^\| `{code}` \| .* \| (fel|varning) \|$", PAGE, re.MULTILINE) == [CODES[code].severity]


def test_the_chapter_names_no_rule_that_does_not_exist() -> None:
    assert set(re.findall(r"ARS\d{3}", PAGE)) <= set(CODES)


def test_the_chapter_names_every_property() -> None:
    assert [name for name, _ in provenance(ROOT, {}) if f"`{name}`" not in PAGE] == []
