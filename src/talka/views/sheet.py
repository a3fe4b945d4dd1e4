"""The ledger and its totals as tables for spreadsheets: one row a commitment, one row a thing, one row a total."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from talka.linking import stands_for
from talka.model import Claim, Commitment, DateRange, Money, Party, Quantity, Record
from talka.views import wording
from talka.views.ledger import Filters, passes
from talka.views.line import Line
from talka.views.passage import passages
from talka.views.snapshot import Snapshot
from talka.views.stages import STAGES, Stage
from talka.views.totals import Accounts, Totals, TotalsRow
from talka.views.word import MEANINGS, WORDS, word_of

Value = str | float | int | bool | datetime.date | None
Texts = Callable[[str], str]


class Sheet(msgspec.Struct, frozen=True):
    """A table with a name; units are in the names of the columns."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def about_sheet(snapshot: Snapshot, found: Totals) -> Sheet:
    """Return what one must know to read the other tables: the day, the currency, the rates, the words of columns."""
    day = str(snapshot.as_of) if snapshot.as_of else "all that was read"
    rows: list[tuple[Value, ...]] = [
        ("known on", day),
        ("overdue judged on", snapshot.judged_on),
        ("articles read", len(snapshot.articles)),
        ("converted to", found.into),
        *((f"rates of the {source} until", until) for source, until in found.rates),
        ("rate used", "the reference rate of the working day before the promise was made"),
        ("counted", "the sum is added, less its parts that stand in rows of their own"),
        ("without", "counted as a record, but it names no sum"),
        ("inside", "held by another row, which is counted"),
        ("out", "not of this stage: not yet so far, only proposed, refused, cancelled, replaced"),
        ("total", "a running total: it contains single things and is never added to them"),
        ("min and max", "more than 5 has no max, up to 5 has no min, about is marked approximate"),
        *((f"word: {word}", meaning) for word, meaning in MEANINGS.items()),
    ]
    return Sheet("about", ("what", "is"), tuple(rows))


def ledger_sheet(
    text_of: Texts, snapshot: Snapshot, accounts: Accounts, into: str, filters: Filters | None = None
) -> Sheet:
    """Return one row for each commitment, running totals too, with what of it is counted where, and its words.

    ``accounts`` are those of the same snapshot; ``text_of`` gives the text of an article by its id.
    """
    lines = {(x.record.id, stage): x for stage in STAGES for x in accounts[stage]}
    wanted = filters or Filters()
    every = (r for r in snapshot.records.values() if passes(snapshot, r, wanted))
    rows = [dict(_row(text_of, snapshot, r, lines, into)) for r in sorted(every, key=_order)]
    names = tuple(rows[0]) if rows else ()
    return Sheet("ledger", names, tuple(tuple(row.values()) for row in rows))


def items_sheet(snapshot: Snapshot, filters: Filters | None = None) -> Sheet:
    """Return one row for each thing of each commitment."""
    rows: list[tuple[Value, ...]] = []
    wanted = filters or Filters()
    for record in sorted((r for r in snapshot.records.values() if passes(snapshot, r, wanted)), key=_order):
        for item in record.body.items if isinstance(record.body, Commitment) else ():
            figures = _figure(item.quantity)
            rows.append((record.id, record.status, item.name, " ".join(item.categories), *figures))
    return Sheet("items", ("record", "status", "item", "categories", "min", "max", "approximate"), tuple(rows))


def totals_sheet(found: Totals) -> Sheet:
    """Return one row for each group and stage, all groups together last, then the running totals."""
    unit = found.into
    names = (
        "by", "key", "name", "stage", f"min_{unit}", f"max_{unit}", "approximate", "as_stated", "without_a_rate",
        "records_with_a_sum", "records_without_a_sum", "things_without_a_sum", "records",
    )
    rows = [row for group in (*found.rows, found.every) for row in _totals_rows(found, group)]
    return Sheet(f"by {found.by}".replace("_", " "), names, tuple(rows))


def running_sheet(found: Totals) -> Sheet:
    """Return one row for each running total, with what was found under it and the gap, in its own currency."""
    names = (
        "record", "what", "stage", "told_on", "currency", "total_min", "total_max", "found_min", "found_max", "gap_min",
        "gap_max", "records_without_a_sum", "records_without_a_rate", "records", "earlier_tellings",
    )
    rows: list[tuple[Value, ...]] = [
        (
            x.record.id, x.title, x.stage, x.record.last_reported, x.currency, x.told.low, x.told.high, x.found.low,
            x.found.high, x.gap.low, x.gap.high, x.without, x.unconverted, " ".join(x.records), " ".join(x.earlier),
        )
        for x in found.running
    ]
    return Sheet("running totals", names, tuple(rows))


def _totals_rows(found: Totals, group: TotalsRow) -> Iterator[tuple[Value, ...]]:
    for stage, cell in group.cells.items():
        if not cell.sums and not cell.without:
            continue
        low, high = (cell.converted.low, cell.converted.high) if cell.converted else (None, None)
        about = bool(cell.converted and cell.converted.about)
        stated, unknown = (
            " + ".join(wording.span(span, currency, exact=True) for currency, span in sums)
            for sums in (cell.stated, cell.unconverted)
        )
        things = ", ".join(wording.span(t.span, t.name) if t.span else t.name for t in cell.things)
        ids = " ".join(dict.fromkeys(x.record.id for x in group.lines[stage]))
        yield (
            found.by, group.key, group.name, stage, low, high, about, stated, unknown, cell.sums, cell.without, things,
            ids,
        )


# --- a row of the ledger ----------------------------------------------------------------------------------------------


def _row(
    text_of: Texts, snapshot: Snapshot, record: Record, lines: dict[tuple[str, Stage], Line], into: str
) -> Iterable[tuple[str, Value]]:
    body = record.body
    assert isinstance(body, Commitment)  # noqa: S101 - filtered by the caller
    yield from _what(record, body)
    yield from _figures(body)
    for name, time in (("date", record.date), ("due", body.due), ("period", body.period)):
        yield from _time(name, time)
    yield from _standing(record)
    for stage in STAGES:
        yield from _counting(stage, lines.get((record.id, stage)), into)
    yield from _rate(next((x for s in STAGES if (x := lines.get((record.id, s))) and x.conversion), None))
    yield from _support(text_of, snapshot, record)


def _what(record: Record, body: Commitment) -> Iterator[tuple[str, Value]]:
    yield "record", record.id
    yield "status", record.status
    yield "basis", body.basis
    for name, parties in (("donor", body.donor), ("recipient", body.recipient), ("through", body.through)):
        yield name, _names(parties)
        yield f"{name}_ids", " ".join(sorted(stands_for(parties)))
    yield "what", wording.what(body)
    yield "categories", " ".join(dict.fromkeys(c for i in body.items for c in i.categories))
    yield "aid_type", body.aid_type
    yield "terms", body.terms
    yield "condition", body.condition


def _figures(body: Commitment) -> Iterator[tuple[str, Value]]:
    amount, share = body.amount, body.share_of_gdp
    yield from zip(("amount_min", "amount_max", "amount_approximate"), _figure(amount), strict=True)
    yield "currency", amount.currency if amount else None
    yield "amount_per", amount.per if amount else None
    yield from zip(("share_of_gdp_min_percent", "share_of_gdp_max_percent"), _figure(share)[:2], strict=True)
    yield "share_of_gdp_per", share.per if share else None


def _time(name: str, time: DateRange | None) -> Iterator[tuple[str, Value]]:
    yield f"{name}_start", time.start if time else None
    yield f"{name}_end", time.end if time else None


def _standing(record: Record) -> Iterator[tuple[str, Value]]:
    yield "overdue", record.overdue
    share = record.fulfilled
    yield "fulfilled_min_share", share.min if share else None
    yield "fulfilled_max_share", share.max if share else None


def _counting(stage: str, line: Line | None, into: str) -> Iterator[tuple[str, Value]]:
    """What of it is counted at a stage, and why or why not; a running total is never added."""
    counted = line is not None and line.verdict == "counted"
    span = line.converted if line is not None and counted else None
    yield f"{stage}_counted", line.verdict if line else "total"
    yield f"{stage}_min_{into}", span.low if span else None
    yield f"{stage}_max_{into}", span.high if span else None
    yield f"{stage}_day", line.day if line and line.verdict in ("counted", "without") else None
    yield f"{stage}_why", " ".join(p for p in (line.reason, line.other) if p) if line else "a running total"


def _rate(line: Line | None) -> Iterator[tuple[str, Value]]:
    rates = line.conversion.rates if line and line.conversion else ()
    yield "rate", " and ".join(f"1 {r.base} = {r.value:g} {r.currency}" for r in rates)
    yield "rate_day", max((r.day for r in rates), default=None)
    yield "rate_source", " and ".join(dict.fromkeys(r.source for r in rates))


def _support(text_of: Texts, snapshot: Snapshot, record: Record) -> Iterator[tuple[str, Value]]:
    claims = sorted((snapshot.claims[c] for c in record.claims if c in snapshot.claims), key=_worth)
    yield "first_reported", record.first_reported
    yield "last_reported", record.last_reported
    yield "articles", len(record.articles)
    yield "outlets", len(record.outlets)
    yield "independent_texts", record.independent
    yield "word", word_of(claims[0]) if claims else "media"
    yield "conflicts", " ".join(c.field for c in record.conflicts)
    yield "links", " ".join(f"{x.relation}:{x.record}" for x in record.links)
    best = claims[0] if claims else None
    yield "quote", _passage(text_of, best) if best else None
    yield "quote_from", (best.article.outlet or best.article.source) if best else None
    yield "quote_day", best.article.published.date if best and best.article.published else None
    yield "quote_address", best.article.url if best else None
    yield "quote_claim", best.id if best else None
    yield "claims", " ".join(record.claims)


def _worth(claim: Claim) -> tuple[int, float, str]:
    """Of several claims the one to cite: nearest to the source, then the surest."""
    return WORDS.index(word_of(claim)), -claim.confidence, claim.id


def _passage(text_of: Texts, claim: Claim) -> str:
    first = passages(text_of(claim.article.id), claim.evidence)[0]
    return " ".join("".join(p.text for p in first.pieces).split())


def _names(parties: Sequence[Party]) -> str:
    return "; ".join(p.name for p in parties)


def _figure(figure: Money | Quantity | None) -> tuple[Value, Value, Value]:
    return (figure.min, figure.max, figure.approximate) if figure else (None, None, None)


def _order(record: Record) -> tuple[datetime.date, str]:
    day = record.date and (record.date.start or record.date.end)
    return day or record.first_reported or datetime.date.max, record.id
