"""Which pairs of claims are worth comparing: those that share a key.

A key is a kind with its sides and what tells of one thing: the thing and a stretch of time, the day, an equal figure,
the last day of a promise, words of a quotation. It holds as much as two claims must have in common before they can
score enough: two documents of the same states within weeks of one another need two signers, or a signer and a thing, or
a sum. Whether two claims share a key depends on the two alone, whatever else was read; so one more article touches only
what shares a key with it. (Standard blocking, as in Christen, *Data Matching*, 2012, chapter 4.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from talka.linking.cells import Found, Key, Keys, number_of
from talka.linking.keys_between import keys_between
from talka.linking.keys_commitment import keys_commitment
from talka.linking.keys_other import keys_of_spending, keys_of_statement
from talka.linking.keys_total import keys_of_total
from talka.linking.profile import Profile

__all__ = ["Key", "Keys", "candidates", "keys_of", "number_of"]

_KEYS: dict[str, Callable[[Profile, Found], None]] = {
    "commitment": keys_commitment, "agreement": keys_between, "meeting": keys_between, "project": keys_between,
    "spending": keys_of_spending, "statement": keys_of_statement,
}


def keys_of(p: Profile) -> Keys:
    """Return the keys of a claim, each as a number of 63 bits."""
    found = Found((getattr(p.claim.body, "basis", None), p.status == "refused", p.kind))
    _KEYS[p.kind](p, found)
    if p.kind == "commitment":
        found.take(keys_of_total(p))
    return found.keys()


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of positions that share a key, each pair once, the lesser first.

    Commitments are looked through giver by giver, so that no more than the keys of one of them are held.
    """
    parts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for giver in (p.giving or ("",)) if p.kind == "commitment" else ("",):
            parts[p.kind, giver].append(i)
    for (_, giver), part in sorted(parts.items()):
        for i, j in _sharing(profiles, part):
            common = profiles[i].giving & profiles[j].giving
            if not giver or len(common) == 1 or min(common) == giver:
                yield i, j


def _sharing(profiles: Sequence[Profile], part: Sequence[int]) -> Iterator[tuple[int, int]]:
    blocks: dict[int, int | list[int]] = {}
    for i in part:
        mine = keys_of(profiles[i])
        near: set[int] = set()
        for key in mine.asks & blocks.keys():
            held = blocks[key]
            near.update((held,) if isinstance(held, int) else held)
        yield from ((j, i) for j in sorted(near))
        for key in mine.offers:
            _hold(blocks, key, i)


def _hold(blocks: dict[int, int | list[int]], key: int, i: int) -> None:
    held = blocks.get(key)
    if held is None:
        blocks[key] = i
    elif isinstance(held, int):
        blocks[key] = [held, i]
    else:
        held.append(i)
