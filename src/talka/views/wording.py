"""Values in words, as pages and tables show them."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence

from talka.model import Commitment, DateRange, Item, Money, Party, Quantity, Share
from talka.views.span import Span

_SCALE = ((1e9, "billion"), (1e6, "million"))


def number(value: float) -> str:
    """A figure with its thousands set apart, without decimals that say nothing."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.3f}".rstrip("0").rstrip(".")


def big_number(value: float) -> str:
    """A sum as people say it: ``41 million``."""
    for size, name in _SCALE:
        if abs(value) >= size:
            return f"{number(round(value / size, 3))} {name}"
    return number(value)


def bounds(value: Quantity | Money, *, large: bool = False) -> str:
    """What is between ``min`` and ``max``, in words."""
    say = big_number if large else number
    about = "about " if value.approximate else ""
    if value.min is not None and value.max is not None:
        if value.min == value.max:
            return about + say(value.min)
        return f"{about}{say(value.min)} to {say(value.max)}"
    if value.min is not None:
        return f"more than {say(value.min)}" if not value.approximate else f"{say(value.min)} or more"
    return f"up to {say(value.max)}" if value.max is not None else value.text


def money(value: Money) -> str:
    """A sum with its currency and, for a regular one, its time."""
    per = f" a {value.per}" if value.per else ""
    return f"{bounds(value, large=True)} {value.currency or ''}".rstrip() + per


def span(value: Span, unit: str = "", *, exact: bool = False) -> str:
    """What is between two bounds, with its unit; ``exact`` writes out every digit before the point."""
    say = (lambda x: f"{x:,.0f}") if exact else big_number
    about, after = "about " if value.about else "", f" {unit}" if unit else ""
    if value.high is None:
        return f"{about}{say(value.low)}{after} or more"
    if value.low == value.high:
        return f"{about}{say(value.low)}{after}"
    if value.low == 0:
        return f"up to {about}{say(value.high)}{after}"
    return f"{about}{say(value.low)} to {say(value.high)}{after}"


def share_of_gdp(value: Quantity) -> str:
    """A share of GDP."""
    return f"{bounds(value)} % of GDP" + (f" a {value.per}" if value.per else "")


def item(value: Item) -> str:
    """A thing with how many of it."""
    return f"{bounds(value.quantity)} {value.name}" if value.quantity else value.name


def what(commitment: Commitment) -> str:
    """The things that are given; the category of aid where none is named."""
    if commitment.items:
        return ", ".join(item(i) for i in commitment.items)
    return f"{commitment.aid_type} aid" if commitment.aid_type else ""


def how_much(commitment: Commitment) -> str:
    """The sum or the share of GDP."""
    parts = [money(commitment.amount)] if commitment.amount else []
    if commitment.share_of_gdp:
        parts.append(share_of_gdp(commitment.share_of_gdp))
    return ", ".join(parts)


def names(parties: Sequence[Party]) -> str:
    """Parties by name."""
    return ", ".join(p.name for p in parties)


def period(value: DateRange | None) -> str:
    """A stretch of time as short as it can be said: a day, a month, a year, else its two ends."""
    if value is None:
        return ""
    start, end = value.start, value.end
    if start is None and end is None:
        return value.text
    if start is None or end is None:
        return f"by {end}" if end else f"from {start}"
    if start == end:
        return start.isoformat()
    if start.day == 1 and end == _last(end) and start.year == end.year:
        if start.month == end.month:
            return f"{start:%Y-%m}"
        if (start.month, end.month) == (1, 12):
            return str(start.year)
    return f"{start} to {end}"


def due(value: DateRange | None) -> str:
    """A deadline: its last day counts."""
    if value is None:
        return ""
    return f"by {value.end}" if value.end else period(value)


def fulfilled(value: Share | None) -> str:
    """How much of a promise came."""
    if value is None or (value.min is None and value.max is None):
        return ""
    low, high = value.min, value.max
    if low is None or high is None or round(low, 3) == round(high, 3):
        known = high if low is None else low
        return f"{known:.0%}" if known is not None else ""
    return f"{low:.0%} to {high:.0%}"


def _last(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
