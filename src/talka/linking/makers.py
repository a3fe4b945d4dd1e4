"""Companies that two documents or ventures have in common: a company has fewer of them than a state."""

from __future__ import annotations

from collections.abc import Iterable

from talka.linking import weights as w
from talka.linking.profile import Profile
from talka.linking.tally import Tally

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


def compare_makers(a: Profile, b: Profile, tally: Tally) -> None:
    """Compare the companies that two commitments name as givers; of one, outlets name the group or a part of it."""
    if not a.makers or not b.makers:
        return
    if same_group(a.makers, b.makers):
        tally.add(w.SAME_MAKER, "the same company: {}", a.makers | b.makers)
    else:
        tally.add(w.OTHER_MAKERS, "they name different companies")


def same_group(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether two sets of parties have one in common, or a company of one group under two of its names."""
    mine, other = set(left), set(right)
    return bool(mine & other or {_group(x) for x in makers_of(mine)} & {_group(x) for x in makers_of(other)})


def _group(company: str) -> str:
    """The first word of a company's name: Hanwha Aerospace is of Hanwha."""
    return company.removeprefix(_BODY).partition("-")[0]
