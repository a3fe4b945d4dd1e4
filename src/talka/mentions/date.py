"""Dates and periods with what opens and closes them: ``by 1 March``, ``since 2022``, ``from 2024 to 2026``."""

from __future__ import annotations

import datetime

from talka.mentions.date_calendar import Day, Days, month_of, moved, year_of
from talka.mentions.date_frame import Period
from talka.mentions.date_period import read_period
from talka.mentions.date_record import of_record
from talka.mentions.numbers import read_number
from talka.mentions.numeric_line import Line
from talka.model import DateRange, Mention

_ONE = datetime.timedelta(days=1)
_EVENT_REACH = 9
_WITHIN_REACH = 10
_MOST = {"day": 1000, "week": 500, "month": 200, "quarter": 100, "half": 50, "year": 100, "decade": 10}
"""Distances from here on are no dates."""
_LEAN = {"by": 1, "before": 1, "since": -1, "after": 0}


def read_date(line: Line, at: int) -> tuple[int, Mention] | None:
    """Return the token after the date that begins at token ``at`` and its mention, or ``None``."""
    number = line.shapes[at] == "number"
    for roles, read in _READERS:
        if (number and read is not _opened) or not roles.isdisjoint(line.roles[at]):
            found = read(line, at)
            if found:
                return found
    return _plain(line, at)


def _mention(line: Line, first: int, last: int, sides: tuple[Day | None, Day | None],
             others: tuple[tuple[Day | None, Day | None], ...] = ()) -> tuple[int, Mention]:
    text = line.surface(first, last)
    readings = tuple(DateRange(*o, text) for o in others)
    value = DateRange(*sides, text)
    return last, Mention("date", line.starts[first], line.ends[last - 1], value, readings=readings)


def _plain(line: Line, at: int) -> tuple[int, Mention] | None:
    """A period as it stands, or two of them joined."""
    period = read_period(line, at)
    if period is None:
        return None
    joined = _joined(line, at, period, "beside_dash")
    if joined:
        return joined
    return _mention(line, period.first, period.last, period.days or (None, None), period.others)


def _between(line: Line, at: int) -> tuple[int, Mention] | None:
    """``from 4 to 6 November``, ``between March and May``."""
    opened = line.match("since", at) or line.match("range_open", at)
    if not opened:
        return None
    here = line.after_all("date_link", opened[0], 1)
    if here >= line.n:
        return None
    left = read_period(line, here)
    if left is None or left.closed:
        return _closed(line, at, left)
    return _joined(line, at, left, "words")


def _closed(line: Line, at: int, period: Period | None) -> tuple[int, Mention] | None:
    if period is None or period.days is None:
        return None
    return _mention(line, at, period.last, period.days, period.others)


def _joined(line: Line, first: int, left: Period, how: str) -> tuple[int, Mention] | None:
    """A second period after ``to`` or a dash: from the first day of one to the last day of the other."""
    if left.days is None or left.closed:
        return None
    here = left.last + 1 if line.is_dash(left.last) else left.last
    if how == "words" and here == left.last:
        found = line.match("beside", here) or line.match("by", here)
        here = line.after_all("date_link", found[0], 1) if found else here
    if here == left.last or here >= line.n:
        return None
    right = read_period(line, here)
    if right is None or right.days is None or (right.kind == "unit") != (left.kind == "unit"):
        return None
    start = _same_year(left.days[0], left, right)
    if start > right.days[1]:
        return None
    return _mention(line, first, right.last, (start, right.days[1]))


def _same_year(start: Day, left: Period, right: Period) -> Day:
    """The first day of the left period, in the year of the right one where only that has a year."""
    if not left.others or right.others or right.days is None:
        return start
    moved_start = moved(start, "year", right.days[0].year - start.year)
    return moved(moved_start, "year", -1) if moved_start > right.days[1] else moved_start


# --- prepositions ----------------------------------------------------------------------------------------------------


def _opened(line: Line, at: int) -> tuple[int, Mention] | None:
    """A period after a preposition that opens or closes one of its sides."""
    for role, lean in _LEAN.items():
        found = line.match(role, at)
        if not found:
            continue
        event = _event(line, at, found[0]) if role in ("since", "after") else None
        if event:
            return event
        here = line.after_all("date_link", found[0], 1)
        period = read_period(line, here, lean) if here < line.n else None
        if period:
            return _with_side(line, at, role, period)
    return None


def _with_side(line: Line, at: int, role: str, period: Period) -> tuple[int, Mention]:
    if period.closed and role in ("since", "after"):
        return _mention(line, at, period.last, period.days or (None, None), period.others)
    if period.days is None:
        return _mention(line, at, period.last, (None, None))
    if role == "before" and period.kind == "end":
        role = "by"
    others = tuple(_side(role, o) for o in period.others)
    return _mention(line, at, period.last, _side(role, period.days), others)


def _side(role: str, days: Days) -> tuple[Day | None, Day | None]:
    if role == "by":
        return None, days[1]
    if role == "before":
        return None, days[0] - _ONE
    return (days[0] if role == "since" else days[1] + _ONE), None


def _event(line: Line, first: int, at: int) -> tuple[int, Mention] | None:
    """``since the start of the full-scale invasion``: (token after, mention) where the event is known."""
    begun = False
    for here in range(at, min(line.n, at + _EVENT_REACH)):
        event = line.match("event", here)
        if event:
            last, (day, only_beginning) = event
            tail = _beginning_after(line, last)
            if begun or tail or not only_beginning:
                start = Day.fromisoformat(day)
                known = line.on is None or start <= line.on
                return _mention(line, first, tail or last, (start, None)) if known else None
        beginning = line.match("beginning", here)
        begun = begun or beginning is not None
        if not beginning and not line.is_word(here) and line.norms[here] not in ("'s", "-"):
            return None
    return None


def _beginning_after(line: Line, at: int) -> int | None:
    """A word for the beginning after the event, up to three words on."""
    for here in range(at, min(line.n, at + 4)):
        found = line.match("beginning", here)
        if found:
            return found[0]
        if not line.is_word(here):
            return None
    return None


# --- distances -------------------------------------------------------------------------------------------------------


def _distant(line: Line, at: int) -> tuple[int, Mention] | None:
    """``in two weeks``, ``two weeks ago``, ``over the next three years``; a record's years are no time to come."""
    for read in (_rolling, _counted_rolling, _ahead, _within, _ago):
        found = read(line, at)
        if found:
            return of_record(line, at, found)
    return None


def _count(line: Line, at: int) -> tuple[int, int | None, str] | None:
    """A number with a unit of time: (token after, number, unit).

    The number is ``None`` where only a unit stands, 0 where it is not said (``several days``).
    """
    several = line.match("several", at)
    if several:
        unit = line.match("unit", several[0])
        return (unit[0], 0, unit[1]) if unit else None
    number = read_number(line, at)
    if number and (number.value != int(number.value) or number.value < 1 or number.vague):
        return None
    article = line.match("article", at)
    here = number.last if number else article[0] if article else at
    unit = line.match("unit", here)
    if not unit or (number and number.value >= _MOST[unit[1]]):
        return None
    return unit[0], int(number.value) if number else 1 if article else None, unit[1]


def _rolling(line: Line, at: int) -> tuple[int, Mention] | None:
    """``the coming months`` opens today; ``the past three years`` ends today."""
    for role, sign in (("coming", 1), ("past", -1)):
        found = line.match(role, at)
        counted = _count(line, found[0]) if found else None
        if not counted or (counted[1] is None and line.match("shift", at) and _shift_fits(line, at)):
            continue
        if sign < 0 and found and counted[1] is None and line.norms[found[0] - 1] in line.tables.words["one"]:
            counted = (counted[0], 1, counted[2])
        return _rolled(line, at, counted, sign)
    return None


def _counted_rolling(line: Line, at: int) -> tuple[int, Mention] | None:
    """The same with the number first: ``within three coming years``."""
    number = read_number(line, line.after("within", at))
    if number is None or number.vague or number.value != int(number.value):
        return None
    for role, sign in (("coming", 1), ("past", -1)):
        found = line.match(role, number.last)
        unit = line.match("unit", found[0]) if found else None
        if unit and 1 < number.value < _MOST[unit[1]]:
            return _rolled(line, at, (unit[0], int(number.value), unit[1]), sign)
    return None


def _rolled(line: Line, at: int, counted: tuple[int, int | None, str], sign: int) -> tuple[int, Mention]:
    """So many units from the day of publication on, or up to it."""
    last, number, unit = counted
    if line.on is None:
        return _mention(line, at, last, (None, None))
    edge = moved(line.on, unit, sign * number) if number else None
    return _mention(line, at, last, (line.on, edge) if sign > 0 else (edge, line.on))


def _shift_fits(line: Line, at: int) -> bool:
    """Whether ``last``, ``next`` stand with one unit (``next year``), which is that unit and no rolling period."""
    period = read_period(line, at)
    return period is not None and period.kind == "unit"


def _ahead(line: Line, at: int) -> tuple[int, Mention] | None:
    found = line.match("ahead", at)
    counted = _count(line, found[0]) if found else None
    if counted and counted[1] is None and line.tables.flags["article"]:
        return None
    return _at_distance(line, at, counted, 1) if counted else None


def _within(line: Line, at: int) -> tuple[int, Mention] | None:
    """``within two weeks``: from today, if words around look ahead; else it may be a time that was taken."""
    found = line.match("within", at)
    counted = _count(line, found[0]) if found else None
    if not counted or (counted[1] is None and line.tables.flags["article"]):
        return None
    last, number, unit = counted
    if line.on is None or number == 0:
        return _mention(line, at, last, (None, None))
    sides = (line.on, moved(line.on, unit, number or 1))
    ahead = any(line.has("future", i) for i in range(max(0, at - _WITHIN_REACH), min(line.n, last + _WITHIN_REACH)))
    return _mention(line, at, last, sides) if ahead else _mention(line, at, last, (None, None), (sides,))


def _ago(line: Line, at: int) -> tuple[int, Mention] | None:
    before = line.match("ago_before", at)
    if not before and not line.distances:
        return None
    counted = _count(line, before[0] if before else at)
    if not counted:
        return None
    if before:
        return _at_distance(line, at, counted, -1)
    for role, sign in (("ago", -1), ("ahead_after", 1)):
        after = line.match(role, counted[0])
        if after and not (counted[1] is None and line.tables.flags["article"]):
            return _at_distance(line, at, (after[0], counted[1], counted[2]), sign)
    return None


def _at_distance(line: Line, at: int, counted: tuple[int, int | None, str], sign: int) -> tuple[int, Mention]:
    """A day so many days or weeks away, a month so many months away, a year so many years away."""
    last, number, unit = counted
    if line.on is None or number == 0:
        return _mention(line, at, last, (None, None))
    day = moved(line.on, unit, sign * (number or 1))
    days = {"month": month_of(day.year, day.month), "year": year_of(day.year)}.get(unit, (day, day))
    return _mention(line, at, last, days)


_READERS = (
    (frozenset({"since", "range_open"}), _between),
    (frozenset(_LEAN), _opened),
    (frozenset({"coming", "past", "ahead", "within", "ago_before", "number", "article", "several", "unit"}), _distant),
)
"""What may begin a date, with the roles that its first token must have one of."""
