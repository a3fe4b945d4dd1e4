"""What money is spent on at home: purchases of arms by a state for itself, and the parts of one sum."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.partial import follows_part, part_ends
from talka.claims.recipients import recipients_in, recipients_told
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.model import Item, Mention

_OWN = 2
"""Tokens between a word for one's own and the army that it speaks of."""


def army_budget(scene: Scene) -> list[CueNode]:
    """Return the budget that is named for an army right before it (``the Czech army's budget will rise to``)."""
    ends = {n.last for n in scene.parties if n.party.subtype == "armed_forces" and n.prep is None}
    return [c for c in scene.acts("treasury") if c.cue.pos == "noun" and c.first in ends
            and "gen" in scene.grammar.donor_passive]


def on_own(scene: Scene) -> list[CueNode]:
    """Return what a sentence says money is spent on for oneself: an army, defence or purchases, where none gets aid."""
    if scene.acts("aid"):
        return []
    if not any(c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.acts("spend")):
        return _funded(scene) or _put_into_defence(scene)
    bought = [c for c in scene.acts("buy") if is_noun(scene, c)] if is_of_defence(scene) else []
    if bought and not recipients_told(scene):
        return bought
    return [] if scene.items else list(scene.acts("defence"))


def _funded(scene: Scene) -> list[CueNode]:
    """The budget out of which a state's own ministry of defence is given money."""
    return [c for c in scene.acts("treasury", "budget") for v in scene.acts("give", "allocate")
            if v.cue.pos == "verb" and is_passive(scene, v) and is_of_defence(scene)
            and any(n.party.subtype in _OWN_BODIES for n in subjects_of(scene, v))][:1]


def _put_into_defence(scene: Scene) -> list[CueNode]:
    """What of a state's own defence money is put into, set aside or paid for (``pours 10 billion into barracks``).

    Nobody else may be named: then it could be aid.
    """
    verbs = [c for c in scene.acts("finance", "allocate", "pay") if c.cue.pos == "verb" and not is_noun(scene, c)]
    sums = [scene.span(m)[1] for m in scene.money]
    states = {n.party.country or n.party.id for n in scene.parties if n.party.type != "person"}
    if not verbs or not sums or len(states) != 1 or scene.acts("give", "lend", "support", "receive"):
        return []
    if recipients_in(scene, verbs[0], scene.sentence.first, scene.sentence.last):
        return []
    return [c for c in scene.acts("defence") if c.cue.pos == "noun" and any(c.first >= last for last in sums)]


_OWN_BODIES = ("ministry", "armed_forces")
"""Bodies of a state whose money is for its own defence."""


def is_of_defence(scene: Scene) -> bool:
    """Whether a word for defence or the army, or a ministry or an agency of it, stands in a sentence."""
    armies = any(c.cue.get("subtype") == "armed_forces" for c in scene.acts("body"))
    return armies or bool(scene.acts("defence")) or any(
        n.party.subtype in ("ministry", "armed_forces", "agency") and n.party.country for n in scene.parties)


def for_own_army(scene: Scene) -> bool:
    """Whether it is said to be for one's own army (``shells for its armed forces``)."""
    own = [c.last for c in scene.acts("own")]
    stressed = {c.last for c in scene.acts("own") if c.last - c.first > 1}
    if any(scene.span(m)[0] in stressed and not m.may_be("topic") for m in scene.items):
        return True  # ``its own air defence``
    armies = [*scene.acts("defence"), *(c for c in scene.acts("body") if c.cue.get("subtype") == "armed_forces")]
    return any(0 <= c.first - last <= _OWN for c in armies for last in own)


def is_for_purchase(scene: Scene) -> bool:
    """Return whether a preposition puts a purchase behind a sum, what it is for (``40 million for the purchase``)."""
    ends = [scene.span(m)[1] for m in scene.money]
    return any(is_noun(scene, c) and scene.prep_before(c.first) is not None and any(
        last < c.first and scene.breaks(last - 1, c.first) == 0 for last in ends) for c in scene.acts("buy"))


def purpose_of_part(scene: Scene, figures: Sequence[Mention], figure: Mention) -> str | None:
    """Return the category that a part of a sum goes to (``of which 350 million went on ammunition``)."""
    at = scene.span(figure)[0]
    if figure is figures[0] or not follows_part(figure, part_ends(scene.mentions, scene.grammar), scene.text):
        return None
    border = min((scene.span(m)[0] for m in figures if m.start > figure.start), default=scene.sentence.last)
    return next((c for m in scene.items if at < scene.span(m)[0] < border and isinstance(m.value, Item)
                 for c in m.value.categories), None)
