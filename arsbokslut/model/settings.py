"""The project's own settings, in `arsbokslut.yaml` beside `data/`."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from arsbokslut.diagnostics import nearest
from arsbokslut.diagnostics.codes import CODES
from arsbokslut.model.base import Form, Model, refuse
from arsbokslut.model.quantity import Number


def _known_rule(code: str) -> str:
    if code not in CODES:
        closest = nearest(code, [each for each in CODES if each >= "ARS4"])
        raise refuse(
            f"Regeln {code} finns inte.",
            f"Menades {closest}?" if closest else "Handbokens kapitel Kontroller räknar upp reglerna.",
        )
    return code


RuleCode = Annotated[
    str,
    Form(r"ARS[4-9]\d{2}", "Bara regler kan ställas in; deras koder börjar på ARS4, ARS5 och så vidare till ARS9."),
    AfterValidator(_known_rule),
]


OFF = "av"


class Limits(Model):
    """From when a deviation must be explained: both limits have to be passed."""

    percent: Number = Field(Decimal(5), alias="avvikelse_procent")
    thousands: Number = Field(Decimal(500), alias="avvikelse_tkr")


class Demands(Model):
    """What must be written though the report could do without: why a status or a trend is set by hand."""

    motivation: Literal["ja", "nej"] = Field("ja", alias="motivering")


class Settings(Model):
    """Severity by rule, limits and demands."""

    rules: dict[RuleCode, Literal["fel", "varning", "notis", "av"]] = Field(default_factory=dict, alias="regler")
    limits: Limits = Field(default_factory=Limits, alias="gränser")
    demands: Demands = Field(default_factory=Demands, alias="krav")

    @property
    def off(self) -> frozenset[str]:
        """The codes that nothing is to be found of."""
        return frozenset(code for code, wanted in self.rules.items() if wanted == OFF)
