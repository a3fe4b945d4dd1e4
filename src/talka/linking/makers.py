"""Companies that two documents or ventures have in common: a company has fewer of them than a state."""

from __future__ import annotations

from collections.abc import Iterable

from talka.linking import weights as w
from talka.linking.profile import Profile

_BODY = "organisation/"


def makers_of(parties: Iterable[str]) -> frozenset[str]:
    """Return the companies among parties; unions of states and lenders are none."""
    return frozenset(x for x in parties if x.startswith(_BODY) and x not in w.NO_MAKERS)


def shared_makers(a: Profile, b: Profile) -> frozenset[str]:
    """Return the companies that are party to both."""
    return makers_of(a.giving & b.giving)


def other_makers(a: Profile, b: Profile) -> bool:
    """Whether both name companies, and none the same."""
    return bool(makers_of(a.giving)) and bool(makers_of(b.giving)) and not shared_makers(a, b)
