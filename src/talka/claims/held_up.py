"""Whose giving somebody holds up or lets go: a fund's or a union's, never of the one who blocks it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.channels import channels_in
from talka.claims.context import Context
from talka.claims.scene import Scene
from talka.claims.side import Side, sides_of
from talka.claims.sources import sources_in
from talka.claims.subjects import subjects_of

_OWN = ("parliament", "government", "ministry")
"""Bodies that hold up what their own state sells."""
_UNIONS = ("union", "alliance")


def held_up(context: Context, scene: Scene, act: Act) -> list[Side] | None:
    """Whose giving a verb of blocking holds up or one of unblocking lets go; ``None``: none is told."""
    if act.cue.cue.get("form") == "block" or any(g.cue.get("form") == "block" for g in act.stage.governors):
        return None if _is_own_sale(scene, act) else _blocked(context, scene)
    return (_blocked(context, scene) or None) if act.cue.cue.get("form") == "unblock" else None


def _is_own_sale(scene: Scene, act: Act) -> bool:
    """Whether a body of a state blocks a sale, and no other state is told to sell (``the Senate blocked the sale``)."""
    by = [n for n in subjects_of(scene, act.cue) if n.party.subtype in _OWN and n.party.country]
    told = any(c.cue.pos == "noun" for c in scene.acts("sell"))
    others = {n.party.country for n in scene.parties if not n.has("dat") and f"prep:{n.prep}" not in
              scene.grammar.recipient and n.party.country} - {n.party.country for n in by}
    return bool(by) and told and not others


def _blocked(context: Context, scene: Scene) -> list[Side]:
    """Whose giving somebody else blocks: whose fund or tranche it is, never the one who blocks."""
    owned = [n for n in scene.parties if n.has("gen") and n.party.subtype in _UNIONS]
    funds = channels_in(scene, scene.sentence.first, scene.sentence.last) + sources_in(scene)
    unions = sides_of(context, owned) or [s for s in sides_of(context, funds) if s.party.subtype in _UNIONS]
    return unions[:1]
