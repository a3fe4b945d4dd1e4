"""What is left once the first pieces are told, with its own time (``four in 2026, the remaining eight in 2027``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from talka.claims.context import Context
from talka.claims.draft import Draft, Spans, spans_of
from talka.claims.scene import Scene
from talka.claims.share_words import Portion, portions
from talka.claims.stage import stage
from talka.model import Commitment, DateRange, Item, Mention, Quantity

_NEAR = 7
"""Tokens from the words for the rest to its time, with a verb and the things between them."""
_SHARE = 3
"""Tokens that words for what is left may have."""
_HANDING = ("arrive", "give", "receive")
_BETWEEN = (*_HANDING, "will", "must", "expect", "plan", "may", "and", "prep")
_OPEN = frozenset({"pledged", "approved", "delivering", "delivered"})


class Rest(NamedTuple):
    """The words for what is left, its time and its count where one is told."""

    first: int
    words: tuple[int, int]
    time: Mention
    number: Quantity | None


def with_left_over(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts with what is left of counted things, and the part without the time of it.

    What is left is a commitment of its own where it is counted; else only the part loses its time.
    """
    by_scene: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_scene.setdefault(draft.order, []).append(draft)
    for scene in context.scenes:
        rest = _rest(scene) if by_scene.get(scene.number) else None
        if rest is not None:
            by_scene[scene.number] = _parted(scene, rest, by_scene[scene.number])
    return [d for number in sorted(by_scene) for d in by_scene[number]]


def _parted(scene: Scene, rest: Rest, here: Sequence[Draft]) -> list[Draft]:
    """The commitments of a sentence that tells a part and what is left of the whole."""
    part = next((d for d in here if _is_part(d, scene, rest)), None)
    if part is None or any(_tells(d, rest) for d in here):
        return [_without_time(d, scene, rest) if d is part else d for d in here]
    same = part.stated.get("items", ())
    others = [d for d in here if d is part or d.stated.get("items", ()) != same]
    own = [_without_time(d, scene, rest) if d is part else d for d in others]
    return own if rest.number is None else [*own, _draft(scene, part, rest, rest.number)]


def _draft(scene: Scene, part: Draft, rest: Rest, count: Quantity) -> Draft:
    """The commitment of what is left: of the sides of the part, by its own time."""
    body, item = _body(part), _body(part).items[0]
    done = _is_over(scene, rest)
    time = rest.time.value
    assert isinstance(time, DateRange)  # noqa: S101 - by ``_rest``
    stated = {k: v for k, v in part.stated.items() if k not in ("date", "due", "items", "amount", "period")}
    stated |= {"items": (rest.words,), ("date" if done else "due"): spans_of(rest.time)}
    given = msgspec.structs.replace(body, items=(Item(item.categories, item.name, count),), amount=None, period=None,
                                    due=None if done else time)
    return part.changed(body=given, status="delivered" if done else "pledged", date=time if done else None,
                        stated=stated, rule="commitment/left_over", another=True, first=False)


def _is_part(draft: Draft, scene: Scene, rest: Rest) -> bool:
    """Whether a commitment counts one kind of thing before the words for the rest of it."""
    body = draft.body
    if not isinstance(body, Commitment) or draft.status not in _OPEN or len(body.items) != 1 or (
            body.items[0].quantity is None):
        return False
    told = draft.stated.get("items", ())
    return bool(told) and all(scene.sentence.start <= start < rest.words[0] for start, _ in told)


def _tells(draft: Draft, rest: Rest) -> bool:
    """Whether a commitment already tells what is left."""
    return any(start < rest.words[1] and rest.words[0] < end for start, end in draft.stated.get("items", ()))


def _without_time(draft: Draft, scene: Scene, rest: Rest) -> Draft:
    """A part without the time of what is left; the time that stands before the words for it is its own."""
    body = _body(draft)
    at = (rest.time.start, rest.time.end)
    stated = dict(draft.stated)
    if at in stated.get("date", ()):
        stated.pop("date")
        draft = draft.changed(date=None)
    if at in stated.get("due", ()) or _spans_over(body.due, rest):
        own = next((m for m in scene.dates if scene.span(m)[1] <= rest.first), None)
        ahead = own if own is not None and draft.status != "delivered" else None
        due = ahead.value if ahead is not None and isinstance(ahead.value, DateRange) else None
        stated["due"] = spans_of(ahead)
        draft = draft.changed(body=msgspec.structs.replace(body, due=due), first=due is not None and draft.first)
    kept: dict[str, Spans] = {k: v for k, v in stated.items() if v}
    return draft.changed(stated=kept)


def _spans_over(due: DateRange | None, rest: Rest) -> bool:
    """Whether a time was taken to last from that of the part to that of the rest."""
    value = rest.time.value
    return due is not None and isinstance(value, DateRange) and due.end == value.end and due.start != value.start


def _rest(scene: Scene) -> Rest | None:
    """The words for what is left with a time behind them and nothing else told between."""
    words = _words(scene)
    if words is None:
        return None
    first, last, count = words
    time = next((m for m in scene.dates if scene.span(m)[0] >= last and isinstance(m.value, DateRange)), None)
    if time is None or scene.span(time)[0] - last > _NEAR or any(
            m for m in scene.money if scene.span(m)[0] >= first):
        return None
    between = range(last, scene.span(time)[0])
    if any(c.first in between and c.cue.pos == "verb" and c.cue.act not in _BETWEEN for c in scene.cues) or any(
            n.first in between and n.prep is None for n in scene.parties):
        return None
    if any(c.first in between and stage(scene, c).negated for c in scene.acts(*_HANDING)):
        return None
    return Rest(first, (scene.tokens[first].start, scene.tokens[last - 1].end), time, count)


def _words(scene: Scene) -> tuple[int, int, Quantity | None] | None:
    """The tokens of the words for what is left, with a count that stands in them or right behind them."""
    for at in range(scene.sentence.first + 1, scene.sentence.last):
        share = next((p for p in _shares(scene, at) if p.first == at and p.size is None), None)
        if share is None and scene.tokens[at].norm not in scene.grammar.remaining:
            continue
        counts = [m for m in scene.quantities if at - 1 <= scene.span(m)[0] <= at + 1 and isinstance(m.value, Quantity)
                  and scene.span(m)[1] > at]
        if counts:
            first, last = scene.span(counts[0])
            value = counts[0].value
            assert isinstance(value, Quantity)  # noqa: S101 - by kind
            return min(first, at), max(last, at + 1), value
        if share is not None:
            return share.first, share.last, None
    return None


def _shares(scene: Scene, at: int) -> list[Portion]:
    return list(portions(scene, at, min(at + _SHARE, scene.sentence.last)))


def _is_over(scene: Scene, rest: Rest) -> bool:
    """Whether the time of what is left is past on the day of the article."""
    published, value = scene.analysis.article.published, rest.time.value
    return (published is not None and isinstance(value, DateRange) and value.end is not None
            and value.end < published.date)


def _body(draft: Draft) -> Commitment:
    assert isinstance(draft.body, Commitment)  # noqa: S101 - by ``_is_part``
    return draft.body
