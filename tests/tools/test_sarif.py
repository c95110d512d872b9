"""The SARIF report against the standard's own schema, as Microsoft's validator has it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from arsbokslut.diagnostics.formats import FORMATS
from tests.conftest import ROOT
from tests.diagnostics.test_formats import FINDINGS, TEXTS

pytestmark = pytest.mark.tools

VALIDATOR = ROOT / "build/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"


def errors(log: str, path: Path, tool: Callable[..., str]) -> list[str]:
    """The errors that the validator prints; its warnings are advice on what a log could also hold."""
    path.write_text(log, encoding="utf-8")
    done = subprocess.run(
        [tool(str(VALIDATOR)), "validate", str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "HOME": str(path.parent), "TMPDIR": str(path.parent)},
    )
    assert "Analysis completed successfully" in done.stdout
    return [line for line in done.stdout.splitlines() if ": error " in line]


def test_the_report_follows_the_standard(tmp_path: Path, tool: Callable[..., str]) -> None:
    assert errors(FORMATS["sarif"](FINDINGS, TEXTS), tmp_path / "fynd.sarif", tool) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda run: run.pop("tool"),
        lambda run: run["results"][0].pop("message"),
        lambda run: run["results"][0].update(locations="data/2024"),
    ],
)
def test_the_validator_notices(
    spoil: Callable[[dict[str, object]], object], tmp_path: Path, tool: Callable[..., str]
) -> None:
    log = json.loads(FORMATS["sarif"](FINDINGS, TEXTS))
    spoil(log["runs"][0])

    assert errors(json.dumps(log), tmp_path / "fel.sarif", tool)
