"""A target: a number and what the outcome must be to it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import PlainValidator

from arsbokslut.model.base import refuse
from arsbokslut.model.quantity import parse_number

Direction = Literal["högre", "lägre"]
"""Which way is better."""

_OPERATORS = {
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
_TARGET = re.compile(
    rf"(?P<operator>{'|'.join(sorted(_OPERATORS, key=len, reverse=True))})?\s*(?P<number>.+)", re.IGNORECASE
)
_MET = {
    "≥": lambda outcome, target: outcome >= target,
    "≤": lambda outcome, target: outcome <= target,
    "<": lambda outcome, target: outcome < target,
    ">": lambda outcome, target: outcome > target,
}


@dataclass(frozen=True, slots=True)
class Target:
    """A target value; `operator` is one of ≥ ≤ < >, or empty when only the number is given."""

    value: Decimal
    operator: str = ""

    def direction(self, stated: Direction) -> Direction:
        """Which way is better: what the operator says, else what is stated."""
        return {"≥": "högre", ">": "högre", "≤": "lägre", "<": "lägre"}.get(self.operator, stated)  # type: ignore[return-value]

    def met(self, outcome: Decimal, stated: Direction) -> bool:
        """Whether an outcome reaches the target; a bare number means at least (higher is better) or at most."""
        operator = self.operator or ("≥" if stated == "högre" else "≤")
        return bool(_MET[operator](outcome, self.value))


def parse_target(raw: Any) -> Target:
    """Reads `60`, `≥ 80`, `< 1 %` or `högst 12`. Raises PydanticCustomError in Swedish."""
    if not isinstance(raw, str):
        return Target(parse_number(raw))
    match = _TARGET.fullmatch(raw.strip())
    if match is None:
        raise refuse("Målvärdet är tomt.", "Skriv ett tal, eller ett tal med ≥, ≤, < eller > framför.", "ARS204")
    operator = match["operator"]
    return Target(parse_number(match["number"]), _OPERATORS[operator.lower()] if operator else "")


TargetField = Annotated[Target, PlainValidator(parse_target, json_schema_input_type=float | str)]
