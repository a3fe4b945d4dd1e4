"""The measure on claims written here; and, where the shared measure is at hand, the two side by side."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from talka.evaluation import measure
from talka.evaluation.assign import assign

SHARED = Path(__file__).resolve().parents[3] / "shared"
Json = dict[str, Any]


def state(code: str) -> Json:
    return {"name": code, "id": code, "type": "country", "country": code}


def person(name: str) -> Json:
    return {"name": name, "id": "", "type": "person"}


GOLD: Json = {
    "doc": "d", "record": "g", "kind": "commitment", "status": "delivered", "donor": ["LT"], "recipient": ["UA"],
    "items": [{"category": "uav", "min": 5000, "max": 5000}],
}
GOT: Json = {
    "article": {"id": "a-1", "source": "x/d.txt"}, "record": "r-1", "kind": "commitment", "status": "delivered",
    "donor": [state("LT")], "recipient": [state("UA")],
    "items": [{"categories": ["uav"], "quantity": {"min": 5000, "max": 5000}}],
    "evidence": [{"start": 0, "end": 4, "quote": "5000"}],
}


def one(**changed: Any) -> tuple[int, int, int]:
    rate = measure([GOLD], [GOT | changed]).kinds["commitment"]
    return rate.right, rate.wrong, rate.missed


def test_a_right_claim_is_right_in_every_field() -> None:
    found = measure([GOLD], [GOT], texts={"a-1": "5000 drones"})
    assert found.kinds["events"].f1 == 1
    assert all(right == number for right, number in found.fields.values())
    assert found.grounded == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"donor": [state("UA")], "recipient": [state("LT")]},
        {"recipient": [state("PL")]},
        {"items": [{"categories": ["uav"], "quantity": {"min": 400, "max": 400}}]},
        {"items": []},
        {"kind": "statement", "speaker": person("A B"), "quote": "five thousand"},
    ],
)
def test_what_cannot_be_the_claim_is_wrong_and_the_claim_is_missed(changed: Json) -> None:
    found = measure([GOLD], [GOT | changed])
    assert found.kinds["commitment"].missed == 1
    assert sum(r.wrong for k, r in found.kinds.items() if k != "events") == 1


def test_a_wrong_status_is_a_wrong_field_not_a_wrong_claim() -> None:
    assert one(status="pledged") == (1, 0, 0)
    assert measure([GOLD], [GOT | {"status": "pledged"}]).fields["status"] == (0.0, 1)


def test_a_claim_said_twice_is_right_once() -> None:
    rate = measure([GOLD], [GOT, copy.deepcopy(GOT)]).kinds["commitment"]
    assert (rate.right, rate.wrong) == (1, 1)


def test_an_optional_claim_is_neither_missed_nor_wrong() -> None:
    assert measure([GOLD | {"optional": True}], [GOT]).kinds == measure([], []).kinds
    assert measure([GOLD | {"optional": True}], []).kinds["events"].missed == 0


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("Dovilė Šakalienė", "Довіле Шакалене", True),
        ("Rustem Umerov", "Умєров Рустем", True),
        ("Rustem Umerov", "R. Umerov", True),
        ("Robertas Kaunas", "Ričardas Kaunas", False),
        ("Petro Poroshenko", "Pavlo Poroshenko", False),
    ],
)
def test_a_speaker_counts_under_any_spelling_and_only_then(gold: str, got: str, *, same: bool) -> None:
    wanted = {"doc": "d", "kind": "statement", "record": "s", "speaker": gold, "quote": "Наша допомога триває"}
    said = GOT | {"kind": "statement", "speaker": person(got), "quote": "Наша до\u00adпомога триває далі"}
    assert measure([wanted], [said]).kinds["statement"].right == int(same)


def test_evidence_that_is_not_in_the_text_is_counted() -> None:
    assert measure([GOLD], [GOT], texts={"a-1": "six thousand"}).grounded == 0


def test_records_are_measured_over_pairs_of_articles() -> None:
    gold = [GOLD | {"doc": d} for d in ("a", "b", "c")]
    got = [GOT | {"article": {"id": d, "source": f"{d}.txt"}, "record": r} for d, r in zip("abc", "xxy", strict=True)]
    linked = measure(gold, got).linked
    assert linked is not None
    assert (linked.pairs, linked.false_pairs, linked.precision) == (3, 0, 1)
    assert linked.recall == pytest.approx(1 / 3)


def test_the_assignment_is_the_best_of_all() -> None:
    rng = random.Random(7)
    for _ in range(50):
        rows, columns = rng.randint(1, 4), rng.randint(1, 4)
        table = [[rng.random() for _ in range(columns)] for _ in range(rows)]
        pairs = assign(table)
        assert sum(table[i][j] for i, j in pairs) == pytest.approx(best(table, frozenset()))
        assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def best(table: list[list[float]], taken: frozenset[int]) -> float:
    if not table:
        return 0.0
    free = [j for j in range(len(table[0])) if j not in taken]
    skip = best(table[1:], taken)
    return max([skip, *(table[0][j] + best(table[1:], taken | {j}) for j in free)])


@pytest.fixture
def score() -> ModuleType:
    path = SHARED / "score" / "score.py"
    if not path.exists():
        pytest.skip("the shared measure is not here")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_measure_gives_what_the_shared_one_gives(score: ModuleType) -> None:
    gold = [json.loads(x) for x in (SHARED / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines()]
    rng = random.Random(1)
    for _ in range(40):
        got = mangled(gold, score, rng)
        counts, right, links, _ = score.measure(gold, got)
        found = measure(gold, got)
        for kind, rate in found.kinds.items():
            if kind != "events":
                assert (rate.right, rate.wrong, rate.missed) == tuple(counts[kind][k] for k in ("tp", "fp", "fn"))
        assert {k: pytest.approx(v[0]) for k, v in right.items()} == {k: v[0] for k, v in found.fields.items()}
        if links and found.linked:
            assert (links["pairs"], links["false_pairs"]) == (found.linked.pairs, found.linked.false_pairs)


def mangled(gold: list[Json], score: ModuleType, rng: random.Random) -> list[Json]:
    """Gold as if it were exported, with some claims left out and some values exchanged."""
    got = [exported(g, score) for g in gold]
    rng.shuffle(got)
    got = got[: rng.randint(0, len(got))]
    for claim in got:
        key = rng.choice([k for k in claim if k not in ("article", "kind")])
        if rng.random() < 0.5:
            claim[key] = copy.deepcopy(rng.choice(got).get(key))
    return got


def exported(gold: Json, score: ModuleType) -> Json:
    claim = copy.deepcopy(gold) | {"article": {"source": f"{gold['doc']}.txt", "id": "x"}}
    for key in ("parties", "donor", "recipient", "partners", "signatories", "participants"):
        if key in claim:
            claim[key] = [state(v) if score.is_code(v) else person(v) for v in score.as_list(claim[key])]
    for key in ("party", "speaker"):
        if key in claim:
            claim[key] = {"name": score.as_list(claim[key])[0], "id": "", "type": None}
    for key in ("status", "form", "instrument", "basis", "aid_type"):
        if key in claim:
            claim[key] = score.as_list(claim[key])[0]
    return claim


def test_gold_spending_may_leave_the_party_open() -> None:
    gold = {"doc": "d", "kind": "spending", "share_of_gdp": {"min": 2, "max": 2}}
    got = {**GOT, "kind": "spending", "party": state("LT"), "share_of_gdp": {"min": 2, "max": 2}}
    assert measure([gold], [got]).kinds["spending"].right == 1
