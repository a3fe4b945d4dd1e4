"""Acts that give nothing: of givers in the plural whom nobody names, or only told beside what is given."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.common_bodies import is_plural_doer
from talka.claims.found import Found
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.side import Sides

_BESIDE = 2
"""Tokens between a verb of asking and those who are asked."""


def is_by_many(scene: Scene, act: Act, found: Found) -> bool:
    """Return whether some whom nobody names are the doers (``the countries will present new packages``).

    Of countries the article may tell which they are, where it tells a sum of one thing; of partners it does not.
    """
    if act.noun or act.passive:
        return False
    sorts = ("partners",) if found.money and not scene.acts("total") else ("partners", "country")
    words = (c for c in scene.acts("body") if c.cue.get("subtype") in sorts and c.last <= act.cue.first)
    return any(_is_described(scene, c, act) or ((is_plural_doer(scene, c) or _is_counted(scene, c))
               and scene.breaks(c.first, act.cue.first) == 0) for c in words)


def _is_described(scene: Scene, word: CueNode, act: Act) -> bool:
    """Whether a clause right behind a plural says which are meant (``countries which have handed over tanks``)."""
    return word.ever("pl") and any(c.first == word.last and scene.breaks(c.first, act.cue.first) == 0
                                   for c in scene.acts("relative"))


def _is_counted(scene: Scene, word: CueNode) -> bool:
    """Whether a count stands right before a word in the genitive (``six countries of NATO paid``)."""
    return word.has("gen", "pl") and scene.prep_before(word.first) is None and any(
        scene.span(q)[1] == word.first for q in scene.quantities)


def is_from_many(scene: Scene, act: Act) -> bool:
    """Return whether it comes from partners whom nobody names (``received from international partners``)."""
    asked = act.cue.cue.act == "request" and any(
        c.cue.get("subtype") == "partners" and 0 <= c.first - act.cue.last <= _BESIDE for c in scene.acts("body"))
    return asked or any(f"prep:{scene.prep_before(c.first)}" in scene.grammar.source for c in scene.acts("body")
               if c.cue.get("subtype") == "partners")


def is_paid_aside(scene: Scene, act: Act) -> bool:
    """Return whether a relative clause only tells who paid for a thing (``tanks for which the country has paid``)."""
    if act.noun or act.cue.cue.act != "pay" or scene.money:
        return False
    opener = scene.opener(scene.sentence.first, act.cue.first, "relative")
    return opener is not None and scene.breaks(opener.first, act.cue.first) == 0


def is_appeal(act: Act, sides: Sides) -> bool:
    """Return whether a body of many states asks all of them for money that others get (``the UN appeal for``)."""
    return act.cue.cue.act == "request" and bool(sides.recipients) and all(
        r.party.type == "organisation" and r.party.country is None for r in sides.recipients)
