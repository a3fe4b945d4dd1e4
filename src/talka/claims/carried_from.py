"""What a ship, a plane or a convoy brings is given by the state that it brings it from."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.carriers import is_carrier
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.sources import sources_in
from talka.claims.subjects import subjects_of


def brought_from(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the states from which what carries brings something (``a plane brought 12 generators from Japan``).

    So too whose it is that carries, told by an adjective before it or a genitive behind (``a Turkish ship brought``).
    """
    if act.noun or act.passive or act.cue.cue.act != "give" or act.stage.tense == "inf":
        return []
    if any(scene.breaks(n.first, act.cue.first) == 0 and n.last <= act.cue.first
           for n in subjects_of(scene, act.cue)):
        return []
    carriers = [scene.span(m) for m in scene.items if is_carrier(m) and scene.span(m)[1] <= act.cue.first
                and scene.breaks(scene.span(m)[0], act.cue.first) == 0]
    if not carriers:
        return []
    told = [n for n in sources_in(scene) if n.prep is not None and n.party.type == "country"
            and scene.breaks(n.first, act.cue.first) == 0]
    return told or [n for n in scene.parties if n.prep is None and any(
        (n.last == first and (n.is_adjective or n.has("adj") or n.has("gen"))) or (n.first == last and n.has("gen"))
        for first, last in carriers)]
