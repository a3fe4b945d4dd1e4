"""Another batch between the sides of the commitment told before: ``Another shipment, worth 3 million, should go``."""

from __future__ import annotations

import msgspec

from talka.claims.details import another_of
from talka.claims.draft import Draft
from talka.claims.found import collect
from talka.claims.inside import opens_with_another
from talka.claims.scene import Scene
from talka.claims.times import times_of
from talka.model import Commitment, Item

_AHEAD = ("will", "expect", "must", "plan", "promise", "pledge", "may")
"""Acts by which a batch is still to come."""
_COMES = ("give", "arrive", "delay")


def next_lot(last: Draft | None, scene: Scene) -> list[Draft]:
    """Return the batch that a sentence opens with, where it has a figure of its own and names no state."""
    body = last.body if last is not None else None
    if last is None or not isinstance(body, Commitment) or not (body.donor and body.recipient) or (
            body.basis == "total" or not opens_with_another(scene)):
        return []
    if any(n.party.country for n in scene.parties) or scene.acts("not", "deny", "if", "include", "budget"):
        return []
    status, found = _status(scene), collect(scene, scene.sentence.first, scene.sentence.last)
    counted = tuple(t for t in found.concrete if t.item.quantity)
    figures = [scene.span(found.money[0])[0]] if found.money else [t.first for t in counted[:1]]
    if status is None or len(found.money) > 1 or not figures or _is_parted(scene, figures[0]):
        return []
    draft = another_of(last, found._replace(things=counted), scene)
    when = times_of(scene, scene.sentence.first, scene.sentence.first, scene.sentence.last, status, total=False)
    date, due, period = when.values()
    items = tuple(i for i in getattr(draft.body, "items", ())) or tuple(Item(i.categories, i.name) for i in body.items)
    return [draft.changed(status=status, date=date, body=msgspec.structs.replace(
        draft.body, items=items, due=due, period=period))]


def _is_parted(scene: Scene, figure: int) -> bool:
    """Whether a conjunction stands between the opening and a figure."""
    between = scene.between(scene.sentence.first, figure)
    return any(c.cue.act in ("and", "but") for c in between)


def _status(scene: Scene) -> str | None:
    """How far a batch is: what is prepared is proposed, what is to come promised, what was sent delivered."""
    if scene.acts("prepare"):
        return "proposed"
    awaited = any(c.cue.get("status") == "pledged" for c in scene.acts("receive"))
    if awaited or scene.acts(*_AHEAD) or any(c.ever("fut") for c in scene.acts(*_COMES)):
        return "pledged"
    return "delivered" if any(c.cue.pos == "verb" and c.ever("past") for c in scene.acts("give", "arrive")) else None
