"""Short texts read as far as the claims room, for its tests."""

from __future__ import annotations

import datetime
import functools
from pathlib import Path
from typing import Any

import pytest
import yaml

from talka.claims import Extraction, extract_claims
from talka.claims.scene import Scene
from talka.claims.scenes import scenes
from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Analysis, Article, Block, Claim, Mention, Published, article_id
from talka.packs import Packs, load_packs

DAY = datetime.date(2024, 6, 3)


@functools.cache
def packs() -> Packs:
    return load_packs()


def read(text: str, language: str = "en") -> tuple[Analysis, tuple[Mention, ...]]:
    article = Article(article_id(text, None), "case.txt", None, None, None, language, Published(DAY, "metadata"), text,
                      (Block("body", 0, len(text), language),))
    analysis = analyse(article, packs())
    return analysis, tuple(find_mentions(analysis, packs(), DAY))


def scene(text: str, language: str = "en") -> Scene:
    analysis, mentions = read(text, language)
    return scenes(analysis, mentions, packs())[0]


def extraction(text: str, language: str = "en") -> Extraction:
    return extract_claims(*read(text, language), packs())


def claims(text: str, kind: str, language: str = "en") -> list[Claim]:
    return [c for c in extraction(text, language).claims if c.kind == kind]


def paragraphs(text: str, language: str = "en") -> Extraction:
    """What a text makes whose paragraphs blank lines part."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block("body", at, at + len(part), language))
        at += len(part) + 2
    article = Article(article_id(text, None), "case.txt", None, None, None, language, Published(DAY, "metadata"), text,
                      tuple(blocks))
    analysis = analyse(article, packs())
    return extract_claims(analysis, find_mentions(analysis, packs(), DAY), packs())


def cases(folder: str) -> list[Any]:
    """The cases of the files of a folder beside this one, each with the language that its file is named after."""
    return [pytest.param(path.stem, case, id=f"{path.stem}-{n:02d}")
            for path in sorted((Path(__file__).parent / folder).glob("*.yaml"))
            for n, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")))]
