"""What is too long for a sentence (a table, a list without stops) is read in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.model import Token

LONGEST = 250
"""In tokens; the longest of 1,367 sentences of 48 real articles has 76. Work on one grows with its square."""
_NEAR = 100
_RESTS = frozenset({";", ",", ":", "|", "\u2022", "\u2013", "\u2014"})


def pieces(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield ``tokens[first:last]`` in runs of at most ``LONGEST``, each cut behind a sign of rest where one is near."""
    while last - first > LONGEST:
        end = first + LONGEST
        rest = next((i for i in range(end, end - _NEAR, -1) if tokens[i - 1].norm in _RESTS), end)
        yield first, rest
        first = rest
    yield first, last
