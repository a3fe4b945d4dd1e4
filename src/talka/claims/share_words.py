"""Words for shares: ``a third``, ``the rest``, ``twice as many``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from talka.claims.scene import Scene
from talka.model import Mention, Quantity

_REST = "rest"


class Portion(NamedTuple):
    """Words for a share, with their tokens; no size: what is left."""

    first: int
    last: int
    size: Fraction | None


def portions(scene: Scene, first: int, last: int) -> Iterator[Portion]:
    """Yield the words for shares between two tokens, the longest at each place."""
    table = scene.grammar.portions
    norms: Sequence[str] = [t.norm for t in scene.tokens[first:last]]
    known = {p.split()[0] for phrases in table.values() for p in phrases}
    for at in (i for i, norm in enumerate(norms) if norm in known):
        sizes = {len(words): size for size, phrases in table.items() for words in (p.split() for p in phrases)
                 if norms[at:at + len(words)] == words}
        if sizes:
            size = sizes[max(sizes)]
            yield Portion(first + at, first + at + max(sizes), None if size == _REST else Fraction(size))


def share_of(count: Quantity | None, size: Fraction, text: str = "") -> Quantity | None:
    """Return so large a share of a count, where that is a whole number."""
    if count is None or count.min is None or count.min != count.max:
        return None
    share = Fraction(count.min) * size
    whole = float(round(share))
    return Quantity(whole, whole, count.approximate or share.denominator != 1, text) if whole >= 1 else None


def part_before(scene: Scene, at: int, whole: Mention) -> Mention | None:
    """Return the share of a whole whose words end at a token (``two thirds`` before ``of the 90 trucks``)."""
    share = next((p for p in portions(scene, max(at - _LONGEST, scene.sentence.first), at) if p.last == at), None)
    value = whole.value
    if share is None or share.size is None or not isinstance(value, Quantity):
        return None
    start, end = scene.tokens[share.first].start, scene.tokens[share.last - 1].end
    count = share_of(value, share.size, scene.text[start:end])
    return Mention("quantity", start, end, count) if count is not None else None


_LONGEST = 3
"""Tokens of words for a share that may stand before its whole."""
