"""The page's looks: the colours and fonts of a layout's theme, and every colour that follows in light and in dark."""

from collections.abc import Callable, Mapping, Sequence

from arsbokslut.classes import dataclass
from arsbokslut.writers.charts.palette import DEFICITS, SERIES, Scheme
from arsbokslut.writers.colours import BLACK, READABLE, WHITE, contrast, mixed, readable, shaded, tinted

CLEAR, COMFORTABLE = 5.5, 7.0
"""Contrasts that are asked for where there is room for more than the least."""

Palette = Mapping[str, str]
"""Name of a CSS custom property → colour, six hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the theme of a layout decides: its colours as six hexadecimal digits, and its fonts."""

    accent: str = "1d4f7c"
    dark: str = "14304a"
    grey: str = "505c68"
    good: str = "1f8a4c"
    fair: str = "f2b600"
    poor: str = "c8321f"
    font: str = ""
    heading_font: str = ""

    @property
    def scheme(self) -> Scheme:
        """The colours by the names that charts use."""
        return {"accent1": self.accent, "accent2": self.grey, "tx2": self.dark, "accent6": self.poor}


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
        "neutral": "475058",
        "neutral-yta": "e3e7ea",
        "markerad": "fff1c2",
        **_statuses(look, _on_light, surface),
        **_charts([shade.colour(look.scheme) for shade in SERIES], [shade.colour(look.scheme) for shade in DEFICITS]),
    }


def dark(look: Look) -> Palette:
    """The colours of the page in dark. The accent is lightened until it can be read."""
    accent, ground = look.accent.lower(), "13181b"
    surface = mixed(accent, "1d2428", 0.15)
    shown, poor = (readable(each, WHITE, (ground, surface), CLEAR) for each in (accent, look.poor.lower()))
    return {
        "botten": ground,
        "yta": surface,
        "text": "e4e8ea",
        "dampad": "a9b4bb",
        "linje": "424d54",
        "accent": shown,
        "omslag": readable(mixed(accent, ground, 0.7), BLACK, (WHITE,), COMFORTABLE),
        "omslagstext": WHITE,
        "neutral": "c3ccd2",
        "neutral-yta": "333c42",
        "markerad": "4a3d0c",
        **_statuses(look, _on_dark, surface),
        **_charts((shown, "6c777e", WHITE, mixed(shown, WHITE, 0.45)), (poor, WHITE, mixed(poor, ground, 0.75), poor)),
    }


def _statuses(look: Look, shades: Callable[[str, str], tuple[str, str]], surface: str) -> Palette:
    """Each status as text and as the ground it stands on."""
    named = {"grön": look.good, "gul": look.fair, "röd": look.poor}
    pairs = {name: shades(colour.lower(), surface) for name, colour in named.items()}
    return {
        **{name: pair[0] for name, pair in pairs.items()},
        **{f"{name}-yta": pair[1] for name, pair in pairs.items()},
    }


PALE = 3.0
"""The contrast to white under which a colour is pale, as yellow is: its ground is stronger and its text nearly black."""


def _on_light(colour: str, surface: str) -> tuple[str, str]:
    pale = contrast(colour, WHITE) < PALE
    ground = tinted(colour, 0.4 if pale else 0.2)
    return readable(shaded(colour, 0.4 if pale else 0.75), BLACK, (WHITE, ground, surface), READABLE), ground


def _on_dark(colour: str, surface: str) -> tuple[str, str]:
    ground = mixed(colour, "13181b", 0.22)
    return readable(colour, WHITE, (ground, surface), READABLE), ground


def _charts(series: Sequence[str], deficits: Sequence[str]) -> Palette:
    named = (("diagram", series), ("underskott", deficits))
    return {f"{name}-{number}": each for name, all_ in named for number, each in enumerate(all_, start=1)}


SERIFS = ("serif", "cambria", "caladea", "georgia", "garamond", "palatino", "antiqua", "times", "constantia", "century")
"""What the names of serif faces have in them; those with `sans` are none."""


def _stack(font: str) -> str:
    """The font with what stands in for it where it is not installed."""
    name = font.casefold()
    rest = SERIF if "sans" not in name and any(each in name for each in SERIFS) else SANS
    return f'"{font}", {rest}' if font else rest


SANS = '"Segoe UI", -apple-system, Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif'
SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Cambria, Caladea, Georgia, serif'


def properties(look: Look) -> str:
    """The CSS custom properties that the style sheet draws on. On paper the page is always light."""
    fonts = f"--brodfont: {_stack(look.font)}; --rubrikfont: {_stack(look.heading_font or look.font)};"
    return (
        f":root {{ {fonts} {_declared(light(look))} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_declared(dark(look))} }} }}\n"
    )


def _declared(palette: Palette) -> str:
    return " ".join(f"--{name}: #{colour};" for name, colour in palette.items())
