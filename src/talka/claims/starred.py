"""Word lists of the packs whose entries may end in a star, which stands for any ending."""

from __future__ import annotations

from functools import lru_cache


def is_one_of(word: str, entries: tuple[str, ...]) -> bool:
    """Return whether a folded word is an entry of a list, or begins like one that ends in a star."""
    whole, stems = parted(entries)
    return word in whole or word.startswith(stems)


@lru_cache(maxsize=64)
def parted(entries: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the whole words of a list and the stems of those with a star."""
    return frozenset(e for e in entries if not e.endswith("*")), tuple(e[:-1] for e in entries if e.endswith("*"))
