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


def _git_state(root: Path) -> tuple[str, bool]:
    """The commit and whether data and templates are as it has them."""
    command = [
        "git",
        "-c",
        "core.fsmonitor=false",
        "-C",
        str(root),
        "status",
        "--porcelain=v2",
        "--branch",
        "--",
        "data",
        "templates",
        "arsbokslut.yaml",
    ]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=10, check=True, env=environment
        )
    except (OSError, subprocess.SubprocessError):
        return "", False
    lines = answer.stdout.splitlines()
    commit = next((line.rpartition(" ")[2] for line in lines if line.startswith("# branch.oid ")), "")
    return ("", False) if commit == "(initial)" else (commit, not any(not line.startswith("#") for line in lines))
