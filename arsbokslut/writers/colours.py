"""Colours as six hexadecimal digits: mixed, and held against each other."""

from colorsys import hls_to_rgb, rgb_to_hls

READABLE = 4.5
"""The least contrast between text and what it stands on (WCAG 2.1, 1.4.3)."""
BLACK, WHITE = "000000", "ffffff"
STEP = 0.04


def readable(colour: str, towards: str, against: tuple[str, ...], ratio: float) -> str:
    """The colour, moved towards black or white until its contrast against every other is enough."""
    for step in range(round(1 / STEP) + 1):
        moved = mixed(towards, colour, step * STEP)
        if all(contrast(moved, other) >= ratio for other in against):
            return moved
    return towards


def mixed(colour: str, other: str, share: float) -> str:
    """A share of one colour in another."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "".join(f"{round(share * one + (1 - share) * two):02x}" for one, two in pairs)


def contrast(colour: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, 1.4.3), from 1 to 21."""
    brighter, darker = sorted((luminance(colour), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.1), from 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def tinted(colour: str, share: float) -> str:
    """The colour with a share of its lightness and the rest white, as Word tints the colours of a theme (ECMA-376 17.3.2.6)."""
    return lightened(colour, share, 1 - share)


def shaded(colour: str, share: float) -> str:
    """The colour with a share of its lightness, as Word shades the colours of a theme (ECMA-376 17.3.2.6)."""
    return lightened(colour, share, 0)


def lightened(colour: str, share: float, added: float) -> str:
    """The colour with a share of its lightness and so much more, as charts vary the colours of a theme (20.1.2.3.21)."""
    hue, lightness, saturation = rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    return "".join(
        f"{round(channel * 255):02x}" for channel in hls_to_rgb(hue, min(1.0, lightness * share + added), saturation)
    )
