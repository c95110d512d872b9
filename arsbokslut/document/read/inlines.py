"""Running text: inlines with white space folded."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from arsbokslut.document import vocabulary
from arsbokslut.document.addresses import address_fault
from arsbokslut.document.markup import Element, fault, whole_number
from arsbokslut.document.tree import (
    Break,
    Data,
    Inline,
    Inlines,
    Link,
    Note,
    PageField,
    Reference,
    Styled,
    Tab,
    Text,
    plain_text,
)

# No-break spaces are kept: only the white space that XML itself folds.
_SPACE = re.compile(r"[ \t\r\n]+")


def inlines(element: Element) -> Inlines:
    """The inlines of an element, with white space folded and none at the ends."""
    if len(element) == 0:  # most headings of rows
        text = collapsed(element.text or "").strip(" ")
        return (Text(text),) if text else ()
    if len(element) == 1 and not element.text and not element[0].tail:  # most cells
        return _begun((_INLINES[element[0].tag](element[0]),))
    return _begun(_trimmed(tuple(_content(element))))


_STOPS = (".", "!", "?")


def _begun(content: Inlines) -> Inlines:
    """The inlines, where a reference that begins a sentence says so."""
    if not any(isinstance(each, Reference) for each in content):
        return content
    begun: list[Inline] = []
    for each in content:
        before = plain_text(tuple(begun)).rstrip()
        starts = not any(isinstance(other, Reference) for other in begun[-1:]) and (
            not before or before.endswith(_STOPS)
        )
        begun.append(replace(each, first=True) if isinstance(each, Reference) and starts else each)
    return tuple(begun)


def _content(element: Element) -> Iterator[Inline]:
    if element.text:
        yield Text(collapsed(element.text))
    for child in element:
        yield _INLINES[child.tag](child)
        if child.tail:
            yield Text(collapsed(child.tail))


def collapsed(text: str) -> str:
    """The text with every stretch of white space as one space."""
    return _SPACE.sub(" ", text)


def _trimmed(content: Inlines) -> Inlines:
    parts = list(content)
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip(" "))
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip(" "))
    return tuple(part for part in parts if not (isinstance(part, Text) and not part.text))


def _link(element: Element) -> Inline:
    address = element.get("href", "")
    if (wrong := address_fault(address)) is not None:
        raise fault(element, *wrong)
    inner = next((each for each in element.iter("a") if each is not element), None)
    if inner is not None:
        raise fault(inner, "En länk står i en länk.", "Avsluta den ena innan den andra börjar.")
    if address.startswith("#") and len(element) == 0 and not (element.text or "").strip():
        return Reference(address[1:])
    return Link(address, tuple(_content(element)))


def _span(element: Element) -> Inline:
    kind = element.get("class", "")
    if kind in vocabulary.PAGE_FIELDS or kind == vocabulary.TAB:
        if len(element) or element.text:
            raise fault(element, f"Elementet span med klassen {kind} har inget innehåll.", "Skriv det som <span …/>.")
        return Tab() if kind == vocabulary.TAB else PageField(kind)
    if kind == vocabulary.NOTE:
        return _note(element)
    if not kind:
        raise fault(element, "Elementet span ska ha en klass.", "Ange class, eller ta bort elementet.")
    return Styled(kind, tuple(_content(element)))


def _note(element: Element) -> Inline:
    inner = next((each for each in element.iter("span") if each is not element and is_note(each)), None)
    if inner is not None:
        raise fault(inner, "En fotnot står i en fotnot.", "Skriv dem efter varandra, eller som en.")
    content = inlines(element)
    if not content:
        raise fault(element, "Fotnoten är tom.", "Skriv vad den säger, eller ta bort den.")
    return Note(content)


def is_note(element: Element) -> bool:
    """Whether an element is a footnote."""
    return element.tag == "span" and element.get("class") == vocabulary.NOTE


MOST_DECIMALS = 99


def _data(element: Element) -> Inline:
    given = element.get
    decimals, sign = whole_number(given("data-decimaler", "0"), MOST_DECIMALS), given("data-tecken", "minus")
    if decimals is None:
        raise fault(element, f"data-decimaler ska vara ett heltal från 0 till {MOST_DECIMALS}.", BY_PROGRAM)
    if sign not in vocabulary.SIGNS:
        raise fault(element, f"data-tecken ska vara {', '.join(vocabulary.SIGNS)}.", BY_PROGRAM)
    return Data(
        collapsed(element.text or ""),
        value=given("value", ""),
        name=given("data-namn", ""),
        unit=given("data-enhet", ""),
        decimals=decimals,
        qualifier=given("data-ungefär", ""),
        sign=sign,
    )


BY_PROGRAM = "Skriv {{ siffran }} i mallen: programmet skriver elementet data."


_INLINES: dict[str, Callable[[Element], Inline]] = {
    "strong": lambda e: Styled("strong", tuple(_content(e))),
    "em": lambda e: Styled("em", tuple(_content(e))),
    "a": _link,
    "br": lambda e: Break(),
    "data": _data,
    "span": _span,
}
