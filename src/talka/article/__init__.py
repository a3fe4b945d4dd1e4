"""Document → Article: the text, its blocks, its languages, where and when it appeared.

In goes a ``Document`` (bytes), out comes an ``Article`` whose text is written once. Never a network, never a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary, ref

from talka.article.reader import Reader
from talka.model import Article, Document
from talka.packs import Packs
from talka.packs.names_of_states import names_of_states

__all__ = ["Reader", "read_article", "tell_languages"]

_READERS: WeakKeyDictionary[Packs, Reader] = WeakKeyDictionary()


def read_article(document: Document, packs: Packs) -> Article:
    """Return the document as an article; raises ``DocumentError`` where it holds no text that can be read."""
    return _reader(packs).read(document)


def tell_languages(pieces: Sequence[str], packs: Packs) -> tuple[str | None, ...]:
    """Return the language of each piece of a text, ``None`` where there is no pack for it."""
    return _reader(packs).tell_languages(pieces)


def _reader(packs: Packs) -> Reader:
    reader = _READERS.get(packs)
    if reader is None:
        given = (name for p in packs.languages.values() for group in p.given for name in group.names)
        reader = _READERS[packs] = Reader(
            ((p.info, p.layout) for p in packs.languages.values()), given, _states_of(packs))
    return reader


def _states_of(packs: Packs) -> Callable[[], frozenset[str]]:
    """The names of the states of packs, without keeping the packs alive: their reader would never be let go."""
    alive = ref(packs)

    def names() -> frozenset[str]:
        known = alive()
        return names_of_states(known) if known is not None else frozenset()

    return names
