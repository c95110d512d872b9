"""HTML as strings: text and attributes escaped in one place."""


def escaped(text: str) -> str:
    """Text, or the value of an attribute. A carriage return is written as a reference: a parser would make it a line feed."""
    for character, reference in _REFERENCES:
        text = text.replace(character, reference)
    return text


_REFERENCES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;"))


def element(name: str, content: str, /, **attributes: str | int | None) -> str:
    """An element around markup."""
    return f"{tag(name, **attributes)}{content}</{name}>"


def tag(name: str, /, **attributes: str | int | None) -> str:
    """A start tag. `class_` and `for_` are `class` and `for`, `aria_label` is `aria-label`; None and an empty class are left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None and (value != "" or key != "class_")
    )
    return f"<{name}{written}>"


def hidden(text: str) -> str:
    """Words for those who listen, where those who see need none."""
    return element("span", escaped(text), class_="dold")
