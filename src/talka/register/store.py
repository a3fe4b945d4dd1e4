"""How values are written into columns and read from them: MessagePack, compressed where it is long."""

from __future__ import annotations

import hashlib
import zlib
from typing import TypeVar

import msgspec

from talka.model import Document

T = TypeVar("T")


def pack(value: object) -> bytes:
    """Return a model value as bytes."""
    return msgspec.msgpack.encode(value)


def unpack(content: bytes, shape: type[T]) -> T:
    """Return the model value that ``pack`` was given."""
    return msgspec.msgpack.decode(content, type=shape)


def squeeze(value: object) -> bytes:
    """Return a long model value (a document, an article) as compressed bytes."""
    return zlib.compress(pack(value), 6)


def unsqueeze(content: bytes, shape: type[T]) -> T:
    """Return the model value that ``squeeze`` was given."""
    return unpack(zlib.decompress(content), shape)


def document_key(document: Document) -> str:
    """Return the key of a document: made from its bytes and all that its container says of it.

    When it was seen does not matter: the same page on another day is the same document.
    """
    known = msgspec.structs.asdict(document) | {"body": b""}
    del known["seen"]
    if document.author is None:  # documents without one keep the keys that they had before there was this field
        del known["author"]
    head = pack(known)
    return hashlib.sha256(len(head).to_bytes(8, "big") + head + document.body).hexdigest()
