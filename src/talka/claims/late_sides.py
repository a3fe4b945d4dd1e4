"""The sides of a delivery that is late or off, told by its noun (``delivery of two frigates from Italy slipped``)."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
from talka.claims.context import Context
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.sources import sources_in
from talka.claims.subjects import subjects_of


def late_sides(context: Context, scene: Scene, act: Act) -> Sides | None:
    """Return who was to give, behind ``from``, and who to get, behind ``to`` or named before; ``None``: not so told."""
    if act.cue.cue.act not in STOPS or "before" not in scene.grammar.donor or act.noun:
        return None
    if act.cue.cue.act == "refuse" and (offered := _offered(context, scene, act)) is not None:
        return offered
    noun = next((c for c in reversed(scene.acts("give")) if c.last <= act.cue.first and is_noun(scene, c)
                 and scene.breaks(c.first, act.cue.first) == 0), None)
    if noun is None:
        return None
    sources = sides_of(context, [n for n in sources_in(scene) if noun.last <= n.first < act.cue.first
                                 and n.party.country and n.party.type != "person"])
    if not sources:
        return None
    taken = {s.party.id for s in sources}
    told = sides_of(context, recipients_in(scene, None, noun.last, act.cue.first)) or sides_of(
        context, [n for n in scene.parties if n.last <= noun.first])
    return apart(sources, [t for t in told if t.party.type == "country" and t.party.id not in taken][:1])


def _offered(context: Context, scene: Scene, act: Act) -> Sides | None:
    """Whose offer is refused gives, who refuses it gets (``Armenia turned down Turkey's offer of tents``)."""
    offer = next((c for c in scene.acts("offer") if c.cue.pos == "noun" and c.first >= act.cue.last
                  and scene.breaks(c.first, act.cue.first) == 0), None)
    owners = owners_of(scene, offer) if offer is not None else []
    takers = [] if act.passive else subjects_of(scene, act.cue)
    return apart(sides_of(context, owners), sides_of(context, takers)) if owners and takers else None
