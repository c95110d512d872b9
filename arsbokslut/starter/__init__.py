"""What a new project is made of: its files as they ship with the program, with what is said of the report filled in."""

import re
from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "data/‹år›/rapport.yaml": "rapport.yaml",
    "data/‹år›/texter.yaml": "texter.yaml",
    "data/‹år›/mal.yaml": "mal.yaml",
    "data/‹år›/ekonomi.yaml": "ekonomi.yaml",
    "data/‹år›/volymer.yaml": "volymer.yaml",
    "arsbokslut.yaml": "arsbokslut.yaml",
    ".gitignore": "gitignore",
    ".vscode/settings.json": "vscode-settings.json",
    ".vscode/extensions.json": "vscode-extensions.json",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/arsbokslut.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
}
"""The path in the project → the file beside this one that it is made of."""

_BLANK = re.compile("‹([^‹›]+)›")


def starter_files(facts: Mapping[str, str]) -> dict[str, str]:
    """The text of each file by its path. `facts` fill in the blanks `‹…›`, each as it is to stand in the file."""
    here = Path(__file__).parent / "files"
    return {
        _filled(path, facts): _filled((here / name).read_text(encoding="utf-8"), facts) for path, name in FILES.items()
    }


def _filled(text: str, facts: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda blank: facts[blank[1]], text)
