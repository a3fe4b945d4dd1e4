"""The part of a sum that is aid of one kind (``22 billion in all, of which 6.5 billion is military aid``)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.categories import GENERAL
from talka.claims.draft import Draft, spans_of
from talka.claims.nodes import CueNode
from talka.claims.partial import follows_part, part_ends
from talka.claims.scene import Scene
from talka.model import Commitment, Mention, Money

_KIND = 4
"""Tokens between the sum of a part and the word for its kind."""


def with_kinds(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the commitments of a sentence, and after each those of the parts of its sum whose kind is told."""
    out: list[Draft] = []
    for draft in drafts:
        whole = next((m for m in scene.money if spans_of(m) == draft.stated.get("amount")), None)
        parts = [] if whole is None else [(m, k) for m in _parts(scene, whole) if (k := _kind(scene, m)) is not None]
        taken = {d.stated.get("amount") for d in drafts}
        parts = [(m, k) for m, k in parts if spans_of(m) not in taken]
        out.append(_without(draft, [k for _, k in parts]) if parts else draft)
        out.extend(_part(draft, m, k) for m, k in parts)
    return out


def _parts(scene: Scene, whole: Mention) -> list[Mention]:
    """The sums behind a sum that a word makes parts of it (``of which``, ``including``)."""
    ends = part_ends(scene.mentions, scene.grammar)
    return [m for m in scene.money if m.start > whole.end and follows_part(m, ends, scene.text)]


def _kind(scene: Scene, part: Mention) -> CueNode | None:
    """The word for the kind of aid that a part is: behind it, before any other sum."""
    last = scene.span(part)[1]
    after = min((scene.span(m)[0] for m in scene.money if m.start > part.start), default=scene.sentence.last)
    return next((c for c in scene.acts("aid", "sort") if c.cue.get("aid_type") and last <= c.first <= last + _KIND
                 and c.last <= after), None)


def _part(draft: Draft, part: Mention, kind: CueNode) -> Draft:
    body = draft.body
    assert isinstance(body, Commitment) and isinstance(part.value, Money)  # noqa: S101, PT018 - by what was chosen
    own = msgspec.structs.replace(body, amount=part.value, items=(), aid_type=kind.cue.get("aid_type"), terms=None)
    kept = {k: v for k, v in draft.stated.items() if k not in ("items", "terms")}
    return draft.changed(body=own, another=True, stated={**kept, "amount": spans_of(part),
                                                         "aid_type": spans_of(kind.mention)})


def _without(draft: Draft, kinds: Sequence[CueNode]) -> Draft:
    """The whole without the kind that only its part is told to be."""
    body = draft.body
    told = {s for k in kinds for s in spans_of(k.mention)}
    if not isinstance(body, Commitment) or not told.intersection(draft.stated.get("aid_type", ())):
        return draft
    items = tuple(i for i in body.items if not GENERAL.issuperset(i.categories))
    stated = {k: v for k, v in draft.stated.items() if k != "aid_type" and (k != "items" or items)}
    return draft.changed(body=msgspec.structs.replace(body, aid_type=None, items=items), stated=stated)
