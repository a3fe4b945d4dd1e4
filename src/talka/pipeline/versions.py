"""Tells which articles are versions of one page: the newest counts, the older ones are kept and make no record.

Versions are told by the address alone, in one form: a front page, which shows another text each day, has none.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = frozenset({"fbclid", "gclid", "yclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_ga"})
_FRONT = frozenset({"", "index.html", "index.htm", "index.php"})


class Version(NamedTuple):
    """What tells an article among the versions of its page.

    ``changed`` is the day of its last change or of its publication, as it states; ``seen`` is when it was last known
    to stand there, ``known`` when that was first known (ISO days or times, all of them).
    """

    id: str
    url: str | None
    changed: str | None
    seen: str
    known: str


class Held(Protocol):
    """What is held of an article without its text; see ``talka.register.StoredArticle``."""

    @property
    def id(self) -> str: ...  # noqa: D102 - as it says
    @property
    def url(self) -> str | None: ...  # noqa: D102
    @property
    def published(self) -> datetime.date | None: ...  # noqa: D102
    @property
    def read_on(self) -> datetime.date: ...  # noqa: D102
    @property
    def fingerprint(self) -> bytes: ...  # noqa: D102
    @property
    def modified(self) -> str | None: ...  # noqa: D102
    @property
    def first_seen(self) -> str | None: ...  # noqa: D102
    @property
    def last_seen(self) -> str | None: ...  # noqa: D102


def version_of(article: Held) -> Version:
    """Return what tells an article among the versions of its page."""
    day = article.read_on.isoformat()
    changed = article.modified or (article.published.isoformat() if article.published else None)
    known = article.modified or article.first_seen or day
    return Version(article.id, article.url, changed, article.last_seen or day, known)


def address_key(url: str | None) -> str | None:
    """Return the one form of an article's address, ``None`` where it has none or one of a front page."""
    try:
        parts = urlsplit(url or "")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return None
    host, path = (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
    query = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(k))
    if not host or (path.strip("/") in _FRONT and not query):
        return None
    return f"{host}{port}{path}" + (f"?{urlencode(query)}" if query else "")


def older_versions(versions: Iterable[Version], as_of: datetime.date | None = None) -> dict[str, str]:
    """Map each article that is no longer what its page says to the one that is.

    As of a day, only what was known by it counts; where nothing was, the oldest version is the nearest to that day.
    """
    pages: defaultdict[str, list[Version]] = defaultdict(list)
    for version in versions:
        if (key := address_key(version.url)) is not None:
            pages[key].append(version)
    found: dict[str, str] = {}
    for page in pages.values():
        counts = _counting(sorted(page, key=_age), as_of)
        found.update((v.id, counts.id) for v in page if v.id != counts.id)
    return found


def _counting(page: list[Version], as_of: datetime.date | None) -> Version:
    if as_of is None:
        return page[-1]
    known = [v for v in page if v.known[:10] <= as_of.isoformat()]
    return known[-1] if known else page[0]


def _age(version: Version) -> tuple[str, str, str]:
    return version.changed or "", version.seen, version.id


def _is_tracking(name: str) -> bool:
    return name.lower() in _TRACKING or name.lower().startswith("utm_")
