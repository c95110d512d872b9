"""Templates that come with the tool are compiled beforehand, and their code is used for the very same source alone."""

from pathlib import Path

import pytest

from arsbokslut.compose import compiled
from arsbokslut.compose.compiled_code import CompiledTemplates
from arsbokslut.compose.environment import layout_environment
from tests.compose.compiled import FOLDER, TEMPLATES, files, stale, write
from tests.small import SmallProject

BLOCKS = "byggstenar.j2"


def test_the_code_is_what_the_templates_give(accept: bool) -> None:
    if accept:
        write()

    assert list(stale()) == [], "write them anew: python -m tests.compose.compiled"


def test_a_file_too_many_one_changed_and_one_missing_are_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tests.compose.compiled.FOLDER", tmp_path)
    write()
    (tmp_path / "gammal.py").write_text("", encoding="utf-8")
    (tmp_path / "askersund_mal.py").write_text("", encoding="utf-8")
    (tmp_path / "gemensamt_byggstenar.py").unlink()

    assert list(stale()) == ["askersund_mal.py", "gammal.py", "gemensamt_byggstenar.py"]


def is_ready(name: str, source: str) -> bool:
    return CompiledTemplates().get_bucket(layout_environment([]), name, f"/mallar/{name}", source).code is not None


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_template_is_at_hand_and_one_that_differs_in_a_byte_is_not(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert is_ready(path.name, source)
    assert not is_ready(path.name, source + " ")
    assert not is_ready(path.name, source.replace("e", "é", 1))
    assert not is_ready("annan.j2", source)


def test_code_of_another_version_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "JINJA2", "3.0.0")

    assert not any(is_ready(path.name, path.read_text(encoding="utf-8")) for path in TEMPLATES)


def test_code_made_beforehand_writes_the_same(small: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "MODULES", {})
    anew = small.data("avsnitt: {a: {rubrik: R}}\n").template(shown("avsnitt.a", "1")).markup()
    monkeypatch.undo()

    assert small.markup() == anew


def shown(section: str, level: str) -> str:
    """A template of a project's own that uses what layouts share."""
    body = f'{{% import "{BLOCKS}" as bygg with context %}}{{{{ bygg.avsnittet({section}, {level}) }}}}'
    return f'<html lang="sv"><head><title>T</title></head><body>{body}</body></html>\n'


def test_a_fault_in_code_made_beforehand_has_its_line_in_the_template(
    small: SmallProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.data("avsnitt: {a: {rubrik: R}}\n").template(shown("avsnitt.a", '"x"'))
    (ready,) = small.findings()
    assert ready.position.file.endswith(BLOCKS)
    monkeypatch.setattr(compiled, "MODULES", {})

    assert [ready] == small.findings()


def test_the_folder_holds_nothing_else() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.suffix} == set(files())
