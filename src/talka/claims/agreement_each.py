"""Documents in the plural: one agreement with each of those with whom they are signed."""

from __future__ import annotations

import msgspec

from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.model import Agreement

_BOTH = 2


def each(scene: Scene, draft: Draft, context: Context) -> list[Draft]:
    """Return the agreements that a sentence tells as one: with each side that documents in the plural are with.

    ``Agreements were signed with Britain, Canada and Denmark`` are three.
    """
    body = draft.body
    plural = any(m.may_be("pl") and not m.may_be("sg") for m in scene.instruments)
    if not isinstance(body, Agreement) or not plural:
        return [draft]
    if {p.id for p in body.signatories} & {n.party.id for n in companions_in(scene)}:
        return _by_signatory(scene, draft, body)
    with_whom = {n.party.country for n in companions_in(scene) if n.party.type == "country"}
    others = [p for p in body.parties if p.country in with_whom]
    own = [p for p in body.parties if p.country not in with_whom and p.type == "country"]
    if not own:
        code = next((c for c in context.main_states if c in context.names and c not in with_whom), None)
        own = [context.names[code]] if code else []
    if len(others) < 2 or len(own) != 1:
        return [draft]
    return [draft.changed(body=msgspec.structs.replace(body, parties=(own[0], other))) for other in others]


def _by_signatory(scene: Scene, draft: Draft, body: Agreement) -> list[Draft]:
    """``He signed agreements with the prime ministers of Italy and Canada``: one with each of those after ``with``."""
    companions = {n.party.id for n in companions_in(scene)}
    others = [p for p in body.signatories if p.id in companions and p.country]
    own = tuple(p for p in body.signatories if p.id not in companions)
    home = tuple(p for p in body.parties if p.country not in {o.country for o in others})
    if len({p.country for p in others}) < _BOTH or len(home) != 1:
        return [draft]
    each = {o.country: (*home, *(p for p in body.parties if p.country == o.country)) for o in others}
    return [draft.changed(body=msgspec.structs.replace(
        body, parties=parties, signatories=(*own, *(o for o in others if o.country == country))))
        for country, parties in each.items()]
