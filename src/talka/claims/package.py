"""What later sentences add to the commitment told last: what its sum is for, its price, its count, its approval."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.details import detailed, of_next_document
from talka.claims.draft import Draft, spans_of
from talka.claims.draft_growth import longer, with_things
from talka.claims.found import Found
from talka.claims.inside import opens_with_another
from talka.claims.last_told import LastTold
from talka.claims.next_lot import next_lot
from talka.claims.pricing import priced
from talka.claims.scene import Scene
from talka.claims.side import Sides
from talka.claims.times import day_of
from talka.model import Commitment, DateRange

_BACK = 4
"""Sentences back to the package that a list belongs to."""
_NEAR = 2
"""Sentences back to the package that a sum belongs to."""
_SPENDING = ("allocate", "finance", "pay")
"""Acts that tell what money is for."""


class Package:
    """Adds to the last commitment of an article what a later sentence tells of it."""

    def __init__(self, context: Context, told: LastTold) -> None:
        self._context, self._told = context, told

    def spent(self, scene: Scene, found: Found) -> list[Draft]:
        """``The money will go to drones``: what the sum of the commitment right before is for."""
        last = self._told.draft
        if last is None or not isinstance(last.body, Commitment) or last.body.amount is None or not found.things:
            return []
        return [longer(with_things(last, found.things), scene)]

    def used(self, scene: Scene, act: Act, found: Found, sides: Sides) -> list[Draft] | None:
        """``The money will be used to buy drones``, ``These funds are meant for …``: what a sum right before is for.

        ``None`` where an act tells no such thing.
        """
        last = self._told.draft
        if sides.unnamed and act.cue.cue.act in _SPENDING and not found.money:
            return self.spent(scene, found)
        if last is None or not isinstance(last.body, Commitment) or not last.body.amount or sides.donors or (
                found.money or any(t.item.quantity for t in found.things)):
            return None
        if act.cue.cue.act == "buy":
            return (self.spent(scene, found) or None) if sides.unnamed and not last.body.items else None
        meant = act.cue.cue.act == "allocate" and not act.noun and (act.passive or act.cue.ever("ppp"))
        ours = {p.id for p in last.body.recipient} >= {r.party.id for r in sides.recipients}
        near = meant and ours and self._told.is_right_before(scene)
        return (self.spent(scene, found) or None) if near else None

    def bought_with(self, scene: Scene, found: Found, sides: Sides) -> list[Draft]:
        """``With this money the navy will get boats``: what the sum of the commitment right before is for."""
        last = self._told.draft
        opens = any(c.cue.pos == "phrase" and c.first == scene.sentence.first for c in scene.acts("include"))
        if not opens or found.money or sides.donors or last is None or not isinstance(last.body, Commitment):
            return []
        same = {p.id for p in last.body.recipient} >= {r.party.id for r in sides.recipients}
        return self.spent(scene, found) if same and self._told.is_near(scene) else []

    def decided(self, scene: Scene) -> list[Draft]:
        """``The government took this decision on Tuesday``: the commitment right before is approved, and when."""
        last = self._told.draft
        if last is None or last.status != "pledged" or not self._told.is_right_before(scene):
            return []
        if scene.money or scene.items:
            return []
        cue = next((c for c in scene.acts("decide") if c.first - scene.sentence.first < _NEAR), None)
        doer = any(c.has("nom") for c in scene.acts("body")) or any(
            n.prep is None and n.has("nom") and n.party.type != "person" for n in scene.parties)
        ahead = any(c.cue.pos == "verb" and c.ever("fut") for c in scene.cues)
        if cue is None or not doer or ahead or scene.acts("not", "deny", "must", "plan", "will"):
            return []
        when = day_of(scene, cue.first, planned=False)
        date = when.value if when is not None and isinstance(when.value, DateRange) else last.date
        stated = {**last.stated, "status": spans_of(cue.mention), **({"date": spans_of(when)} if when else {})}
        return [longer(last.changed(status="approved", date=date, stated=stated), scene)]

    def priced(self, scene: Scene) -> list[Draft]:
        """``The vehicles are worth 1.3 million``: what the things of the commitment right before cost."""
        last = self._told.draft
        near = last is not None and self._told.is_right_before(scene) and not opens_with_another(scene)
        fuller = priced(self._context, last, scene) if last and near else None
        return [fuller] if fuller is not None else []

    def detailed(self, scene: Scene) -> list[Draft]:
        """Return what ``This is about 36 launchers`` adds: the count, the things or the sum of what was told before."""
        near = scene.number - self._told.number <= _BACK
        return detailed(self._context, self._told.draft, scene) if self._told.draft and near else []

    def next_lot(self, scene: Scene) -> list[Draft]:
        """``Another shipment, worth 3 million, should leave``: another batch between the sides of the one before."""
        return next_lot(self._told.draft, scene) if self._told.draft and self._told.is_near(scene) else []

    def next_deal(self, scene: Scene) -> list[Draft]:
        """``The second deal provides for 30 helicopters``: another sale between the sides of the one before."""
        return of_next_document(self._told.draft, scene) if self._told.draft and self._told.is_near(scene) else []
