"""The union that a party stands for: a body of it, or a person who holds its office."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from talka.model import Party
from talka.packs import Packs
from talka.packs.domain_schema import Term

_UNIONS = {"EU": "organisation/european-union", "NATO": "organisation/nato", "UN": "organisation/united-nations"}


def union_of(packs: Packs, party: Party, day: str | None, named: Collection[str] = ()) -> Party | None:
    """Return the union or alliance for which a body or an official stands on a day, in ISO form; without one, last.

    Where no day tells which office of several is meant, the union of the last one must be ``named`` in the article,
    by its id.
    """
    own = packs.bodies.get(party.id)
    if own is not None and own.stands_for:
        return _as_party(packs, own.stands_for)
    known = packs.persons.get(party.id)
    if known is None or not known.offices:
        return None
    code = _named(packs, party.role or "")
    if code is None:
        code = _held(known.offices, day)
        if day is None and code in _UNIONS and len(known.offices) > 1 and _UNIONS[code] not in named:
            return None
    return _as_party(packs, _UNIONS[code]) if code in _UNIONS else None


def _named(packs: Packs, role: str) -> str | None:
    """The union that the article's own words for an office name, in any language."""
    return next((code for code, body in _UNIONS.items() if any(n in role for n in (code, *_names(packs, body)))), None)


def _names(packs: Packs, body: str) -> tuple[str, ...]:
    known = packs.bodies[body]
    return _plain((*known.en, *known.uk, *known.ru, *known.lt))


@lru_cache(maxsize=len(_UNIONS))
def _plain(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names without the marks of their forms."""
    return tuple(re.sub(r"/\S+|[\[\]]", "", n) for n in names)


def _held(offices: Sequence[Term], day: str | None) -> str | None:
    """The state or union of the office that a person held on a day, else of the last one."""
    held = [t for t in offices if day is None or (t.start or "") <= day <= (t.end or "9999")] or offices
    last = held[-1] if day else max(held, key=lambda t: (t.end or "9999", t.start or ""))
    return last.country


def _as_party(packs: Packs, body: str) -> Party:
    known = packs.bodies[body]
    return Party(known.en[0], known.id, "organisation", known.subtype, None)
