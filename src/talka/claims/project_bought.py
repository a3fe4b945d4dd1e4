"""Making on the buyer's soil what is bought from another state."""

from __future__ import annotations

from talka.claims.awarding import awarding
from talka.claims.choosing import choosing
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.orders import won
from talka.claims.project_site import site_of
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.model import Instrument

_DEALS = ("buy", "sell", "sign", "agree")
"""Acts of a sentence by which what is made somewhere is another's product."""


def is_made_at_buyers(scene: Scene, cue: CueNode) -> bool:
    """Return whether what a state buys is to be made there (``buys 54 guns; 36 will be made in Romania``)."""
    if cue.cue.act != "produce" or cue.cue.pos != "verb" or is_noun(scene, cue):
        return False
    found = stage(scene, cue)
    if found.negated or not (found.tense == "fut" or found.governed_by("will", "plan")):
        return False
    site = site_of(scene, cue)
    if site is None or not {n.party.country for n in scene.parties if n.party.country} - {site[1]}:
        return False
    return bool(scene.acts(*_DEALS)) or any(isinstance(m.value, Instrument) for m in scene.instruments)


def is_ordered(scene: Scene, cue: CueNode) -> bool:
    """Return whether building is what a maker was chosen or paid for, and no place is told (``chose X to build``)."""
    if cue.cue.act != "produce" or cue.cue.pos != "verb" or scene.acts("jointly") or site_of(scene, cue) is not None:
        return False
    return stage(scene, cue).tense == "inf" and any(
        v.last <= cue.first for v in (*awarding(scene), *choosing(scene), *won(scene), *_contracting(scene)))


def _contracting(scene: Scene) -> list[CueNode]:
    return [c for c in scene.acts("buy") if c.cue.pos == "verb" and not is_noun(scene, c) and any(
        n.party.subtype == "company" and n.first >= c.last for n in scene.parties)]
