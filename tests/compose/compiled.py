"""The code of the templates that come with the tool: `python -m tests.compose.compiled` writes it anew."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import jinja2

from arsbokslut.compose.compiled_code import template_digest
from arsbokslut.compose.environment import layout_environment
from tests.conftest import ROOT

FOLDER = ROOT / "arsbokslut" / "compose" / "compiled"
TEMPLATES = sorted((ROOT / "templates").glob("*/*.j2"))
HEAD = '"""The code of the templates that come with the tool. Written by `python -m tests.compose.compiled`, never by hand."""'


def files() -> Mapping[str, str]:
    """Every file of the folder, by its name, as the templates now say that it is."""
    modules = {_module(path): path for path in TEMPLATES}
    listed = (f'    "{_digest(path)}": "{module}",' for module, path in modules.items())
    table = ["MODULES = {", *listed, "}", '"""The digest of a template → the module with its code."""']
    index = [HEAD, "", f'JINJA2 = "{jinja2.__version__}"', '"""The version that made the code."""', *table]
    return {"__init__.py": "\n".join(index) + "\n", **{f"{module}.py": _code(path) for module, path in modules.items()}}


def _module(path: Path) -> str:
    return f"{path.parent.name.lstrip('_')}_{path.name.partition('.')[0]}"


def _digest(path: Path) -> str:
    return template_digest(path.name, _source(path))


def _code(path: Path) -> str:
    """What Jinja2 makes of a template. Its lines are counted in faults: nothing may stand before them."""
    environment = layout_environment([path.parent])
    environment.filters["text"] = environment.filters["radtext"] = str  # only their names count
    return environment.compile(_source(path), path.name, raw=True)


def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def stale() -> Iterator[str]:
    """The names of files that are not as they should be, are missing, or are too many."""
    wanted = files()
    for name in sorted(wanted.keys() | {path.name for path in FOLDER.glob("*.py")}):
        path = FOLDER / name
        if not path.is_file() or path.read_text(encoding="utf-8") != wanted.get(name):
            yield name


def write() -> None:
    """Makes the folder what it should be."""
    for path in FOLDER.glob("*.py"):
        path.unlink()
    for name, content in files().items():
        (FOLDER / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    write()
