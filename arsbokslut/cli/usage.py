"""Help and usage errors in Swedish."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import typer
import typer.core

from arsbokslut.diagnostics import nearest

click = sys.modules[typer.BadParameter.__module__]
"""The exceptions of the click that typer uses: its own, or, before typer 0.27, the package beside it."""

HELP = "Visa den här hjälpen."
_COMPLETION = {
    "install_completion": "Installera komplettering med tabb i skalet.",
    "show_completion": "Visa skriptet för komplettering, att kopiera eller anpassa.",
}


def usage_error(error: Any) -> str:
    """A usage error as a Swedish sentence, with where to read more."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "arsbokslut"
    return f"fel: {_explained(error)}\nSe {command} --help."


def _explained(error: Any) -> str:
    name = _parameter(error)
    match type(error).__name__:
        case "NoSuchOption":
            close = f" Menades {error.possibilities[0]}?" if error.possibilities else ""
            return f"Flaggan {error.option_name} finns inte.{close}"
        case "MissingParameter":
            return f"{name} saknas."
        case "BadOptionUsage":
            return f"Flaggan {error.option_name} används fel: den ska följas av ett värde, eller inget."
        case "BadParameter":
            return f"{name}: {_swedish(error.message)}"
        case _:
            pass
    if "No such command" in error.message:
        return _unknown_command(error)
    return next((swedish for english, swedish in _USAGE.items() if english in error.message), error.message)


_USAGE: Mapping[str, str] = {
    "unexpected extra argument": "Ett argument för mycket.",
    "Missing command": "Ange ett kommando.",
}


def _unknown_command(error: Any) -> str:
    word = error.message.split("'")[1] if "'" in error.message else ""
    known = getattr(getattr(error.ctx, "command", None), "commands", {})
    closest = nearest(word, known)
    return f"Kommandot {word} finns inte. " + (f"Menades {closest}?" if closest else f"Det finns: {', '.join(known)}.")


def _parameter(error: Any) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return "Ett argument"
    return str(parameter.opts[0] if _is_option(parameter) else (parameter.metavar or parameter.name)).strip("[].…")


def _is_option(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "option")


def _swedish(message: str) -> str:
    if "does not exist" in message:
        return "finns inte."
    if "is a file" in message:
        return "är en fil, inte en mapp."
    if "is not one of" in message:
        return f"värdet finns inte. Välj bland {message.rpartition('one of')[2].strip(' .')}."
    if "valid integer" in message:
        return "ska vara ett heltal."
    if "is not a valid" in message:
        return "värdet är inte av rätt slag."
    return message


def _pieces(command: Any, ctx: Any) -> list[str]:
    """What follows the command in the usage line."""
    arguments = [_written(each) for each in command.get_params(ctx) if not _is_option(each)]
    return ["[FLAGGOR]", *(["KOMMANDO …"] if getattr(command, "commands", None) else []), *arguments]


class _SwedishHelp:
    """A command whose help page is Swedish and needs no rich."""

    params: list[Any]
    help: str | None

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, from the command class."""
        return list(super().get_params(ctx))  # type: ignore[misc]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, description, arguments, options and commands."""
        self._translate()
        formatter.write_usage(ctx.command_path, " ".join(_pieces(self, ctx)), prefix="Användning: ")
        formatter.write_paragraph()
        for paragraph in (self.help or "").split("\n\n"):
            formatter.write_text(" ".join(paragraph.split()))
            formatter.write_paragraph()
        self._definitions(formatter, "Argument", self.records(ctx, options=False))
        self._definitions(formatter, "Kommandon", self._commands())
        self._definitions(formatter, "Flaggor", self.records(ctx, options=True))

    def get_help_option(self, ctx: Any) -> Any:
        """`--help` with Swedish words."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = HELP
        return option

    def _translate(self) -> None:
        for parameter in self.params:
            if parameter.name in _COMPLETION:
                parameter.help = _COMPLETION[parameter.name]

    def records(self, ctx: Any, *, options: bool) -> list[tuple[str, str]]:
        """The options, or the arguments, as they are typed, each with what is said of it."""
        self._translate()
        shown = [
            each for each in self.get_params(ctx) if _is_option(each) == options and not getattr(each, "hidden", False)
        ]
        return [(_written(each), str(getattr(each, "help", "") or "")) for each in shown]

    def _commands(self) -> list[tuple[str, str]]:
        commands = getattr(self, "commands", {})
        return [
            (name, (each.help or "").partition("\n\n")[0].replace("\n", " "))
            for name, each in commands.items()
            if not each.hidden
        ]

    @staticmethod
    def _definitions(formatter: Any, title: str, records: Sequence[tuple[str, str]]) -> None:
        if records:
            with formatter.section(title):
                formatter.write_dl(records)


def _written(parameter: Any) -> str:
    """An option with its value, or an argument, as it is typed."""
    if not _is_option(parameter):
        return str(parameter.metavar or parameter.name)
    value = f" {parameter.metavar or parameter.name.upper()}" if not parameter.is_flag else ""
    return ", ".join(sorted(parameter.opts, key=len)) + value


class SwedishCommand(_SwedishHelp, typer.core.TyperCommand):
    """A command with a Swedish help page."""


class SwedishGroup(_SwedishHelp, typer.core.TyperGroup):
    """The program with a Swedish help page."""
