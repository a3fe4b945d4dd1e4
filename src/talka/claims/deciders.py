"""Whose decision, plan or agreement an act is."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.role_marks import is_genitive_first
from talka.claims.scene import Scene
from talka.claims.subject_forms import may_be_subject
from talka.claims.subjects import subjects_of

_MADE = 2
"""Tokens between the state that a thing is from and the thing."""
_DECISIONS = ("decide", "plan", "propose", "offer", "promise", "pledge", "ready", "refuse", "allocate", "agree")
_DECIDED = 14
"""Tokens between a decision and what was decided to do."""


def deciders(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whose decision or plan an infinitive or a noun tells (``Germany's decision to send tanks``)."""
    if act.stage.tense not in ("inf", "noun") or act.cue.cue.act in ("receive", "arrive", "request"):
        return []
    nouns = [g for g in scene.acts(*_DECISIONS) if g.cue.pos == "noun" and is_noun(scene, g)
             and 0 <= act.cue.first - g.last <= _DECIDED]
    nouns = [g for g in nouns if not any(c.cue.pos == "verb" and not is_noun(scene, c)
                                         for c in scene.between(g.last, act.cue.first))]
    if not nouns and (behind := _behind(scene, act)):
        return behind
    owned = [n for g in nouns[-1:] for n in owners_of(scene, g) if n.last <= act.cue.first]
    if owned and owned[0].prep is not None:
        return [n for n in scene.parties if n.prep == owned[0].prep and owned[0].first <= n.first < act.cue.first]
    return owned or [n for g in nouns[-1:] for n in scene.parties
                     if n.last <= act.cue.first and _is_beside(scene, g, n)]


def _is_beside(scene: Scene, noun: CueNode, node: PartyNode) -> bool:
    """Whether a party beside a decision is its owner, by ``of`` or by a case that no preposition takes."""
    if node.prep in scene.grammar.belonging:
        return 0 <= node.first - noun.last <= _MADE
    beside = node.last == noun.first if is_genitive_first(scene) else node.first == noun.last
    return beside and node.has("gen") and "nom" in scene.grammar.donor


def _behind(scene: Scene, act: Act) -> list[PartyNode]:
    """The doer of a verb of deciding or promising behind an infinitive that opens it (``Nadaty 5 poobicjav Oslo``)."""
    if "nom" not in scene.grammar.donor:
        return []
    verb = next((c for c in scene.acts(*_DECISIONS) if c.cue.pos == "verb" and c.has("past") and c.first >= act.cue.last
                 and scene.breaks(act.cue.first, c.first) == 0), None)
    if verb is None or any(may_be_subject(scene, n) and n.is_declined and n.last <= verb.first for n in scene.parties):
        return []
    return [n for n in subjects_of(scene, verb) if n.first >= verb.last]


def agreeing(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the states that agree with each other on giving (``Russia and Belarus agreed on deliveries``)."""
    if not act.stage.governed_by("agree") or "nom" not in scene.grammar.donor:
        return []
    doers = [n for n in subjects_of(scene, act.cue) if n.party.type == "country"]
    return doers if len({n.party.id for n in doers}) > 1 else []
