"""Pictures that the reference document's own headers and footers have, when a layout writes them anew."""

import copy
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from arsbokslut.writers.docx.xml import qn

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_DRAWN = (qn("w:drawing"), qn("w:pict"), _ALTERNATIVES)

_SHOWN = ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata")


def own_pictures(element: Any) -> Iterator[tuple[Any, list[Any]]]:
    """The pictures of a header or footer by the paragraph that they stand in: its settings, and a run for each."""
    for paragraph in element.iter(qn("w:p")):
        runs = [_run(each) for each in paragraph.iter(*_DRAWN) if _is_picture(each, paragraph)]
        if runs:
            yield paragraph.find(qn("w:pPr")), runs


def put_pictures(element: Any, pictures: Iterable[tuple[Any, list[Any]]]) -> None:
    """Puts pictures that float into the first paragraph, and those in a line of text in lines of their own above it."""
    first = next(element.iterchildren(qn("w:p")))
    for settings, runs in pictures:
        floating = [run for run in runs if _floats(run)]
        standing = [run for run in runs if not _floats(run)]
        at = 0 if first.find(qn("w:pPr")) is None else 1
        for number, run in enumerate(floating):
            first.insert(at + number, run)
        if standing:
            first.addprevious(_paragraph(settings, standing))


def _paragraph(settings: Any, runs: list[Any]) -> Any:
    paragraph = etree.Element(qn("w:p"))
    if settings is not None:
        paragraph.append(copy.deepcopy(settings))
    for run in runs:
        paragraph.append(run)
    return paragraph


def _run(drawn: Any) -> Any:
    run = etree.Element(qn("w:r"))
    run.append(copy.deepcopy(drawn))
    return run


def _is_picture(drawn: Any, paragraph: Any) -> bool:
    """Whether it shows a picture, and stands in this very paragraph: not in another drawing, nor in a text box."""
    above = next(each for each in drawn.iterancestors() if each is paragraph or each.tag in {*_DRAWN, qn("w:p")})
    return above is paragraph and next(drawn.iter(*_SHOWN), None) is not None


def _floats(run: Any) -> bool:
    anchored = next(run.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"), None)
    shapes = run.iter("{urn:schemas-microsoft-com:vml}shape")
    return anchored is not None or any("position:absolute" in (each.get("style") or "") for each in shapes)
