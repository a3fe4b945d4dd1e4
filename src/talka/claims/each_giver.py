"""Counts of one sentence that each have a giver of their own (``46 generators from Latvia and 500 from Japan``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.dealt_figures import own_end
from talka.claims.found import Found
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity

_ACTS = ("give", "receive", "arrive", "allocate", "pledge", "offer", "buy")
_GETTING = ("receive", "buy")
"""Acts whose doer gives nothing."""
_PAYING = ("pay", "finance")
"""Acts of which only sums have a giver each."""
_BEHIND = 1
"""Tokens between a thing and who it is from: the preposition."""
_BEFORE = 2
"""Tokens between a giver and the count behind it: a dash, or a word such as ``another``."""


class Share(NamedTuple):
    """What one giver gives of all that an act is about; no giver stands for the doer of the verb."""

    found: Found
    givers: tuple[PartyNode, ...]


def by_giver(scene: Scene, act: Act, found: Found) -> list[Share]:
    """Return the shares of an act, at least two with a giver each; an empty list where it has one giver for all."""
    if act.cue.cue.act not in (*_ACTS, *_PAYING):
        return []
    if len(found.money) > 1:
        shares = [Share(Found((m,), (), (), found.aid), _givers(scene, scene.span(m)[1], m)) for m in found.money]
    elif found.money or not found.concrete or act.cue.cue.act in _PAYING:
        return []
    else:
        shares = _gathered([Share(_only(t), _givers(scene, t.last, count)) for t, count in _counted(scene, act, found)])
    named = [s.givers[0].party.id for s in shares if s.givers]
    whole = len(named) == len(shares) or (
        len(named) == len(shares) - 1 and not shares[0].givers and act.cue.cue.act not in _GETTING)
    return shares if whole and len(shares) > 1 and len(named) == len(set(named)) and named else []


def _gathered(shares: Sequence[Share]) -> list[Share]:
    """The shares, with things that have no giver of their own put to those before (``A gave jets and tanks, B``)."""
    out: list[Share] = []
    for share in shares:
        if out and not share.givers and len({s.givers for s in shares}) > 1:
            out[-1] = out[-1]._replace(found=out[-1].found._replace(
                things=(*out[-1].found.things, *share.found.things)))
        else:
            out.append(share)
    return out


def _counted(scene: Scene, act: Act, found: Found) -> list[tuple[Thing, Mention]]:
    """The things with a count, and the counts that stand for more of the thing told before them."""
    known = {t.mentions[0].start: t for t in found.concrete}
    first = min((t.first for t in known.values()), default=scene.sentence.last)
    out: list[tuple[Thing, Mention]] = []
    end = own_end(scene, act, first)
    told = {m.start: m for m in (*(t.mentions[0] for t in known.values()), *scene.quantities)}
    for quantity in (told[at] for at in sorted(told)):
        start, last = scene.span(quantity)
        if quantity.start in known:
            out.append((known[quantity.start], quantity))
        elif first < start < end and out and isinstance(quantity.value, Quantity) and _is_bare(scene, last):
            item = out[-1][0].item
            same = Item(item.categories, item.name, quantity.value)
            out.append((Thing(same, start, last, (quantity,), topic=False, proper=False), quantity))
    return out


def _is_bare(scene: Scene, after: int) -> bool:
    """Whether no noun follows a count: a sign, the end, a conjunction or a preposition does."""
    return after >= scene.sentence.last or scene.tokens[after].shape == "sign" or any(
        c.first == after and c.cue.act in ("prep", "and", "but") for c in scene.cues)


def _givers(scene: Scene, last: int, count: Mention) -> tuple[PartyNode, ...]:
    first, sources = scene.span(count)[0], scene.grammar.source
    behind = [n for n in scene.parties if n.prep and f"prep:{n.prep}" in sources
              and last < n.first <= last + _BEHIND]
    before = [n for n in scene.parties if n.last <= first <= n.last + _BEFORE and not n.is_adjective
              and n.party.type != "person" and _introduces(scene, n, first)
              and ("nom" in scene.grammar.donor or n.prep is not None or _is_gapped(scene, n, first))]
    return tuple(behind[:1] or before[-1:])


def _introduces(scene: Scene, node: PartyNode, count: int) -> bool:
    """Whether a party before a count is its giver: after ``from``, or as the doer before a dash or right beside it."""
    between: Sequence[str] = [scene.tokens[i].norm for i in range(node.last, count)]
    if _is_gapped(scene, node, count):
        return True
    if any(t.shape == "sign" and t.norm not in DASHES for t in scene.tokens[node.last:count]):
        return False
    if node.prep is not None:
        joined = all(t in DASHES or t in scene.grammar.another for t in between)
        return joined and f"prep:{node.prep}" in scene.grammar.source
    return node.has("nom") and (not between or between[0] in DASHES)


def _is_gapped(scene: Scene, node: PartyNode, count: int) -> bool:
    """Whether a verb is left out between a giver and a count (``Britain is giving 10,000 shells; Norway, 160``)."""
    return node.prep is None and count == node.last + 1 and scene.tokens[node.last].norm == "," and (
        scene.tokens[node.first - 1].norm == ";")


def _only(thing: Thing) -> Found:
    return Found((), (), (thing,), ())


def own_giver(scene: Scene, act: Act, part: Found, found: Found) -> list[PartyNode]:
    """Return the party right before a later sum (``Canada promised 5 billion, Japan 3 billion``)."""
    if len(found.money) < 2 or not part.money:
        return []
    at = scene.span(part.money[0])[0]
    near = [n for n in scene.parties if act.cue.last <= n.first and n.last <= at and at - n.last <= 2
            and n.prep is None and (n.has("nom") or "nom" not in scene.grammar.donor)]
    if part.money[0] is found.money[0] and not (near and any(
            scene.tokens[i].norm == ":" for i in range(act.cue.last, near[-1].first))):
        return []  # who does it, not who gets it
    return near[-1:]
