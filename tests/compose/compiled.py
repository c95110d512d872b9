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
    modules = {_module(name, path): (name, path) for path in TEMPLATES for name in names(path)}
    listed = (f'    "{template_digest(name, _source(path))}": "{module}",' for module, (name, path) in modules.items())
    table = ["MODULES = {", *listed, "}", '"""The digest of a template → the module with its code."""']
    index = [HEAD, "", f'JINJA2 = "{jinja2.__version__}"', '"""The version that made the code."""', *table]
    code = {f"{module}.py": _code(name, path) for module, (name, path) in modules.items()}
    return {"__init__.py": "\n".join(index) + "\n", **code}


def names(path: Path) -> list[str]:
    """What a template is asked for as: by its own name, and with its layout's where another layout builds on it."""
    inside = f"{path.parent.name}/{path.name}"
    built_on = any(f'{{% extends "{inside}" %}}' in _source(each) for each in TEMPLATES)
    return [path.name, inside] if built_on else [path.name]


def _module(name: str, path: Path) -> str:
    own = f"{path.parent.name.lstrip('_')}_{path.name.partition('.')[0]}"
    return f"{own}_built_on" if "/" in name else own


def _code(name: str, path: Path) -> str:
    """What Jinja2 makes of a template. Its lines are counted in faults: nothing may stand before them."""
    environment = layout_environment([path.parent])
    environment.filters["text"] = environment.filters["radtext"] = str  # only their names count
    return environment.compile(_source(path), name, raw=True)


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
