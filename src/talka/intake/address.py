"""Web addresses: which may be asked at all, and in the one form in which they are asked."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_PORTS = {"http": 80, "https": 443}
_LONGEST = 4000
# The signs that mean something in an address, and what is percent-encoded already, stay as they are.
_KEPT = "/%:@!$&'()*+,;=~-._?[]|"


class Address(NamedTuple):
    """An address that may be asked: ``host`` is a name in ASCII or an IP address without brackets."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def place(self) -> str:
        """The host, with brackets and with its port where these are needed."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def site(self) -> str:
        """The beginning that all addresses of one server share."""
        return f"{self.scheme}://{self.place}"

    def __str__(self) -> str:
        return self.site + self.target


def is_address(path: str) -> bool:
    """Whether an argument is an address of any scheme, and no path."""
    return _SCHEME.match(path) is not None


def parse(text: str) -> Address:
    """Return an address as it is asked; raises ``ValueError`` with the reason for one that never is."""
    text = text.strip()
    if len(text) > _LONGEST:
        raise ValueError("is an address that is too long")
    parts = _split(text)
    if parts.scheme not in _PORTS:
        raise ValueError("is not read: only http and https addresses are")
    if parts.username is not None or parts.password is not None:
        raise ValueError("is not read: an address must name no user and no password")
    host = _ascii((parts.hostname or "").rstrip("."))
    target = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Address(parts.scheme, host, parts.port or _PORTS[parts.scheme], target)


def join(base: Address, reference: str) -> str:
    """Return the address that a reference on a page or in a header means; raises ``ValueError``."""
    return urljoin(str(base), reference.strip())


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port  # a port that is no number is only noticed when it is asked for
    except ValueError:
        raise ValueError("is not an address that can be read") from None
    return parts


def _ascii(host: str) -> str:
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        name = ""
    if not name or any(c <= " " or c in "/\\@#?%" for c in name):
        raise ValueError("is not an address with a host")
    return name
