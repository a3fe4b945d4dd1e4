"""One document through all rooms."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

import msgspec

from talka.article import read_article
from talka.claims import extract_claims, trace
from talka.errors import DocumentError, TalkaError
from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Analysis, Article, Claim, Document, Mention, Note, Origin, Trace
from talka.packs import Packs
from talka.pipeline.copies import fingerprint

T = TypeVar("T")


class Reading(msgspec.Struct, frozen=True):
    """What was read from one document; ``fingerprint`` tells copies of its text."""

    article: Article
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    fingerprint: bytes


class Steps(NamedTuple):
    """What each room made of a document, for those who want to see why."""

    analysis: Analysis
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    origins: dict[str, Origin]


def read_document(document: Document, packs: Packs) -> Reading:
    """Read one document; raises ``DocumentError`` with the room that gave up, whatever went wrong there."""
    steps = read_steps(document, packs)
    article = steps.analysis.article
    return Reading(article, steps.claims, steps.notes, fingerprint(article))


def read_steps(document: Document, packs: Packs) -> Steps:
    """Read one document and keep what each room made; raises ``DocumentError``."""
    source = document.source
    article = _enter(source, "article", lambda: read_article(document, packs))
    analysis = _enter(source, "language", lambda: analyse(article, packs))
    on = article.published.date if article.published else None
    mentions = _enter(source, "mentions", lambda: find_mentions(analysis, packs, on))
    extraction = _enter(source, "claims", lambda: extract_claims(analysis, mentions, packs))
    return Steps(analysis, mentions, extraction.claims, (*analysis.notes, *extraction.notes), extraction.origins)


def trace_steps(steps: Steps, packs: Packs) -> Trace:
    """Return what the claims room saw in each sentence of a document that was read; raises ``DocumentError``."""
    source = steps.analysis.article.source
    return _enter(source, "claims", lambda: trace(steps.analysis, steps.mentions, packs))


def _enter(source: str, room: str, work: Callable[[], T]) -> T:
    try:
        return work()
    except TalkaError:
        raise
    except Exception as error:
        # one document must not stop a run, not even through a mistake of ours
        raise DocumentError(source, room, f"a fault in talka: {type(error).__name__}: {error}") from error
