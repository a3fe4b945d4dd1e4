"""What a server answers: its body up to a limit, and what its headers say of it."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from urllib3 import BaseHTTPResponse

from talka.intake.address import Address
from talka.intake.deadline import Deadline
from talka.intake.fetch_error import FetchError, refused

_UNCHANGED = 304
_OK = 200
_PIECE = 65_536


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


def read_answer(
    source: str, address: Address, response: BaseHTTPResponse, deadline: Deadline, limit: int, at: datetime.datetime,
) -> Fetched:
    """Return what an answer gives, come at a time; raises ``FetchError`` where it is no page or too large."""
    if response.status == _UNCHANGED:
        return Fetched(str(address), at, None)
    if response.status != _OK:
        raise refused(source, response.status)
    body = _body(source, response, deadline, limit)
    media, _, rest = response.headers.get("Content-Type", "").partition(";")
    kept = Validators(_header(response, "ETag"), _header(response, "Last-Modified"))
    return Fetched(str(address), at, body, media.strip().lower(), _charset(rest), kept)


def _body(source: str, response: BaseHTTPResponse, deadline: Deadline, limit: int) -> bytes:
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


def _header(response: BaseHTTPResponse, name: str) -> str | None:
    value = response.headers.get(name, "").strip()
    return value if value and len(value) <= 500 and value.isprintable() else None


def _charset(rest: str) -> str | None:
    for part in rest.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip("\"' \t")[:40] or None
    return None
