"""Drafts → Claims: evidence numbered, fields given their origin, ids made from what the article states."""

from __future__ import annotations

from typing import Any

import msgspec

from talka.claims.confidence import confidence
from talka.claims.draft import Draft
from talka.model import Article, ArticleRef, Claim, FieldOrigin, Quote, claim_id, quote


def article_ref(article: Article) -> ArticleRef:
    """Return what a claim says of its article."""
    return ArticleRef(article.id, article.source, article.url, article.outlet, article.title, article.language,
                      article.published)


def _evidence(draft: Draft, text: str) -> tuple[Quote, ...]:
    spans = dict.fromkeys(draft.sentences)
    for field in sorted(draft.stated):
        spans.update(dict.fromkeys(draft.stated[field]))
    return tuple(quote(text, start, end) for start, end in spans)


def _fields(draft: Draft, evidence: tuple[Quote, ...], own: str) -> dict[str, FieldOrigin]:
    number = {(q.start, q.end): n for n, q in enumerate(evidence)}
    out = {k: FieldOrigin("stated", tuple(number[s] for s in spans)) for k, spans in sorted(draft.stated.items())}
    for name in sorted(draft.inherited):
        out.setdefault(name, FieldOrigin("inherited", source=own))
    for name, default in sorted(draft.assumed.items()):
        out.setdefault(name, FieldOrigin("assumed", source=default))
    return out


def _stated_values(draft: Draft) -> dict[str, Any]:
    body = msgspec.to_builtins(draft.body)
    values = {k: body[k] for k in sorted(draft.stated) if k in body}
    return values | {"status": draft.status} | ({"date": msgspec.to_builtins(draft.date)} if draft.date else {})


def build(draft: Draft, article: Article) -> Claim:
    """Return the claim of a draft; raises ``ValueError`` where a span lies outside the text."""
    evidence = _evidence(draft, article.text)
    identity = claim_id(article.id, draft.kind, evidence, _stated_values(draft))
    return Claim(
        identity, article_ref(article), draft.kind, draft.status, evidence,  # type: ignore[arg-type]
        _fields(draft, evidence, article.id), draft.sources, confidence(draft), draft.date, draft.body,
    )
