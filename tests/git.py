"""Repositories for tests, made and asked by git itself, away from the settings of whoever runs the tests."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SOURCES = ("data", "templates", "arsbokslut.yaml")

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

_SETTINGS = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "T",
    "GIT_AUTHOR_EMAIL": "t@example.se",
    "GIT_COMMITTER_NAME": "T",
    "GIT_COMMITTER_EMAIL": "t@example.se",
    "LC_ALL": "C",
}


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The process's environment without git's variables, and with an author."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**own, **_SETTINGS, **(extra or {})}


def attempt(folder: Path, *arguments: str, env: Mapping[str, str] | None = None, text: str = "") -> None:
    """Runs git, whatever comes of it."""
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, check=False, capture_output=True, env=environment(env), input=text.encode(), timeout=60)


def git(folder: Path, *arguments: str, text: str | None = None) -> str:
    """What git answers."""
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(
        command, check=True, capture_output=True, env=environment(), text=True, input=text, timeout=60
    )
    return done.stdout.strip()


def new_repository(folder: Path, *options: str) -> Path:
    """An empty repository on the branch `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main", *options)
    return folder


def write(folder: Path, name: str, content: str | bytes = "x\n") -> Path:
    """Writes a file, and the folders it lies in."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def commit(folder: Path, name: str = "", content: str | bytes = "x\n") -> str:
    """Commits what lies in the folder, after writing one file more; gives the commit's id."""
    if name:
        write(folder, name, content)
    git(folder, "add", "-A", ".")
    git(folder, "commit", "-q", "--allow-empty", "-m", "m")
    return git(folder, "rev-parse", "HEAD")


def answer_of_git(folder: Path) -> tuple[str, bool]:
    """The last commit that changed the sources, and whether they are unchanged since, as git says."""
    return (
        git(folder, "log", "-1", "--format=%H", "--", *SOURCES),
        git(folder, "status", "--porcelain", "--", *SOURCES) == "",
    )
