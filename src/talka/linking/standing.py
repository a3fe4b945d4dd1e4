"""How a promise stands, seen from the records that lead to it: how much of it came, and when it is late."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from talka.linking.fulfilment import GIVEN, covered, late_after
from talka.model import Commitment, Record, Share

Led = Mapping[str, Sequence[tuple[str, str]]]
"""The relations that lead to a record, each with the id of the record that it is from."""


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


def given_for(promise: str, led: Led, known: Mapping[str, Record]) -> list[str]:
    """Return the ids of what is given for a promise, each once: for itself or for a part of it, and parts that came."""
    found = dict.fromkeys(i for relation, i in led.get(promise, ()) if relation == "fulfils")
    for part in (i for relation, i in led.get(promise, ()) if relation == "part_of"):
        came = (i for relation, i in led.get(part, ()) if relation == "fulfils")
        found.update(dict.fromkeys([part] if known[part].status in GIVEN else came))
    return sorted(found)


def stand_among(record: Record, led: Led, known: Mapping[str, Record]) -> Standing:
    """Return how a record stands among others; ``led`` tells what leads to it and to its parts."""
    others = [(relation, known[i]) for relation, i in sorted(led.get(record.id, ())) if relation != "fulfils"]
    return stand(record, [*(("fulfils", known[i]) for i in given_for(record.id, led, known)), *others])
