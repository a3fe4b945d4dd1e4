"""What kind of aid a sum is where no word names it: its payer, its terms and whom it is for tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.model import Commitment

_PAYERS = ("union", "fund")
"""Bodies whose sums are money, where nothing of arms is told."""
_MONEY = ("loan", "grant", "guarantee")
"""Terms on which money is given."""


_OF_REASON = {"purpose": "military", "disaster": "humanitarian"}
"""The kind of aid that each reason tells, where it is none of money alone."""
_NEWS = 2
"""Sentences from the start that tell what an article is about."""


def with_kinds(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts with the kind of aid of bare sums.

    What is not said in so many words is marked as assumed, with what it follows from: ``payer`` (a bank or a union
    gives money), ``terms`` (so does a loan or a grant without things), ``purpose`` (it is for an army or defence),
    ``disaster`` (it is for those whom one struck).
    """
    by_number = {s.number: s for s in context.scenes}
    return [_filled(d, context, by_number) if d.kind == "commitment" else d for d in drafts]


def _filled(draft: Draft, context: Context, scenes: Mapping[int, Scene]) -> Draft:
    body = draft.body
    assert isinstance(body, Commitment)  # noqa: S101 - by kind
    if body.amount is None or body.aid_type or any(context.aid_types.get(c) for i in body.items for c in i.categories):
        return draft
    why = _reason(body, context, scenes.get(draft.order))
    if why is None:
        return draft
    kind = _OF_REASON.get(why, "financial")
    return draft.changed(body=msgspec.structs.replace(body, aid_type=kind),
                         assumed={**draft.assumed, "aid_type": why})


def _reason(body: Commitment, context: Context, scene: Scene | None) -> str | None:
    """What the kind of a sum follows from, where it follows from anything."""
    if any(d.id in context.lenders for d in body.donor):
        return "payer"
    if body.items:
        return "terms" if body.terms == "loan" else None
    if scene is not None and _is_for_defence(scene):
        return "purpose"
    if scene is not None and body.terms != "loan" and _is_relief(body, context, scene):
        return "disaster"
    if body.terms in _MONEY:
        return "terms"
    return "payer" if body.terms is None and any(d.subtype in _PAYERS for d in body.donor) else None


def _is_for_defence(scene: Scene) -> bool:
    """Whether a sentence speaks of an army or of defence."""
    return bool(scene.acts("defence")) or any(n.party.subtype == "armed_forces" for n in scene.parties)


def _is_relief(body: Commitment, context: Context, scene: Scene) -> bool:
    """Whether a sum is for a disaster: told in its sentence, else, of no union's, as what the article is about."""
    if scene.acts("disaster"):
        return True
    return not any(d.subtype in _PAYERS for d in body.donor) and any(s.acts("disaster") for s in context.scenes[:_NEWS])
