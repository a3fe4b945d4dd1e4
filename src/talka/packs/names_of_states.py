"""The names of states and unions in every language that has a pack, as a line of a list names them."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from talka.packs.book import Packs
from talka.packs.gathered_forms import clean

_UNIONS = ("union", "alliance")


def names_of_states(packs: Packs) -> frozenset[str]:
    """Return the base forms of all names of states and unions; those of CLDR for what no pack lists."""
    return frozenset(clean(name) for code in packs.languages for name in _names(packs, code))


def _names(packs: Packs, code: str) -> Iterator[str]:
    for state in (*packs.states.values(), *packs.languages[code].files.states):
        yield from (known.names if (known := getattr(state, code, None)) else getattr(state, "names", ()))
    for body in packs.bodies.values():
        if body.subtype in _UNIONS:
            yield from getattr(body, code, ())
    try:
        yield from (name for key, name in Locale.parse(code).territories.items() if len(key) == 2)
    except (ValueError, UnknownLocaleError):
        return
