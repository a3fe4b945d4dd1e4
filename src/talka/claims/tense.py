"""The tense of a verb and its voice, from its form and the words beside it."""

from __future__ import annotations

from talka.claims.auxiliaries import is_joined_passive, is_perfect
from talka.claims.governors import GOVERNORS
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_infinitive, is_noun
from talka.claims.remembered import remembered
from talka.claims.scene import Scene

_HANDED = ("give", "sell", "lend", "finance", "pay")
"""Acts of handing something over, whose active verbs have it behind them."""
_GOVERNOR_REACH = 12
"""Tokens between a governor and a form that may be governed."""


@remembered
def tense(scene: Scene, cue: CueNode) -> str:
    """Return ``past``, ``pres``, ``fut``, ``inf``, ``cond``, ``ppp``, ``ger`` or ``noun``."""
    if is_noun(scene, cue):
        return "noun"
    if cue.cue.pos == "phrase":
        return "pres"
    if is_infinitive(scene, cue):
        return "inf"
    if cue.has("inf") and cue.has("ppp") and not cue.has("past"):
        return "inf" if _is_governed(scene, cue) or _has_object(scene, cue) else "ppp"
    if cue.has("cond") and not is_before_thing(scene, cue):
        return "cond"
    if cue.has("imps") and any(cue.has("imps", t) for t in ("pres", "fut")):
        return "pres" if cue.has("imps", "pres") else "fut"
    return _told_by_form(scene, cue)


def _told_by_form(scene: Scene, cue: CueNode) -> str:
    """The tense of the first form that a word may have; what may be past or passive is told by the words beside it."""
    name = next((f for f in ("fut", "past", "imps", "pres", "ppp", "ger", "inf", "pap") if cue.has(f)), "pres")
    if name == "past" and cue.has("ppp"):
        return "ppp" if _is_passive(scene, cue) else "past"
    if name == "ppp" and is_perfect(scene, cue):
        return "past"
    return {"imps": "ppp", "pap": "pres"}.get(name, name)


def _is_governed(scene: Scene, cue: CueNode) -> bool:
    """Whether a word in its clause governs a form that may be an infinitive or a plural participle."""
    clause = scene.clause(cue.first)
    if scene.tokens[cue.first - 1].norm in scene.grammar.whether:
        return True
    return any(c.cue.act in GOVERNORS - {"will", "not", "delay", "expect"} and c.first != cue.first
               and scene.clause(c.first) == clause and abs(c.first - cue.first) <= _GOVERNOR_REACH
               and not (c.first > cue.first and (c.has("ppp") or c.cue.pos == "adjective")) for c in scene.cues)


def _has_object(scene: Scene, cue: CueNode) -> bool:
    """Whether a thing that can only be an object follows a form that may be an infinitive (``tiekti įrangą``)."""
    after = next((m for m in scene.items if scene.span(m)[0] >= cue.last), None)
    return after is not None and scene.clause(scene.span(after)[0]) == scene.clause(cue.first) and all(
        "acc" in f and "nom" not in f for f in after.features) and "nom" in scene.grammar.donor


def is_before_thing(scene: Scene, cue: CueNode) -> bool:
    """Whether a thing in the genitive plural or its count follows a form that may be a conditional or a participle."""
    after = next((scene.span(q)[1] for q in scene.quantities if scene.span(q)[0] == cue.last), cue.last)
    return cue.has("ppp") and not _has_doer(scene, cue) and any(
        scene.span(m)[0] == after and m.may_be("gen", "pl") for m in scene.items)


def _has_doer(scene: Scene, cue: CueNode) -> bool:
    """Whether a doer stands before a verb that is the only one of its clause (``Malta would get 20 jets``)."""
    others = any(c.cue.pos == "verb" and c.first != cue.first and scene.breaks(c.first, cue.first) == 0
                 for c in scene.cues)
    return cue.has("cond") and not others and any(
        n.prep is None and n.has("nom") and n.last <= cue.first and scene.breaks(n.first, cue.first) == 0
        for n in scene.parties)


def is_passive(scene: Scene, cue: CueNode) -> bool:
    """Whether what a verb is about is its subject: a passive participle or a passive of any tense."""
    return cue.has("imps") or tense(scene, cue) == "ppp" or _is_under_way(cue)


def _is_under_way(cue: CueNode) -> bool:
    """Whether a participle says what is being done to its subject (``perduodamos``), and no other form of the verb."""
    return cue.cue.pos == "verb" and cue.has("pres", "ppp") and all(
        {"pres", "ppp"} <= f or "ger" in f for f in cue.mention.features)


def _is_passive(scene: Scene, cue: CueNode) -> bool:
    """Whether a form that may be past or passive is passive: an auxiliary before it, or its doer after it."""
    for at in range(cue.first - 1, max(cue.first - 4, scene.sentence.first - 1), -1):
        if scene.tokens[at].norm in scene.grammar.passive:
            return True
        if scene.tokens[at].shape == "sign":
            break
    if is_joined_passive(scene, cue):
        return True
    doers = {m[5:] for m in scene.grammar.donor_passive[:1] if m.startswith("prep:")}
    preps = [c.cue.lemma for c in scene.acts("prep") if c.first == cue.last]
    return any(p in doers for p in preps) or (bool(preps) and (
        _is_done_to_thing(scene, cue, doers) or _is_seen_done(scene, cue)))


def _is_seen_done(scene: Scene, cue: CueNode) -> bool:
    """Whether a thing behind another verb stands right before a participle (``saw 6 jets given to Mali``)."""
    if "before" not in scene.grammar.donor or cue.cue.act not in _HANDED:
        return False
    counted = any(scene.span(m)[1] == cue.first for m in scene.items)
    verbs = [c for c in scene.cues if c.cue.pos == "verb" and c.last <= cue.first
             and scene.breaks(c.first, cue.first) == 0]
    seen = any(scene.tokens[i].norm in scene.grammar.seeing for i in range(scene.sentence.first, cue.first))
    behind = [scene.span(m)[0] for m in (*scene.items, *scene.money, *scene.quantities)]
    return counted and (bool(verbs) or seen) and not any(
        at >= cue.last and scene.breaks(at, cue.first) == 0 for at in behind)


def _is_done_to_thing(scene: Scene, cue: CueNode, doers: set[str]) -> bool:
    """Whether a thing stands right before a participle, and who does it behind (``tents donated to Mali by Spain``)."""
    if "before" not in scene.grammar.donor or not any(scene.span(m)[1] == cue.first for m in scene.items):
        return False
    by = next((c for c in scene.acts("prep") if c.first > cue.last and c.cue.lemma in doers), None)
    return by is not None and scene.breaks(cue.first, by.first) == 0 and not any(
        c.cue.pos == "verb" for c in scene.between(cue.last, by.first)) and any(
        n.first >= by.last and n.prep == by.cue.lemma for n in scene.parties)
