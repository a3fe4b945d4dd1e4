"""Places in an article's text: half-open, in code points."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open piece of a text, ``text[start:end]``; raises ``ValueError`` where it would be empty or negative."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold at least one character: {self.start}..{self.end}")

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Quote(msgspec.Struct, frozen=True, order=True):
    """A span with its words, so that it can be found again in another version of the text."""

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.quote) or not self.quote:
            raise ValueError(f"a quote of {len(self.quote)} characters cannot stand at {self.start}..{self.end}")


def quote(text: str, start: int, end: int) -> Quote:
    """Return the words of ``text[start:end]`` as evidence; raises ``ValueError`` outside the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}..{end} is not inside a text of {len(text)} characters")
    return Quote(start, end, text[start:end])
