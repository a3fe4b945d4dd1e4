"""The list of a package: what sentences that go on about it include, and the lines behind a colon."""

from __future__ import annotations

from talka.claims.carriers import may_carry
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.draft_growth import beside_total, is_total, longer, with_sum, with_things
from talka.claims.found import Found, collect
from talka.claims.inside import opens_inside, opens_with_another
from talka.claims.last_told import LastTold
from talka.claims.nominal import is_noun
from talka.claims.package_dated import dated
from talka.claims.roundup import is_bulleted
from talka.claims.scene import Scene
from talka.claims.tense import tense
from talka.claims.things import things
from talka.model import Commitment, DateRange

_BACK = 4
"""Sentences back to the package that a list belongs to."""
_NEAR = 2
"""Sentences back to the package that a sum belongs to."""
_SHORT = 9
"""Tokens of a line that opens a list with a bullet before each thing, at most."""
_BULLETS = " \n-*\u2022\u2013\u2014"


class PackageList:
    """Adds to the last commitment of an article what belongs to its package."""

    def __init__(self, context: Context, told: LastTold) -> None:
        self._context, self._told = context, told

    def listed(self, scene: Scene) -> list[Draft]:
        """``The package being sent includes missiles``: more of the package told before, not another one."""
        if self._is_within(scene) or (opens_inside(scene) and self._is_open(scene)):
            return self._with_list(scene)
        if self._heads_list(scene):
            self._told.number = scene.number
            return []
        include = next((c for c in scene.acts("include") if c.cue.pos == "verb"), None)
        if include is None or scene.money or self._told.draft is None or scene.number - self._told.number > _BACK:
            return []
        told = ("aid", "give", "lend") if tense(scene, include) in ("past", "pres") else ("aid",)
        named = any(c.last <= include.first and c.cue.pos == "noun" for c in scene.acts(*told)) or any(
            m.may_be("counter") and scene.span(m)[1] <= include.first for m in scene.items)
        if not named or any(n.prep is None and n.first < include.first and n.party.type == "country"
                            for n in scene.parties):
            return []
        if self._is_opened(scene):
            self._told.number = scene.number
        aside = next((c.first for c in scene.acts("relative") if c.first > include.last), scene.sentence.last)
        return self._extended(scene, collect(scene, include.last, aside), far=True)

    def added(self, scene: Scene) -> list[Draft]:
        """What the package of the sentence before includes or is worth, or a line of its list."""
        if self._told.draft is None or scene.number - self._told.number > _BACK or opens_with_another(scene):
            return []
        verbs = [c for c in scene.acts("amount_to", "include", "total") if c.cue.pos != "noun"
                 and not (c.cue.pos == "verb" and is_noun(scene, c))]
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        if not verbs:
            return self._list_line(scene) or dated(self._told, scene)
        if scene.acts("budget"):
            return []
        named = any(c.last <= verbs[0].first for c in scene.acts("aid"))
        return self._extended(scene, found, far=named) if found.counts else []

    def _is_open(self, scene: Scene) -> bool:
        """Whether a package told shortly before may hold what a sentence tells that names no other state."""
        near = 0 < scene.number - self._told.number <= _BACK
        return near and self._told.adds_no_side(scene)

    def _is_within(self, scene: Scene) -> bool:
        """Whether a sentence tells what goes under the package told before (``as part of the package``)."""
        last = self._told.draft
        if scene.money or last is None or scene.number - self._told.number > _BACK or not isinstance(
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
        if any(t.item.quantity for t in fresh):  # without the lorries that only carry it
            fresh = [t for t in fresh if t.item.quantity or not may_carry(t.item)]
        return [longer(with_things(self._told.draft, fresh), scene)] if self._told.draft is not None else []

    def _is_opened(self, scene: Scene) -> bool:
        """Whether a sentence opens a list with a colon."""
        after = self._context.scenes[scene.number + 1].sentence.start if (
            scene.number + 1 < len(self._context.scenes)) else scene.sentence.end
        return scene.text[scene.sentence.start:after].rstrip(_BULLETS).endswith(":")

    def _heads_list(self, scene: Scene) -> bool:
        """Whether a line with a colon only opens the list of the package told before (``It will include:``)."""
        if not self._is_opened(scene) or scene.money or scene.quantities or not self._is_open(scene) or any(
                n.prep is None and n.party.country for n in scene.parties):
            return False
        if any(m for m in scene.items if not m.may_be("counter")) or scene.acts("say", "report", "give", "buy"):
            return False
        after = self._context.scenes[scene.number + 1:scene.number + 2]
        short = scene.sentence.last - scene.sentence.first <= _SHORT and any(is_bulleted(s) for s in after)
        return short or any(c.cue.pos != "noun" for c in scene.acts("include"))

    def _list_line(self, scene: Scene) -> list[Draft]:
        """A line of a list that the sentence before opened with a colon, or that goes on from such a line."""
        last = self._told.draft
        if last is None or scene.number - self._told.number > 1 or not isinstance(last.body, Commitment):
            return []
        before = self._context.scenes[scene.number - 1]
        opened = self._is_opened(before)
        if (not opened and len(last.sentences) < 2) or scene.acts("say", "report") or any(
                m.kind == "quotation" and getattr(m.value, "mark", "") != "dash" for m in scene.mentions):
            return []
        fresh = [t for t in things(scene, scene.sentence.first, scene.sentence.last) if not t.topic]
        if not fresh or (not opened and last.sentences[-1] != (before.sentence.start, before.sentence.end)):
            return []
        return [longer(with_things(last, fresh), scene)]

    def _extended(self, scene: Scene, found: Found, *, far: bool = False) -> list[Draft]:
        last = self._told.draft
        if last is None or scene.number - self._told.number > (_BACK if far else _NEAR):
            return []
        fresh = [t for t in found.things if t.item.categories]
        fuller = beside_total(last, scene) if fresh and is_total(last) else last
        if fresh and scene.acts("include"):
            fuller = with_things(fuller, fresh)
        announced = any(c.cue.pos == "verb" for c in scene.acts("pledge")) and not scene.acts("aid")
        if scene.acts("amount_to") and not _is_running(scene) and not announced:
            fuller = with_sum(fuller, found, scene)
        return [longer(fuller, scene)] if fuller.body != last.body else []


def _is_running(scene: Scene) -> bool:
    """Whether a sentence counts what was given in all, or since a day."""
    return bool(scene.acts("total")) or any(
        isinstance(m.value, DateRange) and m.value.start and m.value.end is None for m in scene.dates)
