"""A group of claims as a record: chosen values, history, support; its links and what is overdue come after."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from talka.linking.choose import choose_body, choose_date, day_of, newest_status, origin
from talka.linking.conflicts import conflicts
from talka.linking.parts import says_first, says_part, says_rest
from talka.model import Claim, Decision, HistoryStep, Record, Review


def record_id(claim: str) -> str:
    """Return the id that a record has when it is named after a claim; every one of its claims' ids leads to it."""
    return "r-" + claim.removeprefix("c-")


def _history(claims: Sequence[Claim], published: Mapping[str, datetime.date]) -> tuple[HistoryStep, ...]:
    """One step for each stage and time, in order of time; what has no day at all comes last."""
    def order(claim: Claim) -> tuple[bool, datetime.date, str]:
        day = day_of(claim, published)
        return (day == datetime.date.min, day, claim.id)

    steps: dict[tuple[str | None, str], HistoryStep] = {}
    for claim in sorted(claims, key=order):
        key = (claim.status, f"{claim.date.start}/{claim.date.end}" if claim.date else "")
        steps.setdefault(key, HistoryStep(claim.status, claim.date, claim.id))
    dated = {step.status for step in steps.values() if step.date is not None}
    return tuple(s for s in steps.values() if s.date is not None or s.status not in dated)


def _review(claims: Sequence[Claim], decisions: Mapping[str, Sequence[Decision]]) -> Review | None:
    mine = [d for c in claims for d in decisions.get(c.id, ())]
    if not mine:
        return None
    last = max(mine, key=lambda d: (d.at, d.id))
    return Review(last.judgement, last.by, last.at, last.reason)


def make_record(claims: Sequence[Claim], decisions: Mapping[str, Sequence[Decision]], copies: Mapping[str, str],
                published: Mapping[str, datetime.date]) -> Record:
    """Return the record of a group of claims, without links; claims in any order give the same record.

    ``decisions`` are those that name each claim.

    A claim without a time takes the record's: ``fields`` names the claim that a value is inherited from.
    """
    claims = sorted(claims, key=lambda c: c.id)
    status = newest_status(claims, published)
    body, fields = choose_body(claims)
    at_status = [(c.date, c) for c in claims if c.date is not None and c.status == status]
    date = choose_date(at_status)
    if date is not None:
        fields["date"] = origin("date", date, at_status)
    articles = tuple(sorted({c.article.id for c in claims}))
    days = sorted(published[a] for a in articles if a in published)
    return Record(
        record_id(claims[0].id), claims[0].kind, status, date, body, fields,
        tuple(c.id for c in claims), articles,
        tuple(sorted({c.article.outlet for c in claims if c.article.outlet})),
        tuple(sorted({c.article.language for c in claims if c.article.language})),
        len({copies.get(a, a) for a in articles}), days[0] if days else None, days[-1] if days else None,
        _history(claims, published), conflicts(claims), review=_review(claims, decisions),
        part=claims[0].kind == "commitment" and any(map(says_part, claims)),
        first=claims[0].kind == "commitment" and any(map(says_first, claims)),
        rest=claims[0].kind == "commitment" and any(map(says_rest, claims)),
    )
