"""Sides that a clause leaves to the commitment told before it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.last_told import LastTold
from talka.claims.recipients import recipients_told
from talka.claims.relative_taker import taker_before
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides
from talka.model import Commitment

_BACK = 3
"""Sentences back to the commitment whose giver gives in a relative clause, too."""


def with_told_sides(context: Context, scene: Scene, act: Act, found: Found, sides: Sides, told: LastTold) -> Sides:
    """Return the sides, with those of the last commitment that the act's clause leaves to it.

    A relative clause may name only who gets it (``Kenya, to which 5 million was given``); a later clause of the same
    sentence none of both (``Kenya received 6 million from Japan; the first, of 5 million, was paid in May``).
    """
    if sides.donors and not sides.recipients and found.money and not act.noun:
        return sides._replace(recipients=_of_fund_before(context, scene, sides))
    body = told.draft.body if told.draft is not None else None
    if sides.donors or not isinstance(body, Commitment) or not 0 <= scene.number - told.number <= _BACK:
        return sides
    goes_on = sides.unnamed and told.number == scene.number and bool(found.money) and _names_nobody(scene, act)
    if not goes_on and not (sides.recipients and taker_before(scene, act)):
        return sides
    takers = sides.recipients or [Side(p, act.cue.mention) for p in body.recipient]
    taken = {r.party.id for r in takers}
    return Sides([Side(p, act.cue.mention) for p in body.donor if p.id not in taken], takers, sides.sold)


def _of_fund_before(context: Context, scene: Scene, sides: Sides) -> list[Side]:
    """Whom the fund of a sentence shortly before is for, where nobody but the giver is named since."""
    mine = {d.party.country or d.party.id for d in sides.donors}
    if any((n.party.country or n.party.id) not in mine for n in scene.parties if n.party.type != "person"):
        return []
    for other in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        if not other.money or scene.acts("budget", "spend"):
            continue
        funds = [c for c in other.acts("body") if c.cue.get("subtype") == "fund"]
        names = [n for n in other.parties if n.party.subtype == "fund"]
        takers = [n for n in recipients_told(other) if n.party.type == "country"] if funds or names else []
        if len(takers) == 1 and takers[0].party.country not in mine:
            return [Side(takers[0].party, takers[0].mention)]
    return []


def _names_nobody(scene: Scene, act: Act) -> bool:
    """Whether no state or body stands in the clauses of an act behind the one before it."""
    if act.first == scene.sentence.first:
        return False
    opening = next((i for i in range(act.cue.first, act.first, -1) if scene.tokens[i - 1].norm == ";"), act.first)
    return not any(opening <= n.first < act.last and n.party.type != "person" for n in scene.parties)
