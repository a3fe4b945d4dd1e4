"""Where aid stands: sentences whose subject is aid and whose verb tells what it comes to (``aid now exceeds …``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.model import Money

_BESIDE = 5
"""Tokens between the verb and the sum that aid comes to."""


def level(scene: Scene) -> CueNode | None:
    """Return the verb that tells what all aid so far comes to, if the sentence is such a one."""
    able = (c for c in scene.acts("raise", "amount_to") if c.cue.get("form") == "level")
    return next((c for c in able if _tells(scene, c)), None) or _bounded(scene)


def _bounded(scene: Scene) -> CueNode | None:
    """Aid of somebody to somebody right before a bound whose word is the verb (``aid exceeded 15 billion``)."""
    cased = "nom" in scene.grammar.donor
    sums = [scene.span(m)[0] for m in scene.money if isinstance(m.value, Money) and m.value.max is None]
    sums = [at for at in sums if cased or scene.tokens[at].norm in scene.grammar.exceeding]
    aid = [c for c in scene.acts("aid") if c.cue.pos == "noun" and (c.has("nom") or not cased) and any(
        0 <= at - c.last <= _BESIDE and scene.breaks(c.first, at) == 0 and not any(
            v.cue.act == "relative" or (v.cue.act == "prep" and not _marks_side(scene, v))
            for v in scene.between(c.last, at)) for at in sums)]
    verbs = any(c.cue.pos == "verb" and c.first != aid[0].first and scene.breaks(c.first, aid[0].first) == 0
                for c in scene.cues) if aid else True
    return None if verbs or not _has_sides(scene) else aid[0]


def _marks_side(scene: Scene, prep: CueNode) -> bool:
    """Whether a preposition names whose aid it is or who gets it (``aid for Kyiv from Oslo``)."""
    return f"prep:{prep.cue.lemma}" in (*scene.grammar.donor_noun, *scene.grammar.recipient)


def _has_sides(scene: Scene) -> bool:
    """Whether two states or bodies are named, whose aid it is and who gets it."""
    return len({n.party.country or n.party.id for n in scene.parties}) > 1


def _tells(scene: Scene, verb: CueNode) -> bool:
    if verb.cue.pos != "verb" or is_noun(scene, verb) or not any(
            verb.first < scene.span(m)[0] <= verb.last + _BESIDE for m in scene.money):
        return False
    told = stage(scene, verb)
    if told.negated or told.governors or told.condition or told.tense not in ("pres", "past"):
        return False
    subject = [c for c in scene.acts("aid", "total", "support", "lend") if c.last <= verb.first and c.cue.pos == "noun"
               and scene.breaks(c.first, verb.first) == 0
               and ("nom" not in scene.grammar.donor or c.has("nom") or _has_sides(scene))]
    pieces = any(m.may_be("counter") and scene.span(m)[1] <= verb.first for m in scene.items)
    if not subject or pieces:
        return False
    now = verb.cue.act == "raise" or bool(scene.acts("total", "now")) or (
        told.tense == "past" and "nom" in scene.grammar.donor and _has_sides(scene))
    return now or any(c.cue.act == "total" for c in subject) or _is_between(scene, subject[-1], verb)


def _is_between(scene: Scene, aid: CueNode, verb: CueNode) -> bool:
    """Whether two states stand beside aid before its verb: what is between them stands at a sum (``A's aid to B``)."""
    beside = {n.party.country or n.party.id for n in scene.parties
              if n.last <= verb.first and min(abs(n.first - aid.last), abs(aid.first - n.last)) <= _BESIDE}
    return len(beside) > 1
