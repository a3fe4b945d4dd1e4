"""A group of claims as a record: chosen values, history, support; its links and what is overdue come after."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from talka.linking.choose import choose_body, choose_date, conflicts, newest_status
from talka.linking.values import interval
from talka.model import Claim, Decision, HistoryStep, Record, Review


def record_id(claim: str) -> str:
    """Return the id that a record has when it is named after a claim; every one of its claims' ids leads to it."""
    return "r-" + claim.removeprefix("c-")


def _day(claim: Claim, published: Mapping[str, datetime.date]) -> tuple[str, str]:
    days = interval(claim.date)
    day = days.start if days else published.get(claim.article.id)
    return (day.isoformat() if day else "9999", claim.id)


def _history(claims: Sequence[Claim], published: Mapping[str, datetime.date]) -> tuple[HistoryStep, ...]:
    """One step for each stage and day, in order of time."""
    steps: dict[tuple[str | None, str], HistoryStep] = {}
    for claim in sorted(claims, key=lambda c: _day(c, published)):
        key = (claim.status, str(claim.date.start if claim.date else None))
        steps.setdefault(key, HistoryStep(claim.status, claim.date, claim.id))
    return tuple(steps.values())


def _review(claims: Sequence[Claim], decisions: Sequence[Decision]) -> Review | None:
    known = {c.id for c in claims}
    mine = [d for d in decisions if d.left in known or d.right in known]
    if not mine:
        return None
    last = max(mine, key=lambda d: (d.at, d.id))
    return Review(last.judgement, last.by, last.at, last.reason)


def make_record(claims: Sequence[Claim], decisions: Sequence[Decision], copies: Mapping[str, str],
                published: Mapping[str, datetime.date]) -> Record:
    """Return the record of a group of claims, without links; claims in any order give the same record."""
    claims = sorted(claims, key=lambda c: c.id)
    status = newest_status(claims)
    body, fields = choose_body(claims)
    at_status = [(c.date, c) for c in claims if c.date is not None and c.status == status]
    articles = tuple(sorted({c.article.id for c in claims}))
    days = sorted(published[a] for a in articles if a in published)
    return Record(
        record_id(claims[0].id), claims[0].kind, status, choose_date(at_status), body, fields,
        tuple(c.id for c in claims), articles,
        tuple(sorted({c.article.outlet for c in claims if c.article.outlet})),
        tuple(sorted({c.article.language for c in claims if c.article.language})),
        len({copies.get(a, a) for a in articles}), days[0] if days else None, days[-1] if days else None,
        _history(claims, published), conflicts(claims), review=_review(claims, decisions),
    )
