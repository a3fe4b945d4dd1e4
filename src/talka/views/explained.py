"""The arithmetic of totals, line by line: what is added, what is not and why, and what it comes to."""

from __future__ import annotations

from collections import Counter
from typing import Literal

import msgspec

from talka.views import wording
from talka.views.fields import title
from talka.views.line import Line
from talka.views.stages import STAGES, Stage
from talka.views.totals import Totals, TotalsRow

Sign = Literal["+", "?", "·"]


class ExplainedLine(msgspec.Struct, frozen=True):
    """One record: ``+`` added, ``?`` counted without a sum, ``·`` not counted; its figure, and why in words."""

    sign: Sign
    figure: str
    record: str
    words: str


class Explained(msgspec.Struct, frozen=True):
    """A group and a stage with the lines of its records, and what they come to."""

    title: str
    stage: Stage
    lines: tuple[ExplainedLine, ...]
    result: str


def explained(found: Totals) -> tuple[Explained, ...]:
    """Return the arithmetic behind each cell of totals that counts something, then what is counted in none."""
    parts = [_part(row, stage, found) for row in found.rows for stage in STAGES]
    return (*(p for p in parts if p is not None), *_left_out(found))


def _part(row: TotalsRow, stage: Stage, found: Totals) -> Explained | None:
    cell = row.cells[stage]
    if not row.lines[stage]:
        return None
    result = [wording.span(cell.converted, found.into, exact=True)] if cell.converted else []
    result += [f"{wording.span(span, currency, exact=True)} not converted" for currency, span in cell.unconverted]
    result += [f"{cell.without:,} without a sum"] if cell.without else []
    shown = tuple(_line(x, found.into) for x in row.lines[stage])
    return Explained(f"{row.name}, {stage}", stage, shown, "; ".join(result))


def _left_out(found: Totals) -> tuple[Explained, ...]:
    """What is inside others, and what is of no such stage: named where it is over, else only how many."""
    parts = []
    for stage in STAGES:
        inside = [x for x in found.lines[stage] if x.verdict == "inside"]
        out = [x for x in found.lines[stage] if x.verdict == "out"]
        named = [x for x in out if not x.reason.startswith("not ")]
        waiting = Counter(x.reason for x in out if x.reason.startswith("not "))
        lines = [_line(x, found.into) for x in (*inside, *named)]
        lines += [ExplainedLine("·", "", "", f"{number:,} {reason}") for reason, number in sorted(waiting.items())]
        if lines:
            parts.append(Explained(f"Not counted as {stage}", stage, tuple(lines), "nothing"))
    return tuple(parts)


def _line(line: Line, into: str) -> ExplainedLine:
    sign: Sign = {"counted": "+", "without": "?"}.get(line.verdict, "·")  # type: ignore[assignment]
    when = line.day.isoformat() if line.day else "no day known"
    words = [f"{when}  {title(line.record)}"]
    words += [_how(line, into)] if line.stated is not None and line.verdict == "counted" else []
    if line.reason:
        words.append(f"{line.reason}{f' ({line.other[:10]})' if line.other else ''}")
    return ExplainedLine(sign, _figure(line, into), line.record.id, "; ".join(w for w in words if w))


def _figure(line: Line, into: str) -> str:
    if line.verdict == "without":
        return "no sum"
    if line.verdict != "counted":
        return ""
    if line.converted is not None:
        return wording.span(line.converted, into, exact=True)
    return f"{wording.span(line.stated, line.currency, exact=True)}, not converted" if line.stated else ""


def _how(line: Line, into: str) -> str:
    """How the figure of a line was come by: payments, what was taken out, the rate with its day and source."""
    told = []
    assert line.stated is not None and line.whole is not None  # noqa: S101, PT018 - by the caller
    if line.payments > 1:
        amount = line.body.amount
        told.append(f"{line.payments:,.0f} times {wording.money(amount)}" if amount else "")
    if line.stated != line.whole:
        told.append(f"of {wording.span(line.whole, line.currency, exact=True)}")
    if line.currency != into:
        told.append(_rate(line))
    return ", ".join(t for t in told if t)


def _rate(line: Line) -> str:
    if line.stated is None:
        return ""
    stated = wording.span(line.stated, line.currency, exact=True)
    if line.conversion is None:
        if line.converted:
            return f"{stated}, converted by the report itself"
        return "no day is known, so no rate" if line.day is None else "no rate of the days before is known"
    told = " and ".join(
        f"1 {r.base} = {r.value:g} {r.currency} on {r.day} ({r.source})" for r in line.conversion.rates
    )
    return f"{stated} at {told}"
