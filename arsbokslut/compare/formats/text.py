"""A comparison for people at a terminal."""

from collections.abc import Iterable, Iterator

from arsbokslut.compare.change import Change
from arsbokslut.compare.comparison import Comparison
from arsbokslut.compare.figures import Figures
from arsbokslut.compare.formats.sentences import judged, shown_in, summary, values
from arsbokslut.compare.words import Piece
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.legible import one_line

_HEADING, _NAME, _WARNING, _GONE, _NEW, _DIM = "1", "36", "33", "31", "32", "2"


class _Pen:
    """Writes what users have written such that it steers nothing, perhaps in colour."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, code: str = "") -> str:
        text = one_line(text)
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and code else text

    def words(self, pieces: Iterable[Piece]) -> str:
        """A text with what is gone and new: in colour, or between brackets as git shows it."""
        marks = {"lika": ("", "", ""), "bort": ("[-", "-]", _GONE), "till": ("{+", "+}", _NEW)}
        return " ".join(self(f"{marks[kind][0]}{text}{marks[kind][1]}", marks[kind][2]) for kind, text in pieces)


def render_text(comparison: Comparison, *, colour: bool = False) -> str:
    """Part by part; what did not follow stands first."""
    pen = _Pen(colour=colour)
    lines = [f"{pen(f'Från {comparison.first} till {comparison.second}', _HEADING)}: {pen(summary(comparison))}"]
    for heading, body in _parts(comparison, pen):
        listed = list(body)
        if listed:
            lines += ["", pen(heading, _HEADING), *(f"  {line}" for line in listed)]
    return "".join(f"{line}\n" for line in lines)


def _parts(comparison: Comparison, pen: _Pen) -> Iterator[tuple[str, Iterator[str]]]:
    yield "Följde inte med", _left_behind(comparison, pen)
    yield "Siffror", _figures(comparison.figures, pen)
    yield (
        "Bedömningar",
        (f"{pen(each.name, _NAME)}  {pen(each.label)}: {pen(judged(each))}" for each in comparison.judgements),
    )
    yield "Texter", _texts(comparison, pen)
    yield "Nya och borttagna delar", _data_parts(comparison, pen)
    yield "Annat i data", _values(comparison, pen)
    yield "Nya fynd", _findings(comparison.new_findings, pen)
    yield "Fynd som är borta", _findings(comparison.gone_findings, pen)


def _left_behind(comparison: Comparison, pen: _Pen) -> Iterator[str]:
    for each in comparison.left_behind:
        yield f"{pen(each.name, _NAME)}  {pen(each.said)}  {pen(str(each.place), _DIM)}"
        yield f"  {pen(each.why, _WARNING)}"


def _figures(figures: Figures, pen: _Pen) -> Iterator[str]:
    for cause in figures.causes:
        yield from _change(cause.change, pen)
        if cause.following:
            yield "  därav följer:"
            yield from (f"    {line}" for each in cause.following for line in _followed(each, pen))
    if figures.joint:
        yield "av flera ändringar följer:"
        yield from (f"  {line}" for each in figures.joint for line in _followed(each.change, pen, len(each.of)))
    yield from _only(figures.added, "nya", pen)
    yield from _only(figures.removed, "borttagna", pen)


def _change(change: Change, pen: _Pen) -> Iterator[str]:
    place = str(change.place) if change.place else f"= {change.formula}"
    yield f"{pen(change.name, _NAME)}  {pen(values(change))}  {pen(place, _DIM)}"
    yield from (f"  {pen(f'! {each}', _WARNING)}" for each in change.remarks)
    yield f"  {pen(shown_in(change), _DIM)}"


def _followed(change: Change, pen: _Pen, causes: int = 1) -> Iterator[str]:
    many = f"  av {causes}" if causes > 1 else ""
    yield f"{pen(change.name, _NAME)}  {pen(values(change))}{pen(many, _DIM)}"
    yield from (f"  {pen(f'! {each}', _WARNING)}" for each in change.remarks)


def _only(changes: Iterable[Change], heading: str, pen: _Pen) -> Iterator[str]:
    listed = [f"  {pen(each.name, _NAME)}  {pen(each.new)}" for each in changes]
    yield from (f"{heading}:", *listed) if listed else ()


def _texts(comparison: Comparison, pen: _Pen) -> Iterator[str]:
    for each in comparison.data.texts:
        yield f"{pen(each.name, _NAME)}  {pen(str(each.place), _DIM)}"
        yield f"  {pen.words(each.words)}"


def _data_parts(comparison: Comparison, pen: _Pen) -> Iterator[str]:
    for each in comparison.data.parts:
        sign = pen("+", _NEW) if each.is_new else pen("-", _GONE)
        yield f"{sign} {pen(each.name, _NAME)}  {pen(str(each.place), _DIM)}"


def _values(comparison: Comparison, pen: _Pen) -> Iterator[str]:
    for each in comparison.data.values:
        yield f"{pen(each.name, _NAME)}  {pen(each.old or 'inget')} → {pen(each.new or 'inget')}  {pen(str(each.place), _DIM)}"


def _findings(findings: Iterable[Diagnostic], pen: _Pen) -> Iterator[str]:
    for each in findings:
        yield f"{pen(str(each.position), _DIM)}: {pen(f'{each.severity} {each.code}', _WARNING)}: {pen(each.message)}"
