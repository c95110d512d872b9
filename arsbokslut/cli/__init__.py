"""The command line. Importing it loads neither models, templates nor Word: `--help` stays quick."""

import gc
import sys
from collections.abc import Sequence

from arsbokslut.cli.streams import open_streams, tell

COLLECTOR = (200_000, 50, 50)
"""Thresholds of the garbage collector: a run makes many objects and no cycles to speak of, and with the usual thresholds a
report of a hundred thousand rows spends much of its time in the collector."""

EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, EXIT_INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Runs a command line and returns its exit code: 0 clean, 1 findings, 2 usage, configuration, I/O or a bug."""
    gc.set_threshold(*COLLECTOR)
    open_streams()
    try:
        code = _run(list(arguments))
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:
        from arsbokslut.cli.trouble import tell_trouble

        return tell_trouble([error], debug="--debug" in arguments)


def _run(arguments: list[str]) -> int:
    import typer

    from arsbokslut.cli.app import command
    from arsbokslut.cli.usage import click, usage_error

    try:
        code = command().main(args=arguments, prog_name="arsbokslut", standalone_mode=False)
        return code if isinstance(code, int) else EXIT_CLEAN
    except typer.Exit as error:
        return error.exit_code
    except click.NoArgsIsHelpError as error:
        tell(error.message, sys.stderr)
        return EXIT_TROUBLE
    except click.ClickException as error:
        tell(usage_error(error), sys.stderr)
        return EXIT_TROUBLE
    except typer.Abort:
        return EXIT_INTERRUPTED
