"""A target: what the outcome must be to a number, an interval that it must lie in, or a word that says it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from typing import Annotated, Any, Literal

from arsbokslut.classes import dataclass
from arsbokslut.model.base import Read, refuse, shown
from arsbokslut.model.numerals import SIGN, SPACE, WHOLE
from arsbokslut.model.quantity import LONGEST_WORDS, WRITTEN, Quantity, parse_quantity

Direction = Literal["högre", "lägre"]
"""Which way is better."""

Operator = Literal["", "≥", "≤", "<", ">"]
"""What an outcome must be to a target; empty when the direction says it."""

_OPERATORS: Mapping[str, Operator] = {
    "≥": "≥",
    ">=": "≥",
    "minst": "≥",
    "≤": "≤",
    "<=": "≤",
    "högst": "≤",
    "max": "≤",
    "<": "<",
    "under": "<",
    "mindre än": "<",
    ">": ">",
    "över": ">",
    "mer än": ">",
}

CHANGES: Mapping[str, Operator] = {
    "öka": ">",
    "ökas": ">",
    "minska": "<",
    "minskas": "<",
    "behålla": "",
    "behållas": "",
    "bibehålla": "",
    "bibehållas": "",
}
"""Words for a target that is last year's outcome → what this year's must be to it."""
ALMOST = 0.8
"""So alike is a word to one of those that it is that, misspelt."""

_BETTER: Mapping[Operator, Direction] = {"≥": "högre", ">": "högre", "≤": "lägre", "<": "lägre"}
_ONE = rf"{SIGN}?{SPACE}?{WHOLE}(?:[.,][0-9]+)?"


@cache
def _signed_form() -> re.Pattern[str]:
    """An operator before a number. Made when the first target is read: many reports have none."""
    operators = "|".join(sorted(_OPERATORS, key=len, reverse=True))
    return re.compile(rf"(?P<operator>{operators})\s*(?P<rest>.*(?:\d|\}}\}}).*)", re.IGNORECASE)


@cache
def _interval_form() -> re.Pattern[str]:
    """Two numbers with a dash or a word between them."""
    return re.compile(
        rf"(?P<between>mellan\s+)?(?P<low>{_ONE})\s*%?\s*(?P<sign>[-–—−]|till|och)\s*(?P<high>{_ONE}(?:\s*%|\s+[^\W\d_].*)?)",
        re.IGNORECASE,
    )


_NEITHER = re.compile(r"[≥≤<>=]|\d[\d ,.]*[-–—−]")
"""What begins as a number with a sign, or as an interval."""
_FORMS = "Skriv ett tal (80), ett tal med tecken (≥ 80), ett intervall (4–7) eller ett ord (öka)."
_WORD = re.compile(r"[^\W\d_][^\d{}|\n]*")


@dataclass(frozen=True, slots=True)
class Target:
    """A target value; with `upper` it is the lower end of an interval, and without a number a word.

    `operator` is what is written before a number.
    """

    quantity: Quantity
    operator: Operator = ""
    upper: Quantity | None = None

    @property
    def word(self) -> str:
        """The word that stands for a number."""
        return self.quantity.missing

    @property
    def is_change(self) -> bool:
        """Whether the word asks for a change since last year."""
        return self.word.lower() in CHANGES

    @property
    def asks(self) -> Operator:
        """What the outcome must be to the number, or to last year's outcome, as far as the target says it itself."""
        return CHANGES.get(self.word.lower(), self.operator)

    @property
    def direction(self) -> Direction | None:
        """Which way is better by the operator or the word; None where the target does not say it."""
        return _BETTER.get(self.asks)

    def quantities(self, column: str) -> dict[str, Quantity]:
        """Its numbers by the names that they have where it stands in a column; the ends of an interval have one each."""
        if self.upper is None:
            return {column: self.quantity}
        return {f"{column}{FROM}": self.quantity, f"{column}{TO}": self.upper}


FROM, TO = "_från", "_till"
"""What the names of an interval's ends end with."""


def target_column(name: str) -> str:
    """The column that a target stands in, from the name of its number or of one of its ends."""
    return name.removesuffix(FROM).removesuffix(TO)


def parse_target(raw: Any) -> Target:
    """Reads `60`, `≥ 80`, `< 1 %`, `högst 12`, `4–7`, `öka` or `{{ drift.summa.budget }}`, or `{värde: …}` with a note.

    Raises PydanticCustomError in Swedish.
    """
    if isinstance(raw, Target):
        return raw
    if isinstance(raw, dict) and isinstance(raw.get("värde"), str):
        written = _parse_text(raw["värde"])
        noted = parse_quantity({**raw, "värde": "0"})
        kept = replace(
            written.quantity, note=noted.note, decimals=noted.decimals, unit=noted.unit or written.quantity.unit
        )
        return replace(written, quantity=kept)
    return _parse_text(raw) if isinstance(raw, str) else Target(parse_quantity(raw))


def _parse_text(raw: str) -> Target:
    text = " ".join(raw.split(" ")).strip()
    if not text:
        raise refuse("Målvärdet är tomt.", _FORMS, "ARS204")
    if _NEITHER.match(text) and not (_signed_form().fullmatch(text) or _interval_form().fullmatch(text)):
        raise refuse(f"”{shown(text)}” är inget målvärde.", _FORMS, "ARS204")
    return _interval(text) or _signed(text) or _word(text) or Target(parse_quantity(text))


def _interval(text: str) -> Target | None:
    """`4–7 %`, `4 till 7` or `mellan 4 och 7`; a unit after the last number is both numbers' own."""
    match = _interval_form().fullmatch(text)
    if match is None or (match["between"] is None) == (match["sign"].lower() == "och"):
        return None
    high = parse_quantity(match["high"])
    low = replace(parse_quantity(match["low"]), unit=high.unit)
    if low.value is not None and high.value is not None and low.value >= high.value:
        hint = "Skriv det mindre talet först, till exempel 4–7. Är det ett ord: {ord: …}."
        raise refuse(f"Intervallet ”{shown(text)}” börjar inte med det mindre talet.", hint, "ARS204")
    return Target(low, "", high)


def _signed(text: str) -> Target | None:
    match = _signed_form().fullmatch(text)
    if match is None:
        return None
    quantity = parse_quantity(match["rest"])
    if quantity.qualifier in _OPERATORS:
        raise refuse(f"”{shown(text)}” har två tecken.", _FORMS, "ARS204")
    return Target(quantity, _OPERATORS[match["operator"].lower()])


def _word(text: str) -> Target | None:
    """A word or a few; one that is nearly a word that is judged is taken for a slip."""
    if _WORD.fullmatch(text) is None or len(text) > LONGEST_WORDS:
        return None
    known = text.lower()
    meant = next((word for word in CHANGES if SequenceMatcher(None, known, word).ratio() >= ALMOST), None)
    if meant is not None and known not in CHANGES:
        raise refuse(
            f"”{text}” är inget målvärde.", f"Menades ”{meant}”? Ska ordet stå som det är: {{ord: {text}}}.", "ARS204"
        )
    return Target(Quantity(None, missing=text))


TargetField = Annotated[Target, Read(parse_target, WRITTEN)]
