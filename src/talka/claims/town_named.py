"""Towns and regions of a state that give: named with its adjective (``the Polish city of Torun``), or known."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.model import Mention, Place

_ACTS = ("give", "receive", "arrive", "pledge", "buy")
_HEAD = 2
"""Tokens of whoever of a town gives, before its adjective (``the mayor's office of``)."""


def named_towns(context: Context, scene: Scene, act: Act) -> list[Side]:
    """Return the state of the town or region that gives, where no state, body or person does; else nothing."""
    if act.noun or act.cue.cue.act not in _ACTS:
        return []
    gets = act.cue.cue.act in ("receive", "arrive") or act.passive
    if not gets and any(n.prep is None and n.has("nom") and not n.is_adjective and not n.has("acc")
                        and scene.breaks(n.first, act.cue.first) == 0 for n in scene.parties):
        return []
    found = [(n.first, Side(context.names[str(n.party.country)], n.mention)) for n in scene.parties
             if n.party.country in context.names and _is_of_town(scene, n) and (
                 _is_source(scene, n.first) if gets else _is_doer(scene, n, act))]
    found += [(scene.span(m)[0], Side(context.names[str(m.value.country)], m)) for m in scene.mentions
              if isinstance(m.value, Place) and m.value.country in context.names and not m.may_be("capital") and (
                  _is_source(scene, scene.span(m)[0]) if gets else _is_town_doer(scene, m, act))]
    return [side for _, side in sorted(found, key=lambda f: f[0])][:1]


def _is_of_town(scene: Scene, node: PartyNode) -> bool:
    """Whether an adjective stands before a name that nothing else is known of, or the name of a place."""
    if not node.is_adjective or node.last + 1 >= scene.sentence.last:
        return False
    named = next((i for i in (node.last, node.last + 1) if scene.tokens[i].shape == "title"), None)
    kinds = ("party", "item", "quotation") if named == node.last else ("party", "quotation")
    known = {i for m in scene.mentions if m.kind in kinds and not isinstance(m.value, Place)
             for i in range(*scene.span(m))} - set(range(node.first, node.last))
    cued = {i for c in scene.cues for i in range(c.first, c.last)}
    return named is not None and not any(i in known or i in cued for i in range(node.last, named + 1))


def _is_source(scene: Scene, first: int) -> bool:
    return f"prep:{scene.prep_before(first)}" in scene.grammar.source


def _is_doer(scene: Scene, node: PartyNode, act: Act) -> bool:
    """Whether an adjective agrees with who does it, or stands behind a word for who of the town does it."""
    if node.prep is not None or scene.breaks(node.first, act.cue.first) > 0:
        return False
    start = next(i for i in range(scene.sentence.first, node.first + 1) if scene.clause(i) == scene.clause(node.first))
    heads = node.has("gen") and 0 < node.first - start <= _HEAD
    return node.last <= act.cue.first and (node.has("nom") or heads) if "nom" in scene.grammar.donor else False


def _is_town_doer(scene: Scene, town: Mention, act: Act) -> bool:
    """Whether a place stands in the nominative before its verb."""
    first, last = scene.span(town)
    return ("nom" in scene.grammar.donor and town.may_be("nom") and scene.prep_before(first) is None
            and last <= act.cue.first and scene.breaks(first, act.cue.first) == 0)
