"""How fast and how rightly mentions are found, beside what a user would take instead, on the same texts in one run.

Run ``python -m benchmarks.mentions [--sentences FILE]`` in an environment with talka's own requirements and those in
``requirements.txt`` beside this file; a tool that is not installed is left out. Speed is told in articles and megabytes
a second on one core and, because processors change their speed under load, in calibration loops an article: the loop
runs beside each task. Accuracy is told on the cases of the packs: how many of the expected mentions are found with the
right value, and how many of the words that are none are found all the same, and with ``--sentences`` (see
``evals/mentions.py``) as F1 on labelled real sentences.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from benchmarks.mentions import rivals
from benchmarks.mentions.found import Found, same
from benchmarks.mentions.labelled import f1, own_f1, sentences

from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Article, Block, DateRange, Money, Party, Quantity
from talka.packs import load_packs
from talka.packs.load import DATA

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "uk", "ru", "lt")
DAY = datetime.date(2024, 11, 4)
PACKS = load_packs()
Finder = Callable[[str, datetime.date], Iterable[Found]]


class Timed(NamedTuple):
    """The time of a run over texts, and of the calibration loop beside it."""

    seconds: float
    loop: float


def loop() -> float:
    """Return the time of a fixed piece of work of the same kind: splitting, hashing and looking up words."""
    words = ["the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog", "and", "runs", "from", "hounds"]
    begun = time.perf_counter()
    table: dict[str, int] = {}
    for number in range(60_000):
        word = words[number % len(words)]
        table[word] = table.get(word, 0) + len(word)
    return time.perf_counter() - begun


def texts(code: str) -> list[str]:
    """Return our own articles of a language: golden ones and samples."""
    golden = sorted((ROOT / f"tests/golden/{code}").glob("*.yaml"))
    samples = sorted((ROOT / f"samples/{code}").glob("*.txt"))
    return [*(yaml.safe_load(p.read_text("utf-8"))["text"] for p in golden), *(p.read_text("utf-8") for p in samples)]


def timed(finder: Finder, bodies: list[str]) -> Timed:
    """Run a finder over all texts once, the loop before and after it."""
    finder(bodies[0], DAY)
    before = loop()
    begun = time.perf_counter()
    for body in bodies:
        list(finder(body, DAY))
    return Timed(time.perf_counter() - begun, (before + loop()) / 2)


def ours(code: str) -> Finder:
    """Return talka as a finder."""
    def find(text: str, on: datetime.date) -> Iterator[Found]:
        article = Article("a", "-", None, None, None, code, None, text, (Block("body", 0, len(text), code),))
        for mention in find_mentions(analyse(article, PACKS), PACKS, on):
            value = mention.value
            if isinstance(value, Money):
                yield Found("money", mention.start, mention.end, (value.min, value.max, value.currency))
            elif isinstance(value, DateRange):
                yield Found("date", mention.start, mention.end, (value.start, value.end))
            elif isinstance(value, Quantity):
                yield Found(mention.kind, mention.start, mention.end, (value.min, value.max))
            elif isinstance(value, Party):
                yield Found("party", mention.start, mention.end, value.id)
    return find


def names_alone(code: str) -> Finder:
    """Return the one pass of talka that looks names up, for a comparison with others that do only this."""
    lexicon = PACKS.languages[code].lexicon

    def find(text: str, _: datetime.date) -> Iterator[Found]:
        article = Article("a", "-", None, None, None, code, None, text, (Block("body", 0, len(text), code),))
        analysis = analyse(article, PACKS)
        for sentence in analysis.sentences:
            for first, last, senses in lexicon.find(analysis.tokens, sentence.first, sentence.last):
                for sense in senses:
                    if isinstance(sense.value, Party):
                        start, end = analysis.tokens[first].start, analysis.tokens[last - 1].end
                        yield Found("party", start, end, sense.value.id)
    return find


def cases(code: str, kind: str) -> list[dict[str, Any]]:
    """Return the cases of a kind beside the words of a language."""
    path = DATA / "lang" / code / "cases" / f"{kind}.yaml"
    return yaml.safe_load(path.read_text("utf-8")) if path.exists() else []


def score(finder: Finder, code: str, kind: str) -> tuple[int, int, int, int]:
    """Return expected mentions found with the right value, all expected, wrong ones found, all that must not be."""
    right = expected = wrong = forbidden = 0
    for case in cases(code, kind):
        on = datetime.date.fromisoformat(str(case.get("on") or DAY))
        found = [f for f in finder(case["text"], on) if f.kind == kind]
        for want in case.get("expect") or ():
            if kind == "money" and "currency" not in want["value"]:
                continue
            expected += 1
            place = case["text"].index(want["text"])
            right += any(f.start < place + len(want["text"]) and place < f.end and same(kind, f.value, want["value"])
                         for f in found)
        for words in case.get("none") or ():
            forbidden += 1
            place = case["text"].index(words)
            wrong += any(f.start < place + len(words) and place < f.end for f in found)
    return right, expected, wrong, forbidden


def row(name: str, code: str, finder: Finder, kinds: Iterable[str], bodies: list[str]) -> str:
    """Return a line of the table without its last column."""
    took = timed(finder, bodies)
    size = sum(len(b.encode()) for b in bodies) / 1e6
    scores = []
    for kind in kinds:
        right, expected, wrong, forbidden = score(finder, code, kind)
        if expected:
            scores.append(f"{kind} {right}/{expected}" + (f", wrong {wrong}/{forbidden}" if forbidden else ""))
    loops = took.seconds / len(bodies) / took.loop
    speed = f"{len(bodies) / took.seconds:.0f} | {size / took.seconds:.2f} | {loops:.2f}"
    return f"| {code} | {name} | {speed} | {'; '.join(scores)} |"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    asked = parser.parse_args()
    out = sys.stdout.write
    out("| language | tool | articles a second | MB a second | loops an article | right on the cases | F1 |\n")
    out("| --- | --- | --- | --- | --- | --- | --- |\n")
    for code in asked.language or LANGUAGES:
        bodies = texts(code)
        labelled = sentences(asked.sentences, code) if asked.sentences else []
        kinds = ("money", "date", "quantity", "party")
        own = own_f1(labelled, kinds) if labelled else {}
        out(row("talka, everything", code, ours(code), kinds, bodies) + _told(own))
        alone = names_alone(code)
        theirs = f1(alone, labelled, ("party",)) if labelled else {}
        out(row("talka, its lexicon alone", code, alone, ("party",), bodies) + _told(theirs))
        for name, (finder, found) in rivals.of(code, PACKS).items():
            theirs = f1(finder, labelled, found) if labelled else {}
            out(row(name, code, finder, found, bodies) + _told(theirs))
            sys.stdout.flush()
    return 0


def _told(values: dict[str, float]) -> str:
    return f" {'; '.join(f'{kind} {value:.3f}' for kind, value in values.items())} |\n"


if __name__ == "__main__":
    sys.exit(main())
