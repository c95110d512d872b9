"""What other systems run of the program: hooks, the GitHub action, the GitLab template and the container's recipe."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.handbook import fenced, page, rows, section

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text(encoding="utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {each["name"]: each for each in ACTION["runs"]["steps"]}
SCRIPTS = {name: step["run"] for name, step in STEPS.items() if "run" in step}
JOBS = {name: job for name, job in GITLAB.items() if "script" in job}


@pytest.mark.parametrize("script", [*SCRIPTS.values(), *("\n".join(job["script"]) for job in JOBS.values())])
def test_every_script_is_a_script(script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)

    assert done.stderr == ""


def test_nothing_that_is_given_is_written_into_a_script() -> None:
    assert [name for name, script in SCRIPTS.items() if "${{" in script] == []


def test_every_input_is_used_and_told_of() -> None:
    used = set(re.findall(r"inputs\.(\w+)", (ROOT / "action.yml").read_text(encoding="utf-8")))

    assert used == set(ACTION["inputs"])
    assert {row[0].strip("`") for row in rows(section("ci.md", "Det som kan väljas"))[1:]} == set(ACTION["inputs"])


def test_every_variable_of_the_template_is_told_of() -> None:
    told = {row[0].strip("`") for row in rows(section("ci.md", "Det som kan ställas in"))[1:]}

    assert told == {*GITLAB["variables"], "ARSBOKSLUT_TOKEN"}


def test_what_is_referred_to_in_a_step_has_been_set_before() -> None:
    written = set(re.findall(r'echo "(\w+)=', "".join(SCRIPTS.values())))
    asked = set(re.findall(r"steps\.\w+\.outputs\.(\w+)", (ROOT / "action.yml").read_text(encoding="utf-8")))

    assert asked == written == {"code", "folder"}


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("data/2024/ekonomi.yaml", True),
        ("nämnder/social/data/2024/mal.yml", True),
        ("arsbokslut.yaml", True),
        ("templates/vår/layout.yaml", True),
        ("README.md", False),
        ("metadata/2024/a.yaml", False),
        ("data/annat/a.yaml", False),
    ],
)
def test_which_files_the_hook_waits_for(path: str, counts: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) == counts
    assert HOOK["entry"].split()[:2] == ["arsbokslut", "check"]
    assert not HOOK["pass_filenames"]


def test_no_file_names_a_package_index() -> None:
    for name in ("action.yml", "ci/gitlab.yml", "Containerfile", ".pre-commit-hooks.yaml"):
        assert not re.search(r"https?://|--(extra-)?index", (ROOT / name).read_text(encoding="utf-8")), name


def test_the_container_has_what_a_document_needs() -> None:
    recipe = (ROOT / "Containerfile").read_text(encoding="utf-8")
    needed = re.search(r"libreoffice-writer-nogui fonts[^\n]+", SCRIPTS["Installera LibreOffice och typsnitt"])

    assert needed is not None
    assert all(re.search(rf"\b{name}=\S+", recipe) for name in needed[0].split())
    sources = re.findall(r"^!([\w.]+)", (ROOT / ".containerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert all((ROOT / name).exists() for name in sources)
    included = re.findall(r'^"(\w+)" = ', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"arsbokslut", "pyproject.toml", "constraints.txt", *included} <= set(sources)


def test_the_handbooks_examples_are_yaml_that_use_what_there_is() -> None:
    examples = [yaml.safe_load(each) for each in fenced("ci.md", "yaml")]
    steps = [step for each in examples if "jobs" in each for job in each["jobs"].values() for step in job["steps"]]
    given = [set(step.get("with", {})) for step in steps if "arsbokslut@" in step.get("uses", "")]
    hooks = [hook["id"] for each in examples for repo in each.get("repos", ()) for hook in repo["hooks"]]

    assert given
    assert all(each <= set(ACTION["inputs"]) for each in given)
    assert hooks == [HOOK["id"]]
    assert {name for each in examples for name in each.get("variables", {})} <= {*GITLAB["variables"]}
    assert Path(ROOT / "ci/gitlab.yml").name in page("ci.md")
