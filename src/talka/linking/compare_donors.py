"""The sides of two commitments: who gives and who gets, and whether what one gives is what several give together."""

from __future__ import annotations

from talka.linking import weights as w
from talka.linking.commitment_time import told_apart
from talka.linking.compare_time import same_part_day
from talka.linking.profile import Profile
from talka.linking.tally import Tally


def compare_sides(a: Profile, b: Profile, tally: Tally) -> bool:
    """Compare donors and recipients; return whether they may be one's."""
    for name, left, right in (("donors", a.giving, b.giving), ("recipients", a.getting, b.getting)):
        if not left or not right:
            continue
        if not left & right:
            tally.exclude(f"the {name} differ: {{}} and {{}}", left, right)
            return False
        same = left == right
        tally.add(w.SAME_PARTIES if same else w.SAME_PARTIES / 2, f"the same {name}: {{}}", left & right)
    return True


def compare_donors(a: Profile, b: Profile, tally: Tally) -> None:
    """Compare the donors where one names more of them: what two give together is not what one of them gives.

    One giver of several may be left out, by the article or by who reads it, where all else is the same.
    """
    if tally.bound or not a.giving or not b.giving or a.giving == b.giving:
        return
    nested = a.giving <= b.giving or b.giving <= a.giving
    if nested and not a.figures and not b.figures and a.status == b.status and a.told == b.told and _one_day(a, b):
        tally.add(w.ONE_GIVER_MISSED, "one names more donors, and all else is the same")
    else:
        tally.exclude("one is of several donors together, and no figure is the same")


def _one_day(a: Profile, b: Profile) -> bool:
    days = told_apart(a, b)
    return days <= 1 if days is not None else bool(a.told) and same_part_day(a, b)
