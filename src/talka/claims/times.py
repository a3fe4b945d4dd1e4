"""Which of a sentence's dates says what: when it happened, by when it is due, what time a sum is for."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

import msgspec

from talka.claims.aftermath import of_act_beside, of_what_was_before
from talka.claims.described import is_of_another
from talka.claims.leading import of_first
from talka.claims.scene import Scene
from talka.claims.tense import tense
from talka.claims.times_over import is_over, last_of_its_name
from talka.claims.weekday import in_its_week
from talka.model import DateRange, Mention

_OPEN = frozenset({"proposed", "pledged", "approved", "delivering", "delayed"})
_AHEAD = ("pledged", "proposed")
YEAR = 300
"""Days from which a time is as long as a year."""
_HALF_YEAR = 150
_MONTH = 31
_BY_SAYING = 4
"""Tokens between a day and the word of saying it belongs to."""


class Times(NamedTuple):
    """The dates of a claim with the mentions that give them."""

    date: Mention | None
    due: Mention | None
    period: Mention | None
    earlier: DateRange | None = None
    """The due day a year before, where an old promise names one without its year."""

    def values(self) -> tuple[DateRange | None, DateRange | None, DateRange | None]:
        """Return date, due and period as values."""
        return (_value(self.date), self.earlier or _value(self.due), _value(self.period))


def _value(mention: Mention | None) -> DateRange | None:
    return mention.value if mention is not None and isinstance(mention.value, DateRange) else None


def _length(value: DateRange) -> int:
    return (value.end - value.start).days if value.start and value.end else 0


def is_day(value: object) -> bool:
    """Return whether a time is a day, a week or a month: none that money is for."""
    return (isinstance(value, DateRange) and value.start is not None and value.end is not None
            and _length(value) <= _MONTH)


def times_of(scene: Scene, anchor: int, first: int, last: int, status: str | None, *, total: bool,
             told: bool = False, bare: bool = False, ahead: bool = False) -> Times:
    """Return the dates between two tokens that belong to an act at ``anchor``, the nearest of each kind.

    What is ``told`` as done (announced, decided) was so within a time that is not over yet (``this week``).
    What a ``bare`` sum, without counted things, is for is its period, however far ahead. A day or season without a
    year lies ahead where the verb of its clause does.
    """
    found = [_turned(scene, m, anchor) if ahead else m for m in scene.dates if first <= scene.span(m)[0] < last
             and not (is_of_another(scene, m, anchor) or of_first(scene, m, anchor)
                      or of_what_was_before(scene, m, anchor) or (ahead and of_act_beside(scene, m, anchor)))]
    found.sort(key=lambda m: (scene.breaks(scene.span(m)[0], anchor), abs(scene.span(m)[0] - anchor)))
    published = scene.analysis.article.published
    today = published.date if published else None
    date = due = period = None
    for dated in found:
        ahead = status == "pledged" and not told
        mention = in_its_week(dated, today, ahead=True) if ahead and not _is_said_then(scene, dated, anchor) else dated
        at = scene.span(mention)[0]
        if is_over(status, at - anchor, told=told, near=scene.breaks(at, anchor) == 0):
            mention = last_of_its_name(mention, today)
        value = mention.value
        if not isinstance(value, DateRange):
            continue
        kind = _kind(value, status, today, total=total, bare=bare)
        if kind == "period" and status == "approved" and not total and _opens_sentence(scene, mention, today):
            kind = "date"
        if kind == "due" and (value.start is not None or value.end is None) and _is_said_then(scene, mention, anchor):
            kind, mention = "date", _gone(mention, today)
        if kind == "due" and told and (_holds(value, today) or (today is None and value.end is None)):
            kind = "date"
        if kind == "due" and due is None:
            due = mention
        elif kind == "period" and period is None:
            period = mention
        elif kind == "date" and date is None:
            date = mention
    return Times(date, due, period, _year_before(scene, due, today))


def _turned(scene: Scene, mention: Mention, anchor: int) -> Mention:
    """A time that is over, in a clause of what lies ahead, as the next of its name (``will send it on Thursday``)."""
    published, value = scene.analysis.article.published, mention.value
    if published is None or not isinstance(value, DateRange) or value.end is None or value.end >= published.date:
        return mention
    if scene.breaks(scene.span(mention)[0], anchor) or _is_said_then(scene, mention, anchor):
        return mention
    coming = [r for r in mention.readings if isinstance(r, DateRange) and r.start and r.start > published.date
              and (r.start - published.date).days <= YEAR]
    return msgspec.structs.replace(mention, value=min(coming, key=_opening)) if coming else mention


def _gone(mention: Mention, today: datetime.date | None) -> Mention:
    """A time ahead by which something was already said, as the last of its name."""
    value = mention.value
    if today is None or not isinstance(value, DateRange) or value.start is None or value.start <= today:
        return mention
    over = [r for r in mention.readings if isinstance(r, DateRange) and r.end and r.end < today]
    return msgspec.structs.replace(mention, value=max(over, key=_opening)) if over else mention


def _opens_sentence(scene: Scene, mention: Mention, today: datetime.date | None) -> bool:
    """Whether a time that is over stands first in its sentence (``In 2023, the state approved the sale of …``)."""
    value = mention.value
    if not isinstance(value, DateRange) or value.end is None or (today is not None and value.end >= today):
        return False
    first, prep = scene.span(mention)[0], scene.prep_before(scene.span(mention)[0])
    words = next((c.last for c in scene.acts("earlier", "remind") if c.first == scene.sentence.first), None)
    start = scene.sentence.first if words is None else words + (scene.tokens[words].shape == "sign")
    return first - start <= 1 and (prep is None or f"prep:{prep}" in scene.grammar.place)


def _opening(value: DateRange) -> datetime.date:
    return value.start or datetime.date.max


def _holds(value: DateRange, today: datetime.date | None) -> bool:
    """Whether a time that is shorter than a season holds a day."""
    if today is None or value.start is None or value.end is None:
        return False
    return value.start <= today <= value.end and _length(value) <= _MONTH


def _is_said_then(scene: Scene, day: Mention, anchor: int) -> bool:
    """Whether a day stands by a word of saying and not by the act: ``will send …, the ministry said on 3 May``."""
    first, last = scene.span(day)
    saying = (_apart(cue.first, first, last) for cue in scene.acts("say", "report")
              if not scene.breaks(cue.first, first))
    near = min(saying, default=_BY_SAYING + 1)
    if near <= _BY_SAYING and near < _apart(anchor, first, last):
        return True
    return any(c.cue.pos == "verb" and last <= c.first < anchor and c.first - last <= _BY_SAYING
               and tense(scene, c) == "past" and not scene.breaks(c.first, first)
               for c in scene.acts("pledge", "promise"))


def _apart(token: int, first: int, last: int) -> int:
    """Tokens from one token to a run of tokens."""
    return first - token if token < first else token - last + 1


def _year_before(scene: Scene, due: Mention | None, today: datetime.date | None) -> DateRange | None:
    """``Earlier, she promised … by the end of autumn``: an autumn that lies far ahead is the last one.

    So it is where the sentence has a day that is long past.
    """
    value = _value(due)
    if due is None or value is None or value.end is None or value.start is not None or today is None:
        return None
    if not scene.acts("earlier", "remind") and not any(
            is_old(scene, _value(m)) for m in scene.dates if m is not due):
        return None
    if re.search(r"\d{4}", value.text) or (value.end - today).days < _HALF_YEAR:
        return None
    try:
        return DateRange(None, value.end.replace(year=value.end.year - 1), value.text)
    except ValueError:
        return None


def _kind(value: DateRange, status: str | None, today: datetime.date | None, *, total: bool, bare: bool) -> str:
    if value.start and value.end is None:
        return "due" if _is_to_come(value.start, status, today, bare=bare) else "period"
    if value.start is None and value.end is None:
        return "due" if status in _AHEAD else "date"
    if value.start is None or value.end is None:
        return "due" if status in _OPEN else "period"
    if total:
        return "period"
    long_ = _length(value) >= YEAR
    if status in (*_AHEAD, "delivering", "delayed") and (today is None or value.end > today):
        return "period" if long_ and (bare or status == "delivering") else "due"
    if long_ and (status in ("approved", "delivering") or _length(value) > YEAR + 100):
        ahead = today is not None and value.start >= today
        return "due" if status == "approved" and ahead and not bare else "period"
    return "date"


def _is_to_come(start: datetime.date, status: str | None, today: datetime.date | None, *, bare: bool) -> bool:
    """Whether a time that opens today or later is when something is due (``in the coming weeks``, ``from 2028``)."""
    if today is None or status not in (*_AHEAD, "approved", "delayed"):
        return False
    return start == today or (start > today and not bare)


_OLD = 60
"""Days after which what happened is no news."""
_MONTH = 31
_YEAR_LONG = 366
_SEASON = 95
_APOSTROPHES = ("'", "\u2019")


def is_old(scene: Scene, date: DateRange | None) -> bool:
    """Return whether a day lies long before the publication."""
    published = scene.analysis.article.published
    return published is not None and date is not None and date.end is not None and (
        published.date - date.end).days > _OLD


def day_of(scene: Scene, anchor: int, *, planned: bool, own: bool = False) -> Mention | None:
    """Return the day (at most a season) on which something at ``anchor`` was or is to be, the nearest in its clause.

    A day ahead belongs to what is planned only. Its ``own`` day is none on which somebody told of it.
    """
    published = scene.analysis.article.published
    best: tuple[int, int, Mention] | None = None
    for dated in scene.dates:
        today = published.date if published else None
        mention = in_its_week(dated, today, ahead=planned)
        at = scene.span(dated)[0]
        if not planned and (scene.breaks(at, anchor) == 0 or at - scene.sentence.first <= 1):
            mention = last_of_its_name(mention, today)
        value = mention.value
        if not isinstance(value, DateRange):
            continue
        past = not planned and _is_past_year(scene, mention, value, anchor)
        if not past and not _is_short(scene, mention, value, anchor):
            continue
        if not (value.start and value.end) and (value.start or value.end):
            continue
        if published and value.start and not planned and value.start > published.date:
            continue
        at = scene.span(mention)[0]
        if at > anchor and (scene.opener(anchor, at, "relative") or is_owner(scene, mention)
                            or _is_of_clause_behind(scene, anchor, at)):
            continue
        if own and scene.opener(at, anchor, "that") and _is_said_then(scene, mention, anchor):
            continue
        key = (scene.breaks(at, anchor), abs(at - anchor), mention)
        if key[0] <= _FAR_CLAUSE and (best is None or key[:2] < best[:2]):
            best = key
    return best[2] if best else None


def _is_of_clause_behind(scene: Scene, anchor: int, at: int) -> bool:
    """Whether a day behind belongs to a clause with a doer of its own (``came after last month Baku took``)."""
    clause = scene.clause(at)
    own = [n for n in scene.parties if n.first > anchor and scene.clause(n.first) == clause and n.prep is None
           and not n.is_adjective and n.has("nom")]
    return "nom" in scene.grammar.donor and clause != scene.clause(anchor) and bool(own)


def is_owner(scene: Scene, mention: Mention) -> bool:
    """Return whether a time owns the noun behind it (``signed contracts under last month's deals``)."""
    last = scene.span(mention)[1]
    return last < scene.sentence.last and scene.tokens[last].norm[:1] in _APOSTROPHES


def _is_short(scene: Scene, mention: Mention, value: DateRange, anchor: int) -> bool:
    """Whether a time may be when something was: a month, a season in its clause, a year right behind it."""
    if _length(value) <= _MONTH:
        return True
    at = scene.span(mention)[0]
    if _length(value) <= _SEASON and scene.breaks(at, anchor) == 0:
        return True
    published = scene.analysis.article.published
    today = published.date if published else None
    return _length(value) <= _YEAR_LONG and (
        0 <= at - anchor <= 2 or (at < anchor and _opens_sentence(scene, mention, today)))


def _is_past_year(scene: Scene, mention: Mention, value: DateRange, anchor: int) -> bool:
    """Whether a time in the clause is a year that is over and told without its number: no part of a title."""
    published = scene.analysis.article.published
    over = published is not None and value.end is not None and value.end < published.date
    return (over and _length(value) <= _YEAR_LONG and scene.breaks(scene.span(mention)[0], anchor) == 0
            and not any(c.isdigit() for c in value.text or ""))


_FAR_CLAUSE = 3
