"""Numbers as staff write and paste them, exact or qualified."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from arsbokslut.model.base import refuse
from arsbokslut.model.numerals import MINUSES, SIGN, SPACE, WHOLE, to_decimal

_LIMIT = 10**15
LIMIT = Decimal(_LIMIT)
"""No municipal amount in kronor comes near it; beyond it somebody pasted two figures as one."""
MAX_DECIMALS = 6
LONGEST_WRITTEN = 60
"""Characters from which what stands for a number is no slip of the pen but a text."""

QUALIFIERS = (
    "ca",
    "cirka",
    "drygt",
    "knappt",
    "närmare",
    "nästan",
    "omkring",
    "runt",
    "över",
    "under",
    "minst",
    "högst",
    "strax över",
    "strax under",
    "upp till",
)
"""Words that make a value approximate; written before the number, in the data and in the report."""

MISSING = ("ej mätt", "ej aktuellt", "ej tillämpligt", "saknas", "uppgift saknas", "redovisas ej")
"""What stands where there is no number; never a silent blank or zero."""

_NUMBER = re.compile(rf"({SIGN}?{SPACE}?{WHOLE}(?:[.,][0-9]+)?)(?:{SPACE}?%)?")
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}")
_QUALIFIED = re.compile(
    rf"(?P<word>{'|'.join(sorted(QUALIFIERS, key=len, reverse=True))})\s+(?P<rest>.*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as it stands in the data: a number, perhaps approximate, or the words that say why there is none.

    The number keeps the decimals it was written with. Its unit follows from where it stands.
    """

    value: Decimal | None
    qualifier: str = ""
    missing: str = ""
    note: str = ""


def parse_quantity(raw: Any) -> Quantity:
    """Reads a number, a qualified number (`drygt 10`), a missing value (`ej mätt`) or `{värde: …, not: …}`.

    Raises PydanticCustomError in Swedish for what is ambiguous, out of range or no number.
    """
    if type(raw) is int and -_LIMIT < raw < _LIMIT:  # most of what a report holds
        return Quantity(Decimal(raw))
    if isinstance(raw, Quantity):
        return raw
    if isinstance(raw, dict):
        return _with_note(raw)
    if isinstance(raw, str):
        text = " ".join(raw.split(" ")).strip()
        if text.lower() in MISSING:
            return Quantity(None, missing=text.lower())
        if match := _QUALIFIED.fullmatch(text):
            return Quantity(parse_number(match["rest"]), qualifier=match["word"].lower())
    return Quantity(parse_number(raw))


def _with_note(raw: dict[str, Any]) -> Quantity:
    if not raw.keys() <= {"värde", "not"} or "värde" not in raw or isinstance(raw["värde"], dict):
        raise refuse("Ett tal med anmärkning skrivs {värde: …, not: …}.", "Använd bara nycklarna ”värde” och ”not”.")
    note = raw.get("not", "")
    if not isinstance(note, str) or not note.strip():
        raise refuse("Anmärkningen (not) ska vara en text.", "Skriv texten inom citattecken.")
    bare = parse_quantity(raw["värde"])
    return Quantity(bare.value, bare.qualifier, bare.missing, note.strip())


def parse_number(raw: Any) -> Decimal:
    """The exact number in what YAML or a person wrote. Raises PydanticCustomError in Swedish."""
    if isinstance(raw, bool) or raw is None or isinstance(raw, list | dict):
        raise refuse(
            "Här ska ett tal stå.",
            "Skriv talet, eller ”ej mätt” eller ”ej aktuellt” om det inte finns något.",
            "ARS204",
        )
    number = _from_text(str(raw))
    if abs(number) >= LIMIT:
        raise refuse(
            f"Talet {_short(str(raw))} är för stort.",
            "Kontrollera att inte två tal har hamnat efter varandra.",
            "ARS204",
        )
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > MAX_DECIMALS:
        raise refuse(
            f"Talet {_short(str(raw))} har fler än {MAX_DECIMALS} decimaler.",
            "Avrunda det till de decimaler som ska visas.",
            "ARS204",
        )
    return number


def _from_text(text: str) -> Decimal:
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise refuse(f"”{_short(text)}” är inte ett tal.", _advice(text), "ARS204")
    if ambiguous := _AMBIGUOUS.fullmatch(text.strip().lstrip(f"+{MINUSES}").strip()):
        whole, _, decimals = text.strip().partition(ambiguous.group(1))
        raise refuse(
            f"”{text}” kan läsas på två sätt: {whole} {decimals} eller {whole},{decimals}.",
            f"Skriv {whole}{decimals} för tusental, eller {whole}.{decimals}0 för decimaler.",
            "ARS204",
        )
    return to_decimal(match[1])


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}…"


def _advice(text: str) -> str:
    if "\n" in text or len(text) > LONGEST_WRITTEN:
        return "Ska kolumnen hålla text? Skriv då ”slag: text” för den bland kolumnerna."
    if re.fullmatch(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return "Skriv tusental med mellanslag eller inget alls, och decimaler med ett enda komma: 1 234,50."
    if re.search(r"\d", text) and re.search(r"\b(?:kr|tkr|mnkr|st)\b", text):
        return "Skriv bara talet; enheten anges med nyckeln ”enhet”."
    if re.search(r"\d[eExX_]", text):
        return "Skriv talet med vanliga siffror."
    return "Skriv talet med siffror, till exempel 27477024, 27 477 024 eller -12,5."


Number = Annotated[Decimal, PlainValidator(parse_number, json_schema_input_type=float | str)]
"""An exact number, nothing else."""

_WITH_NOTE = {
    "type": "object",
    "properties": {"värde": {"type": ["number", "string"]}, "not": {"type": "string"}},
    "required": ["värde", "not"],
    "additionalProperties": False,
}
QuantityField = Annotated[
    Quantity,
    PlainValidator(
        parse_quantity, json_schema_input_type=float | str | Annotated[dict[str, Any], WithJsonSchema(_WITH_NOTE)]
    ),
]
