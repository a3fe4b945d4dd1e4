"""The parts of one sum that somebody gives each (``700 million, of which Japan gives 500 and Norway 200``)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from talka.claims.act import STRONG, Act
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.partial import part_ends
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import apart, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.model import Mention

_ACTS = (*STRONG, "pledge", "decide")


class PartsOfSum:
    """Finds the parts of a sum that each have a giver of their own, behind words such as ``of which``."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return a commitment for each part; none where the parts have no givers."""
        parts = _parts(scene)
        verb = next((c for c in scene.acts(*_ACTS) if c.cue.pos == "verb" and not is_noun(scene, c)), None)
        if len(parts) < 2 or verb is None:
            return []
        givers = _givers(scene, parts)
        mine = {n.mention.start for n in givers}
        takers = sides_of(self._context, [n for n in recipients_told(scene) if n.mention.start not in mine])
        own = stage(scene, verb)
        status = status_of(verb.cue.act, own)
        if not givers or not takers or status is None or own.negated or own.denied or scene.acts("if"):
            return []
        aid = collect(scene, scene.sentence.first, scene.sentence.last).aid
        out: list[Draft] = []
        for money, giver in zip(parts, givers, strict=True):
            told = _verb_of(scene, giver, verb)
            act = Act(told, stage(scene, told), scene.sentence.first, scene.sentence.last, noun=False)
            sides = apart(sides_of(self._context, [giver]), takers)
            mine_ = status_of(told.cue.act, act.stage) or status
            out.append(commitment(scene, act, Found((money,), (), (), aid), mine_, sides, self._context).changed(
                another=bool(out)))
        return out if all(d.body.donor and d.body.recipient for d in out) else []  # type: ignore[union-attr]


def _parts(scene: Scene) -> list[Mention]:
    """The sums behind a word for the parts of the sum before it."""
    ends = part_ends(scene.mentions, scene.grammar)
    opens = min((e for e in ends if any(m.end <= e for m in scene.money)), default=None)
    if opens is not None:
        return [m for m in scene.money if m.start >= opens]
    from_each = [m for m in scene.money if any(0 <= n.first - scene.span(m)[1] <= 1 and n.prep is not None
                                               and f"prep:{n.prep}" in scene.grammar.source for n in scene.parties)]
    return from_each if len(from_each) == len(scene.money) else []


def _givers(scene: Scene, parts: Sequence[Mention]) -> list[PartyNode]:
    """The one giver of each part, all before or all behind their sums; an empty list where one has none."""
    spans = [scene.span(m) for m in parts]
    ends = [*(b[0] for _, b in pairwise(spans)), scene.sentence.last]
    starts = [spans[0][0], *(a[1] for a, _ in pairwise(spans))]
    behind = [_one(scene, last, end) for (_, last), end in zip(spans, ends, strict=True)]
    if all(behind):
        return [n for n in behind if n is not None]
    opening = next((i for i in range(spans[0][0], scene.sentence.first, -1)
                    if scene.breaks(i - 1, spans[0][0]) > 0), spans[0][0])
    before = [_one(scene, min(start, opening), first)
              for start, (first, _) in zip(starts, spans, strict=True)]
    return [n for n in before if n is not None] if all(before) else []


def _one(scene: Scene, first: int, last: int) -> PartyNode | None:
    """The only party between two tokens that may give."""
    cased = "nom" in scene.grammar.donor
    able = [n for n in scene.parties if first <= n.first and n.last <= last and not n.is_adjective
            and n.party.type != "person" and (
                (n.prep is None and (n.has("nom") if cased else not n.has("poss")))
                or (n.prep is not None and f"prep:{n.prep}" in (*scene.grammar.source, *scene.grammar.donor_passive)))]
    return able[0] if len(able) == 1 else None


def _verb_of(scene: Scene, giver: PartyNode, verb: CueNode) -> CueNode:
    """The verb nearest to a giver in its clause, else the one of the sentence."""
    own = [c for c in scene.acts(*_ACTS) if c.cue.pos == "verb" and scene.breaks(c.first, giver.first) == 0]
    return own[0] if own else verb
