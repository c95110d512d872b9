"""The base of every model: frozen, closed, named in Swedish in the files and in English in the code."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

IDENTIFIER = r"[a-zåäö][a-zåäö0-9_]*"


def _without_references(label: str) -> str:
    if "{{" in label:
        raise refuse("Hänvisningar till siffror kan inte stå här.", "Skriv siffran i en text i stället.", "ARS203")
    return label


def refuse(message: str, hint: str, code: str = "ARS205") -> PydanticCustomError:
    """An error from a validator, already in Swedish: its code, what is wrong and what to do."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


Identifier = Annotated[str, StringConstraints(pattern=f"^{IDENTIFIER}$", max_length=60)]
"""A name that references use: lowercase letters with å ä ö, digits and underscore."""

Label = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), AfterValidator(_without_references)
]
"""A heading, a name or another short text without figure references."""


class Model(BaseModel):
    """A part of the report; unknown keys are errors and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    @classmethod
    def swedish(cls) -> dict[str, str]:
        """The Swedish key of each field, by which files and templates know it."""
        return {field.alias or name: name for name, field in cls.model_fields.items()}
