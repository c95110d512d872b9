"""A year's data as text, and what it is the year after."""

from pathlib import Path

from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.next_year import next_year
from arsbokslut.pipeline.project import Project

META = """\
rapport:
  titel: Årsbokslut {{ rapport.år }}
  kommun: K
  nämnd: N
  år: 2025
  layout: standard
  datum: 2026-01-31
"""
TEXT = "avsnitt:\n  a:\n    rubrik: A\n    text: Det gick bra.\n"


def a_year_later(folder: Path, data: str, new: int = 2026) -> str:
    """What a data file of 2025 is in a later year."""
    year = folder / "data" / "2025"
    year.mkdir(parents=True)
    (year / "rapport.yaml").write_text(META, encoding="utf-8")
    (year / "mer.yaml").write_text(data, encoding="utf-8")
    made = next_year(Project(folder), Edition(new), None)
    return made.files[f"data/{new}/mer.yaml"].decode()
