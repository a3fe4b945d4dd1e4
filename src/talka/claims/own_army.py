"""Money and arms that a state's own army gets, where no other state is told to give anything."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.tense import is_passive

_SHARE = "share"
"""The form of verbs whose subject somebody gets."""
_DEFENCE = "defence_minister"


def own_army(context: Context, scene: Scene) -> PartyNode | None:
    """Return the army that gets something in the case of who gets it, of the only state that does anything here."""
    if "dat" not in scene.grammar.recipient or scene.acts("aid", "support", "lend"):
        return None
    army = next((n for n in scene.parties if n.party.subtype == "armed_forces" and n.prep is None
                 and n.has("dat") and not n.has("nom") and n.party.country), None)
    return army if army is not None and is_alone(context, army) else None


def is_alone(context: Context, node: PartyNode) -> bool:
    """Return whether no other state does or gets anything in the article; of companies it may buy."""
    if any(s.acts("aid", "support") for s in context.scenes):
        return False
    told = [n for s in context.scenes for n in s.parties if n.party.type != "person" and not n.is_adjective]
    return all(n.party.country in (None, node.party.country) or n.party.subtype == "company" or n.prep is not None
               or not (n.has("nom") or n.has("dat")) for n in told)


def for_army(context: Context, scene: Scene) -> list[CueNode]:
    """Return the verb by which one's own army gets the only sum of a sentence without things (``got 5 million``)."""
    if not scene.money or scene.items or own_army(context, scene) is None:
        return []
    return [c for c in scene.acts("give", "allocate", "finance") if c.cue.pos == "verb" and not is_noun(scene, c)
            and is_got(scene, c)][:1]


def is_got(scene: Scene, verb: CueNode) -> bool:
    """Return whether a verb tells what somebody gets and not who gives it: a passive, one under it, one of sharing."""
    return is_passive(scene, verb) or verb.cue.get("form") == _SHARE or any(
        is_passive(scene, g) or g.cue.pos == "phrase" for g in stage(scene, verb).governors if g.cue.act != "will")


def got_by_army(context: Context, scene: Scene, verb: CueNode) -> bool:
    """Return whether the only doer of a verb of getting money is an army or a ministry of defence, with no giver."""
    army = next((n for n in scene.parties if n.prep is None and n.has("nom") and (
        n.party.subtype == "armed_forces" or _is_of_defence(context, n))), None)
    return army is not None and bool(verb.cue.pos == "verb") and not scene.items and is_alone(context, army)


def _is_of_defence(context: Context, node: PartyNode) -> bool:
    known = context.packs.bodies.get(node.party.id)
    return node.party.subtype == "ministry" and known is not None and known.office == _DEFENCE
