"""What was read, so that silence is not taken for 'nothing promised'."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from talka.linking import stands_for
from talka.model import Commitment
from talka.packs.official import is_official_site
from talka.register import StoredArticle
from talka.views.parties import party_names
from talka.views.snapshot import Snapshot

NOT_KNOWN = "not known"


class Outlet(msgspec.Struct, frozen=True):
    """An outlet with how many of its articles were read, in which languages, from when to when.

    ``official`` says that it is a site of an official body.
    """

    name: str
    official: bool
    articles: int
    languages: tuple[str, ...]
    first: datetime.date | None
    last: datetime.date | None


class Month(msgspec.Struct, frozen=True):
    """A month with how many articles of each language were read; none is a gap."""

    month: str
    articles: int
    languages: tuple[tuple[str, int], ...]


class Donor(msgspec.Struct, frozen=True):
    """A donor with how many articles tell of what it gives, in how many outlets, and when these are from."""

    key: str
    name: str
    articles: int
    outlets: int
    commitments: int
    first: datetime.date | None
    last: datetime.date | None


class Coverage(msgspec.Struct, frozen=True):
    """How many articles of which outlets, languages, months and donors; ``undated`` count from the day they were read.

    ``silent`` tell of nothing that the register keeps; ``official`` stand on sites of official bodies. ``months`` has
    every month from the first to the last, those too of which nothing was read.
    """

    articles: int
    undated: int
    silent: int
    official: int
    first: datetime.date | None
    last: datetime.date | None
    languages: tuple[tuple[str, int], ...]
    outlets: tuple[Outlet, ...]
    months: tuple[Month, ...]
    donors: tuple[Donor, ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """The months between the first and the last of which nothing was read."""
        return tuple(m.month for m in self.months if not m.articles)


def coverage(snapshot: Snapshot) -> Coverage:
    """Return what a snapshot was made from."""
    stored = tuple(snapshot.articles.values())
    days = _days(stored)
    telling = {c.article.id for c in (*snapshot.claims.values(), *snapshot.older_claims.values())}
    return Coverage(
        len(stored),
        sum(a.published is None for a in stored),
        sum(a.id not in telling for a in stored),
        sum(is_official_site(a.url, a.outlet) for a in stored),
        min(days, default=None),
        max(days, default=None),
        _counted(a.language for a in stored),
        _outlets(stored),
        _months(stored),
        _donors(snapshot),
    )


def _outlets(stored: Iterable[StoredArticle]) -> tuple[Outlet, ...]:
    grouped: dict[str, list[StoredArticle]] = defaultdict(list)
    for article in stored:
        grouped[article.outlet or NOT_KNOWN].append(article)
    made = (_outlet(name, held) for name, held in grouped.items())
    return tuple(sorted(made, key=lambda o: (-o.articles, o.name)))


def _outlet(name: str, held: list[StoredArticle]) -> Outlet:
    days = _days(held)
    official = all(is_official_site(a.url, a.outlet) for a in held)
    languages = tuple(language for language, _ in _counted(a.language for a in held))
    return Outlet(name, official, len(held), languages, min(days, default=None), max(days, default=None))


def _months(stored: Iterable[StoredArticle]) -> tuple[Month, ...]:
    grouped: dict[str, list[StoredArticle]] = defaultdict(list)
    for article in stored:
        if article.published is not None:
            grouped[f"{article.published:%Y-%m}"].append(article)
    if not grouped:
        return ()
    return tuple(
        Month(month, len(grouped[month]), _counted(a.language for a in grouped[month]))
        for month in _between(min(grouped), max(grouped))
    )


def _between(first: str, last: str) -> list[str]:
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return [f"{n // 12}-{n % 12 + 1:02}" for n in range(start, end + 1)]


def _donors(snapshot: Snapshot) -> tuple[Donor, ...]:
    """The states and bodies that give something in a record, joint ones each by itself."""
    records: dict[str, set[str]] = defaultdict(set)
    articles: dict[str, set[str]] = defaultdict(set)
    for record in snapshot.records.values():
        if isinstance(record.body, Commitment):
            for donor in stands_for(record.body.donor):
                records[donor].add(record.id)
                articles[donor].update(record.articles)
    names = party_names(snapshot)
    made = []
    for donor, held in articles.items():
        known = [snapshot.articles[a] for a in held if a in snapshot.articles]
        days, outlets = _days(known), {a.outlet for a in known if a.outlet}
        made.append(
            Donor(
                donor, names.get(donor, donor), len(known), len(outlets), len(records[donor]),
                min(days, default=None), max(days, default=None),
            )
        )
    return tuple(sorted(made, key=lambda d: (-d.articles, d.name)))


def _days(stored: Iterable[StoredArticle]) -> list[datetime.date]:
    return [a.published for a in stored if a.published is not None]


def _counted(names: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    counts = Counter(n or NOT_KNOWN for n in names)
    return tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0])))
