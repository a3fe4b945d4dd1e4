"""Who gets it by the place where it is handed over (``two boats at the base of the Ghana Navy in Tema``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.moved import CARRIES
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.model import Place

_SORTS = ("armed_forces", "ministry", "government", "agency")


def where_done(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return the one other state whose body or town a sentence names behind an act of handing over."""
    home = {d.party.country or d.party.id for d in donors}
    if not home or act.cue.cue.act != "give":
        return []
    bodies = [(n.party.country, n.mention) for n in scene.parties if n.first >= act.cue.last and n.party.country
              and n.party.subtype in _SORTS and n.prep is not None and n.party.country not in home]
    towns = [(m.value.country, m) for m in scene.places if isinstance(m.value, Place)
             and scene.span(m)[0] >= act.cue.last and m.value.country and m.value.country not in home]
    states = [(n.party.country, n.mention) for n in scene.parties if n.party.type == "country"
              and n.first >= act.cue.last and f"prep:{n.prep}" in scene.grammar.place and n.party.country not in home]
    if act.cue.cue.get("form") != CARRIES:
        states = [(n.party.country, n.mention) for n in scene.parties if n.party.type == "country"
                  and n.party.country not in home and _is_in_building(scene, act, n)]
    for named in (bodies, towns, states):
        if len({code for code, _ in named}) == 1 and str(named[0][0]) in context.names:
            return [Side(context.names[str(named[0][0])], named[0][1])]
    return []


def _is_in_building(scene: Scene, act: Act, node: PartyNode) -> bool:
    """Whether a state stands as a place behind a building that something goes to (``to a training centre in Chad``)."""
    return f"prep:{node.prep}" in scene.grammar.place and any(
        act.cue.last <= c.first and 0 < node.first - c.last <= 1
        and f"prep:{scene.prep_before(c.first)}" in scene.grammar.recipient for c in scene.acts("building"))
