"""Projects, own spending, meetings and agreements as reporters tell them, over several sentences: sides and fields."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Agreement, Claim, Meeting, Party, Project, Spending


def _sides(claim: Claim) -> set[str]:
    body = claim.body
    if isinstance(body, Spending):
        found: tuple[Party, ...] = (body.party,) if body.party else ()
    elif isinstance(body, Project):
        found = body.partners
    else:
        assert isinstance(body, Agreement | Meeting)
        found = body.parties if isinstance(body, Agreement) else body.participants
    return {p.country or p.id.split("/")[-1] for p in found}


def _value(claim: Claim, key: str) -> list[str]:
    """What a claim has under a key, each as it is written in the cases."""
    if key == "date":
        return [str(claim.date.start)[:7]] if claim.date else []
    if key == "names":
        body = claim.body
        assert isinstance(body, Agreement | Meeting)
        return [p.name for p in (body.participants if isinstance(body, Meeting) else body.signatories)]
    found = getattr(claim.body, {"gdp": "share_of_gdp"}.get(key, key))
    if isinstance(found, tuple):
        return list(found)
    if key in ("amount", "gdp"):
        return [str(float(v)) for v in (found.min, found.max) if v is not None] if found is not None else []
    return [str(getattr(found, "name", found))]


def _fits(claim: Claim, kind: str, status: str, sides: str, *rest: str) -> bool:
    if claim.kind != kind or claim.status not in status.split("/") or _sides(claim) != set(sides.split(",")):
        return False
    for told in rest:
        key, value = told.split("=")
        own = _value(claim, key)
        if key in ("amount", "gdp"):
            value = str(float(value))
        if key == "names":
            if not all(any(name in o for o in own) for name in value.split("+")):
                return False
        elif not set(own) & set(value.replace("+", "/").split("/")):
            return False
    return True


@pytest.mark.parametrize(("language", "case"), cases("undertaken"))
def test_what_is_told_has_its_sides_and_fields(language: str, case: dict[str, Any]) -> None:
    claims = [c for c in paragraphs(case["text"], language).claims if c.kind not in ("statement", "commitment")]
    expected = [e.lstrip("?").split(":") for e in case["tells"] if not e.startswith(("?commitment", "commitment"))]
    needed = [e.split(":") for e in case["tells"] if not e.startswith(("?", "commitment"))]
    missing = [e for e in needed if not any(_fits(c, *e) for c in claims)]
    others = [c for c in claims if not any(c.kind == e[0] for e in expected)]
    assert not missing, [(c.kind, c.status, _sides(c)) for c in claims]
    assert not others
