"""Takes labelled sentences into ``mentions.jsonl``: the facts are kept, the sentences are not.

Run ``python -m evals.label FILE... --texts TEXTS [--half scored]``. FILE has JSON lines with ``language``, ``address``,
``on``, ``text`` and ``labels``; a label has ``kind``, ``words`` as they stand in the sentence (``nth`` where they stand
more than once) and ``value``. TEXTS gets the sentences, for ``evals.mentions``, outside this project. Sentences that
are known already stay as they are. Everything of the four kinds is labelled in them: they are marked as complete.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from evals.articles import read_lines
from evals.mentions import FACTS, KINDS, Label, Sentence

_FIRST = 101
"""Numbers below are those of the first sentences, in which not every party is labelled."""


def placed(text: str, label: dict[str, Any]) -> Label | None:
    """Return a label at its place, or ``None`` where its words are not in the sentence or its kind is another."""
    at = -1
    for _ in range(int(label.get("nth", 1))):
        at = text.find(label["words"], at + 1)
        if at < 0:
            return None
    if label["kind"] not in KINDS or not label["words"]:
        return None
    return Label(label["kind"], at, at + len(label["words"]), label["value"])


def taken(lines: list[dict[str, Any]], known: set[str], number: int, half: str) -> Iterator[
        tuple[Sentence, str, list[str]]]:
    """Yield the new sentences with their texts and what is wrong with their labels."""
    for line in lines:
        text = line["text"]
        digest = hashlib.sha256(text.encode()).hexdigest()
        if digest in known:
            continue
        labels = [(label, placed(text, label)) for label in line["labels"]]
        name = f"{line['language']}-{number:03}"
        number += 1
        sentence = Sentence(
            name, line["language"], half, line["address"], datetime.date.fromisoformat(line["on"]), digest, len(text),
            tuple(found for _, found in labels if found), complete=True)
        yield sentence, text, [f"{name}: not in the sentence, or no kind: {label}" for label, found in labels
                               if found is None]


def main() -> int:
    """Take in files of labelled sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--half", choices=("learn", "scored"), default="scored")
    asked = parser.parse_args()
    sentences = [msgspec.convert(line, Sentence) for line in read_lines(FACTS)]
    texts = list(read_lines(asked.texts)) if asked.texts.exists() else []
    for path in asked.files:
        lines = list(read_lines(path))
        code = lines[0]["language"] if lines else ""
        number = max([_FIRST, *(int(s.id[3:]) + 1 for s in sentences if s.language == code)])
        for sentence, text, problems in taken(lines, {s.sha256 for s in sentences}, number, asked.half):
            sentences.append(sentence)
            texts.append({"id": sentence.id, "text": text})
            sys.stdout.writelines(f"{problem}\n" for problem in problems)
    FACTS.write_bytes(b"".join(msgspec.json.encode(s) + b"\n" for s in sentences))
    asked.texts.write_bytes(b"".join(msgspec.json.encode(t) + b"\n" for t in texts))
    sys.stdout.write(f"{len(sentences)} sentences, {sum(len(s.labels) for s in sentences)} labels\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
