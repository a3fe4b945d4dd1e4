"""How records stand to one another: deliveries for promises, parts of totals, agreements with projects and meetings."""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from talka.linking import weights as w
from talka.linking.fulfilment import GIVEN, PROMISED, fulfils
from talka.linking.profile import VAGUE
from talka.linking.sides import ids
from talka.linking.times import day_given, day_promised
from talka.linking.values import apart, bounds, categories, comparable, interval, likeness
from talka.model import Agreement, Commitment, Link, Meeting, Money, Project, Record

Sides = tuple[str, str]
_TOTAL_HOLDS = {"delivered": GIVEN, "delivering": GIVEN, "approved": GIVEN | {"approved", "delayed"},
                "pledged": GIVEN | PROMISED}
"""What a running total contains, by its own stage: what was promised in all contains what was given."""
_SO_FAR = datetime.timedelta(days=365)
"""A total without a beginning ('so far') is taken to reach back no further than this."""
_ENDS = frozenset({"delayed", "refused", "cancelled"})


def find_links(records: Sequence[Record]) -> dict[str, tuple[Link, ...]]:
    """Return the links of each record by its id, in a fixed order."""
    out: dict[str, list[Link]] = defaultdict(list)
    for block in _by_sides(records).values():
        _among_commitments(block, out)
    by_article: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for article in record.articles:
            by_article[article].append(record)
    for agreement in records:
        if isinstance(agreement.body, Agreement):
            out[agreement.id].extend(_around(agreement, by_article))
    return {k: tuple(dict.fromkeys(sorted(v, key=lambda x: (x.relation, x.record)))) for k, v in out.items() if v}


def _by_sides(records: Iterable[Record]) -> dict[Sides, list[Record]]:
    blocks: dict[Sides, list[Record]] = defaultdict(list)
    for record in sorted(records, key=lambda r: r.id):
        if isinstance(record.body, Commitment):
            for sides in itertools.product(ids(record.body.donor), ids(record.body.recipient)):
                blocks[sides].append(record)
    return blocks


def _among_commitments(block: Sequence[Record], out: dict[str, list[Link]]) -> None:
    totals = [r for r in block if _body(r).basis == "total"]
    singles = [r for r in block if _body(r).basis != "total"]
    promises = _by_thing([r for r in singles if r.status in PROMISED])
    for single in singles:
        if single.status in GIVEN:
            out[single.id].extend(_fulfilments(single, promises))
        elif single.status in _ENDS:
            out[single.id].extend(_updates(single, promises))
        out[single.id].extend(x for total in totals if (x := _part_of(single, total)))
    for total in totals:
        out[total.id].extend(_restates(total, totals))


def _body(record: Record) -> Commitment:
    assert isinstance(record.body, Commitment)  # noqa: S101 - only commitments come here
    return record.body


def _by_thing(records: Iterable[Record]) -> dict[str, list[Record]]:
    out: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for thing in categories(_body(record).items) or ["-"]:
            out[thing].append(record)
    return out


def _of_things(record: Record, by_thing: dict[str, list[Record]]) -> list[Record]:
    things = categories(_body(record).items) or {"-"}
    found = {r.id: r for thing in things | VAGUE | {"-"} for r in by_thing.get(thing, ()) if r.id != record.id}
    return [found[i] for i in sorted(found)]


def _fulfilments(delivery: Record, promises: dict[str, list[Record]]) -> list[Link]:
    """The one promise that a delivery is likeliest for: a thing that is given is given once."""
    found = [(match, promise) for promise in _of_things(delivery, promises) if (match := fulfils(delivery, promise))]
    if not found:
        return []
    match, promise = max(found, key=lambda mp: (mp[0].strength, mp[1].id))
    return [Link("fulfils", promise.id, match.reasons)]


def _updates(end: Record, promises: dict[str, list[Record]]) -> list[Link]:
    """The promise that news of a delay, a refusal or an end is about: of the same things, the last one before it."""
    mine = categories(_body(end).items) - VAGUE
    day = day_given(end)
    found = []
    for promise in _of_things(end, promises):
        before = day_promised(promise)
        alike = likeness(mine, categories(_body(promise).items) - VAGUE)
        in_time = day and before and before < day <= before + datetime.timedelta(days=w.STAGES_DAYS)
        if before and in_time and alike > w.ALIKE and promise.status != "delayed":
            found.append((alike, before, promise))
    if not found:
        return []
    _, before, promise = max(found, key=lambda x: (x[0], x[1], x[2].id))
    return [Link("updates", promise.id, (f"{end.status} on {day}, promised on {before}, the same sides and things",))]


# --- totals -----------------------------------------------------------------------------------------------------------


def _part_of(single: Record, total: Record) -> Link | None:
    """A single thing inside a running total of the same sides: its stage, sort, sum and day must fit."""
    body, other = _body(single), _body(total)
    day, told = day_given(single), total.last_reported
    if single.status not in _TOTAL_HOLDS.get(str(total.status), ()) or body.share_of_gdp or not day or not told:
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
    period = interval(other.period)
    start = period.start if period else told - _SO_FAR
    end = min(period.end, told) if period else told
    if not start <= day <= end:
        return None
    return Link("part_of", total.id, (f"of {day}, inside the total told on {told}, which counts from {start}",))


def _exceeds(part: Money, total: Money) -> bool:
    return any(bounds(x)[0] > bounds(y)[1] for x, y in comparable(part, total))


def _restates(total: Record, totals: Sequence[Record]) -> list[Link]:
    """The telling of the same total before this one."""
    body = _body(total)
    earlier = []
    for other in totals:
        old = _body(other)
        if (other.id == total.id or other.status != total.status or old.aid_type != body.aid_type
                or not _told_before(other, total) or not body.amount or not old.amount
                or {p.id for p in old.through} != {p.id for p in body.through}):
            continue
        mine, theirs = interval(body.period), interval(old.period)
        same = bool(mine and theirs and mine.start.year == theirs.start.year and mine.is_open and theirs.is_open)
        if same and any((y.min or 0) < (x.min or 0) for x, y in comparable(body.amount, old.amount)):
            earlier.append(other)
    if not earlier:
        return []
    last = max(earlier, key=lambda r: (r.last_reported or datetime.date.min, r.id))
    reason = f"the same running total, told on {last.last_reported} and then on {total.first_reported}"
    return [Link("updates", last.id, (reason,))]


def _told_before(a: Record, b: Record) -> bool:
    return bool(a.first_reported and b.first_reported and a.first_reported < b.first_reported)


# --- agreements -------------------------------------------------------------------------------------------------------


def _around(agreement: Record, by_article: dict[str, list[Record]]) -> list[Link]:
    """The projects that an agreement provides for and the meeting at which it was signed, told in one article."""
    body = agreement.body
    assert isinstance(body, Agreement)  # noqa: S101 - filtered by the caller
    parties = ids(body.parties)
    out = []
    for record in {r.id: r for a in agreement.articles for r in by_article[a]}.values():
        match record.body:
            case Project(partners=sides) if record.status == "agreed" and len(ids(sides) & parties) > 1:
                out.append(Link("provides_for", record.id, ("told in one article, with the same parties",)))
            case Meeting(participants=sides) if (agreement.status, record.status) == ("signed", "held") and len(
                    ids(sides) & parties) > 1 and _days_meet(agreement, record):
                out.append(Link("at", record.id, ("told in one article, with the same sides, on one day",)))
    return out


def _days_meet(a: Record, b: Record) -> bool:
    left, right = interval(a.date), interval(b.date)
    if left and right:
        return apart(left, right) <= 1
    return bool(set(a.articles) & set(b.articles)) and a.first_reported == b.first_reported
