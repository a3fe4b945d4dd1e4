"""How fast and how rightly mentions are found, beside what a user would take instead, on the same texts in one run.

Run ``python -m benchmarks.mentions`` in an environment with talka's own requirements and those in ``requirements.txt``
beside this file; a tool that is not installed is left out. Speed is told in articles and megabytes a second on one core
and, because processors change their speed under load, in calibration loops an article: the loop runs beside each task.
Accuracy is told on the cases of the packs: how many of the expected mentions are found with the right value, and how
many of the words that are none are found all the same.
"""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from benchmarks.mentions import rivals
from benchmarks.mentions.found import Found, same

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
    """Return a line of the table."""
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
    out = sys.stdout.write
    out("| language | tool | articles a second | MB a second | loops an article | right on the cases |\n")
    out("| --- | --- | --- | --- | --- | --- |\n")
    for code in LANGUAGES:
        bodies = texts(code)
        out(row("talka, everything", code, ours(code), ("money", "date", "quantity", "party"), bodies) + "\n")
        for name, (finder, kinds) in rivals.of(code, PACKS).items():
            out(row(name, code, finder, kinds, bodies) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
