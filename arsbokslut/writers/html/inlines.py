"""Inlines as HTML."""

from arsbokslut.document.addresses import encoded
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
from arsbokslut.model.numerals import NO_BREAK_SPACE
from arsbokslut.writers.html.markup import element, escaped
from arsbokslut.writers.html.notes import note_mark
from arsbokslut.writers.html.story import Story

ELEMENTS = frozenset({"strong", "em"})
"""Kinds of emphasis that HTML has elements for; any other is the class of a span."""
SCHEMES = ("https://", "http://", "mailto:", "tel:")
"""Addresses that a page may lead to. Any other link is written as its text."""
EM_SPACE = "\u2003"


def inlines_html(story: Story, inlines: Inlines, *, linked: bool = False) -> str:
    """Inlines in order; `linked` when they stand within a link."""
    return "".join(_inline(story, each, inlines[index + 1 :], linked=linked) for index, each in enumerate(inlines))


def _inline(story: Story, inline: Inline, after: Inlines, *, linked: bool) -> str:
    match inline:
        case Text():
            return escaped(inline.text)
        case Data():
            return story.figures.data(inline, linked=linked)
        case Styled():
            return _styled(story, inline, after, linked=linked)
        case Break():
            return "<br>"
        case Tab():
            return element("span", EM_SPACE, class_="tabb")
        case Link():
            return _link(story, inline, linked=linked)
        case Reference():
            return _reference(story, inline, linked=linked)
        case Note():
            return note_mark(story, inlines_html(story, inline.inlines))
        case PageField():
            return ""  # a web page has no page numbers; those of the print are the style sheet's


MARKED = ("status-", "trend")
"""What the classes of levels begin with."""


def _styled(story: Story, styled: Styled, after: Inlines, *, linked: bool) -> str:
    """Emphasis, or a mark: seen beside its word it is not read; without a word it is read by its name (WCAG 1.1.1, 1.4.1)."""
    inner = inlines_html(story, styled.inlines, linked=linked)
    if styled.kind in ELEMENTS:
        return element(styled.kind, inner)
    if not _is_mark(styled):
        return element("span", _mark_unread(styled, inner), class_=styled.kind)
    if _has_word(plain_text(after)):
        return element("span", inner, class_=styled.kind, aria_hidden="true")
    name = styled.kind.removeprefix("status-")
    return element("span", inner, class_=styled.kind, role="img", aria_label=name)


def _is_mark(styled: Styled) -> bool:
    return styled.kind.startswith(MARKED) and not _has_word(plain_text(styled.inlines))


def _mark_unread(styled: Styled, inner: str) -> str:
    """The mark before a word is seen and not read: `● Grönt` is read as its word."""
    mark, space, word = inner.partition(NO_BREAK_SPACE)
    if not space or _has_word(mark) or not styled.kind.startswith(MARKED):
        return inner
    return element("span", mark + space, aria_hidden="true") + word


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _link(story: Story, inline: Link, *, linked: bool) -> str:
    address = _address(story, inline.address)
    if linked or not address:
        return inlines_html(story, inline.inlines, linked=linked)
    return element("a", inlines_html(story, inline.inlines, linked=True), href=address)


def _reference(story: Story, inline: Reference, *, linked: bool) -> str:
    label = story.labels.get(inline.target)
    if label is None:
        return ""
    return _link(
        story, Link(f"#{inline.target}", (Text(label.before(first=inline.first) + label.name),)), linked=linked
    )


def _address(story: Story, address: str) -> str:
    """Where a link leads: an address outside, or the page's id for one that the layout gave. Empty when to nowhere."""
    if address.startswith("#"):
        anchor = story.outline.anchors.get(address[1:])
        return f"#{anchor}" if anchor else ""
    return encoded(address) if address.lower().startswith(SCHEMES) else ""
