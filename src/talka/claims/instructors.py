"""Those who train and where: the state whose people do it, the state that hosts it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.coordination import in_list
from talka.claims.nodes import PartyNode
from talka.claims.people import are_instructors, counted_people
from talka.claims.scene import Scene

_OWNERS = ("armed_forces", "agency", "ministry")
"""Bodies whose people may do it for their state."""


def by_its_people(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state whose companies or people do it (``Lietuvos įmonės``), where the genitive stands first.

    One lower-case word that is nothing else stands right behind it, and no doer in the clause.
    """
    if act.passive or act.noun or act.cue.cue.pos != "verb":
        return []
    if act.cue.cue.get("category") == "training" and (teaching := whose_instructors(scene, act.cue.first)):
        return teaching
    if "gen" not in scene.grammar.donor_passive:
        return _trainers(scene, act)
    known = {i for m in (*scene.items, *scene.quantities) for i in range(*scene.span(m))}
    known |= {i for c in scene.cues if c.cue.act not in ("body", "trainee")
              for i in range(c.first, c.last)}
    if act.cue.cue.get("category"):
        known = set()
    taught = counted_people(scene) if act.cue.cue.get("category") else []
    if any(n.first >= act.cue.last and (n.party.subtype == "armed_forces" or n.has("people")) for n in scene.parties):
        taught = [n for n in taught if n.first >= act.cue.last]  # who is named before teaches
    return [n for n in scene.parties if (n.party.type == "country" or n.party.subtype in _OWNERS)
            and n.prep is None and n.has("gen") and n not in taught and n.last < scene.sentence.last
            and not n.is_adjective and (n.last < act.cue.first or taught) and scene.breaks(n.first, act.cue.first) == 0
            and n.last not in known and scene.tokens[n.last].shape == "lower"
            and scene.tokens[n.last].norm not in scene.grammar.helped][:1]


def whose_instructors(scene: Scene, before: int) -> list[PartyNode]:
    """Return whose instructors a sentence names before a token (``Polish instructors … will teach``)."""
    able = [n for n in scene.parties if n.last < before and n.party.type != "person"]
    owned = [n for n in able if n.prep is None and (n.has("gen") or n.is_adjective or n.has("poss"))]
    own = [n for n in owned if are_instructors(scene, n.last)]
    if own:
        return in_list(scene, owned, own[0])
    return [n for n in able if n.prep in (None, *scene.grammar.belonging) and _are_instructors_before(scene, n)][:1]


def _are_instructors_before(scene: Scene, node: PartyNode) -> bool:
    """Whether instructors stand right before whose they are (``instructors of the Polish army``)."""
    small = {*scene.grammar.belonging, *scene.grammar.articles}
    at = node.first
    while at > scene.sentence.first and scene.tokens[at - 1].norm in small:
        at -= 1
    return any(scene.span(m)[1] == at and "training" in getattr(m.value, "categories", ()) for m in scene.items) and (
        node.prep is not None or node.has("gen"))


def _trainers(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose instructors train, told by an adjective (``Greek instructors will train 600 Armenians``)."""
    return [] if act.cue.cue.get("category") is None else working_people(scene, act)


def working_people(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state whose people do something, told by an adjective (``Greek mechanics repaired``)."""
    return [n for n in scene.parties if n.prep is None and scene.breaks(n.first, act.cue.first) == 0
            and n.last < scene.sentence.last and scene.tokens[n.last].shape == "lower"
            and (n.is_adjective and n.has("nom") and not n.has("gen") if "nom" in scene.grammar.donor
                 else n.has("adj") and n.last < act.cue.first)][:1]


def hosts(scene: Scene, act: Act) -> list[PartyNode]:
    """The state on whose soil somebody is trained (``pilots are being trained in Denmark``)."""
    if act.cue.cue.get("category") != "training":
        return []
    if "loc" in scene.grammar.place:
        return [n for n in scene.parties if n.party.type == "country" and n.prep is None and n.has("loc")
                and not n.has("dat")]
    return [n for n in scene.parties if n.party.type == "country" and n.first >= act.cue.last
            and f"prep:{n.prep}" in scene.grammar.place]
