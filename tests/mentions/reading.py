"""Sentences read for tests: their mentions, in one language, on one day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
import yaml

from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Article, Block, Mention, Party
from talka.packs import Packs, load_packs
from talka.packs.load import DATA

DAY = datetime.date(2024, 11, 4)


@cache
def packs() -> Packs:
    return load_packs()


def article(text: str, code: str | None, kinds: Sequence[str] = ("body",)) -> Article:
    """An article whose paragraphs are blocks of the kinds, the last one for all that follow."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind: Any = kinds[min(number, len(kinds) - 1)]
        if line:
            blocks.append(Block(kind, at, at + len(line), code))
        at += len(line) + 1
    return Article("a-1", "test", None, None, None, code, None, text, tuple(blocks))


def read(text: str, code: str, on: datetime.date | None = DAY, kinds: Sequence[str] = ("body",)) -> list[Mention]:
    return list(find_mentions(analyse(article(text, code, kinds), packs()), packs(), on))


def parties(text: str, code: str, on: datetime.date | None = DAY) -> list[tuple[str, Party]]:
    return [(text[m.start:m.end], m.value) for m in read(text, code, on)
            if isinstance(m.value, Party) and m.kind == "party"]


def ids(text: str, code: str, on: datetime.date | None = DAY) -> dict[str, str]:
    """The words of each party with its id."""
    return {words: party.id for words, party in parties(text, code, on)}


def fitting(text: str, found: list[Mention], words: str, kind: str) -> list[Mention]:
    """Mentions of the kind that hold the words where they stand first, or lie in them."""
    place = text.index(words)
    end = place + len(words)
    return [m for m in found if m.kind == kind and
            ((m.start <= place and end <= m.end) or (place <= m.start and m.end <= end))]


def described(text: str, found: list[Mention]) -> str:
    return "; ".join(f"{m.kind} [{text[m.start:m.end]}] {m.value}" for m in found)


def load_cases(kinds: Sequence[str]) -> list[Any]:
    """The cases of some kinds beside the words of each language: code, kind and case, for pytest."""
    out = []
    for path in sorted(DATA.glob("lang/*/cases/*.yaml")):
        if path.stem in kinds:
            code = path.parent.parent.name
            for number, case in enumerate(yaml.safe_load(path.read_text("utf-8"))):
                out.append(pytest.param(code, path.stem, case, id=f"{code}-{path.stem}-{number + 1}"))
    return out
