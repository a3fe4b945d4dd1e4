"""What a text names: money, quantities, dates, parties, items, places, quotations, and the words that carry an act."""

from __future__ import annotations

from typing import Literal

import msgspec

from talka.model.value import DateRange, Item, Money, Party, Place, Quantity

MentionKind = Literal[
    "money", "quantity", "share", "percent", "rate", "date", "party", "item", "place", "quotation", "instrument", "cue"]
"""A ``percent`` stands without GDP where the text around it tells of shares of it; any other is a ``rate``."""


class Quotation(msgspec.Struct, frozen=True):
    """Words given as somebody's own: their pieces (without what is inserted) and whether a mark opens or a dash."""

    pieces: tuple[tuple[int, int], ...]
    mark: str


class Instrument(msgspec.Struct, frozen=True):
    """A kind of document: ``memorandum``, ``letter_of_intent``, …; ``category`` is what its name says it is about."""

    instrument: str
    category: str | None = None


class Cue(msgspec.Struct, frozen=True):
    """A word that carries an act or a mode; see ``talka.packs.cue_schema.CueEntry`` for the closed vocabularies."""

    act: str
    pos: str
    lemma: str
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, key: str) -> str | None:
        """Return an attribute of the entry, such as ``terms`` or ``form``."""
        return next((v for k, v in self.attributes if k == key), None)


Value = Money | Quantity | DateRange | Party | Item | Place | Quotation | Instrument | Cue


class Mention(msgspec.Struct, frozen=True):
    """One thing named at an exact place.

    ``features`` are what its form says, as sets of tags (``nom sg``, ``past f sg``, ``adj gen``), one for each
    reading of the form; ``readings`` are other values where the text is ambiguous; ``entry`` names the pack entry
    that it was found by (empty for what a grammar found); ``outer`` is where a name stands with its office and
    country (``Defence Minister of Ukraine Rustem Umerov``), where that is wider.
    """

    kind: MentionKind
    start: int
    end: int
    value: Value
    features: tuple[frozenset[str], ...] = ()
    readings: tuple[Value, ...] = ()
    entry: str = ""
    outer: tuple[int, int] | None = None

    def may_be(self, *tags: str) -> bool:
        """Whether one reading of the form has all these tags."""
        for reading in self.features:  # noqa: SIM110 - asked too often for a generator
            if reading.issuperset(tags):
                return True
        return False
