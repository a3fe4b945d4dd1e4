"""People of one state whom another treats: ``took in 40 wounded Ukrainian soldiers for treatment``."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.dealing import is_hostile
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import Sides, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.things import Thing
from talka.model import Item, Quantity

_PEOPLE = 8
"""Tokens between a verb of treating and those who are treated."""
_WHOSE = 3
"""Tokens between people and the state that they are from, behind them."""
_COUNT = 4
"""Tokens between a count and the people whom it counts."""
_BODIES = ("government", "ministry", "agency", "armed_forces")


def treated(context: Context, scene: Scene) -> list[Draft]:
    """Return what a sentence tells of a state that treats people of another."""
    if not scene.acts("treat") or scene.acts("deny", "if"):
        return []
    for verb in scene.acts("treat"):
        own, passive = stage(scene, verb), is_passive(scene, verb)
        status = status_of("give", own)
        people = _people(scene, verb)
        untold = verb.cue.pos != "verb" or is_noun(scene, verb) or own.denied or own.negated
        if untold or people is None or status is None:
            continue
        takers = sides_of(context, _whose(scene, people))[:1]
        home = {t.party.id for t in takers}
        donors = [s for s in sides_of(context, _who_treats(scene, verb, passive=passive)) if s.party.id not in home]
        if donors and takers and not is_hostile(context, scene, Sides(donors, takers)):
            act = Act(verb, own, scene.sentence.first, scene.sentence.last, noun=False, passive=passive)
            found = Found((), (), (_thing(scene, people),), ())
            return [commitment(scene, act, found, status, Sides(donors[:1], takers), context)]
    return []


def _people(scene: Scene, verb: CueNode) -> CueNode | PartyNode | None:
    """Those who are treated: the people or the army nearest to the verb in its clause."""
    people: list[CueNode | PartyNode] = [*scene.acts("patient", "trainee")]
    people += [n for n in scene.parties if n.party.subtype == "armed_forces" and n.prep is None]
    near = [c for c in people if scene.breaks(c.first, verb.first) == 0 and (
        0 <= c.first - verb.last <= _PEOPLE or 0 <= verb.first - c.last <= _PEOPLE)]
    return min(near, key=lambda c: (c.first < verb.first, abs(c.first - verb.first)), default=None)


def _whose(scene: Scene, people: CueNode | PartyNode) -> list[PartyNode]:
    """The state whose people they are: before them as an adjective or owner, or behind them."""
    if isinstance(people, PartyNode):
        return [people]
    from_ = {m[5:] for m in scene.grammar.source if m.startswith("prep:")} | set(scene.grammar.belonging)
    return [n for n in scene.parties if n.party.country and n.party.type != "person" and (
        (0 <= people.first - n.last <= 1 and (n.is_adjective or n.has("poss") or n.has("people") or (
            "gen" in scene.grammar.donor_passive and n.has("gen"))))
        or (n.prep in from_ and 0 <= n.first - people.last <= _WHOSE)
        or (n.prep is None and n.has("gen") and not n.has("nom") and 0 <= n.first - people.last <= 1))]


def _who_treats(scene: Scene, verb: CueNode, *, passive: bool) -> list[PartyNode]:
    """The state that treats: who does it, else where it is done."""
    doers = agents_of(scene, verb) if passive else subjects_of(scene, verb)
    doers = [n for n in doers if n.party.type == "country" or n.party.subtype in _BODIES]
    return doers or [n for n in scene.parties if n.party.type == "country" and not n.is_adjective and (
        f"prep:{n.prep}" in scene.grammar.place or (n.prep is None and n.has("loc") and not n.has("nom")))]


def _thing(scene: Scene, people: CueNode | PartyNode) -> Thing:
    counts = [q for q in scene.quantities if 0 <= people.first - scene.span(q)[1] <= _COUNT]
    count = counts[-1] if counts else None
    quantity = count.value if count is not None and isinstance(count.value, Quantity) else None
    mentions = (people.mention,) if count is None else (count, people.mention)
    return Thing(Item(("medical",), "medical treatment", quantity), people.first, people.last, mentions, topic=False,
                 proper=False)
