"""Fills, lines and text of DrawingML as charts use them (ECMA-376 part 1, 20.1)."""

from arsbokslut.writers.charts.palette import Shade

LANGUAGE = "sv-SE"
FONT = "+mn-lt"
"""The theme's font of text (20.1.4.1.24)."""
SIZE = 9
"""The text of charts, in points."""
EMU_PER_POINT = 12700


def fill(colour: Shade) -> str:
    """A solid fill in a colour of the theme (20.1.2.3.29 schemeClr)."""
    share = f'<a:lumMod val="{round(colour.share * 100_000)}"/>' if colour.share != 1 else ""
    added = f'<a:lumOff val="{round(colour.added * 100_000)}"/>' if colour.added else ""
    return f'<a:solidFill><a:schemeClr val="{colour.name}">{share}{added}</a:schemeClr></a:solidFill>'


def line(colour: Shade, points: float = 0.75, dash: str = "solid") -> str:
    """A line with round ends."""
    return (
        f'<a:ln w="{round(points * EMU_PER_POINT)}" cap="rnd">{fill(colour)}<a:prstDash val="{dash}"/><a:round/></a:ln>'
    )


WHOLE = ' wrap="none"'
"""Of the body of a text: its lines do not break."""
NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"


def shape(*properties: str) -> str:
    """`c:spPr`: its fill, then its line (20.1.2.2.35)."""
    return f"<c:spPr>{''.join(properties)}</c:spPr>"


def run_properties(name: str, colour: Shade) -> str:
    """The font of text: `a:defRPr` or `a:rPr`."""
    language = f'lang="{LANGUAGE}" ' if name == "a:rPr" else ""
    return f'<{name} {language}sz="{SIZE * 100}" b="0" i="0">{fill(colour)}<a:latin typeface="{FONT}"/></{name}>'


def text(colour: Shade, *, level: bool = False, whole: bool = False) -> str:
    """`c:txPr`; `level` keeps names from being turned to fit, `whole` figures from being broken over lines."""
    body = '<a:bodyPr rot="0" vert="horz"/>' if level else f"<a:bodyPr{WHOLE if whole else ''}/>"
    paragraph = f'<a:p><a:pPr>{run_properties("a:defRPr", colour)}</a:pPr><a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    return f"<c:txPr>{body}<a:lstStyle/>{paragraph}</c:txPr>"


def layout(x: float, y: float, width: float, height: float, *, target: str = "") -> str:
    """`c:layout` in shares of the chart, the children in order (21.2.2.95)."""
    measures = zip("xywh", (x, y, width, height), strict=True)
    inner = f'<c:layoutTarget val="{target}"/>' if target else ""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    shares = "".join(f'<c:{name} val="{min(max(share, 0), 1):.4f}"/>' for name, share in measures)
    return f"<c:layout><c:manualLayout>{inner}{modes}{shares}</c:manualLayout></c:layout>"
