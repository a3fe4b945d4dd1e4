"""What a document is about: by its own name, by what stands behind it, else by what is told around its signing."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.categories import GENERAL_SCOPE
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.claims.things import Thing, things
from talka.model import Agreement, Commitment, Instrument, Mention, Project

_NEAR = 2
"""Sentences between a document and what it is about."""


def scope_of(scene: Scene, first: int) -> list[Thing]:
    """Return the things behind a document in its sentence, those that are more than a field of work first."""
    found = things(scene, first, scene.sentence.last)
    return _concrete(found) or found


def _concrete(found: list[Thing]) -> list[Thing]:
    return [t for t in found if not t.topic and not GENERAL_SCOPE.issuperset(t.item.categories)]


def categories_of(scope: Sequence[Thing], instrument: Mention | None = None) -> tuple[str, ...]:
    """Return the categories of things, after that which the name of the document says (``a loan agreement``)."""
    value = instrument.value if instrument is not None else None
    named = (value.category,) if isinstance(value, Instrument) and value.category else ()
    return tuple(dict.fromkeys((*named, *(c for t in scope for c in t.item.categories))))


def with_scopes(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts, each agreement without a scope given that of what is told beside it.

    That is the project which it provides for, or what one of its parties gives another right beside; a document with
    a lender is about money.
    """
    filled = [_scoped(d, drafts, context) if isinstance(d.body, Agreement) and not d.body.scope else d for d in drafts]
    bought = [d for d in drafts if isinstance(d.body, Project) and d.body.form == "joint_procurement"]
    return [_on_buying_together(d, bought) if d.kind == "agreement" else d for d in filled]


def _on_buying_together(draft: Draft, bought: Sequence[Draft]) -> Draft:
    """The agreement, if its own sentence tells of a joint purchase of its parties, with that in its scope."""
    body = draft.body
    assert isinstance(body, Agreement)  # noqa: S101 - by the caller
    sides = {p.country or p.id for p in body.parties}
    own = [d for d in bought if isinstance(d.body, Project) and set(d.sentences) & set(draft.sentences)
           and {p.country or p.id for p in d.body.partners} & sides]
    if not own or "joint_procurement" in body.scope:
        return draft
    return _with(draft, body, (*body.scope, "joint_procurement"), own[0]) if not body.scope else draft.changed(
        body=msgspec.structs.replace(body, scope=(*body.scope, "joint_procurement")))


def _scoped(draft: Draft, drafts: Sequence[Draft], context: Context) -> Draft:
    body = draft.body
    assert isinstance(body, Agreement)  # noqa: S101 - by the caller
    sides = {p.country or p.id for p in body.parties}
    near = sorted((d for d in drafts if _is_near(draft, d)), key=lambda d: abs(d.order - draft.order))
    for other in near:
        own = other.body
        if isinstance(own, Project) and len(sides & {p.country or p.id for p in own.partners}) > 1 and own.products:
            return _with(draft, body, own.products, other)
        if isinstance(own, Commitment) and own.items and {
                p.country or p.id for p in (*own.donor, *own.recipient)} == sides:
            return _with(draft, body, tuple(dict.fromkeys(c for i in own.items for c in i.categories)), other)
    if any(p.id in context.lenders for p in body.parties):
        return draft.changed(body=msgspec.structs.replace(body, scope=("finance",)))
    return draft


def _is_near(draft: Draft, other: Draft) -> bool:
    """Whether another claim stands beside one of the sentences that tell of a document."""
    return other.kind in ("project", "commitment") and 0 <= other.order - draft.order <= _NEAR


def _with(draft: Draft, body: Agreement, scope: tuple[str, ...], source: Draft) -> Draft:
    return draft.changed(body=msgspec.structs.replace(body, scope=scope),
                         inherited={**draft.inherited, "scope": source.sentences[0]})
