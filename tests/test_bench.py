"""What the benches make is what the program accepts: they would measure nothing otherwise. Nothing here is timed."""

from pathlib import Path

import pytest

from arsbokslut.diagnostics import has_errors
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def _beside_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The benches are scripts that know each other by name."""
    monkeypatch.syspath_prepend(str(ROOT / "bench"))


def test_the_report_with_more_rows_has_no_errors(tmp_path: Path) -> None:
    import rows

    prepared = prepare_edition(Project(rows.project(tmp_path, 1)), Edition(2024))

    assert not has_errors(prepared.findings)
    assert len(prepared.read.report.statements) > rows.TABLES


def test_every_step_of_a_check_is_timed(tmp_path: Path) -> None:
    import checks

    seconds = checks.measured(tmp_path, 1000)

    assert set(seconds) == {"PyYAML", "read", "model", "compute", "figures", "compose", "document", "checks", "all"}
