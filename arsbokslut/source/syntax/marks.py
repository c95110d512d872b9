"""Quotes, brackets and characters that have a meaning in YAML."""

import re

from arsbokslut.source.syntax.cause import Cause, quoted
from arsbokslut.source.syntax.stop import Stop


def open_quote(stop: Stop) -> Cause | None:
    """A quote that is open at the end of the file."""
    if "unexpected end of stream" not in stop.problem or "quoted" not in stop.context:
        return None
    line, column = stop.start
    message = "Ett citattecken som öppnas här stängs aldrig."
    return message, "Lägg till det citattecken som saknas i slutet av texten.", line, column, 1


def after_quote(stop: Stop) -> Cause | None:
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


def closing_bracket(stop: Stop) -> Cause | None:
    """A bracket closed that was never opened."""
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


def comment_in_brackets(stop: Stop) -> Cause | None:
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


def bracket(stop: Stop) -> Cause | None:
    """A bracket that is open at its end, or items in it without a comma between."""
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


def after_bracket(stop: Stop) -> Cause | None:
    """Text after a closed bracket: the bracket was part of it."""
    before = stop.text[: stop.column].rstrip()
    if "did not find expected key" not in stop.problem or before[-1:] not in ("}", "]"):
        return None
    length = max(1, len(stop.text.rstrip()) - stop.column)
    hint = "Ta bort texten, eller sätt hela värdet inom citattecken om klammern hör till texten."
    return f"Texten fortsätter efter klammern {before[-1]}.", hint, stop.line, stop.column, length


def special_character(stop: Stop) -> Cause | None:
    """`@text`, `` `text` `` or `%text`: a character that cannot begin a text."""
    column = stop.column
    if "expected alphabetic" in stop.problem:
        column = stop.start[1]
    elif "cannot start any token" not in stop.problem:
        return None
    character = stop.text[column : column + 1]
    hint = quoted(stop.text[column:])
    return f"En text kan inte börja med {character} utan citattecken.", hint, stop.line, column, 1
