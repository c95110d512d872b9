"""The tables of arguments and options in the handbook's page of commands, as the program says them: `python -m tests.commands_page`."""

import re
from typing import Any

from arsbokslut.cli import app
from tests.handbook import DOCS, page

PAGE = "kommandon.md"
PARAMETERS = re.compile(r"^\| (Argument|Flagga) \| (?:Betyder|Gör) \|\n\|---\|---\|\n(?:\|[^\n]*\n)+\n?", re.MULTILINE)


def commands() -> list[tuple[str, Any]]:
    """Every command by the words it is called with."""
    program = app.command()
    return [("arsbokslut", program), *((f"arsbokslut {name}", each) for name, each in program.commands.items())]


def written(text: str) -> str:
    """The page with the tables of every command as the program says them; those of one that has none yet stand after its first paragraph."""
    for words, each in commands():
        chapter = re.search(rf"^## {re.escape(words)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
        assert chapter, f"docs/{PAGE} has no chapter {words!r}"
        bare = PARAMETERS.sub("", chapter[1]).strip("\n")
        first, _, rest = bare.partition("\n\n")
        body = "\n\n".join(filter(None, (first, *_tables(words, each), rest.strip("\n"))))
        text = f"{text[: chapter.start(1)]}\n{body}\n\n{text[chapter.end(1) :]}"
    return f"{text.rstrip()}\n"


def _tables(words: str, command: Any) -> list[str]:
    """The arguments and the options, a row for each, as the help page has them."""
    program = app.command()
    with program.make_context("arsbokslut", [], resilient_parsing=True) as above:
        parent = None if words == "arsbokslut" else above
        with command.make_context(words, [], parent=parent, resilient_parsing=True) as context:
            parts = ((*HEADINGS[options], command.records(context, options=options)) for options in (False, True))
            return [_table(name, said, records) for name, said, records in parts if records]


HEADINGS = {False: ("Argument", "Betyder"), True: ("Flagga", "Gör")}


def _table(heading: str, said: str, records: list[tuple[str, str]]) -> str:
    rows = "\n".join(f"| {_called(typed)} | {meaning.replace('|', chr(92) + '|')} |" for typed, meaning in records)
    return f"| {heading} | {said} |\n|---|---|\n{rows}"


def _called(typed: str) -> str:
    return ", ".join(f"`{each}`" for each in typed.split(", "))


if __name__ == "__main__":
    (DOCS / PAGE).write_text(written(page(PAGE)), encoding="utf-8")
