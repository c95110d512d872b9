"""libyaml's English problems in Swedish, with the fix."""

import re

import yaml

from arsbokslut.diagnostics import Diagnostic, Position

_QUOTE = 'Sätt hela texten inom citattecken: "…".'
_INDENT = "Kontrollera indraget: poster på samma nivå börjar i samma kolumn, med mellanslag."

# libyaml's problem (or its beginning) → what is wrong, what to do.
_PROBLEMS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "Ett kolon följt av mellanslag står mitt i en text utan citattecken.", _QUOTE),
    (
        r"found character '\\?t?.?' that cannot start any token|found a tab",
        "Raden är indragen med tabb.",
        "Byt tabben mot mellanslag.",
    ),
    (
        "found character that cannot start any token",
        "Texten börjar med ett tecken som har en egen betydelse i YAML.",
        f"{_QUOTE} Är raden indragen med tabb: byt tabben mot mellanslag.",
    ),
    (
        "found unexpected end of stream",
        "Ett citattecken som öppnas här stängs aldrig.",
        "Lägg till det citattecken som saknas i slutet av texten.",
    ),
    (
        "could not find expected ':'",
        "Raden är ingen post: kolon efter nyckeln saknas, eller ett citattecken ovanför är inte stängt.",
        "Skriv ”nyckel: värde”.",
    ),
    (
        "did not find expected key",
        "Här väntades en nyckel på samma nivå som de föregående.",
        f"{_INDENT} Innehåller texten citattecken: sätt den inom yttre citattecken.",
    ),
    ("did not find expected '-' indicator", "Här väntades nästa post i listan.", _INDENT),
    (
        "did not find expected ',' or",
        "Ett komma eller en slutparentes saknas i listan eller posten.",
        "Stäng [ med ] och { med }, och skilj posterna med komma. Text med komma eller klammer sätts inom citattecken.",
    ),
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
    (
        "found a tab character where an indentation space is expected",
        "Raden är indragen med tabb.",
        "Byt tabben mot mellanslag.",
    ),
    ("block sequence entries are not allowed", "En listpost (-) kan inte börja här.", _INDENT),
    ("block mapping entries are not allowed|mapping keys are not allowed", "En nyckel kan inte börja här.", _INDENT),
    (
        "did not find expected <document start>",
        "Filen innehåller mer än ett dokument, eller text efter slutet.",
        "Ta bort raderna som börjar med --- eller ... .",
    ),
    (
        "found undefined tag handle|did not find expected tag|did not find URI|did not find expected whitespace",
        "Ett utropstecken först i en text har en egen betydelse.",
        _QUOTE,
    ),
    (
        "found unexpected document indicator",
        "En rad med --- står inne i en text inom citattecken.",
        "Stäng citattecknet före raden.",
    ),
    ("found unexpected ':'", "Ett kolon står där det inte kan stå.", _QUOTE),
    ("did not find expected alphabetic", "Tecknen & och * först i en text har en egen betydelse.", _QUOTE),
    ("did not find expected node content", "Ett värde saknas här.", "Skriv värdet, eller ta bort posten."),
)
_GENERAL = ("Filen går inte att tolka som YAML här.", f"{_INDENT} Text med specialtecken sätts inom citattecken.")


def syntax_error(error: yaml.YAMLError, file: str) -> Diagnostic:
    """The diagnostic for what libyaml could not parse."""
    problem = str(getattr(error, "problem", "") or "")
    message, hint = next(
        ((message, hint) for pattern, message, hint in _PROBLEMS if re.match(pattern, problem)), _GENERAL
    )
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = getattr(error, "context_mark", None)
    if "unexpected end of stream" in problem and start is not None:
        mark = start  # the quote that was opened, not the end of the file
    if "expected ',' or" in problem and start is not None and "flow" in context:
        mark = start
    if mark is None:
        return Diagnostic("ARS110", message, Position(file), hint)
    return Diagnostic("ARS110", message, Position(file, mark.line + 1, mark.column + 1), hint)
