"""What libyaml could not parse, told in Swedish at the place where it went wrong, with the fix.

libyaml stops where it can no longer go on, in English; the cause is often a line above. The rules below look at the
lines around the stop, the most certain cause first.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.source import mending
from arsbokslut.source.stop import Stop, stopped

_QUOTE = 'Sätt hela texten inom citattecken: "…".'
_INDENT = "Poster på samma nivå börjar i samma kolumn, med mellanslag."
_LONGEST = 60
"""Longer texts are not repeated in a hint."""


Cause = tuple[str, str, int, int, int]
"""What is wrong, what to do, line, column (from 0) and length."""


def syntax_error(error: yaml.YAMLError, lines: Sequence[str], file: str, last: Any) -> Diagnostic:
    """The diagnostic for what libyaml could not parse. `last` is the last value before it."""
    stop = stopped(error, lines, last)
    causes = ((rule, rule(stop)) for rule in _RULES)
    rule, (message, hint, line, column, length) = next((rule, cause) for rule, cause in causes if cause is not None)
    position = Position(file, line + 1, column + 1, line + 1, column + 1 + length)
    fix = _FIXES[rule](stop, file, line, column) if rule in _FIXES else ()
    return Diagnostic("ARS110", message, position, hint, fix=fix)


def _tab(stop: Stop) -> Cause | None:
    column = _indent(stop.text).find("\t")
    if column < 0:
        return None
    length = len(_indent(stop.text)) - column
    return "Raden är indragen med tabb.", "Byt tabben mot mellanslag.", stop.line, column, length


def _open_quote(stop: Stop) -> Cause | None:
    if "unexpected end of stream" not in stop.problem or "quoted" not in stop.context:
        return None
    line, column = stop.start
    message = "Ett citattecken som öppnas här stängs aldrig."
    return message, "Lägg till det citattecken som saknas i slutet av texten.", line, column, 1


def _closing_bracket(stop: Stop) -> Cause | None:
    character = stop.text[stop.column : stop.column + 1]
    if character not in ("}", "]") or "',' or" in stop.problem:
        return None
    return (
        f"Klammern {character} stänger ingenting.",
        "Ta bort den, eller öppna den tidigare.",
        stop.line,
        stop.column,
        1,
    )


def _comment_in_brackets(stop: Stop) -> Cause | None:
    """`{utfall: #REF!, budget: 3}`: the closing bracket is part of a comment, here or on a line above."""
    for number in range(min(stop.line, len(stop.lines) - 1), max(stop.line - 3, -1), -1):
        match = re.search(r"(?<=\s)#(.*[\]}].*)", stop.lines[number])
        before = stop.lines[number][: match.start()] if match is not None else ""
        if match is not None and sum(map(before.count, "{[")) > sum(map(before.count, "}]")):
            return (
                "Från # läses resten av raden som kommentar, så klammern före stängs aldrig.",
                "Sätt texten med # inom citattecken. Är det ett fel från Excel, som #REF!: skriv talet.",
                number,
                match.start(),
                len(match[0].rstrip()),
            )
    return None


def _bracket(stop: Stop) -> Cause | None:
    if "',' or" not in stop.problem:
        return None
    line, column = stop.start
    if stop.line > line or not stop.text[stop.column :].strip():
        opened = stop.first[column : column + 1]
        closing = {"{": "}", "[": "]"}.get(opened, "klammern")
        return (
            f"Klammern {opened} som öppnas här stängs aldrig.",
            f"Lägg till {closing} sist. Text med komma, kolon eller klamrar sätts inom citattecken.",
            line,
            column,
            1,
        )
    return (
        "Ett komma saknas före det här, eller så hör det till en text som behöver citattecken.",
        'Skilj uppgifterna åt med komma. Text med komma, kolon eller klamrar sätts inom citattecken: "…".',
        stop.line,
        stop.column,
        1,
    )


def _after_quote(stop: Stop) -> Cause | None:
    """Text goes on after a quoted value: the quote was part of the text, or opened on a line above and closed here."""
    last = stop.last
    if last is None or last.style not in ("'", '"') or last.end_mark.line != stop.line:
        return None
    opened = last.start_mark
    if opened.line < stop.line:
        message = f"Citattecknet som öppnas här stängs först på rad {stop.line + 1}."
        return message, "Lägg till det citattecken som saknas där texten slutar.", opened.line, opened.column, 1
    if stop.column < last.end_mark.column:
        return None
    hint = (
        "Är ' en del av texten: skriv två (''), eller sätt hela texten inom dubbla citattecken."
        if last.style == "'"
        else "Är citattecknen en del av texten: sätt hela texten inom enkla citattecken, '…'."
    )
    length = len(stop.text.rstrip()) - stop.column
    return "Texten fortsätter efter det avslutande citattecknet.", hint, stop.line, stop.column, max(1, length)


def _after_bracket(stop: Stop) -> Cause | None:
    before = stop.text[: stop.column].rstrip()
    if "did not find expected key" not in stop.problem or before[-1:] not in ("}", "]"):
        return None
    length = max(1, len(stop.text.rstrip()) - stop.column)
    hint = "Ta bort texten, eller sätt hela värdet inom citattecken om klammern hör till texten."
    return f"Texten fortsätter efter klammern {before[-1]}.", hint, stop.line, stop.column, length


def _no_value(stop: Stop) -> Cause | None:
    if "unexpected ':'" not in stop.problem or not re.match(r":\s*[,}\]]", stop.text[stop.column :]):
        return None
    return "Värdet efter kolonet saknas.", "Skriv värdet, eller ta bort nyckeln.", stop.line, stop.column, 1


def _special_character(stop: Stop) -> Cause | None:
    column = stop.column
    if "expected alphabetic" in stop.problem:
        column = stop.start[1]
    elif "cannot start any token" not in stop.problem:
        return None
    character = stop.text[column : column + 1]
    hint = _quoted(stop.text[column:])
    return f"En text kan inte börja med {character} utan citattecken.", hint, stop.line, column, 1


_UNSPACED = re.compile(r"(\s*(?:- )?)([^\W\d]\w*):(?=[^\s/])")


def _no_space_after_colon(stop: Stop) -> Cause | None:
    if "mapping values" in stop.problem:
        number, line = stop.above(stop.line)
    elif "could not find expected ':'" in stop.problem:
        number, line = stop.start[0], stop.first
    else:
        return None
    match = _UNSPACED.match(line)
    if match is None:
        return None
    return "Ett mellanslag saknas efter kolonet.", f"Skriv ”{match[2]}: …”.", number, match.end() - 1, 1


def _no_space_after_dash(stop: Stop) -> Cause | None:
    column = len(_indent(stop.first))
    if "could not find expected ':'" not in stop.problem or not re.match(r"-\S", stop.first[column:]):
        return None
    return "Ett mellanslag saknas efter strecket.", "Skriv ”- ” före varje post.", stop.start[0], column, 1


def _text_not_indented(stop: Stop) -> Cause | None:
    number, above = stop.above(stop.start[0])
    if "could not find expected ':'" not in stop.problem or not re.search(r":\s+[|>][-+]?$", above):
        return None
    line, column = stop.start
    return (
        f"Texten efter {above.rstrip('-+ ')[-1]} på rad {number + 1} är inte indragen.",
        "Dra in textens alla rader längre än nyckeln.",
        line,
        column,
        max(1, len(stop.first) - column),
    )


def _indented_under_a_value(stop: Stop) -> Cause | None:
    """`rubrik: Personal` and below it, further in, `text: …`: a key, not a continued text."""
    if "mapping values" not in stop.problem or not re.fullmatch(r"\s*\w+", stop.text[: stop.column]):
        return None
    number, above = stop.above(stop.line)
    match = re.match(r"\s*(?:- )?(\w+): \S", above)
    if match is None or len(_indent(above)) >= len(_indent(stop.text)):
        return None
    column = len(_indent(stop.text))
    return (
        f"Raden är längre indragen än ”{match[1]}” på rad {number + 1}, som redan har ett värde.",
        f"Börja i samma kolumn som ”{match[1]}”. Fortsätter texten ovanför här: sätt hela texten inom citattecken.",
        stop.line,
        column,
        stop.column - column,
    )


_KEY = re.compile(r"\s*(?:- +)*[\w\"']+: +")


def _colon_in_text(stop: Stop) -> Cause | None:
    if "mapping values" not in stop.problem:
        return None
    message = "Ett kolon följt av mellanslag står mitt i en text utan citattecken."
    key = _KEY.match(stop.text)
    if key is None or key.end() > stop.column:
        hint = "Sätt hela texten inom citattecken, eller skriv den efter | på egna, indragna rader."
        return message, hint, stop.line, stop.column, 1
    value = stop.text[key.end() :]
    if value[0] in "”“„»":
        message = f"Tecknet {value[0]} är inget citattecken i YAML, så kolonet i texten räknas."
        hint = 'Byt till raka citattecken: "…".'
    else:
        hint = _quoted(value)
    return message, hint, stop.line, stop.column, 1


def _no_colon(stop: Stop) -> Cause | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    line, column = stop.start
    length = max(1, len(stop.first.rstrip()) - column)
    number, above = stop.above(line)
    if stop.first.lstrip().startswith("{") and above.lstrip().startswith("- "):
        return "Raden är ingen post i listan.", "Börja den med ”- ”, som raden ovanför.", line, column, length
    key = _block_above(stop, number, len(_indent(stop.first)))
    if key is not None:
        hint = "Dra in den minst lika långt som textens första rad."
        return f"Raden är mindre indragen än texten under ”{key}”.", hint, line, column, length
    message = "Raden är ingen post: kolon efter nyckeln saknas, eller ett citattecken ovanför är inte stängt."
    return message, "Skriv ”nyckel: värde”.", line, column, length


def _block_above(stop: Stop, number: int, indent: int) -> str | None:
    """The key of the `|` text whose further indented lines end at a line above; None when there is none."""
    while number >= 0 and (not stop.lines[number].strip() or len(_indent(stop.lines[number])) > indent):
        number -= 1
    match = re.match(r"\s*(?:- )?(\w+: [|>])", stop.lines[number]) if number >= 0 else None
    return match[1] if match is not None else None


def _indent_out_of_step(stop: Stop) -> Cause | None:
    known = ("did not find expected key", "did not find expected '-' indicator", "entries are not allowed")
    if not any(each in stop.problem for each in known) or stop.column != len(_indent(stop.text)):
        return None
    above = {len(_indent(line)) + 1 for line in stop.lines[: stop.line] if line.strip()}
    here = stop.column + 1
    nearby = [
        n for n in (max((c for c in above if c < here), default=0), min((c for c in above if c > here), default=0)) if n
    ]
    hint = f"Raden börjar i kolumn {here}; raderna ovanför börjar i kolumn {' och '.join(map(str, nearby))}. {_INDENT}"
    length = max(1, len(stop.text.rstrip()) - stop.column)
    return "Indraget stämmer inte med raderna ovanför.", hint if nearby else _INDENT, stop.line, stop.column, length


# libyaml's problem (or its beginning) → what is wrong, what to do.
_PROBLEMS: tuple[tuple[str, str, str], ...] = (
    ("did not find expected key", "Här väntades en nyckel på samma nivå som de föregående.", _INDENT),
    ("did not find expected '-' indicator", "Här väntades nästa post i listan.", _INDENT),
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
    ("did not find expected node content", "Ett värde saknas här.", "Skriv värdet, eller ta bort posten."),
    ("", "Filen går inte att tolka som YAML här.", f"{_INDENT} Text med specialtecken sätts inom citattecken."),
)


def _by_problem(stop: Stop) -> Cause:
    message, hint = next((message, hint) for pattern, message, hint in _PROBLEMS if re.match(pattern, stop.problem))
    return message, hint, stop.line, stop.column, 1


_RULES: tuple[Callable[[Stop], Cause | None], ...] = (
    _tab,
    _comment_in_brackets,
    _open_quote,
    _closing_bracket,
    _bracket,
    _after_quote,
    _after_bracket,
    _no_value,
    _special_character,
    _no_space_after_colon,
    _no_space_after_dash,
    _text_not_indented,
    _indented_under_a_value,
    _colon_in_text,
    _no_colon,
    _indent_out_of_step,
    _by_problem,
)
"""The causes, the most certain first; the last always answers."""


def _quoted_value(stop: Stop, file: str) -> Fix:
    """The value of the line's key in quotes; typographic ones that it has may be meant as such."""
    key = _KEY.match(stop.text)
    if key is None or key.end() > stop.column or stop.text[key.end()] in "”“„»":
        return ()
    return mending.quoted_with_colon(stop.lines, file, stop.line, key.end())


_FIXES: dict[Callable[[Stop], Cause | None], Callable[[Stop, str, int, int], Fix]] = {
    _tab: lambda stop, file, line, column: mending.spaces_for_tabs(stop.lines, file),
    _open_quote: lambda stop, file, line, column: mending.closed(stop.lines, file, line, column),
    _special_character: lambda stop, file, line, column: mending.quoted(stop.lines, file, line, column),
    _colon_in_text: lambda stop, file, line, column: _quoted_value(stop, file),
}
"""Cause → what may mend it, which the reader tries before it says so."""


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _quoted(value: str) -> str:
    """The hint to quote a text, with the text itself when it is short."""
    text = value.strip()
    if len(text) > _LONGEST or '"' in text or "\\" in text:
        return "Sätt hela texten inom citattecken: '…'." if '"' in text else _QUOTE
    return f'Sätt hela texten inom citattecken: "{text}".'
