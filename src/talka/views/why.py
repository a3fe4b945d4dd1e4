"""Why two claims or records are one thing, or two."""

from __future__ import annotations

import itertools

import msgspec

from talka.linking import explain
from talka.model import Claim, Decision, Record
from talka.register import Register
from talka.views.detail import find
from talka.views.snapshot import Snapshot


class Why(msgspec.Struct, frozen=True):
    """The answer: the two claims most alike, what speaks for and against, and what people decided.

    ``score`` is what the reasons add up to, ``confidence`` how likely two of such a score are one (0 to 1);
    ``excluded`` says that one of them alone keeps the two apart.
    """

    left: str
    right: str
    one_record: bool
    excluded: bool
    score: float
    confidence: float
    reasons: tuple[str, ...]
    decisions: tuple[Decision, ...]


def why(register: Register, snapshot: Snapshot, left: str, right: str) -> Why:
    """Return why two ids lead to one record or to two; raises ``NotFoundError`` for an unknown one."""
    ours, theirs = (_claims(snapshot, find(snapshot, key)) for key in (left, right))
    days = {a.id: a.published for a in snapshot.articles.values() if a.published is not None}
    pairs = ((a, b) for a, b in itertools.product(ours, theirs) if a.id != b.id)
    ordered = (sorted(pair, key=lambda c: c.id) for pair in pairs)
    articles = {c.article.id for c in (*ours, *theirs)}
    beside = [c for c in snapshot.claims.values() if c.article.id in articles]
    compared = ((explain(a, b, days, beside), a.id, b.id) for a, b in ordered)
    found = max(compared, key=lambda c: (not c[0].excluded, c[0].score, c[1], c[2]), default=None)
    one = snapshot.record_of.get(ours[0].id) == snapshot.record_of.get(theirs[0].id)
    if found is None:
        return Why(left, right, one, excluded=False, score=0.0, confidence=0.0, reasons=(), decisions=())
    names = {c.id for c in ours}, {c.id for c in theirs}
    told = tuple(d for d in register.decisions() if _between(d, *names))
    comparison, a, b = found
    return Why(a, b, one, comparison.excluded, comparison.score, comparison.confidence, comparison.reasons, told)


def _claims(snapshot: Snapshot, found: Record | Claim) -> list[Claim]:
    return [found] if isinstance(found, Claim) else [snapshot.claims[c] for c in found.claims]


def _between(decision: Decision, ours: set[str], theirs: set[str]) -> bool:
    a, b = decision.left, decision.right
    return (a in ours and b in theirs) or (b in ours and a in theirs)
