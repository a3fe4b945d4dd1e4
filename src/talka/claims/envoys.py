"""What an envoy hands over is his state's gift, and goes to where he is posted unless another is named."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Side, sides_of
from talka.model import Place

_POST = 2
"""Tokens from an envoy, or from an embassy, to the state that he is sent to."""
_ACTS = ("give", "pledge", "offer")


def envoy_giving(context: Context, scene: Scene, act: Act) -> list[Side]:
    """Return the state whose official, told with it but not by name, gives (``Japan's ambassador to Kenya gave``)."""
    if act.noun or act.cue.cue.act not in _ACTS:
        return []
    if act.passive:
        return _envoys_by(context, scene, act)
    official = next((c for c in reversed(scene.acts("office")) if c.cue.get("country") in context.names
                     and c.last <= act.cue.first and scene.prep_before(c.first) is None and _may_do(scene, c)
                     and scene.breaks(c.first, act.cue.first) == 0), None)
    return [Side(context.names[str(official.cue.get("country"))], official.mention)] if official is not None else []


def _envoys_by(context: Context, scene: Scene, act: Act) -> list[Side]:
    """The state of the official by whom it is done (``were handed over by Japan's ambassador``)."""
    by = {m[5:] for m in scene.grammar.donor_passive if m.startswith("prep:")}
    return [Side(context.names[str(c.cue.get("country"))], c.mention) for c in scene.acts("office")
            if c.cue.get("country") in context.names and c.first >= act.cue.last and scene.prep_before(c.first) in by
            and scene.breaks(c.first, act.cue.first) == 0][:1]


def _may_do(scene: Scene, official: CueNode) -> bool:
    return "nom" not in scene.grammar.donor or official.has("nom")


def posted_to(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return the state where the envoy or the embassy that gives is posted (``the Japanese embassy in Kenya``)."""
    if act.noun or act.cue.cue.act not in _ACTS or not donors:
        return []
    home = {d.party.country or d.party.id for d in donors}
    starts, ends = {d.mention.start for d in donors}, {d.mention.end for d in donors}
    posts = [(n.first, n.last, s) for n in scene.parties if n.party.type == "country" and _is_post(scene, n)
             for s in sides_of(context, [n])]
    for town in scene.places:
        code = town.value.country if isinstance(town.value, Place) else None
        if code in context.names and f"prep:{scene.prep_before(scene.span(town)[0])}" in scene.grammar.place:
            posts.append((*scene.span(town), Side(context.names[str(code)], town)))
    return [s for first, last, s in posts if s.party.id not in home and (
        scene.tokens[min(last, scene.sentence.last - 1)].start in starts or any(
            scene.tokens[i - 1].end in ends for i in range(max(first - _POST, 1), first)))][:1]


def _is_post(scene: Scene, node: PartyNode) -> bool:
    """Whether a state stands as a place, or as what somebody is sent to."""
    marks = {*scene.grammar.place, *(scene.grammar.recipient if "before" in scene.grammar.donor else ())}
    return f"prep:{node.prep}" in marks or (node.prep is None and node.has("loc") and not node.has("dat")
                                            and "loc" in scene.grammar.place)
