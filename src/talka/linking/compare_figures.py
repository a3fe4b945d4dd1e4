"""The figures of two commitments: equal ones bind, others keep apart or contradict one another."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from talka.linking import weights as w
from talka.linking.commitment_time import told_apart
from talka.linking.exchange import same_at_rate
from talka.linking.givers import give_seldom
from talka.linking.profile import Profile, one_article
from talka.linking.tally import Tally
from talka.linking.values import (
    Figure,
    comparable,
    figure_equal,
    figure_near,
    figure_rounded,
    may_be_one_sum,
    number,
    rates_known,
    ratio,
    told_digits,
)
from talka.model import Money


def compare_figures(a: Profile, b: Profile, tally: Tally, *, later: bool) -> bool:
    """Equal figures bind; other figures keep apart, unless two outlets contradict one another in the same days."""
    names = sorted(a.figures.keys() & b.figures.keys())
    gained = 0.0
    other: list[tuple[str, Sequence[Figure], Sequence[Figure]]] = []
    for name in names:
        left, right = a.figures[name], b.figures[name]
        equal = [(x, y) for x in left for y in right if figure_equal(x, y)]
        if equal:
            told = max(min(told_digits(x), told_digits(y)) for x, y in equal)
            tally.bound = max(tally.bound, told)
            tally.counted = max(tally.counted, told if name.startswith("count") else 0)
            tally.content = True
            few = name.startswith("count") and all((number(x) or 0) <= w.FEW for x, _ in equal)
            worth = w.SAME_FEW if few else min(w.SAME_FIGURE[min(told, 3) - 1], w.MOST_FIGURES - gained)
            gained += worth
            tally.add(worth, "the same {}: {}", name, equal[0][0].text or number(equal[0][0]))
        else:
            other.append((name, left, right))
    for name, left, right in other:
        _other_figure(a, b, name, left, right, tally, later=later)
    if not names and a.figures and b.figures:
        tally.miss(w.OTHER_SORT, "one names a sum, the other a count")
    return not tally.excluded


def compare_lists(a: Profile, b: Profile, tally: Tally) -> None:
    """A whole list of counted things is not one of them, though its count is the same in both; one sum says it is."""
    fewer, more = sorted((a, b), key=lambda p: len(p.told))
    counted, listed = ({n for n in p.figures if n.startswith("count")} for p in (fewer, more))
    if not counted or not counted <= listed or ("sum" in a.figures and "sum" in b.figures):
        return
    if fewer.told < more.told and len(more.told - fewer.told) >= w.LISTED_MORE:
        tally.add(w.WHOLE_LIST, "only one also lists {}", more.told - fewer.told)


def _other_figure(a: Profile, b: Profile, name: str, left: Sequence[Figure], right: Sequence[Figure], tally: Tally,
                  *, later: bool) -> None:
    pairs = [(x, y) for x in left for y in right]
    if not any(comparable(x, y) for x, y in pairs):
        if not any(may_be_one_sum(x, y) for x, y in pairs):
            tally.exclude("another {}, at any rate of the two currencies", name)
        day = _told_on(a, b)
        if day and any(same_at_rate(x, y, day) for x, y in pairs if isinstance(x, Money) and isinstance(y, Money)):
            tally.content = True
            tally.add(w.SAME_AT_RATE, "the same {} at the rate of {}", name, day)
        elif day is None and _in_known_currencies(pairs):
            tally.content = True
            tally.add(w.MAY_BE_AT_RATE, "the {} may be one at the rates of the time", name)
        else:
            tally.add(w.OTHER_SORT / 4, "the {} in two currencies", name)
        return
    if not later and any(figure_near(x, y) for x, y in pairs):
        tally.content = True
        tally.add(w.FITTING_FIGURE, "the {} of one lies in the other's", name)
        return
    if not later and give_seldom(a, b) and any(figure_rounded(x, y) for x, y in pairs):
        tally.content = True
        tally.add(w.ROUNDED_FIGURE, "the {} of one is that of the other, rounded", name)
        return
    if later and not tally.bound:
        tally.exclude("another {} at another stage", name)
        return
    _unlike(a, b, name, pairs, tally)


def _unlike(a: Profile, b: Profile, name: str, pairs: Sequence[tuple[Figure, Figure]], tally: Tally) -> None:
    """Another figure of one currency: a contradiction of outlets, or another thing."""
    close = max(ratio(x, y) for x, y in pairs)
    gap = told_apart(a, b)
    near = gap is not None and gap <= w.CONTRADICTED and not one_article(a, b)
    if _basis(a) == "total" and close >= w.CLOSE and gap is not None and gap <= w.NEAR_DAYS:
        tally.content = True
        tally.add(w.NEARLY, "another {} of the total, close", name)
    elif near and close >= w.CLOSE and a.told == b.told:
        tally.content = True
        tally.add(0.0, "another {}, close, told in the same days", name)
    elif near and close >= w.CONTRADICTING:
        tally.add(w.NEARLY, "another {}, told in the same days", name)
    elif tally.bound and close >= w.CONTRADICTING / 2:
        far = gap is not None and gap > w.FAR_DAYS and close < w.CLOSE
        tally.add(w.OTHER_TIMES if far else w.NEARLY, "another {}, and a figure that is the same", name)
    elif gap is None and close >= w.RESTATED and (give_seldom(a, b) or _same_list(a, b)):
        tally.content = True
        tally.add(w.NEARLY / 2, "another {}, close, and no day to tell them apart", name)
    elif _same_moment(a, b):
        tally.doubt("another {}", name)
    else:
        tally.exclude("another {}", name)


def _same_list(a: Profile, b: Profile) -> bool:
    """Whether both name the same things and no other, and several."""
    return a.told == b.told and len(a.told) >= w.ONE_FIELD_THINGS


def _same_moment(a: Profile, b: Profile) -> bool:
    """Whether both tell one stage of what the same sides do on one day."""
    return (a.status == b.status and a.giving == b.giving and a.getting == b.getting and not one_article(a, b)
            and told_apart(a, b) == 0)


def settle_doubts(a: Profile, b: Profile, tally: Tally) -> None:
    """One wrong detail is a conflict inside a record; two, or one where little else agrees, are of another thing.

    All else agrees where another telling figure does, or three things or more and no other; or where the figure is
    the number in the name of the product (577 carriers, for M577).
    """
    if not tally.doubts or tally.excluded:
        return
    alone = len(tally.doubts) == 1
    agrees = tally.bound >= w.ONE_FIELD_DIGITS or _same_list(a, b)
    for reason, details in tally.doubts:
        if alone and (agrees or _is_in_name(a, b) or _is_in_name(b, a)):
            tally.add(w.ONE_FIELD, f"{reason}, while all else agrees", *details)
        else:
            tally.exclude(reason, *details)


def _is_in_name(a: Profile, b: Profile) -> bool:
    """Whether a count of one is the number in the name of a product of the other."""
    numbers = {f"{number(f) or 0:.0f}" for name, figures in a.figures.items() if name != "sum" for f in figures}
    named = {"".join(x for x in product if x.isdigit()) for product in b.products}
    return bool({n for n in numbers & named if len(n) > 1})


def _in_known_currencies(pairs: Sequence[tuple[Figure, Figure]]) -> bool:
    return all(rates_known(x) and rates_known(y) for x, y in pairs)


def _told_on(a: Profile, b: Profile) -> datetime.date | None:
    """The first day that either is told or dated on; an older one is nearer to the sum that was named first."""
    days = [p.act.start for p in (a, b) if p.act and p.act.days <= w.MONTH] or [p.news for p in (a, b) if p.news]
    return min(days, default=None)


def _basis(p: Profile) -> str:
    return str(getattr(p.claim.body, "basis", "single"))
