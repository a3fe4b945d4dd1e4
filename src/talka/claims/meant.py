"""Who is meant by a name or a reference: one party, or several (``the Baltic states``, ``the two ministers``)."""

from __future__ import annotations

from talka.model import Mention, Party
from talka.packs import Packs

_MOST = 3
"""States up to which a word such as ``ministers`` means one person of each."""


def meant(mention: Mention, packs: Packs) -> list[Party]:
    """Return the parties that a mention of a party names, in their order."""
    if not isinstance(mention.value, Party):
        return []
    body = packs.bodies.get(mention.value.id)
    if body is not None and body.members:
        return [Party(packs.states[c].en.names[0], c, "country", None, c) for c in body.members]
    return [mention.value, *_others(mention)]


def _others(mention: Mention) -> list[Party]:
    """Who else is meant by a reference in the plural (``the two ministers``): one of each state, if few."""
    if not mention.may_be("ref") or any("pl" not in f for f in mention.features):
        return []
    able = [p for p in (mention.value, *mention.readings) if isinstance(p, Party)]
    each = list({p.country: p for p in reversed(able)}.values())
    return [p for p in each if p.country != able[0].country] if len(each) <= _MOST else []
