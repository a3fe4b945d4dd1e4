"""What a sentence holds as the claims room sees it: a party with its marks, a cue, each with its tokens."""

from __future__ import annotations

from typing import NamedTuple

from talka.model import Cue, Mention, Party

CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "voc"})
_OF_ALL = CASES - {"voc"}
"""Cases of a name that has one form in all of them."""


class PartyNode(NamedTuple):
    """A party in a sentence: its mention, the preposition before it and the tokens it spans with its office."""

    mention: Mention
    party: Party
    prep: str | None
    first: int
    last: int
    tags: frozenset[str]

    def has(self, tag: str) -> bool:
        """Whether one reading of the form has this tag."""
        return self.mention.may_be(tag)

    @property
    def is_adjective(self) -> bool:
        """Whether every reading of the form is an adjective (``Danish``, but not ``US``)."""
        return bool(self.mention.features) and all("adj" in f for f in self.mention.features)

    @property
    def is_declined(self) -> bool:
        """Whether some reading of the form is not of every case at once."""
        return any(not f >= _OF_ALL for f in self.mention.features)

    @property
    def is_indeclinable(self) -> bool:
        """Whether the name has one form in every case (``Vanuatu``)."""
        return bool(self.mention.features) and not self.is_declined

    @property
    def state(self) -> str | None:
        """The code of the state that the party is or belongs to."""
        return self.party.country


class CueNode(NamedTuple):
    """A cue in a sentence with its tokens."""

    mention: Mention
    cue: Cue
    first: int
    last: int

    def has(self, *tags: str) -> bool:
        """Whether one reading of the form has all these tags."""
        return self.mention.may_be(*tags)

    def ever(self, tag: str) -> bool:
        """Whether every reading of the form has this tag."""
        features = self.mention.features
        for reading in features:  # asked too often for a generator
            if tag not in reading:
                return False
        return bool(features)
