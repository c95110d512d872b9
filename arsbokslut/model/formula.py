"""The language of formulas: figures by name, added, subtracted, multiplied and divided.

    formel = term { ("+" | "-") term }
    term   = faktor { ("*" | "/") faktor }             × and ÷ are read as * and /, − as -
    faktor = "-" faktor | tal | namn | "(" formel ")" | funktion "(" led { "," led } ")"
    led    = formel | namn "till" namn                  the figures from one to the other, in the table's order
    namn   = ord { "." ord }                            a column or row of the table, or any figure by its whole name
    tal    = siffror [ ("," | ".") siffror ]

A function is one of `summa`, `medel`, `största` and `minsta`. What names mean, and the units, is for `figures` to say.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, Union

from arsbokslut.model.base import Read, refuse, shown
from arsbokslut.model.numerals import plain

FUNCTIONS = ("summa", "medel", "största", "minsta")
MAX_DEPTH = 30
"""Parentheses in each other; more is no formula that anyone can check."""
MAX_TOKENS = 200
"""Names, numbers and signs of one formula."""


class Number(NamedTuple):
    """A number that is written in the formula."""

    value: Decimal
    start: int
    end: int


class Ref(NamedTuple):
    """The name of a figure, a column or a row, and where it stands in the text."""

    parts: tuple[str, ...]
    start: int
    end: int

    def __str__(self) -> str:
        return ".".join(self.parts)


class Range(NamedTuple):
    """All that stand from one name to another."""

    first: Ref
    last: Ref


class Negative(NamedTuple):
    """What follows a minus sign."""

    inner: "Expression"


class Operation(NamedTuple):
    """Two formulas with a sign between: `+`, `-`, `*` or `/`."""

    sign: str
    left: "Expression"
    right: "Expression"


class Call(NamedTuple):
    """A function over several formulas."""

    function: str
    arguments: "tuple[Expression | Range, ...]"


Expression = Union[Number, Ref, Negative, Operation, Call]  # noqa: UP007 - | needs the classes, which name it in turn


class FormulaFault(ValueError):
    """A text that is no formula: what is wrong, what to do, and where in the text."""

    def __init__(self, message: str, hint: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message, self.hint, self.start, self.end = message, hint, start, end

    @property
    def reason(self) -> str:
        """The message as the end of a sentence."""
        return self.message[:1].lower() + self.message[1:]


class Token(NamedTuple):
    """A sign, a number or a name of a formula; `kind` is empty at the end."""

    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    word = r"(?!\d)\w+(?:\.\w+)*"
    return re.compile(
        rf"\s*(?:(?P<tal>\d+(?:[.,]\d+)?)(?!\w)|(?P<namn>{word})|(?P<tecken>[-+*/(),×÷−|])|(?P<annat>\S))"
    )


_SAME = {"×": "*", "÷": "/", "−": "-"}


def tokens(text: str) -> Iterator[Token]:
    """The signs, numbers and names of a text. Raises FormulaFault at what is none of them."""
    for match in _pattern().finditer(text.rstrip()):  # what ends in spaces would be read over for each of them
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if kind == "annat":
            raise FormulaFault(f"Tecknet ”{match[kind]}” kan inte stå i en formel.", _EXAMPLE, start, end)
        yield Token(kind, _SAME.get(match[kind], match[kind]), start, end)


_EXAMPLE = "Skriv namn på siffror med +, -, * eller / emellan, till exempel budget - utfall."


class Parser:
    """Reads a formula from its tokens, one function for each line of the grammar."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = [*tokens(text), Token("", "", len(text), len(text))]
        self.at = 0
        self.depth = 0
        if len(self.rest) > MAX_TOKENS:
            hint = "Summera många med summa(från till till), eller dela upp formeln."
            raise FormulaFault("Formeln är för lång.", hint, 0, len(text))

    @property
    def next(self) -> Token:
        """The token to be read."""
        return self.rest[self.at]

    def take(self, *signs: str) -> Token | None:
        """The next token, if it is one of the signs (or words)."""
        token = self.next
        if token.text not in signs or not token.kind:
            return None
        self.at += 1
        return token

    def expression(self) -> Expression:
        """formel = term { ("+" | "-") term }"""
        left = self.term()
        while token := self.take("+", "-"):
            left = Operation(token.text, left, self.term())
        return left

    def term(self) -> Expression:
        """term = faktor { ("*" | "/") faktor }"""
        left = self.factor()
        while token := self.take("*", "/"):
            right = self.factor()
            if token.text == "/" and isinstance(right, Number) and not right.value:
                raise FormulaFault("Det går inte att dela med 0.", _EXAMPLE, right.start, right.end)
            left = Operation(token.text, left, right)
        return left

    def factor(self) -> Expression:
        """faktor = "-" faktor | tal | namn | "(" formel ")" | funktion "(" … ")" """
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.fault("Formeln har för många parenteser i varandra.", "Dela upp den.")
        try:
            if self.take("-"):
                return Negative(self.factor())
            if self.take("("):
                inner = self.expression()
                self._close()
                return inner
            return self._operand()
        finally:
            self.depth -= 1

    def _operand(self) -> Expression:
        token = self.next
        if token.kind == "tal":
            self.at += 1
            return Number(Decimal(plain(token.text)), token.start, token.end)
        if token.kind != "namn":
            raise self.fault(_expected(token), _EXAMPLE)
        self.at += 1
        if token.text in FUNCTIONS and self.take("("):
            return self._call(token.text)
        return _ref(token)

    def _call(self, function: str) -> Call:
        arguments = [self._argument()]
        while self.take(","):
            arguments.append(self._argument())
        self._close()
        return Call(function, tuple(arguments))

    def _argument(self) -> "Expression | Range":
        first = self.expression()
        if isinstance(first, Ref) and self.take("till"):
            if self.next.kind != "namn":
                raise self.fault("Efter ”till” väntas ett namn.", "Skriv till exempel summa(januari till december).")
            self.at += 1
            return Range(first, _ref(self.rest[self.at - 1]))
        return first

    def _close(self) -> None:
        if not self.take(")"):
            raise self.fault("En parentes som öppnas stängs aldrig.", "Lägg till ) där den slutar.")

    def fault(self, message: str, hint: str) -> FormulaFault:
        """What is wrong at the next token."""
        return FormulaFault(message, hint, self.next.start, max(self.next.end, self.next.start + 1))


def _ref(token: Token) -> Ref:
    return Ref(tuple(token.text.split(".")), token.start, token.end)


def _expected(token: Token) -> str:
    return f"Här väntas en siffras namn, inte ”{token.text}”." if token.kind else "Formeln tar slut för tidigt."


def parse_formula(text: str) -> Expression:
    """The formula that a text writes. Raises FormulaFault."""
    parser = Parser(text)
    read = parser.expression()
    if parser.next.kind:
        raise parser.fault(_left_over(parser.next), _EXAMPLE)
    return read


def _left_over(token: Token) -> str:
    if token.text == ")":
        return "Parentesen ) stänger ingenting."
    return f"Före ”{token.text}” saknas +, -, * eller /."


def references(expression: "Expression | Range") -> Iterator[Ref]:
    """Every name in a formula, in the order they stand."""
    match expression:
        case Number():
            return
        case Ref():
            yield expression
        case Range(first, last):
            yield from (first, last)
        case Negative(inner):
            yield from references(inner)
        case Operation(_, left, right):
            yield from references(left)
            yield from references(right)
        case Call(_, arguments):
            for argument in arguments:
                yield from references(argument)


class Formula(NamedTuple):
    """A formula as it is written, and what it says."""

    text: str
    expression: Expression


def _read(text: Any) -> Formula:
    if isinstance(text, Formula):
        return text
    if not isinstance(text, str):
        raise refuse("Här ska en formel stå.", _EXAMPLE, "ARS203")
    try:
        return Formula(text.strip(), parse_formula(text.strip()))
    except FormulaFault as fault:
        raise refuse(f"”{shown(text)}” är ingen formel: {fault.reason}", fault.hint) from None


FormulaField = Annotated[Formula, Read(_read, str)]
"""A formula of a row or a column."""
