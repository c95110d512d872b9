"""The two real reports as they are: the markup, and every part of the Word file.

`pytest --accept` takes what the program does now as right. Read the diff before committing it.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from arsbokslut.pipeline.build import Built
from tests.conftest import YEARS
from tests.golden.kept import hold, parts

GOLDEN = Path(__file__).parent
BEFORE = re.compile(
    r"\s*(<(?:head|title|meta|body|header|footer|section|h\d|p|[uo]l|li|table|caption|t[a-z]+)\b"
    r"|</(?:html|head|body|header|footer|section|[uo]l|table|thead|tbody|tfoot|tr)>)"
)


def one_block_a_line(markup: str) -> str:
    """The markup with each block element at the start of a line; the white space that XML folds is folded."""
    folded = re.sub(r"[ \t\r\n]+", " ", markup)
    return BEFORE.sub(r"\n\1", folded).strip() + "\n"


@pytest.mark.parametrize("year", YEARS)
def test_report_is_what_it_was(year: int, built: Callable[[int], Built], accept: bool) -> None:
    report = built(year)
    now = {"rapport.xhtml": one_block_a_line(report.prepared.markup), **parts(report.content, "docx")}

    hold(now, GOLDEN / str(year), accept=accept)
