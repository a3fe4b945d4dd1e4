"""When what was told before is due: a later sentence that only tells the day."""

from __future__ import annotations

import msgspec

from talka.claims.act import Act
from talka.claims.acts import acts_of
from talka.claims.coming import names_other_things, tells_other_things, told_to_come
from talka.claims.draft import Draft, spans_of
from talka.claims.draft_growth import longer
from talka.claims.last_told import LastTold
from talka.claims.leading import leads, whole_time
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
    anchor = act.cue.first if act is not None else told_to_come(scene, last.body)
    if anchor is None:
        return []
    known = {p.country or p.id for p in (*last.body.donor, *last.body.recipient)}
    if last.body.due is not None or {n.party.country for n in scene.parties if n.party.country} - known:
        return []
    if last.status not in ("pledged", "approved") or (act is not None and not _is_ahead(act)):
        return []
    if tells_other_things(scene, last.body) or names_other_things(scene, last.body):
        return []
    times = times_of(scene, anchor, scene.sentence.first, scene.sentence.last, "pledged", total=False)
    due = times.values()[1]
    if due is None:
        return []
    whole = whole_time(scene, due)
    if whole == due and leads(scene, times.due):
        return []
    stated = {**last.stated, "due": spans_of(*(scene.dates if whole != due else (times.due,)))}
    return [longer(last.changed(body=msgspec.structs.replace(last.body, due=whole), stated=stated), scene)]


def _is_ahead(act: Act) -> bool:
    """Whether what was told is to be handed over, or must be (``They have to be delivered in May``)."""
    status = status_of(act.cue.cue.act, act.stage)
    return status == "pledged" or (status == "proposed" and any(g.cue.act == "must" for g in act.stage.governors))
