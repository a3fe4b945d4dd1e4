"""The tables of a language's pack, compiled when they are first asked for and kept beside its lexicon."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from weakref import WeakKeyDictionary

from talka.mentions import numeric_compile, numeric_tables
from talka.mentions.numeric_compile import compiled
from talka.mentions.numeric_tables import NumericTables
from talka.packs import LanguagePack

_TABLES: WeakKeyDictionary[LanguagePack, NumericTables] = WeakKeyDictionary()


def tables_of(pack: LanguagePack) -> NumericTables:
    """Return the tables of a language pack, compiled when they are first asked for and kept beside its lexicon."""
    known = _TABLES.get(pack)
    if known is None:
        data = pack.cached(f"numeric-{_version()}", lambda: compiled(pack).dumps())
        known = _TABLES[pack] = NumericTables.loads(data)
    return known


@lru_cache(maxsize=1)
def _version() -> str:
    """Changes with the code that makes tables, so that none of older code are read."""
    code = (Path(module.__file__ or "").read_bytes() for module in (numeric_compile, numeric_tables))
    return hashlib.sha256(b"".join(code)).hexdigest()[:12]
