"""The reader and linking on the sample articles and, where they are, the seeds."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from talka.article import read_article
from talka.claims import extract_claims
from talka.language import analyse
from talka.linking import is_covered, link_claims
from talka.mentions import find_mentions
from talka.model import Agreement, Claim, Commitment, Document, Record
from talka.packs import load_packs

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


@cache
def read(folder: Path, ending: str) -> tuple[tuple[Claim, ...], dict[str, datetime.date]]:
    packs = load_packs()
    claims: list[Claim] = []
    published: dict[str, datetime.date] = {}
    for path in sorted(p for p in folder.glob(ending) if p.suffix in (".txt", ".html")):
        kind = "text/html" if path.suffix == ".html" else "text/plain"
        article = read_article(Document(str(path), path.read_bytes(), kind), packs)
        analysis = analyse(article, packs)
        day = article.published.date if article.published else None
        claims += extract_claims(analysis, find_mentions(analysis, packs, day), packs).claims
        if day:
            published[article.id] = day
    return tuple(claims), published


def known_on(day: str | None, *, seeds: bool = False) -> tuple[Record, ...]:
    claims, published = read(ROOT / "samples", "*/*")
    if seeds:
        more, days = read(SEEDS, "*")
        claims, published = claims + more, published | days
    last = datetime.date.fromisoformat(day) if day else None
    shown = [c for c in claims if last is None or published.get(c.article.id, last) <= last]
    return link_claims(shown, published={a: d for a, d in published.items() if last is None or d <= last}, on=last)


def drones(records: tuple[Record, ...]) -> list[Record]:
    return [
        r
        for r in records
        if isinstance(r.body, Commitment)
        and r.status in ("pledged", "approved", "delayed")
        and any("uav" in i.categories and i.quantity and i.quantity.min == 5000 for i in r.body.items)
    ]


def memorandum(records: tuple[Record, ...]) -> Record:
    (found,) = [
        r
        for r in records
        if isinstance(r.body, Agreement)
        and r.body.instrument == "memorandum"
        and r.date
        and r.date.start == datetime.date(2024, 11, 4)
    ]
    return found


def test_the_drones_are_overdue_and_then_covered() -> None:
    (late,) = drones(known_on("2025-01-01"))
    assert late.overdue
    records = known_on("2025-03-01")
    (came,) = drones(records)
    given = [r for r in records if any(x.relation == "fulfils" and x.record == came.id for x in r.links)]
    assert given
    assert came.fulfilled is not None
    assert came.fulfilled.min == 0.9
    assert is_covered(came, given)
    assert not came.overdue


def test_the_memorandum_is_one_record_in_four_languages_with_its_meeting_and_project() -> None:
    records = {r.id: r for r in known_on(None)}
    signed = memorandum(tuple(records.values()))
    assert signed.languages == ("en", "lt", "ru", "uk")
    around = {x.relation: records[x.record] for x in signed.links}
    assert around["at"].languages == around["provides_for"].languages == signed.languages


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not on this machine")
def test_the_seeds_of_the_memorandum_are_in_the_same_record() -> None:
    records = known_on(None, seeds=True)
    assert {"seed-001.txt", "seed-003.txt"} <= {
        Path(c.article.source).name for c in read(SEEDS, "*")[0] if c.id in memorandum(records).claims
    }


def test_outlets_that_contradict_one_another_end_in_one_record() -> None:
    found = {tuple(sorted(r.languages)): r for r in known_on(None) if any(c.field == "amount" for c in r.conflicts)}
    assert {("lt",), ("uk",)} <= found.keys()
    assert all(len(c.values) > 1 for r in found.values() for c in r.conflicts)
