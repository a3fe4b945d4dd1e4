"""Reads one text without any register."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from talka.article import tell_languages
from talka.desk.cases import case_problems
from talka.desk.desk import Desk
from talka.desk.knowledge import packs_of
from talka.errors import DocumentError
from talka.intake import read_paths
from talka.language import analyse
from talka.mentions import find_mentions as find
from talka.model import Article, Block, Claim, Document, Mention, article_id
from talka.packs.check import check_packs
from talka.packs.schemas import schemas
from talka.pipeline import read_document, read_steps, trace_steps
from talka.views import Explanation, Named, explain, is_small, named

_PARAGRAPH = re.compile(r"\S[^\n]*")


def read(
    text: str | bytes,
    *,
    published: datetime.date | None = None,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    html: bool = False,
    packs: Path | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of one article, in the order of the text.

    What is known of the article beside its text helps: above all the day it was ``published``, by which 'today' and
    'by autumn' are settled. ``html`` says that the text is a page. ``packs`` is a folder of packs of your own. Raises
    ``DocumentError`` for a text that is no article, ``PackError`` for packs that are not right.
    """
    document = Document(
        source="-",
        body=text.encode() if isinstance(text, str) else text,
        media_type="text/html" if html else "text/plain",
        encoding="utf-8" if isinstance(text, str) else None,
        url=url,
        outlet=outlet,
        title=title,
        published=published.isoformat() if published else None,
    )
    return read_document(document, packs_of(packs)).claims


def find_mentions(
    text: str, language: str | None = None, on: datetime.date | None = None, *, packs: Path | None = None
) -> tuple[Mention, ...]:
    """Return what a text names: money, quantities, dates, parties, items, places, quotations, instruments, cues.

    Each has its ``kind``, ``start`` and ``end`` in the text as given, ``value`` and, where the text can be read in two
    ways, other ``readings``. ``language`` is a code; without it each paragraph tells its own. ``on`` is the day that
    'today' and 'on Friday' are settled by; without it they are left open.
    """
    known = packs_of(packs)
    places = tuple(m.span() for m in _PARAGRAPH.finditer(text))
    codes = tell_languages([text[a:b] for a, b in places], known)
    blocks = tuple(Block("body", a, b, language or code) for (a, b), code in zip(places, codes, strict=True))
    article = Article(article_id(text, None), "-", None, None, None, language, None, text, blocks)
    return tuple(m for m in find(analyse(article, known), known, on) if not is_small(m))


def explain_text(
    text: str, language: str | None = None, on: datetime.date | None = None, *, packs: Path | None = None
) -> tuple[Named, ...]:
    """Return what ``find_mentions`` finds in a text, in words, each with the pack entry that found it."""
    return tuple(named(m, text) for m in find_mentions(text, language, on, packs=packs))


def pack_schemas() -> dict[str, dict[str, Any]]:
    """Return a JSON Schema for each kind of pack file, by its name in a pack."""
    return schemas()


def open_register(path: str | Path, *, packs: Path | None = None) -> Desk:
    """Open a register, made if it is not there; raises ``RegisterError``. Close it, or use it in a ``with``."""
    return Desk(Path(path), packs=packs)


def explain_paths(
    paths: Iterable[str | Path], *, packs: Path | None = None
) -> Iterator[tuple[str, Explanation | DocumentError]]:
    """Yield how each text was read, by its source, or why it could not be."""
    for document in read_paths([str(p) for p in paths]):
        if isinstance(document, DocumentError):
            yield document.source, document
            continue
        try:
            steps = read_steps(document, packs_of(packs))
            yield document.source, explain(steps, trace_steps(steps, packs_of(packs)))
        except DocumentError as error:
            yield document.source, error


def check(packs: Path | None = None) -> tuple[str, ...]:
    """Return every problem of talka's packs and, where given, of the user's own with its cases."""
    problems = check_packs(packs)
    if problems or packs is None:
        return problems
    return tuple(case_problems(packs, lambda text, code, on: find_mentions(text, code, on, packs=packs)))
