"""What the days of two claims say: the days of the acts, and the days of the news."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from talka.linking import weights as w
from talka.linking.compare_around import add_around, add_seldom, own_time
from talka.linking.givers import elsewhere, give_seldom, in_batches, is_roundest, often, once
from talka.linking.makers import shared_makers
from talka.linking.marks import shared_marks
from talka.linking.profile import AHEAD, Profile, one_article
from talka.linking.sides import one_place, shared_persons
from talka.linking.tally import Tally
from talka.linking.unsettled import PartDay, part_of
from talka.linking.values import Interval, apart


def news_gap(a: Profile, b: Profile) -> int | None:
    """Return the days between the news of two claims, ``None`` where one of them is not dated."""
    if one_article(a, b):
        return 0
    return abs((a.news - b.news).days) if a.news and b.news else None


def add_meeting_times(left: Interval, right: Interval, tally: Tally) -> None:
    """Add what it is worth that two times meet: much for a day, little for a year."""
    width = max(left.days, right.days)
    if width < w.NARROW:
        tally.add(w.SAME_DAY, "both state the same day")
    elif width <= w.MONTH:
        tally.add(w.SAME_WEEKS, "both state the same month")
    else:
        tally.add(w.TIMES_MEET, "their times meet")


def in_time(act: Interval) -> float:
    """Return what it is worth that one article states a time in which the other was news."""
    if act.days < w.NARROW:
        return w.NEWS_IN_TIME
    return w.NEWS_IN_TIME / 2 if act.days <= w.MONTH else w.TIMES_MEET


def add_no_days(a: Profile, b: Profile, tally: Tally) -> None:
    """Two claims of which one at least has no day: a day of the month, or what is told beside them, says something."""
    told = [p for p in (a, b) if p.day is not None]
    days = [_part_days(p) for p in (a, b)]
    beside = _beside(a, b, tally)
    if not told or not all(days):
        tally.miss(w.NO_DAYS, "no day to compare them by")
        near = add_around(a, b, tally)
        add_seldom(a, b, tally)
        if not beside and not near and not tally.numbered:
            _recurs(a, b, tally)
    elif fitting := [x for x in days[0] if any(x.fits(y) for y in days[1])]:
        whole = any(x.month and y.month for x in fitting for y in days[1])
        tally.add(w.SAME_DAY_OF_YEAR if whole else w.SAME_DAY_OF_MONTH, "both are of the {}", fitting[0].words)
    elif any(x.is_near(y) for x in days[0] for y in days[1]):
        tally.add(0.0, "their days, told without the year, lie close")
    elif (gap := _apart(*days)) is not None and gap <= w.SAME_ACT and (tally.bound or _known_by_things(a, b, tally)):
        tally.add(w.NO_DAYS if gap <= w.CONTRADICTED else w.LATER_NEWS, "their days lie {} days apart", gap)
    else:
        tally.exclude("one is of the {}, the other of the {}", days[0][0].words, days[1][0].words)


def _known_by_things(a: Profile, b: Profile, tally: Tally) -> bool:
    return a.kind == "commitment" and tally.content and elsewhere(a, b)


def _apart(left: Sequence[PartDay], right: Sequence[PartDay]) -> int | None:
    return min((gap for x in left for y in right if (gap := x.apart(y)) is not None), default=None)


def _beside(a: Profile, b: Profile, tally: Tally) -> bool:
    """Add what both articles tell of beside the two claims; return whether it says that they are news of one thing."""
    shared = shared_marks(a.marks, b.marks).without(a.figures.keys() & b.figures.keys())
    if shared.telling:
        most = w.BESIDE[min(len(shared.telling), 1 if a.kind == "agreement" else len(w.BESIDE)) - 1]
        tally.add(most, "both articles also tell of {}", shared.telling)
    elif shared.round:
        tally.add(w.ROUND_BESIDE[min(len(shared.round), len(w.ROUND_BESIDE)) - 1], "both articles also tell of {}",
                  shared.round)
    if a.status == b.status:
        _older_news(a, b, tally)
        _older_news(b, a, tally)
    if a.kind == "commitment":
        if a.status == b.status:
            tally.add(w.SAME_STAGE, "both are {}", a.status)
        _in_passing(a, b, tally)
        _in_passing(b, a, tally)
    return bool(shared.telling) or len(shared.round) > 1 or bool(shared.round & shared.first)


def _older_news(a: Profile, b: Profile, tally: Tally) -> None:
    """What an undated article tells first, and the other as of a day long past, says when the first was written."""
    own = own_time(b)
    if own is None or own_time(a):
        return
    lone = a.marks.first - b.marks.first
    days = [apart(day, own) for mark, day in b.marks.days if mark in lone and day.end < own.start]
    if days and min(days) > w.LATE_DAYS:
        worth = w.YEARS_LATER if min(days) > w.YEAR else w.FAR_NEWS
        tally.add(worth, "the news of one is told in the other as {} days old", min(days))


def _in_passing(a: Profile, b: Profile, tally: Tally) -> None:
    """What is the news of an undated article is sooner the news of the other than what that one looks back to."""
    if a.marks.leads and not own_time(a) and not b.marks.leads and b.act and b.news and (
            b.news - b.act.end).days > w.LATE_DAYS:
        tally.add(w.IN_PASSING, "one is news, the other is looked back to after {} days", (b.news - b.act.end).days)


def same_part_day(a: Profile, b: Profile) -> bool:
    """Whether one at least tells a day without its year, and the other may be of that day."""
    told = a.day is not None or b.day is not None
    return told and any(x.fits(y) and x.month and y.month for x in _part_days(a) for y in _part_days(b))


def _recurs(a: Profile, b: Profile, tally: Tally) -> None:
    """Without a day, what comes again and again tells nothing: meetings of the same people, sums of the same giver."""
    if a.kind == "commitment":
        _given_again(a, b, tally)
    elif a.kind == "meeting" and not _seldom_there(a, b):
        tally.miss(w.MEET_AGAIN, "the same people meet again and again")
    elif a.kind == "agreement" and not tally.bound and not shared_persons(a.people, b.people):
        seldom = shared_makers(a, b) or w.GET_OFTEN.isdisjoint(a.giving & b.giving)
        worth = w.SIGN_AGAIN / 2 if seldom else w.SIGN_AGAIN
        tally.miss(worth, "two states sign such documents again and again")


def _seldom_there(a: Profile, b: Profile) -> bool:
    """Whether two meetings are of one town, and none where leaders come all the time."""
    left, right = (getattr(p.claim.body, "place", None) for p in (a, b))
    return (left is not None and right is not None and one_place(left, right)
            and w.MEETING_TOWNS.isdisjoint((left.name, right.name)) and w.VISITED.isdisjoint((left.name, right.name)))


def _given_again(a: Profile, b: Profile, tally: Tally) -> None:
    all_the_time, rare = often(a.giving & b.giving, a.getting & b.getting), give_seldom(a, b)
    if tally.bound and not tally.counted:
        round_one = tally.bound == 1 and not rare and not _told_more(a, b, tally)
        if not once(a, b) and (not rare or tally.bound > 1 or is_roundest(a, b)):
            worth = w.ONLY_A_SUM[0 if all_the_time else 1 if round_one else 2]
            tally.add(worth, "no figure but one sum is the same, and sums recur")
    elif tally.bound == 1 and not rare and in_batches(a, b):
        tally.add(w.SAME_BATCH, "batches of one size are given again and again")
    elif not tally.bound and (all_the_time or not (a.figures.keys() & b.figures.keys())):
        tally.miss(w.ONLY_THINGS / 2 if rare else w.ONLY_THINGS, "things of one sort are given again")


def _told_more(a: Profile, b: Profile, tally: Tally) -> bool:
    """Whether a round sum of a giver tells something: it is for one time, or for one of whom the news tells seldom."""
    return tally.timed or (bool(a.getting & b.getting) and not a.getting & b.getting & w.GET_OFTEN)


def _part_days(p: Profile) -> list[PartDay]:
    if p.day is not None:
        return [p.day]
    if p.act and p.act.days < w.NARROW:
        return [part_of(p.act.start + datetime.timedelta(n)) for n in range(p.act.days + 1)]
    return [part_of(p.news - datetime.timedelta(n)) for n in range(w.LATEST)] if p.news else []


def common_times(a: Profile, b: Profile, tally: Tally, *, tolerance: int) -> None:
    """Compare the times of two agreements, meetings or projects; their days may lie ``tolerance`` days apart."""
    if tally.excluded:
        return
    if a.act and b.act:
        _both_dated(a, b, a.act, b.act, tally, tolerance)
    elif a.act or b.act:
        _half_dated(a, b, tally)
    else:
        _undated(a, b, tally)


def _both_dated(a: Profile, b: Profile, left: Interval, right: Interval, tally: Tally, tolerance: int) -> None:
    days = apart(left, right)
    planned = a.status != b.status and {a.status, b.status} & AHEAD
    if a.kind == "project" and a.status != b.status:
        tally.add(0.0, "two stages, {} days apart", days)
    elif days > (w.POSTPONED if planned else tolerance):
        tally.exclude("their days lie {} days apart", days)
    elif days == 0:
        add_meeting_times(left, right, tally)
    elif days <= w.CONTRADICTED:
        tally.add(w.NEXT_DAY, "their days lie {} days apart", days)
    elif not planned:
        tally.add(w.LATER_NEWS, "their days lie {} days apart", days)


def _half_dated(a: Profile, b: Profile, tally: Tally) -> None:
    """One states its day, the other was news on a day: the news must come soon after."""
    dated, other = (a, b) if a.act else (b, a)
    if dated.act is None or other.news is None:
        add_no_days(a, b, tally)
        return
    late = (other.news - dated.act.end).days
    early = (dated.act.start - other.news).days
    if early <= w.BEFORE and late <= w.NEAR_DAYS:
        tally.add(in_time(dated.act), "one states a time in which the other was news")
    elif early > w.BEFORE:
        if other.status not in AHEAD and dated.kind != "project":
            tally.exclude("one was news {} days before the day of the other", early)
    elif late > w.LATE_DAYS and dated.kind != "project":
        tally.exclude("one was news {} days after the day of the other", late)
    else:
        tally.add(w.LATER_NEWS, "one was news {} days after the day of the other", late)


def _undated(a: Profile, b: Profile, tally: Tally) -> None:
    gap = news_gap(a, b)
    if gap is None:
        add_no_days(a, b, tally)
    elif gap <= w.NEAR_DAYS:
        tally.add(w.NEAR_NEWS, "published {} days apart, neither with a day", gap)
    elif gap > w.LATE_DAYS and a.kind != "project":
        tally.exclude("published {} days apart, neither with a day", gap)
    elif gap > w.FAR_DAYS:
        tally.add(w.FAR_NEWS, "published {} days apart, neither with a day", gap)
    else:
        tally.add(w.LATER_NEWS, "published {} days apart, neither with a day", gap)
        if a.kind == "agreement" and not a.told & b.told and not tally.bound:
            tally.miss(w.SIGN_AGAIN, "two states sign such documents again and again")
