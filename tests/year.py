"""The handbook's year: its files, changes and commands, done one after the other in an empty folder."""

import hashlib
import re
import shlex
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from arsbokslut.cli import run
from tests.git import environment
from tests.handbook import page

PAGE = "aret.md"
PICTURE = re.compile(r"^!\[[^]]*\]\((bilder/aret-(\w+)\.png)\)$", re.MULTILINE)


class Step(NamedTuple):
    """A piece of the page: a file, a change of one, commands, or what they print; and where on the page it is."""

    kind: str
    text: str
    start: int
    end: int


def steps(text: str) -> list[Step]:
    """The pieces in the order of the page."""
    found = re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [Step(each[1], each[2], each.start(2), each.end(2)) for each in found]


def stamp() -> str:
    """What stands in every picture of the year, in short: all that it is made of, but not what is printed."""
    said = "".join(each.text for each in steps(page(PAGE)) if each.kind != "text")
    return hashlib.sha256(said.encode()).hexdigest()[:16]


class Year:
    """A folder that the year is done in; the working folder is to be that."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.codes: list[tuple[str, int]] = []

    def do(self, step: Step) -> str:
        """Does a piece, and gives what it prints."""
        if step.kind == "sh":
            return "".join(map(self._command, step.text.splitlines()))
        name, _, content = step.text.partition("\n")
        path = self.folder / name.removeprefix("# ")
        if step.kind == "yaml":
            path.write_text(step.text, encoding="utf-8")
        elif step.kind == "diff":
            old, new = (re.search(rf"^\{sign}(.*)$", content, re.MULTILINE) for sign in "-+")
            before = path.read_text(encoding="utf-8")
            assert old is not None
            assert new is not None
            assert before.count(f"{old[1]}\n") == 1, old[1]
            path.write_text(before.replace(old[1], new[1]), encoding="utf-8")
        return ""

    def _command(self, line: str) -> str:
        words = shlex.split(line, comments=True)
        if words[0] == "git":
            subprocess.run(words, cwd=self.folder, env=environment(), check=True, capture_output=True)
            return ""
        printed = StringIO()
        arguments = shlex.split(line.replace(" --to pdf", ""), comments=True)[1:]  # which needs LibreOffice
        with redirect_stdout(printed), redirect_stderr(printed):
            self.codes.append((line, run(arguments)))
        return legible(printed.getvalue())


def legible(text: str) -> str:
    """What is printed as the page shows it: with ordinary spaces, the same time always, and no spaces at the ends of lines."""
    text = re.sub(r"\d+,\d\d s\b", "0,12 s", text.replace("\u00a0", " "))
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
