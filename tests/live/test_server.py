"""The preview's server by plain HTTP: what it gives, to whom, and nothing else."""

import http.client
import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from threading import BoundedSemaphore, Thread
from typing import Any

import pytest

from arsbokslut.live.board import Board
from arsbokslut.live.server import Server

PAGE = b"<!doctype html><title>Rapporten</title>"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server with a page, of which one figure is known."""
    board = Board()
    with Server(board, {"drift.summa": {"namn": "drift.summa"}}.get, "Årsbokslut <2024>") as made:
        thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        board.post(PAGE, {"fynd": [], "bruten": False})
        yield made
        board.close()
        made.shutdown()


class Got:
    """An answer: its status, headers and body."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.body = response.status, response.headers, response.read()


def get(server: Server, path: str = "", headers: Mapping[str, str] | None = None, *, token: str | None = None) -> Got:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    address = f"/{server.token if token is None else token}/{path}"
    connection.request("GET", address, headers=dict(headers or {}))
    got = Got(connection.getresponse())
    connection.close()
    return got


def test_the_page_around_the_report(server: Server) -> None:
    got = get(server)

    assert got.status == 200
    assert "Årsbokslut &lt;2024&gt;" in got.body.decode()
    policy = got.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'nonce-")
    assert "frame-ancestors 'none'" in policy
    nonce = policy.partition("'nonce-")[2].partition("'")[0]
    assert got.body.decode().count(f'nonce="{nonce}"') == 2


def test_the_script_of_a_page_has_a_new_nonce_each_time(server: Server) -> None:
    assert get(server).headers["Content-Security-Policy"] != get(server).headers["Content-Security-Policy"]


def test_the_report(server: Server) -> None:
    got = get(server, "rapport?nummer=1")

    assert (got.status, got.body) == (200, PAGE)
    assert "script-src" not in got.headers["Content-Security-Policy"]
    assert got.headers["Cache-Control"] == "no-store"
    assert got.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert got.headers["Referrer-Policy"] == "no-referrer"


def test_what_is_told_beside_it(server: Server) -> None:
    told: dict[str, Any] = json.loads(get(server, "lage").body)

    assert (told["sida"], told["fynd"]) == (True, [])
    assert json.loads(get(server, "siffra?namn=drift.summa").body) == {"namn": "drift.summa"}
    assert get(server, "siffra?namn=annan").status == 404


@pytest.mark.parametrize(
    "path", ["../../../etc/passwd", "data/2024/a.yaml", "%2e%2e/%2e%2e/etc/passwd", "rapport/x", "shell.js"]
)
def test_nothing_else_is_served(server: Server, path: str) -> None:
    assert get(server, path).status == 404


@pytest.mark.parametrize("token", ["", "x", "/", "%00", "%C3%A5"])
def test_without_the_token(server: Server, token: str) -> None:
    got = get(server, "rapport", token=token)

    assert got.status == 404
    assert PAGE not in got.body


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "anfall.example"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "http://anfall.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_page_or_name_is_refused(server: Server, headers: Mapping[str, str]) -> None:
    for path in ("", "rapport", "lage", "handelser"):
        got = get(server, path, headers)
        assert got.status == 403
        assert PAGE not in got.body


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}])
def test_its_own_page_is_not(server: Server, headers: Mapping[str, str]) -> None:
    assert get(server, "rapport", headers | {"Origin": f"http://127.0.0.1:{server.port}"}).status == 200
    assert get(server, "rapport", headers | {"Host": f"localhost:{server.port}"}).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])
def test_nothing_can_be_done(server: Server, method: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request(method, f"/{server.token}/")

    assert connection.getresponse().status == 501
    connection.close()


def test_it_listens_on_the_loopback_address_alone(server: Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"
    with pytest.raises(OSError, match="in use"), Server(Board(), {}.get, "", server.port):
        pass


def test_tokens_are_not_used_again() -> None:
    with Server(Board(), {}.get, "") as one, Server(Board(), {}.get, "") as other:
        assert one.token != other.token
        assert len(one.token) >= 32


@contextmanager
def stream(server: Server, after: int) -> Iterator[http.client.HTTPResponse]:
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request("GET", f"/{server.token}/handelser?efter={after}")
        with connection.getresponse() as response:
            yield response


def news(response: http.client.HTTPResponse) -> dict[str, Any]:
    line = next(each for each in iter(response.readline, b"") if each.startswith(b"data: "))
    told: dict[str, Any] = json.loads(line[len("data: ") :])
    return told


def test_news_come_as_they_are_posted(server: Server) -> None:
    with stream(server, 0) as response:
        number = news(response)["nummer"]
        server.board.post(None, {"fynd": [], "bruten": True})
        told = news(response)

    assert (told["nummer"], told["bruten"], told["sida"]) == (number + 1, True, True)
    assert get(server, "rapport").body == PAGE


def test_many_pages_at_once_are_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "streams", BoundedSemaphore(2))
    with stream(server, 0) as one, stream(server, 0) as other, stream(server, 0) as refused:
        assert (one.status, other.status, refused.status) == (200, 200, 503)


def test_a_browser_that_goes_away_or_talks_nonsense_is_no_trouble(server: Server) -> None:
    for said in (b"", b"\x00\xff\r\n\r\n", b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost"):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(said)

    assert get(server, "rapport").status == 200


def test_before_there_is_any_page() -> None:
    board = Board()
    with Server(board, {}.get, "") as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

        assert "inte gått att bygga ännu" in get(server, "rapport").body.decode()
        board.close()
        assert board.after(0, 60) is None
        server.shutdown()
