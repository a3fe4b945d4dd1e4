"""Figures of one sentence, of which each has its own giver or receiver and only the first its verb.

``Niger got 13 carriers, Chad seven``; ``10 boats went to Togo and four each to Mali and Benin``; ``Oslo sent six
jets to Kyiv and Rome two``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.found import Found, collect
from talka.claims.in_turn import in_turn
from talka.claims.nodes import PartyNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.things import Thing
from talka.model import Item, Mention, Money, Quantity

_ACTS = ("give", "receive", "arrive", "allocate", "pledge", "offer", "buy", "sell", "pay", "finance")
_PARTS = 2
_BESIDE = 2
"""Tokens between a giver and its count: a dash, and a word such as ``another``."""
_UNITS = ("million", "billion")


class Deal(NamedTuple):
    """What one giver gives to one receiver; nobody stands for those that the act names."""

    found: Found
    givers: tuple[PartyNode, ...]
    takers: tuple[PartyNode, ...]


class _Figure(NamedTuple):
    """A counted thing, a sum, or a bare count, with its tokens."""

    first: int
    last: int
    thing: Thing | None
    money: Mention | None


class _Stretch(NamedTuple):
    """The tokens that belong to the figures between two joints."""

    figures: list[_Figure]
    first: int
    last: int


def dealt(scene: Scene, act: Act, found: Found, context: Context) -> list[Deal]:
    """Return what an act deals out, a part for each giver or receiver; an empty list where it deals out nothing."""
    if act.cue.cue.act not in _ACTS or act.noun or not _is_several(scene):
        return []
    if turn := in_turn(scene, act, next((t for t in found.concrete if t.item.quantity), None)):
        return [Deal(found._replace(things=(t,)), (n,) if gives else (), () if gives else (n,)) for t, n, gives in turn]
    stretches = _stretches(scene, act.first, _figures(scene, act, found))
    deals: list[Deal] = []
    giving = any(_sides(scene, act, s, getting=None)[1] for s in stretches[1:] if not _is_doubtful(scene, s))
    for n, stretch in enumerate(stretches):
        takers, givers = _sides(scene, act, stretch, getting=None if giving or not n else context)
        if n and not (takers or givers):
            if deals and all(f.thing is not None and f.thing.item.categories != deals[-1].found.things[-1:][0]
                             .item.categories for f in stretch.figures if deals[-1].found.things):
                deals[-1] = deals[-1]._replace(found=_joined(deals[-1].found, stretch))
                continue
            break
        own = _joined(Found((), (), (), found.aid, found.package), stretch)
        by_piece = not own.money and _says_each(scene, stretch)
        each, split = by_piece and len(takers) > 1, by_piece and len(givers) > 1
        deals += [Deal(own, tuple(some), tuple(group)) for some in ([[g] for g in givers] if split else [givers])
                  for group in ([[t] for t in takers] if each else [takers])]
    return deals if _is_whole(deals) else []


def _is_several(scene: Scene) -> bool:
    """Whether a sentence has two figures, or one and words for as many again."""
    figures = len(scene.quantities) + len(scene.money)
    return figures > 1 or (figures == 1 and any(
        p in scene.text[scene.sentence.start:scene.sentence.end].casefold() for p in scene.grammar.as_many))


def _is_whole(deals: Sequence[Deal]) -> bool:
    """Whether at least two parts have sides of their own, no two the same."""
    named = [(tuple(n.party.id for n in d.givers), tuple(n.party.id for n in d.takers)) for d in deals]
    return len(deals) > 1 and len(set(named)) == len(named) and all(any(sides) for sides in named[1:])


def _figures(scene: Scene, act: Act, found: Found) -> list[_Figure]:
    """The figures of a sentence up to the next verb: those that the act is about, and those behind it."""
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
    out: list[_Figure] = []
    for mention in sorted((*scene.quantities, *scene.money), key=lambda m: m.start):
        start, last = scene.span(mention)
        if not first <= start < end:
            continue
        thing = known.get(start)
        if isinstance(mention.value, Money):
            out.append(_Figure(start, last, None, mention))
        elif thing is not None:
            base = thing
            out.append(_Figure(start, max(last, thing.last if thing.last < end else last), thing, None))
        elif base is not None and isinstance(mention.value, Quantity) and _is_bare(scene, last, end):
            item = Item(base.item.categories, base.item.name, mention.value)
            out.append(_Figure(start, last, Thing(item, start, last, (mention,), topic=False, proper=False), None))
        else:
            break
    return _with_same(scene, _without_whole(scene, out), end)


def _without_whole(scene: Scene, figures: list[_Figure]) -> list[_Figure]:
    """The figures behind a colon that follows the first, which is the whole (``30 buses: 20 from Oslo, 10 from``)."""
    if len(figures) > _PARTS and any(scene.tokens[i].norm == ":" for i in range(figures[0].last, figures[1].first)):
        return figures[1:]
    return figures


def _with_same(scene: Scene, figures: list[_Figure], end: int) -> list[_Figure]:
    """The figures with words for as many again (``and the same number to Chad``)."""
    if len(figures) != 1 or figures[0].thing is None:
        return figures
    thing = figures[0].thing
    for phrase in (p.split() for p in scene.grammar.as_many):
        for at in range(figures[0].last, end - len(phrase) + 1):
            if [t.norm for t in scene.tokens[at:at + len(phrase)]] == phrase:
                return [*figures, _Figure(at, at + len(phrase), thing, None)]
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
    return token in scene.grammar.each or token in scene.grammar.another or token in scene.grammar.passive or any(
        c.first == after and (c.cue.act in ("prep", "and", "but") or c.cue.pos == "verb") for c in scene.cues)


def _stretches(scene: Scene, start: int, figures: Sequence[_Figure]) -> list[_Stretch]:
    """The figures with the tokens around each: the last joint before a figure parts it from the one before."""
    joints = {c.first for c in scene.acts("and", "but")}
    out: list[_Stretch] = []
    for figure in figures:
        back = range(figure.first - 1, out[-1].figures[-1].last - 1 if out else figure.first, -1)
        parting = [i for i in back if scene.tokens[i].norm in ",;" or i in joints]
        joint = next((i for i in parting if i == parting[-1] or not _joins_parties(scene, i)), None)
        if joint is not None and joint - 2 > scene.sentence.first and scene.tokens[joint].norm == "," and (
                out and scene.tokens[joint - 2].norm == ";" and joint - 2 >= out[-1].figures[-1].last):
            joint -= 2  # a comma stands for the verb: ``; Norway, 160``
        if not out:
            out.append(_Stretch([figure], start, scene.sentence.last))
        elif joint is None:
            break
        else:
            out[-1] = out[-1]._replace(last=joint)
            out.append(_Stretch([figure], joint + 1, scene.sentence.last))
    if len(out) > 1:
        colon = next((i for i in range(out[0].first, out[0].figures[0].first) if scene.tokens[i].norm == ":"), None)
        out[0] = out[0]._replace(first=colon + 1) if colon is not None else out[0]
    return out


def _joins_parties(scene: Scene, at: int) -> bool:
    """Whether a joint stands between two names (``Oslo and Rome eight each``)."""
    return any(n.last == at for n in scene.parties) and any(n.first == at + 1 for n in scene.parties)


def _sides(scene: Scene, act: Act, stretch: _Stretch, *, getting: Context | None) -> tuple[
        list[PartyNode], list[PartyNode]]:
    """Who gets and who gives what stands in a stretch of a sentence; ``getting`` tells who may get it unmarked."""
    figure = stretch.figures[0]
    last = min(stretch.last, own_end(scene, act, figure.first))
    able = [n for n in scene.parties if stretch.first <= n.first < last and not n.is_adjective
            and n.party.type != "person" and n.party.id not in scene.media]
    own = {n.mention.start for n in able if n.prep and any(
        c.cue.act == "prep" and stretch.first <= c.first < n.first for c in scene.cues)}
    cased = "nom" in scene.grammar.donor
    takers = [n for n in recipients_in(scene, None, stretch.first, last) if n in able and (
        n.mention.start in own or (cased and n.prep is None and n.is_declined))]
    marks = {*scene.grammar.source, *(m for m in scene.grammar.donor_passive if act.passive)}
    givers = [n for n in able if n.mention.start in own and f"prep:{n.prep}" in marks and n not in takers]
    beside = [] if stretch.first == act.first and scene.tokens[figure.first - 1].norm != "(" else [
        n for n in able if n not in takers and n.mention.start not in own and n.has("nom")
              and _is_beside(scene, n, figure)]
    if not givers and (not takers or not cased):
        near = [*beside, *(n for n in able if n.first == figure.last and n.is_indeclinable)]
        if near and getting is not None and _may_get(scene, near[-1], getting):
            return in_list(scene, able, near[-1]), []
        if beside and _is_got(scene, act):
            return in_list(scene, able, beside[-1]), []
        givers = beside[-1:]
    return takers, in_list(scene, [n for n in able if n in givers or n.prep is None], givers[0]) if givers else []


def _is_got(scene: Scene, act: Act) -> bool:
    """Whether who stands where the doer does gets what is dealt out (``Tunisia gets 600 million, Jordan 200``)."""
    return act.cue.cue.act == "receive" or (act.passive and "nom" not in scene.grammar.donor)


def _may_get(scene: Scene, node: PartyNode, context: Context) -> bool:
    """Whether a name without cases, beside a count, gets it: it gets other things, or it is no abbreviation."""
    if context.told_takers.get(node.party.id, frozenset()) - {scene.number}:
        return True
    return "nom" in scene.grammar.donor and node.is_indeclinable and scene.tokens[node.first].shape == "title" and (
        node.party.type == "country")


def _is_doubtful(scene: Scene, stretch: _Stretch) -> bool:
    """Whether a name without cases is all that stands in a stretch, in a language that has them."""
    named = [n for n in scene.parties if stretch.first <= n.first < stretch.last and not n.is_adjective]
    return "nom" not in scene.grammar.donor or all(n.is_indeclinable for n in named)


def _is_beside(scene: Scene, node: PartyNode, figure: _Figure) -> bool:
    """Whether nothing but a dash, a comma for the verb or a small word parts a name from its figure."""
    behind = node.first >= figure.last
    between = scene.tokens[figure.last:node.first] if behind else scene.tokens[node.last:figure.first]
    small = {*scene.grammar.another, *scene.grammar.each}
    if len(between) > _BESIDE or not all(t.norm in DASHES or t.norm in ",(" or t.norm in small for t in between):
        return False
    return bool(between) and between[0].norm in DASHES if behind else not any(t.norm == "," for t in between) or (
        scene.tokens[node.first - 1].norm == ";")


def _says_each(scene: Scene, stretch: _Stretch) -> bool:
    return any(scene.tokens[i].norm in scene.grammar.each for i in range(stretch.first, stretch.last))


def _joined(found: Found, stretch: _Stretch) -> Found:
    """What was found with the figures of a stretch."""
    return found._replace(things=(*found.things, *(f.thing for f in stretch.figures if f.thing is not None)),
                          money=(*found.money, *(f.money for f in stretch.figures if f.money is not None)))
