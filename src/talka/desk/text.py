"""Reads one text without any register."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from talka.desk.desk import Desk
from talka.language import analyse
from talka.mentions import find_mentions as find
from talka.model import Article, Block, Claim, Document, Mention, article_id
from talka.packs import Packs, load_packs
from talka.pipeline import read_document


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
    return read_document(document, _packs(packs)).claims
