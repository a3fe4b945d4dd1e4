"""What refers back to a person or a state without a name: ``the minister``, ``my Lithuanian colleague``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.offices import COUNTERPART, Office
from talka.mentions.roster import Roster
from talka.model import Mention, Party, Token

_HEADS = ("minister", "head_of_state", "head_of_government", "chief_of_defence", "leader")
_ALIKE = {"envoy": "ambassador"}
"""Another office that a word for one may mean."""
_UNIONS = {"organisation/european-union": "EU", "organisation/nato": "NATO", "organisation/united-nations": "UN"}
_WHOLE = ("union", "agency")
"""Bodies of no state for which their leaders or envoys in the plural stand (``leaders of the EU``)."""


class ReferenceFinder:
    """Settles the offices without names of one article by whom it has named."""

    def __init__(self, tokens: Sequence[Token], roster: Roster) -> None:
        self._tokens, self._roster = tokens, roster

    def referred(self, office: Office) -> Mention | None:
        """Return the person whom an office without a name means: one of the article's, else the holder on its day.

        Where the article names several holders, all of them are readings, the one named last first.
        """
        if office.office == "delegation":
            return self._state(office, "delegation")
        country = office.country.country or office.country.id if office.country else None
        if office.office == COUNTERPART:
            return self._counterpart(office, country)
        several = "pl" in office.features and "sg" not in office.features
        union = None if several else office.union or _UNIONS.get(country or "")
        if union:
            head = self._roster.head_of(office.office, union)
            return self._person(office, (head,)) if head else None
        known = self._roster.known_holder(office.office, country)
        named = self._roster.holders(office.office, country, several=several)
        if not named and office.office in _ALIKE:
            named = self._roster.holders(_ALIKE[office.office], country, several=several)
        parties = self._roster.genders.fitting(named, office.features) or ([known] if known else [])
        if not parties:
            return self._state(office, "holder") if several or office.office.endswith(_HEADS) else None
        return self._person(office, parties)

    def _person(self, office: Office, parties: Sequence[Party]) -> Mention:
        start, end = self._span(office)
        features = (office.features | {"ref"},)
        return Mention("party", start, end, parties[0], features, tuple(parties[1:]), parties[0].id, (start, end))

    def _counterpart(self, office: Office, country: str | None) -> Mention | None:
        """The person of that state whom the article named last, else the holder of the office that was named last."""
        named = self._roster.of_state(country) if country else None
        party = named or self._roster.known_holder(self._roster.last_office(country), country)
        return self._person(office, (party,)) if party else self._state(office, "holder")

    def _state(self, office: Office, entry: str) -> Mention | None:
        """The state of an office for itself: a delegation, or, tagged so that it does not speak, an unknown holder."""
        if office.country is None or (entry == "holder" and not _stands_for(office, office.country)):
            return None
        start, end = self._span(office)
        features = office.features | {"holder"} if entry == "holder" else office.features
        if not office.official:
            features |= {"private"}
        return Mention("party", start, end, office.country, (features,), entry=entry, outer=(start, end))

    def _span(self, office: Office) -> tuple[int, int]:
        return self._tokens[office.first].start, self._tokens[office.last - 1].end


def _stands_for(office: Office, owner: Party) -> bool:
    """Whether unknown holders stand for whose they are: a state, a union in the plural, a parliament its members."""
    if owner.type == "country":
        return True
    whole = owner.subtype in _WHOLE and owner.country is None
    return "pl" in office.features and (whole or owner.subtype == "parliament")
