"""When what was told before is due: a later sentence that only tells the day."""

from __future__ import annotations

import msgspec

from talka.claims.acts import acts_of
from talka.claims.draft import Draft, spans_of
from talka.claims.draft_growth import longer
from talka.claims.last_told import LastTold
from talka.claims.scene import Scene
from talka.claims.status import status_of
from talka.claims.times import times_of
from talka.model import Commitment


def dated(told: LastTold, scene: Scene) -> list[Draft]:
    """``The equipment will be handed over by the end of summer``: when what was told before is due."""
    last = told.draft
    if last is None or not scene.dates or not told.is_right_before(scene) or not isinstance(last.body, Commitment):
        return []
    act = next((a for a in acts_of(scene) if a.cue.cue.act in ("give", "arrive", "receive") and not a.noun), None)
    if act is None:
        return []
    known = {p.country or p.id for p in (*last.body.donor, *last.body.recipient)}
    if last.body.due is not None or {n.party.country for n in scene.parties if n.party.country} - known:
        return []
    status = status_of(act.cue.cue.act, act.stage)
    if status != "pledged" or last.status not in ("pledged", "approved") or scene.quantities or scene.money:
        return []
    times = times_of(scene, act.cue.first, scene.sentence.first, scene.sentence.last, status, total=False)
    due = times.values()[1]
    if due is None:
        return []
    stated = {**last.stated, "due": spans_of(times.due)}
    return [longer(last.changed(body=msgspec.structs.replace(last.body, due=due), stated=stated), scene)]
