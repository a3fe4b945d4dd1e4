"""Why two claims or records are one thing, or two."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence

import msgspec

from talka.linking import Comparison, claim_of, explain, kept_apart
from talka.model import Claim, Decision, Record
from talka.register import Register
from talka.views.detail import find
from talka.views.snapshot import Snapshot


class Why(msgspec.Struct, frozen=True):
    """The answer: the two claims most alike, what speaks for and against, and what people decided.

    ``score`` is what the reasons add up to, ``confidence`` how likely two of such a score are one (0 to 1);
    ``excluded`` says that one of them alone keeps the two apart. ``decisions`` are those on any two claims of the two
    records, the newest first, ``by_word`` says that the newest of them that says anything made them one or two.
    ``kept_apart`` says of two records what keeps them two, where no person does: often another pair of their claims.
    """

    left: str
    right: str
    one_record: bool
    excluded: bool
    score: float
    confidence: float
    reasons: tuple[str, ...]
    decisions: tuple[Decision, ...]
    by_word: bool = False
    kept_apart: str | None = None


def why(register: Register, snapshot: Snapshot, left: str, right: str) -> Why:
    """Return why two ids lead to one record or to two; raises ``NotFoundError`` for an unknown one."""
    keys = left, right
    found = [find(snapshot, key) for key in keys]
    records = [snapshot.record_of.get(_first(one), one.id) for one in found]
    one = records[0] == records[1]
    ours, theirs = ([_named(snapshot, key, x)] if one else _claims(snapshot, x)
                    for key, x in zip(keys, found, strict=True))
    best = _most_alike(snapshot, ours, theirs)
    if best is None:
        return Why(left, right, one, excluded=False, score=0.0, confidence=0.0, reasons=(), decisions=())
    told = _decisions(register, *({c.id for c in _claims(snapshot, snapshot.records.get(r, x))}
                                  for r, x in zip(records, found, strict=True)))
    comparison, a, b = best
    word = told[0].judgement if told else None
    by_word = word == ("same" if one else "different")
    wall = None if one or by_word or comparison.excluded else kept_apart(
        ours, theirs, _days(snapshot), _beside(snapshot, (*ours, *theirs)))
    return Why(a, b, one, comparison.excluded, comparison.score, comparison.confidence, comparison.reasons, told,
               by_word=by_word, kept_apart=wall)


def _most_alike(snapshot: Snapshot, ours: list[Claim], theirs: list[Claim]) -> tuple[Comparison, str, str] | None:
    days = _days(snapshot)
    pairs = ((a, b) for a, b in itertools.product(ours, theirs) if a.id != b.id)
    ordered = (sorted(pair, key=lambda c: c.id) for pair in pairs)
    beside = _beside(snapshot, (*ours, *theirs))
    compared = ((explain(a, b, days, beside), a.id, b.id) for a, b in ordered)
    return max(compared, key=lambda c: (not c[0].excluded, c[0].score, c[1], c[2]), default=None)


def _days(snapshot: Snapshot) -> dict[str, datetime.date]:
    return {a.id: a.published for a in snapshot.articles.values() if a.published is not None}


def _beside(snapshot: Snapshot, claims: Sequence[Claim]) -> list[Claim]:
    """All claims of the articles of some."""
    articles = {c.article.id for c in claims}
    return [c for c in snapshot.claims.values() if c.article.id in articles]


def _first(found: Record | Claim) -> str:
    return found.id if isinstance(found, Claim) else found.claims[0]


def _named(snapshot: Snapshot, key: str, found: Record | Claim) -> Claim:
    """The claim that an id is made from; every id of a record leads to the whole, and two of them ask about two."""
    return snapshot.claims[claim_of(key) if claim_of(key) in snapshot.claims else _first(found)]


def _claims(snapshot: Snapshot, found: Record | Claim) -> list[Claim]:
    return [found] if isinstance(found, Claim) else [snapshot.claims[c] for c in found.claims]


def _decisions(register: Register, ours: set[str], theirs: set[str]) -> tuple[Decision, ...]:
    """What people decided of the claims of two records, or of one, the newest first."""
    told = [d for d in register.decisions() if _between(d, ours, theirs)]
    return tuple(sorted(told, key=lambda d: (d.at, d.id), reverse=True))


def _between(decision: Decision, ours: set[str], theirs: set[str]) -> bool:
    a, b = decision.left, decision.right
    return (a in ours and b in theirs) or (b in ours and a in theirs)
