"""Texts as crawls keep them, written by us: which line plays which part, and when they were published."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from talka.model import CLAIMING, Article

Read = Callable[..., Article]

FOLDER = Path(__file__).parent / "crawls"


class Crawl:
    """A case: lines with the part that each plays (``+``: on the same line as the one before; ``_``: left empty)."""

    def __init__(self, name: str, chunk: str) -> None:
        head, _, lines = chunk.partition("\n")
        self.id = f"{name}-{head.split(' | ')[0]}"
        self.expected = dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", head.partition(" | ")[2]))
        self.text = ""
        self.parts: list[tuple[str, int, int]] = []
        for line in lines.rstrip("\n").split("\n"):
            kind, _, text = line.partition("|")
            if kind.endswith("+"):
                self.text = self.text[:-1]
            self.parts.append((kind.rstrip("+"), len(self.text), len(self.text) + len(text)))
            self.text += text + "\n"


def crawls(folder: Path = FOLDER) -> list[Crawl]:
    found = [(p.stem, chunk) for p in sorted(folder.glob("*.txt"))
             for chunk in re.split(r"(?m)^=== ", p.read_text(encoding="utf-8"))[1:]]
    return [Crawl(name, chunk) for name, chunk in found]


CRAWLS = crawls()


def part_of(article: Article, start: int, end: int) -> set[str]:
    """Whether claims are made from the characters, and as what."""
    return {"text" if b.kind in CLAIMING else b.kind for b in article.blocks if b.start < end and b.end > start}


def test_there_are_enough_of_them() -> None:
    assert len(CRAWLS) >= 30
    assert {c.id[:2] for c in CRAWLS} >= {"en", "uk", "ru", "lt"}


@pytest.mark.parametrize("crawl", CRAWLS, ids=lambda c: c.id)
def test_parts(read: Read, crawl: Crawl) -> None:
    article = read(crawl.text)
    claiming = {"headline", "lead", "body"}
    for kind, start, end in crawl.parts:
        piece = crawl.text[start:end]
        if kind == "_" or not piece.strip():
            continue
        got = part_of(article, start, end)
        if kind in claiming:
            assert got == {"text"}, f"{piece!r} is the article's own"
        else:
            assert "text" not in got, f"{piece!r} is a {kind}"


@pytest.mark.parametrize("crawl", CRAWLS, ids=lambda c: c.id)
def test_headline_and_captions(read: Read, crawl: Crawl) -> None:
    article = read(crawl.text)
    for kind, start, end in crawl.parts:
        if kind in ("headline", "caption"):
            assert {b.kind for b in article.blocks if b.start < end and b.end > start} == {kind}, crawl.text[start:end]


@pytest.mark.parametrize("crawl", CRAWLS, ids=lambda c: c.id)
def test_published(read: Read, crawl: Crawl) -> None:
    article = read(crawl.text)
    date, _, how = crawl.expected["published"].partition(":")
    if date == "none":
        assert article.published is None
        assert [n.code for n in article.notes if n.code != "author"] == how.split(",")
    else:
        assert article.published is not None
        assert (article.published.date.isoformat(), article.published.how) == (date, how)


@pytest.mark.parametrize("crawl", CRAWLS, ids=lambda c: c.id)
def test_language_outlet_title(read: Read, crawl: Crawl) -> None:
    article = read(crawl.text)
    expected = crawl.expected
    assert article.language == (None if expected["language"] == "none" else expected["language"])
    if "outlet" in expected:
        assert article.outlet == expected["outlet"]
    if "title" in expected:
        assert article.title == expected["title"]


@pytest.mark.parametrize("crawl", CRAWLS, ids=lambda c: c.id)
def test_text_stands_as_it_is_and_blocks_are_in_order(read: Read, crawl: Crawl) -> None:
    article = read(crawl.text)
    assert article.text == crawl.text
    covered = "".join(article.text[b.start:b.end] for b in article.blocks)
    assert "".join(covered.split()) == "".join(article.text.split())
    assert all(one.end <= two.start for one, two in zip(article.blocks, article.blocks[1:], strict=False))
