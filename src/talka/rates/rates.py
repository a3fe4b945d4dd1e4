"""Conversion by the rate of the previous working day, from one published table or from two, one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import msgspec

from talka.rates.files import read_rates, shipped
from talka.rates.table import Table


class Rate(msgspec.Struct, frozen=True):
    """One unit of ``base`` was worth ``value`` units of ``currency`` on a day, as ``source`` published it."""

    base: str
    currency: str
    value: float
    day: datetime.date
    source: str


class Conversion(msgspec.Struct, frozen=True):
    """By what a sum is multiplied, and the published rates that this comes from; none where the currencies are one."""

    factor: float
    rates: tuple[Rate, ...] = ()


class Rates:
    """Tables of rates; of one source there is one table."""

    def __init__(self, tables: Iterable[Table]) -> None:
        """Take tables; what a later one says of a day and source stands in the place of what an earlier one says."""
        self._tables: dict[str, Table] = {}
        self._known: dict[tuple[str, str, datetime.date], Conversion | None] = {}
        for table in tables:
            known = self._tables.get(table.source)
            self._tables[table.source] = table if known is None else known.updated(table)

    @property
    def last_days(self) -> tuple[tuple[str, datetime.date], ...]:
        """The last day that each source tells of."""
        return tuple((t.source, t.days[-1]) for t in self._tables.values() if t.days)

    def convert(self, source: str, target: str, day: datetime.date) -> Conversion | None:
        """Return how to convert a sum of a day; ``None`` where no published rate of the days before it does.

        The rate is that of the previous working day: the last one published for a day before this one.
        """
        key = source, target, day
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, source: str, target: str, day: datetime.date) -> Conversion | None:
        if source == target:
            return Conversion(1.0)
        tables = tuple(self._tables.values())
        direct = (found for table in tables if (found := _by(table, source, target, day)))
        by_two = (
            Conversion(one.factor * two.factor, (*one.rates, *two.rates))
            for first in tables
            for second in tables
            if first is not second
            and (one := _by(first, source, second.base, day))
            and (two := _by(second, second.base, target, day))
        )
        from_base = (
            Conversion(one.factor * two.factor, (*one.rates, *two.rates))
            for first in tables
            for second in tables
            if first is not second
            and (one := _by(first, source, first.base, day))
            and (two := _by(second, first.base, target, day))
        )
        return next(direct, None) or next(by_two, None) or next(from_base, None)


@cache
def _shipped() -> Rates:
    return Rates([shipped()])


def load_rates(paths: Sequence[Path] = ()) -> Rates:
    """Return the rates that are installed with talka, and those of the user's files laid over them.

    Raises ``UsageError`` for a file that cannot be read as rates.
    """
    if not paths:
        return _shipped()
    return Rates([shipped(), *(read_rates(path) for path in paths)])


def _by(table: Table, source: str, target: str, day: datetime.date) -> Conversion | None:
    """Convert by one table, which tells what its base is worth in other currencies."""
    if source == target:
        return Conversion(1.0)
    wanted = [c for c in (source, target) if c != table.base]
    found = table.before(day, wanted)
    if found is None:
        return None
    used, values = found
    rates = tuple(Rate(table.base, c, values[c], used, table.source) for c in wanted)
    return Conversion(values.get(target, 1.0) / values.get(source, 1.0), rates)
