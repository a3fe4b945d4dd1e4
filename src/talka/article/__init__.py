"""Document → Article: the text, its blocks, its languages, where and when it appeared.

In goes a ``Document`` (bytes), out comes an ``Article`` whose text is written once. Never a network, never a file.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from talka.article.reader import Reader
from talka.model import Article, Document
from talka.packs import Packs

__all__ = ["Reader", "read_article"]

_READERS: WeakKeyDictionary[Packs, Reader] = WeakKeyDictionary()


def read_article(document: Document, packs: Packs) -> Article:
    """Return the document as an article; raises ``DocumentError`` where it holds no text that can be read."""
    reader = _READERS.get(packs)
    if reader is None:
        reader = _READERS[packs] = Reader((p.info, p.layout) for p in packs.languages.values())
    return reader.read(document)
