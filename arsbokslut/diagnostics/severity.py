"""How bad a finding is."""

from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build, a warning only under `--strict`; a note is worth a look and never stops anything."""

    ERROR = "fel"
    WARNING = "varning"
    NOTE = "notis"
