"""One article as it was read: what is known of it, and its whole text, with what no claim is made from set apart."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from pathlib import PurePath

import msgspec

from talka.errors import NotFoundError
from talka.model import CLAIMING, Article, Claim, Note
from talka.model.article import BlockKind
from talka.pipeline import address_key
from talka.views.snapshot import Snapshot

SHORTEST_PREFIX = 6
LONGEST_ENTRY = 60
"""Characters of an entry of a menu."""
TOLD = frozenset({"author", "modified", "other_language", "older_version"})
"""Codes of the notes that have a place of their own on the page."""
HOW = {
    "metadata": "as its metadata say", "address": "by its address", "byline": "by a line beside it",
    "crawler": "by a crawler's line", "context": "by what it is about",
}


class Run(msgspec.Struct, frozen=True):
    """Characters of a block with the claims that rest on them, and those whose evidence in the block ends with them."""

    text: str
    claims: tuple[str, ...]
    ends: tuple[str, ...]


class ShownBlock(msgspec.Struct, frozen=True):
    """A block of an article; ``own`` where claims are made from it."""

    kind: BlockKind
    language: str | None
    own: bool
    runs: tuple[Run, ...]


class Sibling(msgspec.Struct, frozen=True):
    """Another version of an article's page, or a copy of its text; ``changed`` is the day of its last change."""

    id: str
    outlet: str
    day: str
    day_stated: bool
    changed: str | None


class ArticlePage(msgspec.Struct, frozen=True):
    """An article with all that is known of it; days are ISO.

    ``day`` is the day it counts from and ``how`` says how that is known; ``newer`` is the article that counts in its
    place where it is an older version of its page; ``versions`` and ``copies`` are the others, oldest first;
    ``languages`` counts its blocks by their language; ``claims`` gives each of its claims with its record, ``None``
    where an older version made it; ``notes`` are those that have no other place here.
    """

    id: str
    title: str | None
    outlet: str | None
    source: str
    url: str | None
    language: str | None
    day: str
    how: str
    day_stated: bool
    author: str | None
    modified: str | None
    newer: str | None
    languages: tuple[tuple[str, int], ...]
    translations: tuple[tuple[str, str], ...]
    versions: tuple[Sibling, ...]
    copies: tuple[Sibling, ...]
    claims: tuple[tuple[Claim, str | None], ...]
    blocks: tuple[ShownBlock, ...]
    notes: tuple[Note, ...]

    @property
    def left_out(self) -> int:
        """How many blocks no claim is made from."""
        return sum(not block.own for block in self.blocks)


def find_article(snapshot: Snapshot, key: str) -> str | None:
    """Return the id of the article that an id, the beginning of one, an address or a path means.

    An address means the version of its page that counts. Raises ``NotFoundError`` where several are meant.
    """
    if key in snapshot.articles:
        return key
    page = address_key(key) if "://" in key else None
    found = [a.id for a in snapshot.articles.values() if page and address_key(a.url) == page]
    found = [i for i in found if i not in snapshot.older] or found
    found = found or [a.id for a in snapshot.articles.values() if PurePath(a.source) == PurePath(key)]
    if not found and key.startswith("a-") and len(key) >= SHORTEST_PREFIX:
        found = [i for i in snapshot.articles if i.startswith(key)]
    if len(found) > 1:
        raise NotFoundError(f"{key} means several articles: {', '.join(found[:5])}")
    return found[0] if found else None


def article_page(snapshot: Snapshot, article: Article, copies: Mapping[str, str]) -> ArticlePage:
    """Return the page of an article; ``copies`` names for each the text that it is a copy of, or itself."""
    stored = snapshot.articles[article.id]
    claims = [c for c in (*snapshot.claims.values(), *snapshot.older_claims.values()) if c.article.id == article.id]
    told: dict[str, list[str]] = {code: [] for code in TOLD}
    for note in article.notes:
        if note.code in told and note.detail:
            told[note.code].append(note.detail)
    key = address_key(article.url)
    same_page = [a.id for a in snapshot.articles.values() if key and a.id != article.id and address_key(a.url) == key]
    return ArticlePage(
        id=article.id, title=article.title, outlet=article.outlet, source=article.source, url=article.url,
        language=article.language,
        day=stored.day.isoformat(), day_stated=stored.published is not None,
        how=HOW.get(article.published.how, article.published.how) if article.published else "",
        author=", ".join(told["author"]) or None, modified=", ".join(told["modified"]) or None,
        newer=snapshot.older.get(article.id),
        languages=_languages(article),
        translations=tuple(_pair(detail) for detail in told["other_language"]),
        versions=_siblings(snapshot, same_page),
        copies=_siblings(snapshot, _copies(copies, article.id, same_page)),
        claims=tuple((c, snapshot.record_of.get(c.id)) for c in claims),
        blocks=tuple(_block(article, n, claims) for n in range(len(article.blocks))),
        notes=tuple(n for n in article.notes if n.code not in TOLD),
    )


def _one_line(text: str) -> str:
    """Return a menu, of which each entry has a line of its own, on one line; other texts as they are."""
    lines = text.split("\n")
    return " \u00b7 ".join(lines) if max(map(len, lines)) <= LONGEST_ENTRY else text


def _pair(detail: str) -> tuple[str, str]:
    code, _, address = detail.partition(" ")
    return code, address


def _languages(article: Article) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for block in article.blocks:
        name = block.language or "none that is read"
        counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts.items(), key=lambda found: (-found[1], found[0])))


def _copies(copies: Mapping[str, str], article: str, same_page: Sequence[str]) -> list[str]:
    origin = copies.get(article)
    return [key for key, other in copies.items() if other == origin and key != article and key not in same_page]


def _siblings(snapshot: Snapshot, ids: Sequence[str]) -> tuple[Sibling, ...]:
    found = (snapshot.articles[i] for i in ids if i in snapshot.articles)
    return tuple(sorted(
        (Sibling(a.id, a.outlet or a.source, a.day.isoformat(), a.published is not None, a.modified) for a in found),
        key=lambda s: (s.day, s.changed or "", s.id),
    ))


def _block(article: Article, number: int, claims: Sequence[Claim]) -> ShownBlock:
    block = article.blocks[number]
    if block.kind == "boilerplate":
        line = _one_line(article.text[block.start:block.end])
        return ShownBlock(block.kind, block.language, own=False, runs=(Run(line, (), ()),))
    return ShownBlock(block.kind, block.language, block.kind in CLAIMING,
                      _runs(article.text, block.start, block.end, claims))


def _runs(text: str, start: int, end: int, claims: Sequence[Claim]) -> tuple[Run, ...]:
    """The characters of a block in runs that the same claims rest on."""
    inside = [(q.start, q.end, c.id) for c in claims for q in c.evidence if q.start < end and start < q.end]
    cuts = sorted({start, end, *(min(max(at, start), end) for a, b, _ in inside for at in (a, b))})
    last: dict[str, int] = {}
    for _, stop, claim in inside:
        last[claim] = max(last.get(claim, 0), min(stop, end))
    return tuple(
        Run(
            text[a:b],
            tuple(dict.fromkeys(i for s, e, i in inside if s <= a and b <= e)),
            tuple(i for i, stop in last.items() if stop == b),
        )
        for a, b in itertools.pairwise(cuts)
    )
