"""How records stand to one another: deliveries for promises, parts of totals, agreements with projects and meetings.

Whether one record has to do with another depends on the two alone; of several promises a delivery is for the one that
it is likeliest for. So a new record touches only those that share a key with it.
"""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.blocking import Key, Keys, number_of
from talka.linking.fulfilment import GIVEN, PROMISED, fulfils
from talka.linking.parts import inside
from talka.linking.profile import VAGUE
from talka.linking.sides import givers, ids
from talka.linking.times import day_given, day_promised
from talka.linking.values import apart, bounds, categories, comparable, counts, interval, likeness
from talka.model import Agreement, Commitment, Link, Meeting, Money, Project, Record

_TOTAL_HOLDS = {"delivered": GIVEN, "delivering": GIVEN, "approved": GIVEN | {"approved", "delayed"},
                "pledged": GIVEN | PROMISED}
"""What a running total contains, by its own stage: what was promised in all contains what was given."""
_SO_FAR = datetime.timedelta(days=w.SO_FAR)
"""A total without a beginning ('so far') is taken to reach back no further than this."""
_ENDS = frozenset({"delayed", "refused", "cancelled"})
_EARLIEST = 2000
"""The year from which things are looked for; a total that begins earlier begins then."""


class Tie(NamedTuple):
    """A link that is possible, and how strong it is among others of its relation."""

    strength: tuple[float, ...]
    link: Link


def find_links(records: Sequence[Record]) -> dict[str, list[Tie]]:
    """Return the links of each record by its id, in a fixed order; a record without any is left out."""
    offering: dict[int, list[Record]] = defaultdict(list)
    keys = [(record, link_keys(record)) for record in records]
    for record, mine in keys:
        for key in mine.offers:
            offering[key].append(record)
    out = {}
    for record, mine in keys:
        near = {other.id: other for key in mine.asks for other in offering.get(key, ())}
        ties = strongest(x for other in near.values() if (x := tie(record, other)))
        if ties:
            out[record.id] = ties
    return out


def strongest(ties: Iterable[Tie]) -> list[Tie]:
    """Return the ties of one record that hold, in a fixed order: of some relations only the strongest."""
    best: dict[tuple[str, str], Tie] = {}
    for one in ties:
        link = one.link
        key = (slot(one) or link.relation, "" if slot(one) else link.record)
        if key not in best or rank(one) > rank(best[key]):
            best[key] = one
    return sorted(best.values(), key=lambda t: (t.link.relation, t.link.record))


def slot(one: Tie) -> str | None:
    """Return the place of a record that only one link can have; ``None`` where any number may stand side by side.

    A thing that is given is given for one promise, is a part of one package, and ends one promise; it may well be
    inside several running totals.
    """
    return f"{one.link.relation} one" if one.strength else None


def rank(one: Tie) -> tuple[tuple[float, ...], str]:
    """Return what ties are compared by: how strong they are, then the id of the other record."""
    return one.strength, one.link.record


def tie(record: Record, other: Record) -> Tie | None:
    """Return how a record stands to another one, ``None`` where it has nothing to do with it."""
    if record.id == other.id:
        return None
    body, theirs = record.body, other.body
    if isinstance(body, Agreement):
        return _around(record, other)
    if not isinstance(body, Commitment) or not isinstance(theirs, Commitment):
        return None
    if not givers(body.donor) & givers(theirs.donor) or not ids(body.recipient) & ids(theirs.recipient):
        return None
    if body.basis == "total":
        return _restates(record, other) if theirs.basis == "total" else None
    if theirs.basis == "total":
        return _part_of(record, other)
    return _for_promise(record, other) or _package(record, other)


def _for_promise(record: Record, other: Record) -> Tie | None:
    if other.status not in PROMISED:
        return None
    if record.status in _ENDS:
        return _ends(record, other)
    match = fulfils(record, other) if record.status in GIVEN else None
    if match is None:
        return None
    sort, share_, day = match.strength
    return Tie((sort, share_, day.toordinal()), Link("fulfils", other.id, match.reasons))


def _package(record: Record, other: Record) -> Tie | None:
    found = inside(record, other)
    return Tie(found[0], Link("part_of", other.id, found[1])) if found else None


def link_keys(record: Record) -> Keys:
    """Return what a record is found by as the end of a link, and what it looks for as the beginning of one."""
    offers, asks = _commitment_keys(record) if isinstance(record.body, Commitment) else _article_keys(record)
    return Keys(frozenset(map(number_of, offers)), frozenset(map(number_of, asks)))


def _article_keys(record: Record) -> tuple[list[Key], list[Key]]:
    keys: list[Key] = [("article", a) for a in record.articles]
    if isinstance(record.body, Agreement):
        return [], keys
    return (keys, []) if isinstance(record.body, Meeting | Project) else ([], [])


def _commitment_keys(record: Record) -> tuple[list[Key], list[Key]]:
    body = _body(record)
    sides = list(itertools.product(givers(body.donor), ids(body.recipient)))
    told = sorted(categories(body.items) - VAGUE)
    if body.basis == "total":
        sorts, whole = told or ["-"], [("total", *pair) for pair in sides]
        found = [("sum", *pair, sort, year) for pair in sides for sort in sorts for year in _total_years(record)]
        return [*whole, *found], [*whole]
    day = day_given(record)
    years = [max(day.year, _EARLIEST)] if day else []
    asks: list[Key] = [("sum", *pair, sort, year) for pair in sides for sort in [*told, "-"] for year in years]
    things = told or (["-"] if body.amount else [])
    packages = _package_keys(record, sides) if body.amount or counts(body.items) else []
    asks += packages if record.part or record.first or record.rest else []
    if record.status == "approved" and body.amount:
        asks += [("promise", *pair, thing, year) for pair in sides for thing in [*told, "-"] for year in years]
    if record.status in GIVEN | _ENDS:
        asks += [("promise", *pair, thing, year) for pair in sides for thing in things for year in years]
    if record.status not in PROMISED:
        return packages, asks
    return [*packages, *(("promise", *pair, thing, year)
            for pair in sides for thing in things for year in _promise_years(record, body))], asks


def _package_keys(record: Record, sides: Sequence[tuple[str, str]]) -> list[Key]:
    """What a package and its parts share: an article, or the sides and the days."""
    day = day_promised(record)
    width = w.PACKAGE_DAYS + 2
    cells = range((day.toordinal() - width // 2) // width, (day.toordinal() + width // 2) // width + 1) if day else ()
    return [*(("package", a) for a in record.articles),
            *(("package", *pair, cell) for pair in sides for cell in cells)]


def _promise_years(record: Record, body: Commitment) -> range:
    first = day_promised(record)
    if first is None:
        return range(0)
    last = first + datetime.timedelta(days=w.STAGES_DAYS)
    due = interval(body.due)
    if due and due.end != datetime.date.max:
        last = max(last, due.end + _SO_FAR)
    return range(max(first.year, _EARLIEST), last.year + 1)


def _total_years(record: Record) -> range:
    span = _counted(record)
    return range(max(span[0].year, _EARLIEST), span[1].year + 1) if span else range(0)


def _body(record: Record) -> Commitment:
    assert isinstance(record.body, Commitment)  # noqa: S101 - only commitments come here
    return record.body


def _ends(end: Record, promise: Record) -> Tie | None:
    """News of a delay, a refusal or an end: of a promise of the same things, made before it."""
    day, before = day_given(end), day_promised(promise)
    if not day or not before or promise.status == "delayed":
        return None
    alike = likeness(categories(_body(end).items) - VAGUE, categories(_body(promise).items) - VAGUE)
    if alike <= w.ALIKE or not before < day <= before + datetime.timedelta(days=w.STAGES_DAYS):
        return None
    reason = f"{end.status} on {day}, promised on {before}, the same sides and things"
    return Tie((alike, before.toordinal()), Link("updates", promise.id, (reason,)))


# --- totals -----------------------------------------------------------------------------------------------------------


def _part_of(single: Record, total: Record) -> Tie | None:
    """A single thing inside a running total of the same sides: its stage, sort, sum and day must fit."""
    body, other = _body(single), _body(total)
    day, span = day_given(single), _counted(total)
    if single.status not in _TOTAL_HOLDS.get(str(total.status), ()) or body.share_of_gdp or not day or not span:
        return None
    if body.aid_type and other.aid_type and body.aid_type != other.aid_type:
        return None
    sort = categories(other.items) - VAGUE
    if sort and not sort & categories(body.items):
        return None
    if {p.id for p in other.through} - {p.id for p in body.through}:
        return None
    if body.amount and other.amount and _exceeds(body.amount, other.amount):
        return None
    if not span[0] <= day <= span[1]:
        return None
    reason = f"of {day}, inside the total told on {total.last_reported}, which counts from {span[0]}"
    return Tie((), Link("part_of", total.id, (reason,)))


def _counted(total: Record) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of what a running total contains."""
    told = total.last_reported
    if told is None:
        return None
    period = interval(_body(total).period)
    return (period.start, min(period.end, told)) if period else (told - _SO_FAR, told)


def _exceeds(part: Money, total: Money) -> bool:
    return any(bounds(x)[0] > bounds(y)[1] for x, y in comparable(part, total))


def _restates(total: Record, other: Record) -> Tie | None:
    """The telling of the same total before this one."""
    body, old = _body(total), _body(other)
    if (other.status != total.status or old.aid_type != body.aid_type
            or not _told_before(other, total) or not body.amount or not old.amount
            or {p.id for p in old.through} != {p.id for p in body.through}):
        return None
    mine, theirs = interval(body.period), interval(old.period)
    same = bool(mine and theirs and mine.start.year == theirs.start.year and mine.is_open and theirs.is_open)
    if not same or not any((y.min or 0) < (x.min or 0) for x, y in comparable(body.amount, old.amount)):
        return None
    day = other.last_reported or datetime.date.min
    reason = f"the same running total, told on {day} and then on {total.first_reported}"
    return Tie((day.toordinal(),), Link("updates", other.id, (reason,)))


def _told_before(a: Record, b: Record) -> bool:
    return bool(a.first_reported and b.first_reported and a.first_reported < b.first_reported)


# --- agreements -------------------------------------------------------------------------------------------------------


def _around(agreement: Record, other: Record) -> Tie | None:
    """A project that an agreement provides for, or the meeting at which it was signed, told in one article."""
    body = agreement.body
    assert isinstance(body, Agreement)  # noqa: S101 - filtered by the caller
    if set(agreement.articles).isdisjoint(other.articles):
        return None
    parties = ids(body.parties)
    match other.body:
        case Project(partners=sides) if other.status == "agreed" and len(ids(sides) & parties) > 1:
            return Tie((), Link("provides_for", other.id, ("told in one article, with the same parties",)))
        case Meeting(participants=sides) if (agreement.status, other.status) == ("signed", "held") and len(
                ids(sides) & parties) > 1 and _days_meet(agreement, other):
            return Tie((), Link("at", other.id, ("told in one article, with the same sides, on one day",)))
    return None


def _days_meet(a: Record, b: Record) -> bool:
    left, right = interval(a.date), interval(b.date)
    if left and right:
        return apart(left, right) <= 1
    return bool(set(a.articles) & set(b.articles)) and a.first_reported == b.first_reported
