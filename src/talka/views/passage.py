"""Evidence where it stands: its sentence or so, with the very words marked."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec

from talka.model import Quote

AROUND = 160
"""How many characters of its paragraph are shown before and after a piece of evidence."""


class Piece(msgspec.Struct, frozen=True):
    """A run of characters and the numbers (from 1) of the evidence that covers it."""

    text: str
    evidence: tuple[int, ...]


class Passage(msgspec.Struct, frozen=True):
    """A stretch of an article; ``cut_before`` and ``cut_after`` where its paragraph goes on."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool

    @property
    def marked(self) -> tuple[tuple[str, bool], ...]:
        """The characters in runs that are evidence and runs that are not."""
        runs = itertools.groupby(self.pieces, key=lambda piece: bool(piece.evidence))
        return tuple(("".join(p.text for p in pieces), is_evidence) for is_evidence, pieces in runs)


def passages(text: str, evidence: Sequence[Quote]) -> tuple[Passage, ...]:
    """Return the stretches of a text that hold the evidence, in order; the pieces of each give its very characters."""
    windows: list[tuple[int, int]] = []
    for start, end in sorted(_window(text, quote) for quote in evidence):
        if windows and start <= windows[-1][1]:
            windows[-1] = windows[-1][0], max(windows[-1][1], end)
        else:
            windows.append((start, end))
    return tuple(_passage(text, start, end, evidence) for start, end in windows)


def _window(text: str, quote: Quote) -> tuple[int, int]:
    first = text.rfind("\n", 0, quote.start) + 1
    last = text.find("\n", quote.end)
    last = len(text) if last < 0 else last
    start, end = max(first, quote.start - AROUND), min(last, quote.end + AROUND)
    if start > first:
        blank = text.find(" ", start, quote.start)
        start = quote.start if blank < 0 else blank + 1
    if end < last:
        blank = text.rfind(" ", quote.end, end)
        end = quote.end if blank < 0 else blank
    return start, end


def _passage(text: str, start: int, end: int, evidence: Sequence[Quote]) -> Passage:
    inside = [(n, q) for n, q in enumerate(evidence, 1) if q.start < end and start < q.end]
    cuts = sorted({start, end, *(min(max(at, start), end) for _, q in inside for at in (q.start, q.end))})
    pieces = tuple(
        Piece(text[a:b], tuple(n for n, q in inside if q.start <= a and b <= q.end))
        for a, b in itertools.pairwise(cuts)
    )
    before, after = text[:start][-1:], text[end : end + 1]
    return Passage(start, end, pieces, before not in ("", "\n"), after not in ("", "\n"))
