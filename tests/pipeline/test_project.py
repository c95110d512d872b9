"""The project: which editions it has, and what is said of one that it lacks."""

from pathlib import Path

import pytest

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project


def project(root: Path, *folders: str) -> Project:
    for name in folders:
        (root / "data" / name).mkdir(parents=True)
    return Project(root)


def test_editions_are_the_folders_named_as_years_earliest_first(tmp_path: Path) -> None:
    made = project(tmp_path, "2024", "2022", "gammalt", "2024-utkast", "24")
    (tmp_path / "data" / "2023").write_text("a file")

    assert made.editions() == [Edition(2022), Edition(2024)]


@pytest.mark.parametrize(
    ("there", "hint"),
    [
        ((), "Skapa mappen och lägg årets YAML-filer där."),
        (("2024",), "Det finns data för 2024."),
        (("2022", "2024"), "Det finns data för 2022, 2024. Menades 2024?"),
        (("1998", "1999"), "Det finns data för 1998, 1999."),
    ],
)
def test_an_edition_without_data(there: tuple[str, ...], hint: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    made = project(tmp_path, *there)

    with pytest.raises(DiagnosticsError) as caught:
        made.data_folder(Edition(2042))

    (found,) = caught.value.diagnostics
    assert (found.code, str(found.position), found.hint) == ("ARS002", "data/2042", hint)
