"""Who gets something by its place beside aid, need or people: the one helped, the one whose people get it."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.role_marks import is_genitive_first
from talka.claims.scene import Scene

_DEFENCE = 6
"""Tokens between a word for needs and the state whose they are, with what is needed between."""
_OF = 2
"""Tokens between a people and the state that it is of, with an article between (``the people of the Philippines``)."""
_NEAR = 3
"""Tokens between a state and the people that get something."""


def of_people(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """Return the state whose people get it, or where they are (``to flood victims in Georgia``)."""
    places = {m[5:] for m in scene.grammar.place if m.startswith("prep:")}
    needs = {i + 1 for i in range(scene.sentence.first, scene.sentence.last - 1)
             if scene.tokens[i].norm in scene.grammar.needs}
    people = needs | {i + 1 for i in range(scene.sentence.first, scene.sentence.last - 1)
              if scene.tokens[i].norm in scene.grammar.helped}
    people |= {i + 1 for i in people if scene.tokens[i].norm in scene.grammar.quarters}
    if needy := [n for n in in_need(scene) if first <= n.first < last]:
        return needy
    return [n for n in scene.parties if first <= n.first < last and not n.is_adjective and (
        n.party.type == "country" or (n.party.country and n.party.type == "organisation"))
            and ((n.prep is None and n.has("gen") and n.first in people and "nom" in scene.grammar.donor)
                 or (n.prep in places and any(0 < n.first - at <= _NEAR for at in people))
                 or ("before" in scene.grammar.donor and n.prep in scene.grammar.belonging and any(
                     0 < n.first - at <= _OF for at in people)))]


def in_need(scene: Scene) -> list[PartyNode]:
    """Return the state whose needs of defence are told (``for the needs of the defence and security of Ukraine``)."""
    if "nom" not in scene.grammar.donor:
        return []
    words = {i for c in scene.cues if c.cue.act in ("defence", "budget", "and") for i in range(c.first, c.last)}
    needs = [i for i in range(scene.sentence.first, scene.sentence.last)
             if scene.tokens[i].norm in scene.grammar.needs]
    others = {n.party.country for n in scene.parties if n.prep is None and n.has("nom") and not n.has("gen")}
    return [n for n in scene.parties if n.has("gen") and not n.is_adjective and n.party.type == "country"
            and n.party.country not in others
            and any(1 < n.first - at <= _DEFENCE and all(i in words for i in range(at + 1, n.first)) for at in needs)]


def helped(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """Return the party right behind a verb of helping: its object, or the owner of it (``supported Kyiv's grid``)."""
    ends = [c.last for c in scene.acts("support") if first <= c.first < last and c.cue.pos == "verb"]
    beside = [n for n in scene.parties if any(0 <= n.first - at <= 1 for at in ends) and n.prep is None
              and n.party.type != "person"]
    if "after" in scene.grammar.recipient:
        return [n for n in beside if not n.has("poss") and not n.is_adjective]
    if "gen" not in scene.grammar.donor_passive:
        return []
    return [n for n in beside if not n.has("nom") and (n.has("acc") or n.has("gen"))]


def is_behind(scene: Scene, node: PartyNode) -> bool:
    """Return whether a state in the genitive stands before the people or the need that gets something.

    ``Ukrainos vaikams``; the state at home is left out: what it gives to its own people is no commitment.
    """
    if node.party.type != "country" or not node.has("gen") or node.is_adjective:
        return False
    if node.prep is not None and any(c.cue.act == "prep" and c.last == node.first for c in scene.cues):
        return False
    if node.party.id == scene.pack.info.home:
        return False
    near = scene.tokens[node.last:min(node.last + _NEAR, scene.sentence.last)]
    at = next((i for i, t in enumerate(near) if t.norm in scene.grammar.helped), None)
    return at is not None and all(t.shape == "lower" for t in near[:at])


def is_aided(scene: Scene, node: PartyNode) -> bool:
    """Return whether a genitive stands before aid in the dative, which is then aid to it and not by it.

    So does one before what is spent on defence, where another state is the doer.
    """
    others = any(n.prep is None and n.has("nom") and n.party.country not in (None, node.party.country)
                 for n in scene.parties)
    if others and node.prep is None and node.has("gen") and node.party.type == "country" and any(
            c.first == node.last and c.cue.pos == "phrase" for c in scene.acts("budget")):
        return True
    return node.prep is None and node.has("gen") and node.party.type != "person" and any(
        0 <= c.first - node.last <= 1 and c.has("dat") for c in scene.acts("aid"))


def aided(scene: Scene, first: int) -> list[PartyNode]:
    """Return the state in the genitive right after aid, support or a thing (``on the support of Ukraine``)."""
    if "nom" not in scene.grammar.donor or is_genitive_first(scene):
        return []
    ends = [c.last for c in scene.acts("aid", "support") if c.first >= first and c.cue.pos == "noun"]
    ends += [scene.span(m)[1] for m in scene.items if scene.span(m)[0] >= first]
    return [n for n in scene.parties if n.prep is None and n.has("gen") and not n.is_adjective and n.first in ends]
