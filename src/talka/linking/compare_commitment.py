"""Two commitments: one promise, one delivery, two stages of one thing, or two things that are merely alike."""

from __future__ import annotations

from talka.linking import weights as w
from talka.linking.commitment_time import GIVEN, add_late, one_stage, told_apart, two_stages
from talka.linking.compare_donors import compare_donors, compare_sides
from talka.linking.compare_figures import compare_figures, compare_lists, settle_doubts
from talka.linking.compare_time import news_gap
from talka.linking.givers import elsewhere, give_seldom
from talka.linking.makers import compare_makers, same_group
from talka.linking.marks import shared_marks
from talka.linking.profile import Profile, due_of, period_of
from talka.linking.tally import Tally
from talka.linking.values import (
    apart,
    comparable,
    figure_equal,
    figure_fits,
    likeness,
    ratio,
    share,
    times_exclude,
)
from talka.model import Commitment

ADVERSE = frozenset({"delayed", "refused", "cancelled"})


def compare_commitment(a: Profile, b: Profile, tally: Tally) -> None:
    """Compare sides, what is given, figures, times and terms, in an order that ends early for most pairs."""
    left, right = a.claim.body, b.claim.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    if left.basis != right.basis and not _same_sum(a, b):
        tally.exclude("one is a running total")
        return
    later = (a.status in GIVEN) != (b.status in GIVEN)
    if not compare_sides(a, b, tally) or not _stages(a, b, tally) or not compare_figures(a, b, tally, later=later):
        return
    compare_donors(a, b, tally)
    compare_makers(a, b, tally)
    compare_lists(a, b, tally)
    _things(a, b, left, right, tally, later=later)
    _terms(left, right, tally)
    _due(a, b, left, right, tally)
    settle_doubts(a, b, tally)
    if left.basis != right.basis:
        tally.add(w.OTHER_BASIS, "only one is told as a running total")
    if not tally.content and not _both_vague(a, b):
        tally.miss(w.NO_CONTENT, "nothing else to compare them by")
    if tally.excluded:
        return
    if left.basis == right.basis == "total" and later and tally.bound <= tally.counted:
        tally.exclude("one is all that was promised, the other all that came")
    elif left.basis == right.basis == "total":
        _totals(a, b, left, right, tally)
    elif later and not _yearly(left, right):
        two_stages(a, b, tally)
    else:
        one_stage(a, b, tally)


def _same_sum(a: Profile, b: Profile) -> bool:
    """Whether both name one sum of who gives seldom, in the same days: of it one says 'in all', the other does not."""
    gap = told_apart(a, b)
    sums = ((x, y) for x in a.figures.get("sum", ()) for y in b.figures.get("sum", ()))
    return give_seldom(a, b) and (gap is None or gap <= w.NEAR_DAYS) and any(figure_equal(x, y) for x, y in sums)


def _both_vague(a: Profile, b: Profile) -> bool:
    """Whether both say no more than that one who gives seldom gives something, in the same days or beside the same."""
    gap = told_apart(a, b)
    if a.figures or b.figures or a.told or b.told or not elsewhere(a, b):
        return False
    return gap <= w.NEAR_DAYS if gap is not None else len(shared_marks(a.marks, b.marks).telling) > 1


def _stages(a: Profile, b: Profile, tally: Tally) -> bool:
    if a.status == b.status or not {a.status, b.status} & ADVERSE:
        return True
    if "refused" in (a.status, b.status):
        tally.exclude("one is refused")
        return False
    tally.add(w.ADVERSE, "one is {}, the other {}", a.status, b.status)
    return True


# --- what, how, by when -----------------------------------------------------------------------------------------------


def _things(a: Profile, b: Profile, left: Commitment, right: Commitment, tally: Tally, *, later: bool) -> None:
    if not a.things or not b.things:
        _one_way(a, b, left, right, tally)
        return
    mine, other = a.told, b.told
    if mine and other:
        alike = likeness(mine, other)
        if later and share(mine, other) < 0.5 and not (tally.bound and give_seldom(a, b)):
            tally.exclude("at another stage other things: {} and {}", mine, other)
        elif alike:
            tally.content = True
            tally.add(w.SAME_THINGS * alike, "the same things: {}", mine & other)
        elif tally.bound < 2 and not (tally.bound and give_seldom(a, b)):
            tally.exclude("the things differ: {} and {}", mine, other)
        else:
            tally.add(w.OTHER_THINGS, "the things differ: {} and {}", mine, other)
        _products(a, b, tally)
    elif a.things & b.things:
        tally.add(w.SAME_VAGUE, "both are {}", a.things & b.things)


def _products(a: Profile, b: Profile, tally: Tally) -> None:
    if a.products & b.products:
        tally.add(w.SAME_PRODUCT, "by the same name: {}", a.products & b.products)
    elif a.products and b.products and tally.bound < 2:
        tally.add(w.OTHER_PRODUCT, "by other names: {} and {}", a.products, b.products)


def _one_way(a: Profile, b: Profile, left: Commitment, right: Commitment, tally: Tally) -> None:
    through = {p.id for p in left.through}, {p.id for p in right.through}
    if bool(through[0]) != bool(through[1]) and (a.told if through[1] else b.told):
        tally.add(w.OTHER_WAY, "one goes through {}, the other names things", through[0] | through[1])


def _terms(left: Commitment, right: Commitment, tally: Tally) -> None:
    mine, other = {p.id for p in left.through}, {p.id for p in right.through}
    if mine and other and not same_group(mine, other):
        if tally.bound < w.KNOWN_AGAIN:
            tally.exclude("one goes through {}, the other through {}", mine, other)
        else:
            tally.add(0.0, "one goes through {}, the other through {}, and a telling figure is the same", mine, other)
    for name, worth in (("terms", w.OTHER_TERMS), ("aid_type", w.OTHER_SORT_OF_AID)):
        x, y = getattr(left, name), getattr(right, name)
        if x and y and x != y:
            tally.add(worth, "one is {}, the other {}", x, y)


def _due(a: Profile, b: Profile, left: Commitment, right: Commitment, tally: Tally) -> None:
    yearly = _yearly(left, right)
    if times_exclude(left.period, right.period) and not yearly and left.basis == "single":
        tally.exclude("they cover different times")
        return
    if left.basis == "single" and (covers := period_of(a.claim)) and covers == period_of(b.claim):
        tally.timed = True
        tally.add(w.SAME_DUE, "they are for the same time")
    due, other = due_of(a.claim), due_of(b.claim)
    if not due or not other:
        return
    if times_exclude(left.due, right.due):
        if tally.bound and "delayed" in (a.status, b.status):
            tally.add(0.0, "one is delayed: another due day")
        elif tally.bound or yearly or _one_time(a, b):
            tally.add(w.OTHER_DUE, "another due day")
        else:
            tally.exclude("another due day")
    elif due.end == other.end:
        tally.content = tally.timed = True
        tally.add(w.SAME_DUE, "the same due day: {}", due.end)
    else:
        tally.add(w.NEAR_DUE, "their due days fit")


def _one_time(a: Profile, b: Profile) -> bool:
    """Whether both state when the promise was made, to the month, and it is one time."""
    return bool(a.act and b.act and max(a.act.days, b.act.days) <= w.MONTH and not apart(a.act, b.act))


def _yearly(left: Commitment, right: Commitment) -> bool:
    """Whether both are shares of what a state makes in a year: one pledge, however often it is repeated."""
    return left.share_of_gdp is not None and right.share_of_gdp is not None


def _totals(a: Profile, b: Profile, left: Commitment, right: Commitment, tally: Tally) -> None:
    """Two tellings of a running total: another figure is another day's total, unless told in the same week."""
    if period_of(a.claim) and period_of(b.claim):
        if times_exclude(left.period, right.period):
            tally.exclude("they run over different times")
            return
        tally.add(w.SAME_DUE, "they run over the same time")
        tally.timed = True
    gap = news_gap(a, b)
    if gap is not None and gap <= w.NEAR_DAYS:
        tally.add(w.NEAR_NEWS, "published {} days apart", gap)
    elif not tally.bound and (not tally.content or (gap is not None and _another_total(a, b))):
        tally.exclude("another total on another day")
    elif not tally.timed and (gap := told_apart(a, b)) is not None and gap > w.YEAR:
        add_late(a, b, gap, tally, "told {} days apart, and totals grow")


def _another_total(a: Profile, b: Profile) -> bool:
    """Whether two sums are too far apart for one total that is told in two ways: 705 million, more than 700 million."""
    pairs = [(x, y) for x in a.figures.get("sum", ()) for y in b.figures.get("sum", ()) if comparable(x, y)]
    rounded = any((x.approximate or y.approximate) and figure_fits(x, y) for x, y in pairs)
    return bool(pairs) and not rounded and max(ratio(x, y) for x, y in pairs) < w.RESTATED
