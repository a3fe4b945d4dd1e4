"""The claims of all articles through linking."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from talka.linking import link_claims
from talka.model import Article, Claim, Decision, Record
from talka.pipeline.copies import find_copies


class Told(NamedTuple):
    """What linking needs to know of an article: the day it states, and the fingerprint of its text."""

    id: str
    published: datetime.date | None
    fingerprint: bytes


def link(
    articles: Iterable[Told],
    claims: Sequence[Claim],
    decisions: Sequence[Decision],
    *,
    text_of: Callable[[str], Article],
    on: datetime.date | None = None,
) -> tuple[Record, ...]:
    """Return the records of these claims, sorted by id.

    ``text_of`` gives an article by its id (only those that may be copies are asked for); ``on`` is the day that
    overdue is judged on, the last day of publication where it is not given.
    """
    told = sorted(articles)
    copies = find_copies({a.id: a.fingerprint for a in told}, text_of)
    published = {a.id: a.published for a in told if a.published is not None}
    return link_claims(claims, decisions, copies=copies, published=published, on=on)
