"""When things were that their own sentences do not date: a signing at talks, what was done in a week not yet over."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.times import day_of, is_day, is_old
from talka.model import Agreement, Article, DateRange, Meeting, Mention

_NEAR = 3
"""Sentences between talks and the signing that ended them."""
_FIRST_YEAR = 1990
_AHEAD = ("planned", "negotiating")


def with_days(drafts: Sequence[Draft], context: Context, article: Article) -> list[Draft]:
    """Return the drafts; a signing has the day of the talks that it is told with, and no day is after the article."""
    talks = [d for d in drafts if isinstance(d.body, Meeting) and d.status == "held"
             and not is_old(context.scenes[d.order], d.date)]
    dated = [_until_now(_signed_at(d, talks, context), article) for d in drafts]
    return [d for d in dated if not _is_history(d)]


def _is_history(draft: Draft) -> bool:
    """Whether something happened before the time that registers are about (``the Lend-Lease Act of 1941``)."""
    return draft.date is not None and draft.date.end is not None and draft.date.end.year < _FIRST_YEAR


def _signed_at(draft: Draft, talks: Sequence[Draft], context: Context) -> Draft:
    """A signing without a day: that of the sentence that goes on about it, else of the talks between its sides."""
    if not isinstance(draft.body, Agreement) or draft.status != "signed" or draft.date is not None or draft.old:
        return draft
    scene = context.scenes[draft.order]
    if scene.acts("earlier", "remind"):
        return draft
    day = _goes_on(context, draft.order + 1)
    if day is not None and isinstance(day.value, DateRange):
        return draft.changed(date=day.value, stated={**draft.stated, "date": spans_of(day)})
    sides = {p.country for p in draft.body.parties}
    between = [t for t in talks if isinstance(t.body, Meeting) and sides <= {p.country for p in t.body.participants}]
    days = {t.date: t for t in between if t.date is not None}
    if len(days) != 1 or not any(0 <= draft.order - t.order <= _NEAR for t in between):
        return draft
    date, told = next(iter(days.items()))
    return draft.changed(date=date, inherited={**draft.inherited, "date": told.sentences[0]})


def _goes_on(context: Context, number: int) -> Mention | None:
    """The day of a sentence that only goes on about a signing (``It was signed after the talks on Tuesday``)."""
    if number >= len(context.scenes):
        return None
    scene = context.scenes[number]
    verb = next((c for c in scene.acts("sign") if c.cue.pos == "verb"), None)
    opens = any(c.first == scene.sentence.first and c.has("nom") for c in scene.acts("pronoun"))
    if verb is None or not opens or scene.instruments:
        return None
    return scene.dates[0] if len(scene.dates) == 1 and is_day(scene.dates[0].value) else day_of(
        scene, verb.first, planned=False, own=True)


def _until_now(draft: Draft, article: Article) -> Draft:
    """What is told as done ``this week`` was done by the day of the article."""
    date, today = draft.date, article.published.date if article.published else None
    if date is None or today is None or date.start is None or date.end is None or draft.status in _AHEAD:
        return draft
    if not date.start <= today < date.end:
        return draft
    return draft.changed(date=DateRange(date.start, today, date.text))
