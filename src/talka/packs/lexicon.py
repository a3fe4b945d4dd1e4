"""The compiled lexicon of one language: every form of every entry, found by hashing its folded tokens."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from talka.model import Cue, Instrument, Item, Party, Place, Token, Value

ANY, TITLE, UPPER, WORD = 0, 1, 2, 3
"""Which capitals a form needs: any, at its head, throughout, or none throughout (``us`` is not ``US``)."""
_SHAPES: dict[str, type] = {
    "party": Party, "place": Place, "item": Item, "instrument": Instrument, "cue": Cue,
}


class Sense(NamedTuple):
    """One reading of a form: the entry's kind, its value, what the form says, and the entry's name."""

    kind: str
    value: Value
    features: frozenset[str]
    entry: str


class Lexicon:
    """Finds the entries of a language in a run of tokens, the longest first.

    ``data`` is plain (lists, dicts, strings, numbers), so that it is kept by ``marshal``: ``entries`` are
    ``(kind, entry, value as a dict)``, ``tags`` the sets of tags, ``forms`` maps a key to ``(entry, tags, rule)``.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._entries: list[tuple[str, str, dict[str, Any]]] = data["entries"]
        self._tags = [frozenset(t.split()) for t in data["tags"]]
        self._forms: dict[str, tuple[tuple[int, int, int], ...]] = data["forms"]
        self._longest: dict[str, int] = data["longest"]
        self._values: dict[int, Value] = {}

    def dumps(self) -> bytes:
        """Return the bytes that ``loads`` reads."""
        tags = [" ".join(sorted(t)) for t in self._tags]
        return marshal.dumps(
            {"entries": self._entries, "tags": tags, "forms": self._forms, "longest": self._longest}
        )

    @classmethod
    def loads(cls, data: bytes) -> Lexicon:
        """Return the lexicon of bytes that ``dumps`` made."""
        return cls(marshal.loads(data))  # noqa: S302 - a cache that this program wrote itself

    def __len__(self) -> int:
        return len(self._forms)

    def _value(self, index: int) -> Value:
        value = self._values.get(index)
        if value is None:
            kind, _, raw = self._entries[index]
            value = self._values[index] = msgspec.convert(raw, _SHAPES[kind])
        return value

    def longest(self, norm: str) -> int:
        """Return how many tokens the longest form that begins with this token has; 0 where none does."""
        return self._longest.get(norm, 0)

    def senses(self, key: str, tokens: Sequence[Token]) -> tuple[Sense, ...]:
        """Return the readings of a key that the capitals of the tokens allow."""
        found = self._forms.get(key)
        if not found:
            return ()
        return tuple(
            Sense(self._entries[e][0], self._value(e), self._tags[t], self._entries[e][1])
            for e, t, rule in found if rule == ANY or _allowed(rule, tokens)
        )

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int, tuple[Sense, ...]]]:
        """Yield ``(first, last, readings)`` for the longest entries in ``tokens[first:last]``, left to right."""
        at = first
        while at < last:
            for length in range(min(self._longest.get(tokens[at].norm, 0), last - at), 0, -1):
                window = tokens[at:at + length]
                senses = self.senses(" ".join(t.norm for t in window), window)
                if senses:
                    yield at, at + length, senses
                    at += length
                    break
            else:
                at += 1


def _allowed(rule: int, tokens: Sequence[Token]) -> bool:
    if rule == WORD:
        return not any(t.shape == "upper" for t in tokens)
    if rule == UPPER:
        return all(t.shape in ("upper", "number", "sign", "title") for t in tokens) and any(
            t.shape == "upper" or len(t.norm) == 1 for t in tokens)
    return tokens[0].shape in ("title", "upper", "number")
