"""A sum that somebody promised, and what came of it: a part was paid, nothing came, it is under way."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.model import Mention

_COMING = ("give", "pay", "arrive", "allocate", "receive", "delay")
_BEHIND = 3
"""Tokens between a participle and the sum behind it (``the promised 5 million``)."""
_OF = 2
"""Tokens between the preposition of a part and the sum of which it is one."""


class OwedSums:
    """Finds sums that were promised in a clause of their own, with what another clause says became of them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return the promise with the part of it that was paid, or the promised sum that is late or under way."""
        owed = next((c for c in scene.acts("pledge", "promise") if c.cue.pos == "verb" and _is_promise(scene, c)), None)
        whole = _promised(scene, owed) if owed is not None else None
        if owed is None or whole is None or scene.acts("if"):
            return []
        waiting = next((c for c in scene.acts("receive", "delay") if c.last <= scene.span(whole)[0]
                        and not is_noun(scene, c) and _is_missing(scene, c)), None)
        sides = self._sides(scene, owed, waiting)
        if not sides.donors or not sides.recipients:
            return []
        paid = next((m for m in scene.money if m.start > whole.start), None)
        later = [c for c in scene.acts(*_COMING) if c.first > max(owed.first, scene.span(whole)[0])
                 and not is_noun(scene, c) and _is_apart(scene, owed, c)]
        if waiting is not None:
            return [self._draft(scene, waiting, whole, "delayed", sides)]
        if paid is not None:
            return self._part(scene, owed, whole, paid, later, sides)
        return next((d for c in later if (d := self._fate(scene, owed, c, whole, sides))), [])

    def _sides(self, scene: Scene, owed: CueNode, waiting: CueNode | None) -> Sides:
        active = [n for n in subjects_of(scene, owed) if scene.breaks(n.first, owed.first) == 0
                  and n.last <= owed.first]
        passive = is_passive(scene, owed) or _is_done_by(scene, owed) or (
            "before" in scene.grammar.donor and not active)
        doers = agents_of(scene, owed) if passive else [
            n for n in subjects_of(scene, owed) if scene.breaks(n.first, owed.first) == 0]
        takers = recipients_in(scene, owed, owed.last, scene.sentence.last) or recipients_in(
            scene, owed, scene.sentence.first, owed.first)
        takers = takers or (subjects_of(scene, waiting) if waiting is not None else [])
        names = {n.mention.start for n in doers}
        return apart(sides_of(self._context, doers),
                     sides_of(self._context, [n for n in takers if n.mention.start not in names]))

    def _part(self, scene: Scene, owed: CueNode, whole: Mention, paid: Mention, later: list[CueNode],
              sides: Sides) -> list[Draft]:
        """``Of the 80 million that Japan promised, only 20 million has been paid``: the promise and the part."""
        verb = next((c for c in later if scene.clause(c.first) == scene.clause(scene.span(paid)[0])), None)
        if verb is None or not _is_whole(scene, whole):
            return []
        told = stage(scene, verb)
        if told.negated or told.denied or told.tense not in ("past", "ppp"):
            return []
        return [self._draft(scene, owed, whole, "pledged", sides),
                self._draft(scene, verb, paid, "delivered", sides).changed(another=True)]

    def _fate(self, scene: Scene, owed: CueNode, verb: CueNode, whole: Mention, sides: Sides) -> list[Draft]:
        """``The 80 million that Japan promised has not arrived``, or is still under way."""
        told = stage(scene, verb)
        missing = told.negated and not told.denied and told.tense in ("past", "ppp", "pres", "inf")
        if missing or verb.cue.act == "delay":
            return [self._draft(scene, verb, whole, "delayed", sides)]
        if told.tense in ("past", "ppp") and not told.negated and _is_whole(scene, whole):
            return [self._draft(scene, owed, whole, "pledged", sides)]  # of which only a third was paid
        under_way = verb.cue.act == "arrive" and verb.cue.pos == "phrase" and verb.cue.get("status") == "delivering"
        return [self._draft(scene, verb, whole, "delivering", sides)] if under_way else []

    def _draft(self, scene: Scene, verb: CueNode, money: Mention, status: str, sides: Sides) -> Draft:
        near = collect(scene, *scene.span(money))
        aid = collect(scene, scene.sentence.first, scene.sentence.last)
        act = Act(verb, stage(scene, verb), scene.sentence.first, scene.sentence.last, noun=False)
        return commitment(scene, act, Found((money,), (), near.things, aid.aid), status, sides, self._context)


def _is_promise(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb says that something was promised, and does not govern what will be done."""
    told = stage(scene, cue)
    done = told.tense in ("past", "ppp") or _is_done_by(scene, cue)
    return not is_noun(scene, cue) and done and not told.negated and not told.denied


def _is_done_by(scene: Scene, cue: CueNode) -> bool:
    """Whether a form that may be a conditional is a participle with its doer (``Japonijos pazadetu``)."""
    return cue.has("cond") and cue.has("ppp") and bool(agents_of(scene, cue))


def _is_missing(scene: Scene, verb: CueNode) -> bool:
    """Whether words say that something has not come (``has yet to receive``)."""
    told = stage(scene, verb)
    return verb.cue.pos == "phrase" if verb.cue.act == "delay" else (
        told.negated and not told.denied and told.tense in ("past", "pres"))


def _is_apart(scene: Scene, owed: CueNode, verb: CueNode) -> bool:
    """Whether a verb is not of the clause of the promise; where no sign ends that, it stands behind its words."""
    if scene.clause(verb.first) != scene.clause(owed.first):
        return True
    opener = scene.opener(scene.sentence.first, owed.first, "relative", "that")
    return "before" in scene.grammar.donor and verb.first > owed.last and (
        opener is not None or is_passive(scene, owed) or bool(agents_of(scene, owed)))


def _promised(scene: Scene, owed: CueNode) -> Mention | None:
    """The sum that was promised: before a relative clause or a participle, or right behind a participle's words."""
    before = [m for m in scene.money if scene.span(m)[1] <= owed.first]
    told = scene.opener(scene.span(before[0])[1], owed.first, "relative", "that") if before else None
    if before and (told is not None or owed.has("ppp")):
        return before[0]
    behind = [m for m in scene.money if scene.span(m)[0] >= owed.last]
    if not behind or not owed.ever("ppp"):
        return None
    between = range(owed.last, scene.span(behind[0])[0])
    names = {i for n in scene.parties for i in range(n.first, n.last)}
    return behind[0] if all(i in names for i in between) or len(between) < _BEHIND else None


def _is_whole(scene: Scene, whole: Mention) -> bool:
    """Whether a preposition says that only a part of a sum is told (``of the 80 million``)."""
    first = scene.span(whole)[0]
    of = {m[5:] for m in scene.grammar.source if m.startswith("prep:")} | set(scene.grammar.belonging)
    return any(0 <= first - c.last <= _OF and c.cue.lemma in of for c in scene.acts("prep"))
