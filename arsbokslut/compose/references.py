"""The references of a text: `{{ formel | filter }}`, each a figure in place of its characters.

`{{ rapport.år }}` and the other facts of the report stand alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from arsbokslut.compose.filters import FILTERS, apply_filter
from arsbokslut.compose.reference_syntax import EXAMPLE, Filter, Reference, ReferenceParser
from arsbokslut.diagnostics import Diagnostic, Fault, nearest
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.formulas import evaluate_alone
from arsbokslut.figures.ledger import Ledger, UnknownFigureError
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.formula import FormulaFault, Range, Ref, references
from arsbokslut.model.numerals import format_date
from arsbokslut.model.places import Places
from arsbokslut.model.prose import Prose
from arsbokslut.model.report import Meta

Piece = str | Figure
ABOUT_REPORT = "rapport"
"""What names of facts about the report begin with."""

LONGEST_NAME = 20
"""Parts of a name; a table in a report is not so deep."""

_REFERENCE = re.compile(r"\{\{(.*?)\}\}|(?P<open>\{\{[^\n]*)|(?P<statement>\{%)|(?P<comment>\{#)", re.DOTALL)
_OTHER_BRACKETS = re.compile(r"(?<!\{)(\{|\[\[)\s*([^\W\d]\w*(?:\.\w+)+)(\s*(?:\|[^{}\[\]\n]*)?)(?:\}\}?|\]\])")


class ReferenceFault(Fault):
    """A reference that cannot be followed: the words to look for on the line, and the diagnostic's parts.

    `meant` is what the words surely should be, when that is known.
    """

    def __init__(self, line: int, sought: str, code: str, message: str, hint: str, meant: str = "") -> None:
        super().__init__(message, hint)
        self.line, self.sought, self.code, self.meant = line, sought, code, meant


class References:
    """Reads the references of texts against the figures of one report."""

    def __init__(self, ledger: Ledger, meta: Meta, places: Places) -> None:
        self.ledger = ledger
        self.meta = meta
        self.places = places

    def parts(self, prose: Prose) -> tuple[list[Part], list[Diagnostic]]:
        """The text cut into plain text and figures, and what was wrong with its references."""
        found = [self._diagnostic(prose, fault) for fault in self._miswritten(prose.text)]
        if "{" not in prose.text:
            return [Part(prose.text, 1)], found
        parts: list[Part] = []
        at, line = 0, 1
        for match in _REFERENCE.finditer(prose.text):
            if match.start() > at:
                parts.append(Part(prose.text[at : match.start()], line))
                line += prose.text.count("\n", at, match.start())
            try:
                parts.append(Part(self._piece(match, line, parts), line))
            except ReferenceFault as fault:
                found.append(self._diagnostic(prose, fault))
                if match["statement"]:
                    break  # its other ends would be told of too
            line += match[0].count("\n")
            at = match.end()
        if at < len(prose.text):
            parts.append(Part(prose.text[at:], line))
        return parts, found

    def _miswritten(self, text: str) -> Iterator[ReferenceFault]:
        """Names of figures in other brackets than two braces: they would be printed as they stand."""
        for match in _OTHER_BRACKETS.finditer(text):
            if match[2].partition(".")[0] in {*self.ledger.roots(), ABOUT_REPORT}:
                meant = f"{{{{ {match[2]}{match[3].rstrip()} }}}}"
                yield ReferenceFault(
                    text.count("\n", 0, match.start()) + 1,
                    match[0],
                    "ARS302",
                    f"”{match[0]}” skrivs ut som det står: en hänvisning har två klammrar på var sida.",
                    f"Skriv {meant}.",
                    meant if self._can_be_followed(meant) else "",
                )

    def _can_be_followed(self, text: str) -> bool:
        """Whether a reference leads to something that can be written."""
        match = _REFERENCE.fullmatch(text)
        try:
            return match is not None and bool(str(self._piece(match, 1, [])))
        except ReferenceFault:
            return False

    def _diagnostic(self, prose: Prose, fault: ReferenceFault) -> Diagnostic:
        fix = self.places.rewriting(prose, fault.line, fault.sought, fault.meant) if fault.meant else ()
        return replace(fault.at(self.places.in_text(prose, fault.line, fault.sought), fault.code), fix=fix)

    def _piece(self, match: re.Match[str], line: int, before: list[Part]) -> Piece:
        """What a reference stands for. Raises ReferenceFault."""
        for kind, (message, hint) in _NO_REFERENCE.items():
            if match[kind] is not None:
                raise ReferenceFault(line, match[kind].rstrip(), "ARS302", message, hint)
        reference = _parsed(match, line)
        name = next((ref for ref in references(reference.expression)), None)
        named = _on_its_line(match, line, name)
        try:
            piece = self._value(reference, named)
            str(piece)  # a figure that cannot be written so is told of here, where its text is known
        except FigureError as error:
            raise ReferenceFault(*named, "ARS302", str(error), "Rätta hänvisningen.") from None
        if isinstance(piece, Figure):
            _refuse_address(before, line)
        return piece

    def _value(self, reference: Reference, named: tuple[int, str]) -> Piece:
        expression = reference.expression
        if isinstance(expression, Ref) and expression.parts[0] == ABOUT_REPORT and not reference.filters:
            return self._meta(expression.parts[1:], named[0])
        value: Figure | None = evaluate_alone(expression, _Figures(self.ledger, named[0]))
        if value is None:
            raise FigureError("Hänvisningen leder inte till någon siffra.")
        for each in reference.filters:
            value = _filtered(each, value, named[0])
        return value

    def _meta(self, names: tuple[str, ...], line: int) -> str:
        fields = {key: field for key, field in Meta.SWEDISH.items() if key != "fakta"}
        whole = ".".join((ABOUT_REPORT, *names))
        if names == ("föregående_år",):
            return str(self.meta.year - 1)
        if len(names) != 1 or names[0] not in fields:
            hint = _meta_hint(".".join(names), [*fields, "föregående_år"])
            raise ReferenceFault(line, whole, "ARS301", f"Uppgiften ”{whole}” finns inte.", hint)
        value = getattr(self.meta, fields[names[0]])
        return format_date(value) if names[0] == "datum" else str(value or "")


_NO_REFERENCE = {
    "open": (
        "Hänvisningen som börjar med {{ avslutas inte med }}.",
        f"Kontrollera klamrarna. {EXAMPLE}",
    ),
    "statement": ("I texter kan bara hänvisningar till siffror stå, med räknesätt och filter.", EXAMPLE),
    "comment": (
        "Text efter {# försvinner ur rapporten.",
        "Skriv kommentaren efter # utanför texten, eller skriv ett mellanslag mellan { och #.",
    ),
}
"""What looks like a reference and is none → what is wrong, what to do."""


def _parsed(match: re.Match[str], line: int) -> Reference:
    inner = match[1]
    sought = match[0].split("\n")[0]
    if not inner.strip():
        hint = "Skriv siffrans namn mellan klamrarna, eller ta bort dem."
        raise ReferenceFault(line, sought, "ARS302", "Hänvisningen är tom.", hint)
    try:
        read = ReferenceParser(inner).reference()
        if next(references(read.expression), None) is None:
            raise FormulaFault("Här står ingen siffras namn.", f"Tal skrivs rakt i texten. {EXAMPLE}", 0, 1)
        return read
    except FormulaFault as fault:
        raise ReferenceFault(line, sought, "ARS302", fault.message, fault.hint) from None


def _on_its_line(match: re.Match[str], line: int, name: Ref | None) -> tuple[int, str]:
    """The line of the first name in a reference, and the name, to place the caret by."""
    if name is None:
        return line, "{{"
    return line + match[0].count("\n", 0, name.start + 2), str(name)


class _Figures:
    """What names mean in a text: figures of the report by their whole names."""

    def __init__(self, ledger: Ledger, line: int) -> None:
        self.ledger, self.line = ledger, line

    def figure(self, ref: Ref) -> Figure:
        """The figure of a name. Raises ReferenceFault, and FigureError for a fact of the report that is no figure."""
        name = Name(ref.parts)
        if len(name) > LONGEST_NAME:
            raise ReferenceFault(self.line, name.root, "ARS302", "Namnet på en siffra har för många delar.", EXAMPLE)
        if name.root == ABOUT_REPORT:
            raise FigureError(f"”{name}” är en text. Räknesätt och filter är för siffror ur data.")
        try:
            return self.ledger.find(name)
        except UnknownFigureError as error:
            raise _unknown(error, name, self.line, [*self.ledger.roots(), ABOUT_REPORT]) from None

    def between(self, span: Range) -> tuple[Figure | None, ...]:
        """The figures from one row of a table to another. Raises ReferenceFault, and FigureError."""
        self.figure(span.first)
        self.figure(span.last)
        return self.ledger.between(Name(span.first.parts), Name(span.last.parts))


def _filtered(wanted: Filter, value: Figure, line: int) -> Figure:
    if wanted.name not in FILTERS:
        suggestion = nearest(wanted.name, FILTERS)
        hint = f"Menades ”{suggestion}”?" if suggestion else f"Det finns: {', '.join(FILTERS)}."
        raise ReferenceFault(line, wanted.name, "ARS303", f"Filtret ”{wanted.name}” finns inte.", hint)
    return apply_filter(wanted.name, value, *wanted.arguments)


_ADDRESS = re.compile(r"\]\([^()\s]*$")
_LAST = 2000
"""Characters in which a link's address is looked for."""


def _refuse_address(parts: list[Part], line: int) -> None:
    """A figure cannot stand in `[text](address)`: Markdown would take neither for a link."""
    before = parts[-1].content if parts else ""
    if isinstance(before, str) and _ADDRESS.search(before[-_LAST:]):
        message, hint = "En siffra står i en länkadress.", "Skriv adressen utan hänvisning."
        raise ReferenceFault(line, "](", "ARS304", message, hint)


def _meta_hint(name: str, fields: Iterable[str]) -> str:
    suggestion = nearest(name, fields)
    return f"Menades ”rapport.{suggestion}”?" if suggestion else f"Det finns: {', '.join(fields)}."


def _unknown(error: UnknownFigureError, name: Name, line: int, roots: list[str]) -> ReferenceFault:
    whole = str(name)
    known = list(error.known) if error.before else roots
    before = str(error.before)
    if not error.part:
        message, hint = f"”{whole}” är ingen siffra utan en samling.", _inside(whole, known)
    elif error.part in known:
        message = f"Siffran ”{whole}” har inget värde: raden ”{before}” saknar talen som den följer av."
        hint = "Fyll i radens tal i tabellen."
    else:
        suggestion = nearest(error.part, known)
        under = f" under ”{before}”" if before else ""
        after = name[len(error.before) + 1 :]
        message = f"Siffran ”{whole}” finns inte: ”{error.part}” hittas inte{under}."
        hint = (
            f"Menades ”{'.'.join((*error.before, suggestion, *after))}”?"
            if suggestion
            else f"Det finns: {_some(known)}."
        )
    return ReferenceFault(line, whole, "ARS301", message, hint)


def _inside(whole: str, known: list[str]) -> str:
    return f"Menades ”{whole}.{known[0]}”?" if len(known) == 1 else f"Lägg till en punkt och ett av: {_some(known)}."


def _some(known: list[str], most: int = 12) -> str:
    return ", ".join(known[:most]) + (" …" if len(known) > most else "")
