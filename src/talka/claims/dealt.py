"""Figures of one sentence, of which each has its own giver or receiver and only the first its verb.

``Niger got 13 carriers, Chad seven``; ``10 boats went to Togo and four each to Mali and Benin``; ``Oslo sent six
jets to Kyiv and Rome two``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.dealt_figures import Figure, Stretch, figures_of, own_end, stretches_of
from talka.claims.found import Found
from talka.claims.in_turn import in_turn
from talka.claims.nodes import PartyNode
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.subjects import subjects_of
from talka.claims.taker_first import has_taker_first

_ACTS = ("give", "receive", "arrive", "allocate", "pledge", "offer", "buy", "sell", "pay", "finance")
_GETTING = ("receive", "buy")
"""Acts whose doer gets what they are about."""
_BESIDE = 2
"""Tokens between a giver and its count: a dash, and a word such as ``another``."""


class Deal(NamedTuple):
    """What one giver gives to one receiver; nobody stands for those that the act names."""

    found: Found
    givers: tuple[PartyNode, ...]
    takers: tuple[PartyNode, ...]


def dealt(scene: Scene, act: Act, found: Found, context: Context) -> list[Deal]:
    """Return what an act deals out, a part for each giver or receiver; an empty list where it deals out nothing."""
    if act.cue.cue.act not in _ACTS or act.noun or not _is_several(scene):
        return []
    if turn := in_turn(scene, act, next((t for t in found.concrete if t.item.quantity), None)):
        return [Deal(found._replace(things=(t,)), (n,) if gives else (), () if gives else (n,)) for t, n, gives in turn]
    stretches = stretches_of(scene, act.first, figures_of(scene, act, found))
    deals: list[Deal] = []
    figures = [f for s in stretches for f in s.figures]
    first = act.passive and len(figures) > 1 and all(f.last <= act.cue.first for f in figures)
    within = act.cue.first if first else None  # what stands behind the verb is a side of all that stands before it
    giving = any(_sides(scene, act, s, getting=None, within=within)[1]
                 for s in stretches[1:] if not _is_doubtful(scene, s))
    sides = [_sides(scene, act, s, getting=None if giving or not n else context, within=within)
             for n, s in enumerate(stretches)]
    held: list[Figure] = []
    for n, (stretch, (takers, givers)) in enumerate(zip(stretches, sides, strict=True)):
        if not (takers or givers):
            if n + 1 < len(stretches) and _goes_forward(scene, act, stretches, sides, n):
                held += stretch.figures
                continue
            if n and _goes_back(deals, stretch):
                deals[-1] = deals[-1]._replace(found=_joined(deals[-1].found, stretch.figures))
                continue
            if n:
                break
        own = _joined(Found((), (), (), found.aid, found.package), [*held, *stretch.figures])
        held = []
        by_piece = not own.money and _says_each(scene, stretch)
        each, split = by_piece and len(takers) > 1, by_piece and len(givers) > 1
        deals += [Deal(own, tuple(some), tuple(group)) for some in ([[g] for g in givers] if split else [givers])
                  for group in ([[t] for t in takers] if each else [takers])]
    return deals if _is_whole(deals) else []


def _goes_forward(scene: Scene, act: Act, stretches: Sequence[Stretch],
                  sides: Sequence[tuple[list[PartyNode], list[PartyNode]]], n: int) -> bool:
    """Whether figures belong to the side behind later ones (``40 trucks, two boats and 12 buses from Oslo``)."""
    following = next((k for k in range(n + 1, len(stretches)) if any(sides[k])), n + 1)
    takers, nodes = sides[following][0], (*sides[following][0], *sides[following][1])
    if not nodes or nodes[0].first < stretches[following].figures[0].last or (
            nodes[0].prep is None and nodes[0] not in takers):
        return False
    if n:
        before = (*sides[n - 1][0], *sides[n - 1][1])
        return not before or before[0].first >= stretches[n - 1].figures[0].last
    return not (recipients_in(scene, act.cue, act.first, stretches[0].figures[0].last) if takers else any(
        c.first < act.cue.first for c in subjects_of(scene, act.cue)) and act.cue.cue.act not in _GETTING)


def _goes_back(deals: Sequence[Deal], stretch: Stretch) -> bool:
    """Whether other things without a side belong to those before (``A gave jets and tanks, B boats and trucks``)."""
    told = [t.item.categories for d in deals[-1:] for t in d.found.things]
    return bool(told) and all(f.thing is not None and f.thing.item.categories not in told for f in stretch.figures)


def _is_several(scene: Scene) -> bool:
    """Whether a sentence has two figures, or one and words for as many again."""
    figures = len(scene.quantities) + len(scene.money)
    return figures > 1 or (figures == 1 and any(
        p in scene.text[scene.sentence.start:scene.sentence.end].casefold() for p in scene.grammar.as_many))


def _is_whole(deals: Sequence[Deal]) -> bool:
    """Whether at least two parts have sides of their own, no two the same."""
    named = [(tuple(n.party.id for n in d.givers), tuple(n.party.id for n in d.takers)) for d in deals]
    return len(deals) > 1 and len(set(named)) == len(named) and all(any(sides) for sides in named[1:])


def _sides(scene: Scene, act: Act, stretch: Stretch, *, getting: Context | None,
           within: int | None) -> tuple[list[PartyNode], list[PartyNode]]:
    """Who gets and who gives what stands in a stretch of a sentence, none from the token ``within`` on.

    ``getting`` tells who may get it unmarked.
    """
    figure = stretch.figures[0]
    last = min(stretch.last, own_end(scene, act, figure.first))
    if within is not None:
        last = min(last, within)
    able = [n for n in scene.parties if stretch.first <= n.first < last and not n.is_adjective
            and n.party.type != "person" and n.party.id not in scene.media]
    own = {n.mention.start for n in able if n.prep and any(
        c.cue.act == "prep" and stretch.first <= c.first < n.first for c in scene.cues)}
    cased = "nom" in scene.grammar.donor
    takers = [n for n in recipients_in(scene, None, stretch.first, last) if n in able and (
        n.mention.start in own or (cased and n.prep is None and n.is_declined))]
    marks = {*scene.grammar.source, *(m for m in scene.grammar.donor_passive if act.passive)}
    givers = [n for n in able if n.mention.start in own and f"prep:{n.prep}" in marks and n not in takers
              and (n.first >= figure.last or _is_beside(scene, n, figure))]
    beside = [] if stretch.first == act.first and scene.tokens[figure.first - 1].norm != "(" else [
        n for n in able if n not in takers and n.mention.start not in own and n.has("nom")
              and _is_beside(scene, n, figure)]
    if not givers and (not takers or not cased):
        near = [*beside, *(n for n in able if n.first == figure.last and n.is_indeclinable)]
        if near and getting is not None and _may_get(scene, near[-1], getting):
            return in_list(scene, able, near[-1]), []
        if beside and (_is_got(scene, act) or has_taker_first(scene, act, beside[-1])):
            return in_list(scene, able, beside[-1]), []
        givers = beside[-1:]
    return takers, in_list(scene, [n for n in able if n in givers or n.prep is None], givers[0]) if givers else []


def _is_got(scene: Scene, act: Act) -> bool:
    """Whether who stands where the doer does gets what is dealt out (``Tunisia gets 600 million, Jordan 200``)."""
    return act.cue.cue.act == "receive" or (act.passive and "nom" not in scene.grammar.donor and not any(
        f"prep:{n.prep}" in scene.grammar.donor_passive for n in scene.parties))


def _may_get(scene: Scene, node: PartyNode, context: Context) -> bool:
    """Whether a name without cases, beside a count, gets it: it gets other things, or it is no abbreviation."""
    if context.told_takers.get(node.party.id, frozenset()) - {scene.number}:
        return True
    return "nom" in scene.grammar.donor and node.is_indeclinable and scene.tokens[node.first].shape == "title" and (
        node.party.type == "country")


def _is_doubtful(scene: Scene, stretch: Stretch) -> bool:
    """Whether a name without cases is all that stands in a stretch, in a language that has them."""
    named = [n for n in scene.parties if stretch.first <= n.first < stretch.last and not n.is_adjective]
    return "nom" not in scene.grammar.donor or all(n.is_indeclinable for n in named)


def _is_beside(scene: Scene, node: PartyNode, figure: Figure) -> bool:
    """Whether nothing but a dash, a comma for the verb or a small word parts a name from its figure."""
    behind = node.first >= figure.last
    between = scene.tokens[figure.last:node.first] if behind else scene.tokens[node.last:figure.first]
    small = {*scene.grammar.another, *scene.grammar.each}
    if len(between) > _BESIDE or not all(t.norm in DASHES or t.norm in ",(" or t.norm in small for t in between):
        return False
    return bool(between) and between[0].norm in DASHES if behind else not any(t.norm == "," for t in between) or (
        scene.tokens[node.first - 1].norm == ";")


def _says_each(scene: Scene, stretch: Stretch) -> bool:
    return any(scene.tokens[i].norm in scene.grammar.each for i in range(stretch.first, stretch.last))


def _joined(found: Found, figures: Sequence[Figure]) -> Found:
    """What was found, with more figures."""
    return found._replace(things=(*found.things, *(f.thing for f in figures if f.thing is not None)),
                          money=(*found.money, *(f.money for f in figures if f.money is not None)))
