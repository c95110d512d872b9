"""The catalogue of errors: a folder per case, each a patch on the good project in `good/` and what the program says.

A case is named CODE-name and holds

- `project/`: files laid over the good project; a file's last suffix may say how it is stored (`STORED`);
- `removed.txt`, when there is something to remove: a path of the good project on each line;
- `command.txt`, when it is not `check`: the arguments of `arsbokslut`;
- `surroundings.txt`, when the surroundings matter: a line NAME=value for each variable;
- `expected.txt`: the command, its exit code and exactly what it prints.
"""

import os
import re
import shlex
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
GOOD = HERE / "good"
LOOKS = HERE.parent.parent / "templates" / "askersund" / "referens.docx"


def _escaped(text: str) -> bytes:
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text).encode()


STORED: Mapping[str, Callable[[str], bytes]] = {
    ".latin1": lambda text: text.encode("latin-1"),
    ".utf16": lambda text: text.encode("utf-16"),
    ".crlf": lambda text: text.replace("\n", "\r\n").encode(),
    ".escaped": _escaped,
    ".x1000000": lambda text: text.encode() * 1_000_000,
}
r"""Suffix → the bytes that the project gets; the suffix is dropped. `.escaped`: `\u0000` is the character it names."""


@dataclass(frozen=True)
class Case:
    """One bad project."""

    folder: Path

    @property
    def code(self) -> str:
        """The code that the case is an example of."""
        return self.folder.name.partition("-")[0]

    @property
    def arguments(self) -> list[str]:
        """What follows `arsbokslut` on the command line."""
        file = self.folder / "command.txt"
        return shlex.split(file.read_text(encoding="utf-8")) if file.is_file() else ["check"]

    @property
    def surroundings(self) -> dict[str, str]:
        """The variables of the surroundings that the case sets."""
        file = self.folder / "surroundings.txt"
        lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
        return {name: value for name, _, value in (line.partition("=") for line in lines)}

    @property
    def expected(self) -> Path:
        """The file with what the program says."""
        return self.folder / "expected.txt"

    def lay_out(self, root: Path) -> None:
        """Writes the case's project to `root`."""
        shutil.copytree(GOOD, root)
        shutil.copy(LOOKS, root / "templates" / "liten")
        removed = self.folder / "removed.txt"
        for name in removed.read_text(encoding="utf-8").split() if removed.is_file() else ():
            shutil.rmtree(root / name) if (root / name).is_dir() else (root / name).unlink()
        patch = self.folder / "project"
        for path in sorted(patch.rglob("*")):
            if not path.is_dir():
                _put(path, root / path.relative_to(patch))


def cases() -> list[Case]:
    """Every case, by code and name."""
    return [Case(folder) for folder in sorted(HERE.glob("ARS[0-9][0-9][0-9]-*")) if folder.is_dir()]


def told(case: Case, root: Path, code: int, out: str, err: str) -> str:
    """What a run said, as `expected.txt` holds it: the project's folder as PROJEKT, what turns the direction by its number."""
    first = f"$ arsbokslut {shlex.join(case.arguments)}  # slutkod {code}\n"
    said = out if not err else err if not out else f"{out}--- standard fel ---\n{err}"
    visible = _TURNING.sub(lambda match: f"\\u{ord(match[0]):04x}", said)
    return first + visible.replace(str(root), "PROJEKT")


_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.suffix == ".link":
        os.symlink(source.read_text(encoding="utf-8").strip(), target.with_suffix(""))
    elif source.suffix in STORED:
        target.with_suffix("").write_bytes(STORED[source.suffix](source.read_text(encoding="utf-8")))
    else:
        shutil.copyfile(source, target)
