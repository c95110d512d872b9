"""Lines that YAML reads as something else: indent, colons and dashes."""

import re

from arsbokslut.source.syntax.cause import INDENT, Cause, indent_of, quoted
from arsbokslut.source.syntax.stop import Stop

_UNSPACED = re.compile(r"(\s*(?:- )?)([^\W\d]\w*):(?=[^\s/])")
KEY = re.compile(r"\s*(?:- +)*[\w\"']+: +")


def tab(stop: Stop) -> Cause | None:
    """A tab in the indent."""
    column = indent_of(stop.text).find("\t")
    if column < 0:
        return None
    length = len(indent_of(stop.text)) - column
    return "Raden är indragen med tabb.", "Byt tabben mot mellanslag.", stop.line, column, length


def no_value(stop: Stop) -> Cause | None:
    """`{a: , b: 3}`: a colon without a value."""
    if "unexpected ':'" not in stop.problem or not re.match(r":\s*[,}\]]", stop.text[stop.column :]):
        return None
    return "Värdet efter kolonet saknas.", "Skriv värdet, eller ta bort nyckeln.", stop.line, stop.column, 1


def no_space_after_colon(stop: Stop) -> Cause | None:
    """`nyckel:värde`, which is one word to YAML."""
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


def no_space_after_dash(stop: Stop) -> Cause | None:
    """`-post`, which is a text to YAML."""
    column = len(indent_of(stop.first))
    if "could not find expected ':'" not in stop.problem or not re.match(r"-\S", stop.first[column:]):
        return None
    return "Ett mellanslag saknas efter strecket.", "Skriv ”- ” före varje post.", stop.start[0], column, 1


def text_not_indented(stop: Stop) -> Cause | None:
    """The text after `|` or `>` begins in the column of its key."""
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


def indented_under_a_value(stop: Stop) -> Cause | None:
    """`rubrik: Personal` and below it, further in, `text: …`: a key, not a continued text."""
    if "mapping values" not in stop.problem or not re.fullmatch(r"\s*\w+", stop.text[: stop.column]):
        return None
    number, above = stop.above(stop.line)
    match = re.match(r"\s*(?:- )?(\w+): \S", above)
    if match is None or len(indent_of(above)) >= len(indent_of(stop.text)):
        return None
    column = len(indent_of(stop.text))
    return (
        f"Raden är längre indragen än ”{match[1]}” på rad {number + 1}, som redan har ett värde.",
        f"Börja i samma kolumn som ”{match[1]}”. Fortsätter texten ovanför här: sätt hela texten inom citattecken.",
        stop.line,
        column,
        stop.column - column,
    )


_HARD_SPACE = re.compile(r"\s*(?:- +)*([\w\"']+):([\u00a0\u2000-\u200a\u202f])")


def hard_space_after_colon(stop: Stop) -> Cause | None:
    """A key whose colon is followed by a space that is none to YAML: it is a text, which goes on below."""
    if "mapping values" not in stop.problem and "could not find expected ':'" not in stop.problem:
        return None
    for number in (stop.start[0], stop.line, stop.above(stop.line)[0]):
        match = _HARD_SPACE.match(stop.lines[number]) if number >= 0 else None
        if match is not None:
            hint = f"Byt det mot ett vanligt mellanslag: ”{match[1]}: …”."
            return "Efter kolonet står ett hårt mellanslag, som inte syns.", hint, number, match.start(2), 1
    return None


def colon_in_text(stop: Stop) -> Cause | None:
    """`text: Mål: nådda`: the second colon would begin a mapping."""
    if "mapping values" not in stop.problem:
        return None
    message = "Ett kolon följt av mellanslag står mitt i en text utan citattecken."
    key = KEY.match(stop.text)
    if key is None or key.end() > stop.column:
        hint = "Sätt hela texten inom citattecken, eller skriv den efter | på egna, indragna rader."
        return message, hint, stop.line, stop.column, 1
    value = stop.text[key.end() :]
    if value[0] in "”“„»":
        message = f"Tecknet {value[0]} är inget citattecken i YAML, så kolonet i texten räknas."
        hint = 'Byt till raka citattecken: "…".'
    else:
        hint = quoted(value)
    return message, hint, stop.line, stop.column, 1


def no_colon(stop: Stop) -> Cause | None:
    """A line that is neither a key nor an item."""
    if "could not find expected ':'" not in stop.problem:
        return None
    line, column = stop.start
    length = max(1, len(stop.first.rstrip()) - column)
    number, above = stop.above(line)
    if stop.first.lstrip().startswith("{") and above.lstrip().startswith("- "):
        return "Raden är ingen post i listan.", "Börja den med ”- ”, som raden ovanför.", line, column, length
    key = _block_above(stop, number, len(indent_of(stop.first)))
    if key is not None:
        hint = "Dra in den minst lika långt som textens första rad."
        return f"Raden är mindre indragen än texten under ”{key}”.", hint, line, column, length
    message = "Raden är ingen post: kolon efter nyckeln saknas, eller ett citattecken ovanför är inte stängt."
    return message, "Skriv ”nyckel: värde”.", line, column, length


def _block_above(stop: Stop, number: int, indent: int) -> str | None:
    """The key of the `|` text whose further indented lines end at a line above; None when there is none."""
    while number >= 0 and (not stop.lines[number].strip() or len(indent_of(stop.lines[number])) > indent):
        number -= 1
    match = re.match(r"\s*(?:- )?(\w+: [|>])", stop.lines[number]) if number >= 0 else None
    return match[1] if match is not None else None


def indent_out_of_step(stop: Stop) -> Cause | None:
    """An indent that no line above has."""
    known = ("did not find expected key", "did not find expected '-' indicator", "entries are not allowed")
    if not any(each in stop.problem for each in known) or stop.column != len(indent_of(stop.text)):
        return None
    above = {len(indent_of(line)) + 1 for line in stop.lines[: stop.line] if line.strip()}
    here = stop.column + 1
    nearby = [
        n for n in (max((c for c in above if c < here), default=0), min((c for c in above if c > here), default=0)) if n
    ]
    hint = f"Raden börjar i kolumn {here}; raderna ovanför börjar i kolumn {' och '.join(map(str, nearby))}. {INDENT}"
    length = max(1, len(stop.text.rstrip()) - stop.column)
    return "Indraget stämmer inte med raderna ovanför.", hint if nearby else INDENT, stop.line, stop.column, length
