"""XHTML text to elements that the vocabulary has, each where it may stand; a fault names the element it is about."""

import re
from collections.abc import Iterable
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

    def __init__(self, message: str, hint: str, mark: str) -> None:
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
    _check_depth(root)
    if _HIDDEN.search(markup) or "&#" in markup:
        _refuse_hidden(root)
    passed: set[tuple[str, ...]] = set()
    for element in root.iter():
        form = (element.tag, element.get("class", ""), *element.attrib)  # all that the check looks at
        if form not in passed:
            _check(element)
            passed.add(form)
        _check_content(element)
    return root


_HIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
"""What steers a reader or turns its text, of what XML can carry: texts of the data have none, nor may templates."""


def _refuse_hidden(root: Element) -> None:
    for element in root.iter():
        found = _HIDDEN.search("\0".join([element.text or "", element.tail or "", *element.attrib.values()]))
        if found is not None:
            raise fault(
                element, f"Tecknet U+{ord(found[0]):04X} syns inte och kan inte stå i ett dokument.", "Ta bort det."
            )


DEEPEST = 100
"""Elements in each other: far more than a report has, and fewer than would exhaust those who walk them."""


def _check_depth(root: Element) -> None:
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
    if level:
        raise fault(level[0], f"Mer än {DEEPEST} element ligger i varandra.", "Förenkla mallen.")


def _check_content(element: Element) -> None:
    """What stands in the element may stand there."""
    allowed = vocabulary.CONTENT[element.tag]
    for child in element:
        if child.tag not in allowed:
            raise _stranger(child, element)
    if element.tag not in vocabulary.TEXT:
        no_text(element, (element.text, *(child.tail for child in element)))


def _stranger(child: Element, parent: Element) -> MarkupFault:
    if child.tag not in vocabulary.ATTRIBUTES:
        return _unknown(child)
    allowed = vocabulary.CONTENT[parent.tag]
    hint = f"I {parent.tag} kan stå: {', '.join(allowed)}." if allowed else f"I {parent.tag} kan inga element stå."
    placed = child if child.get(MARK) else parent  # what the data's text writes has no mark of its own
    return fault(placed, f"Elementet {child.tag} kan inte stå i {parent.tag}.", hint)


def no_text(parent: Element, texts: Iterable[str | None]) -> None:
    """Raises MarkupFault when one of the texts is more than the white space between elements."""
    for text in texts:
        if text and text.strip(" \t\r\n"):
            raise fault(parent, f"Text står direkt i {parent.tag}: ”{text.strip()[:40]}”.", _home_of_text(parent))


def _home_of_text(parent: Element) -> str:
    inner = next((each for each in ("p", "li", "td") if each in vocabulary.CONTENT[parent.tag]), "")
    return f"Sätt texten i ett <{inner}>." if inner else "Ta bort den, eller flytta den till ett element för text."


def _not_well_formed(markup: str, error: ElementTree.ParseError) -> str:
    near = _ANY_MARK.sub("", _before(markup, error).rpartition("\n")[2])[-40:].strip()
    return f"Mallen ger markup som inte är välformad, vid ”{near}”."


def _mark_before(markup: str, error: ElementTree.ParseError) -> str:
    """The mark of the last element that was opened before the error."""
    marks = _MARKED.findall(_before(markup, error))
    return marks[-1] if marks else ""


def _before(markup: str, error: ElementTree.ParseError) -> str:
    line, column = error.position
    lines = markup.split("\n")
    return "\n".join([*lines[: line - 1], lines[line - 1][:column]])


def fault(element: Element, message: str, hint: str) -> MarkupFault:
    """A fault with the element's place."""
    return MarkupFault(message, hint, element.get(MARK, ""))


def _unknown(element: Element) -> MarkupFault:
    message = f"Elementet {element.tag} finns inte i mallarnas ordförråd."
    return fault(element, message, f"Det finns: {', '.join(vocabulary.ATTRIBUTES)}.")


def _check(element: Element) -> None:
    """The element, its attributes and its fixed classes are in the vocabulary."""
    allowed = vocabulary.ATTRIBUTES[element.tag]
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


def only(parent: Element, name: str) -> Element | None:
    """The element of a name in another, which can have one."""
    found = parent.findall(name)
    if len(found) > 1:
        raise fault(found[1], f"Elementet {name} kan stå en gång i {parent.tag}.", "Ta bort det ena.")
    return found[0] if found else None


def whole_number(text: str, most: int) -> int | None:
    """The whole number that an attribute says, from 0 to `most`; None for anything else."""
    return int(text) if text.isdecimal() and len(text) <= len(str(most)) and int(text) <= most else None
