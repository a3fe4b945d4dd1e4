"""Claims, records and articles as JSON lines, keys in the order of the data contract."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from talka.model import Article, ArticleRef, Body, Claim, FieldOrigin, Published, Record


def claim_line(claim: Claim, record: str | None) -> str:
    """Return a claim as one line of JSON."""
    line = {
        "id": claim.id,
        "record": record,
        "article": _reference(claim.article),
        "kind": claim.kind,
        "status": claim.status,
        "evidence": plain(claim.evidence),
        "fields": _origins(claim.fields, claim.body),
        "source_chain": plain(claim.source_chain),
        "confidence": claim.confidence,
        "date": plain(claim.date),
    }
    return _line(line | _body(claim.body))


def record_line(record: Record) -> str:
    """Return a record as one line of JSON."""
    line = {"id": record.id, "kind": record.kind, "status": record.status, "date": plain(record.date)}
    line |= _body(record.body)
    line["fields"] = _origins(record.fields, record.body)
    names = record.__struct_fields__
    after = names[names.index("claims") : names.index("part")]
    return _line(line | {name: plain(getattr(record, name)) for name in after})


def article_line(article: Article) -> str:
    """Return an article as one line of JSON."""
    names = ("id", "source", "url", "outlet", "title", "language")
    line = {name: getattr(article, name) for name in names}
    line |= {"published": _published(article.published), "text": article.text}
    return _line(line | {"blocks": plain(article.blocks), "notes": plain(article.notes)})


def plain(value: object) -> Any:
    """Return a model value in the plain types of JSON; a whole figure is written without a decimal point."""
    return _whole(msgspec.to_builtins(value))


def _whole(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {k: _whole(v) for k, v in value.items()}
    return [_whole(v) for v in value] if isinstance(value, list | tuple) else value


def _body(body: Body) -> dict[str, Any]:
    return {name: plain(getattr(body, name)) for name in body.__struct_fields__}


def _origins(origins: Mapping[str, FieldOrigin], body: Body) -> dict[str, Any]:
    order = ["status", "date", *body.__struct_fields__]
    names = [n for n in order if n in origins] + sorted(n for n in origins if n not in order)
    return {name: plain(origins[name]) for name in names}


def _reference(article: ArticleRef) -> dict[str, Any]:
    names = ("id", "source", "url", "outlet", "title", "language")
    return {name: getattr(article, name) for name in names} | {"published": _published(article.published)}


def _published(published: Published | None) -> dict[str, str] | None:
    return None if published is None else {"date": published.date.isoformat(), "how": published.how}


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
