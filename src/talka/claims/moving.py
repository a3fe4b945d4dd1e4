"""Verbs of moving (``took``, ``drove``, ``deployed``), which tell a gift only of civil things and with both sides."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.moved import CARRIES
from talka.claims.side import Sides


def only_moves(context: Context, act: Act, found: Found, sides: Sides) -> bool:
    """Return whether something is only moved: arms (``moved tanks to``), or things of which a side is not told."""
    if act.cue.cue.get("form") != CARRIES:
        return False
    civil = [t for t in found.things if any(
        context.aid_types.get(c) != "military" for c in t.item.categories if c != "other") or (
        t.item.categories == ("other",) and t.item.quantity)]
    return not ((civil or found.aid) and sides.donors and sides.recipients)
