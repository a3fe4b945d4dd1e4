"""What an open register can be asked; nothing here changes it but for deriving records anew."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from talka.desk.linking import bring_up_to_date
from talka.export import article_line, claim_line, record_line
from talka.model import Article, Claim, Note, Record
from talka.pipeline import VERSION, find_copies, older_versions, version_of
from talka.rates import load_outputs, load_rates
from talka.register import Counts, Failure, Register
from talka.views import (
    ArticlePage,
    By,
    Change,
    ClaimPage,
    Coverage,
    Filters,
    LedgerRow,
    RecordPage,
    Sheet,
    Silent,
    Snapshot,
    Totals,
    Why,
    about_sheet,
    accounts_of,
    article_page,
    changes,
    claim_page,
    completed,
    coverage,
    due_before,
    find,
    find_article,
    items_sheet,
    ledger,
    ledger_sheet,
    record_page,
    running_sheet,
    silent,
    take_snapshot,
    totals,
    totals_sheet,
    unsettled,
    why,
)

Exported = Literal["claims", "records", "articles"]


class Questions:
    """The questions that a register can be asked, on a day or as it stands."""

    register: Register

    def refresh(self) -> None:
        """Derive the records anew where the register has changed since they were derived."""
        bring_up_to_date(self.register)

    def snapshot(self, as_of: datetime.date | None = None) -> Snapshot:
        """The register as a value, on a day or as it stands."""
        self.refresh()
        return take_snapshot(self.register, as_of, linked_by=VERSION)

    def claims(self, as_of: datetime.date | None = None) -> tuple[Claim, ...]:
        """All claims, by article and in the order of the text."""
        return tuple(self.snapshot(as_of).claims.values())

    def records(self, as_of: datetime.date | None = None) -> tuple[Record, ...]:
        """All records, in order of id."""
        return tuple(self.snapshot(as_of).records.values())

    def articles(self, as_of: datetime.date | None = None) -> Iterator[Article]:
        """All articles with their texts, in order of id; an older version of a page has a note that says so."""
        held = [a for a in self.register.stored_articles() if as_of is None or a.day <= as_of]
        older = older_versions((version_of(a) for a in held), as_of)
        for stored in held:
            article = self.register.article(stored.id)
            newer = (Note("older_version", detail=older[stored.id]),) if stored.id in older else ()
            yield msgspec.structs.replace(article, notes=(*newer, *article.notes))

    def ledger(self, filters: Filters | None = None, as_of: datetime.date | None = None) -> tuple[LedgerRow, ...]:
        """The commitments, one row a record, oldest first."""
        return ledger(self.snapshot(as_of), filters)

    def totals(
        self,
        by: By,
        into: str = "EUR",
        *,
        rates: Sequence[Path] = (),
        filters: Filters | None = None,
        as_of: datetime.date | None = None,
        gdp: Sequence[Path] = (),
    ) -> Totals:
        """What was promised, approved and delivered, as stated and in one currency; each thing counted once.

        ``rates`` are files of newer rates, or of the hryvnia's, ``gdp`` of what states made in years; raises
        ``UsageError`` for one that is none.
        """
        snapshot, known = self.snapshot(as_of), load_rates(rates)
        accounts = accounts_of(snapshot, into.upper(), known, load_outputs(gdp))
        return totals(snapshot, by, into.upper(), known, filters, accounts)

    def due_before(
        self, day: datetime.date, filters: Filters | None = None, as_of: datetime.date | None = None
    ) -> tuple[LedgerRow, ...]:
        """What was promised for a day up to this one and has not come, by the day that it is due."""
        return due_before(self.snapshot(as_of), day, filters)

    def unsettled(self, filters: Filters | None = None, as_of: datetime.date | None = None) -> tuple[LedgerRow, ...]:
        """The open promises that name a deadline of which no day is known."""
        return unsettled(self.snapshot(as_of), filters)

    def silent(
        self, days: int, filters: Filters | None = None, as_of: datetime.date | None = None
    ) -> tuple[Silent, ...]:
        """The promises without a deadline of which nothing was heard for so many days, the longest silent first."""
        return silent(self.snapshot(as_of), days, filters)

    def export(
        self, what: Exported, as_of: datetime.date | None = None, kind: str | None = None
    ) -> Iterator[str]:
        """Claims, records or articles as lines of JSON in the shape of the data contract; of one kind if asked for."""
        if what == "articles":
            yield from (article_line(a) for a in self.articles(as_of))
            return
        snapshot = self.snapshot(as_of)
        if what == "records":
            yield from (record_line(r) for r in snapshot.records.values() if kind in (None, r.kind))
        else:
            held = (c for c in snapshot.claims.values() if kind in (None, c.kind))
            yield from (claim_line(completed(snapshot, c), snapshot.record_of.get(c.id)) for c in held)

    def sheets(
        self,
        by: Sequence[By] = ("donor",),
        into: str = "EUR",
        *,
        rates: Sequence[Path] = (),
        as_of: datetime.date | None = None,
        filters: Filters | None = None,
        gdp: Sequence[Path] = (),
    ) -> tuple[Sheet, ...]:
        """The ledger as tables: commitments, their things, totals by each of ``by``, running totals, how to read it."""
        snapshot, known = self.snapshot(as_of), load_rates(rates)
        accounts = accounts_of(snapshot, into.upper(), known, load_outputs(gdp))
        found = [totals(snapshot, one, into.upper(), known, filters, accounts) for one in by]
        return (
            ledger_sheet(cache(self._text), snapshot, accounts, into.upper(), filters), items_sheet(snapshot, filters),
            *(totals_sheet(t) for t in found), running_sheet(found[0]), about_sheet(snapshot, found[0]),
        )

    def report(
        self, as_of: datetime.date | None = None, *, into: str = "EUR", rates: Sequence[Path] = ()
    ) -> str:
        """The register as one page of HTML that needs nothing else."""
        from talka.export.report import report  # noqa: PLC0415 - only a page needs the engine that makes pages

        snapshot = self.snapshot(as_of)
        copies = self._copies(snapshot, snapshot.articles)
        return report(cache(self.register.article), snapshot, copies, rates=load_rates(rates), into=into.upper())

    def show(self, key: str, as_of: datetime.date | None = None) -> RecordPage | ClaimPage | ArticlePage:
        """A record or a claim with its evidence, or an article with its whole text; raises ``NotFoundError``.

        An article is named by its id, its address or the path it was read from.
        """
        snapshot = self.snapshot(as_of)
        if (article := find_article(snapshot, key)) is not None:
            return article_page(snapshot, self.register.article(article), self._copies(snapshot, snapshot.articles))
        found = find(snapshot, key)
        if isinstance(found, Record):
            return record_page(self._text, snapshot, found, self._copies(snapshot, found.articles))
        return claim_page(self._text, snapshot, found)

    def changes(self, since: datetime.date, as_of: datetime.date | None = None) -> tuple[Change, ...]:
        """What is new, changed, fulfilled, overdue or contradicted since a day."""
        return changes(self.snapshot(since), self.snapshot(as_of))

    def why(self, left: str, right: str, as_of: datetime.date | None = None) -> Why:
        """Why two ids lead to one record or to two; raises ``NotFoundError``."""
        return why(self.register, self.snapshot(as_of), left, right)

    def counts(self) -> Counts:
        """How much the register holds."""
        return self.register.counts()

    def coverage(self, as_of: datetime.date | None = None) -> Coverage:
        """What was read."""
        return coverage(self.snapshot(as_of))

    def failures(self) -> tuple[Failure, ...]:
        """What could not be read, and why."""
        return self.register.failures()

    def _copies(self, snapshot: Snapshot, articles: Iterable[str]) -> dict[str, str]:
        """For each of these articles the one that it is a copy of."""
        held = {key: snapshot.articles[key].fingerprint for key in articles}
        return find_copies(held, self.register.article)

    def _text(self, article: str) -> str:
        return self.register.article(article).text
