"""The compiled lexicon of one language: every form of every entry, found by hashing its folded tokens."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

import msgspec

from talka.model import Cue, Instrument, Item, Party, Place, Token, Value
from talka.packs.readings import Readings, Sense

ANY, TITLE, UPPER, WORD = 0, 1, 2, 3
"""Which capitals a form needs: any, at its head, throughout, or none throughout (``us`` is not ``US``)."""
_SHAPES: dict[str, type] = {
    "party": Party, "place": Place, "item": Item, "instrument": Instrument, "cue": Cue,
}


_KEPT = 10_000
"""Forms whose readings are kept: those of the words that come in every article."""
_NOTHING = Readings()
_ALONE = (1,)


Packed = int | tuple[int, ...]
"""The readings of a form: the number of its only one, else the numbers of all; see ``pack``."""
_TAGS, _RULES = 1 << 18, 1 << 2


def pack(readings: Iterable[tuple[int, int, int]]) -> Packed:
    """Return readings ``(entry, tags, rule)`` as numbers, which take a quarter of the memory."""
    packed = tuple((entry * _TAGS + tags) * _RULES + rule for entry, tags, rule in readings)
    return packed[0] if len(packed) == 1 else packed


def _unpack(packed: Packed) -> list[tuple[int, int, int]]:
    found = []
    for number in (packed,) if isinstance(packed, int) else packed:
        rest, rule = divmod(number, _RULES)
        found.append((*divmod(rest, _TAGS), rule))
    return found


def _shared(forms: dict[bytes, Packed]) -> dict[bytes, Packed]:
    """Equal readings as one object each, which stay one when they are read again: they take less memory."""
    known: dict[Packed, Packed] = {}
    return {key: known.setdefault(packed, packed) for key, packed in forms.items()}


class Lexicon:
    """Finds the entries of a language in a run of tokens, the longest first.

    ``data`` is plain (lists, dicts, strings, numbers), so that it is kept by ``marshal``: ``entries`` are
    ``(kind, entry, value as a dict)``, ``tags`` the sets of tags, ``forms`` maps a key (as UTF-8: half the memory
    of a string) to its readings as ``pack`` makes them, ``lengths`` the first token of forms of several tokens to a
    number with a bit for each length of forms that begin with it.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._entries: list[tuple[str, str, dict[str, Any]]] = data["entries"]
        self._tags = [frozenset(t.split()) for t in data["tags"]]
        self._forms: dict[bytes, Packed] = data["forms"]
        self._lengths: dict[str, int] = data["lengths"]
        self._orders = {bits: _descending(bits) for bits in set(self._lengths.values())}
        self._values: dict[int, Value] = {}
        self._readings: dict[tuple[str, frozenset[int]], Readings] = {}
        self._free: dict[str, Readings] = {}
        """Those of forms that stand with any capitals."""

    def dumps(self) -> bytes:
        """Return the bytes that ``loads`` reads."""
        tags = [" ".join(sorted(t)) for t in self._tags]
        return marshal.dumps(
            {"entries": self._entries, "tags": tags, "forms": _shared(self._forms), "lengths": self._lengths}
        )

    @classmethod
    def loads(cls, data: bytes) -> Lexicon:
        """Return the lexicon of bytes that ``dumps`` made."""
        return cls(marshal.loads(data))  # noqa: S302 - a cache that this program wrote itself

    def without(self, names: Set[str]) -> Lexicon:
        """Return the lexicon without the entries of these names; a form that has no other reading goes with them."""
        gone = {n for n, (_, entry, _) in enumerate(self._entries) if entry in names}
        left = {key: [r for r in _unpack(packed) if r[0] not in gone] for key, packed in self._forms.items()}
        return Lexicon({
            "entries": self._entries, "tags": [" ".join(sorted(t)) for t in self._tags], "lengths": self._lengths,
            "forms": {key: pack(readings) for key, readings in left.items() if readings},
        })

    def __len__(self) -> int:
        return len(self._forms)

    def _value(self, index: int) -> Value:
        value = self._values.get(index)
        if value is None:
            kind, _, raw = self._entries[index]
            value = self._values[index] = msgspec.convert(raw, _SHAPES[kind])
        return value

    def lengths(self, norm: str) -> tuple[int, ...]:
        """Return how many tokens the forms may have that begin with this token, the most first."""
        return self._orders[self._lengths[norm]] if norm in self._lengths else _ALONE

    def senses(self, key: str, tokens: Sequence[Token]) -> Readings:
        """Return the readings of a key that the capitals of the tokens allow."""
        if key in self._free:
            return self._free[key]
        packed = self._forms.get(key.encode())
        if packed is None:
            return _NOTHING
        found = _unpack(packed)
        rules = frozenset(rule for _, _, rule in found if rule == ANY or _allowed(rule, tokens))
        known = self._readings.get((key, rules))
        if known is None:
            if len(self._readings) >= _KEPT:
                self._readings.clear()
                self._free.clear()
            known = self._readings[key, rules] = Readings(
                Sense(self._entries[e][0], self._value(e), self._tags[t], self._entries[e][1])
                for e, t, rule in found if rule in rules)
            if all(rule == ANY for _, _, rule in found):
                self._free[key] = known
        return known

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int, Readings]]:
        """Yield ``(first, last, readings)`` for the longest entries in ``tokens[first:last]``, left to right."""
        norms = [token.norm for token in tokens[first:last]]
        at, end = 0, last - first
        while at < end:
            for length in self.lengths(norms[at]):
                key = " ".join(norms[at:at + length])
                if key.encode() in self._forms and at + length <= end:
                    place = first + at
                    senses = self.senses(key, tokens[place:place + length])
                    if senses:
                        yield place, place + length, senses
                        at += length
                        break
            else:
                at += 1


def _descending(bits: int) -> tuple[int, ...]:
    """The numbers whose bits are set, the largest first."""
    return tuple(n for n in range(bits.bit_length() - 1, -1, -1) if bits >> n & 1)


def _allowed(rule: int, tokens: Sequence[Token]) -> bool:
    if rule == WORD:
        return not any(t.shape == "upper" for t in tokens)
    if rule == UPPER:
        return all(t.shape in ("upper", "number", "sign", "title") for t in tokens) and any(
            t.shape == "upper" or len(t.norm) == 1 for t in tokens)
    return tokens[0].shape in ("title", "upper", "number")
