"""How wide text is, estimated from the letters of Calibri and Carlito."""

NARROW, SPACE, DIGIT, LOWER, UPPER = 0.32, 0.24, 0.51, 0.52, 0.65
"""Widths of characters in ems, rounded up."""


def ems(text: str) -> float:
    """The width of a line of text in ems."""
    return sum(map(_EMS.__getitem__, text))


def _em(character: str) -> float:
    if character in "iljtf.,:;'|!()[]-":
        return NARROW
    if character in " \u00a0":
        return SPACE
    if character.isdigit() or character in "−+–%":
        return DIGIT if character != "%" else 0.72
    return UPPER if character.isupper() or character in "mwåMW" else LOWER


class _Ems(dict[str, float]):
    """The width of each character, estimated when it is first met."""

    def __missing__(self, character: str) -> float:
        width = self[character] = _em(character)
        return width


_EMS = _Ems()


def lines(text: str, width: float) -> list[str]:
    """The text broken at its ordinary spaces and hyphens into lines of at most `width` ems; a longer word keeps its line."""
    broken: list[str] = []
    for word in text.replace("-", "-\u200b ").split(" "):
        hyphened = bool(broken) and broken[-1].endswith("\u200b")
        joined = f"{broken[-1].removesuffix(chr(0x200B))}{'' if hyphened else ' '}{word}" if broken else word
        if broken and ems(joined.removesuffix("\u200b")) <= width:
            broken[-1] = joined
        else:
            broken.append(word)
    return [line.removesuffix("\u200b") for line in broken]
