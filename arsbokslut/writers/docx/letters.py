"""How wide a line of text is in a style: its size, and how wide the letters of its font are beside those of Calibri."""

from arsbokslut.classes import dataclass
from arsbokslut.writers.letters import ems

TWIPS_PER_POINT = 20
SLACK = 1.08
"""What a renderer may set wider than reckoned."""
BOLDER = 1.05
WIDER = {
    "calibri": 1.0, "carlito": 1.0, "arial": 1.1, "liberation sans": 1.1, "helvetica": 1.1, "cambria": 1.09, "caladea": 1.09,
    "georgia": 1.21, "times new roman": 1.0, "liberation serif": 1.0, "garamond": 0.95, "segoe ui": 1.07, "tahoma": 1.08,
    "trebuchet ms": 1.06, "verdana": 1.26, "gill sans mt": 1.02, "corbel": 1.03, "candara": 1.04, "constantia": 1.05,
    "century gothic": 1.12, "aptos": 1.1, "book antiqua": 1.05, "palatino linotype": 1.05,
}  # fmt: skip
"""The digits of a font beside those of Calibri, rounded up."""
UNKNOWN = 1.15


@dataclass(frozen=True, slots=True)
class Letters:
    """A font at a size in points."""

    size: float = 9.5
    font: str = "Calibri"

    def width(self, text: str, *, bold: bool = False) -> int:
        """The width of a line of text in twips, estimated."""
        wider = WIDER.get(self.font.casefold(), UNKNOWN) * (BOLDER if bold else 1.0)
        return round(ems(text) * self.size * TWIPS_PER_POINT * wider * SLACK)
