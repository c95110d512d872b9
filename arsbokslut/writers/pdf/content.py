"""Page content (ISO 32000-1 annex A): lines and surfaces that nothing claims are marked as artifacts."""

from collections.abc import Iterable

from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Name, Operator

Instruction = ContentStreamInstruction | ContentStreamInlineImage

_BEGINS = frozenset({"BMC", "BDC"})
_PATH = frozenset({"m", "re", "l", "c", "v", "y", "h", "W", "W*"})
_PAINTS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})


def with_artifacts(content: Iterable[Instruction]) -> list[Instruction]:
    """The content with every path painted outside marked content put inside an artifact. Text and images are left as they are."""
    whole: list[Instruction] = []
    depth = 0
    path: int | None = None
    for each in content:
        operator = str(each.operator)
        depth += (operator in _BEGINS) - (operator == "EMC")
        if operator in _PATH and path is None:
            path = len(whole)
        whole.append(each)
        if operator in _PAINTS and depth == 0 and path is not None:
            whole.insert(path, ContentStreamInstruction([Name.Artifact], Operator("BMC")))
            whole.append(ContentStreamInstruction([], Operator("EMC")))
        if operator not in _PATH:
            path = None
    return whole
