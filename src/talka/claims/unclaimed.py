"""Figures of aid that no rule took: in an article that tells of aid, a sum is seldom there for nothing.

Each is claimed with the sides that its own sentence marks; those that it does not mark, the commitments around it tell.
"""

from __future__ import annotations

import bisect
import collections
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from talka.claims.act import ACTS, Act, standing
from talka.claims.acts import acts_of
from talka.claims.commitment_draft import commitment
from talka.claims.commitment_stage import stage_told
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect, parts
from talka.claims.frame_sums import is_of_programme
from talka.claims.many import is_by_many, is_from_many
from talka.claims.moving import only_moves
from talka.claims.no_gift import is_no_gift
from talka.claims.nodes import CueNode
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.sent_away import are_sent_away
from talka.claims.side import Sides, apart, sides_of
from talka.claims.sides import sides_told
from talka.claims.sources import sources_in
from talka.claims.takers import gives_to_many, lacks_side
from talka.claims.unreal import is_asked, is_imagined
from talka.model import Commitment, Mention, Money, Quantity

_PAYING = ("give", "allocate", "pay", "finance", "receive", "arrive", "lend", "guarantee", "raise", "decide", "agree")
"""Acts whose sums are aid, where the article tells of aid."""
_MOVING = ("give", "receive", "arrive")
"""Acts whose counted things are aid, where the article tells of aid."""
_NEAR = 2
"""Sentences back to the commitment that a sum without an act of its own belongs to."""
_LINE = 18
"""Tokens that a headline takes at most."""

_ROUNDED = 0.05
"""The share by which a headline may round a figure."""

Figure = tuple[str, float]


class Unclaimed:
    """Finds the commitments of figures that no other rule took, when all sentences of an article are read."""

    def __init__(self, context: Context, events: Sequence[Draft]) -> None:
        self._context = context
        self._commitments: dict[int, list[Draft]] = collections.defaultdict(list)
        for draft in events:
            if isinstance(draft.body, Commitment):
                self._commitments[draft.order].append(draft)
        self._told = {kind: sorted(n for d in events for of, n in _figures(d) if of == kind) for kind in ("sum", "of")}
        self._orders = {d.order for d in events}

    def find(self, scenes: Iterable[Scene]) -> list[Draft]:
        """Return a commitment for each figure that is told of as aid and that no event of the article has."""
        if not self._commitments and not self._context.tells_aid:
            return []
        return [draft for scene in scenes if self._may_tell(scene) for draft in self._of_scene(scene)]

    def _may_tell(self, scene: Scene) -> bool:
        if not scene.money and not scene.quantities:
            return False
        own = scene.acts("budget", "spend", "treasury") and not scene.acts("aid")
        return not (own or is_imagined(scene) or is_asked(scene) or scene.acts("must", "deny"))

    def _of_scene(self, scene: Scene) -> Iterator[Draft]:
        found = self._left(scene)
        here = self._commitments.get(scene.number, ())
        if scene.number in self._orders:
            found = found._replace(money=self._behind(scene, found, here), things=())
        if not found.money and not found.things:
            return
        acts = acts_of(scene)
        for part in parts(scene, found):
            draft = self._by_act(scene, part, acts) if acts else self._without_act(scene, part)
            if draft is not None:
                yield draft

    def _left(self, scene: Scene) -> Found:
        """What a sentence tells that no event has: sums in their first currency, and counted things."""
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        things = tuple(t for t in found.concrete if t.item.quantity and not self._is_told("of", t.item.quantity))
        ends = {scene.span(m)[1] for m in found.money}
        first = (m for m in found.money if not _is_in_brackets(scene, m, ends))
        return found._replace(money=tuple(m for m in first if self._is_left(m) and not is_of_programme(scene, m)),
                              things=things)

    def _behind(self, scene: Scene, found: Found, here: Sequence[Draft]) -> tuple[Mention, ...]:
        """The sums behind that of the only commitment of a sentence, with no other party behind it."""
        if len(here) != 1:
            return () if here else found.money
        told = [end for _, end in here[0].stated.get("amount", ())]
        sides = {p.country or p.id for p in (*_body(here[0]).donor, *_body(here[0]).recipient)}
        others = any(n.mention.start > min(told, default=0) and (n.party.country or n.party.id) not in sides
                     for n in scene.parties)
        return () if others else tuple(m for m in found.money if told and m.start >= max(told))

    def _is_left(self, money: Mention) -> bool:
        value = money.value
        return isinstance(value, Money) and not value.per and not any(
            self._is_told("sum", v) for v in (value, *value.equivalents))

    def _is_told(self, kind: str, value: Money | Quantity) -> bool:
        """Whether an event has a figure, as it stands or rounded."""
        told = self._told[kind]
        return any(bisect.bisect_left(told, n * (1 - _ROUNDED)) < bisect.bisect_right(told, n * (1 + _ROUNDED))
                   for n in _numbers(value))

    def _by_act(self, scene: Scene, part: Found, acts: Sequence[Act]) -> Draft | None:
        """The commitment of a figure by the act that stands nearest to it."""
        at = _place(scene, part)
        act = min(acts, key=lambda a: (scene.breaks(a.cue.first, at), abs(a.cue.first - at)))
        able = _PAYING if part.money else _MOVING
        status = stage_told(scene, act, part)
        if act.cue.cue.act not in able or status is None or self._is_no_gift(scene, act, part):
            return None
        sides = sides_told(self._context, scene, act, part)
        if are_sent_away(scene, act, part):
            return None
        if (sides.unnamed and self._names_others(scene)) or gives_to_many(scene, act, sides) or lacks_side(act, sides):
            return None
        if not part.money and only_moves(self._context, act, part, sides):
            return None
        bought = act.cue.cue.act == "pay" and not sides.recipients  # or a fine, or a price
        nobody = not sides.donors and is_from_many(scene, act)
        return None if bought or nobody else self._draft(scene, act, part, status, sides)

    def _is_no_gift(self, scene: Scene, act: Act, part: Found) -> bool:
        """Whether an act gives nothing, or a sum is only what its things or something unknown are worth."""
        priced = bool(part.money and part.things) or any(c.cue.pos != "verb" for c in scene.acts("amount_to"))
        return is_no_gift(scene, act) or is_by_many(scene, act, part) or (
            priced and act.cue.cue.act in _MOVING and not scene.acts("aid"))

    def _without_act(self, scene: Scene, part: Found) -> Draft | None:
        """The commitment of a sum, or of a headline's things, beside a mark of who gives or who gets it."""
        first, last = scene.sentence.first, scene.sentence.last
        sides = apart(sides_of(self._context, sources_in(scene)), sides_of(self._context, recipients_told(scene)))
        aid = scene.acts("aid", "give", "finance", "lend")
        if not part.money and (scene.acts(*ACTS, "include") or last - first > _LINE or _has_verb(scene)):
            return None
        if sides.unnamed and not (aid and part.money and self._is_near(scene)):
            return None
        if scene.acts("provide_for", "include", "largest") or (sides.unnamed and self._names_others(scene)):
            return None
        cue = _nearest(aid or scene.cues, _place(scene, part))
        return None if cue is None else self._draft(scene, standing(scene, cue), part, "pledged", sides)

    def _draft(self, scene: Scene, act: Act, part: Found, status: str, sides: Sides) -> Draft | None:
        if {d.party.id for d in sides.donors} & {r.party.id for r in sides.recipients} or any(
                r.party.subtype == "company" for r in sides.recipients):
            return None
        draft = commitment(scene, act, part, status, sides, self._context)
        return draft.changed(rule=f"commitment/unclaimed/{act.cue.cue.lemma}", doubts=(*draft.doubts, "unclaimed"))

    def _names_others(self, scene: Scene) -> bool:
        """Whether a sentence names a state that is on neither side of any commitment of the article."""
        named = {self._context.state_of(n.party) for n in scene.parties}
        return bool(named - self._sides_told - {None})

    @cached_property
    def _sides_told(self) -> set[str | None]:
        return {p.country or p.id for told in self._commitments.values() for d in told
                for p in (*_body(d).donor, *_body(d).recipient)}

    def _is_near(self, scene: Scene) -> bool:
        return any(scene.number - back in self._commitments for back in range(_NEAR + 1))


def _body(draft: Draft) -> Commitment:
    assert isinstance(draft.body, Commitment)  # noqa: S101 - by kind
    return draft.body


def _numbers(value: Money | Quantity) -> set[float]:
    return {v for v in (value.min, value.max) if v}


def _figures(draft: Draft) -> Iterator[Figure]:
    """The sums, with what they come to in other currencies, and the counts of an event."""
    amount = getattr(draft.body, "amount", None)
    if amount is not None:
        yield from (("sum", n) for v in (amount, *amount.equivalents) for n in _numbers(v))
    yield from (("of", n) for i in getattr(draft.body, "items", ()) if i.quantity for n in _numbers(i.quantity))


def _is_in_brackets(scene: Scene, money: Mention, ends: Collection[int]) -> bool:
    """Whether a sum stands in brackets right behind another, which it says in a second currency."""
    before = scene.span(money)[0] - 1
    return before in ends and scene.tokens[before].norm == "("


def _place(scene: Scene, part: Found) -> int:
    return scene.span(part.money[0])[0] if part.money else part.things[0].first if part.things else scene.sentence.first


def _has_verb(scene: Scene) -> bool:
    return any(c.cue.pos in ("verb", "phrase") for c in scene.cues)


def _nearest(cues: Sequence[CueNode], at: int) -> CueNode | None:
    return min(cues, key=lambda c: abs(c.first - at), default=None)
