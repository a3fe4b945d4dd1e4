"""All claims of all articles against gold: precision and recall by kind, fields, records, evidence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

import msgspec

from talka.evaluation.alike import Claim, fields, weight
from talka.evaluation.assign import assign
from talka.evaluation.names import as_list

KINDS = ("agreement", "meeting", "commitment", "project", "spending", "statement")
SHOWN = 100


class Rate(msgspec.Struct, frozen=True):
    """How many claims of a kind were found, how many are wrong, how many were missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of the exported claims, the share that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Of the gold claims, the share that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Linked(msgspec.Struct, frozen=True):
    """How well claims of different articles were brought together, over pairs of found claims."""

    precision: float
    recall: float
    pairs: int
    false_pairs: int


class Evaluation(msgspec.Struct, frozen=True):
    """The whole measure.

    ``kinds`` has ``events`` (all kinds but statements) as its last; ``fields`` gives rightness summed and the number;
    ``grounded`` is the share of evidence that is the very text it points at, ``None`` without articles; ``misses``
    names every missed and wrong claim and every wrong field.
    """

    kinds: dict[str, Rate]
    fields: dict[str, tuple[float, int]]
    linked: Linked | None
    grounded: float | None
    misses: tuple[str, ...]


def measure(
    gold: Iterable[Claim],
    claims: Sequence[Claim],
    *,
    documents: Iterable[str] = (),
    texts: Mapping[str, str] | None = None,
) -> Evaluation:
    """Measure exported claims.

    Gold and claims meet by the name of the file without its ending. ``documents`` are the names of further articles
    that were read and make no claim; ``texts`` are the texts of articles by id, to check the evidence against.
    """
    tally = _Tally()
    gold_by, got_by = defaultdict[str, list[Claim]](list), defaultdict[str, list[Claim]](list)
    for claim in gold:
        gold_by[claim["doc"]].append(claim)
    for claim in claims:
        if claim.get("kind") in KINDS and not (claim["kind"] == "statement" and claim.get("direct") is False):
            got_by[_document(claim)].append(claim)
    for name in sorted({*gold_by, *documents}):
        tally.add(name, gold_by.get(name, []), got_by.get(name, []))
    return tally.result(None if texts is None else _grounded(claims, texts))


class _Tally:
    def __init__(self) -> None:
        self._counts = {kind: Counter[str]() for kind in KINDS}
        self._fields: defaultdict[str, list[float]] = defaultdict(list)
        self._found: list[tuple[str, str, str | None]] = []
        self._misses: list[str] = []

    def add(self, name: str, gold: Sequence[Claim], got: Sequence[Claim]) -> None:
        pairs = pair_up(gold, got)
        for i, j in pairs:
            if not gold[i].get("optional"):
                self._right(name, gold[i], got[j])
        rows, columns = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, claim in enumerate(gold):
            if i not in rows and not claim.get("optional"):
                self._counts[claim["kind"]]["missed"] += 1
                self._misses.append(f"missed {name} {claim['kind']} {claim.get('record')}")
        for j, claim in enumerate(got):
            if j not in columns:
                self._counts[claim["kind"]]["wrong"] += 1
                self._misses.append(f"wrong  {name} {claim['kind']} {claim.get('status')}: {_words(claim)}")

    def result(self, grounded: float | None) -> Evaluation:
        kinds = {kind: _rate(c) for kind, c in self._counts.items() if c}
        kinds["events"] = _rate(sum((self._counts[k] for k in KINDS[:-1]), Counter()))
        summed = {name: (sum(shares), len(shares)) for name, shares in sorted(self._fields.items())}
        return Evaluation(kinds, summed, _linked(self._found), grounded, tuple(self._misses))

    def _right(self, name: str, gold: Claim, got: Claim) -> None:
        self._counts[gold["kind"]]["right"] += 1
        if gold.get("record"):
            self._found.append((name, gold["record"], got.get("record")))
        for field, share in fields(gold, got):
            self._fields[field].append(share)
            if share < 1:
                value = msgspec.json.encode(got.get("items" if field == "quantity" else field)).decode()
                self._misses.append(f"field  {name} {gold['kind']} {gold.get('record')}: {field} is {value[:SHOWN]}")


def pair_up(gold: Sequence[Claim], got: Sequence[Claim]) -> list[tuple[int, int]]:
    """Pair the required gold claims first, then the optional ones with what is left."""
    pairs: list[tuple[int, int]] = []
    for optional in (False, True):
        rows = [i for i, g in enumerate(gold) if bool(g.get("optional")) is optional]
        taken = {j for _, j in pairs}
        columns = [j for j in range(len(got)) if j not in taken]
        table = [[weight(gold[i], got[j]) for j in columns] for i in rows]
        pairs += [(rows[a], columns[b]) for a, b in assign(table)]
    return pairs


def _linked(found: Sequence[tuple[str, str, str | None]]) -> Linked | None:
    if not found:
        return None
    both = _pairs([(d, g, p) for d, g, p in found if p is not None])
    gold, got = _pairs([(d, g) for d, g, _ in found]), _pairs([(d, p) for d, _, p in found if p is not None])
    return Linked(both / got if got else 1.0, both / gold if gold else 1.0, gold, got - both)


def _pairs(rows: Sequence[tuple[Any, ...]]) -> int:
    """Count the pairs of rows of different documents that are alike in all but the document."""
    alike, within = Counter(row[1:] for row in rows), Counter(rows)
    return sum(n * (n - 1) // 2 for n in alike.values()) - sum(n * (n - 1) // 2 for n in within.values())


def _grounded(claims: Sequence[Claim], texts: Mapping[str, str]) -> float | None:
    quotes = ((claim, quote) for claim in claims for quote in as_list(claim.get("evidence")) or [{}])
    checks = [_stands(quote, texts.get(_article(claim), "")) for claim, quote in quotes]
    return sum(checks) / len(checks) if checks else None


def _stands(quote: Any, text: str) -> bool:
    """Whether a piece of evidence is the very text it points at, with at least one letter or digit."""
    if not isinstance(quote, Mapping):
        return False
    start, end, words = quote.get("start"), quote.get("end"), quote.get("quote")
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(words, str)):
        return False
    return 0 <= start < end <= len(text) and text[start:end] == words and bool(re.search(r"\w", words))


def _rate(counts: Counter[str]) -> Rate:
    return Rate(counts["right"], counts["wrong"], counts["missed"])


def _article(claim: Claim) -> str:
    article = claim.get("article")
    return str(article.get("id")) if isinstance(article, Mapping) else ""


def _document(claim: Claim) -> str:
    article = claim.get("article")
    source = str(article.get("source") or "") if isinstance(article, Mapping) else ""
    return PurePosixPath(source.split("?", maxsplit=1)[0]).stem


def _words(claim: Claim) -> str:
    quotes = (e.get("quote") for e in as_list(claim.get("evidence")) if isinstance(e, Mapping))
    return str(claim.get("quote") or next(quotes, "") or "")[:SHOWN]
