"""`arsbokslut check --fix`: what is put right, what is shown and asked first, and what is never touched."""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from arsbokslut.cli import run
from arsbokslut.diagnostics import DiagnosticsError, Position
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.fixes import fixed_files, write_fixed
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.source import SourceFile, read_one
from tests.diagnostics.catalogue import GOOD, LOOKS, Case, cases

Told = tuple[int, str, str]
"""Exit code, standard output, standard error."""
TEXT = "Övertiden kostade {{ personal.övertid.utfall }}."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good project of the catalogue, to change."""
    shutil.copytree(GOOD, tmp_path / "project")
    shutil.copy(LOOKS, tmp_path / "project" / "templates" / "liten")
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Runs `arsbokslut check` with arguments."""

    def execute(*arguments: str) -> Told:
        code = run(("check", *arguments))
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return code, told.out, told.err

    return execute


def ekonomi(project: Path) -> Path:
    return project / "data" / "2024" / "ekonomi.yaml"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert text.count(old) == 1
    file.write_bytes(text.replace(old, new).encode())


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("    {rubrk: A, text: B}", "    {rubrik: A, text: B}"),
        ("    {Rubrik: A, text: B}", "    {rubrik: A, text: B}"),
        ("    'rubirk': A\n    text: B", "    'rubrik': A\n    text: B"),
        ("    rubrik: A\n    \u00a0text: B", "    rubrik: A\n    text: B"),
        ("    {rubrik: A, text: 'Det är {personal.övertid.utfall}.'}", "    {rubrik: A, text: 'Det är {{ personal.övertid.utfall }}.'}"),
        ("    rubrik: A\n    text: |\n      Det är [[personal.övertid.utfall | mnkr]].", "    rubrik: A\n    text: |\n      Det är {{ personal.övertid.utfall | mnkr }}."),
        ("    {rubrik: A, text: 'Det är {{ personal.övertid.utfall }} tkr.'}", "    {rubrik: A, text: 'Det är {{ personal.övertid.utfall }}.'}"),
        ("    {rubrik: A, text: Det är 512 tkr.}", None),  # {{ }} cannot stand within braces without quotes
        ("    rubrik: A\n    text: Det är 512 tkr.", "    rubrik: A\n    text: Det är {{ personal.övertid.utfall | tkr }}."),
        ("    rubrik: A\n    text: Det är -2 891 tkr.", "    rubrik: A\n    text: Det är {{ drift.summa.avvikelse | tkr }}."),
        ("    rubrik: Mål: mer\n    text: B", '    rubrik: "Mål: mer"\n    text: B'),
        ('    rubrik: "A\n    text: B', '    rubrik: "A"\n    text: B'),
        ("    rubrik: @a\n    text: B", '    rubrik: "@a"\n    text: B'),
        ("    rubrik: A\n    text: {{ personal.övertid.utfall }} blev det.", '    rubrik: A\n    text: "{{ personal.övertid.utfall }} blev det."'),
        ("\t{rubrik: A, text: B}", "    {rubrik: A, text: B}"),
    ],
)  # fmt: skip
def test_put_right(project: Path, check: Callable[..., Told], wrong: str, right: str | None) -> None:
    file = project / "data" / "2024" / "mer.yaml"
    file.write_text(f"avsnitt:\n  nytt:\n{wrong}\n", encoding="utf-8")

    check("--fix", "--yes")

    assert file.read_text(encoding="utf-8") == f"avsnitt:\n  nytt:\n{right or wrong}\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("utfal: 17040897", "utfall: 17040897"),
        ("Utfall: 17040897", "utfall: 17040897"),
        ("enhet: KKR", "enhet: tkr"),
        ("rubrik: Utfall, enhet: kronor}", "rubrik: Utfall, enhet: kr}"),
        ("rubrik: Utfall, enhet: 'SEK'}", "rubrik: Utfall, enhet: 'kr'}"),
    ],
)
def test_keys_and_units_beside_figures(project: Path, check: Callable[..., Told], wrong: str, right: str) -> None:
    change(ekonomi(project), right.replace(", enhet: kr", "").replace(", enhet: 'kr'", ""), wrong)
    before = ekonomi(project).read_text(encoding="utf-8")

    code, _, _ = check("--fix", "--yes")

    assert code == 0
    assert ekonomi(project).read_text(encoding="utf-8") == before.replace(wrong, right)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("utfall: 17040897, budget: 16244023", "utfall: 17040897, utfal: 1, budget: 16244023"),  # there is one already
        ("utfall: 17040897", "prognos2: 17040897"),
        ("{{ personal.övertid.utfall }}", "{personal.övertid.utfal}"),  # no such figure
        ("{{ personal.övertid.utfall }}", "512 000 kronor"),  # printed as 512 000 kr
        ("{{ personal.övertid.utfall }}", "513 tkr"),
        ("kostade {{ personal.övertid.utfall }}", "kostade 512 tkr, inte 1 512 tkr eller 512 tkr"),  # which of them
        ("rubrik: Ekonomi", "rubrik: obs: Ekonomi"),
    ],
)
def test_what_is_not_certain_is_left(project: Path, check: Callable[..., Told], old: str, new: str) -> None:
    change(ekonomi(project), old, new)
    before = ekonomi(project).read_bytes()

    _, out, _ = check("--fix", "--yes")

    assert ekonomi(project).read_bytes() == before
    assert "Rättade" not in out


def test_of_several_figures_that_fit_none_is_chosen(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "utfall: 512}", "utfall: 512}\n    jour: {namn: Jour, enhet: tkr, utfall: 512}")
    change(ekonomi(project), "{{ personal.övertid.utfall }}", "512 tkr, mot {{ personal.jour.utfall }}")
    before = ekonomi(project).read_bytes()

    check("--fix", "--yes")

    assert ekonomi(project).read_bytes() == before


def test_the_diff_is_shown_first_and_nothing_is_written_unasked(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")
    before = ekonomi(project).read_bytes()

    code, out, _ = check("--fix")

    assert out.startswith(
        "Rättningar i data/2024/ekonomi.yaml (ARS201):\n"
        "--- data/2024/ekonomi.yaml\n+++ data/2024/ekonomi.yaml\n@@ -2,3 +2,3 @@\n   ekonomi:\n"
        "-    rubrk: Ekonomi\n+    rubrik: Ekonomi\n     text: |\n\n"
        "Inget är skrivet. Kör igen med --yes för att skriva ändringarna.\n"
    )
    assert "Nyckeln ”rubrk” finns inte här." in out
    assert (code, ekonomi(project).read_bytes()) == (1, before)


@pytest.mark.parametrize(
    ("answer", "written"), [("j\n", True), ("Ja\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_on_a_terminal_it_is_asked(
    project: Path, check: Callable[..., Told], monkeypatch: pytest.MonkeyPatch, answer: str, written: bool
) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")
    typed = StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)

    code, out, _ = check("--fix")

    assert "Ska ändringarna skrivas? [j/N] " in out
    assert (code, "rubrik: Ekonomi" in ekonomi(project).read_text(encoding="utf-8")) == (0 if written else 1, written)


def test_what_remains_is_told_afterwards(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")
    change(ekonomi(project), "budget: 16244023", "budget: mycket")

    code, out, _ = check("--fix", "--yes")

    assert code == 1
    assert out.index("Rättade") < out.index("”mycket” är inte ett tal")
    assert "ARS201: " not in out


def test_what_a_fix_uncovers_is_fixed_too(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrik: Ekonomi: året")
    change(ekonomi(project), "rubrik: Driftredovisning", "rubrk: Driftredovisning")
    change(ekonomi(project), TEXT, "Övertiden kostade 512 tkr.")

    code, out, _ = check("--fix", "--yes")

    assert [line for line in out.splitlines() if line.startswith("Rättningar")] == [
        f"Rättningar i data/2024/ekonomi.yaml ({each}):" for each in ("ARS110", "ARS201", "ARS701")
    ]
    assert code == 0


def test_nothing_to_put_right(project: Path, check: Callable[..., Told]) -> None:
    _, out, _ = check("--fix")

    assert out.startswith("2024: här finns inget som programmet säkert kan rätta.\n2024: inga fynd.")


def test_quiet_and_sure_says_nothing_of_it(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")

    assert check("--fix", "--yes", "--quiet") == (0, "", "")


def test_a_machines_format_is_alone_on_standard_out(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")

    _, out, err = check("--fix", "--format", "json")

    assert out.startswith("{")
    assert err.startswith("Rättningar i data/2024/ekonomi.yaml (ARS201):")


def test_yes_without_fix_is_told(project: Path, check: Callable[..., Told]) -> None:
    code, out, _ = check("--yes")

    assert (code, "ARS004" in out) == (2, True)


def test_every_other_byte_is_kept(project: Path, check: Callable[..., Told]) -> None:
    good = "\ufeff# o\u0308\r\n".encode() + ekonomi(project).read_bytes().replace(b"\n", b"\r\n")
    ekonomi(project).write_bytes(good.replace(b"rubrik: Ekonomi", b"rubrk: Ekonomi"))

    _, out, _ = check("--fix", "--yes")

    assert ekonomi(project).read_bytes() == good
    assert "\u2423" not in out


def test_the_settings_are_put_right_too(project: Path, check: Callable[..., Told]) -> None:
    (project / "arsbokslut.yaml").write_text("regelr: {ARS701: av}\n", encoding="utf-8")

    check("--fix", "--yes")

    assert (project / "arsbokslut.yaml").read_text(encoding="utf-8") == "regler: {ARS701: av}\n"


def test_layouts_are_left_alone(project: Path, check: Callable[..., Told]) -> None:
    layout = project / "templates" / "liten" / "layout.yaml"
    layout.write_text("nman: x\n" + layout.read_text(encoding="utf-8"), encoding="utf-8")
    before = layout.read_bytes()

    check("--fix", "--yes")

    assert layout.read_bytes() == before


def found(project: Path) -> tuple[Project, Any]:
    whole = Project(project)
    try:
        return whole, prepare_edition(whole, Edition(2024)).findings
    except DiagnosticsError as error:
        return whole, error.diagnostics


def test_a_file_that_changed_meanwhile_is_not_written(project: Path) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")
    whole, findings = found(project)
    (file,) = fixed_files(whole, findings)
    change(ekonomi(project), "utfall: 512", "utfall: 513")

    with pytest.raises(DiagnosticsError, match="ändrats under tiden"):
        write_fixed(file, whole)
    assert "utfall: 513" in ekonomi(project).read_text(encoding="utf-8")


def test_a_fix_that_would_change_a_figure_is_not_carried_out(project: Path) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")
    whole, (finding,) = found(project)
    place = Position("data/2024/ekonomi.yaml", 17, 35, 17, 43)
    for change_to in ((Rewrite(place, "17040897", "17040898"),), (*finding.fix, Rewrite(place, "17040897", ""))):
        assert fixed_files(whole, [replace(finding, fix=change_to)]) == []


def test_fixes_that_cannot_be_carried_out_together_do_not_stop_the_others(
    project: Path, check: Callable[..., Told]
) -> None:
    change(ekonomi(project), "utfall: 17040897, budget: 16244023", "utfal: 17040897, utfalll: 1, budgt: 16244023")

    check("--fix", "--yes")

    assert "utfall: 17040897, utfalll: 1, budget: 16244023" in ekonomi(project).read_text(encoding="utf-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_is_told(project: Path, check: Callable[..., Told]) -> None:
    change(ekonomi(project), "rubrik: Ekonomi", "rubrk: Ekonomi")
    ekonomi(project).parent.chmod(0o500)
    try:
        code, out, _ = check("--fix", "--yes")
    finally:
        ekonomi(project).parent.chmod(0o700)

    assert (code, "ARS003" in out) == (2, True)


def numbers(data: Any) -> list[str]:
    """Every number of some data, by its digits, in order."""
    if isinstance(data, dict | list):
        return [each for value in (data.values() if isinstance(data, dict) else data) for each in numbers(value)]
    return [f"{Decimal(data):f}"] if isinstance(data, int | Decimal) and not isinstance(data, bool) else []


CHECKED = [
    each for each in cases() if each.arguments == ["check"] and each.code[:4] in {"ARS1", "ARS2", "ARS3", "ARS7"}
]


@pytest.mark.parametrize("case", CHECKED, ids=lambda case: case.folder.name)
def test_no_case_of_the_catalogue_loses_a_figure(case: Case, tmp_path: Path) -> None:
    case.lay_out(tmp_path / "project")

    for file in fixed_files(*found(tmp_path / "project")):
        after = numbers(read_one(SourceFile(file.shown, file.after)).data)
        try:
            before = numbers(read_one(SourceFile(file.shown, file.before)).data)
        except DiagnosticsError:
            before = after  # it could not be read
        assert (file.after != file.before, after) == (True, before)
