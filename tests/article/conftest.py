"""What the tests of this room share: a reader with the packs that ship, and documents made from texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from talka.article import read_article
from talka.model import Article, Document
from talka.packs import load_packs

Read = Callable[..., Article]


@pytest.fixture(scope="session")
def read() -> Read:
    packs = load_packs()

    def reading(text: str | bytes, **known: str | None) -> Article:
        body = text if isinstance(text, bytes) else text.encode()
        return read_article(Document(source="test.txt", body=body, **known), packs)  # type: ignore[arg-type]

    return reading
