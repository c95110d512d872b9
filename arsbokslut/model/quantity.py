"""Numbers as staff write and paste them, exact or qualified."""

import re
from dataclasses import replace
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Annotated, Any

from pydantic import WithJsonSchema

from arsbokslut.classes import dataclass
from arsbokslut.model.base import Read, refuse, shown
from arsbokslut.model.formula import Formula, FormulaFault, parse_formula
from arsbokslut.model.numerals import MINUSES, NUMBER, SIGN, SPACE, WHOLE, to_decimal
from arsbokslut.model.placeholders import FILL_IN, SHOWN
from arsbokslut.model.units import spelt

_LIMIT = 10**15
LIMIT = Decimal(_LIMIT)
"""No municipal amount in kronor comes near it; beyond it somebody pasted two figures as one."""
MAX_DECIMALS = 6
LONGEST_WRITTEN = 60
"""Characters from which what stands for a number is no slip of the pen but a text."""

QUALIFIERS = (
    "ca", "ca.", "cirka", "c:a", "ung", "ung.", "ungefär", "drygt", "knappt", "närmare", "nästan", "omkring", "kring", "runt",
    "över", "under", "minst", "högst", "mer än", "mindre än", "fler än", "färre än", "strax över", "strax under", "upp till",
    "uppemot", "≥", "≤", "<", ">",
)  # fmt: skip
"""Words that make a value approximate; written before the number, in the data and in the report."""

MISSING = ("ej mätt", "ej aktuellt", "ej tillämpligt", "saknas", "uppgift saknas", "redovisas ej")
"""The usual words where there is no number; never a silent blank or zero. A report may have words of its own."""
_SPAN = re.compile(rf"{NUMBER}{SPACE}?–{SPACE}?{NUMBER}(?:{SPACE}?%)?")
"""From one number to another, with a dash as long as Swedish has it: no minus."""
MARKS_FOR_MISSING = frozenset({"-", "–", "—", "−", "..", "…"})
"""What stands for a missing number without words."""
LONGEST_WORDS = 60
SEVERAL = 3
ALMOST = 0.87
"""So alike is a word to one of the usual ones that it is that, misspelt."""

_NUMBER = re.compile(rf"({SIGN}?{SPACE}?{WHOLE}(?:[.,][0-9]+)?)")
_DOUBTFUL = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}")
_WITH_UNIT = re.compile(
    rf"(?P<number>{SIGN}?{SPACE}?[0-9].*?)(?:{SPACE}*(?P<percent>%)|{SPACE}+(?P<unit>[^\W\d_][^\d(*]*?))"
)
_MARKED = re.compile(r"(?P<rest>.*?[^\s(*])\s*(?P<mark>\((?:\*{1,3}|[1-9]|[a-z])\)|\*{1,3}|[¹²³])")
_QUALIFIED = re.compile(
    rf"(?P<word>[≥≤<>]|(?:{'|'.join(re.escape(word) for word in sorted(QUALIFIERS, key=len, reverse=True))})(?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_][^\d=#{}|\n]+")
_REFERENCE = re.compile(r"\{\{(.*)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as it stands in the data: a number, perhaps approximate, the words that say why there is none, or a formula.

    The number keeps the decimals it was written with. `unit` is what stands after it, `mark` refers to a note, `decimals`
    are those that it asks for itself. `doubtful`: three digits after a single comma, so that what stands around must say
    whether they are decimals. `own_words`: the words are none of the usual ones, and nothing says that they are meant.
    """

    value: Decimal | None
    qualifier: str = ""
    missing: str = ""
    note: str = ""
    unit: str = ""
    mark: str = ""
    decimals: int | None = None
    doubtful: bool = False
    own_words: bool = False
    formula: Formula | None = None


def has_fraction(quantity: Quantity) -> bool:
    """Whether a number is not whole."""
    return quantity.value is not None and quantity.value != quantity.value.to_integral_value()


def parse_quantity(raw: Any) -> Quantity:
    """Reads a number as it is written: `27 477 024`, `drygt 10`, `87 %`, `2 827 (*)`, `Stängt`, `{{ drift.summa.utfall }}`, or
    `{värde: …}` with `not`, `enhet` and `decimaler`.

    Raises PydanticCustomError in Swedish for what is out of range or no number.
    """
    if type(raw) is int and -_LIMIT < raw < _LIMIT:  # most of what a report holds
        return Quantity(Decimal(raw))
    if isinstance(raw, Quantity):
        return raw
    if isinstance(raw, dict):
        return _with_keys(raw)
    if isinstance(raw, str):
        text = " ".join(raw.split(" ")).strip()
        return _reference(text) or _without_number(text) or _in_words(text)
    value, doubtful = read_number(raw)
    return Quantity(value, doubtful=doubtful)


def _in_words(text: str) -> Quantity:
    """A number with what stands before and after it."""
    mark = unit = qualifier = ""
    if match := _MARKED.fullmatch(text):
        text, mark = match["rest"], match["mark"]
    if match := _QUALIFIED.fullmatch(text):
        text, qualifier = match["rest"], match["word"].lower()
    if (match := _WITH_UNIT.fullmatch(text)) and _NUMBER.fullmatch(match["number"].strip()):
        text, unit = match["number"], spelt(match["percent"] or match["unit"])
    value, doubtful = read_number(text)
    return Quantity(value, qualifier, unit=unit, mark=mark, doubtful=doubtful)


def _reference(text: str) -> Quantity | None:
    """A cell that follows from figures elsewhere."""
    match = _REFERENCE.fullmatch(text)
    if match is None:
        return None
    try:
        return Quantity(None, formula=Formula(match[1].strip(), parse_formula(match[1])))
    except FormulaFault as fault:
        raise refuse(f"Hänvisningen går inte att läsa: {fault.reason}", fault.hint) from None


def _without_number(text: str) -> Quantity | None:
    """The words or the mark that stand where there is no number."""
    known = text.lower()
    if known == FILL_IN:
        return Quantity(None, missing=SHOWN)
    if known in MISSING:
        return Quantity(None, missing=known)
    if text in MARKS_FOR_MISSING or _SPAN.fullmatch(text):
        return Quantity(None, missing=text)
    mark = ""
    if match := _MARKED.fullmatch(text):
        text, mark = match["rest"], match["mark"]
    if len(text) > LONGEST_WORDS or not _is_words(text) or known.split(" ")[0] in QUALIFIERS:
        return None
    meant = next((word for word in MISSING if SequenceMatcher(None, known, word).ratio() >= ALMOST), None)
    if meant is not None:
        raise refuse(f"”{text}” är inte ett tal.", f"Menades ”{meant}”?", "ARS204")
    return Quantity(None, missing=text, mark=mark, own_words=True)


def _is_words(text: str) -> bool:
    """Words with digits among them are words when they are several: `Ökning med ca 20–30`, not `kanske 5`."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    return _WORDS.fullmatch(text) is not None or (len(words) >= SEVERAL and text[0].isalpha())


_KEYS = frozenset({"värde", "ord", "not", "enhet", "decimaler"})


def _with_keys(raw: dict[str, Any]) -> Quantity:
    """`{värde: …}` with what is to be said of the number, or `{ord: …}` for words with digits in them."""
    has_one = ("värde" in raw) != ("ord" in raw)
    if not raw.keys() <= _KEYS or not has_one or isinstance(raw.get("värde"), dict):
        raise refuse(
            "Ett tal med tillägg skrivs {värde: …, not: …}.",
            "Nycklarna är ”värde” (eller ”ord”, för ord i stället för ett tal), ”not”, ”enhet” och ”decimaler”.",
        )
    note = _text_of(raw, "not")
    if "ord" in raw:
        return Quantity(None, missing=_text_of(raw, "ord"), note=note)
    read = parse_quantity(raw["värde"])
    unit = spelt(_text_of(raw, "enhet")) if "enhet" in raw else read.unit
    return replace(read, note=note, unit=unit, decimals=_decimals_of(raw))


def _text_of(raw: dict[str, Any], key: str) -> str:
    text = raw.get(key, "")
    if key in raw and (not isinstance(text, str) or not text.strip()):
        what = "Anmärkningen (not)" if key == "not" else f"”{key}”"
        raise refuse(f"{what} ska vara en text.", "Skriv texten inom citattecken.")
    return str(text).strip()


def _decimals_of(raw: dict[str, Any]) -> int | None:
    decimals = raw.get("decimaler")
    if decimals is not None and (type(decimals) is not int or not 0 <= decimals <= MAX_DECIMALS):
        raise refuse("”decimaler” ska vara ett heltal från 0 till 6.", "Skriv till exempel decimaler: 1.")
    return decimals


def parse_number(raw: Any) -> Decimal:
    """An exact number where nothing around says more. Raises PydanticCustomError in Swedish."""
    text = raw
    if isinstance(raw, str) and (match := _WITH_UNIT.fullmatch(raw.strip())) and match["percent"]:
        text = match["number"]
    value, doubtful = read_number(text)
    if doubtful:
        written = str(text).strip()
        whole, decimals = written.replace(",", ".").split(".")
        raise refuse(
            f"”{written}” kan läsas på två sätt: {whole} {decimals} eller {whole},{decimals}.",
            f"Skriv {whole}{decimals} för tusental, eller {whole}.{decimals}0 för decimaler.",
            "ARS204",
        )
    return value


def read_number(raw: Any) -> tuple[Decimal, bool]:
    """The exact number in what YAML or a person wrote, and whether its digits after a comma may be thousands.

    Raises PydanticCustomError in Swedish.
    """
    if isinstance(raw, bool) or raw is None or isinstance(raw, list | dict):
        raise refuse(
            "Här ska ett tal stå.",
            "Skriv talet, eller ”ej mätt” eller ”ej aktuellt” om det inte finns något.",
            "ARS204",
        )
    text = str(raw).strip()
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise refuse(f"”{shown(text)}” är inte ett tal.", _advice(text), "ARS204")
    _in_range(number := to_decimal(match[1]), text)
    return number, _DOUBTFUL.fullmatch(text.lstrip(f"+{MINUSES}").strip()) is not None


def _in_range(number: Decimal, text: str) -> None:
    if abs(number) >= LIMIT:
        hint = "Kontrollera att inte två tal har hamnat efter varandra."
        raise refuse(f"Talet {shown(text)} är för stort.", hint, "ARS204")
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > MAX_DECIMALS:
        message = f"Talet {shown(text)} har fler än {MAX_DECIMALS} decimaler."
        raise refuse(message, "Avrunda det till de decimaler som ska visas.", "ARS204")


_ADVICE: tuple[tuple[str, str], ...] = (
    (
        r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?",
        "Skriv tusental med mellanslag eller inget alls, och decimaler med ett enda komma: 1 234,50.",
    ),
    (r"\(\s*\d[\d ,.]*\)", "Skriv ett minustecken i stället för parentesen: -5 063."),
    (r"#[A-ZÅÄÖ/0!?]+", "Det är ett felvärde ur Excel: skriv talet som cellen skulle ha visat."),
    (r"=.*", "Formler skrivs {{ … }} med siffrornas namn: ”{{ drift.summa.utfall }}”."),
    (r"(?:>=|=>|<=|=<).*", "Skriv ≥ eller ≤, eller ”minst” eller ”högst”."),
    (r"\d[\d ,.]*\s?-\s?\d[\d ,.]*", "Är det ett intervall, skriv det med tankstreck: 4–7."),
    (r"[^\W\d].*\d.*", 'Är det ord i stället för ett tal? Skriv då {ord: "…"}. Är det ett ungefärligt tal: ”ca 30”.'),
    (r".*\d[eExX_].*", "Skriv talet med vanliga siffror."),
    (r"(?s).*", "Skriv talet med siffror, till exempel 27477024, 27 477 024 eller -12,5."),
)
"""Form of what is no number → what to do; the first that fits."""


def _advice(text: str) -> str:
    if "\n" in text or len(text) > LONGEST_WRITTEN:
        return "Ska kolumnen hålla text? Skriv då ”slag: text” för den bland kolumnerna."
    return next(advice for form, advice in _ADVICE if re.fullmatch(form, text))


Number = Annotated[Decimal, Read(parse_number, float | str)]
"""An exact number, nothing else."""

_WITH_KEYS = {
    "type": "object",
    "properties": {
        "värde": {"type": ["number", "string"]},
        "ord": {"type": "string"},
        "not": {"type": "string"},
        "enhet": {"type": "string"},
        "decimaler": {"type": "integer"},
    },
    "additionalProperties": False,
}
WRITTEN = float | str | Annotated[dict[str, Any], WithJsonSchema(_WITH_KEYS)]
"""What stands for a quantity in a file."""
QuantityField = Annotated[Quantity, Read(parse_quantity, WRITTEN)]
