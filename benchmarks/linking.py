"""Linking on made-up news with known truth: quality, time and memory as the number of articles grows.

Run ``python benchmarks/linking.py [ARTICLES ...]``. Happenings are drawn with a seed: donors, things, round and telling
figures, days. Each is told by a few articles in the days after it and by some late ones; a telling drops the day, the
figure or some of the things, rounds ('thousands', 'about'), or contradicts, at the rates below. Nothing here reads the
tables of the linker.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from talka.linking import link_claims
from talka.model import (
    Agreement,
    ArticleRef,
    Body,
    Claim,
    Commitment,
    DateRange,
    Item,
    Meeting,
    Money,
    Party,
    Place,
    Quantity,
    Quote,
    claim_id,
)

DONORS = ("LT", "US", "DE", "GB", "PL", "DK", "NL", "NO", "SE", "FR", "CA", "LV", "EE", "CZ", "FI", "ES", "IT", "BE")
SHARE_OF_DONORS = (12, 20, 14, 10, 8, 6, 5, 4, 5, 6, 4, 3, 3, 3, 3, 2, 2, 2)
THINGS = (
    "uav",
    "ammunition",
    "air_defence",
    "armoured_vehicle",
    "artillery",
    "energy",
    "demining",
    "training",
    "personal_equipment",
    "medical",
    "missile",
    "aircraft",
    "military_aid",
)
FIRST, DAYS = datetime.date(2022, 3, 1), 1500
LATE, UNDATED_ACT, NO_FIGURE, FEWER_THINGS, CONTRADICTS, UNKNOWN_DAY = 0.2, 0.45, 0.25, 0.3, 0.03, 0.02

Truth = dict[str, int]


def state(code: str) -> Party:
    """Return a state as a party."""
    return Party(code, code, "country", country=code)


def happenings(chance: random.Random, number: int) -> Iterator[tuple[datetime.date, str, Body]]:
    """Yield days, stages and values of things that happened."""
    for _ in range(number):
        day = FIRST + datetime.timedelta(days=chance.randrange(DAYS))
        donor = chance.choices(DONORS, SHARE_OF_DONORS)[0]
        sort = chance.random()
        if sort < 0.7:
            yield day, chance.choice(("pledged", "approved", "delivered", "delivered")), _commitment(chance, donor)
        elif sort < 0.85:
            yield day, "signed", _agreement(chance, donor)
        else:
            yield day, "held", _meeting(chance, donor)


def _number(chance: random.Random) -> float:
    return float(
        round(chance.choice((1, 2, 3, 5, 10, 15, 20, 25, 40, 100, chance.randrange(10, 1000))))
        * 10 ** chance.randrange(3)
    )


def _commitment(chance: random.Random, donor: str) -> Commitment:
    things = chance.sample(THINGS, chance.choice((1, 1, 2, 3)))
    counted = chance.random() < 0.5
    items = tuple(Item((t,), t, Quantity(n, n) if counted and (n := _number(chance)) else None) for t in things)
    amount = None if counted and chance.random() < 0.6 else _money(chance)
    return Commitment((state(donor),), (state("UA"),), items=items, amount=amount)


def _money(chance: random.Random) -> Money:
    value = _number(chance) * 1e6
    return Money(value, value, currency=chance.choice(("EUR", "USD")))


def _person(code: str, day: int) -> Party:
    return Party(
        f"Minister {day} of {code}", f"person/minister{chr(98 + day)}-of{code.lower()}", "person", country=code
    )


def _agreement(chance: random.Random, other: str) -> Agreement:
    signers = tuple(_person(code, chance.randrange(3)) for code in (other, "UA"))
    scope = tuple(sorted(chance.sample(THINGS, 2)))
    return Agreement(
        chance.choice(("memorandum", "agreement", "contract")), (state(other), state("UA")), signers, scope
    )


def _meeting(chance: random.Random, other: str) -> Meeting:
    people = tuple(_person(code, chance.randrange(3)) for code in (other, "UA"))
    return Meeting("talks", people, tuple(chance.sample(THINGS, 1)), Place(chance.choice(("Kyiv", other))))


def told(chance: random.Random, body: Body) -> Body:
    """Return what one article says of a happening."""
    if not isinstance(body, Commitment):
        return body
    items = body.items
    if len(items) > 1 and chance.random() < FEWER_THINGS:
        items = tuple(chance.sample(items, len(items) - 1))
    if chance.random() < NO_FIGURE:
        items = tuple(Item(i.categories, i.name) for i in items)
    amount = body.amount if chance.random() > NO_FIGURE else None
    if amount and chance.random() < CONTRADICTS:
        other = round((amount.min or 0) * 0.93, -5)
        amount = Money(other, other, currency=amount.currency)
    return Commitment(body.donor, body.recipient, items=items, amount=amount)


def world(seed: int, articles: int) -> tuple[list[Claim], dict[str, datetime.date], Truth]:
    """Return claims of so many articles, the articles' days, and the happening of each claim."""
    chance = random.Random(seed)  # noqa: S311 - made-up news
    claims: list[Claim] = []
    published: dict[str, datetime.date] = {}
    truth: Truth = {}
    number = 0
    for happening, (day, status, body) in enumerate(happenings(chance, articles // 3)):
        for _ in range(chance.choice((1, 1, 2, 3, 4, 7))):
            number += 1
            delay = chance.randrange(20, 200) if chance.random() < LATE else chance.randrange(3)
            late = delay > 2
            article = f"a-{number:08d}"
            if chance.random() > UNKNOWN_DAY:
                published[article] = day + datetime.timedelta(days=delay)
            stated = late or chance.random() > UNDATED_ACT
            date = _month(day) if late and chance.random() < 0.5 else DateRange(day, day)
            claim = _claim(article, status, told(chance, body), date if stated else None)
            claims.append(claim)
            truth[claim.id] = happening
    return claims, published, truth


def _month(day: datetime.date) -> DateRange:
    first = day.replace(day=1)
    return DateRange(first, (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1))


def _claim(article: str, status: str, body: Body, date: DateRange | None) -> Claim:
    reference = ArticleRef(article, article, None, "Gazette", None, "en", None)
    kind = type(body).__name__.lower()
    key = claim_id(article, kind, (Quote(0, 1, "x"),), {"status": status})
    return Claim(key, reference, kind, status, (Quote(0, 1, "x"),), {}, (), 0.9, date, body)  # type: ignore[arg-type]


def quality(groups: Sequence[Sequence[str]], truth: Truth) -> tuple[float, float]:
    """Return the precision and the recall of pairs."""

    def pairs(counts: Counter[int]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    found = sum(len(g) * (len(g) - 1) // 2 for g in groups)
    right = sum(pairs(Counter(truth[c] for c in g)) for g in groups)
    return right / found if found else 1.0, right / pairs(Counter(truth.values()))


def wrong(groups: Sequence[Sequence[str]], claims: Sequence[Claim], truth: Truth) -> dict[str, list[tuple[str, str]]]:
    """Return pairs that were wrongly joined and wrongly left, for looking at them."""
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    group_of = {c: i for i, g in enumerate(groups) for c in g}
    for group in groups:
        out["joined"] += [(a, b) for a, b in itertools.combinations(group, 2) if truth[a] != truth[b]]
    happening: dict[int, list[str]] = defaultdict(list)
    for claim in claims:
        happening[truth[claim.id]].append(claim.id)
    for same in happening.values():
        out["left"] += [(a, b) for a, b in itertools.combinations(same, 2) if group_of[a] != group_of[b]]
    return out


def main() -> None:
    """Print a table, one row for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", type=int, default=[300, 1000, 3000, 10000])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print("articles  records  precision  recall  seconds  peak MB")  # noqa: T201
    for articles in options.articles:
        claims, published, truth = world(options.seed, articles)
        start = time.perf_counter()
        records = link_claims(claims, published=published)
        seconds = time.perf_counter() - start
        precision, recall = quality([r.claims for r in records], truth)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = f"{len(claims):8} {len(records):8} {precision:10.3f} {recall:7.3f} {seconds:8.1f} {peak:8.0f}"
        print(row)  # noqa: T201


if __name__ == "__main__":
    main()
