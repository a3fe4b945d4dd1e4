"""A side of a commitment: a party with the words that name it; both sides, and that they are not the same."""

from __future__ import annotations

from typing import NamedTuple

from talka.model import Mention, Party


class Side(NamedTuple):
    """A party of a commitment with the words that name it."""

    party: Party
    mention: Mention


class Sides(NamedTuple):
    """Who gives and who gets, and whether it is bought from another state."""

    donors: list[Side]
    recipients: list[Side]
    sold: bool = False

    @property
    def unnamed(self) -> bool:
        """Whether neither side is known."""
        return not self.donors and not self.recipients


def apart(donors: list[Side], recipients: list[Side]) -> Sides:
    """Return the sides with no party on both: one that would be stays a donor, unless its words mark a recipient."""
    given = {d.party.id for d in donors}
    taken = {r.mention.start for r in recipients}
    donors = [d for d in donors if d.mention.start not in taken]
    recipients = [r for r in recipients if r.party.id not in {d.party.id for d in donors}] if given else recipients
    return Sides(donors, recipients)


def borrowers(signing: list[Side]) -> list[Side]:
    """Return, of a state and a bank or a union that sign, the state: it borrows or is aided."""
    lenders = [s for s in signing if s.party.country is None and s.party.type == "organisation"]
    return [s for s in signing if s.party.type == "country"] if lenders else []
