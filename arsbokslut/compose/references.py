"""The figure references of a text: Jinja2's expressions, read by Jinja2's parser and followed here, never executed."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from arsbokslut.compose.filters import FILTERS, apply_filter
from arsbokslut.compose.places import Places
from arsbokslut.diagnostics import Diagnostic, nearest
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.ledger import Ledger, UnknownFigureError
from arsbokslut.figures.numerals import format_date
from arsbokslut.figures.units import FigureError
from arsbokslut.model.prose import Prose
from arsbokslut.model.report import Meta

Piece = str | Figure


@lru_cache(maxsize=1)
def _parser() -> Environment:
    return Environment(autoescape=False, keep_trailing_newline=True)


class ReferenceFault(Exception):
    """A reference that cannot be followed: the words to look for on the line, and the diagnostic's parts."""

    def __init__(self, line: int, sought: str, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.sought, self.code, self.message, self.hint = line, sought, code, message, hint


class References:
    """Reads the references of texts against the figures of one report."""

    def __init__(self, ledger: Ledger, meta: Meta, places: Places) -> None:
        self.ledger = ledger
        self.meta = meta
        self.places = places

    def pieces(self, prose: Prose) -> tuple[list[Piece], list[Diagnostic]]:
        """The text cut into plain text and figures, and what was wrong with its references."""
        if "{" not in prose.text:
            return [prose.text], []
        try:
            tree = _parser().parse(prose.text)
        except TemplateSyntaxError as error:
            return [], [self._diagnostic(prose, _syntax_fault(prose.text, error))]
        pieces: list[Piece] = []
        found: list[Diagnostic] = []
        for node in _outputs(tree):
            try:
                pieces.append(node.data if isinstance(node, nodes.TemplateData) else self._value(node))
            except ReferenceFault as fault:
                found.append(self._diagnostic(prose, fault))
            except FigureError as error:
                refused = ReferenceFault(node.lineno, _written(node), "ARS302", str(error), "Rätta hänvisningen.")
                found.append(self._diagnostic(prose, refused))
        return pieces, found

    def _diagnostic(self, prose: Prose, fault: ReferenceFault) -> Diagnostic:
        return Diagnostic(fault.code, fault.message, self.places.in_text(prose, fault.line, fault.sought), fault.hint)

    def _value(self, node: nodes.Node) -> Piece:
        value = self._evaluate(node)
        if isinstance(value, Figure) and not value.name:
            return replace(value, name=value.origin.formula if hasattr(value.origin, "formula") else "")
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
        names = _names(node)
        if names[0] == "rapport":
            return self._meta(names[1:], node.lineno)
        try:
            return self.ledger.find(names)
        except UnknownFigureError as error:
            raise _unknown(error, names, node.lineno, [*self.ledger.roots(), "rapport"]) from None

    def _meta(self, names: tuple[str, ...], line: int) -> str:
        fields = {key: field for key, field in Meta.swedish().items() if key != "fakta"}
        if len(names) != 1 or names[0] not in fields:
            raise ReferenceFault(
                line,
                ".".join(("rapport", *names)),
                "ARS301",
                "Uppgiften om rapporten finns inte.",
                f"Det finns: {', '.join(fields)}.",
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


def _names(node: nodes.Node) -> tuple[str, ...]:
    match node:
        case nodes.Name(name=name):
            return (name,)
        case nodes.Getattr(node=inner, attr=attribute):
            return (*_names(inner), attribute)
        case nodes.Getitem(node=inner, arg=nodes.Const(value=key)):
            return (*_names(inner), str(key))
    raise ReferenceFault(
        node.lineno,
        "{{",
        "ARS302",
        "Namnet på en siffra består av ord med punkt emellan.",
        "Skriv till exempel drift.summa.avvikelse.",
    )


def _written(node: nodes.Node) -> str:
    """A word of the reference that stands on its line, to place the caret by."""
    for name in node.find_all(nodes.Name):
        return name.name
    return "{{" if not isinstance(node, nodes.Name) else node.name


def _unknown(error: UnknownFigureError, names: tuple[str, ...], line: int, roots: list[str]) -> ReferenceFault:
    whole = ".".join(names)
    known = list(error.known) if error.before else roots
    before = ".".join(error.before)
    if not error.part:
        message, hint = f"”{whole}” är ingen siffra utan en samling.", f"Lägg till en av: {', '.join(known)}."
    else:
        suggestion = nearest(error.part, known)
        under = f" under ”{before}”" if before else ""
        message = f"Siffran ”{whole}” finns inte: ”{error.part}” hittas inte{under}."
        hint = (
            f"Menades ”{'.'.join((*error.before, suggestion))}”?"
            if suggestion
            else f"Det finns: {', '.join(known[:12])}."
        )
    return ReferenceFault(line, whole, "ARS301", message, hint)


def _syntax_fault(text: str, error: TemplateSyntaxError) -> ReferenceFault:
    line = text.split("\n")[error.lineno - 1] if error.lineno <= text.count("\n") + 1 else ""
    sought = next((mark for mark in ("{{", "{%", "{#") if mark in line), "{")
    return ReferenceFault(
        error.lineno,
        sought,
        "ARS302",
        "Hänvisningen går inte att tolka.",
        "En hänvisning skrivs {{ namn | filter }}; kontrollera att båda klamrarna stängs och att namnet är rätt skrivet.",
    )
