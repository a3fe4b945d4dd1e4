"""Golden articles keep their form, show every hard point, and are read no worse than before."""

from __future__ import annotations

import unicodedata

import msgspec
import pytest
from tests.golden.articles import LANGUAGES, Shares, floors, goldens, measured, points, shares, showing
from tests.golden.measure import raised

from talka.evaluation import KINDS
from talka.packs import load_packs

OF_EVERY_CLAIM = {"kind", "record", "status", "optional", "date"}
KEYS = {
    "agreement": {"instrument", "parties", "signatories", "scope", "amount", "place"},
    "meeting": {"form", "participants", "topics", "place"},
    "commitment": {
        *("donor", "recipient", "through", "items", "amount", "share_of_gdp", "terms"),
        *("aid_type", "basis", "condition", "due", "period"),
    },
    "project": {"form", "partners", "products", "site"},
    "spending": {"party", "purpose", "amount", "share_of_gdp", "period"},
    "statement": {"speaker", "quote", "topics"},
}
ENOUGH = 30
TIMES = 3
ALL = [(code, name) for code in LANGUAGES for name in goldens(code)]


@pytest.mark.parametrize(("code", "name"), ALL)
def test_a_golden_article_has_the_form_of_one(code: str, name: str) -> None:
    golden = goldens(code)[name]
    assert set(golden.points) <= set(points()), "a point that points.yaml does not know"
    assert golden.points
    for claim in golden.claims:
        assert claim["kind"] in KINDS
        assert set(claim) <= OF_EVERY_CLAIM | KEYS[claim["kind"]], claim
        _names_known_categories(claim)
        if claim["kind"] == "statement":
            assert _letters(claim["quote"]) in _letters(golden.text), claim["quote"]
    if "nothing" in golden.points:
        assert not [c for c in golden.claims if c["kind"] != "statement" and not c.get("optional")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_hard_point_is_shown_in_every_language(code: str) -> None:
    assert len(goldens(code)) >= ENOUGH
    assert {p: n for p in points() if (n := len(showing(code, p))) < TIMES} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_golden_articles_are_read_no_worse_than_before(code: str) -> None:
    found, least = measured(code), floors()[code]
    now = msgspec.to_builtins(shares(found))
    fallen = {k: (now[k], v) for k, v in msgspec.to_builtins(least).items() if now[k] < v}
    assert fallen == {}, "\n".join(found.misses)


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_evidence_is_the_very_text_it_points_at(code: str) -> None:
    assert measured(code).grounded == 1


def test_a_floor_is_never_lowered() -> None:
    old, new = Shares(0.5, 0.5, 0.9, 0.5, 0.5), Shares(0.6, 0.4, 0.9, 0.7, 0.5)
    assert raised({"xx": old}, {"xx": new, "yy": new}) == {"xx": Shares(0.6, 0.5, 0.9, 0.7, 0.5), "yy": new}


def _names_known_categories(claim: dict[str, object]) -> None:
    known = {category.id for category in load_packs().domain["categories"]}
    items = claim.get("items") or ()
    assert isinstance(items, list | tuple)
    named = [i["category"] for i in items] + [c for k in ("scope", "topics", "products") for c in _list(claim.get(k))]
    assert {c for one in named for c in _list(one)} <= known, claim


def _list(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())
