"""``The batteries were handed over in September``: the things of the commitment before, told at another stage."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.categories import GENERAL
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing, things
from talka.model import Commitment, Item, Mention

_AHEAD = ("proposed", "pledged", "approved", "delivering")
"""Stages after which the same things may be told again, further on."""
_SEVERAL = 2
"""Things of a commitment of which one alone may be told again."""
_DONE = ("past", "ppp")


def same_things(last: Draft, scene: Scene, act: Act, found: Found) -> Found:
    """Return what an act is about where a pronoun or a word that only counts stands for what was told before."""
    body = last.body
    promised = act.cue.cue.act == "pledge"
    if not isinstance(body, Commitment) or body.basis == "total" or not (promised or last.status in _AHEAD):
        return found
    if (again := _named_again(body.items, scene, act, found)) is not None:
        return found._replace(things=(again,))
    if found.money or found.concrete or act.noun or act.cue.cue.act not in ("give", "arrive", "receive", "pledge"):
        return found
    if act.stage.tense not in _DONE or act.stage.negated or scene.money or scene.quantities:
        return found
    known = {p.country or p.id for p in (*body.donor, *body.recipient)}
    if body.donor and body.recipient and {n.party.country for n in scene.parties if n.party.country} - known:
        return found
    items = [i for i in body.items if not GENERAL.issuperset(i.categories)]
    word = _reference(scene, act)
    if not items or word is None or (not word.may_be("pl") and any(_is_several(i) for i in items)):
        return found
    return found._replace(things=tuple(
        Thing(i, *scene.span(word), (word,), topic=False, proper=False) for i in items))


def _named_again(told: Sequence[Item], scene: Scene, act: Act, found: Found) -> Thing | None:
    """The one thing of several told before that opens a sentence by its name, with the count told there.

    ``Ireland will give eight ambulances and 200 beds. The ambulances arrived on Sunday.``
    """
    if len(told) < _SEVERAL or len(found.concrete) != 1 or found.money or act.noun or act.stage.negated or (
            act.stage.tense not in _DONE or act.cue.cue.act not in ("give", "arrive", "receive")):
        return None
    thing = found.concrete[0]
    own = [i for i in told if i.categories == thing.item.categories]
    if thing.item.quantity is not None or len(own) != 1 or own[0].quantity is None:
        return None
    known = scene.tokens[scene.sentence.first].norm in scene.grammar.articles or "nom" in scene.grammar.donor
    opens = 0 <= thing.first - scene.sentence.first <= (0 if "nom" in scene.grammar.donor else 1)
    return thing._replace(item=own[0]) if known and opens else None


def such_before(before: Sequence[Scene], scene: Scene, act: Act) -> Item | None:
    """Return the only kind of thing of the nearest sentence before, to which ``such`` points back (``two such``)."""
    if not any(scene.tokens[i].norm in scene.grammar.such for i in range(act.first, act.last)):
        return None
    for other in reversed(before):
        found = [t for t in things(other, other.sentence.first, other.sentence.last) if not t.topic
                 and not GENERAL.issuperset(t.item.categories)]
        if found:
            kinds = {t.item.categories for t in found}
            return found[0].item if len(kinds) == 1 else None
    return None


def _is_several(item: Item) -> bool:
    """Whether a thing comes by more than one, so that a word in the singular (``the first batch``) is a part of it."""
    return item.quantity is not None and (item.quantity.min or 0) > 1


def _reference(scene: Scene, act: Act) -> Mention | None:
    """The word that stands for the things: ``the batteries``, ``the systems``; ``they`` as what a verb is done to."""
    counters = [m for m in scene.items if m.may_be("counter") and scene.breaks(scene.span(m)[0], act.cue.first) == 0]
    if "nom" not in scene.grammar.donor:
        counters = [m for m in counters if scene.tokens[scene.span(m)[0] - 1].norm in scene.grammar.articles]
    if counters and len(scene.items) == len(counters):
        return counters[0]
    if scene.items:
        return None
    case = "nom" if act.passive or act.cue.cue.act == "arrive" else "acc"
    return next((c.mention for c in scene.acts("pronoun") if c.cue.lemma == "3" and c.has(case, "pl")
                 and scene.breaks(c.first, act.cue.first) == 0), None)
