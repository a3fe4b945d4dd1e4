"""Packages that a speaker has from somebody, with no verb of giving (``"A new package from Denmark: 200m"``)."""

from __future__ import annotations

from talka.claims.act import Act, standing
from talka.claims.context import Context
from talka.claims.found import Found, collect
from talka.claims.meant_us import spoken_for
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.sources import sources_in

_TOLD = ("give", "allocate", "sell", "lend", "finance", "pay", "pledge", "buy", "receive", "arrive", "refuse", "delay",
         "cancel", "prepare", "not", "deny", "if", "ask", "request", "expect", "want", "must",
         "hope", "may", "will", "total")
"""Words that tell themselves what is given and how far it is, or that it is not."""


def from_somebody(context: Context, scene: Scene) -> tuple[Act, Found, str, Sides] | None:
    """Return a package with a sum or a count that is somebody's, told in a quotation to those who get it."""
    aid = next((c for c in scene.acts("aid")), None)
    if aid is None or scene.quoted(aid.mention.start) is None or scene.acts(*_TOLD):
        return None
    givers = [n for n in sources_in(scene) if n.prep is not None and n.party.type != "person"
              and n.party.subtype != "company"]
    found = collect(scene, scene.sentence.first, scene.sentence.last)
    if not givers or not (found.money or any(t.item.quantity for t in found.things)):
        return None
    party = spoken_for(context, scene, aid.mention.start)
    donors = [d for d in sides_of(context, givers) if party is not None and d.party.id != party.id]
    if party is None or not donors:
        return None
    return standing(scene, aid), found, "approved", Sides(donors, [Side(party, aid.mention)])
