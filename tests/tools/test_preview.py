"""The preview in headless Chromium: it is renewed, keeps the reader's place, shows findings and origins, and lets no other page read it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import copied_project
from tests.tools.test_html_accessibility import MODULES, require_modules

pytestmark = pytest.mark.tools
Tool = Callable[..., str]
SENTENCE = "FÖRST kostade vården 27 477 tkr."


@pytest.fixture(scope="module")
def told(tool: Tool, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a reader meets who goes through the whole of it once."""
    chromium, node = tool("chromium", "chromium-browser", "google-chrome"), tool("node")
    require_modules("playwright-core")
    folder = tmp_path_factory.mktemp("preview")
    project = copied_project(folder / "project")
    file = project / "data/2024/ekonomi.yaml"
    file.write_text(
        file.read_text("utf-8").replace("Helårsprognosen var", f"{SENTENCE} Helårsprognosen var", 1), "utf-8"
    )
    command = [sys.executable, "-m", "arsbokslut", "preview", "2024", "--no-browser", "--project", str(project)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            script = Path(__file__).with_name("preview.mjs")
            arguments = [node, str(script), address, chromium, str(MODULES), str(folder / "profile"), str(file)]
            done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=300)
        finally:
            process.terminate()
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_page_has_no_errors(told: dict[str, Any]) -> None:
    assert told["errors"] == []


def test_findings_stand_beside_the_text_and_lead_to_their_place(told: dict[str, Any]) -> None:
    assert "ARS701" in told["findings"][0]
    assert told["links"][0].endswith("/data/2024/ekonomi.yaml:19:28")
    assert SENTENCE.replace("FÖRST", "SIST") in told["pointed"][0]


def test_the_reader_stays_at_the_same_place_though_the_text_above_grows(told: dict[str, Any]) -> None:
    before, after = told["place"]

    assert abs(after - before) < 1
    assert told["frames"] == 2


def test_a_broken_file_shows_the_finding_and_the_last_good_page(told: dict[str, Any]) -> None:
    assert "som den såg ut senast" in told["broken"]["alert"]
    assert "ARS110" in told["broken"]["findings"][0]
    assert told["broken"]["place"] == told["place"][1]
    assert told["mended"]["hidden"]
    assert "SIST kostade vården" in told["mended"]["text"]


def test_a_figure_shows_where_it_comes_from(told: dict[str, Any]) -> None:
    assert "data/2024/" in told["origin"]["text"]
    assert told["origin"]["link"].startswith("vscode://file/")


def test_another_page_in_the_same_browser_reads_nothing(told: dict[str, Any]) -> None:
    assert told["other"] == ["nej", "nej"]
