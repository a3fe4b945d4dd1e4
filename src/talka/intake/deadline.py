"""The end of one request, which ends its connection too."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

from talka.intake.fetch_error import FetchError


class Deadline:
    """The end of one request; waiting out of politeness does not count."""

    def __init__(self, source: str, seconds: float) -> None:
        self._source, self._seconds = source, seconds
        self._end, self._over = time.monotonic() + seconds, False

    def left(self) -> float:
        """Seconds that are left; raises ``FetchError`` where there are none."""
        self.check()
        return self._end - time.monotonic()

    def check(self) -> None:
        """Raise ``FetchError`` where time is up."""
        if self._over or time.monotonic() >= self._end:
            raise FetchError(self._source, f"takes longer than {self._seconds:g} seconds", again=True)

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Let the time of what is done inside not count."""
        begin = time.monotonic()
        yield
        self._end += time.monotonic() - begin

    @contextlib.contextmanager
    def ending(self, sock: socket.socket | None) -> Iterator[None]:
        """End a connection from outside when time is up: a byte now and then would never run into a timeout."""
        watchdog = threading.Timer(self.left(), self._cut, (sock,))
        watchdog.daemon = True
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()

    def _cut(self, sock: socket.socket | None) -> None:
        self._over = True
        if sock is not None:
            with contextlib.suppress(OSError):
                # not the method of a TLS socket, which takes its state away from a reader in the middle of it
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
