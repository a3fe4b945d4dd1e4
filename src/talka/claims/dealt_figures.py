"""The figures that an act deals out, and the stretches of its sentence that belong to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.found import Found, collect
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Money, Quantity

_PARTS = 2
"""Figures that a whole has at least before it is told apart from them."""


class Figure(NamedTuple):
    """A counted thing, a sum, or a bare count, with its tokens."""

    first: int
    last: int
    thing: Thing | None
    money: Mention | None


class Stretch(NamedTuple):
    """The tokens that belong to the figures between two joints."""

    figures: list[Figure]
    first: int
    last: int


def figures_of(scene: Scene, act: Act, found: Found) -> list[Figure]:
    """Return the figures of a sentence up to the next verb: those that the act is about, and those behind it."""
    starts = [_at(scene, t) for t in found.concrete if t.item.quantity] + [scene.span(m)[0] for m in found.money]
    colon = _colon(scene, act)
    if not starts and (colon is None or len(found.concrete) != 1):
        return []
    first = min(starts, default=colon or 0)
    end = own_end(scene, act, first)
    if starts and min(starts) >= end:
        return []
    all_of = collect(scene, scene.sentence.first, scene.sentence.last)
    known = {_at(scene, t): t for t in (*all_of.concrete, *found.concrete) if t.item.quantity}
    base = found.concrete[0] if found.concrete else None
    out: list[Figure] = []
    for mention in sorted((*scene.quantities, *scene.money), key=lambda m: m.start):
        start, last = scene.span(mention)
        if not first <= start < end:
            continue
        thing = known.get(start)
        if isinstance(mention.value, Money):
            out.append(Figure(start, last, None, mention))
        elif thing is not None:
            base = thing
            out.append(Figure(start, max(last, thing.last if thing.last < end else last), thing, None))
        elif base is not None and isinstance(mention.value, Quantity) and _is_bare(scene, last, end):
            item = Item(base.item.categories, base.item.name, mention.value)
            out.append(Figure(start, last, Thing(item, start, last, (mention,), topic=False, proper=False), None))
        else:
            break
    return _with_same(scene, _without_whole(scene, out), end)


def _without_whole(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """The figures behind a colon that follows the first, which is the whole (``30 buses: 20 from Oslo, 10 from``)."""
    part = {c.first for c in scene.acts("include") if c.cue.pos == "phrase"}
    if len(figures) > _PARTS and any(scene.tokens[i].norm == ":" or i in part
                                     for i in range(figures[0].last, figures[1].first)):
        return figures[1:]
    return figures


def _with_same(scene: Scene, figures: list[Figure], end: int) -> list[Figure]:
    """The figures with words for as many again (``and the same number to Chad``)."""
    if len(figures) != 1 or figures[0].thing is None:
        return figures
    thing = figures[0].thing
    for phrase in (p.split() for p in scene.grammar.as_many):
        for at in range(figures[0].last, end - len(phrase) + 1):
            if [t.norm for t in scene.tokens[at:at + len(phrase)]] == phrase:
                return [*figures, Figure(at, at + len(phrase), thing, None)]
    return figures


def _at(scene: Scene, thing: Thing) -> int:
    """Where the count of a thing stands."""
    return scene.span(next((m for m in thing.mentions if isinstance(m.value, Quantity)), thing.mentions[0]))[0]


def _colon(scene: Scene, act: Act) -> int | None:
    """Where counts begin behind the verb and a colon, or in brackets (``tanks are given by Oslo (14), Rome (two)``)."""
    inside = {scene.span(q)[0] for q in scene.quantities}
    return next((i + 1 for i in range(act.cue.last, scene.sentence.last) if scene.tokens[i].norm == ":" or (
        scene.tokens[i].norm == "(" and i + 1 in inside)), None)


def own_end(scene: Scene, act: Act, first: int) -> int:
    """Return where the next verb or relative clause begins behind the verb of an act and its first figure."""
    at = max(first, act.cue.last)
    stops = [c.first for c in scene.cues if c.first > at and c.cue.act not in ("and", "but", "prep", "part") and (
        c.cue.act in ("relative", "that") or (c.cue.pos == "verb" and not c.ever("adj") and not is_noun(scene, c)))]
    return min(stops, default=scene.sentence.last)


def _is_bare(scene: Scene, after: int, end: int) -> bool:
    """Whether no noun follows a count: a sign, the end, a small word or a party does."""
    if after >= end or scene.tokens[after].shape == "sign" or any(n.first == after for n in scene.parties):
        return True
    token = scene.tokens[after].norm
    if _has_noun_behind(scene, after):
        return False
    return token in scene.grammar.each or token in scene.grammar.another or token in scene.grammar.passive or any(
        c.first == after and (c.cue.act in ("prep", "and", "but") or c.cue.pos == "verb") for c in scene.cues)


def _has_noun_behind(scene: Scene, at: int) -> bool:
    """Whether a preposition joins a count to a noun of its own (``thousands of homes``), and to no pronoun."""
    behind = at + 1
    if behind >= scene.sentence.last or scene.tokens[at].norm not in scene.grammar.belonging:
        return False
    small = {i for c in scene.acts("pronoun", "relative") for i in range(c.first, c.last)}
    return scene.tokens[behind].shape == "lower" and behind not in small


def stretches_of(scene: Scene, start: int, figures: Sequence[Figure]) -> list[Stretch]:
    """Return the figures with the tokens around each: the last joint before a figure parts it from the one before."""
    joints = {c.first for c in scene.acts("and", "but")}
    out: list[Stretch] = []
    for figure in figures:
        back = range(figure.first - 1, out[-1].figures[-1].last - 1 if out else figure.first, -1)
        parting = [i for i in back if scene.tokens[i].norm in ",;" or i in joints]
        joint = next((i for i in parting if i == parting[-1] or not _joins_parties(scene, i)), None)
        if joint is not None and joint - 2 > scene.sentence.first and scene.tokens[joint].norm == "," and (
                out and scene.tokens[joint - 2].norm == ";" and joint - 2 >= out[-1].figures[-1].last):
            joint -= 2  # a comma stands for the verb: ``; Norway, 160``
        if not out:
            out.append(Stretch([figure], start, scene.sentence.last))
        elif joint is None:
            break
        else:
            out[-1] = out[-1]._replace(last=joint)
            out.append(Stretch([figure], joint + 1, scene.sentence.last))
    if len(out) > 1:
        colon = next((i for i in range(out[0].first, out[0].figures[0].first) if scene.tokens[i].norm == ":"), None)
        out[0] = out[0]._replace(first=colon + 1) if colon is not None else out[0]
    return out


def _joins_parties(scene: Scene, at: int) -> bool:
    """Whether a joint stands between two names (``Oslo and Rome eight each``)."""
    return any(n.last == at for n in scene.parties) and any(n.first == at + 1 for n in scene.parties)
