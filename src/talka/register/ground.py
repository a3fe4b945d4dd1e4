"""Articles as linking sees them: which of a page counts, which are copies, what was touched since the last linking."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import delete, select

from talka.linking import Counted
from talka.register import asked
from talka.register.derived import Asked, Derived
from talka.register.tables import BAND, COUNTED, DERIVED, TOUCHED
from talka.register.values import StoredArticle


class Ground(Derived):
    """The shelf that linking works on, with the articles below it (``talka.pipeline.Ground``)."""

    def touched(self) -> set[str]:
        """The articles that came, went or changed since the last linking, or of which people decided."""
        return set(self._connection.scalars(select(TOUCHED.c.article)))

    def told(self, articles: Collection[str]) -> Mapping[str, StoredArticle]:
        """What is held of articles."""
        return {row.id: stored(row) for row in self._rows(asked.TOLD, articles)}

    def counted(self, articles: Collection[str]) -> Mapping[str, Counted]:
        """How articles were linked."""
        return self._counted(asked.COUNTED_OF, articles)

    def on_pages(self, pages: Collection[str]) -> Mapping[str, Counted]:
        """The articles of pages."""
        return self._counted(asked.ON_PAGES, pages)

    def with_texts(self, texts: Collection[str]) -> Mapping[str, Counted]:
        """The copies of texts."""
        return self._counted(asked.WITH_TEXTS, texts)

    def _counted(self, query: Asked, values: Collection[str]) -> dict[str, Counted]:
        return {r.article: Counted(r.article, r.page, r.text, _day(r.published), r.newer)
                for r in self._rows(query, values)}

    def put_counted(self, rows: Iterable[Counted]) -> None:
        """Keep how articles are linked now, in the place of what was kept."""
        made = list(rows)
        self.drop_counted([r.article for r in made])
        self._insert(COUNTED, (
            r._asdict() | {"published": r.published.isoformat() if r.published else None} for r in made))

    def drop_counted(self, articles: Collection[str]) -> None:
        """Take out how articles were linked."""
        self._drop(COUNTED, COUNTED.c.article, articles)

    def sharing(self, bands: Collection[int]) -> Collection[str]:
        """The articles with one of the bands."""
        return {r.article for r in self._rows(asked.SHARING, bands)}

    def put_bands(self, bands: Iterable[tuple[str, Collection[int]]]) -> None:
        """Keep the bands of articles."""
        self._insert(BAND, ({"key": key, "article": a} for a, keys in bands for key in sorted(set(keys))))

    def drop_bands(self, articles: Collection[str]) -> None:
        """Take out the bands of articles."""
        self._drop(BAND, BAND.c.article, articles)

    def rest(self) -> None:
        """Say that everything touched is linked."""
        self._connection.execute(delete(TOUCHED))

    def clear(self) -> None:
        """Take out everything that was derived."""
        for table in DERIVED:
            self._connection.execute(delete(table))


def stored(row: Any) -> StoredArticle:
    """Return a row of the articles as a value."""
    return StoredArticle(
        row.id, row.source, row.outlet, row.language, _day(row.published), datetime.date.fromisoformat(row.read_on),
        row.fingerprint, row.url, row.modified, row.first_seen, row.last_seen)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
