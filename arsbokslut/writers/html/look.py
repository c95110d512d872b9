"""The page's looks: a layout's accent colour, and every colour that follows from it in light and in dark."""

from collections.abc import Mapping

from arsbokslut.classes import dataclass
from arsbokslut.writers.colours import BLACK, READABLE, WHITE, mixed, readable

CLEAR, COMFORTABLE = 5.5, 7.0
"""Contrasts that are asked for where there is room for more than the least."""

Palette = Mapping[str, str]
"""Name of a CSS custom property → colour, six hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a layout decides: its colour as six hexadecimal digits, and whether headings are set in a serif face."""

    accent: str = "0A5464"
    serif: bool = False


def light(look: Look) -> Palette:
    """The colours of the page in light. An accent too pale to read is darkened until it can be read."""
    accent = look.accent.lower()
    surface = mixed(accent, WHITE, 0.06)
    return {
        "botten": WHITE,
        "yta": surface,
        "text": "1a2226",
        "dampad": "515d66",
        "linje": mixed(accent, "c3cbcf", 0.15),
        "accent": readable(accent, BLACK, (WHITE, surface), READABLE),
        "omslag": readable(accent, BLACK, (WHITE,), COMFORTABLE),
        "omslagstext": WHITE,
        "grön": "17663a",
        "gul": "7d5200",
        "röd": "b0241c",
        "neutral": "515d66",
        "markerad": "fff1c2",
    }


def dark(look: Look) -> Palette:
    """The colours of the page in dark. The accent is lightened until it can be read."""
    accent, ground = look.accent.lower(), "13181b"
    surface = mixed(accent, "1d2428", 0.15)
    return {
        "botten": ground,
        "yta": surface,
        "text": "e4e8ea",
        "dampad": "a9b4bb",
        "linje": "424d54",
        "accent": readable(accent, WHITE, (ground, surface), CLEAR),
        "omslag": readable(mixed(accent, ground, 0.7), BLACK, (WHITE,), COMFORTABLE),
        "omslagstext": WHITE,
        "grön": "79d09b",
        "gul": "f0c258",
        "röd": "ff9a8f",
        "neutral": "a9b4bb",
        "markerad": "4a3d0c",
    }


SANS = '"Segoe UI", -apple-system, Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif'
SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Cambria, Caladea, Georgia, serif'


def properties(look: Look) -> str:
    """The CSS custom properties that the style sheet draws on. On paper the page is always light."""
    fonts = f"--brodfont: {SANS}; --rubrikfont: {SERIF if look.serif else SANS};"
    return (
        f":root {{ {fonts} {_declared(light(look))} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_declared(dark(look))} }} }}\n"
    )


def _declared(palette: Palette) -> str:
    return " ".join(f"--{name}: #{colour};" for name, colour in palette.items())
