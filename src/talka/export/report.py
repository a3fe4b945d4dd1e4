"""The register as one page of HTML: ledger, timeline, records with their evidence. No script, nothing from outside."""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from talka.export.drawing import Drawing, draw
from talka.export.sums import Sums, sums
from talka.model import Article
from talka.rates import Rates
from talka.views import (
    ArticlePage,
    Coverage,
    RecordPage,
    Section,
    Snapshot,
    article_page,
    coverage,
    ledger,
    record_page,
    sections,
    timeline,
    totals,
)

_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
KINDS = {
    "commitment": "Commitments",
    "agreement": "Agreements",
    "project": "Projects",
    "spending": "Own spending",
    "meeting": "Meetings",
    "statement": "Statements",
}


MOST_ARTICLES = 300
"""Articles that are shown whole, the newest of those that tell of a record: a page of more is slow to open."""


class Chapter(msgspec.Struct, frozen=True):
    """The records of one kind."""

    kind: str
    title: str
    pages: tuple[RecordPage, ...]


class Page(msgspec.Struct, frozen=True):
    """All that the template is given."""

    as_of: datetime.date | None
    judged_on: datetime.date | None
    coverage: Coverage
    sections: tuple[Section, ...]
    sums: Sums | None
    drawing: Drawing | None
    chapters: tuple[Chapter, ...]
    articles: tuple[ArticlePage, ...]
    more_articles: int
    style: str
    policy: str


def report(
    article_of: Callable[[str], Article],
    snapshot: Snapshot,
    copies: Mapping[str, str] | None = None,
    *,
    rates: Rates,
    into: str = "EUR",
) -> str:
    """Return the page; the same register and day give the same characters.

    ``article_of`` gives an article by its id, ``copies`` the text that an article is a copy of; totals are converted to
    the currency ``into`` by ``rates``.
    """
    def text_of(key: str) -> str:
        return article_of(key).text

    telling = _telling(snapshot)
    style = (files("talka.export") / "templates" / "report.css").read_text(encoding="utf-8").strip()
    line = timeline(snapshot)
    page = Page(
        snapshot.as_of,
        snapshot.judged_on,
        coverage(snapshot),
        sections(ledger(snapshot)),
        sums(totals(snapshot, "donor", into, rates), totals(snapshot, "month", into, rates)),
        draw(line) if line else None,
        _chapters(record_page(text_of, snapshot, r, copies) for r in snapshot.records.values()),
        tuple(article_page(snapshot, article_of(key), copies or {}) for key in telling[:MOST_ARTICLES]),
        len(telling[MOST_ARTICLES:]),
        style,
        _policy(style),
    )
    return _environment().get_template("report.html").render(page=page)


def _telling(snapshot: Snapshot) -> list[str]:
    """The articles that tell of a record, and older versions that told of one, the newest first."""
    told = {c.article.id for c in (*snapshot.claims.values(), *snapshot.older_claims.values())}
    return sorted(told, key=lambda key: (snapshot.articles[key].day, key), reverse=True)


def _chapters(pages: Iterable[RecordPage]) -> tuple[Chapter, ...]:
    grouped: dict[str, list[RecordPage]] = {kind: [] for kind in KINDS}
    for page in pages:
        grouped[page.record.kind].append(page)
    return tuple(
        Chapter(kind, KINDS[kind], tuple(sorted(found, key=_order))) for kind, found in grouped.items() if found
    )


def _order(page: RecordPage) -> tuple[datetime.date, str]:
    date = page.record.date
    day = date and (date.start or date.end)
    return day or page.record.first_reported or datetime.date.max, page.record.id


def _policy(style: str) -> str:
    """Return a content security policy that allows this style and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("talka.export"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["said"] = lambda name: str(name).replace("_", " ")
    environment.filters["web"] = _web
    environment.filters["days"] = _days
    return environment


def _days(words: str) -> Markup:
    """Return words with each day in them kept on one line."""
    return Markup(_DAY.sub(r'<span class="day">\g<0></span>', str(escape(words))))  # noqa: S704 - escaped here


def _web(url: str | None) -> str | None:
    """Return an address that a page may link to: of the web, nothing that runs."""
    return url if url and urlsplit(url).scheme in ("http", "https") else None
