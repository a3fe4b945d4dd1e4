"""The state that a party stands for: a person, a ministry and an army do; companies, funds and unions do not."""

from __future__ import annotations

from talka.model import Party

_OWN_NAME = frozenset({"company", "fund", "coalition", "union", "alliance"})


def as_state(party: Party, names: dict[str, Party]) -> Party:
    """Return the state that a person, a ministry or an army stands for; companies, funds and unions stay themselves."""
    if party.type == "country" or party.country is None:
        return party
    if party.type == "organisation" and party.subtype in _OWN_NAME:
        return party
    return names.get(party.country, Party(party.country, party.country, "country", None, party.country))
