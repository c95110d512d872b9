"""Characters that mean something in XML, written so that they are characters. The library's own loads the web's protocols."""


def escape(text: str) -> str:
    """Text as the content of an element."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def quoteattr(text: str) -> str:
    """Text as the value of an attribute, with its quotes; lines and tabs are kept, which a reader would make blanks of."""
    kept = escape(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in kept:
        return f'"{kept}"'
    return "'" + kept + "'" if "'" not in kept else '"' + kept.replace('"', "&quot;") + '"'
