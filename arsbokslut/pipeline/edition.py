"""Which report is meant: the folder it is read from, how that is shown, and what its documents are called."""

import re
from typing import Self

from arsbokslut.classes import dataclass

DATA = "data"
_YEAR = re.compile(r"(?:19|20)[0-9][0-9]")


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """A year's report. In order, the latest is last."""

    year: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The edition that a folder of `data/`, or a person, names; None when the name is no year."""
        return cls(int(text)) if _YEAR.fullmatch(text) else None

    def __str__(self) -> str:
        return str(self.year)

    @property
    def shown(self) -> str:
        """The folder of its data, from the project's, with forward slashes."""
        return f"{DATA}/{self}"

    @property
    def stem(self) -> str:
        """What its documents are called, before the ending."""
        return f"arsbokslut-{self}"

    @property
    def before(self) -> Self:
        """The one that its figures are compared with: last year's."""
        return type(self)(self.year - 1)
