"""Money and arms that a state's own army gets, where no other state is told to give anything."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive

_SHARE = "share"
"""The form of verbs whose subject somebody gets."""
_DEFENCE = "defence_minister"


def own_army(context: Context, scene: Scene) -> PartyNode | None:
    """Return the army that gets something in the case of who gets it, of the only state that does anything here."""
    if "dat" not in scene.grammar.recipient or scene.acts("aid", "support", "lend"):
        return None
    army = next((n for n in scene.parties if n.prep is None and (
        n.party.subtype == "armed_forces" or _is_of_defence(context, n)) and n.has("dat")
        and not n.has("nom") and n.party.country), None)
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
    if not scene.money or scene.items:
        return []
    if own_army(context, scene) is None:
        return _for_ministry(scene)
    return [c for c in scene.acts("give", "allocate", "finance") if c.cue.pos == "verb" and not is_noun(scene, c)
            and (is_got(scene, c) or _is_given_at_home(scene, c))][:1]


def _for_ministry(scene: Scene) -> list[CueNode]:
    """The verb by which the government of the only state of a sentence gives to its ministry of defence."""
    ministry = any(c.cue.get("office") == _DEFENCE and c.has("dat") and not c.has("nom") for c in scene.acts("body"))
    if not ministry or len({n.party.country for n in scene.parties}) != 1 or scene.acts("aid", "support", "lend"):
        return []
    return [c for c in scene.acts("give", "allocate") if c.cue.pos == "verb" and not is_noun(scene, c) and any(
        n.party.subtype in ("government", "parliament") for n in subjects_of(scene, c))][:1]


def _is_given_at_home(scene: Scene, verb: CueNode) -> bool:
    """Whether a government or a parliament gives to its own army or ministry, by case (``Kabinet dal armii 5 mln``)."""
    doers = [n for n in subjects_of(scene, verb) if n.party.subtype in ("government", "parliament", "agency")
             or n.party.type == "country"]
    return any(n.prep is None and n.has("dat") and not n.has("nom") and n.party.subtype in ("armed_forces", "ministry")
               and n.party.country == d.party.country for n in scene.parties for d in doers)


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
