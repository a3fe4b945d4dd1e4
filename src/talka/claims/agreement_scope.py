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
    found = tuple(dict.fromkeys((*named, *(c for t in scope for c in t.item.categories))))
    return tuple(c for c in found if c != "other") or found


def with_scopes(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts, each agreement without a scope given that of what is told beside it.

    That is the project which it provides for, or what one of its parties gives another right beside; a document with
    a lender is about money.
    """
    filled = [_scoped(d, drafts, context) if _lacks_scope(d) else d for d in drafts]
    filled = [_like_the_other(d, filled) if _lacks_scope(d) else d for d in filled]
    filled = [_by_the_sentence_before(d, context) if _lacks_scope(d) else d for d in filled]
    bought = [d for d in drafts if isinstance(d.body, Project) and d.body.form == "joint_procurement"]
    return [_on_buying_together(d, bought) if d.kind == "agreement" else d for d in filled]


def _lacks_scope(draft: Draft) -> bool:
    return isinstance(draft.body, Agreement) and set(draft.body.scope) <= {"other"}


def _like_the_other(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A document without a scope beside others of the same sort and of one of its parties, which all have one scope."""
    body = draft.body
    assert isinstance(body, Agreement)  # noqa: S101 - by the caller
    sides = {p.country or p.id for p in body.parties}
    others = [d for d in drafts if isinstance(d.body, Agreement) and d.body.scope and (
        d.body.instrument == body.instrument) and sides & {p.country or p.id for p in d.body.parties}]
    scopes = {d.body.scope for d in others if isinstance(d.body, Agreement)}
    return _with(draft, body, next(iter(scopes)), others[0]) if len(scopes) == 1 else draft


def _by_the_sentence_before(draft: Draft, context: Context) -> Draft:
    """A document without a scope: the money it is for, else the things of the sentence before or the headline."""
    body = draft.body
    assert isinstance(body, Agreement)  # noqa: S101 - by the caller
    own = context.scenes[draft.order]
    aids = [c for c in own.acts("aid", "lend") if c.cue.get("category")]
    if aids:
        found = tuple(dict.fromkeys(str(c.cue.get("category")) for c in aids))
        return draft.changed(body=msgspec.structs.replace(body, scope=found), stated={
            **draft.stated, "scope": tuple((c.mention.start, c.mention.end) for c in aids)})
    if draft.old:
        return draft
    for scene in (*context.scenes[max(own.number - 1, 0):own.number], *context.scenes[:1]):
        told = [t for t in _concrete(things(scene, scene.sentence.first, scene.sentence.last))
                if "other" not in t.item.categories]
        if told and scene is not own:
            return draft.changed(body=msgspec.structs.replace(body, scope=categories_of(told)), inherited={
                **draft.inherited, "scope": (scene.sentence.start, scene.sentence.end)})
    return draft


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
    return other.kind in ("project", "commitment") and abs(other.order - draft.order) <= _NEAR


def _with(draft: Draft, body: Agreement, scope: tuple[str, ...], source: Draft) -> Draft:
    return draft.changed(body=msgspec.structs.replace(body, scope=scope),
                         inherited={**draft.inherited, "scope": source.sentences[0]})
