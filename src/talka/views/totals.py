"""Totals of what was promised, approved and delivered, by donor, recipient, category, sort of aid, time and more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

import msgspec

from talka.linking import stands_for
from talka.model import Item, Party
from talka.rates import Outputs, Rates
from talka.views import wording
from talka.views.account import account
from talka.views.ledger import Filters, is_between, passes
from talka.views.line import Line
from talka.views.parties import party_names
from talka.views.running import Running, running_totals
from talka.views.snapshot import Snapshot
from talka.views.span import Span, payments, span_of, total
from talka.views.stages import STAGES, Stage, stage_time

By = Literal["donor", "recipient", "category", "aid_type", "month", "year", "status", "currency"]
BYS: tuple[By, ...] = get_args(By)
NOT_SAID = "not said"
SEVERAL = "several categories, one sum"
JOINT = " and "


class Thing(msgspec.Struct, frozen=True):
    """How many of a thing records without a sum are about; ``span`` is ``None`` where none says how many."""

    name: str
    span: Span | None


class Cell(msgspec.Struct, frozen=True):
    """What is counted in one place.

    ``converted`` is in the currency asked for, ``stated`` the same sums by the currency that they were told in, and
    ``unconverted`` those of them for which no rate is known: they are not in ``converted``. ``sums`` is how many
    records name a sum, ``without`` how many do not, and ``things`` what those are about.
    """

    converted: Span | None
    stated: tuple[tuple[str, Span], ...]
    unconverted: tuple[tuple[str, Span], ...]
    sums: int
    without: int
    things: tuple[Thing, ...]


class TotalsRow(msgspec.Struct, frozen=True):
    """A group: its key and name; for each stage what it comes to, and the lines that are counted there."""

    key: str
    name: str
    cells: dict[Stage, Cell]
    lines: dict[Stage, tuple[Line, ...]]

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that are counted at any stage."""
        return tuple(sorted({x.record.id for lines in self.lines.values() for x in lines}))


class Totals(msgspec.Struct, frozen=True):
    """The groups in order, all of them together, and what official running totals say beside what was found.

    ``lines`` are the accounts that it all comes from; ``rates`` names the last day of each source of rates.
    """

    by: By
    into: str
    rows: tuple[TotalsRow, ...]
    every: TotalsRow
    running: tuple[Running, ...]
    lines: dict[Stage, tuple[Line, ...]]
    rates: tuple[tuple[str, str], ...]


Accounts = Mapping[Stage, tuple[Line, ...]]
"""The lines of each stage."""
Place = tuple[str, str, Line, tuple[Item, ...]]
"""A group's key and name, the line that is counted there, and which of its things are."""


def accounts_of(snapshot: Snapshot, into: str, rates: Rates, outputs: Outputs | None = None) -> Accounts:
    """Return the account of each stage; ``outputs`` are what states made in years, for promised shares of it."""
    return {stage: account(snapshot, stage, into, rates, outputs) for stage in STAGES}


def totals(
    snapshot: Snapshot, by: By, into: str, rates: Rates, filters: Filters | None = None,
    accounts: Accounts | None = None,
) -> Totals:
    """Return the totals of a snapshot by one of ``BYS``, in the currency ``into`` and as stated.

    What is counted is settled on the whole register and only then filtered, so that the totals of two filters add up.
    A year, or days, in the filters are those of the stage: promised in, approved in, delivered in. ``accounts``
    are those of ``accounts_of``, where they were made before.
    """
    wanted = filters or Filters()
    accounts = accounts or accounts_of(snapshot, into, rates)
    lines = {stage: tuple(x for x in found if _passes(snapshot, x, wanted)) for stage, found in accounts.items()}
    names = party_names(snapshot)
    rows: dict[str, str] = {}
    cells: dict[tuple[str, Stage], list[tuple[Line, tuple[Item, ...]]]] = defaultdict(list)
    for stage, found in lines.items():
        for key, name, line, things in _places(found, by, names):
            rows[key] = name
            cells[key, stage].append((line, things))
    made = tuple(_row(key, name, {s: cells[key, s] for s in STAGES}) for key, name in rows.items())
    every = _row("", "Together", {s: [(x, x.body.items) for x in _counted(lines[s])] for s in STAGES})
    return Totals(
        by, into, tuple(sorted(made, key=_order(by))), every,
        tuple(x for x in running_totals(snapshot, accounts, rates) if passes(snapshot, x.record, wanted)),
        lines, tuple((source, day.isoformat()) for source, day in rates.last_days),
    )


def _passes(snapshot: Snapshot, line: Line, wanted: Filters) -> bool:
    in_year = wanted.year is None or (line.day is not None and line.day.year == wanted.year)
    in_days = is_between(line.day, wanted)
    return in_year and in_days and passes(
        snapshot, line.record, msgspec.structs.replace(wanted, year=None, since=None, until=None))


def _counted(lines: Iterable[Line]) -> Iterator[Line]:
    return (x for x in lines if x.verdict in ("counted", "without"))


# --- where a line is counted ------------------------------------------------------------------------------------------


def _places(lines: Iterable[Line], by: By, names: dict[str, str]) -> Iterator[Place]:
    for line in _counted(lines):
        if by == "category":
            yield from _by_category(line)
        else:
            key, name = _KEYS[by](line, names)
            yield key, name, line, line.body.items


def _by_category(line: Line) -> Iterator[Place]:
    """One sum of several categories is not divided; of what names no sum, each thing is listed under its own."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in line.body.items:
        groups[item.categories[0] if item.categories else ""].append(item)
    if len(groups) > 1 and line.verdict == "counted":
        yield "*", SEVERAL, line, line.body.items
        return
    for key, items in (groups or {"": []}).items():
        yield key, key.replace("_", " ") or NOT_SAID, line, tuple(items)


def _parties(parties: Sequence[Party], names: dict[str, str]) -> tuple[str, str]:
    """One party, or several together: what they give without shares is in none's own total."""
    keys = sorted(stands_for(parties), key=lambda k: (names.get(k, k), k))
    joined = JOINT.join(names.get(k, k) for k in keys) or NOT_SAID
    return "+".join(keys), f"{joined} together" if len(keys) > 1 else joined


def _year(line: Line) -> tuple[str, str]:
    """The year of a stage; a time that reaches over several is in none of them."""
    time = stage_time(line.record, line.stage)
    years = sorted({d.year for d in (time.start, time.end) if d}) if time else []
    if len(years) > 1:
        return "~", "over several years"
    return (str(years[0]), str(years[0])) if years else ("", NOT_SAID)


def _month(line: Line) -> tuple[str, str]:
    """The month of a stage; a season or a year is a line of its own after the months of the year."""
    year, name = _year(line)
    time = stage_time(line.record, line.stage)
    months = {f"{d:%Y-%m}" for d in (time.start, time.end) if d} if time else set[str]()
    if not year.isdigit():
        return year, name
    return (months.pop(),) * 2 if len(months) == 1 else (f"{year}-~", f"{year}, month {NOT_SAID}")


def _word(word: str | None) -> tuple[str, str]:
    return word or "", (word or NOT_SAID).replace("_", " ")


_KEYS: dict[By, Callable[[Line, dict[str, str]], tuple[str, str]]] = {
    "donor": lambda x, names: _parties(x.body.donor, names),
    "recipient": lambda x, names: _parties(x.body.recipient, names),
    "aid_type": lambda x, _: _word(x.body.aid_type),
    "month": lambda x, _: _month(x),
    "year": lambda x, _: _year(x),
    "status": lambda x, _: _word(x.record.status),
    "currency": lambda x, _: (x.currency, x.currency or "no sum"),
}


def _order(by: By) -> Callable[[TotalsRow], tuple[object, ...]]:
    """Time in its order; else joint lines and what is not said after the others, the largest first."""
    if by in ("month", "year"):
        return lambda row: (not row.key, row.key)
    return lambda row: (not row.key, row.key == "*" or "+" in row.key, -_size(row), row.name)


def _size(row: TotalsRow) -> float:
    found = row.cells["promised"].converted or row.cells["delivered"].converted
    return found.low or found.high or 0.0 if found else 0.0


# --- what a cell says -------------------------------------------------------------------------------------------------


def _row(key: str, name: str, lines: dict[Stage, list[tuple[Line, tuple[Item, ...]]]]) -> TotalsRow:
    cells = {stage: cell(found) for stage, found in lines.items()}
    return TotalsRow(key, name, cells, {stage: tuple(line for line, _ in found) for stage, found in lines.items()})


def cell(lines: Iterable[tuple[Line, tuple[Item, ...]]]) -> Cell:
    """Return what lines that are counted come to; with each, which of its things are meant."""
    held = list(lines)
    sums = [x for x, _ in held if x.stated is not None]
    without = [(x, items) for x, items in held if x.stated is None]
    converted = [x.converted for x in sums if x.converted is not None]
    return Cell(
        total(converted) if converted else None,
        _by_currency(sums),
        _by_currency([x for x in sums if x.converted is None]),
        len(sums),
        len(without),
        _things(without),
    )


def _by_currency(lines: Iterable[Line]) -> tuple[tuple[str, Span], ...]:
    found: dict[str, list[Span]] = defaultdict(list)
    for line in lines:
        if line.stated is not None:
            found[line.currency].append(line.stated)
    return tuple((currency, total(found[currency])) for currency in sorted(found))


def _things(lines: Iterable[tuple[Line, tuple[Item, ...]]]) -> tuple[Thing, ...]:
    """The things of lines without a sum, by their first category; shares of GDP as they are told."""
    counted: dict[str, list[Span]] = defaultdict(list)
    shares = []
    for line, items in lines:
        for item in items:
            known = [c for c in item.categories[:1] if c != "other"]
            name = known[0].replace("_", " ") if known else item.name
            counted[name] += [span_of(item.quantity)] if item.quantity else []
        if line.body.share_of_gdp:
            shares.append(Thing(_share(line), None))
    made = (Thing(name, total(spans) if spans else None) for name, spans in counted.items())
    return (*shares, *sorted(made, key=lambda t: (t.span is None, t.name)))


def _share(line: Line) -> str:
    share, body = line.body.share_of_gdp, line.body
    assert share is not None  # noqa: S101 - by the caller
    told = wording.share_of_gdp(share)
    number = payments(body, share.per, line.day) if share.per else None
    time = wording.period(body.period or body.due)
    return told + (f", {number:,} times" if number and number > 1 else "") + (f" ({time})" if time else "")
