"""The rates of one source: by day, what one unit of its base currency is worth in others."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Mapping, Sequence

LONGEST_GAP = datetime.timedelta(days=7)
"""No exchange is closed for longer: after Maundy Thursday the next rate is told on Tuesday, at Christmas sooner."""


class Table:
    """Rates by day; a day's rates may be given as a row that is taken apart when somebody asks for it."""

    def __init__(
        self, source: str, base: str, names: Sequence[str], rows: Mapping[datetime.date, Sequence[str | float] | str]
    ) -> None:
        """Take rows whose fields are the rates of ``names`` in order, an empty or wordy field where there is none."""
        self.source, self.base, self._names, self._rows = source, base, tuple(names), dict(rows)
        self.days = sorted(self._rows)
        self._places = {name: place for place, name in enumerate(self._names)}

    def updated(self, other: Table) -> Table:
        """Return this table with the rates of another; where both tell a rate, the other counts."""
        days = {d: {**self.on(d), **other.on(d)} for d in {*other.days}}
        names = tuple(dict.fromkeys((*self._names, *other._names)))
        told = {d: tuple(values.get(n, "") for n in names) for d, values in days.items()}
        held = {d: tuple(self.on(d).get(n, "") for n in names) for d in self.days if d not in told}
        return Table(self.source, self.base, names, held | told)

    def on(self, day: datetime.date) -> dict[str, float]:
        """Return the rates of a day, by currency."""
        row = self._rows.get(day, ())
        fields = row.split(",") if isinstance(row, str) else row
        pairs = zip(self._names, fields, strict=False)
        return {name: rate for name, field in pairs if (rate := _number(field)) is not None}

    def before(self, day: datetime.date, currencies: Sequence[str]) -> tuple[datetime.date, dict[str, float]] | None:
        """Return the last rates before a day that tell all these currencies, with their day."""
        at = bisect_left(self.days, day)
        while at > 0 and day - self.days[at - 1] <= LONGEST_GAP:
            at -= 1
            told = {c: self._one(self.days[at], c) for c in currencies}
            known = {c: rate for c, rate in told.items() if rate is not None}
            if len(known) == len(told):
                return self.days[at], known
        return None

    def _one(self, day: datetime.date, currency: str) -> float | None:
        row, place = self._rows[day], self._places.get(currency)
        fields = row.split(",") if isinstance(row, str) else row
        return _number(fields[place]) if place is not None and place < len(fields) else None


def _number(field: str | float) -> float | None:
    try:
        value = float(field)
    except ValueError:
        return None
    return value if value > 0 else None
