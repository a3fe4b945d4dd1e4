"""What the page on mentions says of the knowledge base is what the knowledge base has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from talka.packs import Packs
from talka.packs.domain_schema import Term

PAGE = Path(__file__).resolve().parents[2] / "docs" / "mentions.md"
STATES = frozenset({
    "UA", "LT", "LV", "EE", "PL", "DE", "FR", "GB", "US", "CA", "DK", "NO", "SE", "FI", "NL", "CZ", "RO"})
OFFICES = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "strategic_industries_minister"})
UNIONS = {"EU": {"high_representative", "commission_president", "council_president"}, "NATO": {"secretary_general"}}


def terms(packs: Packs) -> Iterator[Term]:
    for person in packs.domain["persons"]:
        for term in person.offices:
            country = term.country or person.country
            if (country in STATES and term.office in OFFICES) or term.office in UNIONS.get(country or "", ()):
                yield term


def test_the_page_says_how_many_terms_were_looked_up(packs: Packs) -> None:
    counted = Counter(term.checked for term in terms(packs))
    both, total = counted["list", "report"], sum(counted.values())
    told = f"{total} terms | {total - counted[()]} terms, every day of them: {counted['list',]} in Wikidata"
    assert told in PAGE.read_text("utf-8")
    assert f"{counted['report',]} in news or official pages of the day" in PAGE.read_text("utf-8")
    assert f"(named with each), {both} in both" in PAGE.read_text("utf-8")


def test_the_page_says_how_many_places_were_looked_up(packs: Packs) -> None:
    places = packs.domain["places"]
    found = sum(p.source.startswith("GeoNames") for p in places)
    maps = sum(p.source.startswith("maps") for p in places)
    assert re.search(rf"\| {len(places)} \| {found} in GeoNames", PAGE.read_text("utf-8"))
    assert f"{len(places) - found - maps} in CLDR, Wikipedia" in PAGE.read_text("utf-8")
    assert f"; {maps} (two seas" in PAGE.read_text("utf-8")


def test_no_term_is_marked_as_checked_without_a_day(packs: Packs) -> None:
    assert all(term.start for term in terms(packs) if term.checked)
