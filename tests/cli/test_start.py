"""What a process does at its start and its end, beside the work: it must stay little. Nothing here is timed."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT

ENDING = """
import atexit, gc
atexit.register(lambda: print("frozen" if gc.get_freeze_count() else "searched"))
from arsbokslut.__main__ import main
main()
"""


def test_nothing_is_searched_for_garbage_when_the_process_ends() -> None:
    done = subprocess.run([sys.executable, "-c", ENDING], capture_output=True, text=True, check=True)

    assert done.stdout.split()[-1] == "frozen"


LIBRARIES = {
    "annotated_doc", "annotated_types", "jinja2", "lxml", "markdown_it", "markupsafe", "mdurl", "pydantic", "pydantic_core",
    "shellingham", "typer", "typing_extensions", "typing_inspection", "yaml",
}  # fmt: skip
"""What a build loads beside the standard library. Each costs every build; a new one is added here on purpose."""
SPARED = (
    "arsbokslut.cli.check", "arsbokslut.cli.fix", "arsbokslut.cli.trace", "arsbokslut.pipeline.fixes",
    "arsbokslut.source.edits", "arsbokslut.source.mending", "arsbokslut.source.syntax", "arsbokslut.trail.appendix",
    "arsbokslut.trail.shown", "arsbokslut.writers.charts.svg", "arsbokslut.writers.html", "arsbokslut.writers.pdf",
    "asyncio", "docx", "http.client", "pikepdf", "rich", "ssl", "unittest", "urllib.request", "xml.sax",
)  # fmt: skip
"""What a Word file needs nothing of."""
MODULES = 320
"""Modules of the program's own that a build may load: some thirty more than it does. Each takes a fifth of a millisecond."""
PATTERNS = 100
"""Regular expressions that the program may compile for a build; each takes a fifth of a millisecond, and some take five."""

BUILD = """
import json, re, sys
own = {"patterns": 0, "templates": 0}
compiled, made = re.compile, []

def counted(pattern, flags=0):
    own["patterns"] += sys._getframe(1).f_globals.get("__name__", "").startswith("arsbokslut.")
    return compiled(pattern, flags)

re.compile = counted
from jinja2 import Environment
anew = Environment._generate

def generated(*given, **named):
    own["templates"] += 1
    return anew(*given, **named)

Environment._generate = generated
from arsbokslut.cli import run
code = run(sys.argv[1:])
installed = {name.partition(".")[0] for name, module in list(sys.modules.items()) if "site-packages" in (getattr(module, "__file__", "") or "")}
print(json.dumps({**own, "code": code, "modules": sorted(sys.modules), "libraries": sorted(installed)}))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a build of the shipped report of 2024 loads and makes."""
    target = tmp_path_factory.mktemp("start") / "ut.docx"
    command = [sys.executable, "-c", BUILD, "build", "2024", "--project", str(ROOT), "-q", "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert told["code"] == 0
    return told


def test_a_build_loads_the_libraries_that_it_needs(loaded: dict[str, Any]) -> None:
    libraries = {name for name in loaded["libraries"] if not name.startswith(("_", "arsbokslut"))}

    assert "pydantic" in libraries
    assert libraries - LIBRARIES == set()


def test_a_build_loads_nothing_of_what_other_commands_and_formats_need(loaded: dict[str, Any]) -> None:
    spared = [name for name in loaded["modules"] if any(name == each or name.startswith(f"{each}.") for each in SPARED)]

    assert spared == []


def test_a_build_loads_no_more_modules_and_compiles_no_more_patterns_than_it_may(loaded: dict[str, Any]) -> None:
    own = [name for name in loaded["modules"] if name.startswith("arsbokslut.")]

    assert 200 < len(own) <= MODULES
    assert 40 < loaded["patterns"] <= PATTERNS


def test_a_build_of_a_shipped_report_compiles_no_template(loaded: dict[str, Any]) -> None:
    assert loaded["templates"] == 0
