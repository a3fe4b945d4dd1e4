"""Pairs on claims of real articles as their readers wrote them down: what linking makes of claims that are all right.

Run ``python -m evals.told [--half learn|scored] [--misses]``. ``gold/pairs/told.jsonl`` holds the claims: facts, the
day and address of the page, and the record that a reader put them into before linking ran on them; the sentences
are not here, so that nothing is read. Only pairs of one family (records whose names begin alike) were told apart.
"""

from __future__ import annotations

import argparse
import datetime
import sys

from evals import pairs
from evals.articles import HERE, read_lines
from evals.pairs import Json

CLAIMS = HERE / "gold" / "pairs" / "told.jsonl"
LOOKALIKES = HERE / "gold" / "pairs" / "told_lookalikes.jsonl"
HALVES = ("learn", "scored")


def claims_of(half: str) -> list[Json]:
    """Return the claims of a half, as they were written down."""
    return [line for line in read_lines(CLAIMS) if line["half"] == half]


def days_of(claims: list[Json]) -> dict[str, datetime.date]:
    """Return the day of each article that has one."""
    return {c["doc"]: datetime.date.fromisoformat(c["published"]) for c in claims if c.get("published")}


def show(half: str, *, misses: bool) -> None:
    """Print how well the claims of a half are brought together."""
    claims = claims_of(half)
    told, days = pairs.given(claims, days_of(claims), {c["doc"]: c["doc"] for c in claims})
    pairs.show(half, told, [t.claim for t in told], days, list(read_lines(LOOKALIKES)), misses=misses, families=True)


def main() -> int:
    """Print how well claims are brought together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--misses", action="store_true", help="name every miss (not for the scored half, ever)")
    asked = parser.parse_args()
    if asked.misses and asked.half != "learn":
        parser.error("--misses goes with --half learn: the scored half is never looked at")
    for half in [asked.half] if asked.half else HALVES:
        show(half, misses=asked.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
