"""Verbs of spending and deciding that give: a sum that somebody else gets (``will spend 90 million on drones for``)."""

from __future__ import annotations

from talka.claims.agents import agents_of
from talka.claims.coordination import in_list
from talka.claims.level import level
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.claims.tense import tense

_VERBS = ("spend", "decide")
_SUBJECT = 4
"""Tokens between a sum and the verb that tells where it goes."""
_OBJECT = 2
"""Tokens between a verb and the sum that it puts somewhere."""
_COUNTED = 5
"""Tokens between a count and the thing that is counted."""
_DECIDERS = ("parliament", "government", "agency", "union")


def paying_for(scene: Scene) -> list[CueNode]:
    """Return the verb of a sum that another state gets, where no word of aid or of giving stands in the sentence."""
    if not scene.money or level(scene) is not None:
        return []
    taken = [n for n in recipients_told(scene)
             if n.party.country and n.party.type != "person" and not n.is_adjective]
    if not taken:
        return []
    return [c for c in scene.acts(*_VERBS) if c.cue.pos == "verb" and not is_noun(scene, c)
            and _pays(scene, c, {n.mention.start for n in taken})][:1]


def _pays(scene: Scene, verb: CueNode, taken: set[int]) -> bool:
    """Whether a verb has its sum in its own clause, and its doer is a state, a body of one or a bank."""
    if not any(scene.breaks(verb.first, scene.span(m)[0]) == 0 for m in scene.money):
        return False
    doers = [n for n in subjects_of(scene, verb) if n.mention.start not in taken]
    return any(n.party.type == "country" or n.party.subtype in _DECIDERS or (
        verb.cue.act == "spend" and n.party.type == "organisation") for n in doers)


def is_backed(scene: Scene, noun: CueNode) -> bool:
    """Whether a parliament, a government or a bank backs a giving told by a noun (``backed 500 million in loans``)."""
    verbs = [c for c in scene.acts("support") if c.cue.pos == "verb" and not is_noun(scene, c)
             and c.last <= noun.first and scene.breaks(c.first, noun.first) == 0
             and tense(scene, c) in ("past", "ppp")]
    return any(n.party.subtype in _DECIDERS for c in verbs for n in (
        *subjects_of(scene, c), *(agents_of(scene, c) if tense(scene, c) == "ppp" else ())))


def has_sum(scene: Scene, verb: CueNode) -> bool:
    """Whether a verb that gives with a sum alone has one beside it (``is putting 4.5 billion into``).

    A verb of supporting has whom it supports beside it, and the sum behind (``supported Ukraine with 44 billion``).
    """
    sums = [scene.span(m) for m in scene.money if scene.breaks(scene.span(m)[0], verb.first) == 0]
    if is_noun(scene, verb):
        return False
    if verb.cue.get("form") == "aids":
        counted = any(f"prep:{scene.prep_before(scene.span(q)[0])}" in scene.grammar.with_ and has_counted(
            scene, verb, scene.span(q)[0]) for q in scene.quantities)
        return (bool(sums) or counted) and bool(supported(scene, verb)) and not scene.acts("aid")
    return any(0 <= verb.first - last <= _SUBJECT for _, last in sums) or any(
        0 <= first - verb.last <= _OBJECT for first, _ in sums)


def has_counted(scene: Scene, verb: CueNode, at: int | None = None) -> bool:
    """Whether a verb that may mean welcoming somebody has counted things right behind it (``took over two boats``)."""
    start = verb.last if at is None else at
    counts = {scene.span(q)[0] for q in scene.quantities if 0 <= scene.span(q)[0] - start <= 1}
    return bool(counts) and any(0 < scene.span(m)[0] - at <= _COUNTED for m in scene.items for at in counts)


def helps_with(scene: Scene, verb: CueNode) -> bool:
    """Whether a verb of helping has whom right behind it and with what (``helped Kenya with 40 generators``)."""
    if verb.cue.pos != "verb" or not supported(scene, verb):
        return False
    figures = [scene.span(m)[0] for m in (*scene.money, *scene.quantities, *scene.items)]
    ends = {n.last for n in supported(scene, verb)}
    ends |= {scene.span(q)[1] for q in scene.quantities if scene.span(q)[0] in ends}
    cased = [scene.span(m)[0] for m in scene.items if m.may_be("ins") and not m.may_be("nom")]
    by_case = [at for at in cased if any(0 <= at - end <= 1 for end in ends)] if (
        "ins" in scene.grammar.donor_passive) else cased if "nom" in scene.grammar.donor else []
    with_ = [at for at in figures if f"prep:{scene.prep_before(at)}" in scene.grammar.with_]
    return any(verb.last < at and scene.breaks(at, verb.first) == 0 for at in (*with_, *by_case))


def supported(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the state that a verb of supporting is about: its object, in the accusative or right behind it."""
    if verb.cue.get("form") not in ("aids", "helps"):
        return []
    near = [n for n in scene.parties if n.prep is None and not n.is_adjective
            and (n.party.type == "country" or n.party.subtype == "armed_forces")
            and scene.breaks(n.first, verb.first) == 0]
    if "nom" in scene.grammar.donor:
        helped = verb.cue.get("form") == "helps"
        return [n for n in near if not n.has("nom") and (n.has("acc") or (
            helped and n.has("dat") and (0 <= n.first - verb.last <= 1 or "ins" not in scene.grammar.donor_passive)))]
    beside = [n for n in near if 0 <= n.first - verb.last <= (1 if verb.cue.get("form") == "helps" else 0)]
    return in_list(scene, near, beside[0]) if beside else []

