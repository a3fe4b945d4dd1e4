"""What kind of aid something is where its own words leave it open: by its programme, its goods, or the article."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.categories import GENERAL
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.model import Commitment, Item, Party

_CIVIL = frozenset({"personal_equipment", "engineering_equipment", "communications", "demining", "components"})
"""Categories of things that soldiers and those whom a disaster struck get alike."""
_RELIEF = "humanitarian_goods"
_OTHER_USE = {"humanitarian": ("personal_equipment", _RELIEF), "military": (_RELIEF, "personal_equipment")}
"""By the kind of aid, the category that goods of two uses do not have in it, and the one that they have."""
_NEWS = 2
"""Sentences from the start that tell what an article is about."""


def with_kinds_told(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts; a commitment without a kind of aid has that of its programme, its goods or the article.

    What is not said in so many words is marked as assumed, with what it follows from: ``programme``, ``goods`` (what
    is given with relief goods is relief), ``article`` (all else that it tells of the same two sides is of one kind).
    """
    told = [_by_itself(_without_aid_words(d, context), context) for d in drafts]
    return [_of_one_use(_by_article(d, told, context)) for d in told]


def _kind(draft: Draft) -> str | None:
    return draft.body.aid_type if isinstance(draft.body, Commitment) else None


def _is_open(draft: Draft) -> bool:
    return isinstance(draft.body, Commitment) and draft.body.aid_type is None


def _with(draft: Draft, kind: str, why: str) -> Draft:
    return draft.changed(body=msgspec.structs.replace(draft.body, aid_type=kind),
                         assumed={**draft.assumed, "aid_type": why})


def _by_itself(draft: Draft, context: Context) -> Draft:
    """A commitment by the programme that it goes through, by a word of its sentence, or by the goods in it."""
    body = draft.body
    if not isinstance(body, Commitment) or body.aid_type is not None:
        return draft
    of_way = {known.aid_type for p in body.through if (known := context.packs.bodies.get(p.id)) is not None}
    if len(of_way) == 1 and (kind := of_way.pop()) is not None:
        return _with(draft, kind, "programme")
    kinds = {context.aid_types.get(c) for i in body.items for c in i.categories}
    hard = {context.aid_types.get(c) for i in body.items for c in i.categories if c not in _CIVIL}
    if "humanitarian" in kinds and "military" not in hard:
        return _with(draft, "humanitarian", "goods")
    if "military" not in hard and body.items and _is_after_disaster(context):
        return _with(draft, "humanitarian", "disaster")
    own = context.scenes[draft.order]
    words = {c.cue.get("aid_type") for c in own.acts("sort", "aid") if c.cue.get("aid_type")}
    if len(words) == 1 and not kinds - {None} and "financial" not in words:
        return _with(draft, str(words.pop()), "words")
    return draft


def _is_after_disaster(context: Context) -> bool:
    """Whether an article is about what a disaster did."""
    return any(s.acts("disaster") for s in context.scenes[:_NEWS])


def _by_article(draft: Draft, drafts: Sequence[Draft], context: Context) -> Draft:
    """A commitment of the kind of which everything is that the article tells of its sides."""
    body = draft.body
    if not isinstance(body, Commitment) or not _is_open(draft) or body.terms == "loan":
        return draft
    if {context.aid_types.get(c) for i in body.items for c in i.categories} - {None}:
        return draft
    others = {_kind(d) for d in drafts if isinstance(d.body, Commitment) and _kind(d) is not None
              and _alike(d.body.donor, body.donor) and _alike(d.body.recipient, body.recipient)}
    return _with(draft, str(others.pop()), "article") if len(others) == 1 else draft


def _of_one_use(draft: Draft) -> Draft:
    """A commitment whose goods are field gear where it is military aid, and relief goods where it is relief."""
    body = draft.body
    if not isinstance(body, Commitment) or body.aid_type not in _OTHER_USE:
        return draft
    other, own = _OTHER_USE[body.aid_type]
    items = tuple(dict.fromkeys(_used(i, other, own) for i in body.items))
    return draft.changed(body=msgspec.structs.replace(body, items=items)) if items != body.items else draft


def _used(item: Item, other: str, own: str) -> Item:
    """A thing of two uses as one of its own use; what relief is made of is no field gear."""
    if other not in item.categories or not (own in item.categories or own == _RELIEF):
        return item
    return Item(tuple(dict.fromkeys(own if c == other else c for c in item.categories)), item.name, item.quantity)


def _without_aid_words(draft: Draft, context: Context) -> Draft:
    """A commitment without relief in general words, where it tells the things (``medicines as humanitarian aid``)."""
    body = draft.body
    if not isinstance(body, Commitment):
        return draft
    rest = tuple(i for i in body.items if i.categories != (_RELIEF,) or i.quantity is not None)
    if len(rest) == len(body.items) or GENERAL.issuperset(c for i in rest for c in i.categories):
        return draft
    spans = set(draft.stated.get("items", ()))
    named = [(m, s) for s in context.scenes for m in s.items if (m.start, m.end) in spans
             and getattr(m.value, "categories", ()) == (_RELIEF,)]
    general = bool(named) and all(any(c.mention.start < m.end and m.start < c.mention.end for c in s.acts("aid"))
                                  for m, s in named)
    return draft.changed(body=msgspec.structs.replace(body, items=rest)) if general else draft


def _alike(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether two sides share a member."""
    return bool({p.country or p.id for p in one} & {p.country or p.id for p in other})
