"""What a document was built from: the data's hash, the commit, the tool's version."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from arsbokslut import __version__
from arsbokslut.repository import state_of


def provenance(root: Path, texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Names and values for the document's properties. Of a commit nothing is said outside a repository, or where it cannot be known."""
    state = state_of(root, SOURCES)
    facts = [("arsbokslut-version", __version__), ("arsbokslut-data-sha256", data_hash(texts))]
    if state:
        facts += [("arsbokslut-git-commit", state.commit), ("arsbokslut-git-rent", "ja" if state.clean else "nej")]
    return tuple(facts)


LONGEST = 250
"""Characters that programs show of a property."""


def not_checked(unchecked: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The document's property of what was not checked; none when everything was."""
    said = " ".join(unchecked)
    return (("arsbokslut-ej-provat", said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"),) if said else ()


def data_hash(texts: Mapping[str, str]) -> str:
    """SHA-256 over the names and texts of the data files, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(texts):
        digest.update(f"{name}\0{texts[name]}\0".encode())
    return digest.hexdigest()


SOURCES = ("data", "templates", "arsbokslut.yaml")
"""What a document is built from."""
