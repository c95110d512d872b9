"""Serves what a board shows to a browser on the same machine, and to nobody else.

It listens on the loopback address alone. Every address holds a token that only who started the program knows; a request must
name the server as it is called here (so no other name is led to it), and come from its own page (so no other page in the same
browser reads it). Nothing is read from disk for a request: what can be asked for is listed below.
"""

import json
import secrets
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from arsbokslut.live.board import Board, Posted
from arsbokslut.live.shell import shell

LOOPBACK = "127.0.0.1"
TOKEN_BYTES = 24
STREAMS = 12
"""Pages that can wait for news at the same time."""
BEAT = 10.0
"""Seconds between signs of life to a page that waits."""
PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
PLAIN = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
NOTHING_YET = '<!doctype html><html lang="sv"><title>Ingen rapport ännu</title><p>Rapporten har inte gått att bygga ännu.</p></html>'

Details = Callable[[str], Any]
"""What is known of a figure, by its name; None when it is unknown."""


class Answer(NamedTuple):
    """What a request gets: a status, what kind of content, the content, and what it may do."""

    status: int
    kind: str
    content: bytes
    policy: str = "default-src 'none'; frame-ancestors 'none'"


class Server(ThreadingHTTPServer):
    """One board on a port of the loopback address; 0 takes a free one. Raises OSError when it cannot have the port."""

    daemon_threads = True
    allow_reuse_address = False
    block_on_close = False

    def __init__(self, board: Board, details: Details, title: str, port: int = 0) -> None:
        self.board, self.details, self.title = board, details, title
        self.token = secrets.token_urlsafe(TOKEN_BYTES)
        self.streams = BoundedSemaphore(STREAMS)
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """Where the page is; whoever has it may read the report."""
        return f"http://{LOOPBACK}:{self.port}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is no trouble."""


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    server_version, sys_version = "arsbokslut", ""
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Answers, or streams the news."""
        refused = self._refused()
        path, query = self._asked()
        if refused is not None:
            self._send(refused)
        elif path == "handelser":
            self._stream(query)
        else:
            self._send(self._answer(path, query))

    def log_message(self, format: str, *arguments: Any) -> None:
        """Requests are told nowhere: their addresses hold the token."""

    def _refused(self) -> Answer | None:
        """The answer to a request that does not come from the server's own page."""
        names = {f"{LOOPBACK}:{self.server.port}", f"localhost:{self.server.port}"}
        if self.headers.get("Host") not in names:
            return _told(403, "Fel adress.")
        origin, site = self.headers.get("Origin"), self.headers.get("Sec-Fetch-Site", "none")
        if (origin is not None and origin not in {f"http://{name}" for name in names}) or site not in {
            "none",
            "same-origin",
        }:
            return _told(403, "En annan sida får inte läsa förhandsvisningen.")
        token = unquote(urlsplit(self.path).path).split("/")[1:2]
        if not secrets.compare_digest("".join(token).encode(), self.server.token.encode()):
            return _told(404, "Här finns inget. Öppna adressen som programmet skrev.")
        return None

    def _asked(self) -> tuple[str, Mapping[str, str]]:
        """What is asked for under the token, and with what."""
        address = urlsplit(self.path)
        return address.path.partition(f"/{self.server.token}/")[2], {
            name: values[0] for name, values in parse_qs(address.query).items()
        }

    def _answer(self, path: str, query: Mapping[str, str]) -> Answer:
        posted = self.server.board.posted
        match path:
            case "":
                content, policy = shell(self.server.title)
                return Answer(200, "text/html; charset=utf-8", content, policy)
            case "rapport":
                return Answer(200, "text/html; charset=utf-8", posted.page or NOTHING_YET.encode(), PAGE_POLICY)
            case "lage":
                return _json(_state(posted))
            case "siffra":
                known = self.server.details(query.get("namn", ""))
                return _told(404, "Siffran finns inte.") if known is None else _json(known)
            case _:
                return _told(404, "Här finns inget.")

    def _stream(self, query: Mapping[str, str]) -> None:
        """News as they come, in the form that browsers call server-sent events, until the page is closed."""
        streams = self.server.streams
        if not streams.acquire(blocking=False):
            self._send(_told(503, "För många sidor är öppna."))
            return
        try:
            self._head(Answer(200, "text/event-stream; charset=utf-8", b""), length=None)
            self._news(int(query.get("efter", "0")) if query.get("efter", "0").isdigit() else 0)
        except OSError:
            pass
        finally:
            streams.release()
            self.close_connection = True

    def _news(self, number: int) -> None:
        while not self.server.board.closed:
            posted = self.server.board.after(number, BEAT)
            said = ": lever\n\n" if posted is None else f"data: {json.dumps(_state(posted), ensure_ascii=False)}\n\n"
            self.wfile.write(said.encode())
            self.wfile.flush()
            number = number if posted is None else posted.number

    def _send(self, answer: Answer) -> None:
        self._head(answer, len(answer.content))
        self.wfile.write(answer.content)

    def _head(self, answer: Answer, length: int | None) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Security-Policy", answer.policy)
        for name, value in PLAIN.items():
            self.send_header(name, value)
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()


def _state(posted: Posted) -> dict[str, Any]:
    return {"nummer": posted.number, "sida": bool(posted.page), **posted.beside}


def _told(status: int, sentence: str) -> Answer:
    return Answer(status, "text/plain; charset=utf-8", sentence.encode())


def _json(value: Any) -> Answer:
    return Answer(200, "application/json; charset=utf-8", json.dumps(value, ensure_ascii=False).encode())
