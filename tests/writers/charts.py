"""Charts of each kind with figures like a municipality's, as markup and as trees."""

from decimal import Decimal

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Chart, Document
from arsbokslut.document.walk import Nodes
from arsbokslut.model.numerals import NO_BREAK_SPACE, format_number

Value = str | None


def figure(
    kind: str, title: str, head: list[str], rows: list[tuple[Value, ...]], decimals: int = 0, unit: str = ""
) -> str:
    """A `figure` with its table; a value that is no number stands as it is written."""

    def cell(value: Value) -> str:
        if value is None:
            return '<td class="tal"></td>'
        number = value.removeprefix("-").replace(".", "").isdigit()
        after = f"{NO_BREAK_SPACE}{unit}" if unit else ""
        shown = f"{format_number(Decimal(value), decimals)}{after}" if number else value
        written = f'data-enhet="{unit}" data-decimaler="{decimals}"'
        return f'<td class="tal"><data value="{value}" data-namn="x" {written}>{shown}</data></td>'

    heads = "".join(f'<th scope="col" class="tal">{each}</th>' for each in head)
    body = "".join(f'<tr><th scope="row">{row[0]}</th>{"".join(map(cell, row[1:]))}</tr>' for row in rows)
    return (
        f'<figure class="{kind}" title="{title}"><table class="rapport" title="{title}"><thead><tr>'
        f'<th scope="col">Post</th>{heads}</tr></thead><tbody>{body}</tbody></table><figcaption>{title}, tkr</figcaption></figure>'
    )


DEVIATIONS = figure(
    "avvikelse",
    "Avvikelse per enhet",
    ["Avvikelse"],
    [
        ("Nämnd och administration", "4081.25"),
        ("Individ- och familjeomsorg", "-7595.4"),
        ("Enhet Hemgården", "-5062.9"),
        ("Hemtjänst och hemsjukvård", "-1240"),
        ("LSS &amp; socialpsykiatri", "812"),
        ("Enhet Dalgården", "-0.4"),
        ("Flyktingmottagande och arbetsmarknadsåtgärder för unga vuxna", "1530"),
        ("Hälso- och sjukvård", "ej mätt"),
    ],
)
COMPARISON = figure(
    "jämförelse",
    "Nettokostnad två år",
    ["2023", "2024"],
    [
        ("Hemgården", "24889", "27477"),
        ("IFO", "31250", "38845"),
        ("Hemtjänst", "18400", None),
        ("LSS", "22010", "21198"),
    ],
)
DEVELOPMENT = figure(
    "utveckling",
    "Nettokostnad och budget",
    ["Nettokostnad", "Budget"],
    [
        ("2020", "118.2", "117.0"),
        ("2021", "121.9", "123.4"),
        ("2022", None, "129.8"),
        ("2023", "139.7", "133.5"),
        ("2024", "146.3", "138.9"),
    ],
    1,
)
SHARES = figure(
    "andelar",
    "Kostnadens fördelning",
    ["Andel"],
    [("Äldreomsorg", "26.5"), ("Övrigt", "11.7"), ("IFO", "47.3"), ("LSS", "14.5")],
    1,
    "%",
)
KINDS = {"avvikelse": DEVIATIONS, "jämförelse": COMPARISON, "utveckling": DEVELOPMENT, "andelar": SHARES}


def document(*figures: str) -> Document:
    """A document with the figures."""
    return read_document(
        f'<html lang="sv"><head><title>T</title></head><body><h1>T</h1>{"".join(figures)}</body></html>'
    )


def chart(markup: str) -> Chart:
    """The chart of a figure."""
    (found,) = Nodes(document(markup).blocks).of(Chart)
    return found


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast between two colours (WCAG 2.1)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
