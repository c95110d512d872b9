"""The figure references of a text: Jinja2's expressions, read by Jinja2's parser and followed here, never executed."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from arsbokslut.compose.filters import FILTERS, apply_filter
from arsbokslut.diagnostics import Diagnostic, Fault, nearest
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.ledger import Ledger, UnknownFigureError
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.numerals import format_date
from arsbokslut.model.places import Places
from arsbokslut.model.prose import Prose
from arsbokslut.model.report import Meta

Piece = str | Figure


_OTHER_BRACKETS = re.compile(r"(?<!\{)(\{|\[\[)\s*([^\W\d]\w*(?:\.\w+)+)(\s*(?:\|[^{}\[\]\n]*)?)(?:\}\}?|\]\])")


@lru_cache(maxsize=1)
def _parser() -> Environment:
    return Environment(autoescape=False, keep_trailing_newline=True)


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
        if "{#" in prose.text:
            line = prose.text.count("\n", 0, prose.text.index("{#")) + 1
            hint = "Skriv kommentaren efter # utanför texten, eller skriv ett mellanslag mellan { och #."
            return [], [
                self._diagnostic(
                    prose, ReferenceFault(line, "{#", "ARS302", "Text efter {# försvinner ur rapporten.", hint)
                )
            ]
        try:
            tree = _parser().parse(prose.text)
        except TemplateSyntaxError as error:
            return [], [self._diagnostic(prose, _syntax_fault(prose.text, error))]
        parts: list[Part] = []
        for node in _outputs(tree):
            try:
                content = node.data if isinstance(node, nodes.TemplateData) else self._value(node)
                if isinstance(content, Figure):
                    str(content)  # a figure that cannot be written so is told of here, where its text is known
                    _refuse_address(parts, node.lineno)
                parts.append(Part(content, node.lineno))
            except ReferenceFault as fault:
                found.append(self._diagnostic(prose, fault))
            except FigureError as error:
                refused = ReferenceFault(node.lineno, _written(node), "ARS302", str(error), _refused_hint(node))
                found.append(self._diagnostic(prose, refused))
        return parts, found

    def _miswritten(self, text: str) -> Iterator[ReferenceFault]:
        """Names of figures in other brackets than two braces: they would be printed as they stand."""
        for match in _OTHER_BRACKETS.finditer(text):
            if match[2].partition(".")[0] in {*self.ledger.roots(), "rapport"}:
                meant = f"{{{{ {match[2]}{match[3].rstrip()} }}}}"
                yield ReferenceFault(
                    text.count("\n", 0, match.start()) + 1,
                    match[0],
                    "ARS302",
                    f"”{match[0]}” skrivs ut som det står: en hänvisning har två klammrar på var sida.",
                    f"Skriv {meant}.",
                    meant if self._can_be_followed(meant) else "",
                )

    def _can_be_followed(self, reference: str) -> bool:
        try:
            return all(str(self._value(node)) for node in _outputs(_parser().parse(reference)))
        except (TemplateSyntaxError, ReferenceFault, FigureError):
            return False

    def _diagnostic(self, prose: Prose, fault: ReferenceFault) -> Diagnostic:
        fix = self.places.rewriting(prose, fault.line, fault.sought, fault.meant) if fault.meant else ()
        return replace(fault.at(self.places.in_text(prose, fault.line, fault.sought), fault.code), fix=fix)

    def _value(self, node: nodes.Node) -> Piece:
        value = self._evaluate(node)
        str(value)  # what cannot be written is found here, where the text is known
        return value

    def _evaluate(self, node: nodes.Node) -> Piece:
        evaluate = _EVALUATE.get(type(node))
        if evaluate is None:
            raise ReferenceFault(
                node.lineno,
                "{%" if isinstance(node, nodes.Stmt) else "{{",
                "ARS302",
                "I texter kan bara hänvisningar till siffror stå, med + − / och filter.",
                "Skriv till exempel {{ drift.summa.avvikelse | tkr }}.",
            )
        return evaluate(self, node)

    def _filter(self, node: nodes.Filter) -> Piece:
        if node.name not in FILTERS:
            suggestion = nearest(node.name, FILTERS)
            hint = f"Menades ”{suggestion}”?" if suggestion else f"Det finns: {', '.join(FILTERS)}."
            raise ReferenceFault(node.lineno, node.name, "ARS303", f"Filtret ”{node.name}” finns inte.", hint)
        assert node.node is not None
        arguments = [each.value if isinstance(each, nodes.Const) else None for each in node.args]
        if node.kwargs or node.dyn_args or node.dyn_kwargs or None in arguments:
            raise FigureError(f"”{node.name}” tar bara ett tal inom parentes.")
        return apply_filter(node.name, self._evaluate(node.node), *arguments)

    def _path(self, node: nodes.Node) -> Piece:
        name = Name(_names(node))
        if name.root == "rapport":
            return self._meta(name[1:], node.lineno)
        try:
            return self.ledger.find(name)
        except UnknownFigureError as error:
            raise _unknown(error, name, node.lineno, [*self.ledger.roots(), "rapport"]) from None

    def _meta(self, names: tuple[str, ...], line: int) -> str:
        fields = {key: field for key, field in Meta.swedish().items() if key != "fakta"}
        if len(names) != 1 or names[0] not in fields:
            raise ReferenceFault(
                line,
                ".".join(("rapport", *names)),
                "ARS301",
                f"Uppgiften ”{'.'.join(('rapport', *names))}” finns inte.",
                _meta_hint(".".join(names), fields),
            )
        value = getattr(self.meta, fields[names[0]])
        return format_date(value) if names[0] == "datum" else str(value or "")

    def _operation(self, node: nodes.BinExpr) -> Piece:
        left, right = self._evaluate(node.left), self._evaluate(node.right)
        if not isinstance(left, Figure) or not isinstance(right, Figure):
            raise FigureError("Siffror kan bara räknas med andra siffror ur data.")
        return _OPERATORS[type(node)](left, right)

    def _negative(self, node: nodes.Neg) -> Piece:
        value = self._evaluate(node.node)
        if not isinstance(value, Figure):
            raise FigureError("Bara en siffra kan byta tecken.")
        return -value


_OPERATORS: dict[type[nodes.Node], Callable[[Figure, Figure], Figure]] = {
    nodes.Add: lambda a, b: a + b,
    nodes.Sub: lambda a, b: a - b,
    nodes.Div: lambda a, b: a / b,
}
_EVALUATE: dict[type[nodes.Node], Callable[[References, Any], Piece]] = {
    nodes.Filter: References._filter,
    nodes.Name: References._path,
    nodes.Getattr: References._path,
    nodes.Getitem: References._path,
    nodes.Neg: References._negative,
    **dict.fromkeys(_OPERATORS, References._operation),
}


def _outputs(tree: nodes.Template) -> list[nodes.Node]:
    return [part for node in tree.body for part in (node.nodes if isinstance(node, nodes.Output) else [node])]


def _refused_hint(node: nodes.Node) -> str:
    """A filter binds tighter than a calculation: parentheses are what was meant."""
    if isinstance(node, nodes.BinExpr) and isinstance(node.right, nodes.Filter):
        example = "{{ (drift.summa.avvikelse / drift.summa.budget) | procent(1) }}"
        return f"Filtret gäller bara siffran närmast före. Sätt parentes runt uträkningen: {example}."
    return "Rätta hänvisningen."


def _names(node: nodes.Node) -> tuple[str, ...]:
    match node:
        case nodes.Name(name=name):
            return (name,)
        case nodes.Getattr(node=inner, attr=attribute):
            return (*_names(inner), attribute)
        case nodes.Getitem(node=inner, arg=nodes.Const(value=key)):
            return (*_names(inner), str(key))
        case _:
            raise ReferenceFault(
                node.lineno,
                "{{",
                "ARS302",
                "Namnet på en siffra består av ord med punkt emellan.",
                "Skriv till exempel drift.summa.avvikelse.",
            )


def _written(node: nodes.Node) -> str:
    """The first figure's name in a reference, as it stands on its line, to place the caret by."""
    for each in (node, *node.find_all((nodes.Getattr, nodes.Getitem, nodes.Name))):
        if isinstance(each, nodes.Getattr | nodes.Getitem | nodes.Name):
            try:
                return ".".join(_names(each))
            except ReferenceFault:
                continue
    return "{{"


_ADDRESS = re.compile(r"\]\([^()\s]*$")


def _refuse_address(parts: list[Part], line: int) -> None:
    """A figure cannot stand in `[text](address)`: Markdown would take neither for a link."""
    before = parts[-1].content if parts else ""
    if isinstance(before, str) and _ADDRESS.search(before):
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


_REFERENCE = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*|\{#.*")


def _syntax_fault(text: str, error: TemplateSyntaxError) -> ReferenceFault:
    """The reference that Jinja2 could not read: the first on the line that it cannot read alone."""
    line = text.split("\n")[error.lineno - 1] if error.lineno <= text.count("\n") + 1 else ""
    sought = next((match[0] for match in _REFERENCE.finditer(line) if not _readable(match[0])), "{")
    message, hint = next((message, hint) for form, message, hint in _MISWRITTEN if re.match(form, sought))
    return ReferenceFault(error.lineno, sought.rstrip(), "ARS302", message, hint)


def _readable(reference: str) -> bool:
    try:
        _parser().parse(reference)
    except TemplateSyntaxError:
        return False
    return True


_EXAMPLE = "Skriv till exempel {{ drift.summa.avvikelse | tkr }}."
_MISWRITTEN: tuple[tuple[str, str, str], ...] = (
    (r"\{\{\s*\}\}", "Hänvisningen är tom.", "Skriv siffrans namn mellan klamrarna, eller ta bort dem."),
    (r"\{\{(?!.*\}\})", "Hänvisningen som börjar med {{ avslutas inte med }}.", f"Kontrollera klamrarna. {_EXAMPLE}"),
    (r"\{#", "{# börjar en anmärkning som inte avslutas med #}.", "Avsluta den, eller ta bort {#."),
    (r"\{%", "{% … %} kan inte stå i texter, bara i mallar.", _EXAMPLE),
    (
        r"\{\{\s*[\w.]+\s+\w",
        "Det står ett mellanslag i siffrans namn.",
        "Namn skrivs utan mellanslag: sista_kvartalet.",
    ),
    ("", "Hänvisningen går inte att tolka.", f"Kontrollera klamrarna och siffrans namn. {_EXAMPLE}"),
)
"""Form of a reference → what is wrong with it, what to do."""
