"""What goes wrong, in classes: from the learning half only, so that the other half stays unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from evals.reading import Json, Read
from talka.evaluation import KINDS
from talka.evaluation.alike import fields, similarity, weight
from talka.evaluation.names import as_list

Class = tuple[str, str, str]
"""What happened (missed, wrong, field), to which kind, and how."""


def classes(reads: Iterable[Read]) -> Counter[Class]:
    """Count the error classes of these articles."""
    return Counter(found for one in reads for kind in KINDS for found in _of(one, kind))


def _of(one: Read, kind: str) -> Iterator[Class]:
    gold, claims = one.of(kind)
    pairs = one.pairs(kind)
    known, taken = {id(g) for g, _ in pairs}, {c["id"] for _, c in pairs}
    spare = [c for c in claims if c["id"] not in taken]
    for claim in gold:
        if id(claim) not in known and not claim.get("optional"):
            yield "missed", kind, _missed(claim, spare)
    for claim in spare:
        yield "wrong", kind, _wrong(claim, gold, known)
    for wanted, claim in pairs:
        if not wanted.get("optional"):
            wrong = (name for name, share in fields(wanted, claim) if share < 1)
            yield from (("field", kind, f"{name}: {_how(name, wanted, claim)}") for name in wrong)


def _missed(gold: Json, spare: list[Json]) -> str:
    if gold["kind"] == "statement":
        same = any(similarity(gold | {"speaker": _speaker(c)}, c) for c in spare)
        return "the words were found, the speaker is another" if same else "no such statement was seen"
    if any(similarity(gold, c) > 0 for c in spare):
        return "found, but with a wrong status, thing or day, so that it does not count"
    if spare:
        return "another of this kind was claimed in its place (a wrong party or figure), or beside it"
    return f"nothing was seen ({_about(gold)})"


def _about(gold: Json) -> str:
    if gold["kind"] != "commitment":
        return "status " + " or ".join(as_list(gold.get("status"))) if gold.get("status") else "no status in gold"
    if gold.get("basis") == "total":
        return "a running total"
    return "with a sum" if gold.get("amount") else "things" if gold.get("items") else "no thing named"


def _wrong(claim: Json, gold: list[Json], known: set[int]) -> str:
    if claim["kind"] == "statement":
        same = any(similarity(g | {"speaker": _speaker(claim)}, claim) for g in gold)
        return "the words are right, the speaker is not" if same else "not a direct statement, or not one of gold"
    if any(weight(g, claim) and id(g) in known for g in gold):
        return "told a second time: gold has it once"
    if any(similarity(g, claim) > 0 and id(g) not in known for g in gold):
        return "half right: a wrong status, thing or day beside the right parties"
    return "gold has others of this kind, not this one" if gold else "the article has nothing of this kind"


def _speaker(claim: Json) -> str:
    speaker = claim.get("speaker")
    return str(speaker.get("name")) if isinstance(speaker, dict) else str(speaker)


def _how(name: str, gold: Json, claim: Json) -> str:
    key = "items" if name == "quantity" else name
    if not claim.get(key):
        return "left empty"
    if isinstance(claim[key], list) and isinstance(gold.get(key), list):
        more = len(claim[key]) - len(gold[key])
        return "too many" if more > 0 else "too few" if more < 0 else "another value"
    return "another value"
