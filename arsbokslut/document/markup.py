"""XHTML text to elements that are all in the vocabulary; a fault names the element it is about."""

import re
from xml.etree import ElementTree

from arsbokslut.diagnostics import Fault
from arsbokslut.document import vocabulary

Element = ElementTree.Element
MARK = "data-mall"
"""The attribute that carries an element's template and line, when the layout is composed to find a fault."""

_ANY_MARK = re.compile(rf'\s{MARK}="[^"]*(?:"|$)')
_MARKED = re.compile(f'{MARK}="([^"]*)"')


class MarkupFault(Fault):
    """Markup that the vocabulary does not have. `mark` is the element's template and line, when known."""

    def __init__(self, message: str, hint: str, mark: str = "") -> None:
        super().__init__(message, hint)
        self.mark = mark


def parsed(markup: str) -> Element:
    """The markup's outermost element, with everything in it checked against the vocabulary. Raises MarkupFault."""
    try:
        root = ElementTree.fromstring(markup)
    except ElementTree.ParseError as error:
        hint = "Stäng varje element, i rätt ordning; fristående skrivs <br/>."
        raise MarkupFault(_not_well_formed(markup, error), hint, _mark_before(markup, error)) from None
    if root.tag != "html":
        raise fault(root, "Mallen ska börja med elementet html.", 'Skriv <html lang="sv"> ytterst.')
    passed: set[tuple[str, ...]] = set()
    for element in root.iter():
        form = (element.tag, element.get("class", ""), *element.attrib)  # all that the check looks at
        if form not in passed:
            _check(element)
            passed.add(form)
    return root


def _not_well_formed(markup: str, error: ElementTree.ParseError) -> str:
    line, column = error.position
    lines = markup.split("\n")
    before = lines[line - 1][:column] if line <= len(lines) else ""
    near = _ANY_MARK.sub("", before)[-40:].strip()
    return f"Mallen ger markup som inte är välformad, vid ”{near}”."


def _mark_before(markup: str, error: ElementTree.ParseError) -> str:
    """The mark of the last element that was opened before the error."""
    line, column = error.position
    before = "\n".join([*markup.split("\n")[: line - 1], markup.split("\n")[line - 1][:column]])
    marks = _MARKED.findall(before)
    return marks[-1] if marks else ""


def fault(element: Element, message: str, hint: str) -> MarkupFault:
    """A fault with the element's place."""
    return MarkupFault(message, hint, element.get(MARK, ""))


def _check(element: Element) -> None:
    """The element, its attributes and its fixed classes are in the vocabulary."""
    allowed = vocabulary.ATTRIBUTES.get(element.tag)
    if allowed is None:
        raise fault(
            element,
            f"Elementet {element.tag} finns inte i mallarnas ordförråd.",
            f"Det finns: {', '.join(vocabulary.ATTRIBUTES)}.",
        )
    for name in element.attrib:
        if name not in allowed and name != MARK:
            hint = f"Det kan ha: {', '.join(sorted(allowed))}." if allowed else "Elementet har inga attribut."
            raise fault(element, f"Elementet {element.tag} kan inte ha attributet {name}.", hint)
    classes = vocabulary.CLASSES.get(element.tag)
    kind = element.get("class", "")
    if classes is not None and kind and kind not in classes:
        raise fault(
            element, f"Klassen ”{kind}” finns inte för {element.tag}.", f"Det finns: {', '.join(sorted(classes))}."
        )
