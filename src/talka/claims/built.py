"""What one state builds or rebuilds for another: a school, a bridge or houses on the other's soil."""

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
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.things import Thing
from talka.model import Item, Mention, Place, Quantity

_OBJECT = 7
"""Tokens between a verb of building and what is built."""
_COUNT = 4
"""Tokens between a count and the buildings that it counts."""
_BUILDERS = ("government", "ministry", "agency", "armed_forces", "fund", "union")
"""Bodies that build for another state; companies build for money."""


def built_for(context: Context, scene: Scene) -> list[Draft]:
    """Return what a sentence tells that a state builds in another (``rebuilt two schools in Kenya for 4 million``)."""
    if not scene.acts("building") or scene.acts("deny", "if"):
        return []
    for verb in scene.acts("build"):
        if verb.cue.pos != "verb" or is_noun(scene, verb):
            continue
        own, passive = stage(scene, verb), is_passive(scene, verb)
        built = _built(scene, verb, passive=passive)
        status = status_of("give", own)
        if built is None or status is None or own.denied or own.negated:
            continue
        donors = sides_of(context, _builders(scene, verb, passive=passive))
        takers = _takers(context, scene, verb, built, {d.party.id for d in donors})
        if donors and takers and not is_hostile(context, scene, Sides(donors, takers)):
            act = Act(verb, own, scene.sentence.first, scene.sentence.last, noun=False, passive=passive)
            found = Found(_prices(scene, verb), (), (_thing(scene, built),), ())
            return [commitment(scene, act, found, status, Sides(donors, takers), context)]
    return []


def _built(scene: Scene, verb: CueNode, *, passive: bool) -> CueNode | None:
    """What is built: behind the verb, before it where it is passive."""
    near = [c for c in scene.acts("building") if scene.breaks(c.first, verb.first) == 0 and (
        0 <= verb.first - c.last <= _OBJECT if passive else 0 <= c.first - verb.last <= _OBJECT)
        and scene.prep_before(c.first) is None]
    return min(near, key=lambda c: abs(c.first - verb.first), default=None)


def _builders(scene: Scene, verb: CueNode, *, passive: bool) -> list[PartyNode]:
    """The states and bodies of states that build."""
    doers = agents_of(scene, verb) if passive else subjects_of(scene, verb)
    return [n for n in doers if n.party.subtype in _BUILDERS or (
        n.party.type == "country" and not n.mention.entry.startswith("bodies/"))]


def _takers(context: Context, scene: Scene, verb: CueNode, built: CueNode, home: set[str]) -> list[Side]:
    """For whom it is built: who is told as getting it, whose it is, else the state in which it stands."""
    told = [n for n in recipients_told(scene, verb) if n.party.country]
    owners = [n for n in scene.parties if n.party.country and n.last <= built.first and built.first - n.last <= 1
              and (n.has("adj") or n.has("poss") or n.has("gen")) and n.first >= min(verb.last, built.first)]
    if "nom" in scene.grammar.donor and "gen" not in scene.grammar.donor_passive:
        owners += [n for n in scene.parties if n.party.country and n.prep is None and n.first == built.last
                   and n.has("gen")]
    there = [n for n in scene.parties if n.party.type == "country" and _is_there(scene, n.prep, n.mention)
             and scene.breaks(n.first, verb.first) == 0]
    for nodes in (owners, there, told):
        found = [s for s in sides_of(context, nodes) if s.party.id not in home]
        if found:
            return found[:1]
    towns = [(m, str(m.value.country)) for m in scene.places if isinstance(m.value, Place)
             and _is_there(scene, scene.prep_before(scene.span(m)[0]), m)]
    return [Side(context.names[code], m) for m, code in towns if code in context.names and code not in home][:1]


def _is_there(scene: Scene, prep: str | None, mention: Mention) -> bool:
    return f"prep:{prep}" in scene.grammar.place or (
        prep is None and mention.may_be("loc") and not mention.may_be("nom"))


def _prices(scene: Scene, verb: CueNode) -> tuple[Mention, ...]:
    """The sum for which it is built."""
    return tuple(m for m in scene.money if scene.breaks(scene.span(m)[0], verb.first) <= 1)[:1]


def _thing(scene: Scene, built: CueNode) -> Thing:
    counts = [q for q in scene.quantities if 0 <= built.first - scene.span(q)[1] <= _COUNT]
    count = counts[-1] if counts else None
    quantity = count.value if count is not None and isinstance(count.value, Quantity) else None
    mentions = (built.mention,) if count is None else (count, built.mention)
    return Thing(Item(("reconstruction",), "reconstruction", quantity), built.first, built.last, mentions, topic=False,
                 proper=False)
