"""Connections to the very addresses that were checked, so that a name that changes its meaning leads nowhere."""

from __future__ import annotations

import socket
import ssl
from functools import cached_property

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from talka.intake.address import Address
from talka.intake.deadline import Deadline
from talka.intake.fetch_error import FetchError, words_of
from talka.intake.network import Permit, Resolve, resolve_within

_TRIED = 3
"""Addresses of one host that are tried where the first does not answer."""
_CONNECT = 10.0


class Connector:
    """Connects to hosts: resolves a name once, checks its addresses, and uses no other."""

    def __init__(self, resolve: Resolve, permit: Permit, tls: ssl.SSLContext | None) -> None:
        self._resolve, self._permit, self._given_tls = resolve, permit, tls

    def connect(self, source: str, address: Address, deadline: Deadline) -> HTTPConnection:
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
            raise FetchError(source, f"has no certificate that can be trusted: {words_of(last)}", again=True) from last
        raise FetchError(source, f"cannot be reached: {words_of(last)}", again=True) from last

    def _connection(self, ip: str, address: Address, seconds: float) -> HTTPConnection:
        if address.scheme == "http":
            return HTTPConnection(ip, address.port, timeout=seconds)
        return HTTPSConnection(
            ip, address.port, timeout=seconds, ssl_context=self._tls, server_hostname=address.host
        )

    def _checked(self, source: str, address: Address, deadline: Deadline) -> list[str]:
        try:
            found = resolve_within(deadline.left(), self._resolve, address.host, address.port)
        except OSError as error:
            deadline.check()
            raise FetchError(source, f"has no machine behind {address.host}: {words_of(error)}", again=True) from error
        permitted = [ip for ip in found if self._permit(ip)]
        if not permitted:
            where = f"{address.host} ({', '.join(found[:3]) or 'no address'})"
            raise FetchError(source, f"leads to {where}, which is not on the public internet")
        return permitted

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self._given_tls or ssl.create_default_context()


def let_go(sock: socket.socket | None) -> None:
    """Close a socket for good, also where an answer that was never finished still holds it."""
    if sock is not None and (number := sock.detach()) >= 0:
        socket.close(number)
