"""The handbook's list of codes, from the explanations and the catalogue: `python -m tests.diagnostics.handbook`."""

import re
from collections.abc import Mapping

from arsbokslut.diagnostics.codes import CODES, GROUPS
from tests.conftest import ROOT
from tests.diagnostics.catalogue import Case, cases

PAGE = ROOT / "docs" / "felkoder.md"

TYPICAL: Mapping[str, str] = {
    "ARS001": "no-data-folder",
    "ARS003": "folder-in-the-way",
    "ARS103": "several-characters",
    "ARS110": "colon-in-text",
    "ARS111": "only-comments",
    "ARS115": "python",
    "ARS117": "only-a-number",
    "ARS118": "yes-no",
    "ARS119": "same-file",
    "ARS121": "link-out",
    "ARS202": "unit",
    "ARS203": "year-as-heading",
    "ARS204": "point-for-thousands",
    "ARS205": "id-with-space",
    "ARS206": "level",
    "ARS207": "row",
    "ARS212": "too-many-cells",
    "ARS301": "row-name",
    "ARS302": "one-brace",
    "ARS311": "not-shown",
    "ARS321": "not-ended",
    "ARS323": "section",
    "ARS324": "unknown-element",
    "ARS330": "no-style",
    "ARS901": "not-needed",
}
"""Code → the case to show, where it is not the first."""

INTRODUCTION = """\
# Felkoder

Varje fynd har en kod som inte ändras mellan versioner. `arsbokslut explain KOD` visar samma förklaring i terminalen.
Exemplen är vad programmet skriver; varje exempel, och fler, finns som ett litet projekt under `tests/diagnostics/`.

Sidan skrivs av `python -m tests.diagnostics.handbook`. Ändra förklaringarna i `arsbokslut/diagnostics/codes/`.
"""


def page() -> str:
    """The whole page."""
    return INTRODUCTION + "".join(f"\n## {group.title}\n{''.join(map(_section, group.codes))}" for group in GROUPS)


def _section(code: str) -> str:
    explained = CODES[code]
    return f"\n### {code} {explained.title}\n\n{_prose(explained.text)}\n\n```text\n{example(code)}\n```\n"


def _prose(text: str) -> str:
    """The explanation as Markdown: what is code in a template stays as it is written."""
    return re.sub(r"\{\{.*?\}\}|\{%.*?%\}|<<|(?<= )[&*](?=[ ,])", lambda match: f"`{match[0]}`", text)


def example(code: str) -> str:
    """The first finding with the code in the code's most typical case."""
    blocks = re.split(r"\n\n", _typical(code).expected.read_text(encoding="utf-8").partition("\n")[2])
    return next(block.strip("\n") for block in blocks if f" {code}: " in block)


def _typical(code: str) -> Case:
    own = [case for case in cases() if case.code == code]
    return next((case for case in own if case.folder.name == f"{code}-{TYPICAL.get(code)}"), own[0])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
