"""The handbook's pages, cut into sections and tables."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """The text under a heading, down to the next heading of any level."""
    match = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", page(name), re.MULTILINE | re.DOTALL)
    assert match, f"docs/{name} has no heading {heading!r}"
    return match[1]


def chapter(name: str, heading: str) -> str:
    """The text under a second-level heading, its subheadings included."""
    match = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", page(name), re.MULTILINE | re.DOTALL)
    assert match, f"docs/{name} has no chapter {heading!r}"
    return match[1]


def rows(text: str) -> list[list[str]]:
    """The cells of every row of the tables in a text; a `\\|` is a bar within a cell."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not re.fullmatch(r"[|\- ]+", line)]
    return [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def fenced(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page(name), re.MULTILINE | re.DOTALL)


MODEL_SECTIONS = {
    "Report": "Överst",
    "Meta": "Rapporten",
    "Fact": "Faktarad",
    "Scale": "Skala",
    "Level": "Nivå",
    "KeyFigure": "Nyckeltal",
    "Table": "Tabell",
    "Column": "Kolumn",
    "Row": "Rad",
    "Total": "Summarad",
    "TableView": "Utdrag",
    "ViewRow": "Rad i utdrag",
    "GoalArea": "Målområde",
    "FocusArea": "Fokusområde",
    "Goal": "Ett mål",
    "Indicator": "Indikator",
    "Activity": "Aktivitet",
    "Assignment": "Uppdrag",
    "Section": "Avsnitt",
    "SectionPicture": "Bild",
    "Duty": "Vem som skriver",
    "Relation": "Samband",
    "Acknowledgement": "Godkända fynd",
    "Settings": "Inställningar",
    "Limits": "Gränser",
    "Demands": "Krav",
}
"""Model → its heading in datafiler.md."""
