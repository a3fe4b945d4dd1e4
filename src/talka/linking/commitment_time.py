"""When two commitments were made or kept: one act, two stages of one thing, or another time."""

from __future__ import annotations

import datetime

from talka.linking import weights as w
from talka.linking.compare_time import add_meeting_times, add_no_days, in_time, news_gap
from talka.linking.givers import give_seldom, once
from talka.linking.profile import Profile, one_article
from talka.linking.tally import Tally
from talka.linking.values import Interval, apart

GIVEN = frozenset({"delivering", "delivered"})
_STAGES = {"proposed": 0, "pledged": 1, "approved": 2, "delayed": 3, "delivering": 3, "delivered": 4, "cancelled": 5}
_NEVER = Interval(datetime.date.max, datetime.date.max)


def two_stages(a: Profile, b: Profile, tally: Tally) -> None:
    """A promise and a delivery are one thing where a figure says so, in this order, within the time of promises."""
    promise, given = (b, a) if a.status in GIVEN else (a, b)
    gap = told_apart(a, b)
    if not tally.bound and gap is None and not a.figures.keys() & b.figures.keys() and not one_article(a, b):
        tally.miss(w.OTHER_STAGE, "one promises, the other delivers")
    elif not tally.bound and (gap is None or gap > w.SAME_ACT or one_article(a, b)):
        tally.exclude("one promises, the other delivers, and no figure is the same")
        return
    missing = {n for n in promise.figures if n.startswith("count") and n.removeprefix("count of ") not in given.things}
    if missing and given.things:
        tally.exclude("a part of what was promised: no {}", missing)
        return
    start = promise.act.start if promise.act else promise.news
    end = given.act.end if given.act else given.news
    if start is None or end is None:
        add_no_days(a, b, tally)
        return
    days = (end - start).days
    if not tally.bound and days < 0:
        tally.exclude("promised {} days after it was delivered, and no figure is the same", -days)
    elif days < -w.LATE_DAYS and not promise.act and tally.bound >= w.KNOWN_AGAIN:
        add_late(a, b, -days, tally, "news of the promise {} days after the delivery")
    elif days > _longest(a, b) or days < -w.LATE_DAYS or (promise.act and days < -1):
        tally.exclude("promised {} days before it was delivered", days)
    elif days < -w.NEAR_DAYS:
        tally.add(w.LATER_NEWS, "news of the promise {} days after the delivery", -days)
    else:
        soon = w.SALE_DAYS if _is_sale(a, b) and tally.bound >= w.KNOWN_AGAIN else w.SOON * max(tally.bound, 1)
        doubtful = days > soon
        tally.add(w.LONG_AFTER if doubtful else 0.0, "delivered {} days after it was promised", days)


def _longest(a: Profile, b: Profile) -> int:
    """The days within which a promise is kept: what is bought comes years later."""
    return w.SALE_DAYS if _is_sale(a, b) else w.STAGES_DAYS


def _is_sale(a: Profile, b: Profile) -> bool:
    return "sale" in (getattr(a.claim.body, "terms", None), getattr(b.claim.body, "terms", None))


def one_stage(a: Profile, b: Profile, tally: Tally) -> None:
    """Compare the times of two claims of one stage."""
    if "share of GDP" in a.figures and "share of GDP" in b.figures:
        return
    if one_article(a, b) and not tally.bound:
        tally.exclude("one article tells them as two")
    elif a.act and b.act:
        days = apart(a.act, b.act)
        if days > w.SAME_ACT and a.status == b.status and not _told_again(a, b, tally, days):
            tally.exclude("their days lie {} days apart", days)
        elif days == 0:
            add_meeting_times(a.act, b.act, tally)
        elif days > w.SAME_ACT and a.status == b.status:
            add_late(a, b, days, tally, "their days lie {} days apart")
        elif days > w.SAME_ACT:
            _next_stage(a, b, days, tally)
        elif not tally.bound or (tally.bound < w.KNOWN_AGAIN and not tally.counted and a.status == b.status):
            tally.add(w.NO_DAYS if days <= w.CONTRADICTED else w.LATER_NEWS, "their days lie {} days apart", days)
    elif a.act or b.act:
        _half_dated(a, b, tally)
    else:
        _undated(a, b, tally)


def _next_stage(a: Profile, b: Profile, days: int, tally: Tally) -> None:
    """A promise that is approved later: in this order, and only where a figure or a due day says that it is the one."""
    first, second = sorted((a, b), key=lambda p: (_when(p) or _NEVER, p.id))
    if _STAGES.get(first.status, 0) > _STAGES.get(second.status, 0):
        tally.exclude("{} {} days before it was {}", first.status, days, second.status)
    elif tally.counted and second.status == "delayed":
        tally.add(0.0, "{}, {} days later delayed", first.status, days)
    else:
        add_late(a, b, days, tally, f"{first.status}, {{}} days later {second.status}")


def _half_dated(a: Profile, b: Profile, tally: Tally) -> None:
    dated, other = (a, b) if a.act else (b, a)
    if dated.act is None or other.news is None:
        add_no_days(a, b, tally)
        return
    early, late = (dated.act.start - other.news).days, (other.news - dated.act.end).days
    if early > w.SAME_ACT and dated.status == other.status and _told_again(a, b, tally, early):
        add_late(a, b, early, tally, "one was news {} days before the day of the other")
    elif early > w.SAME_ACT and dated.status == other.status:
        tally.exclude("one was news {} days before the day of the other", early)
    elif early > w.SAME_ACT:
        _next_stage(other, dated, early, tally)
    elif early <= 1 and late <= w.NEAR_DAYS:
        tally.add(in_time(dated.act), "one states a time in which the other was news")
    elif late > w.NEAR_DAYS:
        add_late(a, b, late, tally, "one was news {} days after the day of the other")


def _told_again(a: Profile, b: Profile, tally: Tally, days: int) -> bool:
    """Whether one stage may be told with two days: by a count that is known again, or as decided twice."""
    return tally.counted >= w.KNOWN_AGAIN or _repeated(tally) or _decided_again(a, b, tally, days)


def _repeated(tally: Tally) -> bool:
    """Whether a promise may be one that was made again: for the same time, of the same count."""
    return tally.timed and bool(tally.counted)


def _undated(a: Profile, b: Profile, tally: Tally) -> None:
    gap = news_gap(a, b)
    if gap is None:
        add_no_days(a, b, tally)
    elif gap <= w.NEAR_DAYS:
        tally.add(w.NEAR_NEWS, "published {} days apart", gap)
    else:
        add_late(a, b, gap, tally, "published {} days apart, neither with a day")


def _decided_again(a: Profile, b: Profile, tally: Tally, days: int) -> bool:
    """Whether a count of one who gives seldom may have been decided on twice: by a government and by a parliament."""
    return (tally.counted > 0 and days <= w.SOON and give_seldom(a, b) and a.told == b.told
            and a.told.isdisjoint(w.IN_BATCHES))


def add_late(a: Profile, b: Profile, days: int, tally: Tally, reason: str) -> None:
    """Late news is of a new thing, unless a telling figure or a due day says that it is the old one.

    A telling sum of one who seldom gives anybody is told again years later sooner than given twice.
    """
    worth = w.YEARS_LATER if days > w.YEAR else w.FAR_NEWS if days > w.FAR_DAYS else w.LATER_NEWS
    telling = max(tally.bound - 1, 0) + (tally.bound > 0 and give_seldom(a, b))
    told_again = once(a, b) and tally.bound >= w.KNOWN_AGAIN and not tally.counted
    tally.add(max(worth, w.LATER_NEWS) if told_again else min(worth + w.TELLING * telling, 0.0), reason, days)


def told_apart(a: Profile, b: Profile) -> int | None:
    """Return the days between two acts: their own days where stated, else those of the news."""
    left, right = _when(a), _when(b)
    if one_article(a, b) and not (a.act and b.act):
        return 0
    return apart(left, right) if left and right else None


def _when(p: Profile) -> Interval | None:
    return p.act or (Interval(p.news, p.news) if p.news else None)
