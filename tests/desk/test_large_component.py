"""Where very many claims hang together, one more article still ends in what all at once gives."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from tests.build import article, claim
from tests.desk.test_incremental import TODAY, everything, made_at_once
from tests.linking.made import aid, count, decision, euros, on

from talka.desk.linking import bring_up_to_date
from talka.model import Body, Decision, Document
from talka.register import Entry, Register
from talka.register.derived import Near
from talka.register.store import unpack

ARTICLES = 40
THINGS: list[tuple[Body, str]] = [
    (aid(count("uav", 5000)), "pledged"), (aid(count("uav")), "pledged"), (aid(count("uav")), "approved"),
    (aid(count("uav", 2000, about=True)), "pledged"), (aid(count("uav", 4500)), "pledged"),
    (aid(count("uav"), amount=euros(10e6)), "pledged"), (aid(amount=euros(10e6)), "pledged"),
    (aid(count("uav"), count("radar")), "approved"), (aid(count("radar"), amount=euros(10e6)), "approved"),
]


def many(chance: random.Random) -> list[tuple[Document, Entry]]:
    made = []
    for number in range(ARTICLES):
        day = f"2024-09-{chance.randint(1, 28):02}"
        of = article(f"Text {number} of its own.", source=f"{number}.txt", published=day)
        told = [claim(of, status=status, body=body, date=on(day) if chance.random() < 0.3 else None)
                for body, status in chance.sample(THINGS, chance.randint(1, 2))]
        entry = Entry(of, tuple({c.id: c for c in told}.values()), (), b"")
        made.append((Document(of.source, of.text.encode()), entry))
    return made


def words(chance: random.Random, made: list[tuple[Document, Entry]]) -> list[Decision]:
    claims = [c.id for _, e in made for c in e.claims]
    said = itertools.cycle(["same", "different", "unsure"])
    pairs = [chance.sample(claims, 2) for _ in range(9)]
    return [decision(next(said), a, b, f"2025-01-{n:02}T10:00:00") for n, (a, b) in enumerate(pairs, 1)]


def largest(tables: dict[str, list[tuple[object, ...]]]) -> int:
    """The most points that hang together by likely pairs."""
    kept = ((str(point), content) for point, content in tables["near"])
    near = {point: [p for p, _ in unpack(content, Near)] for point, content in kept if isinstance(content, bytes)}
    most = 0
    while near:
        seen: set[str] = set()
        left = [next(iter(near))]
        while left:
            point = left.pop()
            seen.add(point)
            left += near.pop(point, [])
        most = max(most, len(seen))
    return most


@pytest.mark.parametrize("seed", range(2))
def test_many_claims_that_hang_together(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    made = many(chance)
    said = words(chance, made)
    steps: list[tuple[Document, Entry] | Decision] = [*made, *said]
    chance.shuffle(steps)
    with Register(tmp_path / "r.sqlite") as register:
        bring_up_to_date(register)
        for step in steps:
            if isinstance(step, Decision):
                register.decide(step)
            else:
                register.add(step[0], step[1], TODAY)
            if chance.random() < 0.7:
                bring_up_to_date(register)
        gone = chance.sample(made, 10)
        for _, entry in gone:
            register.forget(entry.article.id)
            if chance.random() < 0.7:
                bring_up_to_date(register)
        bring_up_to_date(register)
        found = everything(register)
    assert largest(found) > ARTICLES / 2
    assert found == made_at_once(tmp_path, [x for x in made if x not in gone], said)
