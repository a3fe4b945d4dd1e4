"""Sums of one sentence that each have a receiver of their own (``12 million for Lebanon and 8 million for Jordan``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.coordination import in_list
from talka.claims.found import Found
from talka.claims.nodes import PartyNode
from talka.claims.recipients import recipients_in, recipients_told
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.things import Thing
from talka.model import Mention

_BESIDE = 2
"""Tokens between a sum and who gets it: a preposition with an article, a dash."""


class Portion(NamedTuple):
    """What one receiver gets of all that an act is about; nobody stands for the receivers that the act names."""

    found: Found
    takers: tuple[PartyNode, ...]


def by_taker(scene: Scene, found: Found) -> list[Portion]:
    """Return the portions of an act, at least two with receivers of their own; an empty list where all get all."""
    if len(found.money) < 2:
        return []
    able = recipients_told(scene)
    for side in (_behind, _before):
        takers = [side(scene, money, able) for money in found.money]
        named = [tuple(n.party.id for n in group) for group in takers if group]
        whole = len(named) == len(takers) or (len(named) == len(takers) - 1 and not takers[0])
        if whole and named and len(set(named)) == len(named) and len(found.money) > 1:
            return [Portion(_of_sum(found, n), tuple(group)) for n, group in enumerate(takers)]
    return _in_turn(scene, found)


def _in_turn(scene: Scene, found: Found) -> list[Portion]:
    """Sums of which each has its receiver, or the people whom it is for, before the next one."""
    starts = [scene.span(m)[0] for m in found.money[1:]] + [scene.sentence.last]
    takers = [recipients_in(scene, None, scene.span(m)[1], end) for m, end in zip(found.money, starts, strict=True)]
    named = {tuple(n.party.id for n in group) for group in takers if group}
    if len(named) < len(takers):
        return []
    return [Portion(_of_sum(found, n), tuple(group)) for n, group in enumerate(takers)]


def _behind(scene: Scene, money: Mention, able: list[PartyNode]) -> list[PartyNode]:
    last = scene.span(money)[1]
    near = [n for n in able if last <= n.first <= last + _BESIDE and not _is_parted(scene, last, n.first)]
    return in_list(scene, able, near[0]) if near else []


def _before(scene: Scene, money: Mention, able: list[PartyNode]) -> list[PartyNode]:
    first = scene.span(money)[0]
    near = [n for n in able if n.last <= first <= n.last + _BESIDE and not _is_parted(scene, n.last, first)]
    return in_list(scene, able, near[-1]) if near else []


def _is_parted(scene: Scene, left: int, right: int) -> bool:
    """Whether a sign that is no dash, or a word that joins, stands between."""
    joints = {c.first for c in scene.acts("and", "but")}
    return any((scene.tokens[i].shape == "sign" and scene.tokens[i].norm not in DASHES) or i in joints
               for i in range(left, right))


def _of_sum(found: Found, n: int) -> Found:
    """The sum with the things told behind it, before the next."""
    money = found.money[n]
    end = found.money[n + 1].start if n + 1 < len(found.money) else 10**9
    things: tuple[Thing, ...] = tuple(t for t in found.things if money.start < t.mentions[0].start < end)
    return Found((money,), (), things, found.aid)
