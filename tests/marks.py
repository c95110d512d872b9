"""Places in example texts: a `‸` stands where a finding is expected."""

MARK = "‸"


def plain(text: str) -> str:
    """The text without its mark."""
    return text.replace(MARK, "")


def place(text: str, file: str) -> str:
    """The place of the mark, as `file:line:column`."""
    before = text[: text.index(MARK)]
    return f"{file}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"
