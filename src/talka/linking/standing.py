"""How a promise stands, seen from the records that lead to it: how much of it came, and when it is late."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from talka.linking.fulfilment import covered, late_after
from talka.model import Commitment, Record, Share


class Standing(NamedTuple):
    """How much of a promise deliveries cover, and the day after which it is overdue; both may be unknown."""

    fulfilled: Share | None
    late_after: datetime.date | None


def stand(record: Record, incoming: Sequence[tuple[str, Record]]) -> Standing:
    """Return how a record stands; ``incoming`` are the relations that lead to it, each with its record, by id."""
    if not isinstance(record.body, Commitment):
        return Standing(None, None)
    given = [r for relation, r in incoming if relation == "fulfils"]
    ended = any(relation == "updates" and r.status == "cancelled" for relation, r in incoming)
    return Standing(covered(record, given), late_after(record, given, ended=ended))
