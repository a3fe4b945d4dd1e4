"""What the claims room saw in each sentence: its acts with their sides, and what kept them from making a claim."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.acts import acts_of
from talka.claims.context import Context
from talka.claims.found import Found, about
from talka.claims.nodes import CASES
from talka.claims.scene import Scene
from talka.claims.scenes import scenes
from talka.claims.side import Sides
from talka.claims.sides import sides_told
from talka.claims.status import status_of
from talka.model import Analysis, Idle, Mention, PartyMark, Trace, TracedAct
from talka.packs import Packs

_OF_KIND = {
    "meeting": ("meet", "visit", "host", "call"),
    "agreement": ("sign", "negotiate"),
    "project": ("project", "localise", "relocate", "procure", "produce", "develop", "cooperate"),
    "spending": ("spend", "budget"),
}
"""The acts that may make a claim of another kind than a commitment."""


def trace(analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> Trace:
    """Return how the sentences of an article are read: acts, sides, and where a figure has no act."""
    found = scenes(analysis, mentions, packs)
    context = Context(found, packs)
    acts = [(scene, acts_of(scene)) for scene in found]
    return Trace(
        tuple(_traced(context, scene, act) for scene, own in acts for act in own),
        tuple(PartyMark(n.mention.start, n.prep, tuple(sorted(c for c in CASES if n.has(c))))
              for scene in found for n in scene.parties),
        tuple(_idle(scene) for scene, own in acts if not own),
    )


def _idle(scene: Scene) -> Idle:
    kinds = tuple(kind for kind, names in _OF_KIND.items() if scene.acts(*names))
    figure = bool(scene.money or scene.shares or (scene.quantities and scene.items))
    return Idle(scene.sentence.start, kinds, figure, len({n.party.id for n in scene.parties}))


def _traced(context: Context, scene: Scene, act: Act) -> TracedAct:
    told = about(scene, act)
    sides = sides_told(context, scene, act, told)
    status = status_of(act.cue.cue.act, act.stage)
    condition = act.stage.condition
    return TracedAct(
        act.cue.mention.start, act.cue.mention.end, act.cue.cue.act, act.stage.tense,
        tuple(g.cue.act for g in act.stage.governors), act.stage.negated, _words(scene, condition.mention)
        if condition is not None else None, status,
        tuple(s.party.name for s in sides.donors), tuple(s.party.name for s in sides.recipients),
        tuple(_words(scene, m) for m in (*told.money, *told.shares, *(n for t in told.things for n in t.mentions))),
        _missing(told, status, sides),
    )


def _missing(told: Found, status: str | None, sides: Sides) -> str | None:
    """What a commitment needs and this act lacks, the first that is looked for."""
    both = {s.party.id for s in sides.donors} & {s.party.id for s in sides.recipients}
    lacking = {
        "thing": not told.counts, "stage": status is None, "sides": sides.unnamed, "giver": not sides.donors,
        "receiver": not sides.recipients, "other side": bool(both),
    }
    return next((name for name, lacks in lacking.items() if lacks), None)


def _words(scene: Scene, mention: Mention) -> str:
    return " ".join(scene.text[mention.start:mention.end].split())
