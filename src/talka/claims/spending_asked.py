"""Spending that a state's own bodies ask their parliament for, or that its budget sets aside for arms."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.own_army import got_by_army
from talka.claims.own_money import is_of_defence
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.spending_figures import is_counted_price, levels
from talka.claims.subjects import subjects_of
from talka.claims.tense import tense
from talka.model import Item, Mention

_ASKING = ("ministry", "armed_forces", "government")
"""Bodies that ask for money of their own state."""
_DECIDING = ("parliament", "government")
"""Bodies that decide on purchases of their own state."""
_SEVERAL = 2
"""Sums from which on only one is for defence."""


def asked_at_home(scene: Scene) -> CueNode | None:
    """Return the verb by which a state asks its own parliament for money (``the ministry requested 55 billion``)."""
    verb = next((c for c in scene.acts("ask", "request") if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    if verb is None or len(states_in(scene)) != 1 or scene.acts("aid", "support", "lend") or not (
            is_of_defence(scene) or scene.acts("budget")):
        return None
    doers = [n for n in subjects_of(scene, verb) if n.party.type != "person" or n.party.role]
    parliament = any(c.cue.get("subtype") == "parliament" for c in scene.acts("body")) or any(
        n.party.subtype == "parliament" for n in scene.parties if n not in doers)
    asks = any(n.party.subtype in _ASKING for n in doers)
    return verb if doers and (parliament or asks) else None


def budgeted(context: Context, scene: Scene) -> CueNode | None:
    """Return the verb by which a state adopts a budget that sets a sum aside for arms or defence of its own."""
    if not scene.money or len(states_in(scene)) > 1 or scene.acts("aid", "support", "lend") or recipients_told(scene):
        return None
    sum_ = scene.span(scene.money[0])[0]
    budget = next((c for c in scene.acts("treasury") if c.cue.pos == "noun" and c.last <= sum_), None)
    if budget is None:
        return _cleared(context, scene)
    verb = next((c for c in scene.acts("decide", "allocate", "plan") if budget is not None and c.last <= budget.first
                 and c.cue.pos == "verb" and not is_noun(scene, c)), None)
    if budget is None or verb is None:
        return None
    arms = any(scene.span(m)[0] >= budget.last and context.aid_types.get(c) == "military"
               for m in scene.items if isinstance(m.value, Item) for c in m.value.categories)
    defence = any(at >= budget.last for at in _own_bodies(scene))
    return verb if (arms or defence) and subjects_of(scene, verb) else None


def _cleared(context: Context, scene: Scene) -> CueNode | None:
    """The verb by which a government or parliament clears a sum or a purchase of arms that nobody else gets."""
    bodies = any(c.cue.get("subtype") in _DECIDING and c.has("nom") for c in scene.acts("body"))
    verb = next((c for c in scene.acts("decide", "allocate") if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    if verb is None or scene.acts("give", "sell", "sign") or context.tells_aid or tense(scene, verb) not in (
            "past", "ppp", "pres"):
        return None
    bought = [c for c in scene.acts("buy") if c.first >= verb.last and (is_noun(scene, c) or c.has("inf"))]
    told = bodies or any(n.party.subtype in _DECIDING for n in subjects_of(scene, verb))
    arms = any(context.aid_types.get(c) == "military" for m in scene.items if isinstance(m.value, Item)
               and scene.span(m)[0] >= verb.last for c in m.value.categories)
    return verb if arms and (bought or (told and is_counted_price(scene))) else None


def funded(context: Context, scene: Scene) -> CueNode | None:
    """Return the verb by which a state's own army, ministry or defence gets money, where nobody else is named."""
    verb = next((c for c in scene.acts("receive") if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    if verb is None or not scene.money or len(states_in(scene)) != 1 or scene.acts("aid", "support", "lend", "sell"):
        return None
    doers = subjects_of(scene, verb)
    own = any(n.party.subtype in ("armed_forces", "ministry") for n in doers) and bool(scene.items)
    defence = any(c.cue.pos == "noun" and scene.breaks(c.first, verb.first) == 0 and (
        "nom" not in scene.grammar.donor or c.has("nom")) for c in scene.acts("defence"))
    defence = defence and bool(scene.acts("treasury"))
    return verb if own or defence or got_by_army(context, scene, verb) else None


def announcer(scene: Scene) -> list[PartyNode]:
    """Return the body that tells what nobody is said to spend (``as the ministry in Riga said, 5 million will go``)."""
    told = [n for n in scene.parties if n.party.subtype in _ASKING]
    return told[:1] if len(states_in(scene)) == 1 else []


def states_in(scene: Scene) -> set[str]:
    """Return the states of the parties of a sentence; a body of no state counts as one of its own."""
    return {n.party.country or n.party.id for n in scene.parties if n.party.country or n.party.type != "person"}


def share_of_defence(scene: Scene, verb: CueNode) -> Mention:
    """Return the sum of a budget that stands beside what is for defence, of several (``of which 5 for the army``)."""
    whole = [m for m in scene.money if scene.span(m)[0] >= verb.first] or list(scene.money)
    after = [at for at in _own_bodies(scene) if at > scene.span(whole[0])[1]]
    if len(whole) < _SEVERAL or not after:
        return levels(scene, scene.money)[0]
    return min(whole, key=lambda m: abs(scene.span(m)[1] - after[-1]))


def _own_bodies(scene: Scene) -> list[int]:
    """Where a sentence names defence, or a ministry or an army."""
    bodies = ("ministry", "armed_forces")
    return [*(c.first for c in scene.acts("defence", "budget")), *(n.first for n in scene.parties
            if n.party.subtype in bodies), *(c.first for c in scene.acts("body") if c.cue.get("subtype") in bodies)]
