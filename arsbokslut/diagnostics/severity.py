"""How bad a finding is."""

from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build, a warning does not."""

    ERROR = "fel"
    WARNING = "varning"
