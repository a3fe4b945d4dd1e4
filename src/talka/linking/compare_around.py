"""What is compared where days say nothing: when the articles were written, and how seldom such things are given."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache

from talka.linking import weights as w
from talka.linking.around import days_in_office
from talka.linking.profile import Profile
from talka.linking.sides import one_place, shared_persons
from talka.linking.tally import Tally
from talka.linking.values import Interval, apart
from talka.packs import load_packs


def add_around(a: Profile, b: Profile, tally: Tally) -> bool:
    """Compare when two articles were written, one of them at least without a day; return whether it was in one time."""
    _officials(a, b, tally)
    _same_officials(a, b, tally)
    left, right = _times(a), _times(b)
    if not left or not right:
        return False
    gap = min(apart(x, y) for x in left for y in right)
    if gap <= w.NEAR_DAYS:
        tally.add(w.NEAR_BESIDE, "what is told beside them is {} days apart", gap)
        return True
    _too_late(a, b, tally)
    return False


def _times(p: Profile) -> Sequence[Interval]:
    own = own_time(p)
    return (own,) if own else p.around.past


def own_time(p: Profile) -> Interval | None:
    """Return the day of an act or of its news."""
    if p.act and p.act.days <= w.MONTH:
        return p.act
    return Interval(p.news, p.news) if p.news else None


def _too_late(a: Profile, b: Profile, tally: Tally) -> None:
    """News of later things is of a new thing; so is news after the day before which the other was written."""
    for one, other in ((a, b), (b, a)):
        day = own_time(other)
        if day is None or own_time(one):
            continue
        if one.around.before and day.start > one.around.before + datetime.timedelta(w.LATE_DAYS):
            tally.add(w.FAR_NEWS, "one was written before {}", one.around.before)
        elif one.around.after and (gap := (one.around.after - day.end).days) > w.LATE_DAYS:
            worth = w.YEARS_LATER if gap > w.YEAR else w.FAR_NEWS if gap > w.FAR_DAYS else w.LATER_NEWS
            tally.add(worth, "one was written {} days after the other or later", gap)


def _officials(a: Profile, b: Profile, tally: Tally) -> None:
    """Officials who were not in office at one time tell of two times."""
    mine, other = a.around.terms or own_time(a), b.around.terms or own_time(b)
    if mine and other and (a.around.terms or b.around.terms) and apart(mine, other) > w.MONTH:
        tally.add(w.OTHER_OFFICIALS, "their officials were in office at other times")


def _same_officials(a: Profile, b: Profile, tally: Tally) -> None:
    """Who speaks of it, or is told of beside it: the same persons tell of one time, the shorter the more."""
    if a.kind == "meeting" or shared_persons(a.people, b.people):
        return
    both = shared_persons(a.named, b.named)
    if not both:
        if a.named and b.named and not tally.bound and a.kind == "commitment":
            tally.add(w.NO_SAME_OFFICIAL, "they name different officials")
        return
    days = days_in_office(both)
    worth = w.SAME_OFFICIALS[1 if days is None else 0 if days <= w.SHORT_TERMS else 1 if days <= w.LONG_TERMS else 2]
    tally.add(worth, "both articles name {}", both)


def add_seldom(a: Profile, b: Profile, tally: Tally) -> None:
    """What is seldom given is sooner one thing; so is who meets where nobody meets often."""
    seldom = a.told & b.told & w.SELDOM
    if seldom:
        tally.add(w.SELDOM_THING, "such things are seldom given: {}", seldom)
    if a.kind == "commitment" and len(a.told) > 1 and a.told == b.told:
        tally.add(w.SAME_SET, "the same several things, and no other")
    if a.kind == "meeting" and shared_persons(a.people, b.people):
        _seldom_met(a, b, tally)


def _seldom_met(a: Profile, b: Profile, tally: Tally) -> None:
    """Where people met tells more where it is no capital, or where they were in office together for a short time."""
    left, right = (getattr(p.claim.body, "place", None) for p in (a, b))
    if left is None or right is None or not one_place(left, right):
        return
    if not {left.name, right.name} & capitals() and left.name not in w.MEETING_TOWNS:
        tally.add(w.SELDOM_MET, "people seldom meet there: {}", left.name)
    elif a.around.terms and b.around.terms and a.around.terms.days <= w.SHORT_TERMS:
        tally.add(w.SELDOM_MET, "they were in office together for {} days", a.around.terms.days)


@cache
def capitals() -> frozenset[str]:
    """Return the capitals and seats of all states that talka knows, in English."""
    return frozenset(name for s in load_packs().domain["states"] for name in (*s.en.capital, *s.en.seat))
