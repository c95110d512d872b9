"""What is shown right now, for those who wait for the next."""

from threading import Condition
from typing import Any, NamedTuple


class Posted(NamedTuple):
    """A version of what is shown: its number, the page, and what is told beside it. An empty page: there has been none yet."""

    number: int
    page: bytes
    beside: dict[str, Any]


class Board:
    """Holds the latest version. Any thread may post, read and wait."""

    def __init__(self) -> None:
        self._posted = Posted(0, b"", {})
        self._news = Condition()
        self._closed = False

    @property
    def posted(self) -> Posted:
        """The latest version."""
        return self._posted

    def post(self, page: bytes | None, beside: dict[str, Any]) -> None:
        """Shows something new; without a page the last one stays."""
        with self._news:
            kept = self._posted.page if page is None else page
            self._posted = Posted(self._posted.number + 1, kept, beside)
            self._news.notify_all()

    def after(self, number: int, seconds: float) -> Posted | None:
        """The latest version when it is another than the one of this number; None when the time is out or the board is closed."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self._posted.number != number, seconds)
            return None if self._closed or self._posted.number == number else self._posted

    @property
    def closed(self) -> bool:
        """Whether nothing more will be shown."""
        return self._closed

    def close(self) -> None:
        """Lets those who wait go."""
        with self._news:
            self._closed = True
            self._news.notify_all()
