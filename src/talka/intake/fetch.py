"""Asks web addresses: the only network client of talka, and what keeps it from harm.

A host is resolved once for each request, its addresses are checked, and the connection is made to the very address
that was checked: a name that means another machine a moment later leads nowhere. The host's own name goes into the
``Host`` header, and into the TLS handshake and the check of its certificate. A redirect is a new request with all
checks. No proxy of the environment is used (it would connect for us, unchecked); no cookie is kept, nothing is run.
"""

from __future__ import annotations

import contextlib
import datetime
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from talka.errors import DocumentError
from talka.intake.address import Address, join, parse
from talka.intake.network import Permit, Resolve, is_public, resolve, resolve_within
from talka.intake.patience import Patience
from talka.intake.settings import IntakeSettings

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_OK = 200
_PIECE = 65_536
_TRIED = 3
"""Addresses of one host that are tried where the first does not answer."""
_CONNECT = 10.0

try:
    AGENT = f"talka/{version('talka')} (reads public news; robots.txt: talka)"
except PackageNotFoundError:  # run from a folder that was never installed
    AGENT = "talka (reads public news; robots.txt: talka)"


class Validators(NamedTuple):
    """What a server gave to ask again by: answered with 304 where nothing has changed."""

    etag: str | None = None
    modified: str | None = None


class Fetched(NamedTuple):
    """What an address gave: where it ended after redirects, when, and what its header says of its body.

    ``body`` is ``None`` where nothing has changed since the validators were given.
    """

    address: str
    at: datetime.datetime
    body: bytes | None
    media: str = ""
    charset: str | None = None
    validators: Validators = Validators()


class FetchError(DocumentError):
    """An address that gave nothing. ``status`` is the server's code, 0 where it gave none.

    ``again`` tells whether it may give something another time.
    """

    def __init__(self, source: str, reason: str, *, status: int = 0, again: bool = False) -> None:
        super().__init__(source, "intake", reason)
        self.status, self.again = status, again


class Clock(NamedTuple):
    """The time: of the calendar, of a stop-watch, and how to let some of it go by."""

    now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC)
    watch: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Fetcher:
    """Asks addresses, one after another; each host is left in peace between two requests."""

    def __init__(
        self,
        settings: IntakeSettings,
        *,
        resolve: Resolve = resolve,
        permit: Permit | None = None,
        clock: Clock = Clock(),  # noqa: B008 - frozen
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """``permit`` stands for the check of IP addresses, ``tls`` for the certificates that are trusted."""
        self.settings, self.clock, self._resolve = settings, clock, resolve
        self._permit: Permit = permit or ((lambda _: True) if settings.private else is_public)
        self._given_tls = tls
        self.patience = Patience(settings.delay, clock.watch, clock.sleep)

    def get(
        self,
        source: str,
        validators: Validators = Validators(),  # noqa: B008 - frozen
        *,
        limit: int | None = None,
        refuse: Callable[[str], FetchError | None] | None = None,
    ) -> Fetched:
        """Return what an address gives, at most ``limit`` bytes of it; raises ``FetchError``.

        With validators of an earlier answer, the server is asked only for what has changed since. ``refuse`` is asked
        before each request, also after redirects, whether the server does not want it.
        """
        try:
            address = parse(source)
        except ValueError as error:
            raise FetchError(source, str(error)) from None
        return self._follow(source, address, validators, limit or self.settings.limit, refuse)

    def _follow(
        self,
        source: str,
        address: Address,
        validators: Validators,
        limit: int,
        refuse: Callable[[str], FetchError | None] | None,
    ) -> Fetched:
        seen, deadline = set[str](), _Deadline(source, self.settings.seconds)
        while True:
            if str(address) in seen:
                raise FetchError(source, "redirects in a circle")
            if len(seen) > self.settings.redirects:
                raise FetchError(source, f"redirects more than {self.settings.redirects} times")
            seen.add(str(address))
            with deadline.paused():
                if refuse is not None and (why := refuse(str(address))) is not None:
                    raise FetchError(source, why.reason, again=why.again)
                self.patience.wait(address.place)
            with self._asked(source, address, validators, deadline) as response:
                if response.status not in _REDIRECTS or not response.headers.get("Location"):
                    return self._read(source, address, response, deadline, limit)
                target = response.headers["Location"]
            try:
                address = parse(join(address, target))
            except ValueError as error:
                raise FetchError(source, f"redirects to {target[:200]}, which {error}") from None

    @contextlib.contextmanager
    def _asked(
        self, source: str, address: Address, validators: Validators, deadline: _Deadline
    ) -> Iterator[BaseHTTPResponse]:
        connection = self._connect(source, address, deadline)
        sock, response = connection.sock, None
        try:
            with deadline.ending(sock):
                headers = self._headers(address, validators)
                connection.request("GET", address.target, headers=headers, preload_content=False)
                response = connection.getresponse()
                yield response
        except (HTTPError, OSError) as error:
            deadline.check()
            raise FetchError(source, f"broke off: {_words(error)}", again=True) from error
        except (HTTPException, ValueError) as error:
            deadline.check()
            raise FetchError(source, f"gave an answer that is not HTTP: {_words(error)}") from error
        finally:
            if response is not None:
                response.close()
            connection.close()
            _let_go(sock)

    def _connect(self, source: str, address: Address, deadline: _Deadline) -> HTTPConnection:
        """Connect to an address of the host that was checked; raises ``FetchError``."""
        last: Exception = OSError("no address")
        for ip in self._checked(source, address, deadline)[:_TRIED]:
            connection = self._connection(ip, address, min(_CONNECT, deadline.left()))
            try:
                connection.connect()
            except (HTTPError, OSError) as error:
                connection.close()
                last = error
                deadline.check()
                continue
            if connection.sock is not None:
                connection.sock.settimeout(deadline.left())
            return connection
        if isinstance(last, ssl.SSLError) or "certificate" in str(last).lower():
            raise FetchError(source, f"has no certificate that can be trusted: {_words(last)}", again=True) from last
        raise FetchError(source, f"cannot be reached: {_words(last)}", again=True) from last

    def _connection(self, ip: str, address: Address, seconds: float) -> HTTPConnection:
        if address.scheme == "http":
            return HTTPConnection(ip, address.port, timeout=seconds)
        return HTTPSConnection(
            ip, address.port, timeout=seconds, ssl_context=self._tls, server_hostname=address.host
        )

    def _checked(self, source: str, address: Address, deadline: _Deadline) -> list[str]:
        try:
            found = resolve_within(deadline.left(), self._resolve, address.host, address.port)
        except OSError as error:
            deadline.check()
            raise FetchError(source, f"has no machine behind {address.host}: {_words(error)}", again=True) from error
        permitted = [ip for ip in found if self._permit(ip)]
        if not permitted:
            where = f"{address.host} ({', '.join(found[:3]) or 'no address'})"
            raise FetchError(source, f"leads to {where}, which is not on the public internet")
        return permitted

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self._given_tls or ssl.create_default_context()

    def _headers(self, address: Address, validators: Validators) -> dict[str, str]:
        headers = {
            "Host": address.place,
            "User-Agent": self.settings.agent or AGENT,
            "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.modified:
            headers["If-Modified-Since"] = validators.modified
        return headers

    def _read(
        self, source: str, address: Address, response: BaseHTTPResponse, deadline: _Deadline, limit: int
    ) -> Fetched:
        at = self.clock.now()
        if response.status == _UNCHANGED:
            return Fetched(str(address), at, None)
        if response.status != _OK:
            raise _refused(source, response.status)
        body = _body(source, response, deadline, limit)
        media, _, rest = response.headers.get("Content-Type", "").partition(";")
        kept = Validators(_header(response, "ETag"), _header(response, "Last-Modified"))
        return Fetched(str(address), at, body, media.strip().lower(), _charset(rest), kept)


class _Deadline:
    """The end of one request; waiting out of politeness does not count."""

    def __init__(self, source: str, seconds: float) -> None:
        self._source, self._seconds = source, seconds
        self._end, self._over = time.monotonic() + seconds, False

    def left(self) -> float:
        """Seconds that are left; raises ``FetchError`` where there are none."""
        self.check()
        return self._end - time.monotonic()

    def check(self) -> None:
        if self._over or time.monotonic() >= self._end:
            raise FetchError(self._source, f"takes longer than {self._seconds:g} seconds", again=True)

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
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


def _let_go(sock: socket.socket | None) -> None:
    """Close a socket for good, also where an answer that was never finished still holds it."""
    if sock is not None and (number := sock.detach()) >= 0:
        socket.close(number)


def _body(source: str, response: BaseHTTPResponse, deadline: _Deadline, limit: int) -> bytes:
    """Read an answer piece by piece, unpacked, up to the limit: neither its length nor its packing is believed."""
    too_large = FetchError(source, f"is larger than the limit of {limit:,} bytes")
    stated = response.headers.get("Content-Length", "")
    if stated.isdecimal() and len(stated) < 20 and int(stated) > limit:
        raise too_large
    body = bytearray()
    while piece := response.read(_PIECE, decode_content=True):
        body += piece
        deadline.check()
        if len(body) > limit:
            raise too_large
    deadline.check()
    return bytes(body)


def _refused(source: str, status: int) -> FetchError:
    known = {401: "may not be read", 403: "may not be read", 404: "is not there", 410: "is no longer there",
             429: "asks to come later", 503: "asks to come later"}
    again = status in (408, 425, 429) or status >= 500
    reason = known.get(status, "gives no page")
    return FetchError(source, f"{reason}: the server answered {status}", status=status, again=again)


def _header(response: BaseHTTPResponse, name: str) -> str | None:
    value = response.headers.get(name, "").strip()
    return value if value and len(value) <= 500 and value.isprintable() else None


def _charset(rest: str) -> str | None:
    for part in rest.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip("\"' \t")[:40] or None
    return None


def _words(error: BaseException) -> str:
    cause = error.__cause__ or error
    reason = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return " ".join(str(reason).split())[:200]
