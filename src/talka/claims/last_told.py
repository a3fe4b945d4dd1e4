"""The commitment told last, which later sentences may go on about."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.draft_growth import items_of
from talka.claims.echoes import is_praise
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.shared_sums import MORE
from talka.claims.side import Side, Sides
from talka.model import Commitment, Quantity

_BACK = 4
"""Sentences back to the package that a list belongs to."""
_FAR = 5
"""Sentences back to the commitment whose tranche or part a sentence names."""
_NEAR = 2
"""Sentences back to the package that a sum belongs to."""
_UNCOUNTED = frozenset({"components", "repair", "training", "finance", "medical", "humanitarian_goods", "energy"})
"""Categories of which nothing is counted by the piece."""
_SPEECH = 40
"""Characters from which words in quotation marks are speech."""


class LastTold:
    """The last commitment of an article, and how near a sentence stands to it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.draft: Draft | None = None
        self.before: Draft | None = None
        """The commitment before that one."""
        self.number = -9
        self.counted: tuple[Draft | None, int] = (None, -9)
        """The last commitment of one kind of thing that comes by the piece, and its sentence."""

    def remember(self, draft: Draft, scene: Scene) -> None:
        """Take a commitment as the one that the next sentences may go on about; bare praise in quotations is none."""
        if self.draft is not None and is_praise(draft) and not is_praise(self.draft):
            return
        if draft is not self.draft:
            self.before = self.draft
        self.draft, self.number = draft, scene.number
        items = items_of(draft)
        if items and not (len(items) == 1 and not _UNCOUNTED.isdisjoint(items[0].categories)):
            self.counted = (draft if len(items) == 1 else None, scene.number)

    def is_right_before(self, scene: Scene, *, figure: bool = False) -> bool:
        """Return whether the last commitment is of this sentence or of the one before, over quotations between them.

        A figure may also stand behind one sentence that names no other side.
        """
        between = self._context.scenes[self.number + 1:scene.number] if self.number >= 0 else ()
        return self.number >= 0 and scene.number - self.number <= _BACK and all(
            any(q.end - q.start > _SPEECH for q in s.quotations) or (
                figure and len(between) == 1 and self.adds_no_side(s)) for s in between)

    def adds_no_side(self, scene: Scene) -> bool:
        """Return whether a sentence names no state that is not a side of the last commitment."""
        body = self.draft.body if self.draft is not None else None
        if not isinstance(body, Commitment):
            return False
        sides = {p.country or p.id for p in (*body.donor, *body.recipient)}
        return all((n.party.country or n.party.id) in sides for n in scene.parties
                   if n.party.id not in self._context.media)

    def is_before(self, scene: Scene, *, far: bool, figure: bool = False) -> bool:
        """Return whether the last commitment is of this sentence or of the one before; ``far``: of a few before."""
        return scene.number - self.number <= (_FAR if far else 1) or self.is_right_before(scene, figure=figure)

    def is_near(self, scene: Scene) -> bool:
        """Return whether the last commitment is told at most two sentences before."""
        return 0 <= scene.number - self.number <= _NEAR

    def repeats(self, found: Found) -> bool:
        """Return whether what was found names only things of the last commitment, with no count or sum of its own."""
        told = {c for i in (items_of(self.draft) if self.draft else ()) for c in i.categories}
        return bool(found.concrete) and not found.money and all(
            t.item.quantity is None and told.issuperset(t.item.categories) for t in found.concrete)

    def followed(self, scene: Scene, act: Act, found: Found, sides: Sides) -> Sides:
        """Return the sides of an act that only says that more follows, with those of the commitment that it follows."""
        body = self.draft.body if self.draft is not None and scene.number - self.number <= 1 else None
        bare = bool(found.things) and all(isinstance(m.value, Quantity) for t in found.things for m in t.mentions)
        more = act.cue.cue.get("form") in MORE or (act.cue.cue.act == "arrive" and bare)
        if not more or not isinstance(body, Commitment):
            return sides
        taken = {s.party.id for s in (*sides.donors, *sides.recipients)}
        donors = sides.donors or [Side(p, act.cue.mention) for p in body.donor if p.id not in taken]
        return sides._replace(donors=donors, recipients=sides.recipients or [
            Side(p, act.cue.mention) for p in body.recipient if p.id not in taken])

    def turned(self, scene: Scene, act: Act, sides: Sides) -> Sides:
        """Return the sides of what they get, where the pronoun would mean who gave it before (``they will get``)."""
        body = self.draft.body if self.draft is not None and scene.number - self.number <= _NEAR else None
        if act.cue.cue.act != "receive" or sides.donors or not isinstance(body, Commitment) or not body.recipient:
            return sides
        they = any(c.cue.lemma == "3" and c.last <= act.cue.first and scene.breaks(c.first, act.cue.first) == 0
                   for c in scene.acts("pronoun"))
        if not they or {r.party.id for r in sides.recipients} != {p.id for p in body.donor}:
            return sides
        return Sides([Side(p, act.cue.mention) for p in body.donor],
                     [Side(p, act.cue.mention) for p in body.recipient])
