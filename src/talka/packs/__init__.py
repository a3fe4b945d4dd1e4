"""Loads, checks and compiles data packs into read-only lexicons and tables.

In goes a folder of YAML files (``schema`` says what they hold), out come ``Packs``. Nothing here knows an article.
Add words in ``data/``; add a new kind of file in ``schema``.
"""

from talka.packs.book import LanguagePack, Packs, load_packs
from talka.packs.lexicon import Lexicon
from talka.packs.readings import Readings, Sense

__all__ = ["LanguagePack", "Lexicon", "Packs", "Readings", "Sense", "load_packs"]
