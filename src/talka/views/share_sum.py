"""A promised share of gross domestic product as a sum, year by year, where the figures of the years are known."""

from __future__ import annotations

import datetime

from talka.linking import stands_for
from talka.model import Commitment
from talka.rates import Output, Outputs
from talka.views import wording
from talka.views.span import Span, payments, span_of, total

_HUNDRED = 100


def sum_of_share(body: Commitment, made: datetime.date | None, outputs: Outputs) -> tuple[Span, str, str] | None:
    """Return the sum, its currency and the arithmetic in words; ``None`` where no year's figure is known.

    The share of each year is that of the figure of the year; of years without a figure nothing is counted, so that the
    sum is the least there is.
    """
    share, donors = body.share_of_gdp, stands_for(body.donor)
    if share is None or body.amount is not None or len(donors) != 1 or not outputs:
        return None
    years = _years(body, made)
    known = {year: found for year in years if (found := outputs.get((min(donors), year)))}
    currency = {found.currency for found in known.values()}
    if not known or len(currency) != 1:
        return None
    spans = {year: span_of(share).times(found.value / _HUNDRED) for year, found in known.items()}
    whole = total(spans.values())
    if len(known) < len(years) or not _is_settled(body, made):
        whole = Span(whole.low, None, whole.about)
    lines = [_line(year, known.get(year), spans.get(year)) for year in years]
    told = f"{wording.share_of_gdp(share)}: {'; '.join(lines)}"
    return whole, min(currency), told


def _years(body: Commitment, made: datetime.date | None) -> list[int]:
    """The years that a share is paid for; where no time is told, the year in which it was promised."""
    starts = [t.start for t in (body.period, body.due) if t is not None and t.start is not None]
    first = (starts[0] if starts else made)
    if first is None:
        return []
    number = payments(body, "year", made) or 1
    return list(range(first.year, first.year + number))


def _is_settled(body: Commitment, made: datetime.date | None) -> bool:
    return payments(body, "year", made) is not None


def _line(year: int, found: Output | None, span: Span | None) -> str:
    if found is None or span is None:
        return f"{year}: no figure of the year"
    made = wording.span(Span(found.value, found.value), found.currency, exact=True)
    return f"{year}: {wording.span(span, found.currency, exact=True)} of {made} ({found.source})"
