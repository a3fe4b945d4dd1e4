"""What is kept for packs goes when they go: a program that loads packs again and again does not grow."""

from __future__ import annotations

import gc
import weakref

from talka.article import read_article
from talka.model import Document
from talka.packs import load_packs


def test_packs_that_nobody_uses_are_let_go() -> None:
    packs = load_packs()
    text = "Aid to Kyiv\n\nGermany\n\nBerlin will send ten more tanks to Ukraine by the end of the year."
    assert read_article(Document("list.txt", text.encode()), packs).language == "en"
    kept = weakref.ref(packs)
    del packs
    gc.collect()
    assert kept() is None
