"""What refers back to a person or a state without a name: ``the minister``, ``my Lithuanian colleague``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from talka.mentions.lexical import Atom
from talka.mentions.offices import Office, OfficeFinder, country_of
from talka.mentions.roster import Roster
from talka.model import Mention, Token

_HEADS = ("minister", "head_of_state", "head_of_government")


class ReferenceFinder:
    """Settles the offices without names of one article by whom it has named."""

    def __init__(self, tokens: Sequence[Token], offices: OfficeFinder, roster: Roster) -> None:
        self._tokens, self._offices, self._roster = tokens, offices, roster

    def referred(self, office: Office) -> Mention | None:
        """Return the person whom an office without a name means: one of the article's, else the holder on its day.

        Where the article names several holders, all of them are readings, the one named last first.
        """
        if office.office == "delegation":
            return self._state(office, "delegation")
        country = office.country.country or office.country.id if office.country else None
        known = self._roster.known_holder(office.office, country)
        parties = self._roster.holders(office.office, country) or ([known] if known else [])
        if not parties:
            return self._state(office, "holder") if office.office.endswith(_HEADS) else None
        start, end = self._span(office)
        features = (office.features | {"ref"},)
        return Mention("party", start, end, parties[0], features, tuple(parties[1:]), parties[0].id, (start, end))

    def _state(self, office: Office, entry: str) -> Mention | None:
        """The state of an office for itself: a delegation, or, tagged so that it does not speak, an unknown holder."""
        if office.country is None or (entry == "holder" and office.country.type != "country"):
            return None
        start, end = self._span(office)
        features = office.features | {"holder"} if entry == "holder" else office.features
        return Mention("party", start, end, office.country, (features,), entry=entry, outer=(start, end))

    def _span(self, office: Office) -> tuple[int, int]:
        return self._tokens[office.first].start, self._tokens[office.last - 1].end

    def counterparts(self, atoms: Sequence[Atom]) -> Iterable[tuple[Mention, tuple[int, ...]]]:
        """``My Lithuanian colleague``: the person of that state whom the article named last."""
        for n, atom in enumerate(atoms):
            if n == 0 or not atom.of("cue", "counterpart") or not self._offices.touches(atoms[n - 1].last, atom.first):
                continue
            country = country_of(atoms[n - 1].senses, "left")
            party = self._roster.of_state(country.country or country.id) if country else None
            if party is not None:
                start, end = self._tokens[atoms[n - 1].first].start, self._tokens[atom.last - 1].end
                features = tuple(s.features | {"ref"} for s in atom.of("cue", "counterpart"))
                yield Mention("party", start, end, party, features, entry=party.id), (n - 1, n)
