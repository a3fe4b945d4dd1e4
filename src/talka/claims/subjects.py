"""The subject of a verb, who does it: in its clause, behind it, before a relative clause, or before all that."""

from __future__ import annotations

from talka.claims.coordination import in_list
from talka.claims.joined_verbs import before_first_verb
from talka.claims.makes import is_make
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.subject_forms import may_be_subject

_NEAR = 3
"""Tokens between a relative pronoun and the party that it stands for."""
_GIVES = ("give", "sell", "lend", "pay", "offer", "pledge")
"""Acts whose verbs may have who gets it right behind them."""


def listed_with(scene: Scene, node: PartyNode) -> list[PartyNode]:
    """Return a doer with those that stand in one list with it."""
    return in_list(scene, [n for n in scene.parties if n is node or may_be_subject(scene, n)], node)


def subjects_of(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the doers of a verb: in its clause, before it; else after it; else before a relative; else before."""
    able = [n for n in scene.parties if may_be_subject(scene, n) and not verb.first <= n.first < verb.last
            and not (verb.cue.act in (*_GIVES, "decide") and is_make(scene, n))]
    before = [n for n in able if n.last <= verb.first]
    same = [n for n in before if scene.clause(n.last - 1) == scene.clause(verb.first)]
    same = before_first_verb(scene, [n for n in same if not _is_given_before(scene, n, verb)] or same, verb)
    if same:
        return in_list(scene, able, (_declined(scene, same) or same)[-1])
    if "nom" in scene.grammar.donor:
        after = [n for n in able if n.first >= verb.last and scene.breaks(verb.first, n.first) == 0]
        if is_doer_told_before(scene, verb):
            after = [n for n in after if n.is_declined]
        if after and not any(c.cue.pos == "verb" and not (c.has("nom") and c.ever("ppp"))
                             for c in scene.between(verb.last, after[0].first)):
            return in_list(scene, able, after[0])
    if behind := _behind_phrase(scene, verb):
        return behind
    antecedent = _antecedent(scene, verb)
    if antecedent is not None:
        return [antecedent]
    if before:
        outside = [n for n in before if scene.opener(scene.sentence.first, n.first, "relative") is None]
        outside = [n for n in outside if not _is_told(scene, n)] or outside
        return in_list(scene, able, (outside or before)[-1])
    return []


def _behind_phrase(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """A name without cases before a verb, behind a phrase of its own (``posle perevorota ES vydelil``)."""
    if "nom" not in scene.grammar.donor or not any(verb.has(t) for t in ("past", "fut", "pres")):
        return []
    preps = {c.last for c in scene.acts("prep")}
    return [n for n in scene.parties if n.last == verb.first and n.prep is not None and n.is_indeclinable
            and n.first not in preps and not n.is_adjective and n.party.type != "person"]


def _declined(scene: Scene, nodes: list[PartyNode]) -> list[PartyNode]:
    """Those whose form may be a nominative and changes by case, before names that never do (``Vanuatu``)."""
    return [n for n in nodes if "nom" in scene.grammar.donor and n.is_declined]


def is_doer_told_before(scene: Scene, verb: CueNode) -> bool:
    """Whether a verb stands right behind ``that``, so that its doer is the one of the clause before."""
    return any(c.last == verb.first for c in scene.acts("that"))


def _is_given_before(scene: Scene, node: PartyNode, verb: CueNode) -> bool:
    """Whether a party got what the verb before it tells, and another is joined to (``sold Kyiv 5 and sent``)."""
    gives = any(c.last == node.first and c.cue.act in _GIVES for c in scene.cues if c.cue.pos == "verb")
    return gives and _is_told(scene, node) and any(
        c.cue.act in ("and", "but") for c in scene.between(node.last, verb.first))


def _is_told(scene: Scene, node: PartyNode) -> bool:
    """Whether a party stands right behind a verb, which makes no doer of it (``promised Kyiv shells, but sent``)."""
    return "before" in scene.grammar.donor and any(c.last == node.first for c in scene.cues if c.cue.pos == "verb")


def _antecedent(scene: Scene, verb: CueNode) -> PartyNode | None:
    """The party that the relative pronoun at the head of the verb's clause stands for."""
    relative = scene.opener(scene.sentence.first, verb.first, "relative")
    if relative is None or scene.breaks(relative.first, verb.first) > 0:
        return None
    near = [n for n in scene.parties if n.last <= relative.first and relative.first - n.last <= _NEAR]
    return near[-1] if near and near[-1].party.subtype not in ("fund", "coalition") else None
