"""Official running totals beside the single things that were found under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from talka.model import Commitment, Record
from talka.rates import Rates
from talka.views.fields import title
from talka.views.line import Line
from talka.views.snapshot import Snapshot
from talka.views.span import Span, span_of, total
from talka.views.stages import Stage, stage_of

_NO_TOTAL = frozenset({"proposed", "refused", "cancelled"})


class Running(msgspec.Struct, frozen=True):
    """A running total as it was told last, with what it says and what was found under it, both in its own currency.

    ``gap`` is what of the total no single record tells; ``found`` counts those that name a sum, ``without`` is how many
    do not, ``unconverted`` how many are in a currency without a rate. ``earlier`` are the tellings that it restates.
    """

    record: Record
    title: str
    stage: Stage
    currency: str
    told: Span
    found: Span
    gap: Span
    records: tuple[str, ...]
    without: int
    unconverted: int
    earlier: tuple[str, ...]


def running_totals(
    snapshot: Snapshot, lines: Mapping[Stage, Sequence[Line]], rates: Rates
) -> tuple[Running, ...]:
    """Return the running totals that name a sum, each as it was told last, in order of their last telling.

    ``lines`` are the accounts of the whole snapshot by stage.
    """
    every = (r for r in snapshot.records.values() if isinstance(r.body, Commitment) and r.body.basis == "total")
    known = {r.id: r for r in every if r.status not in _NO_TOTAL}
    restated = {x.record: r.id for r in known.values() for x in r.links if x.relation == "updates"}
    newest = sorted(known.keys() - restated.keys(), key=lambda i: (str(known[i].last_reported), i))
    found = (_running(snapshot, known[i], _earlier(known[i], known), lines, rates) for i in newest)
    return tuple(x for x in found if x is not None)


def _earlier(record: Record, known: Mapping[str, Record]) -> tuple[str, ...]:
    """The tellings before a total, the last first."""
    found: list[str] = []
    at: Record | None = record
    while at is not None:
        before = next((x.record for x in at.links if x.relation == "updates" and x.record in known), None)
        if before is None or before in found or before == record.id:
            break
        found.append(before)
        at = known[before]
    return tuple(found)


def _running(
    snapshot: Snapshot, record: Record, earlier: tuple[str, ...], lines: Mapping[Stage, Sequence[Line]], rates: Rates
) -> Running | None:
    body = record.body
    if not isinstance(body, Commitment) or body.amount is None or body.amount.currency is None:
        return None
    stage, currency = stage_of(record.status), body.amount.currency
    under = {
        single
        for one in (record.id, *earlier)
        for single, link in snapshot.incoming.get(one, ())
        if link.relation == "part_of"
    }
    held = [x for x in lines[stage] if x.record.id in under and x.verdict in ("counted", "without")]
    sums = [x for x in held if x.stated is not None]
    spans = [_in(x, currency, rates) for x in sums]
    found, told = total(s for s in spans if s is not None), span_of(body.amount)
    return Running(
        record, title(record), stage, currency, told, found, told.without(found),
        tuple(x.record.id for x in held), len(held) - len(sums), sum(s is None for s in spans), earlier,
    )


def _in(line: Line, currency: str, rates: Rates) -> Span | None:
    if line.stated is None or line.currency == currency:
        return line.stated
    found = rates.convert(line.currency, currency, line.day) if line.day else None
    return line.stated.times(found.factor) if found else None
