"""Whether two drafts of one article tell the same thing, by what their kind is told apart by."""

from __future__ import annotations

from collections.abc import Callable

from talka.claims.draft import Draft
from talka.claims.same_agreement import same_agreement
from talka.claims.same_commitment import same_commitment
from talka.claims.same_meeting import same_meeting
from talka.claims.same_project import same_project
from talka.claims.same_spending import same_spending
from talka.model import Statement


def same(a: Draft, b: Draft) -> bool:
    """Return whether two drafts tell the same thing; those of two kinds never do."""
    return a.kind == b.kind and _TESTS[a.kind](a, b)


def _same_statement(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Statement) and isinstance(right, Statement)  # noqa: S101, PT018 - by kind
    if left.speaker is None or right.speaker is None or left.speaker.id != right.speaker.id:
        return False
    mine, other = ("".join(c for c in q.lower() if c.isalnum()) for q in (left.quote, right.quote))
    return mine in other or other in mine


_TESTS: dict[str, Callable[[Draft, Draft], bool]] = {
    "commitment": same_commitment, "agreement": same_agreement, "meeting": same_meeting, "project": same_project,
    "spending": same_spending, "statement": _same_statement,
}
