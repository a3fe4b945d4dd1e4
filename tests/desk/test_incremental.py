"""However articles come, one by one, in batches or all at once, the register ends in the same records."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.build import article, claim, day
from tests.linking.made import aid, count, decision, euros, meeting, memorandum, on, person

from talka.desk.linking import bring_up_to_date
from talka.model import Article, Block, Body, Decision, Document, Project, article_id
from talka.pipeline import VERSION
from talka.pipeline.copies import fingerprint
from talka.register import Entry, Register
from talka.register.tables import DERIVED
from talka.views import take_snapshot

SIGNERS = (person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT"))
BODIES: list[tuple[Body, str]] = [
    (aid(count("uav", 5000), due="/2024-11-30"), "pledged"),
    (aid(count("uav", 4500, 4500)), "delivered"),
    (aid(count("uav")), "delivered"),
    (aid(count("uav")), "cancelled"),
    (aid(count("uav"), amount=euros(10e6)), "approved"),
    (aid(amount=euros(10e6)), "pledged"),
    (aid(amount=euros(4e6)), "delivered"),
    (aid(amount=euros(6e6)), "approved"),
    (aid(amount=euros(50e6), aid_type="military", period=on("2024-01-01/2026-12-31")), "pledged"),
    (aid(amount=euros(3e6), aid_type="military"), "approved"),
    (aid(amount=euros(705e6), basis="total", period=on("2024-01-01/")), "delivered"),
    (aid(amount=euros(690e6), basis="total", period=on("2024-01-01/")), "delivered"),
    (memorandum(*SIGNERS), "signed"),
    (memorandum(*SIGNERS, scope=("ammunition",)), "signed"),
    (meeting(*SIGNERS), "held"),
    (Project("joint_production", memorandum().parties, ("uav",), "UA"), "agreed"),
]
DAYS = [None, "2024-09-01", "2024-09-03", "2024-11-04", "2025-01-20"]
WORDS = " ".join(f"word{n}" for n in range(60))
TODAY = day("2025-06-01")


@st.composite
def entries(draw: st.DrawFn) -> list[tuple[Document, Entry]]:
    out = {}
    for number in range(draw(st.integers(2, 9))):
        own = f"Text {number} of its own, some of which is a part."
        text = f"{WORDS} end {number}." if draw(st.booleans()) else own
        url = draw(st.sampled_from([None, "https://a.example/1", "https://a.example/2"]))
        of = article(text, source=f"{number}.txt", published=draw(st.sampled_from(DAYS)))
        of = msgspec.structs.replace(of, id=article_id(text, url), url=url, blocks=(Block("body", 0, len(text), "en"),))
        out[of.id] = Document(of.source, text.encode(), url=url), Entry(of, _claims(draw, of), (), fingerprint(of))
    return list(out.values())


def _claims(draw: st.DrawFn, of: Article) -> tuple[Any, ...]:
    made = []
    for _ in range(draw(st.integers(1, 3))):
        (body, status), date = draw(st.sampled_from(BODIES)), draw(st.sampled_from(DAYS))
        made.append(claim(of, status=status, body=body, date=on(date) if date else None))
    return tuple({c.id: c for c in made}.values())


@st.composite
def decisions(draw: st.DrawFn, made: list[tuple[Document, Entry]]) -> list[Decision]:
    claims = [c for _, e in made for c in e.claims]
    pairs = [(a.id, b.id) for a, b in itertools.combinations(claims, 2) if a.kind == b.kind]
    if not pairs:
        return []
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=4))
    words = [draw(st.sampled_from(["same", "different", "unsure"])) for _ in chosen]
    days = itertools.count(1)
    return [decision(w, *p, at=f"2025-01-0{next(days)}T10:00:00") for p, w in zip(chosen, words, strict=True)]


def everything(register: Register) -> dict[str, list[tuple[object, ...]]]:
    """All rows of what is derived."""
    with register._reading() as connection:
        return {t.name: sorted(map(tuple, connection.execute(select(t))), key=repr) for t in DERIVED}


def made_at_once(
    folder: Path, made: list[tuple[Document, Entry]], said: list[Decision]
) -> dict[str, list[tuple[object, ...]]]:
    with Register(folder / "whole.sqlite") as register:
        for document, entry in made:
            register.add(document, entry, TODAY)
        for one in said:
            register.decide(one)
        bring_up_to_date(register)
        snapshot = take_snapshot(register, linked_by=VERSION)
        assert snapshot.records == take_snapshot(register).records
        return everything(register)


@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.data())
def test_any_order_and_any_split_ends_in_what_all_at_once_gives(data: st.DataObject) -> None:
    made = data.draw(entries())
    said = data.draw(decisions(made))
    forgotten = data.draw(st.lists(st.sampled_from(made), max_size=2, unique_by=lambda x: x[1].article.id))
    with tempfile.TemporaryDirectory() as name, Register(Path(name) / "r.sqlite") as register:
        bring_up_to_date(register)
        steps = data.draw(st.permutations([*made, *said]))
        for step in steps:
            if isinstance(step, Decision):
                register.decide(step)
            elif isinstance(step, tuple):
                register.add(step[0], step[1], TODAY)
            if data.draw(st.booleans()):
                bring_up_to_date(register)
        for _, entry in forgotten:
            register.forget(entry.article.id)
            if data.draw(st.booleans()):
                bring_up_to_date(register)
        bring_up_to_date(register)
        left = [x for x in made if x not in forgotten]
        assert everything(register) == made_at_once(Path(name), left, said)
        assert take_snapshot(register, linked_by=VERSION).records == take_snapshot(register).records
