"""When a promise was made whose own sentence does not say it: the one recent day on which the article has it told."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.claims.times import is_owner
from talka.claims.weekday import in_its_week
from talka.model import Article, Commitment, DateRange, Mention

_MADE = frozenset({"pledged", "approved", "proposed", "delivering"})
_TELLING = ("say", "report", "decide", "allocate", "pledge", "promise", "agree", "propose", "sign", "meet", "thank")
_RECENT = 7
"""Days before the publication in which what is news was announced."""
_WEEK = 6


class _Told(NamedTuple):
    """A day with the sentence that tells it, and how far it is from the words of telling: the least goes first."""

    day: DateRange
    scene: Scene
    rank: int


def with_announced_day(drafts: Sequence[Draft], context: Context, article: Article) -> list[Draft]:
    """Return the drafts; a promise without a day has that on which it was announced, where the article tells of one.

    A day of another state's announcement, of a disaster or of what is remembered is none.
    """
    today = article.published.date if article.published else None
    told = [t for s in context.scenes if not _is_remembering(s) for t in _days(s, today)]
    told += [_Told(d.date, context.scenes[d.order], 1) for d in drafts if d.date is not None and _is_made(d)
             and _is_recent(d.date, today)]
    return [_dated(d, told, context) if _lacks_day(d, context) else d for d in drafts] if told else list(drafts)


def _lacks_day(draft: Draft, context: Context) -> bool:
    body = draft.body
    if not isinstance(body, Commitment) or draft.date is not None or not _is_made(draft):
        return False
    return (body.basis != "total" or body.period is None) and not any(
        _is_remembering(s) for s in _own(draft, context)[:1])


def _is_made(draft: Draft) -> bool:
    return draft.kind == "commitment" and draft.status in _MADE and not draft.old


def _own(draft: Draft, context: Context) -> list[Scene]:
    spans = set(draft.sentences)
    return [s for s in context.scenes if (s.sentence.start, s.sentence.end) in spans]


def _is_remembering(scene: Scene) -> bool:
    """Whether the reporter goes back to what was before; somebody of whom it is told that he reminded does not."""
    return any(c.cue.pos != "verb" or not c.has("past") for c in scene.acts("earlier", "remind"))


def _dated(draft: Draft, told: Sequence[_Told], context: Context) -> Draft:
    """The draft with the day of the announcement; a remembered sentence between the two parts them."""
    body = draft.body
    assert isinstance(body, Commitment)  # noqa: S101 - by ``_lacks_day``
    sides = {p.country or p.id for p in (*body.donor, *body.recipient)}
    near = [t for t in told if _is_about(t.scene, sides, context) and not any(
        _is_remembering(context.scenes[n]) for n in range(t.scene.number + 1, draft.order))]
    best = [t for t in near if t.rank == min(n.rank for n in near)]
    if len({(t.day.start, t.day.end) for t in best}) != 1:
        return draft
    sentence = best[0].scene.sentence
    return draft.changed(date=best[0].day, inherited={**draft.inherited, "date": (sentence.start, sentence.end)})


def _is_about(scene: Scene, sides: set[str], context: Context) -> bool:
    """Whether a sentence names one of the sides, or nobody of any state."""
    named = {context.state_of(n.party) for n in scene.parties} - {None}
    return not named or not sides.isdisjoint(named)


def _days(scene: Scene, today: datetime.date | None) -> Iterator[_Told]:
    """The days of a sentence that has something said or decided, near the publication where that is known."""
    cues = scene.acts(*_TELLING)
    for mention in scene.dates if cues else ():
        first, last = scene.span(mention)
        day = _day(in_its_week(mention, today, ahead=False), today)
        if day is not None and not is_owner(scene, mention):
            apart = min(min(scene.breaks(c.first, first), scene.breaks(c.first, last - 1)) for c in cues)
            yield _Told(day, scene, (day.start != day.end) * 2 + (apart > 0))


def _day(mention: Mention, today: datetime.date | None) -> DateRange | None:
    """A day that is over, or the days of a week that is not yet."""
    value = mention.value
    if not isinstance(value, DateRange) or value.start is None or value.end is None:
        return None
    if not _is_recent(value, today):
        return None
    return value if today is None or value.end <= today else DateRange(value.start, today, value.text)


def _is_recent(value: DateRange, today: datetime.date | None) -> bool:
    """Whether a time is a day shortly before the publication, or the week of it."""
    if value.start is None or value.end is None or (today is not None and value.start > today):
        return False
    if value.start == value.end:
        return today is None or (today - value.start).days <= _RECENT
    return today is not None and value.end >= today and (value.end - value.start).days <= _WEEK
