"""The agent of a passive: who does it after ``by``, in the instrumental or in the genitive."""

from __future__ import annotations

from talka.claims.makes import is_make
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.role_marks import marked
from talka.claims.scene import Scene

_AGENT = 4
"""Tokens that the doer of a passive may take before the one that it belongs to."""


def agents_of(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the doers that a passive verb names (``by Lithuania``, instrumental, genitive)."""
    found = [n for n in scene.parties if (marked(n, scene.grammar.donor_passive) or _is_of_agent(scene, n))
             and (n.prep is not None or scene.breaks(n.first, verb.first) == 0)]
    if "before" in scene.grammar.donor and len(found) > 1:
        found = _together(scene, _own(scene, verb, found) or found)
    if any(m == "gen" for m in scene.grammar.donor_passive):
        found = [n for n in found if not is_make(scene, n)]
        found = [n for n in found if n.prep is not None or (
            0 <= verb.first - n.last <= 1 and scene.tokens[n.last].norm not in scene.grammar.helped)
                 or (0 <= n.first - verb.last <= 1 and (verb.cue.get("category") or not _owns_next(scene, n)))]
    return found


def supporters(scene: Scene) -> list[PartyNode]:
    """Return with whose support or money something is got (``pri podderzhke SShA … poluchila``)."""
    if "nom" not in scene.grammar.donor:
        return []
    marks = {m[5:] for m in scene.grammar.donor_passive if m.startswith("prep:")} - {
        m[5:] for m in scene.grammar.source if m.startswith("prep:")}
    return [n for n in scene.parties if n.prep in marks and n.party.type != "person"]


def _own(scene: Scene, verb: CueNode, found: list[PartyNode]) -> list[PartyNode]:
    """The doers between a participle and the next one that has its own (``10 given by Oslo, 20 donated by Bonn``)."""
    border = next((c.first for c in scene.cues if c.first > verb.last and c.cue.pos == "verb" and c.has("ppp") and any(
        n.first > c.last for n in found)), scene.sentence.last)
    return [n for n in found if verb.last <= n.first < border]


def _together(scene: Scene, found: list[PartyNode]) -> list[PartyNode]:
    """The first doer with those that are joined to it (``by Oslo and by Bonn``, not ``despite protests by Rome``)."""
    joints = {i for c in scene.acts("and", "prep") for i in range(c.first, c.last)}
    kept = found[:1]
    for node in found[1:]:
        gap = range(kept[-1].last, node.first)
        if not all(i in joints or scene.tokens[i].norm == "," or scene.tokens[i].norm in scene.grammar.articles
                   for i in gap):
            break
        kept.append(node)
    return kept


def _owns_next(scene: Scene, node: PartyNode) -> bool:
    """Whether a genitive behind a passive belongs to the noun behind it (``skirta Ukrainos vaikams``)."""
    at = node.last
    near = range(at, min(at + _AGENT, scene.sentence.last))
    if node.party.type == "organisation" and any(scene.tokens[i].norm in scene.grammar.helped for i in near):
        return True  # of a body that gets it
    if at >= scene.sentence.last or scene.tokens[at].shape != "lower" or node.party.type == "organisation":
        return False
    return not any(c.first == at and c.cue.act in ("prep", "and", "but") for c in scene.cues)


def _is_of_agent(scene: Scene, node: PartyNode) -> bool:
    """Whether a party owns the doer of a passive, which has no name (``by the executive board of the bank``)."""
    if node.prep not in scene.grammar.belonging or "before" not in scene.grammar.donor:
        return False
    agent = {m[5:] for m in scene.grammar.donor_passive if m.startswith("prep:")}
    preps = [c for c in scene.acts("prep") if c.last <= node.first][-2:]
    if len(preps) < 2 or preps[0].cue.lemma not in agent:
        return False
    by, of = preps
    return of.first - by.last <= _AGENT and not any(c.cue.pos == "verb" for c in scene.between(by.last, of.first))
