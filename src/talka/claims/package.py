"""Packages told over several sentences: what a later sentence or a line of a list adds to the commitment before."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.act import Act
from talka.claims.acts import acts_of
from talka.claims.categories import GENERAL
from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.details import detailed, of_next_document
from talka.claims.draft import Draft, spans_of
from talka.claims.found import Found, collect
from talka.claims.inside import opens_inside
from talka.claims.nameless import named_before
from talka.claims.nominal import is_noun
from talka.claims.pricing import priced
from talka.claims.same_things import same_things, such_before
from talka.claims.scene import Scene
from talka.claims.side import Sides
from talka.claims.status import status_of
from talka.claims.tense import tense
from talka.claims.things import Thing, pieces, things
from talka.claims.times import day_of, times_of
from talka.model import Commitment, DateRange, Item, Quantity

_BACK = 4
"""Sentences back to the package that a list belongs to."""
_FAR = 5
"""Sentences back to the commitment whose tranche or part a sentence names."""
_NEAR = 2
"""Sentences back to the package that a sum belongs to."""
_UNCOUNTED = frozenset({"components", "repair", "training", "finance", "medical", "humanitarian_goods", "energy"})
"""Categories of which nothing is counted by the piece."""
_MISSILES = frozenset({"missile", "anti_tank"})
"""Categories of what may be called missiles alone, once its kind is told."""
_BEHIND_COUNT = ("prep", "arrive", "include", "will", "now")
"""Acts of words that may stand behind a count that has no noun."""
_SPEECH = 40
"""Characters from which words in quotation marks are speech."""
_BULLETS = " \n-*\u2022\u2013\u2014"


class Package:
    """Remembers the last commitment of an article and adds to it what later sentences say of it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last: Draft | None = None
        self._last_scene = -9
        self._pieces: tuple[Draft | None, int] = (None, -9)
        """The last commitment of one kind of thing that comes by the piece, and its sentence."""

    def remember(self, draft: Draft, scene: Scene) -> None:
        """Take a commitment as the one that the next sentences may go on about."""
        self._last, self._last_scene = draft, scene.number
        items = _items(draft)
        if items and not (len(items) == 1 and not _UNCOUNTED.isdisjoint(items[0].categories)):
            self._pieces = (draft if len(items) == 1 else None, scene.number)

    def spent(self, scene: Scene, found: Found) -> list[Draft]:
        """``The money will go to drones``: what the sum of the commitment right before is for."""
        last = self._last
        if last is None or not isinstance(last.body, Commitment) or last.body.amount is None or not found.things:
            return []
        return [_longer(_with_things(last, found.things), scene)]

    def bought_with(self, scene: Scene, found: Found, sides: Sides) -> list[Draft]:
        """``With this money the navy will get boats``: what the sum of the commitment right before is for."""
        last = self._last
        opens = any(c.cue.pos == "phrase" and c.first == scene.sentence.first for c in scene.acts("include"))
        if not opens or found.money or sides.donors or last is None or not isinstance(last.body, Commitment):
            return []
        same = {p.id for p in last.body.recipient} >= {r.party.id for r in sides.recipients}
        return self.spent(scene, found) if same and self.is_near(scene) else []

    def decided(self, scene: Scene) -> list[Draft]:
        """``The government took this decision on Tuesday``: the commitment right before is approved, and when."""
        last = self._last
        if last is None or last.status != "pledged" or not self.is_right_before(scene) or scene.money or scene.items:
            return []
        cue = next((c for c in scene.acts("decide") if c.first - scene.sentence.first < _NEAR), None)
        doer = any(c.has("nom") for c in scene.acts("body")) or any(
            n.prep is None and n.has("nom") and n.party.type != "person" for n in scene.parties)
        if cue is None or not doer or scene.acts("not", "deny", "must", "plan", "will"):
            return []
        when = day_of(scene, cue.first, planned=False)
        date = when.value if when is not None and isinstance(when.value, DateRange) else last.date
        stated = {**last.stated, "status": spans_of(cue.mention), **({"date": spans_of(when)} if when else {})}
        return [_longer(last.changed(status="approved", date=date, stated=stated), scene)]

    def priced(self, scene: Scene) -> list[Draft]:
        """``The vehicles are worth 1.3 million``: what the things of the commitment right before cost."""
        fuller = priced(self._context, self._last, scene) if self._last and self.is_right_before(scene) else None
        return [fuller] if fuller is not None else []

    def detailed(self, scene: Scene) -> list[Draft]:
        """Return what ``This is about 36 launchers`` adds: the count, the things or the sum of what was told before."""
        near = scene.number - self._last_scene <= _BACK
        return detailed(self._context, self._last, scene) if self._last and near else []

    def next_deal(self, scene: Scene) -> list[Draft]:
        """``The second deal provides for 30 helicopters``: another sale between the sides of the one before."""
        return of_next_document(self._last, scene) if self._last and self.is_near(scene) else []

    def pieces(self, scene: Scene, act: Act) -> tuple[Thing, ...]:
        """``Another 18 such machines``: so many more of the only thing of the last commitment."""
        last, told = self._pieces
        if last is None or not isinstance(last.body, Commitment) or scene.number - told > _BACK:
            item = such_before(self._context.scenes[max(scene.number - _NEAR, 0):scene.number], scene, act)
        else:
            item = last.body.items[0]
        return () if item is None else tuple(t._replace(item=Item(item.categories, item.name, t.item.quantity))
                     for t in pieces(scene, act.first, act.last))

    def is_right_before(self, scene: Scene, *, figure: bool = False) -> bool:
        """Whether the last commitment is of this sentence or of the one before, over quotations between them.

        A figure may also stand behind one sentence that names no other side.
        """
        between = self._context.scenes[self._last_scene + 1:scene.number] if self._last_scene >= 0 else ()
        return self._last_scene >= 0 and scene.number - self._last_scene <= _BACK and all(
            any(q.end - q.start > _SPEECH for q in s.quotations) or (
                figure and len(between) == 1 and self._adds_no_side(s)) for s in between)

    def _adds_no_side(self, scene: Scene) -> bool:
        """Whether a sentence names no state that is not a side of the last commitment."""
        body = self._last.body if self._last is not None else None
        if not isinstance(body, Commitment):
            return False
        sides = {p.country or p.id for p in (*body.donor, *body.recipient)}
        return all((n.party.country or n.party.id) in sides for n in scene.parties
                   if n.party.id not in self._context.media)

    def is_before(self, scene: Scene, *, far: bool, figure: bool = False) -> bool:
        """Whether the last commitment is of this sentence or of the one before; ``far``: of a few before."""
        return scene.number - self._last_scene <= (_FAR if far else 1) or self.is_right_before(scene, figure=figure)

    def repeats(self, found: Found) -> bool:
        """Whether what was found names only things of the last commitment, with no count or sum of its own."""
        told = {c for i in (_items(self._last) if self._last else ()) for c in i.categories}
        return bool(found.concrete) and not found.money and all(
            t.item.quantity is None and told.issuperset(t.item.categories) for t in found.concrete)

    def is_near(self, scene: Scene) -> bool:
        """Whether the last commitment is told at most two sentences before."""
        return 0 <= scene.number - self._last_scene <= _NEAR

    def recalled(self, scene: Scene, act: Act, found: Found) -> Found:
        """Return what an act is about where only a count is told: more of what was told before (``another 260``)."""
        last = self._last
        if last is not None and self.is_right_before(scene) and _is_of_kind_told(found, last):
            told: Item = _items(last)[0]
            thing = found.concrete[0]
            named = thing._replace(item=Item(told.categories, told.name, thing.item.quantity))
            return found._replace(things=(named,))
        if last is not None and self.is_right_before(scene) and _is_same_batch(scene, found):
            items = [i for i in getattr(last.body, "items", ()) if i.quantity]
            batch = next(m for m in scene.items if m.may_be("counter"))
            same = tuple(Thing(i, *scene.span(batch), (batch,), topic=False, proper=False) for i in items)
            return found._replace(things=same) if items else found
        if last is not None and 0 < scene.number - self._last_scene <= _NEAR:
            again = same_things(last, scene, act, found)
            if again is not found:
                return again
        if last is None or scene.number - self._last_scene > _NEAR:
            return found
        counted = named_before(scene, act, found, _items(last))
        if counted or found.money or found.things:
            return found._replace(things=(*counted, *found.things))
        items = [i for i in getattr(last.body, "items", ()) if not GENERAL.issuperset(i.categories)]
        count = next((m for m in scene.quantities if act.first <= scene.span(m)[0] < act.last
                      and _stands_alone(scene, scene.span(m)[1])), None)
        if count is None or not items or not isinstance(count.value, Quantity):
            return found
        thing = Thing(Item(items[0].categories, items[0].name, count.value), *scene.span(count), (count,),
                      topic=False, proper=False)
        return found._replace(things=(thing,))

    def listed(self, scene: Scene) -> list[Draft]:
        """``The package being sent includes missiles``: more of the package told before, not another one."""
        if self._is_within(scene) or (opens_inside(scene) and self._is_open(scene)):
            return self._with_list(scene)
        include = next((c for c in scene.acts("include") if c.cue.pos == "verb"), None)
        if include is None or scene.money or self._last is None or scene.number - self._last_scene > _BACK:
            return []
        told = ("aid", "give", "lend") if tense(scene, include) in ("past", "pres") else ("aid",)
        named = any(c.last <= include.first and c.cue.pos == "noun" for c in scene.acts(*told)) or any(
            m.may_be("counter") and scene.span(m)[1] <= include.first for m in scene.items)
        if not named or any(n.prep is None and n.first < include.first and n.party.type == "country"
                            for n in scene.parties):
            return []
        if self._is_opened(scene):
            self._last_scene = scene.number
        aside = next((c.first for c in scene.acts("relative") if c.first > include.last), scene.sentence.last)
        return self._extended(scene, collect(scene, include.last, aside), far=True)

    def _is_open(self, scene: Scene) -> bool:
        """Whether a package told shortly before may hold what a sentence tells that names no other state."""
        near = 0 < scene.number - self._last_scene <= _BACK
        return near and self._adds_no_side(scene) and isinstance(getattr(self._last, "body", None), Commitment)

    def _is_within(self, scene: Scene) -> bool:
        """Whether a sentence tells what goes under the package told before (``as part of the package``)."""
        last = self._last
        if scene.money or last is None or scene.number - self._last_scene > _BACK or not isinstance(
                last.body, Commitment) or last.body.basis == "total":
            return False
        if not any(f"prep:{scene.prep_before(c.first)}" in scene.grammar.through for c in scene.acts("aid")
                   if c.cue.pos == "noun"):
            return False
        known = {p.country or p.id for p in (*last.body.donor, *last.body.recipient)}
        return {n.party.country for n in scene.parties if n.party.country and not n.is_adjective} <= known

    def _with_list(self, scene: Scene) -> list[Draft]:
        """The package with the things of a sentence, and open for the lines of a list that follows."""
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        fresh = [t for t in found.concrete if t.item.categories]
        return [_longer(_with_things(self._last, fresh), scene)] if self._last is not None else []

    def added(self, scene: Scene) -> list[Draft]:
        """What the package of the sentence before includes or is worth, or a line of its list."""
        if self._last is None or scene.number - self._last_scene > _BACK:
            return []
        verbs = [c for c in scene.acts("amount_to", "include", "total") if c.cue.pos != "noun"
                 and not (c.cue.pos == "verb" and is_noun(scene, c))]
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        if not verbs:
            return self._list_line(scene) or self._dated(scene)
        if scene.acts("budget"):
            return []
        named = any(c.last <= verbs[0].first for c in scene.acts("aid"))
        return self._extended(scene, found, far=named) if found.counts else []

    def _is_opened(self, scene: Scene) -> bool:
        """Whether a sentence opens a list with a colon."""
        after = self._context.scenes[scene.number + 1].sentence.start if (
            scene.number + 1 < len(self._context.scenes)) else scene.sentence.end
        return scene.text[scene.sentence.start:after].rstrip(_BULLETS).endswith(":")

    def _list_line(self, scene: Scene) -> list[Draft]:
        """A line of a list that the sentence before opened with a colon, or that goes on from such a line."""
        last = self._last
        if last is None or scene.number - self._last_scene > 1 or not isinstance(last.body, Commitment):
            return []
        before = self._context.scenes[scene.number - 1]
        opened = self._is_opened(before)
        if (not opened and len(last.sentences) < 2) or scene.acts("say", "report") or any(
                m.kind == "quotation" and getattr(m.value, "mark", "") != "dash" for m in scene.mentions):
            return []
        fresh = [t for t in things(scene, scene.sentence.first, scene.sentence.last) if not t.topic]
        if not fresh or (not opened and last.sentences[-1] != (before.sentence.start, before.sentence.end)):
            return []
        return [_longer(_with_things(last, fresh), scene)]

    def _dated(self, scene: Scene) -> list[Draft]:
        """``The equipment will be handed over by the end of summer``: when what was told before is due."""
        last = self._last
        if last is None or not scene.dates or not self.is_right_before(scene) or not isinstance(last.body, Commitment):
            return []
        act = next((a for a in acts_of(scene) if a.cue.cue.act in ("give", "arrive", "receive") and not a.noun), None)
        if act is None:
            return []
        known = {p.country or p.id for p in (*last.body.donor, *last.body.recipient)}
        if last.body.due is not None or {n.party.country for n in scene.parties if n.party.country} - known:
            return []
        status = status_of(act.cue.cue.act, act.stage)
        if status != "pledged" or last.status not in ("pledged", "approved") or scene.quantities or scene.money:
            return []
        times = times_of(scene, act.cue.first, scene.sentence.first, scene.sentence.last, status, total=False)
        due = times.values()[1]
        if due is None:
            return []
        stated = {**last.stated, "due": spans_of(times.due)}
        return [_longer(last.changed(body=msgspec.structs.replace(last.body, due=due), stated=stated), scene)]

    def _extended(self, scene: Scene, found: Found, *, far: bool = False) -> list[Draft]:
        last = self._last
        if last is None or scene.number - self._last_scene > (_BACK if far else _NEAR):
            return []
        fuller = last
        fresh = [t for t in found.things if t.item.categories]
        if fresh and scene.acts("include"):
            fuller = _with_things(fuller, fresh)
        announced = any(c.cue.pos == "verb" for c in scene.acts("pledge")) and not scene.acts("aid")
        if scene.acts("amount_to") and not _is_running(scene) and not announced:
            fuller = _with_sum(fuller, found, scene)
        return [_longer(fuller, scene)] if fuller.body != last.body else []


def _is_running(scene: Scene) -> bool:
    """Whether a sentence counts what was given in all, or since a day."""
    return bool(scene.acts("total")) or any(
        isinstance(m.value, DateRange) and m.value.start and m.value.end is None for m in scene.dates)


def _items(draft: Draft) -> tuple[Item, ...]:
    return draft.body.items if isinstance(draft.body, Commitment) else ()


def _is_of_kind_told(found: Found, last: Draft) -> bool:
    """Whether a count of missiles follows on missiles whose kind was told right before (``In all, 410 missiles``)."""
    items = _items(last)
    return (len(items) == len(found.concrete) == 1 and found.concrete[0].item.quantity is not None
            and found.concrete[0].item.categories == ("missile",) and bool(_MISSILES.intersection(items[0].categories)))


def _is_same_batch(scene: Scene, found: Found) -> bool:
    """Whether a sentence opens with the batch or cargo of the sentence before (``The cargo has arrived``)."""
    if found.concrete or not found.package or "nom" not in scene.grammar.donor:
        return False
    return any(m.may_be("counter") and scene.span(m)[0] == scene.sentence.first for m in scene.items)


def _stands_alone(scene: Scene, after: int) -> bool:
    """Whether a count has no noun behind it: a sign, a verb or a preposition follows."""
    if after >= scene.sentence.last or scene.tokens[after].shape == "sign":
        return True
    return scene.tokens[after].norm in (*scene.grammar.passive, *scene.grammar.such) or any(
        c.first == after and (c.cue.pos in ("verb", "small") or c.cue.act in _BEHIND_COUNT) for c in scene.cues)


def _longer(draft: Draft, scene: Scene) -> Draft:
    return draft.changed(sentences=(*draft.sentences, (scene.sentence.start, scene.sentence.end)))


def _with_things(draft: Draft, fresh: Sequence[Thing]) -> Draft:
    body = draft.body
    if not isinstance(body, Commitment):
        return draft
    items = tuple(dict.fromkeys((*body.items, *(t.item for t in fresh))))
    spans = draft.stated.get("items", ()) + spans_of(*(m for t in fresh for m in t.mentions))
    return draft.changed(body=msgspec.structs.replace(body, items=items), stated={**draft.stated, "items": spans})


def _with_sum(draft: Draft, found: Found, scene: Scene) -> Draft:
    """A draft with a sum, where it has neither a sum nor a share yet."""
    body = draft.body
    if not found.money or not isinstance(body, Commitment) or body.amount or body.share_of_gdp:
        return draft
    amount = settled(found.money[:1], body.donor, scene)
    return draft.changed(body=msgspec.structs.replace(body, amount=amount),
                         stated={**draft.stated, "amount": spans_of(found.money[0])})
