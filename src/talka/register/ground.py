"""Articles as linking sees them: which of a page counts, which are copies, what was touched since the last linking."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Column, delete, func, select

from talka.linking import Counted
from talka.register.derived import Derived
from talka.register.tables import ARTICLE, BAND, COUNTED, DERIVED, DOCUMENT, TOUCHED
from talka.register.values import StoredArticle


class Ground(Derived):
    """The shelf that linking works on, with the articles below it (``talka.pipeline.Ground``)."""

    def touched(self) -> set[str]:
        """The articles that came, went or changed since the last linking, or of which people decided."""
        return set(self._connection.scalars(select(TOUCHED.c.article)))

    def told(self, articles: Collection[str]) -> Mapping[str, StoredArticle]:
        """What is held of articles."""
        first, last = func.min(DOCUMENT.c.first_seen), func.max(DOCUMENT.c.last_seen)
        columns = [c for c in ARTICLE.c if c.name not in ("document", "content")]
        query = (select(*columns, first.label("first_seen"), last.label("last_seen"))
                 .outerjoin(DOCUMENT, DOCUMENT.c.article == ARTICLE.c.id).group_by(*columns))
        return {row.id: stored(row) for row in self._rows(query, ARTICLE.c.id, articles)}

    def counted(self, articles: Collection[str]) -> Mapping[str, Counted]:
        """How articles were linked."""
        return self._counted(COUNTED.c.article, articles)

    def on_pages(self, pages: Collection[str]) -> Mapping[str, Counted]:
        """The articles of pages."""
        return self._counted(COUNTED.c.page, pages)

    def with_texts(self, texts: Collection[str]) -> Mapping[str, Counted]:
        """The copies of texts."""
        return self._counted(COUNTED.c.text, texts)

    def _counted(self, column: Column[str], values: Collection[str]) -> dict[str, Counted]:
        return {r.article: Counted(r.article, r.page, r.text, _day(r.published), r.newer)
                for r in self._rows(select(COUNTED), column, values)}

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
        return {r.article for r in self._rows(select(BAND.c.article), BAND.c.key, bands)}

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
