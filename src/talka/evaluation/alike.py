"""How alike an exported claim is to a gold claim, and which of its fields are right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from talka.evaluation.names import another_pair, as_list, flooded, precision_of, recall_of
from talka.evaluation.values import (
    amount_close,
    amount_equal,
    categories,
    counted,
    inside,
    interval,
    quantity_found,
    same_place,
    same_quote,
    time_right,
)

Claim = Mapping[str, Any]
Part = tuple[float, float]
THRESHOLD = 0.5
"""Two claims as alike as this can be the same one."""


def weight(gold: Claim, got: Claim) -> float:
    """Return the likeness where it reaches the threshold; of two alike, the one with more right fields goes first."""
    alike = similarity(gold, got)
    if alike < THRESHOLD:
        return 0.0
    right = [share for _, share in fields(gold, got)]
    return alike + 0.1 * sum(right) / max(1, len(right))


def similarity(gold: Claim, got: Claim) -> float:
    """Return 0 where the two cannot be the same claim; else how alike they are, up to 1."""
    if got.get("kind") != gold["kind"]:
        return 0.0
    if gold["kind"] == "statement":
        speaker = precision_of(gold["speaker"], got.get("speaker")) == 1
        return float(speaker and same_quote(gold["quote"], got.get("quote")))
    parts = _PARTS[gold["kind"]](gold, got)
    if parts is None:
        return 0.0
    if "status" in gold:
        parts.append((float(got.get("status") in as_list(gold["status"])), 0.7))
    if gold.get("date") and interval(got.get("date")) != (None, None):
        parts.append((float(inside(gold["date"], got.get("date"))), 0.7))
    total = sum(w for _, w in parts)
    return sum(share * w for share, w in parts) / total if total else THRESHOLD


def fields(gold: Claim, got: Claim) -> Iterator[tuple[str, float]]:
    """Yield the name and the rightness, 0 to 1, of every field that gold settles."""
    for key in ("status", "instrument", "form", "basis", "aid_type"):
        if key in gold:
            yield key, float(got.get(key) in as_list(gold[key]))
    yield from _party_fields(gold, got)
    for key in ("scope", "products", "topics", "items"):
        if gold.get(key):
            g, p = categories(gold[key]), categories(got.get(key))
            yield key, len(g & p) / len(g | p) if g | p else 1.0
    yield from _figure_fields(gold, got)
    for key in ("date", "due", "period"):
        if gold.get(key):
            yield key, float(time_right(key, gold, got))
    if gold.get("place"):
        yield "place", float(same_place(gold["place"], got.get("place")))
    if gold.get("site"):
        site = got.get("site")
        code = site.get("country") or site.get("id") if isinstance(site, Mapping) else site
        yield "site", float(gold["site"] == code)


def _party_fields(gold: Claim, got: Claim) -> Iterator[tuple[str, float]]:
    for key in ("donor", "recipient", "partners"):
        if gold.get(key):
            own = key != "partners"
            whole = recall_of(gold[key], got.get(key), own=own) == 1
            yield key, float(whole and precision_of(gold[key], got.get(key), own=own) == 1)
    for key in ("parties", "signatories", "participants"):
        if gold.get(key):
            yield key, (recall_of(gold[key], got.get(key)) == 1) * precision_of(gold[key], got.get(key))
    if gold.get("party"):
        yield "party", float(bool(recall_of(gold["party"], as_list(got.get("party")))))


def _figure_fields(gold: Claim, got: Claim) -> Iterator[tuple[str, float]]:
    for key in ("amount", "share_of_gdp"):
        if gold.get(key):
            yield key, float(amount_equal(gold[key], got.get(key)))
    known = counted(gold.get("items"))
    for wanted in known:
        spare = sum(not any(amount_close(q, other) for _, q in known) for _, other in counted(got.get("items")))
        found = quantity_found(wanted, got.get("items"), amount_equal)
        yield "quantity", found * len(known) / (len(known) + spare)


def _agreement(gold: Claim, got: Claim) -> list[Part] | None:
    overlap = recall_of(gold.get("parties"), as_list(got.get("parties")) + as_list(got.get("signatories")))
    if overlap == 0 or _strange(gold.get("parties"), got.get("parties")):
        return None
    instrument = float(got.get("instrument") in as_list(gold["instrument"])) if "instrument" in gold else None
    return _known((overlap, 2), (instrument, 1), (_common("scope", gold, got), 1))


def _meeting(gold: Claim, got: Claim) -> list[Part] | None:
    overlap = recall_of(gold.get("participants"), got.get("participants"))
    if overlap == 0 or flooded(gold.get("participants"), got.get("participants")):
        return None
    place = float(same_place(gold["place"], got.get("place"))) if "place" in gold else None
    return _known((overlap, 2), (place, 0.5))


def _commitment(gold: Claim, got: Claim) -> list[Part] | None:
    donor = recall_of(gold.get("donor"), as_list(got.get("donor")) + as_list(got.get("through")))
    other = as_list(got.get("recipient")) and recall_of(gold.get("recipient"), got.get("recipient")) == 0
    if donor == 0 or flooded(gold.get("donor"), got.get("donor")) or other:
        return None
    what = _what_is_given(gold, got)
    return None if what is None else _known((donor, 1), *what)


def _what_is_given(gold: Claim, got: Claim) -> list[tuple[float | None, float]] | None:
    figures = [amount_close(gold[k], got.get(k)) for k in ("amount", "share_of_gdp") if gold.get(k)]
    figures += [quantity_found(w, got.get("items"), amount_close) for w in counted(gold.get("items"))]
    shared = _common("items", gold, got)
    if figures:
        return [(sum(figures) / len(figures), 3), (shared, 1)] if any(figures) else None
    if shared == 0:
        return None
    return [(0.4 if shared is None and got.get("amount") else shared, 3)]


def _project(gold: Claim, got: Claim) -> list[Part] | None:
    overlap = recall_of(gold.get("partners"), got.get("partners"))
    if overlap == 0 or _strange(gold.get("partners"), got.get("partners")):
        return None
    form = float(got.get("form") in as_list(gold["form"])) if "form" in gold else None
    return _known((overlap, 1), (form, 2), (_common("products", gold, got), 1))


def _spending(gold: Claim, got: Claim) -> list[Part] | None:
    if recall_of(gold.get("party"), as_list(got.get("party"))) == 0:
        return None
    figures = [amount_close(gold[k], got.get(k)) for k in ("share_of_gdp", "amount") if gold.get(k)]
    if figures and not any(figures):
        return None
    return _known((1.0, 1), (sum(figures) / len(figures) if figures else None, 2))


_PARTS: dict[str, Callable[[Claim, Claim], list[Part] | None]] = {
    "agreement": _agreement,
    "meeting": _meeting,
    "commitment": _commitment,
    "project": _project,
    "spending": _spending,
}


def _known(*parts: tuple[float | None, float]) -> list[Part]:
    return [(share, w) for share, w in parts if share is not None]


def _strange(gold: Any, parties: Any) -> bool:
    return flooded(gold, parties) or another_pair(gold, parties)


def _common(key: str, gold: Claim, got: Claim) -> float | None:
    g, p = categories(gold.get(key)), categories(got.get(key))
    return 2 * len(g & p) / (len(g) + len(p)) if g else None
