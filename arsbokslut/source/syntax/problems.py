"""What libyaml itself says, in Swedish: for stops whose cause no rule sees."""

import re

from arsbokslut.source.syntax.cause import INDENT, QUOTE, Cause
from arsbokslut.source.syntax.stop import Stop

# libyaml's problem (or its beginning) → what is wrong, what to do.
_PROBLEMS: tuple[tuple[str, str, str], ...] = (
    ("did not find expected key", "Här väntades en nyckel på samma nivå som de föregående.", INDENT),
    ("did not find expected '-' indicator", "Här väntades nästa post i listan.", INDENT),
    (
        "found unknown escape character",
        "Ett omvänt snedstreck inom dubbla citattecken har en egen betydelse.",
        "Använd enkla citattecken ('…'), eller skriv två omvända snedstreck.",
    ),
    (
        "did not find expected hexadecimal",
        "Ett omvänt snedstreck följs inte av en teckenkod.",
        "Använd enkla citattecken ('…'), eller skriv två omvända snedstreck.",
    ),
    (
        "found invalid Unicode character escape",
        "Teckenkoden efter det omvända snedstrecket finns inte.",
        "Skriv tecknet självt.",
    ),
    (
        "did not find expected comment or line break",
        "Efter | eller > ska texten börja på nästa rad, indragen.",
        "Flytta texten till nästa rad.",
    ),
    ("block sequence entries are not allowed", "En listpost (-) kan inte börja här.", INDENT),
    ("block mapping entries are not allowed|mapping keys are not allowed", "En nyckel kan inte börja här.", INDENT),
    (
        "did not find expected <document start>",
        "Filen innehåller mer än ett dokument, eller text efter slutet.",
        "Ta bort raderna som börjar med --- eller ... .",
    ),
    (
        "found undefined tag handle|did not find expected tag|did not find URI|did not find expected whitespace",
        "Ett utropstecken först i en text har en egen betydelse.",
        QUOTE,
    ),
    (
        "found unexpected document indicator",
        "En rad med --- står inne i en text inom citattecken.",
        "Stäng citattecknet före raden.",
    ),
    ("found unexpected ':'", "Ett kolon står där det inte kan stå.", QUOTE),
    ("did not find expected node content", "Ett värde saknas här.", "Skriv värdet, eller ta bort posten."),
    ("", "Filen går inte att tolka som YAML här.", f"{INDENT} Text med specialtecken sätts inom citattecken."),
)


def by_problem(stop: Stop) -> Cause:
    """What to say of a stop by what libyaml says of it."""
    message, hint = next((message, hint) for pattern, message, hint in _PROBLEMS if re.match(pattern, stop.problem))
    return message, hint, stop.line, stop.column, 1
