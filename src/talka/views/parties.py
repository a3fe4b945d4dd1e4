"""Names of those that give and get, by the ids that stand for them."""

from __future__ import annotations

from talka.linking import stands_for
from talka.model import Commitment
from talka.views.snapshot import Snapshot


def party_names(snapshot: Snapshot) -> dict[str, str]:
    """Return the name of each state and body by the id that stands for it."""
    found: dict[str, str] = {}
    for record in snapshot.records.values():
        if isinstance(record.body, Commitment):
            for party in (*record.body.donor, *record.body.recipient, *record.body.through):
                if party.id in stands_for([party]):
                    found[party.id] = party.name
    return found
