"""Golden articles: their files, what talka makes of them, and how that compares with what they claim."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from talka.evaluation import Evaluation, measure
from talka.export import claim_line
from talka.model import Document
from talka.packs import Packs, load_packs
from talka.pipeline import Reading, read_document

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "uk", "ru", "lt")

Json = dict[str, Any]


class Golden(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One article of ours with everything that it claims; the form is told in ``README.md``."""

    about: str
    points: tuple[str, ...]
    text: str
    claims: tuple[Json, ...]
    url: str | None = None
    published: datetime.date | None = None


class Shares(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How well the articles of a language are read, each share rounded down to a thousandth."""

    events_precision: float
    events_recall: float
    statements_precision: float
    statements_recall: float
    fields: float


@functools.cache
def points() -> dict[str, str]:
    """Return the hard points, by name, each with what it is."""
    return msgspec.yaml.decode((HERE / "points.yaml").read_bytes(), type=dict[str, str])


def floors() -> dict[str, Shares]:
    """Return by language what may not be fallen short of."""
    return msgspec.yaml.decode((HERE / "floors.yaml").read_bytes(), type=dict[str, Shares])


@functools.cache
def goldens(language: str) -> dict[str, Golden]:
    """Return the golden articles of a language by the name of their file.

    Raises ``msgspec.ValidationError`` where a file has not the form of one.
    """
    found = sorted((HERE / language).glob("*.yaml"))
    return {path.stem: msgspec.yaml.decode(path.read_bytes(), type=Golden) for path in found}


def read(name: str, golden: Golden, packs: Packs) -> Reading:
    """Read one golden article as if its text had been saved as a file."""
    body = golden.text.encode()
    published = golden.published.isoformat() if golden.published else None
    return read_document(Document(f"{name}.txt", body, url=golden.url, published=published), packs)


@functools.cache
def measured(language: str) -> Evaluation:
    """Read all golden articles of a language and measure what was found."""
    articles, packs = goldens(language), load_packs()
    claims: list[Json] = []
    texts: dict[str, str] = {}
    for name, golden in articles.items():
        reading = read(name, golden, packs)
        claims += [msgspec.json.decode(claim_line(c, None), type=Json) for c in reading.claims]
        texts[reading.article.id] = reading.article.text
    gold = [{**claim, "doc": name} for name, golden in articles.items() for claim in golden.claims]
    return measure(gold, claims, documents=articles, texts=texts)


def shares(found: Evaluation) -> Shares:
    """Return the shares of a measure that have floors."""
    events, statements = found.kinds["events"], found.kinds["statement"]
    above, below = (sum(x) for x in zip(*found.fields.values(), strict=True))
    exact = (events.precision, events.recall, statements.precision, statements.recall, above / below)
    return Shares(*(_down(x) for x in exact))


def showing(language: str, point: str) -> Sequence[str]:
    """Return the names of the articles of a language that show a hard point."""
    return [name for name, golden in goldens(language).items() if point in golden.points]


def _down(share: float) -> float:
    return int(share * 1000) / 1000
