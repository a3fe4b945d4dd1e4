"""Capitals that stand for their state: of a body (``the government in Tallinn``), of who decides, of who says."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.governors import GOVERNORS
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.model import Mention, Party, Place

_ASIDE = 3
"""Tokens between a capital and what they do there: a word such as ``meanwhile``."""
_BESIDE = 1
"""Tokens between a body and the capital behind it: the preposition."""


def of_capital(context: Context, scene: Scene, body: CueNode) -> Party | None:
    """Return the state whose capital stands beside a body: behind it after ``in``, or as its owner."""
    for mention in scene.mentions:
        value = mention.value
        country = value.country if isinstance(value, Place | Party) and mention.may_be("capital") else None
        if country not in context.names:
            continue
        first, last = scene.span(mention)
        behind = 0 <= first - body.last <= _BESIDE and f"prep:{scene.prep_before(first)}" in scene.grammar.place
        owns = "gen" in scene.grammar.donor_passive and last == body.first and mention.may_be("gen")
        if behind or owns:
            return context.names[str(country)]
    return None


def officials_in_capital(context: Context, scene: Scene, act: Act, nodes: Sequence[PartyNode]) -> list[Side]:
    """Return the state in whose capital several officials do it (``Lawmakers in Tallinn approved``)."""
    if act.noun or any(scene.breaks(n.first, act.cue.first) == 0 for n in nodes):
        return []
    office = next((c for c in reversed(scene.acts("office")) if c.last <= act.cue.first and c.ever("pl") and (
        scene.breaks(c.first, act.cue.first) == 0) and scene.prep_before(c.first) is None), None)
    party = of_capital(context, scene, office) if office is not None else None
    return [Side(party, office.mention)] if party is not None and office is not None else []


def ruling_capital(context: Context, scene: Scene, act: Act) -> list[Side]:
    """Return the state in whose capital ``they`` consider, plan or decide it (``in Paris they weigh sending jets``)."""
    if "nom" not in scene.grammar.donor or act.noun or act.passive:
        return []
    verbs = [c.first for c in scene.cues if c.cue.pos == "verb" and c.has("pl") and (
        c.cue.act in GOVERNORS or c.first == act.cue.first)]
    for mention in scene.mentions:
        country = mention.value.country if isinstance(mention.value, Place) else None
        first, last = scene.span(mention)
        placed = f"prep:{scene.prep_before(first)}" in scene.grammar.place or "loc" in scene.grammar.place
        if country in context.names and placed and mention.may_be("capital") and mention.may_be("loc") and any(
                0 <= at - last <= _ASIDE and not any(last <= n.first < at for n in scene.parties) for at in verbs):
            return [Side(context.names[str(country)], mention)]
    return []


def capital_that_says(scene: Scene) -> Mention | None:
    """Return the place where ``they`` say something (``in Berlin they said``): a plural verb of saying beside it."""
    saying = next((c for c in scene.acts("say", "report") if c.cue.pos == "verb"), None)
    if saying is None or not saying.has("past", "pl"):
        return None
    return next((m for m in scene.places if m.may_be("capital") and 0 <= saying.first - scene.span(m)[1] <= 1), None)
