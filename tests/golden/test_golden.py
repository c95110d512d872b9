"""The two real reports as they are: the markup, and every part of the Word file, compared part by part.

`pytest --accept` takes what the program does now as right. Read the diff before committing it.
"""

import difflib
import hashlib
import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from arsbokslut.pipeline.build import Built
from tests.conftest import YEARS

GOLDEN = Path(__file__).parent
BEFORE = re.compile(
    r"\s*(<(?:head|title|meta|body|header|footer|section|h\d|p|[uo]l|li|table|caption|t[a-z]+)\b"
    r"|</(?:html|head|body|header|footer|section|[uo]l|table|thead|tbody|tfoot|tr)>)"
)
LINE = 150


def files(built: Built) -> dict[str, str]:
    """What is kept of a report: each part by the path of its golden file."""
    parts = {"rapport.xhtml": one_block_a_line(built.prepared.markup)}
    with zipfile.ZipFile(io.BytesIO(built.content)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith((".xml", ".rels")):
                parts[f"docx/{name}"] = pretty(etree.fromstring(content))
            else:
                parts[f"docx/{name}.sha256"] = f"{hashlib.sha256(content).hexdigest()}\n"
    return parts


def one_block_a_line(markup: str) -> str:
    """The markup with each block element at the start of a line; the white space that XML folds is folded."""
    folded = re.sub(r"[ \t\r\n]+", " ", markup)
    return BEFORE.sub(r"\n\1", folded).strip() + "\n"


def pretty(element: etree._Element) -> str:
    """An XML part with an element a line, and what is short whole on its line."""
    return "\n".join(lines(element, 0)) + "\n"


def lines(element: etree._Element, depth: int) -> Iterator[str]:
    whole = etree.tostring(element, encoding="unicode", with_tail=False)
    if depth:
        whole = re.sub(r' xmlns(?::\w+)?="[^"]*"', "", whole)
    indent = "  " * depth
    if len(whole) <= LINE or not len(element):
        yield indent + whole
        return
    yield indent + whole[: whole.index(">") + 1]
    for child in element:
        yield from lines(child, depth + 1)
    yield indent + whole[whole.rindex("</") :]


@pytest.mark.parametrize("year", YEARS)
def test_report_is_what_it_was(year: int, built: Callable[[int], Built], accept: bool) -> None:
    now = files(built(year))
    if accept:
        shutil.rmtree(GOLDEN / str(year), ignore_errors=True)
        for name, text in now.items():
            (GOLDEN / str(year) / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / str(year) / name).write_text(text, encoding="utf-8")

    kept = {
        path.relative_to(GOLDEN / str(year)).as_posix(): path.read_text(encoding="utf-8")
        for path in (GOLDEN / str(year)).rglob("*")
        if path.is_file()
    }

    assert sorted(now) == sorted(kept)
    differences = [line for name in now for line in difference(name, kept[name], now[name])]
    assert not differences, "\n" + "\n".join(differences[:200])


def difference(name: str, kept: str, now: str) -> Iterator[str]:
    return difflib.unified_diff(kept.splitlines(), now.splitlines(), f"kept/{name}", f"now/{name}", lineterm="", n=2)
