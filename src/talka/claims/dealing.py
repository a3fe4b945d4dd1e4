"""Commitments of a sentence in which each figure has its own giver or receiver."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.dealt import dealt
from talka.claims.doer_before import agents_told
from talka.claims.draft import Draft
from talka.claims.each_giver import Share, by_giver
from talka.claims.found import Found
from talka.claims.last_told import LastTold
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, apart, sides_of
from talka.claims.subjects import subjects_of
from talka.model import Commitment

_BACK = 3
"""Sentences back to the giver of what a sentence without one deals out."""


def dealt_out(context: Context, told: LastTold, scene: Scene, act: Act, found: Found, sides: Sides,
              status: str) -> list[Draft]:
    """Return a commitment for each part of what an act is about that has sides of its own; mostly none."""
    return _deals(context, told, scene, act, found, sides, status) or _shares(context, scene, act, found, sides, status)


def is_hostile(context: Context, scene: Scene, sides: Sides) -> bool:
    """Return whether it is fire and no gift: sent against somebody, or by a state to one that it attacks."""
    if not sides.recipients and any(n.prep in scene.grammar.against for n in scene.parties):
        return True
    return any((d.party.id, r.party.id) in context.hostile for d in sides.donors for r in sides.recipients)


def _deals(context: Context, told: LastTold, scene: Scene, act: Act, found: Found, sides: Sides,
           status: str) -> list[Draft]:
    """One commitment of each giver to each receiver, where the verb is left out behind the first figure."""
    deals = dealt(scene, act, found, context)
    named = {n.mention.start for d in deals for n in (*d.givers, *d.takers)}
    givers = [s for s in sides.donors if s.mention.start not in named]
    takers = [s for s in sides.recipients if s.mention.start not in named]
    getting, giving = [d.takers for d in deals if d.takers], [d.givers for d in deals if d.givers]
    if len(getting) == 1 and not takers:
        takers = sides_of(context, getting[0])
    if len(giving) == 1 and not givers:
        givers = sides_of(context, giving[0])
    if deals and not givers and not all(d.givers for d in deals):
        givers = _givers_before(context, told, scene, act, {n.party.id for d in deals for n in d.takers})
    if deals and not takers and not any(d.takers for d in deals):
        takers = _takers_before(context, told, scene, act, {n.party.id for d in deals for n in d.givers})
    out: list[Draft] = []
    for deal in deals:
        own = apart(sides_of(context, deal.givers) or givers, sides_of(context, deal.takers) or takers)
        unknown = not own.donors and not all(d.takers for d in deals)  # who gives to each the article may tell
        if unknown or not (own.recipients or takers or deals[0].takers or not sides.recipients) or is_hostile(
                context, scene, own):
            return []
        out.append(commitment(scene, act, deal.found, status, own._replace(sold=sides.sold), context))
    return out


def _givers_before(context: Context, told: LastTold, scene: Scene, act: Act, takers: set[str]) -> list[Side]:
    """Who gave what was told shortly before; else the only state or union of the sentence before."""
    right_before = context.scenes[scene.number - 1] if scene.number else scene
    body = told.draft.body if told.draft is not None and scene.number - told.number <= _BACK else None
    settled = scene.number - told.number <= 1 and isinstance(body, Commitment) and bool(body.recipient)
    giving = [] if settled else [p for p in agents_told(right_before, context).values() if p.id not in takers]
    if giving:
        return [Side(p, act.cue.mention) for p in giving]
    if isinstance(body, Commitment) and body.donor:
        return [Side(p, act.cue.mention) for p in body.donor if p.id not in takers]
    for before in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        if giving := [p for p in agents_told(before, context).values() if p.id not in takers]:
            return [Side(p, scene.mentions[0]) for p in giving]
        named = {s.party.id: s for s in sides_of(context, before.parties)
                 if s.party.id not in takers | context.recipient_states}
        if named:
            return [Side(s.party, act.cue.mention) for s in named.values()] if len(named) == 1 else []
    return []


def _takers_before(context: Context, told: LastTold, scene: Scene, act: Act, givers: set[str]) -> list[Side]:
    """Who got what was told shortly before; else who receives something in the sentence before."""
    body = told.draft.body if told.draft is not None and scene.number - told.number <= _BACK else None
    if isinstance(body, Commitment) and body.recipient:
        return [Side(p, act.cue.mention) for p in body.recipient if p.id not in givers]
    here = {s.party.id: s for s in sides_of(context, [n for n in scene.parties if n.last <= act.cue.first])
            if s.party.id not in givers}
    if len(here) == 1 and scene.breaks(next(n.first for n in scene.parties), act.cue.first):
        return list(here.values())
    before = context.scenes[scene.number - 1] if scene.number else None
    verb = next((c for c in before.acts("receive") if c.cue.pos == "verb"), None) if before is not None else None
    named = sides_of(context, subjects_of(before, verb)) if before is not None and verb is not None else []
    return [Side(s.party, act.cue.mention) for s in named if s.party.id not in givers]


def _shares(context: Context, scene: Scene, act: Act, found: Found, sides: Sides, status: str) -> list[Draft]:
    """One commitment of each giver, where each count of a sentence has its own."""
    out = []
    shares = by_giver(scene, act, found)
    named = {n.mention.start for s in shares for n in s.givers}
    for share in shares:
        donors = sides_of(context, share.givers) or [d for d in sides.donors if d.mention.start not in named]
        own = apart(donors, [r for r in sides.recipients if r.party.id not in {d.party.id for d in donors}])
        if not own.donors and _is_whole(scene, share.found, shares):
            continue  # of which nobody alone is the giver
        if not own.donors or is_hostile(context, scene, own):
            return []
        own = own._replace(sold=sides.sold)
        out.append(commitment(scene, act, share.found, status, own, context))
    return out


def _is_whole(scene: Scene, found: Found, shares: Sequence[Share]) -> bool:
    """Whether a sum is the whole of which the others are parts (``over 7 billion, including 1 billion from``)."""
    included = any(c.cue.pos == "phrase" for c in scene.acts("include"))
    return included and bool(found.money) and found.money == shares[0].found.money
