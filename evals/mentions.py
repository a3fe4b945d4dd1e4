"""Measures the mentions of real sentences that were labelled before any rule ran on them.

Run ``python -m evals.mentions SENTENCES [--half learn|scored] [--misses]``. ``mentions.jsonl`` holds what is in each
sentence (kind, place, value), its address and checksum; the sentences are other people's and are not in this project:
SENTENCES is a file of JSON lines with ``id`` and ``text``. A label is found where a mention of its kind meets its place
and has its value: the same figures and days, the same state, of persons and organisations a name that sounds alike or
has the same initials. A sum in a second currency is part of the mention of the first; a state in the name of a body or
beside an office is told by the country of that body or person. What is found and not labelled is wrong; of days only
those that are settled, of parties only in sentences that are labelled completely, and never a capital, which is a place
as well.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

import talka
from talka.model import DateRange, Mention, Money, Party, Quantity
from talka.packs.romanise import alike, slug

FACTS = Path(__file__).resolve().parent / "mentions.jsonl"
KINDS = ("money", "quantity", "date", "party")
_ALIKE = 0.7
"""From what likeness on two names are one: names are labelled in English by hand."""


class Label(msgspec.Struct, frozen=True):
    """One thing in a sentence, at its place."""

    kind: str
    start: int
    end: int
    value: Any


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with everything that was labelled in it."""

    id: str
    language: str
    half: str
    address: str
    on: datetime.date
    sha256: str
    characters: int
    labels: tuple[Label, ...]
    complete: bool = False
    """Whether every party is labelled."""


def value_of(mention: Mention) -> Any:
    """Return the value of a mention in the shape of the labels."""
    value = mention.value
    if isinstance(value, Money):
        return [value.min, value.max, value.currency]
    if isinstance(value, Quantity):
        return [value.min, value.max]
    if isinstance(value, DateRange):
        return [side.isoformat() if side else None for side in (value.start, value.end)]
    return value.id if isinstance(value, Party) else None


def _same(mention: Mention, label: Label) -> bool:
    """Whether a mention has the value of a label: see above."""
    own, value = value_of(mention), label.value
    if isinstance(mention.value, Money):
        return value in ([m.min, m.max, m.currency] for m in (mention.value, *mention.value.equivalents))
    if mention.kind == "party" and isinstance(mention.value, Party) and "/" not in str(value):
        return value in (own, mention.value.country)
    if own == value or mention.kind != "party" or not isinstance(mention.value, Party):
        return bool(own == value)
    (kind, name), (other, wanted) = own.partition("/")[::2], value.split("/", 1)
    return kind == other and any(is_alike(n, wanted) for n in (name, slug(mention.value.name)))


def is_alike(left: str, right: str) -> bool:
    """Return whether two names in plain letters mean one: alike, the words of the other, or its initials."""
    a, b = left.split("-"), right.split("-")
    initials = {"".join(w[0] for w in words if w) for words in (a, b)}
    nested = set(a) <= set(b) or set(b) <= set(a)
    return nested or alike(left, right) >= _ALIKE or not initials.isdisjoint({left, right})


def _meets(mention: Mention, label: Label) -> bool:
    """Whether a mention, with an office or a word beside it, meets the place of a label."""
    start, end = mention.outer or (mention.start, mention.end)
    return mention.kind == label.kind and min(start, mention.start) < label.end and label.start < max(end, mention.end)


def _is_claimed(mention: Mention) -> bool:
    """Whether a mention says more than was asked for: a capital may be a place, ``the minister`` names nobody."""
    if isinstance(mention.value, DateRange):
        return mention.value.start is not None or mention.value.end is not None
    return not any({"capital", "ref", "holder"} & f for f in mention.features)


def compared(sentence: Sentence, text: str) -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return what was right, wrong and missed by kind, and the misses in words."""
    found = [m for m in talka.find_mentions(text, sentence.language, sentence.on) if m.kind in KINDS]
    counts: Counter[tuple[str, str]] = Counter()
    told: list[str] = []
    used: set[int] = set()
    for label in sentence.labels:
        near = [n for n, m in enumerate(found) if _meets(m, label)]
        hit = next((n for n in near if _same(found[n], label)), None)
        used.update(near)
        counts[label.kind, "right" if hit is not None else "missed"] += 1
        if hit is None:
            got = [(text[found[n].start:found[n].end], value_of(found[n])) for n in near]
            told.append(f"{sentence.id} {label.kind} {text[label.start:label.end]!r}: {label.value}, found {got}")
    for n, mention in enumerate(found):
        if n not in used and _is_claimed(mention) and (mention.kind != "party" or sentence.complete):
            counts[mention.kind, "wrong"] += 1
            told.append(f"{sentence.id} {mention.kind} not labelled: {text[mention.start:mention.end]!r}")
    return counts, told


def main() -> int:
    """Print right, wrong and missed by language and kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--half", choices=("learn", "scored"))
    parser.add_argument("--misses", action="store_true", help="name every miss (with --half learn only)")
    asked = parser.parse_args()
    if asked.misses and asked.half != "learn":
        parser.error("--misses goes with --half learn")
    lines = [msgspec.json.decode(line) for line in asked.sentences.read_bytes().splitlines()]
    texts = {line["id"]: line["text"] for line in lines}
    total: Counter[tuple[str, str, str]] = Counter()
    for line in FACTS.read_bytes().splitlines():
        sentence = msgspec.json.decode(line, type=Sentence)
        text = texts.get(sentence.id, "")
        if asked.half not in (None, sentence.half) or hashlib.sha256(text.encode()).hexdigest() != sentence.sha256:
            continue
        counts, told = compared(sentence, text)
        total.update({(sentence.language, *key): n for key, n in counts.items()})
        if asked.misses:
            sys.stdout.writelines(f"{miss}\n" for miss in told)
    for code in sorted({key[0] for key in total}):
        for kind in KINDS:
            right, wrong, missed = (total[code, kind, what] for what in ("right", "wrong", "missed"))
            f1 = 2 * right / max(1, 2 * right + wrong + missed)
            sys.stdout.write(f"{code} {kind}: {right} right, {wrong} wrong, {missed} missed, F1 {f1:.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
