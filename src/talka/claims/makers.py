"""Whose make or property a thing is (``American missiles``), where nobody is told who gives it."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import STOPS, Act
from talka.claims.attributive import is_attribute
from talka.claims.found import Found
from talka.claims.made_in import made_in
from talka.claims.nobody import says_nobody
from talka.claims.nodes import PartyNode
from talka.claims.owners import owners_of
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Mention

_FROM_MAKERS = ("receive", "arrive", "delay", "cancel")
"""Acts whose doer is not who gives."""
_CREWED = frozenset({"ship", "aircraft", "helicopter", "security_guarantees"})
"""Categories of what comes with its own crew."""
_MADE = 2
"""Tokens between the state that a thing is from and the thing."""
_MAKE = 3
"""Tokens between a thing and the word that says whose make it is."""


def makers(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose things are late or stopped (``the delay in deliveries of US weapons``)."""
    if act.cue.cue.act not in STOPS:
        return []
    firsts = {scene.span(m)[0] for m in scene.items}
    return [n for n in scene.parties if n.first >= act.cue.last and n.last in firsts
            and (n.has("adj") or (n.has("people") and n.has("gen")))]


def whose_things(scene: Scene, act: Act, found: Found) -> list[PartyNode]:
    """Return whose things are given where nobody is named who gives them (``American missiles reached Ukraine``)."""
    if act.cue.cue.act not in _FROM_MAKERS and not (
            act.noun or act.passive or act.cue.cue.pos == "phrase" or says_nobody(scene, act)):
        return []
    aid = [n for c in found.aid for n in owners_of(scene, c) if n.last <= c.first] if act.passive else []
    beside = aid or [n for t in found.concrete or found.things for n in scene.parties
                     if t.first - _MADE <= n.first < t.last and (
                         n.is_adjective or _is_of_people(scene, act, n, t) or _is_whose(scene, n, t.mentions))]
    counted = found if act.cue.cue.act != "arrive" else found._replace(
        things=tuple(t for t in found.things if t.item.quantity))
    return beside or _producers(scene, found) or made_in(scene, counted)


def _is_of_people(scene: Scene, act: Act, node: PartyNode, thing: Thing) -> bool:
    """Whether a people's name describes a thing; of ships and planes that arrive it tells as often who comes."""
    return is_attribute(scene, node) and not (act.cue.cue.act == "arrive" and _CREWED.issuperset(thing.item.categories))


def _is_whose(scene: Scene, node: PartyNode, thing: Sequence[Mention]) -> bool:
    """Whether a people or, where the genitive stands first, a state owns the thing right behind it."""
    if node.prep is not None or not node.has("gen") or node.has("nom"):
        return False
    starts = {scene.span(m)[0] for m in thing}
    return node.has("people") or ("gen" in scene.grammar.donor_passive and node.party.type == "country"
                                  and node.last in starts)


def _producers(scene: Scene, found: Found) -> list[PartyNode]:
    """Return whose make a thing is said to be behind it (``tanks of US production``)."""
    if "ins" not in scene.grammar.donor_passive:
        return []
    made = [c for c in scene.acts("produce") if c.cue.pos == "noun" and c.has("gen")
            and any(0 <= c.first - t.last <= _MAKE for t in found.concrete)]
    return [n for n in scene.parties for c in made if (n.prep is None and 0 <= n.first - c.last <= 1) or (
        n.is_adjective and n.last == c.first)]
