"""A comparison as Markdown, for a comment in a merge request."""

from collections.abc import Iterable, Iterator

from arsbokslut.compare.change import Change
from arsbokslut.compare.comparison import Comparison
from arsbokslut.compare.formats.sentences import judged, shown_in, summary
from arsbokslut.compare.words import Piece
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.legible import markdown

MANY = 25
"""Of more rows the rest is folded away."""


def render_markdown(comparison: Comparison) -> str:
    """A heading, what did not follow first, and tables; long ones are folded."""
    head = (
        f"## Från {markdown(comparison.first)} till {markdown(comparison.second)}\n\n{markdown(summary(comparison))}\n"
    )
    return head + "".join(_part(heading, list(body)) for heading, body in _parts(comparison))


def _parts(comparison: Comparison) -> Iterator[tuple[str, Iterator[str]]]:
    yield "Följde inte med", _left_behind(comparison)
    yield "Siffror", _figures(comparison)
    yield (
        "Bedömningar",
        (f"- `{_code(each.name)}` {markdown(each.label)}: {markdown(judged(each))}" for each in comparison.judgements),
    )
    yield "Texter", (f"- `{_code(each.name)}`: {_words(each.words)}" for each in comparison.data.texts)
    yield (
        "Nya och borttagna delar",
        (f"- {'ny' if each.is_new else 'borttagen'}: `{_code(each.name)}`" for each in comparison.data.parts),
    )
    yield (
        "Annat i data",
        (
            f"- `{_code(each.name)}`: {markdown(each.old or 'inget')} → {markdown(each.new or 'inget')}"
            for each in comparison.data.values
        ),
    )
    yield "Nya fynd", _findings(comparison.new_findings)
    yield "Fynd som är borta", _findings(comparison.gone_findings)


def _part(heading: str, lines: list[str]) -> str:
    if not lines:
        return ""
    body = "\n".join(lines)
    if len(lines) > MANY:
        return f"\n<details><summary>{heading} ({len(lines)} rader)</summary>\n\n{body}\n\n</details>\n"
    return f"\n### {heading}\n\n{body}\n"


def _left_behind(comparison: Comparison) -> Iterator[str]:
    for each in comparison.left_behind:
        yield f"- ⚠ `{_code(each.name)}` **{markdown(each.said)}** {markdown(each.why)} ({markdown(str(each.place))})"


def _figures(comparison: Comparison) -> Iterator[str]:
    figures = comparison.figures
    if not figures:
        return
    yield "| Siffra | Från | Till | Skillnad | |\n|---|--:|--:|--:|---|"
    for cause in figures.causes:
        yield _row(cause.change, _about(cause.change), bold=True)
        yield from (_row(each, f"följer av {_named(cause.change.name)}") for each in cause.following)
    yield from (_row(each.change, f"följer av {len(each.of)} ändringar") for each in figures.joint)
    yield from (f"| {_named(each.name)} | | {markdown(each.new)} | | ny |" for each in figures.added)
    yield from (f"| {_named(each.name)} | {markdown(each.old)} | | | borttagen |" for each in figures.removed)


def _row(change: Change, about: str, *, bold: bool = False) -> str:
    marks = "".join(f" ⚠ {markdown(each)}" for each in change.remarks)
    name = f"**{_named(change.name)}**" if bold else _named(change.name)
    return (
        f"| {name} | {markdown(change.old)} | {markdown(change.new)} | {markdown(change.difference)} | {about}{marks} |"
    )


def _about(change: Change) -> str:
    return markdown(shown_in(change))


def _named(name: str) -> str:
    return markdown(name)


def _code(text: str) -> str:
    """A path as code: nothing in it ends the code or begins anything else."""
    return "".join(each for each in text if each not in "`|<>\n\r")


def _words(pieces: Iterable[Piece]) -> str:
    marks = {"lika": "", "bort": "~~", "till": "**"}
    return " ".join(f"{marks[kind]}{markdown(text)}{marks[kind]}" for kind, text in pieces)


def _findings(findings: Iterable[Diagnostic]) -> Iterator[str]:
    return (
        f"- {each.severity} {each.code} i {markdown(str(each.position))}: {markdown(each.message)}" for each in findings
    )
