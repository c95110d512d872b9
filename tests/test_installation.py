"""The wheel carries the layouts, and builds a report without the checkout."""

import importlib.util
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import YEARS, copied_project

pytestmark = pytest.mark.skipif(importlib.util.find_spec("hatchling") is None, reason="hatchling is not installed")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The contents of a wheel built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-build-isolation", "--no-deps", "--no-index", "--quiet", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "wheel", *options, "-w", str(folder), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_every_file_of_every_layout_travels(unpacked: Path, root: Path) -> None:
    shipped = {path.relative_to(root / "templates") for path in (root / "templates").rglob("*") if path.is_file()}
    travelled = {
        path.relative_to(unpacked / "arsbokslut/_templates")
        for path in (unpacked / "arsbokslut/_templates").rglob("*")
        if path.is_file()
    }

    assert Path("askersund/referens.docx") in shipped
    assert travelled == shipped
    assert (unpacked / "arsbokslut/py.typed").is_file()
    schema = "arsbokslut.schema.json"
    assert (unpacked / "arsbokslut/_schema" / schema).read_bytes() == (root / "schema" / schema).read_bytes()
    assert not (unpacked / "tests").exists()


def test_the_wheel_builds_the_reports_from_data_alone(unpacked: Path, root: Path, tmp_path: Path) -> None:
    copied_project(tmp_path)
    shutil.rmtree(tmp_path / "templates")

    for package, folder in ((unpacked, "wheel"), (root, "checkout")):
        program = (
            f"import sys; sys.path.insert(0, {str(package)!r}); from arsbokslut.__main__ import main; sys.exit(main())"
        )
        command = [
            sys.executable,
            "-c",
            program,
            "build",
            "--all",
            "--project",
            str(tmp_path),
            "-o",
            str(tmp_path / folder),
        ]
        (tmp_path / folder).mkdir()
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
        assert done.returncode == 0, done.stderr

    for year in YEARS:
        name = f"arsbokslut-{year}.docx"
        assert (tmp_path / "wheel" / name).read_bytes() == (tmp_path / "checkout" / name).read_bytes()
