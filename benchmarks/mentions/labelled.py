"""How rightly a tool finds what was labelled in real sentences, before any rule of ours ran on them.

The sentences are other people's and not in this project (see ``evals/mentions.py``); their facts are. A rival is right
where it meets the place of a label with the value as far as it can tell one; what it finds elsewhere is wrong. talka is
measured strictly, as ``evals.mentions`` does.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec
from benchmarks.mentions.found import Found, same
from evals.mentions import FACTS, Label, Sentence, compared, is_alike

Finder = Callable[[str, datetime.date], Iterable[Found]]


def sentences(path: Path, code: str) -> list[tuple[Sentence, str]]:
    """Return the completely labelled sentences of a language with their texts, as far as the file has them."""
    texts = {line["id"]: line["text"] for line in map(msgspec.json.decode, path.read_bytes().splitlines())}
    facts = (msgspec.json.decode(line, type=Sentence) for line in FACTS.read_bytes().splitlines())
    return [(s, texts[s.id]) for s in facts if s.complete and s.language == code
            and hashlib.sha256(texts.get(s.id, "").encode()).hexdigest() == s.sha256]


def own_f1(labelled: list[tuple[Sentence, str]], kinds: Iterable[str]) -> dict[str, float]:
    """Return F1 of talka by kind."""
    total: Counter[tuple[str, str]] = Counter()
    for sentence, text in labelled:
        total.update(compared(sentence, text)[0])
    return {kind: _f1(*(total[kind, what] for what in ("right", "wrong", "missed"))) for kind in kinds}


def f1(finder: Finder, labelled: list[tuple[Sentence, str]], kinds: Iterable[str]) -> dict[str, float]:
    """Return F1 of another tool by kind; ``name`` stands for parties by their place alone."""
    out = {}
    for kind in kinds:
        right = wrong = missed = 0
        for sentence, text in labelled:
            labels = [label for label in sentence.labels if label.kind == ("party" if kind == "name" else kind)]
            found = [f for f in finder(text, sentence.on) if f.kind == kind]
            hits = [any(_meets(f, x) and _right(f, x) for f in found) for x in labels]
            right, missed = right + sum(hits), missed + len(hits) - sum(hits)
            wrong += sum(not any(_meets(f, label) for label in labels) for f in found)
        out[kind] = _f1(right, wrong, missed)
    return out


def _meets(found: Found, label: Label) -> bool:
    return found.start < label.end and label.start < found.end


def _right(found: Found, label: Label) -> bool:
    if found.kind == "name":
        return True
    if found.kind == "party":
        value, wanted = str(found.value), str(label.value)
        both = "/" in value and "/" in wanted
        return value == wanted or (both and is_alike(value.partition("/")[2], wanted.partition("/")[2]))
    return same(found.kind, found.value, _wanted(label))


def _wanted(label: Label) -> dict[str, Any]:
    """The value of a label in the shape of a case."""
    if label.kind == "date":
        return {"start": label.value[0], "end": label.value[1]}
    return dict(zip(("min", "max", "currency"), label.value, strict=False))


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + wrong + missed)
