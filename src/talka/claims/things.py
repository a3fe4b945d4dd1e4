"""What is given: items with their counts, sums of money, shares of GDP, joined as they stand in a sentence."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from talka.claims.categories import GENERAL
from talka.claims.count_behind import count_behind
from talka.claims.fitted_places import has_own_noun
from talka.claims.launched import with_launchers
from talka.claims.media_of import without_other_medium
from talka.claims.names_else import guarded_from, names_something_else
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.sent_people import are_takers
from talka.claims.share_words import part_before
from talka.claims.targets import aimed_at
from talka.claims.weights import weight_behind
from talka.model import Item, Mention, Money, Quantity

_GAP = 4
"""Words between a count and the thing that it counts."""
_PARTED = 4
"""Tokens that a participle may take before the whole that it describes."""
_MILLION = 10**6
_OF_HYPHEN = 2
"""Tokens that a hyphen takes from the count of words: its own and that of the part behind it."""


VEHICLES = frozenset({"vehicle", "armoured_vehicle", "medical", "engineering_equipment", "artillery", "air_defence",
                      "aircraft", "helicopter"})
"""Categories of what may be counted by a word for vehicles alone, once its kind is told."""


class Thing(NamedTuple):
    """An item of a sentence with its tokens and the mentions that make it."""

    item: Item
    first: int
    last: int
    mentions: tuple[Mention, ...]
    topic: bool
    proper: bool


def things(scene: Scene, first: int, last: int, *, uncounted: bool = False) -> list[Thing]:
    """Return the items between two tokens: neighbours that name one thing made one, each with its count.

    With ``uncounted`` also those that mostly mean something else and are things by their count alone.
    """
    found: list[Thing] = []
    mentions = [m for m in scene.items if first <= scene.span(m)[0] < last]
    mentions = [m for m in mentions if not _shadowed(m, mentions) and not names_something_else(scene, m)
                and not are_takers(scene, m)]
    guarded = guarded_from(scene, mentions) if scene.grammar.guarding else ()
    mentions = [m for m in mentions if m.start not in guarded]
    fought = aimed_at(scene, mentions) if mentions else ()
    mentions = [m for m in mentions if m.start not in fought]
    for mention in mentions:
        thing = _single(scene, mention)
        if thing is None:
            continue
        if found and _one_thing(scene, found[-1], thing):
            found[-1] = _joined(found[-1], thing)
        else:
            found.append(thing)
    found = [t for t in with_launchers(scene, found) if t.item.categories]
    counted = [_counted(scene, t, found) for t in found]
    counted = [t for t in counted if uncounted or t.item.quantity or not all(
        m.may_be("counted") for m in t.mentions if isinstance(m.value, Item)) or _are_helpers(scene, t)]
    return [t for t in counted if not _only_counts(t) or (t.item.quantity and not _names_things(scene, t))]


def _are_helpers(scene: Scene, thing: Thing) -> bool:
    """Whether people whom nobody counts come to help after a disaster (``sends rescuers to the flooded regions``)."""
    return bool(scene.acts("disaster")) and all(m.may_be("people") and m.may_be("pl") for m in thing.mentions)


def _only_counts(thing: Thing) -> bool:
    """Whether a word that counts vehicles of any kind stands alone (``the 66 machines``)."""
    return all(m.may_be("counter") for m in thing.mentions if isinstance(m.value, Item))


def _names_things(scene: Scene, counter: Thing) -> bool:
    """Whether a sentence names things that a word for vehicles of any kind may mean: no others that are counted too."""
    counts = [scene.span(q)[0] for q in scene.quantities]
    for mention in scene.items:
        kinds = frozenset(mention.value.categories if isinstance(mention.value, Item) else ())
        at = scene.span(mention)[0]
        if not kinds or mention.may_be("counter"):
            continue
        if (VEHICLES & kinds) if at < counter.first else not any(counter.last <= i < at for i in counts):
            return True
    return False


def pieces(scene: Scene, first: int, last: int) -> list[Thing]:
    """Return the counts between two tokens that name nothing: of words that only count, or ``of them``.

    Behind a word such as ``such``, words for systems or devices of any kind are of them.
    """
    such = any(scene.tokens[i].norm in scene.grammar.such for i in range(first, last))
    words = [m for m in scene.items if first <= scene.span(m)[0] < last and (
        m.may_be("counter") or (such and not getattr(m.value, "categories", ())))]
    found = [t for m in words if (t := _single(scene, m)) is not None]
    counted = [t for t in (_counted(scene, t, found) for t in found) if t.item.quantity is not None]
    return counted or [Thing(Item((), "", q.value), *scene.span(q), (q,), topic=False, proper=False)
                       for q in scene.quantities if isinstance(q.value, Quantity)
                       and first <= scene.span(q)[0] < last and _is_of_them(scene, scene.span(q)[1])]


def _is_of_them(scene: Scene, at: int) -> bool:
    """Whether ``of them`` stands at a token."""
    if any(c.first == at and c.cue.pos == "phrase" for c in scene.acts("include")):
        return "gen" in scene.grammar.donor_passive
    prep = next((c for c in scene.acts("prep") if c.first == at), None)
    of = {*scene.grammar.source, *(f"prep:{p}" for p in scene.grammar.belonging if "nom" not in scene.grammar.donor)}
    return prep is not None and f"prep:{prep.cue.lemma}" in of and any(
        c.first == prep.last and c.has("pl") for c in scene.acts("pronoun"))


def _shadowed(mention: Mention, all_of: list[Mention]) -> bool:
    named = bool(getattr(mention.value, "categories", ()))
    return any(m is not mention and m.start <= mention.start and mention.end <= m.end
               and (m.end - m.start > mention.end - mention.start)
               and not (named and not getattr(m.value, "categories", ())) for m in all_of)


def _single(scene: Scene, mention: Mention) -> Thing | None:
    value = mention.value
    if not isinstance(value, Item):
        return None
    first, last = scene.span(mention)
    categories = tuple(c for c in value.categories if c != "other") if mention.may_be("counter") else value.categories
    topic = mention.may_be("topic")
    return Thing(Item(categories, value.name), first, last, (mention,), topic,
                 mention.may_be("proper"))


def _one_thing(scene: Scene, left: Thing, right: Thing) -> bool:
    """Whether two items side by side name one thing (``M113 armoured carriers``, ``a battery of Patriots``)."""
    if left.topic != right.topic:
        return False
    between = range(left.last, right.first)
    if len(between) > 2 or any(scene.tokens[i].shape == "number" for i in between):
        return False
    if any(scene.span(q)[0] in between for q in scene.quantities):
        return False
    joints = {i for c in scene.cues if c.cue.act in ("and", "but") or c.cue.pos == "verb"
              for i in range(c.first, c.last)}
    if any(scene.tokens[i].norm in ",;:()" or i in joints for i in between):
        return False
    counter = any(m.may_be("counter") for m in left.mentions)
    modifier = any(m.may_be("modifier") for m in left.mentions)
    return counter or modifier or left.proper or right.proper or not between


def _joined(left: Thing, right: Thing) -> Thing:
    same = left.mentions[-1].start == right.mentions[0].start  # one word with two meanings
    if not same and any(m.may_be("counter") for m in left.mentions):
        categories, name = right.item.categories, right.item.name
    else:
        mine, other = right.item.categories, left.item.categories
        if left.proper and any(m.may_be("counted") for m in right.mentions):
            mine = ()  # a word that may mean something else, behind the name that tells what it is
        if left.proper and not right.proper:
            other = without_other_medium(mine, other)
        elif right.proper and not left.proper:
            mine = without_other_medium(other, mine)
        categories = tuple(dict.fromkeys((*mine, *other)))
        name = f"{left.item.name} {right.item.name}" if left.proper or right.proper else right.item.name
    return Thing(Item(categories, name), left.first, right.last, left.mentions + right.mentions,
                 left.topic and right.topic, left.proper or right.proper)


def _counted(scene: Scene, thing: Thing, all_of: list[Thing]) -> Thing:
    """Give a thing the count that stands before it, with nothing but lower-case words between."""
    best: Mention | None = None
    if _is_package(scene, thing):
        return thing
    for quantity in scene.quantities:
        _, end = scene.span(quantity)
        if _is_compound(scene, end) or _is_of_them(scene, end):
            continue
        if end > thing.first or _words(scene, end, thing.first) > _GAP:
            continue
        if any(end <= other.first < thing.first for other in all_of if other is not thing):
            continue
        if any(scene.tokens[i].norm in ",;:()." for i in range(end, thing.first)) or has_own_noun(scene, end, thing):
            continue
        if any(c.cue.act in ("and", "but") or (c.cue.pos == "verb" and not c.has("ppp"))
               for c in scene.between(end, thing.first)):
            continue
        best = None if _counts_batches(scene, thing, end) else quantity
    best = _part_of(scene, best) if best is not None else count_behind(scene, thing.last) or weight_behind(
        scene, thing.last, thing.item.categories)
    if best is None or not isinstance(best.value, Quantity) or _is_sum(thing, best.value):
        return thing
    item = Item(thing.item.categories, thing.item.name, best.value)
    return thing._replace(item=item, mentions=(best, *thing.mentions), first=min(thing.first, scene.span(best)[0]))


def _is_sum(thing: Thing, count: Quantity) -> bool:
    """Whether a count of aid or arms in general is so high that it must be a sum (``62 million in arms``)."""
    return GENERAL.issuperset(thing.item.categories) and (count.min or count.max or 0) >= _MILLION


def _counts_batches(scene: Scene, thing: Thing, end: int) -> bool:
    """Whether a count before a word for a batch is of batches and not of what is in them (``one more batch of``)."""
    batches = [m for m in (thing.mentions[:-1] or thing.mentions) if m.may_be("counter")
               and getattr(m.value, "name", "") == "batch"]
    return bool(thing.item.categories) and thing.item.categories != ("other",) and any(
        end <= scene.span(m)[0] for m in batches)


def _words(scene: Scene, first: int, last: int) -> int:
    """How many words stand between two tokens: parts that a hyphen joins are one (``12-metre high-speed boats``)."""
    joined = sum(scene.tokens[i].norm == "-" and scene.tokens[i - 1].end == scene.tokens[i].start
                 for i in range(first, last))
    return last - first - _OF_HYPHEN * joined


def _is_compound(scene: Scene, end: int) -> bool:
    """Whether a hyphen makes one word of a number and what follows (``a three-part package``)."""
    return end < scene.sentence.last and scene.tokens[end].norm == "-" and (
        scene.tokens[end - 1].end == scene.tokens[end].start) and not (
            end + 1 < scene.sentence.last and scene.tokens[end + 1].norm in scene.grammar.heads)


def _part_of(scene: Scene, whole: Mention) -> Mention:
    """The count before ``of`` and a whole (``four of the 50 carriers``); without one the whole itself."""
    at = scene.span(whole)[0]
    grammar = scene.grammar
    of = {m[5:] for m in grammar.source if m.startswith("prep:")} | (
        set(grammar.belonging) if "nom" not in grammar.donor else set())
    prep = next((c for c in scene.acts("prep") if at - 1 <= c.last <= at and c.cue.lemma in of), None)
    prep = prep or _before_participle(scene, at, of)
    if prep is not None and (one := _single_of(scene, prep.first - 1, whole)) is not None:
        return one
    if prep is not None and (share := part_before(scene, prep.first, whole)) is not None:
        return share
    return next((q for q in scene.quantities if prep is not None and scene.span(q)[1] == prep.first), whole)


def _before_participle(scene: Scene, at: int, of: set[str]) -> CueNode | None:
    """The ``of`` that a participle with its own words parts from a whole (``16 iz predusmotrennyh 48``)."""
    told = next((c for c in scene.cues if c.cue.pos == "verb" and c.has("ppp") and at - _PARTED <= c.first < at), None)
    preps = scene.acts("prep") if told is not None else ()
    at = told.first if told is not None else at
    ends = (at, at - 1) if scene.tokens[at - 1].norm in scene.grammar.articles else (at,)
    return next((c for c in preps if c.last in ends and c.cue.lemma in of), None)


def _single_of(scene: Scene, at: int, whole: Mention) -> Mention | None:
    """The one that a word for a place in an order means before ``of`` and a whole (``the first of 21 boats``)."""
    if at < scene.sentence.first or scene.tokens[at].norm not in scene.grammar.nth:
        return None
    token = scene.tokens[at]
    one = Quantity(1, 1, approximate=False, text=scene.text[token.start:token.end])
    return msgspec.structs.replace(whole, start=token.start, end=token.end, value=one)


def _is_package(scene: Scene, thing: Thing) -> bool:
    """Whether it is aid by the piece: ``one more package of military aid`` counts packages, not things."""
    return GENERAL.issuperset(thing.item.categories) and any(
        c.first <= thing.first and thing.last <= c.last for c in scene.acts("aid"))


def sums(scene: Scene, first: int, last: int) -> list[Mention]:
    """Return the sums of money between two tokens."""
    found = [m for m in scene.money if first <= scene.span(m)[0] < last and isinstance(m.value, Money)
             and not (m is not scene.money[0] and _is_of_each(scene, m))]
    return [m for n, m in enumerate(found) if not (n and _is_its_whole(scene, found[n - 1], m))]


def _is_of_each(scene: Scene, money: Mention) -> bool:
    """Whether a later sum is only that of each part of the one before (``in three tranches of 100 million each``)."""
    first, last = scene.span(money)
    beside = [i for i in (first - 1, last) if scene.sentence.first <= i < scene.sentence.last]
    inside = range(first, last)
    return any(scene.tokens[i].norm in scene.grammar.each for i in (*beside, *inside)) and not any(
        0 <= n.first - last <= _GAP for n in scene.parties)


def _is_its_whole(scene: Scene, part: Mention, whole: Mention) -> bool:
    """Whether a sum is only that of which the one before is told as a part (``3 billion of the 5 billion euros``)."""
    parts = {m[5:] for m in scene.grammar.source if m.startswith("prep:")} if "nom" in scene.grammar.donor else set()
    of = {*scene.grammar.belonging, *parts}
    small = {*of, *scene.grammar.articles}
    between = scene.tokens[scene.span(part)[1]:scene.span(whole)[0]]
    if bool(between) and between[0].norm in of and all(t.norm in small for t in between):
        return True
    return _is_half_of(scene, whole)


def _is_half_of(scene: Scene, whole: Mention) -> bool:
    """Whether a sum is only what the one before is a half or a part of (``300 million, half of the 600 million``)."""
    first = scene.span(whole)[0]
    of = {m[5:] for m in scene.grammar.source if m.startswith("prep:")} | set(scene.grammar.belonging)
    prep = next((c for c in scene.acts("prep") if c.last <= first and c.cue.lemma in of and all(
        scene.tokens[i].norm in scene.grammar.articles for i in range(c.last, first))), None)
    at = scene.span(whole)[0] - 1 if prep is None else prep.first
    halves = range(max(at - _PARTED, scene.sentence.first), at)
    if prep is None and "gen" in scene.grammar.donor_passive:  # by its case alone (a part "of" it)
        return scene.tokens[at].norm in scene.grammar.halves
    return any(scene.tokens[i].norm in scene.grammar.halves for i in halves) and (prep is not None)


def shares(scene: Scene, first: int, last: int) -> list[Mention]:
    """Return the shares of GDP between two tokens."""
    return [m for m in scene.shares if first <= scene.span(m)[0] < last]
