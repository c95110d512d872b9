"""`--watch`: a command that is run again whenever the files change."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN, EXIT_TROUBLE
from arsbokslut.cli.streams import tell
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.diagnostics.legible import one_line
from arsbokslut.live.watch import Watcher
from arsbokslut.pipeline.project import find_project
from arsbokslut.pipeline.sources import Sources

LISTED = 3
"""Changed files that are named."""


def watched(run: Callable[[], int], folder: Path | None) -> int:
    """Runs a command, and again at every change, until it is interrupted. A command that cannot begin is run once.

    Returns the exit code: that of a command that could not begin, or 0.
    """
    try:
        project = find_project(folder, Path.cwd())
    except DiagnosticsError:
        return run()
    watcher = Watcher(Sources(project))
    code = run()
    if code == EXIT_TROUBLE:
        return code
    try:
        while True:
            tell("Väntar på att en fil sparas. Avsluta med Ctrl+C.", sys.stderr)
            changed = [project.shown(Path(each)) for each in watcher.wait()]
            tell(f"\n{time.strftime('%H:%M:%S')}  {_named(changed)}", sys.stderr)
            run()
    except KeyboardInterrupt:
        tell("\nAvslutat.", sys.stderr)
        return EXIT_CLEAN


def _named(changed: list[str]) -> str:
    more = f" och {len(changed) - LISTED} till" if len(changed) > LISTED else ""
    return f"{one_line(', '.join(changed[:LISTED]))}{more}"
