"""The account of a stage: for every commitment whether its sum is counted there, how much of it, and why."""

from __future__ import annotations

import datetime

import msgspec

from talka.model import Record
from talka.rates import Conversion, Outputs, Rates
from talka.views.funds import taken_by_payers
from talka.views.line import Line
from talka.views.netting import Netting
from talka.views.snapshot import Snapshot
from talka.views.span import Span
from talka.views.stages import Stage, first_day, stage_day


def account(
    snapshot: Snapshot, stage: Stage, into: str, rates: Rates, outputs: Outputs | None = None
) -> tuple[Line, ...]:
    """Return a line for every commitment that is a single thing, in order of time.

    Each thing is counted once: a delivery inside its promise, a part beside what is left of its package, money that
    goes through a fund at those who pay it.
    """
    net = Netting(snapshot, stage, rates, outputs or {})
    lines = [_line(record, net, stage) for record in net.singles]
    off = taken_by_payers([x for x in lines if x.verdict == "counted"], rates)
    taken = (_less(line, off[line.record.id]) if line.record.id in off else line for line in lines)
    return tuple(sorted((_converted(x, into, rates) for x in taken), key=_order))


def _order(line: Line) -> tuple[datetime.date, str]:
    return line.day or datetime.date.max, line.record.id


def _line(record: Record, net: Netting, stage: Stage) -> Line:
    verdict, reason, other = net.verdict(record)
    day = stage_day(record, stage)
    known = net.sums.get(record.id)
    if verdict == "out" or known is None:
        return Line(record, stage, day, verdict, reason, other)
    stated, reasons = known.span, [reason] if reason else []
    if verdict == "counted":
        reasons += [known.told] if known.told else []
        stated, told = net.left_of(record)
        reasons += [told] if told else []
    return Line(
        record, stage, day, verdict, "; ".join(reasons), other, known.currency, known.span, known.payments, stated
    )


def _less(line: Line, off: Span | None) -> Line:
    """A fund's line without what those who pay into it are counted with; ``None`` where the two cannot be compared."""
    if off is None or line.stated is None:
        reason = "it counts at those who pay into this fund, in a currency that cannot be compared"
        return msgspec.structs.replace(line, verdict="inside", reason=reason)
    reason = "; ".join(r for r in (line.reason, "less what is counted at those who pay into this fund") if r)
    return msgspec.structs.replace(line, stated=line.stated.without(off), reason=reason)


def _converted(line: Line, into: str, rates: Rates) -> Line:
    if line.stated is None:
        return line
    day = first_day(line.record)
    if line.currency == into:
        conversion: Conversion | None = Conversion(1.0)
    else:
        conversion = rates.convert(line.currency, into, day) if day is not None else None
    if conversion is not None:
        return msgspec.structs.replace(line, converted=line.stated.times(conversion.factor), conversion=conversion)
    return msgspec.structs.replace(line, converted=_as_told(line, into))


def _as_told(line: Line, into: str) -> Span | None:
    """The sum in the currency asked for as the report itself gives it, in proportion to what is counted."""
    amount = line.body.amount
    told = next((m for m in amount.equivalents if m.currency == into), None) if amount else None
    if told is None or line.stated is None or line.whole is None or line.stated != line.whole or line.payments != 1:
        return None
    return Span(told.min or 0.0, told.max, told.approximate)
