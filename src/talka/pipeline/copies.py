"""Tells which articles are copies of one text (syndication, reprints), whatever the order they came in.

Candidates come from MinHash over 5-word shingles (Broder, "On the resemblance and containment of documents", 1997),
banded for locality-sensitive hashing; each is then checked by the exact resemblance of the two texts.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from rensa import RMinHash

from talka.model import CLAIMING, Article

WORDS = 5
HASHES = 128
SEED = 1
BANDS = 32
"""Bands of 4 hashes: two texts that share 0.7 of their shingles meet in a band in more than 9,998 of 10,000 cases."""
RESEMBLANCE = 0.7
"""Reprints with a changed lead or a cut end lie above it (0.86 to 0.89 measured), reports of the same event by two
newsrooms far below (0.06): ``docs/decisions/0004-copies.md``."""

_WORD = re.compile(r"\w+")
_LAYOUT = struct.Struct(f"<{HASHES}I")
_ROWS = HASHES // BANDS


def shingles(article: Article) -> frozenset[str]:
    """The runs of five words of the parts of an article that make claims; a shorter text is one run."""
    text = "\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind in CLAIMING)
    words = _WORD.findall(text.casefold())
    if not words:
        return frozenset()
    return frozenset(" ".join(words[i : i + WORDS]) for i in range(max(1, len(words) - WORDS + 1)))


def fingerprint(article: Article) -> bytes:
    """The MinHash of an article's shingles; empty for an article without words."""
    runs = shingles(article)
    if not runs:
        return b""
    sketch = RMinHash(num_perm=HASHES, seed=SEED)
    sketch.update(sorted(runs))
    return _LAYOUT.pack(*sketch.digest())


def find_copies(
    fingerprints: Mapping[str, bytes], article: Callable[[str], Article], known: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Map every article's id to the least id among the copies of its text (its own where there are none).

    ``known`` is what earlier copies were found to be; the copies of one text are all in it, or none of them.
    """
    group = {key: key for key in fingerprints} | dict(known or {})

    def root(key: str) -> str:
        while group[key] != key:
            group[key] = group[group[key]]
            key = group[key]
        return key

    alike = _alike(article)
    for keys in _buckets(fingerprints):
        # Of a thousand copies in a bucket, each is held against one text only: those of a group need no comparing.
        met: dict[str, list[str]] = {}
        for key in keys:
            mine = met.pop(root(key), [])
            for other in [o for o, members in met.items() if any(alike(key, member) for member in members)]:
                a, b = root(key), root(other)
                group[max(a, b)] = min(a, b)
                mine += met.pop(other)
            met[root(key)] = [*mine, key]
    return {key: root(key) for key in group}


def _alike(article: Callable[[str], Article]) -> Callable[[str, str], bool]:
    """Tells of two articles whether they are one text; each is opened, and each two are compared, once."""
    runs: dict[str, frozenset[str]] = {}
    told: dict[tuple[str, str], bool] = {}

    def alike(one: str, other: str) -> bool:
        pair = (min(one, other), max(one, other))
        if pair not in told:
            for key in pair:
                if key not in runs:
                    runs[key] = shingles(article(key))
            told[pair] = resemblance(runs[one], runs[other]) >= RESEMBLANCE
        return told[pair]

    return alike


def bands(sketch: bytes) -> frozenset[int]:
    """The bands of a fingerprint as numbers of 63 bits: two articles may be copies where one is common."""
    numbers = (hashlib.blake2b(band, digest_size=8, salt=bytes([n])).digest() for n, band in _bands(sketch))
    return frozenset(int.from_bytes(digest, "big") >> 1 for digest in numbers)


def resemblance(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of shingles that two texts have in common (Jaccard)."""
    return len(left & right) / len(left | right) if left or right else 0.0


def _buckets(fingerprints: Mapping[str, bytes]) -> Iterator[list[str]]:
    """The articles that share a band, two at least; those of one band with the same ids are given once."""
    buckets: defaultdict[tuple[int, bytes], list[str]] = defaultdict(list)
    for key in sorted(fingerprints):
        for number, band in _bands(fingerprints[key]):
            buckets[number, band].append(key)
    yield from (list(keys) for keys in dict.fromkeys(tuple(keys) for keys in buckets.values() if len(keys) > 1))


def _bands(sketch: bytes) -> Iterable[tuple[int, bytes]]:
    width = 4 * _ROWS
    return ((n, sketch[n * width : (n + 1) * width]) for n in range(BANDS)) if sketch else ()
