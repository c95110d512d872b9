"""What a document was built from: the data's hash, the commit, the tool's version."""

import hashlib
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from arsbokslut import __version__


def provenance(root: Path, texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Names and values for the document's properties. Without git, or outside a repository, nothing is said of a commit."""
    commit, clean = _git_state(root)
    facts = [("arsbokslut-version", __version__), ("arsbokslut-data-sha256", data_hash(texts))]
    if commit:
        facts += [("arsbokslut-git-commit", commit), ("arsbokslut-git-rent", "ja" if clean else "nej")]
    return tuple(facts)


def data_hash(texts: Mapping[str, str]) -> str:
    """SHA-256 over the names and texts of the data files, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(texts):
        digest.update(f"{name}\0{texts[name]}\0".encode())
    return digest.hexdigest()


SOURCES = ("data", "templates", "arsbokslut.yaml")
"""What a document is built from."""


def _git_state(root: Path) -> tuple[str, bool]:
    """The last commit that changed the sources, and whether they are as it left them."""
    commit = _git(root, "log", "-1", "--format=%H", "--", *SOURCES)
    changed = _git(root, "status", "--porcelain", "--", *SOURCES)
    return (commit.strip(), changed == "") if commit and changed is not None else ("", False)


def _git(root: Path, *arguments: str) -> str | None:
    """What git answers; None without git or outside a repository. The repository's own settings start no programs."""
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", str(root), *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        answer = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", timeout=10, check=True, env=environment
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout
