"""A server on loopback that answers as badly as it is told to."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from typing import NamedTuple

from talka.intake.fetch import Clock, Fetcher
from talka.intake.settings import IntakeSettings

Answer = Callable[[socket.socket], None] | bytes

PAGE = (
    b"<html><head><title>Drones for Ukraine</title></head><body><article><h1>Drones for Ukraine</h1><p>Lithuania will "
    b"hand over more than 5,000 drones to Ukraine by the end of autumn, the defence minister said on Tuesday.</p>"
    b"</article></body></html>"
)


class Asked(NamedTuple):
    """One request: its path and its header, names in lower case."""

    path: str
    headers: dict[str, str]


class Server:
    """Answers each path with bytes, or with whatever a function does with the connection."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._listener = socket.create_server((host, 0))
        self.port: int = self._listener.getsockname()[1]
        self.asked: list[Asked] = []
        self.answers: dict[str, Answer | list[Answer]] = {}
        threading.Thread(target=self._serve, daemon=True).start()

    def address(self, path: str, host: str = "news.test") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        # closing alone would leave the thread waiting
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def paths(self) -> list[str]:
        return [a.path for a in self.asked]

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(10)
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
            first, *lines = head.decode("latin-1").split("\r\n")
            path = first.split(" ")[1]
            headers = {k.strip().lower(): v.strip() for k, _, v in (x.partition(":") for x in lines if x)}
            self.asked.append(Asked(path, headers))
            answer = self.answers.get(path, http(b"nothing", status="404 Not Found"))
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
            if isinstance(answer, bytes):
                connection.sendall(answer)
            else:
                answer(connection)


def http(body: bytes = PAGE, *headers: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def redirect(target: str) -> bytes:
    return http(b"", f"Location: {target}", status="302 Found")


@contextlib.contextmanager
def running(host: str = "127.0.0.1") -> Iterator[Server]:
    server = Server(host)
    try:
        yield server
    finally:
        server.close()


def fetcher(
    *, seconds: float = 5.0, limit: int = 1_000_000, slept: list[float] | None = None, delay: float = 0.0
) -> Fetcher:
    """One for which 127.0.0.1 is the whole public internet, and every name of a host means it."""
    waits = slept if slept is not None else []
    settings = IntakeSettings(limit=limit, seconds=seconds, delay=delay)
    hosts = {"inside.test": ["127.0.0.2"], "nowhere.test": []}
    return Fetcher(
        settings,
        resolve=lambda host, _: hosts.get(host, [host] if host[0].isdecimal() else ["127.0.0.1"]),
        permit=lambda ip: ip == "127.0.0.1",
        clock=Clock(sleep=waits.append),
    )
