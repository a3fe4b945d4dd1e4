"""Who spends: the owner of a budget, the doer of the verb, else the state that the text before is about."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.owners import owners_of
from talka.claims.references import last_state
from talka.claims.scene import Scene
from talka.claims.seats import capital_that_says
from talka.claims.side import speaking_side
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.model import Mention, Party, Place


def spenders(context: Context, scene: Scene, verb: CueNode,
             budget: Sequence[CueNode]) -> list[tuple[Party, Mention | None]]:
    """Return who spends, with the words that name it: several of one list spend as much each."""
    if _others_asked(scene, verb):
        return []
    for cue in (verb, *stage(scene, verb).governors):
        if own := speaking_side(context, scene, cue):
            return [(own[0].party, own[0].mention)]
    owners = [n for cue in budget for n in owners_of(scene, cue) if scene.breaks(n.first, cue.first) == 0]
    nodes = owners or subjects_of(scene, verb) or [
        n for n in scene.parties if n.prep is None and n.party.id not in context.media
        and _may_be_doer(scene, n, verb)] or [
        n for n in scene.parties if n.party.type == "country" and n.has("gen") and not _is_one_of(scene, n)
        and _may_be_doer(scene, n, verb)] or [n for n in scene.parties if n.party.subtype == "armed_forces"]
    nodes = [n for n in nodes if not _is_demand_of(scene, n) and n.party.id not in context.media]
    if nodes and all(n.party.subtype == "alliance" for n in nodes):  # ``Spain told NATO that it would spend``
        nodes = [n for n in scene.parties if n.party.type == "country" and n.prep is None and n.last <= verb.first
                 and not n.is_adjective] or nodes
        if all(n.party.subtype == "alliance" for n in nodes):
            return []  # its members, whom nobody names
    first = next((n for n in nodes if context.state(n.party).type != "person"), None)
    if first is not None:
        named = _named_states(scene, first)
        listed = [n for n in in_list(scene, named, named[named.index(first)]) if first in named] or [first]
        found = {context.state(n.party).id: (context.state(n.party), n.mention) for n in listed}
        return list(found.values())
    teller = [n for n in scene.parties if n.party.subtype in ("government", "ministry") and n.prep is None]
    if teller and len({n.party.country for n in scene.parties}) == 1:
        return [(context.state(teller[0].party), teller[0].mention)]
    head = _head_who_tells(context, scene)
    if head is not None:
        return [head]
    if is_by_many(scene, verb) or stage(scene, verb).governed_by("must"):
        return []
    other = _of_word(context, budget) or _elsewhere(context, scene)
    return [other] if other is not None else []


def _of_word(context: Context, budget: Sequence[CueNode]) -> tuple[Party, Mention | None] | None:
    """The state of which alone a word for defence is used."""
    cue = next((c for c in budget if c.cue.get("country") in context.names), None)
    return None if cue is None else (context.names[str(cue.cue.get("country"))], cue.mention)


def _elsewhere(context: Context, scene: Scene) -> tuple[Party, Mention | None] | None:
    """Who spends where no party of the sentence does: the state whose capital tells, or of the text before."""
    place = capital_that_says(scene)
    if place is not None and isinstance(place.value, Place) and place.value.country in context.names:
        return context.names[str(place.value.country)], place
    if any(c.cue.get("subtype") in ("government", "parliament") and c.has("nom") for c in scene.acts("body")):
        main = context.main_state(set())  # its own, whatever state the sentence before tells of
        return (main, None) if main else _of_capital(context, scene)
    there = {m.value.country: m for m in scene.places if isinstance(m.value, Place) and m.value.country}
    if len(there) == 1 and {n.party.country for n in scene.parties} <= set(there) and "nom" in scene.grammar.donor:
        code, place = next(iter(there.items()))
        return (context.names[str(code)], place) if code in context.names else None
    last = last_state(context, scene, scene.sentence.first)
    if last is not None and last.id in context.recipient_states:
        last = context.main_state(set(context.recipient_states))
    return (last, None) if last else None


def _is_one_of(scene: Scene, node: PartyNode) -> bool:
    """Whether a state is only named as one of those whose figure it is (``in Europe, including Chad``)."""
    if node.prep is None or node.prep in scene.grammar.belonging or f"prep:{node.prep}" in scene.grammar.place:
        return False
    return "before" in scene.grammar.donor


def _others_asked(scene: Scene, verb: CueNode) -> bool:
    """Whether somebody wants states whom nobody names to spend (``wants allies to spend 5 percent``)."""
    asking = [c for c in scene.acts("want", "ask", "request") if c.cue.pos == "verb" and c.last <= verb.first]
    many = [c for c in scene.acts("body") if c.cue.get("subtype") == "partners" or (
        c.cue.get("subtype") == "country" and c.ever("pl"))]
    return bool(asking) and any(asking[-1].last <= c.first and c.last <= verb.first for c in many)


def _head_who_tells(context: Context, scene: Scene) -> tuple[Party, Mention | None] | None:
    """The state of the only official of a sentence of one state, who tells what nobody is said to spend."""
    told = [n for n in scene.parties if n.party.type == "person" and n.party.country in context.names]
    if len(told) != 1 or not scene.acts("say") or len({n.party.country for n in scene.parties}) != 1:
        return None
    return context.names[str(told[0].party.country)], told[0].mention


def is_by_many(scene: Scene, verb: CueNode) -> bool:
    """Return whether states whom nobody names are the doers (``members are to spend``)."""
    return any(c.cue.get("subtype") in ("partners", "country") and c.ever("pl") and c.last <= verb.first
               and scene.breaks(c.first, verb.first) == 0 and scene.prep_before(c.first) is None
               for c in scene.acts("body"))


def _may_be_doer(scene: Scene, node: PartyNode, verb: CueNode) -> bool:
    """Whether a party may be who spends: none that is only an object (``to deter Russia``)."""
    if "before" in scene.grammar.donor:
        return node.last <= verb.first or node.has("poss")
    return not (node.has("acc") and not node.has("nom"))


def _is_demand_of(scene: Scene, node: PartyNode) -> bool:
    """Whether a party only demands that others spend (``the demand of the United States to raise``)."""
    return any(c.cue.pos == "noun" and 0 <= node.first - c.last <= 1 for c in scene.acts("ask", "propose", "request"))


def _named_states(scene: Scene, node: PartyNode) -> list[PartyNode]:
    """The states that stand in one case with a party; its list may be of the states of an office that they share."""
    return [n for n in scene.parties if n is node or (n.prep == node.prep and n.party.type != "person"
            and not n.is_adjective and any(node.has(case) and n.has(case) for case in ("nom", "gen")))]


def _of_capital(context: Context, scene: Scene) -> tuple[Party, Mention | None] | None:
    """The state in whose capital a parliament or a government decides (``Parliament in Tallinn agreed``)."""
    towns = [m for m in scene.mentions if isinstance(m.value, Place) and m.value.country in context.names
             and m.value.name == context.capitals.get(str(m.value.country))]
    return (context.names[str(towns[0].value.country)], towns[0]) if towns and isinstance(
        towns[0].value, Place) else None
