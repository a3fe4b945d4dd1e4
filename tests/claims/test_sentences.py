"""Every sentence of the case files gives its event claims, all of them and no other."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from talka.claims import extract_claims
from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Article, Block, Claim, Published, article_id
from talka.packs import Packs, load_packs

HERE = Path(__file__).parent
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{n:02d}")
    for path in sorted(HERE.glob("*.yaml")) for n, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")))
]


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def claims_of(language: str, case: dict[str, Any], packs: Packs) -> list[Claim]:
    text = case["text"]
    published = Published(case["published"], "metadata")
    article = Article(article_id(text, None), "case.txt", None, None, None, language, published, text,
                      (Block("body", 0, len(text), language),))
    analysis = analyse(article, packs)
    found = extract_claims(analysis, find_mentions(analysis, packs, published.date), packs)
    for claim in found.claims:
        for quote in claim.evidence:
            assert text[quote.start:quote.end] == quote.quote
    return [c for c in found.claims if c.kind != "statement"]


def _parties(parties: list[dict[str, Any]]) -> set[str]:
    return {p["country"] if p["type"] != "person" and p["subtype"] != "company" and p["country"] else p["name"]
            for p in parties}


def _same(key: str, wanted: Any, claim: Claim, body: dict[str, Any]) -> bool:
    if key in ("kind", "status"):
        return bool(getattr(claim, key) == wanted)
    if key == "date":
        return claim.date is not None and (claim.date.start, claim.date.end) == (wanted["start"], wanted["end"])
    value = body[key]
    if key in ("donor", "recipient", "parties", "partners", "signatories", "participants"):
        return {_plain(n) for n in _parties(value)} == {_plain(n) for n in wanted}
    if key == "party":
        return bool(value["country"] == wanted)
    if key == "place":
        return value is not None and value["name"] == wanted
    if key in ("amount", "share_of_gdp"):
        return value is not None and all(value[k] == v for k, v in wanted.items())
    if key in ("due", "period"):
        return value is not None and {k: _day(value[k]) for k in wanted} == wanted
    if key == "items":
        return all(any(w["category"] in i["categories"] and ("min" not in w or (
            i["quantity"] and (i["quantity"]["min"], i["quantity"]["max"]) == (w["min"], w["max"]))) for i in value)
            for w in wanted)
    return bool((list(value) if isinstance(value, tuple) else value) == wanted)


def _day(value: str | datetime.date | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def _plain(name: str) -> str:
    from talka.packs.romanise import sound

    return sound(name)


def _matches(wanted: dict[str, Any], claim: Claim) -> bool:
    body = msgspec.to_builtins(claim.body)
    return wanted["kind"] == claim.kind and all(_same(k, v, claim, body) for k, v in wanted.items())


def unmatched(wanted: list[dict[str, Any]], found: list[Claim]) -> list[dict[str, Any]]:
    return [w for w in wanted if not any(_matches(w, c) for c in found)]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_sentence_gives_its_claims_and_no_other(language: str, case: dict[str, Any], packs: Packs) -> None:
    found = claims_of(language, case, packs)
    told = [(c.kind, c.status, msgspec.to_builtins(c.body)) for c in found]
    assert not unmatched(case["claims"], found), told
    assert len(found) == len(case["claims"]), told
