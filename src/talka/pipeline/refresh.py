"""Records brought up to date, or made from nothing, on a shelf: versions of pages, copies of texts, then linking.

A version of a page or a copy of a text changes what its other versions and copies count for, so these are touched too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol

from talka.linking import Counted, Days, Shelf, Whole, link_whole, news_days, relink, shelve
from talka.model import Article, Claim, Decision
from talka.pipeline.copies import bands, find_copies
from talka.pipeline.versions import Held, address_key, older_versions, version_of

TextOf = Callable[[str], Article]
Page = tuple[str | None, str | None]
"""The page of an article, and the newer version of it."""


class Ground(Shelf, Protocol):
    """The shelf that linking works on, with the articles below it."""

    def touched(self) -> set[str]:
        """The articles that came, went or changed since the last linking, or of which people decided."""

    def told(self, articles: Collection[str]) -> Mapping[str, Held]:
        """What is held of articles."""

    def counted(self, articles: Collection[str]) -> Mapping[str, Counted]:
        """How articles were linked."""

    def on_pages(self, pages: Collection[str]) -> Mapping[str, Counted]:
        """The articles of pages."""

    def with_texts(self, texts: Collection[str]) -> Mapping[str, Counted]:
        """The copies of texts."""

    def put_counted(self, rows: Iterable[Counted]) -> None:
        """Keep how articles are linked now, in the place of what was kept."""

    def drop_counted(self, articles: Collection[str]) -> None:
        """Take out how articles were linked."""

    def sharing(self, bands: Collection[int]) -> Collection[str]:
        """The articles with one of the bands."""

    def put_bands(self, bands: Iterable[tuple[str, Collection[int]]]) -> None:
        """Keep the bands of articles."""

    def drop_bands(self, articles: Collection[str]) -> None:
        """Take out the bands of articles."""

    def rest(self) -> None:
        """Say that everything touched is linked."""


def refresh(ground: Ground, text_of: TextOf) -> None:
    """Bring the records up to date with what was touched; the outcome is that of ``derive`` on everything."""
    touched = ground.touched()
    if not touched:
        return
    pages = _pages(ground, touched)
    before = ground.counted(touched | pages.keys())
    touched |= {a for a, page in pages.items() if a not in before or _page(before[a]) != page}
    rows = _texts(ground, touched, pages, text_of)
    was = ground.counted(rows.keys())
    touched |= {a for a, row in rows.items() if row != was.get(a)}
    ground.drop_counted(touched - rows.keys())
    ground.put_counted(rows.values())
    relink(ground, touched)
    ground.rest()


def _page(row: Counted) -> Page:
    return row.page, row.newer


def _pages(ground: Ground, touched: set[str]) -> dict[str, Page]:
    """The articles of the pages that touched articles stand or stood on, with the version of each that counts."""
    held = ground.told(touched)
    was = ground.counted(touched)
    keys = {key for h in held.values() if (key := address_key(h.url))} | {r.page for r in was.values() if r.page}
    found = dict(held) | dict(ground.told(ground.on_pages(keys).keys() - held.keys()))
    older = older_versions(version_of(h) for h in found.values())
    return {key: (address_key(h.url), older.get(key)) for key, h in found.items()}


def _texts(ground: Ground, touched: set[str], pages: Mapping[str, Page], text_of: TextOf) -> dict[str, Counted]:
    """How the touched articles, and those that are or were copies of one text with them, are linked now."""
    counting = {a for a in touched if a in pages and pages[a][1] is None}
    was = ground.counted(touched)
    groups = ground.with_texts({r.text for r in was.values() if r.text})
    held = dict(ground.told(counting))
    ground.drop_bands(touched)
    found = {a: bands(h.fingerprint) for a, h in held.items()}
    near = ground.counted(set(ground.sharing({key for keys in found.values() for key in keys})))
    ground.put_bands(found.items())
    joined = ground.with_texts({r.text for r in near.values() if r.text} - {r.text for r in was.values()})
    known = {a: r.text for a, r in joined.items() if r.text and a not in touched}
    every = (groups.keys() - touched) | known.keys() | counting
    held |= dict(ground.told(every - held.keys()))
    copies = find_copies({a: held[a].fingerprint for a in every}, text_of, known)
    days = news_days({a: d for a in every if (d := held[a].published)}, copies)
    old = {**groups, **joined}
    rows = {a: Counted(a, old[a].page, copies[a], days.get(a), None) for a in every - counting}
    rows |= {a: Counted(a, pages[a][0], copies[a], days.get(a), None) for a in counting}
    rows |= {a: Counted(a, pages[a][0], None, None, pages[a][1]) for a in touched & pages.keys() - counting}
    return rows


def derive(
    articles: Sequence[Held], claims: Sequence[Claim], decisions: Sequence[Decision], text_of: TextOf
) -> Callable[[Ground], None]:
    """Return what puts everything that is derived on an empty shelf; all the work is done before it is called."""
    older = older_versions(version_of(a) for a in articles)
    counting = {a.id: a for a in articles if a.id not in older}
    copies = find_copies({key: a.fingerprint for key, a in counting.items()}, text_of)
    days = Days(news_days({key: a.published for key, a in counting.items() if a.published}, copies), copies)
    linked = [c for c in claims if c.article.id in counting]
    whole: Whole = link_whole(linked, decisions, days)

    def put(ground: Ground) -> None:
        ground.put_counted(
            Counted(a.id, address_key(a.url), copies.get(a.id), days.published.get(a.id), older.get(a.id))
            for a in articles)
        ground.put_bands((a.id, bands(a.fingerprint)) for a in counting.values())
        shelve(ground, linked, days, whole)

    return put
