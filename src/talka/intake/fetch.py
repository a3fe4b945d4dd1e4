"""Asks web addresses: the only network client of talka, and what keeps it from harm.

A host is resolved once for each request, its addresses are checked, and the connection is made to the very address
that was checked: a name that means another machine a moment later leads nowhere. The host's own name goes into the
``Host`` header, and into the TLS handshake and the check of its certificate. A redirect is a new request with all
checks. No proxy of the environment is used (it would connect for us, unchecked); no cookie is kept, nothing is run.
"""

from __future__ import annotations

import contextlib
import datetime
import ssl
import time
from collections.abc import Callable, Iterator
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from talka.intake.address import Address, join, parse
from talka.intake.answer import Fetched, Validators, read_answer
from talka.intake.connecting import Connector, let_go
from talka.intake.deadline import Deadline
from talka.intake.fetch_error import FetchError, words_of
from talka.intake.network import Permit, Resolve, is_public, resolve
from talka.intake.patience import Patience
from talka.intake.settings import IntakeSettings

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


try:
    AGENT = f"talka/{version('talka')} (reads public news; robots.txt: talka)"
except PackageNotFoundError:  # run from a folder that was never installed
    AGENT = "talka (reads public news; robots.txt: talka)"


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
        self.settings, self.clock = settings, clock
        permit = permit or ((lambda _: True) if settings.private else is_public)
        self._connector = Connector(resolve, permit, tls)
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
        seen, deadline = set[str](), Deadline(source, self.settings.seconds)
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
                    return read_answer(source, address, response, deadline, limit, self.clock.now())
                target = response.headers["Location"]
            try:
                address = parse(join(address, target))
            except ValueError as error:
                raise FetchError(source, f"redirects to {target[:200]}, which {error}") from None

    @contextlib.contextmanager
    def _asked(
        self, source: str, address: Address, validators: Validators, deadline: Deadline
    ) -> Iterator[BaseHTTPResponse]:
        connection = self._connector.connect(source, address, deadline)
        sock, response = connection.sock, None
        try:
            with deadline.ending(sock):
                headers = self._headers(address, validators)
                connection.request("GET", address.target, headers=headers, preload_content=False)
                response = connection.getresponse()
                yield response
        except (HTTPError, OSError) as error:
            deadline.check()
            raise FetchError(source, f"broke off: {words_of(error)}", again=True) from error
        except (HTTPException, ValueError) as error:
            deadline.check()
            raise FetchError(source, f"gave an answer that is not HTTP: {words_of(error)}") from error
        finally:
            if response is not None:
                response.close()
            connection.close()
            let_go(sock)

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
