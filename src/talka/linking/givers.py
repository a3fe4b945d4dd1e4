"""Who gives seldom and what is given in batches: whether a round figure is told twice sooner than given twice."""

from __future__ import annotations

from collections.abc import Set

from talka.linking import weights as w
from talka.linking.profile import Profile
from talka.linking.values import number


def give_seldom(a: Profile, b: Profile) -> bool:
    """Whether what two commitments have in common of givers and takers is seldom in the news."""
    return seldom(a.giving & b.giving, a.getting & b.getting)


def seldom(givers: Set[str], takers: Set[str]) -> bool:
    """Whether some givers, all together, give seldom to some takers.

    Several who give one thing together do so seldom; who gives to Ukraine again and again may give to another state
    seldom.
    """
    if not givers or often(givers, takers) or not w.LENDERS.isdisjoint(givers):
        return False
    elsewhere = bool(takers) and w.GET_OFTEN.isdisjoint(takers)
    return len(givers) > 1 or elsewhere or (w.GIVE_AGAIN.isdisjoint(givers) and givers.isdisjoint(w.GIVE_OFTEN))


def elsewhere(a: Profile, b: Profile) -> bool:
    """Whether two commitments are of one who gives seldom to a state of which the news tells seldom."""
    takers = a.getting & b.getting
    return bool(takers) and w.GET_OFTEN.isdisjoint(takers) and give_seldom(a, b)


def once(a: Profile, b: Profile) -> bool:
    """Whether one who seldom gives anybody gives to another state than Ukraine: a sum alone is known again."""
    givers, takers = a.giving & b.giving, a.getting & b.getting
    often_told = w.GIVE_AGAIN | w.GIVE_OFTEN.keys() | w.LENDERS
    return bool(givers and takers) and w.GET_OFTEN.isdisjoint(takers) and often_told.isdisjoint(givers)


def often(givers: Set[str], takers: Set[str]) -> bool:
    """Whether one giver gives to some takers, or to nobody knows whom, all the time."""
    if len(givers) != 1:
        return False
    known = w.GIVE_OFTEN.get(next(iter(givers)))
    return known is not None and (not takers or not known.isdisjoint(takers))


def in_batches(a: Profile, b: Profile) -> bool:
    """Whether two commitments are of what is given in batches, and so few of it that a batch may be of that size."""
    things = a.told & b.told & w.IN_BATCHES
    counts = [number(f) or 0.0 for x in things for f in a.figures.get(f"count of {x}", ())]
    return bool(things) and max(counts, default=0.0) <= w.BATCH


def is_roundest(a: Profile, b: Profile) -> bool:
    """Whether the sums of two commitments are of those that come most often: 100 million, half a billion."""
    firsts = {str(int(number(f) or 0))[:1] for p in (a, b) for f in p.figures.get("sum", ())}
    return not firsts.isdisjoint(w.ROUNDEST) or not firsts
