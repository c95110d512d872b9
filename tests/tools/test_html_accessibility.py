"""The web page in a browser: axe-core finds nothing in light or dark, wide or narrow, and the keyboard reaches it all."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.html import write_html
from tests.conftest import ROOT, YEARS
from tests.writers.web_page import everything

pytestmark = pytest.mark.tools

MODULES = ROOT / "build" / "node_modules"
Tool = Callable[..., str]
Examine = Callable[[bytes], dict[str, Any]]


def require_modules(*names: str) -> None:
    """Without one of Node's modules a test is skipped, or fails when tools are required."""
    missing = [name for name in names if not (MODULES / name).is_dir()]
    if missing:
        reason = f"{' and '.join(missing)} is not installed under {MODULES.relative_to(ROOT)}"
        (pytest.fail if os.environ.get("ARSBOKSLUT_TOOLS") == "required" else pytest.skip)(reason)


@pytest.fixture(scope="module")
def examined() -> dict[bytes, dict[str, Any]]:
    """What has been found of each page: a page is opened once for all its tests."""
    return {}


@pytest.fixture
def examine(tool: Tool, tmp_path: Path, examined: dict[bytes, dict[str, Any]]) -> Examine:
    """Runs axe.mjs on a page; without Chromium, Node or axe the test is skipped, or fails when tools are required."""
    chromium, node = tool("chromium", "chromium-browser", "google-chrome"), tool("node")
    require_modules("axe-core", "playwright-core")

    def run(page: bytes) -> dict[str, Any]:
        if page not in examined:
            (tmp_path / "page.html").write_bytes(page)
            script = Path(__file__).with_name("axe.mjs")
            command = [
                node,
                str(script),
                str(tmp_path / "page.html"),
                chromium,
                str(MODULES),
                str(tmp_path / "profile"),
            ]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
            assert done.returncode == 0, done.stderr
            examined[page] = json.loads(done.stdout)
        return examined[page]

    return run


@pytest.fixture(scope="module", params=[*YEARS, "everything"])
def page(request: pytest.FixtureRequest) -> bytes:
    """Each real report, and a page with everything that a layout can write."""
    if request.param == "everything":
        return write_html(*everything())
    return build_edition(Project(ROOT), Edition(request.param), formats=("html",)).contents["html"]


def test_axe_finds_nothing(page: bytes, examine: Examine) -> None:
    views = examine(page)["views"]

    assert len(views) == 6
    assert [view for view in views if view["rules"]] == []
    assert all(view["passed"] > 20 for view in views)


def test_the_page_never_scrolls_sideways(page: bytes, examine: Examine) -> None:
    assert [view["overflow"] for view in examine(page)["views"]] == [0] * 6


def test_the_keyboard_reaches_every_region_and_leaves_the_page(page: bytes, examine: Examine) -> None:
    found = examine(page)

    assert found["keyboard"]["regions"] == found["keyboard"]["expected"] > 2
    assert not found["keyboard"]["trapped"]
    assert found["scrolled"]["wide"] == found["scrolled"]["focusable"]


def test_figures_are_tab_stops_only_when_their_origins_are_asked_for(page: bytes, examine: Examine) -> None:
    found = examine(page)

    assert found["keyboard"]["links"] == 0
    assert found["origins"]["links"] == page.count(b'class="u"') > 0


def test_nothing_is_fetched(page: bytes, examine: Examine) -> None:
    requested = examine(page)["requested"]

    assert [address.partition(":")[0] for address in requested if not address.startswith("data:")] == ["file"]


def test_axe_notices(examine: Examine) -> None:
    """A page with a fault has findings: otherwise the tests above say nothing."""
    broken = write_html(*everything()).replace(b"--dampad: #515d66", b"--dampad: #c0c0c0").replace(b' lang="sv"', b"")

    rules = {rule["id"] for view in examine(broken)["views"] for rule in view["rules"]}

    assert {"color-contrast", "html-has-lang"} <= rules
