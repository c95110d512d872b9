"""The base of every model: frozen, closed, named in Swedish in the files and in English in the code."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, TypeAdapter
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function, no_info_plain_validator_function

IDENTIFIER = r"[a-zåäö][a-zåäö0-9_]*"


_GOES = "I rubriker går {{ rapport.år }} och {{ rapport.föregående_år }} bra."
_WHERE = f"Skriv siffran i en text i stället. {_GOES}"


def _without_references(label: str) -> str:
    if "{{" in label:
        raise refuse("Hänvisningar till siffror kan inte stå här.", _WHERE, "ARS203")
    if "{" in label and "rapport." in label:
        raise refuse("En hänvisning har två klammrar på var sida.", _GOES, "ARS203")
    return label


def refuse(message: str, hint: str, code: str = "ARS205", *, meant: str = "") -> PydanticCustomError:
    """An error from a validator, already in Swedish: its code, what is wrong and what to do.

    `meant` is what was surely meant by the text that stands there, when that is known.
    """
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "meant": meant})


def shown(value: Any) -> str:
    """A value as a message repeats it, cut when it is long."""
    text = str(value)
    return text if len(text) <= 40 else f"{text[:37]}…"


class Read:
    """How what a file holds becomes a value, in an annotation: `Annotated[Prose, Read(parse_prose, str)]`.

    `written` is what may stand in the file, as editors are told. Unlike pydantic's `PlainValidator` it makes no schema of
    the value's own fields, which nobody fills in.
    """

    def __init__(self, parse: Callable[[Any], Any], written: Any) -> None:
        self.parse, self.written = parse, written

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> Any:
        return handler(TypeAdapter(self.written).core_schema)


class Form:
    """What a text must look like, in an annotation: `Annotated[str, Form(r"\\d{4}", "Året skrivs med fyra siffror.")]`."""

    def __init__(self, pattern: str, advice: str) -> None:
        self.pattern, self.advice = pattern, advice

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return no_info_after_validator_function(self.checked, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^{self.pattern}$"}

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def checked(self, text: str) -> str:
        """The text. Raises PydanticCustomError in Swedish for one of another form."""
        if self._compiled.fullmatch(text) is None:
            raise self.refused(text)
        return text

    def refused(self, text: str) -> PydanticCustomError:
        """What to say of a text of another form."""
        return refuse(f"”{shown(text)}” har fel form.", self.advice)


class _NameForm(Form):
    """The form of a name, which often can be made out of what stands there."""

    def refused(self, text: str) -> PydanticCustomError:
        proposed = re.sub(r"[^a-zåäö0-9]+", "_", text.lower()).strip("_")
        hint = f"{self.advice} Menades ”{proposed}”?" if re.match("[a-zåäö]", proposed) else self.advice
        return refuse(f"”{shown(text)}” kan inte vara ett namn här.", hint)


Identifier = Annotated[
    str,
    StringConstraints(max_length=60),
    _NameForm(
        IDENTIFIER,
        "Namn skrivs med små bokstäver, siffror och understreck, och börjar med en bokstav: hemgården_övertid.",
    ),
]
"""A name that references use: lowercase letters with å ä ö, digits and underscore."""

Label = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), AfterValidator(_without_references)
]
"""A heading, a name or another short text without figure references."""


class Model(BaseModel):
    """A part of the report; unknown keys are errors and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    SWEDISH: ClassVar[Mapping[str, str]] = {}
    """The Swedish names, by which files and templates know it, and the field behind each; values that are computed have such names
    too."""

    @classmethod
    def __pydantic_init_subclass__(cls, **named: Any) -> None:
        """Takes the names from the aliases of the fields."""
        cls.SWEDISH = {field.alias or name: name for name, field in cls.model_fields.items()}
