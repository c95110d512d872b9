"""`arsbokslut preview`: the web page in a browser, renewed whenever the files change."""

import os
import sys
import time
import webbrowser
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.streams import tell
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.live.board import Board
from arsbokslut.live.server import Server
from arsbokslut.live.watch import Watcher
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.preview import Preview, findings_beside, origin_of, preview_edition
from arsbokslut.pipeline.project import Project, find_project
from arsbokslut.pipeline.sources import Sources

PORTS = range(1, 65536)


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """Which edition to show, and how."""

    year: str | None
    port: int | None
    browser: bool
    project: Path | None


def preview_report(request: PreviewRequest) -> int:
    """Shows the edition until it is interrupted, and returns the exit code."""
    try:
        project = find_project(request.project, Path.cwd())
        asked = () if request.year is None else (request.year,)
        edition = chosen_editions(project, asked, every=False)[0]
        showing = Showing(project, edition, request.port)
    except DiagnosticsError as error:
        return Reporter(Reporting(fmt="text"), to_stdout=False).add(error.diagnostics, error.texts)
    with showing.server:
        Thread(target=showing.server.serve_forever, args=(0.05,), daemon=True).start()
        _invite(showing.server.address, open_it=request.browser)
        try:
            _renew(showing, Watcher(Sources(project)))
        except KeyboardInterrupt:
            tell("\nFörhandsvisningen är avslutad.", sys.stderr)
        finally:
            showing.board.close()
            showing.server.shutdown()
    return EXIT_CLEAN


def _renew(showing: "Showing", watcher: Watcher) -> None:
    while True:
        showing.renew()
        watcher.wait()


class Showing:
    """An edition shown on a board of its own. Raises DiagnosticsError when the port cannot be had."""

    def __init__(self, project: Project, edition: Edition, port: int | None) -> None:
        self.project, self.edition, self.board = project, edition, Board()
        self._preview: Preview | None = None
        self.server = _server(self.board, self.details, f"Årsbokslut {edition}", port)

    def renew(self) -> None:
        """Builds the page anew and shows it; what goes wrong in the program is told, and the last page stays."""
        started = time.perf_counter()
        try:
            preview = preview_edition(self.project, self.edition)
        except Exception as error:
            self.board.post(None, {"fynd": [_own_fault(error)], "bruten": True, "tid": ""})
            return
        if preview.prepared is not None:
            self._preview = preview
        took = f"{time.perf_counter() - started:.2f} s".replace(".", ",")
        found = findings_beside(preview.findings, self.project)
        self.board.post(preview.page, {"fynd": found, "bruten": preview.page is None, "tid": took})
        count = "ett fynd" if len(preview.findings) == 1 else f"{len(preview.findings) or 'inga'} fynd"
        done = f"byggd på {took}, {count}" if preview.page is not None else f"kunde inte byggas, {count}"
        tell(f"{time.strftime('%H:%M:%S')}  {self.edition}: {done}.", sys.stderr)

    def details(self, name: str) -> dict[str, Any] | None:
        """Where a figure of the page that is shown comes from."""
        prepared = self._preview.prepared if self._preview is not None else None
        figure = prepared.figure(name) if prepared is not None else None
        return None if figure is None else origin_of(figure, self.project)


def _own_fault(error: Exception) -> dict[str, Any]:
    message = f"Ett fel i programmet ({type(error).__name__}), inte i dina filer."
    advice = "Kör arsbokslut check --debug och skicka filen som skrivs till den som förvaltar programmet."
    return {"kod": "", "allvar": "fel", "meddelande": message, "råd": advice, "plats": "", "siffror": [], "ord": ""}


def _server(board: Board, details: Callable[[str], Any], title: str, port: int | None) -> Server:
    if port is not None and port not in PORTS:
        raise usage_fault(f"Porten {port} finns inte.", "Välj en mellan 1024 och 65535.", "--port")
    try:
        return Server(board, details, title, port or 0)
    except PermissionError:
        raise usage_fault(f"Porten {port} får inte användas.", "Välj en mellan 1024 och 65535.", "--port") from None
    except OSError:
        said = "Porten" if port is None else f"Porten {port}"
        hint = "Välj en annan med --port, eller ingen alls: då tas en ledig."
        raise usage_fault(f"{said} används redan av ett annat program.", hint, "--port") from None


def _invite(address: str, *, open_it: bool) -> None:
    """The address on standard output, and the page in the browser where there is one."""
    tell(address)
    opened = open_it and _has_screen() and _opened(address)
    said = "Sidan öppnas i webbläsaren." if opened else "Öppna adressen i en webbläsare på den här datorn."
    if open_it and not opened:
        said = f"Ingen webbläsare kunde öppnas härifrån. {said}"
    tell(f"{said} Den visas bara här, och förnyas när en fil sparas. Avsluta med Ctrl+C.", sys.stderr)


def _has_screen() -> bool:
    """Whether a browser would have a window: without one, some take over the terminal."""
    return sys.platform in {"win32", "darwin"} or any(
        map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))
    )


def _opened(address: str) -> bool:
    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False
