"""What is kept of a Word file, part by part, and how it is held against what the program writes now."""

import difflib
import hashlib
import io
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

LINE = 150


def parts(content: bytes, under: str) -> dict[str, str]:
    """The parts of an archive by their paths: markup as lines, an archive within it as its own parts, the rest as its hash."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            if name.endswith((".xml", ".rels")):
                found[f"{under}/{name}"] = pretty(etree.fromstring(part))
            elif name.endswith(".xlsx"):
                found |= parts(part, f"{under}/{name}")
            else:
                found[f"{under}/{name}.sha256"] = f"{hashlib.sha256(part).hexdigest()}\n"
    return found


def pretty(element: etree._Element) -> str:
    """An XML part with an element a line, and what is short whole on its line."""
    return "\n".join(lines(element, 0)) + "\n"


def lines(element: etree._Element, depth: int) -> Iterator[str]:
    whole = etree.tostring(element, encoding="unicode", with_tail=False)
    if depth:
        whole = re.sub(r' xmlns(?::\w+)?="[^"]*"', "", whole)
    indent = "  " * depth
    if len(whole) <= LINE or not len(element):
        yield indent + whole
        return
    yield indent + whole[: whole.index(">") + 1]
    for child in element:
        yield from lines(child, depth + 1)
    yield indent + whole[whole.rindex("</") :]


def hold(now: Mapping[str, str], folder: Path, *, accept: bool) -> None:
    """Holds what is written now against the files of a folder; or puts it there, when it is to be taken as right."""
    if accept:
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in now.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    files = [path for path in folder.rglob("*") if path.is_file()]
    kept = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}

    assert sorted(now) == sorted(kept)
    differences = [line for name in now for line in difference(name, kept[name], now[name])]
    assert not differences, "\n" + "\n".join(differences[:200])


def difference(name: str, kept: str, now: str) -> Iterator[str]:
    return difflib.unified_diff(kept.splitlines(), now.splitlines(), f"kept/{name}", f"now/{name}", lineterm="", n=2)
