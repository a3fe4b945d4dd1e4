"""A claim in the making: its values, and for each field the words that state it or where else it is from."""

from __future__ import annotations

import dataclasses

from talka.model import Body, DateRange, Mention, Source

Spans = tuple[tuple[int, int], ...]


@dataclasses.dataclass(frozen=True)
class Draft:
    """A claim before it has an id.

    ``sentences`` are the spans of the sentences that say it; ``stated`` maps a field to the spans of its words,
    ``assumed`` to the name of a default, ``inherited`` to the number of the sentence that the value was taken from.
    ``doubts`` are names of what makes the claim less sure, for its confidence.
    """

    kind: str
    status: str | None
    body: Body
    sentences: Spans
    order: int
    date: DateRange | None = None
    stated: dict[str, Spans] = dataclasses.field(default_factory=dict)
    inherited: dict[str, tuple[int, int]] = dataclasses.field(default_factory=dict)
    assumed: dict[str, str] = dataclasses.field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    doubts: tuple[str, ...] = ()
    rule: str = ""
    another: bool = False
    """Whether its words set it apart from what was told before (``another billion``)."""
    first: bool = False
    """Whether the time at which it is due is that of the first pieces only."""
    old: bool = False
    """Whether it happened long before the article."""
    quoted: bool = False
    """Whether somebody's own words in marks tell it."""

    def changed(self, **values: object) -> Draft:
        """Return the draft with some values exchanged."""
        return dataclasses.replace(self, **values)  # type: ignore[arg-type]


def spans_of(*mentions: Mention | None) -> Spans:
    """Return the places of mentions, in order, each once."""
    return tuple(sorted({(m.start, m.end) for m in mentions if m is not None}))
