import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.writers.lint import RULES, WordFile, contrast

ROOT = Path(__file__).resolve().parents[2]
MAY_MERGE = frozenset({"Verksamhetsanalys driftbudget 2022"})  # its analysis is the one cell that spans rows


@pytest.fixture(scope="module", params=[2022, 2024])
def report(request: pytest.FixtureRequest) -> WordFile:
    return WordFile(build_edition(Project(ROOT), Edition(request.param)).content, MAY_MERGE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_report_can_be_read_by_everyone(rule: Callable[[WordFile], Iterator[str]], report: WordFile) -> None:
    assert list(rule(report)) == []


SPOILED = [
    ("title_and_language", "docProps/core.xml", "<dc:language>sv-SE", "<dc:language>en-US"),
    ("headings_step_down", "word/document.xml", 'w:val="Heading2"', 'w:val="Heading4"'),
    ("tables_have_names_and_header_rows", "word/document.xml", "<w:tblHeader/>", ""),
    ("tables_have_names_and_header_rows", "word/document.xml", "<w:noWrap/>", '<w:gridSpan w:val="1"/>'),
    ("drawings_have_alternative_texts", "word/document.xml", ' descr="', ' beskr="'),
    ("no_paragraph_is_empty", "word/document.xml", "<w:body>", "<w:body><w:p/>"),
    ("styles_exist", "word/document.xml", 'w:val="Heading1"', 'w:val="Rubrik77"'),
    ("colours_can_be_read", "word/styles.xml", 'w:color w:val="614900"', 'w:color w:val="E0B000"'),
]


@pytest.mark.parametrize(("rule", "part", "right", "wrong"), SPOILED, ids=lambda each: str(each)[:24])
def test_the_lint_notices(rule: str, part: str, right: str, wrong: str, report: WordFile) -> None:
    spoiled = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(report.packed)) as source, zipfile.ZipFile(spoiled, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(right.encode(), wrong.encode()) if name == part else content)
    check = next(each for each in RULES if each.__name__ == rule)

    assert list(check(WordFile(spoiled.getvalue(), MAY_MERGE)))


def test_contrast_of_black_and_white() -> None:
    assert round(contrast("000000", "FFFFFF"), 1) == 21.0
