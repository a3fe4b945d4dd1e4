"""Money through a fund counts at those who pay it or at the fund, never at both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from talka.linking import stands_for
from talka.model import Record
from talka.rates import Rates
from talka.views.line import Line
from talka.views.span import Span
from talka.views.stages import first_day

_FUNDS = frozenset({"fund", "coalition", "alliance", "union"})


def taken_by_payers(lines: Sequence[Line], rates: Rates) -> dict[str, Span | None]:
    """Return what of a fund's outlays is counted at those who pay into it, by the record of the outlay.

    What they pay is taken off the fund's outlays in order of time, until it is used up; ``None`` where no rate lets the
    two be compared. A fund is a fund, coalition, alliance or union that gives in one record, and that gets or passes on
    in another; a bank, an agency or a company that passes money on may well give of its own.
    """
    outlays: defaultdict[str, list[Line]] = defaultdict(list)
    payers: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        donors = stands_for(line.body.donor)
        if len(donors) == 1:
            outlays[next(iter(donors))].append(line)
        between = [p for p in (*line.body.through, *line.body.recipient) if p.subtype in _FUNDS]
        for fund in stands_for(between) - donors:
            payers[fund].append(line)
    found: dict[str, Span | None] = {}
    for fund in sorted(outlays.keys() & payers.keys()):
        found |= _taken(outlays[fund], payers[fund], fund, rates)
    return found


def _taken(outlays: Sequence[Line], payers: Sequence[Line], fund: str, rates: Rates) -> dict[str, Span | None]:
    found: dict[str, Span | None] = {}
    left = {p.record.id: p.stated.low for p in payers if p.stated is not None}
    for outlay in outlays:
        off, comparable = 0.0, True
        most = outlay.stated.high if outlay.stated and outlay.stated.high is not None else float("inf")
        for payer in (p for p in payers if _meets(p, outlay, fund) and left.get(p.record.id, 0.0) > 0):
            factor = _factor(payer.record, payer.currency, outlay.currency, rates)
            if factor is None:
                comparable = False
                continue
            part = min(left[payer.record.id] * factor, most - off)
            left[payer.record.id] -= part / factor
            off += part
        if off or not comparable:
            found[outlay.record.id] = Span(off, off) if comparable else None
    return found


def _meets(payer: Line, outlay: Line, fund: str) -> bool:
    """Whether what is paid is for those who get the outlay, as far as both are told."""
    getting = stands_for(payer.body.recipient) - {fund}
    return not getting or not outlay.body.recipient or bool(getting & stands_for(outlay.body.recipient))


def _factor(record: Record, source: str, target: str, rates: Rates) -> float | None:
    if source == target:
        return 1.0
    day = first_day(record)
    found = rates.convert(source, target, day) if day else None
    return found.factor if found else None
