"""The last paragraph of a text that is cut off: the article's own, or the beginning of another article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from talka.model import CLAIMING, Article

Read = Callable[..., Article]
HERE = Path(__file__).parent
BEGINNINGS: dict[str, list[str]] = yaml.safe_load((HERE / "beginnings.yaml").read_text(encoding="utf-8"))
GOLDEN = HERE.parent / "golden"
_LEAST, _LONG, _CUT = 60, 18, 12
Case = tuple[list[str], str]


def articles(language: str) -> Iterator[list[str]]:
    """The paragraphs of the golden articles that are long enough."""
    for path in sorted((GOLDEN / language).glob("*.yaml")):
        text = str(yaml.safe_load(path.read_text(encoding="utf-8"))["text"])
        paragraphs = [" ".join(p.split()) for p in text.split("\n\n") if p.strip()]
        if len(text.split()) >= _LEAST:
            yield paragraphs


def own() -> Iterator[Case]:
    """Articles that end in the middle of their last long paragraph."""
    for language in BEGINNINGS:
        for paragraphs in articles(language):
            long = [i for i, p in enumerate(paragraphs) if i >= 2 and len(p.split()) >= _LONG]
            if long:
                words = paragraphs[long[-1]].split()
                rest = " ".join(words[:max(_CUT, len(words) * 6 // 10)]).rstrip(".,;:!?\"\u00bb\u201c\u201d")
                yield paragraphs[:long[-1]], rest


def other() -> Iterator[Case]:
    """Articles with the cut-off beginning of another one below them."""
    for beginnings in BEGINNINGS.items():
        for i, paragraphs in enumerate(articles(beginnings[0])):
            yield paragraphs, beginnings[1][i % len(beginnings[1])]


def share_claiming(read: Read, cases: list[Case]) -> float:
    found = 0
    for paragraphs, last in cases:
        text = "\n\n".join([*paragraphs, last])
        at = text.rindex(last) + len(last) // 2
        found += any(b.kind in CLAIMING for b in read(text).blocks if b.start <= at < b.end)
    return found / len(cases)


def test_there_are_enough_of_them() -> None:
    assert {len(b) for b in BEGINNINGS.values()} == {6}
    assert min(len(list(own())), len(list(other()))) >= 80


def test_an_articles_own_end_is_mostly_kept(read: Read) -> None:
    assert share_claiming(read, list(own())) >= 0.8


def test_the_beginning_of_another_article_is_mostly_kept_out(read: Read) -> None:
    assert share_claiming(read, list(other())) <= 0.15
