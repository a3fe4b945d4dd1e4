"""Whether a party of gold and an exported party are the same one, under any spelling."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

FAMILY, GIVEN, WHOLE, WORD = 0.72, 0.65, 0.85, 0.75
COVERED = 0.66
"""How alike names must be; set on pairs of names of the field that are, and that are not, one person or body."""
SMALL = frozenset((
    "of", "the", "and", "for", "in", "on", "national", "republic", "de", "fur", "ag", "gmbh", "uab", "as", "ltd", "inc",
    "llc", "company",
))


def as_list(value: Any) -> list[Any]:
    """Return a value as a list: nothing is none, one is one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def plain(text: Any) -> str:
    """Return a text in lower case without marks on its letters."""
    lower = (text if isinstance(text, str) else "").lower()
    for letter, base in (("\u0142", "l"), ("\u00f8", "o"), ("\u0111", "d")):
        lower = lower.replace(letter, base)
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


@lru_cache(None)
def romanised(text: str) -> frozenset[str]:
    """Return the ways a written name may stand in plain Latin letters."""
    table = _table()
    lower = unicodedata.normalize("NFC", text.lower())
    for pair, letter in table["pairs"].items():
        lower = lower.replace(pair, letter)
    ways = ({**table["base"], **variant} for variant in table["variants"])
    return frozenset(plain("".join(way.get(c, c) for c in lower)).strip() for way in ways)


@lru_cache(None)
def similar(left: str, right: str) -> float:
    """Return how alike two words are, from 0 to 1."""
    return SequenceMatcher(None, left, right).ratio()


def is_code(value: str) -> bool:
    """Whether a name is the code of a state."""
    return len(value) == 2 and value.isupper() and value not in ("EU", "UN")


def party_matches(gold: str, party: Any, *, own: bool = False) -> bool:
    """Whether an exported party is the one of gold; with ``own``, a company or a fund of a state is not the state."""
    if not isinstance(party, Mapping):
        party = {"name": str(party), "id": str(party)}
    name, known = (v if isinstance(v, str) else "" for v in (party.get("name"), party.get("id")))
    if is_code(gold):
        own_thing = own and party.get("subtype") in ("company", "fund")
        return gold == known or (gold == party.get("country") and not own_thing)
    if gold in (known, name):
        return True
    names = [n for n in (name, known.split("/")[-1].replace("-", " ")) if n]
    person, body = any(_same_person(gold, n) for n in names), any(_same_body(gold, n) for n in names)
    if party.get("type") == "person":
        return person
    return body or (not party.get("type") and person and not SMALL & set(f"{gold} {name}".lower().split()))


def recall_of(gold: Any, parties: Any, *, own: bool = False) -> float | None:
    """Return the share of gold parties that were exported; ``None`` where gold names none."""
    wanted, got = as_list(gold), as_list(parties)
    return sum(any(party_matches(g, p, own=own) for p in got) for g in wanted) / len(wanted) if wanted else None


def precision_of(gold: Any, parties: Any, *, own: bool = False) -> float:
    """Return the share of exported parties that gold knows; a body of a gold state counts as that state."""
    wanted, got = as_list(gold), as_list(parties)
    return sum(any(party_matches(g, p, own=own) for g in wanted) for p in got) / len(got) if got else 0.0


def flooded(gold: Any, parties: Any) -> bool:
    """Whether there are more than four strangers for each party that gold knows."""
    return bool(gold and parties) and precision_of(gold, parties) < 0.2


def another_pair(gold: Any, parties: Any) -> bool:
    """Whether gold names states only, and the export has one of them exchanged for another state."""
    wanted = set(as_list(gold))
    found = (p.get("country") or p.get("id") for p in as_list(parties) if isinstance(p, Mapping))
    got = {c for c in found if isinstance(c, str) and is_code(c)}
    return all(is_code(g) for g in wanted) and bool(wanted - got) and bool(got - wanted)


@cache
def _table() -> Mapping[str, Any]:
    text = (files("talka.evaluation") / "romanisation.yaml").read_text(encoding="utf-8")
    table: Mapping[str, Any] = yaml.safe_load(text)
    return table


def _same_given(left: str, right: str) -> bool:
    """Whether it is an initial, another spelling, or the same consonants."""
    a, b = left.strip("."), right.strip(".")
    if min(len(a), len(b)) < 2:
        return a[:1] == b[:1]
    return similar(a, b) >= GIVEN or re.sub("[aeiouy]", "", a) == re.sub("[aeiouy]", "", b)


@lru_cache(None)
def _same_person(left: str, right: str) -> bool:
    return any(_one_person(x, y) for x, y in itertools.product(romanised(left), romanised(right)))


def _one_person(left: str, right: str) -> bool:
    xs, turned = left.split(), right.split()
    return bool(xs) and any(_in_order(xs, ys, left) for ys in (turned, turned[::-1]))


def _in_order(xs: Sequence[str], ys: Sequence[str], whole: str) -> bool:
    family = bool(ys) and similar(xs[-1], ys[-1]) >= FAMILY
    single = len(xs) < 2 or len(ys) < 2
    given = single or any(_same_given(g, h) for g in xs[:-1] for h in ys[:-1])
    return given and (family or (bool(ys) and similar(whole, " ".join(ys)) >= WHOLE))


@lru_cache(None)
def _same_body(left: str, right: str) -> bool:
    """Whether every word of the shorter name is in the longer one, and little else is."""
    for x, y in itertools.product(romanised(left), romanised(right)):
        shorter, longer = sorted((_words(x), _words(y)), key=len)
        covered = bool(shorter) and len(shorter) / len(longer) >= COVERED
        if covered and all(any(similar(w, v) >= WORD for v in longer) for w in shorter):
            return True
    return False


def _words(name: str) -> set[str]:
    full = _table()["bodies"].get(name, name).replace(".", "")
    full = full.replace("united states", "us").replace("united kingdom", "uk")
    return set(re.findall(r"\w+", full)) - SMALL
