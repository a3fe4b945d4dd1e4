"""What a verb needs beside it to be one of giving: a goal, a source, a sum, those who are trained."""

from __future__ import annotations

from talka.claims.debts import has_debt
from talka.claims.leaving import left_for, lets_go
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.paying import has_counted, has_sum, helps_with
from talka.claims.people import counted_people, taught_before, trained_people
from talka.claims.scene import Scene
from talka.claims.tense import is_passive
from talka.claims.waiting import waits_longer

_BESIDE = 2
"""Tokens between a verb of clearing and what is cleared."""
_TRAINED = 3
"""Tokens between a verb of training and those who are trained."""
_WITH_SUM = ("flows", "aids", "sum", "deposit")
"""Forms of verbs that give only with a sum beside them."""


def _clears(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of clearing has a noun of handing over as its object or subject (``cleared the purchase of``)."""
    if cue.cue.act != "allocate" or is_noun(scene, cue):
        return False
    return any(is_noun(scene, c) and scene.clause(c.first) == scene.clause(cue.first) and (
        0 < c.first - cue.last <= _BESIDE or (c.last <= cue.first and is_passive(scene, cue)))
        for c in scene.acts("buy", "sell", "give"))


def has_company(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb has beside it what its form needs, to be one of giving: a goal, a source, a sum, a count."""
    form = cue.cue.get("form")
    if form in _WITH_SUM:
        return has_sum(scene, cue) or _clears(scene, cue)
    needs = {"goal": _has_goal, "source": _has_source, "counted": _is_taken_over, "given": _is_of_gift,
             "stocked": _is_stocked,
             "leaves": left_for, "relief": has_debt, "banks": has_debt, "line": has_debt,
             "helps": helps_with, "lets": lets_go, "waits": waits_longer}
    return form not in needs or bool(needs[form](scene, cue))


def _is_taken_over(scene: Scene, cue: CueNode) -> bool:
    """Whether what a verb of taking over is about is counted, right behind it or with whom it is from."""
    near = _has_source(scene, cue) or _is_taken_by_army(scene, cue)
    return has_counted(scene, cue) or (cue.cue.pos == "verb" and near and any(
        scene.span(q)[1] <= scene.span(m)[0] <= scene.span(q)[1] + _BESIDE
        for q in scene.quantities for m in scene.items))


def _is_taken_by_army(scene: Scene, cue: CueNode) -> bool:
    """Whether an army or a ministry is the doer right behind a verb, what it takes before it."""
    return "nom" in scene.grammar.donor and any(
        n.first == cue.last and n.has("nom") and n.party.subtype in ("armed_forces", "ministry") for n in scene.parties)


def _is_of_gift(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of taking into use has things behind it that a participle says somebody gave."""
    return cue.cue.pos == "verb" and any(c.cue.pos == "verb" and c.has("ppp") and scene.breaks(
        cue.last, c.first) <= 1 for c in scene.acts("give") if c.first >= cue.last)


def _is_stocked(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of getting oneself something has with what, of another state (``gained Turkish drones``)."""
    things = [scene.span(m) for m in scene.items if not m.may_be("topic") and scene.breaks(
        cue.last, scene.span(m)[0]) == 0 and scene.span(m)[0] >= cue.last]
    return cue.cue.pos == "verb" and any(n.is_adjective and cue.last <= n.first and any(
        0 <= first - n.last <= _BESIDE for first, _ in things) for n in scene.parties)


def _has_source(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb that means receiving only then has a party after ``from`` (``expects two jets from Sweden``)."""
    free = "nom" in scene.grammar.donor
    return not is_noun(scene, cue) and any(
        n.prep and f"prep:{n.prep}" in scene.grammar.source and (n.first >= cue.last or free)
        and scene.breaks(n.first, cue.first) == 0 and not _is_far(scene, n) for n in scene.parties)


def _is_far(scene: Scene, node: PartyNode) -> bool:
    """Whether words that a preposition governs part it from a name of one form for all cases, which it governs not."""
    return node.is_indeclinable and not any(0 <= node.first - c.last <= 1 for c in scene.acts("prep"))


def _has_goal(scene: Scene, cue: CueNode) -> bool:
    """Whether a state stands right behind a verb that means arriving only then (``reach Poland``, ``already in``)."""
    near = [n for n in scene.parties if n.party.country and n.party.type != "person" and not n.is_adjective
            and n.party.subtype != "company" and 0 <= n.first - cue.last <= 1
            and not (cue.cue.act == "give" and n.has("adj"))]
    if cue.cue.act == "give" and not near:
        return _brings(scene, cue)
    if cue.cue.pos != "phrase" or "loc" not in scene.grammar.place:
        return bool(near)
    return any(n.has("loc") and not n.has("nom") for n in near)


def _brings(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of bringing has a thing right behind it and the state that gets it behind that."""
    goals = [n.first for n in scene.parties if n.party.country and n.prep is not None and n.first >= cue.last
             and f"prep:{n.prep}" in scene.grammar.recipient and scene.breaks(n.first, cue.first) == 0]
    return cue.cue.pos == "verb" and any(
        cue.last <= scene.span(m)[0] < max(goals, default=0) and not m.may_be("topic") for m in scene.items)


def lacks_trainees(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of training has nobody beside it whom a count or a state marks as trained."""
    if cue.cue.get("category") != "training":
        return False
    if "nom" in scene.grammar.donor and (counted_people(scene) or taught_before(scene, cue)):
        return False
    counts = [scene.span(m) for m in scene.quantities]
    if is_passive(scene, cue):
        return not trained_people(scene) and not any(
            last <= cue.first and scene.breaks(last, cue.first) == 0 for _, last in counts)
    if "nom" in scene.grammar.donor and any(last <= cue.first and scene.breaks(last, cue.first) == 0
                                            for _, last in counts):
        return False
    owned = "gen" in scene.grammar.donor_passive  # whose people they are stands in the genitive before them
    spans = counts + [(n.first, n.last) for n in scene.parties if n.has("adj") or (
        n.party.subtype == "armed_forces" and "nom" in scene.grammar.donor and not n.has("nom")) or (
        owned and n.prep is None and n.first >= cue.last and (n.has("gen") or n.has("acc")))]
    joints = {c.first for c in scene.cues if c.cue.act in ("prep", "and")}
    return not any(0 <= first - cue.last <= _TRAINED and joints.isdisjoint(range(cue.last, first))
                   for first, _ in spans)
