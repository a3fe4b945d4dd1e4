"""Lines of one word above a list (``DELIVERED``, ``Planned``): they say what the lines below them have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence

from talka.article.units import Unit
from talka.model.article import BlockKind

_COUNT = re.compile(r"^\W*\d")
_MANY = 2
"""Lines of a list below such a word from which they are one."""
_PARAGRAPHS = frozenset({"lead", "body"})
Kinds = list[BlockKind | None]


def mark_listheads(units: Sequence[Unit], kinds: Kinds, start: int) -> None:
    """Make body of a line of one word that stands below a paragraph and right above two lines of a list."""
    for i in range(start + 1, len(units) - _MANY):
        unit = units[i]
        own = kinds[i] is None or (kinds[i] == "boilerplate" and unit.line.label is None)
        if own and unit.words == 1 and unit.text[:1].isupper() and kinds[i - 1] in _PARAGRAPHS and all(
                kinds[j] in _PARAGRAPHS and _is_line(units[j]) for j in range(i + 1, i + 1 + _MANY)):
            kinds[i] = "body"


def _is_line(unit: Unit) -> bool:
    """Whether a line is one of a list: behind a bullet, or a count without the end of a sentence."""
    return unit.bullet or (not unit.ended and _COUNT.match(unit.text) is not None)
