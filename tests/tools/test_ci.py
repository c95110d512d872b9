"""The scripts of the GitHub action and the GitLab template, run on a change of a report as those systems run them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import copied_project
from tests.git import commit, environment, git, new_repository
from tests.test_ci import JOBS, STEPS

pytestmark = pytest.mark.tools

GH = """#!/bin/bash
printf '%s\\n' "$*" >> "$CALLS"
for each in "$@"; do case "$each" in body=@*) cat "${each#body=@}" >> "$CALLS.body";; esac; done
case "$*" in *--jq*) echo "$KNOWN";; esac
"""
CURL = """#!/bin/bash
printf '%s\\n' "$*" >> "$CALLS"
for each in "$@"; do case "$each" in body@*) cat "${each#body@}" >> "$CALLS.body";; esac; done
case "$*" in *per_page*) echo "[{\\"id\\": 7, \\"body\\": \\"<!-- arsbokslut --> förra\\"}]";; esac
"""


class Machine:
    """A checkout of a change in a project of its own folder, and programs that stand for those of the service."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        origin = new_repository(folder / "origin")
        copied_project(origin / "bokslut")
        self.base = commit(origin)
        git(origin, "checkout", "-q", "-b", "ändring")
        ledger = origin / "bokslut/data/2024/ekonomi.yaml"
        ledger.write_text(ledger.read_text("utf-8").replace("27 477 024", "27 477 025"), "utf-8")
        commit(origin)
        git(folder, "clone", "-q", "--depth", "1", "--branch", "ändring", origin.as_uri(), "work")
        self.work, self.temp, self.calls = folder / "work", folder / "temp", folder / "calls"
        self.temp.mkdir()
        programs = folder / "bin"
        programs.mkdir()
        wrapped = f'#!/bin/bash\nexec {sys.executable} -m arsbokslut "$@"\n'
        for name, script in (("gh", GH), ("curl", CURL), ("arsbokslut", wrapped)):
            (programs / name).write_text(script, encoding="utf-8")
            (programs / name).chmod(0o755)
        self.env = environment({"PATH": f"{programs}:{os.environ['PATH']}", "CALLS": str(self.calls), "KNOWN": ""})

    def run(self, script: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            command, cwd=self.work, env=self.env | env, capture_output=True, text=True, check=False, timeout=120
        )

    def told(self) -> str:
        """What was sent as a comment."""
        return Path(f"{self.calls}.body").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("ci"))


def github(machine: Machine, name: str, **given: str) -> subprocess.CompletedProcess[str]:
    """Runs a step of the action, with what it is given in place of the expressions."""
    files = {name: str(machine.folder / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}
    service = {"GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY": "a/b", "RUNNER_TEMP": str(machine.temp)}
    assert set(given) == set(STEPS[name].get("env", {}))
    return machine.run(STEPS[name]["run"], files | service | given)


def test_the_action(machine: Machine) -> None:
    found = github(machine, "Kontrollera", PROJECT="bokslut", YEARS="2024", STRICT="false")

    assert found.returncode == 0, found.stderr
    assert "::error file=bokslut/data/2024/" not in found.stdout  # the change is within the rounding of the sums
    assert (machine.folder / "GITHUB_OUTPUT").read_text() == "code=0\n"
    log = json.loads((machine.temp / "arsbokslut.sarif").read_text(encoding="utf-8"))
    places: list[Any] = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in log["runs"][0]["results"]
    ]
    assert all(each.startswith("bokslut/") for each in places)
    built = github(machine, "Bygg", PROJECT="bokslut", YEARS="2024", FORMATS="docx html")
    assert built.returncode == 0, built.stderr
    assert {each.name for each in (machine.temp / "rapporter").iterdir()} == {
        "arsbokslut-2024.docx",
        "arsbokslut-2024.html",
    }


def test_the_action_comments_on_what_has_changed(machine: Machine) -> None:
    given = {
        "PROJECT": "bokslut",
        "COMMENT": "true",
        "BASE": machine.base,
        "BRANCH": "main",
        "NUMBER": "5",
        "GH_TOKEN": "x",
    }
    done = github(machine, "Vad som har ändrats", **given)

    assert done.returncode == 0, done.stderr
    assert machine.told().startswith("<!-- arsbokslut -->\n## Från origin/main (2024)")
    assert "drift.hemgården.utfall" in machine.told()
    assert "--method POST repos/a/b/issues/5/comments" in machine.calls.read_text()
    assert "drift.hemgården.utfall" in (machine.folder / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    machine.env["KNOWN"] = "31"
    github(machine, "Vad som har ändrats", **given)
    assert "--method PATCH repos/a/b/issues/comments/31" in machine.calls.read_text()


def test_the_action_ends_red_when_something_is_wrong(machine: Machine) -> None:
    assert github(machine, "Slutkod", CODE="1").returncode == 1
    assert github(machine, "Slutkod", CODE="0").returncode == 0


def test_the_template(machine: Machine) -> None:
    env = {
        "GITLAB_CI": "true", "ARSBOKSLUT_PROJECT": "bokslut", "ARSBOKSLUT_YEARS": "2024", "ARSBOKSLUT_FORMATS": "docx html",
        "ARSBOKSLUT_TOKEN": "hemlig", "CI_MERGE_REQUEST_DIFF_BASE_SHA": machine.base, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_API_V4_URL": "api", "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "2",
    }  # fmt: skip
    for name, job in JOBS.items():
        done = machine.run("\n".join(job["script"]), env)
        assert done.returncode == 0, f"{name}: {done.stderr}"

    assert all(
        each["location"]["path"].startswith("bokslut/")
        for each in json.loads((machine.work / "arsbokslut-fynd.json").read_text())
    )
    assert (machine.work / "rapporter/arsbokslut-2024.html").is_file()
    assert "drift.hemgården.utfall" in (machine.work / "arsbokslut-diff.md").read_text(encoding="utf-8")
    assert "--request PUT" in machine.calls.read_text()
    assert "api/projects/1/merge_requests/2/notes/7" in machine.calls.read_text()
