"""Which machines may be asked: none of a private network, of this machine, or of the one that rents it out."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
"""Gives the IP addresses of a host; raises ``OSError`` where it has none."""
Permit = Callable[[str], bool]
"""Tells whether a connection to an IP address may be made."""

_NOT_PUBLIC = tuple(ipaddress.ip_network(n) for n in (
    "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
    "168.63.129.16/32",  # the metadata service of one large cloud has a public address
    "fc00::/7", "fe80::/10", "fec0::/10", "2001:db8::/32", "100::/64", "5f00::/16",
))
"""What the registries of IANA keep for other uses (RFC 6890), beyond what this Python may know of."""
_TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where one address is wrapped in another."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_public(one) for one in (ip, *_wrapped(ip)))


def _is_public(ip: IP) -> bool:
    if any(ip in network for network in _NOT_PUBLIC if network.version == ip.version):
        return False
    return ip.is_global and not ip.is_multicast


def _wrapped(ip: IP) -> tuple[IP, ...]:
    """The IPv4 addresses that an IPv6 address leads to: mapped, 6to4, Teredo, NAT64, compatible."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ()
    inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if any(ip in network for network in _TRANSLATED) or int(ip) < 1 << 32:
        inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return tuple(one for one in inner if one is not None)


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the IP addresses of a host as the system gives them; raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def resolve_within(seconds: float, ask: Resolve, host: str, port: int) -> Sequence[str]:
    """Resolve, but not longer than this: the system's own resolver knows no limit. Raises ``OSError``."""
    answer: list[Sequence[str] | OSError] = []

    def work() -> None:
        try:
            answer.append(ask(host, port))
        except (OSError, UnicodeError) as error:
            answer.append(error if isinstance(error, OSError) else OSError(str(error)))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if not answer:
        raise TimeoutError
    if isinstance(answer[0], OSError):
        raise answer[0]
    return answer[0]
