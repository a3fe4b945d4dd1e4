"""Pack files as they are kept between runs: checked once when they are read, then decoded straight into shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from talka.packs.domain_schema import DOMAIN_FILES
from talka.packs.load import TABLE_FILES, LanguageFiles
from talka.packs.schema import LANGUAGE_FILES

_ATTRIBUTES = {"pack": "info"}
"""Files whose attribute in ``LanguageFiles`` has another name."""


def _shapes(files: Mapping[str, type]) -> dict[str, type]:
    return {name.removesuffix(".yaml"): shape for name, shape in files.items()}


def _pack(values: Mapping[str, Any]) -> bytes:
    return msgspec.msgpack.encode({name: msgspec.msgpack.encode(value) for name, value in values.items()})


def _unpack(data: bytes, shapes: Mapping[str, type]) -> dict[str, Any]:
    parts = msgspec.msgpack.decode(data, type=dict[str, bytes])
    return {name: msgspec.msgpack.decode(part, type=shapes[name] | None) for name, part in parts.items()}


_SHAPES = {**_shapes(LANGUAGE_FILES), **_shapes(TABLE_FILES)}


def dump_domain(domain: Mapping[str, Any]) -> bytes:
    """Return the knowledge base as bytes for ``load_domain``."""
    return _pack(domain)


def load_domain(data: bytes) -> dict[str, Any]:
    """Return the knowledge base of bytes that ``dump_domain`` made."""
    return _unpack(data, _shapes(DOMAIN_FILES))


def dump_language(files: LanguageFiles) -> bytes:
    """Return one language's files as bytes for ``KeptLanguage``."""
    own = {name: getattr(files, _ATTRIBUTES.get(name, name)) for name in _shapes(LANGUAGE_FILES)}
    return _pack({**own, **files.tables})


class KeptLanguage:
    """One language's files of bytes that ``dump_language`` made, each decoded when it is first asked for."""

    def __init__(self, data: bytes) -> None:
        self._bytes = msgspec.msgpack.decode(data, type=dict[str, bytes])
        self._parts: dict[str, Any] = {}

    def part(self, name: str) -> Any:
        """Return one file by its name without ending."""
        if name not in self._parts:
            shape = _SHAPES[name]
            self._parts[name] = msgspec.msgpack.decode(self._bytes.pop(name), type=shape | None)
        return self._parts[name]

    def whole(self) -> LanguageFiles:
        """Return all files."""
        own = {_ATTRIBUTES.get(name, name): self.part(name) for name in _shapes(LANGUAGE_FILES)}
        return LanguageFiles(**own, tables={name: self.part(name) for name in _shapes(TABLE_FILES)})
