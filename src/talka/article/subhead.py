"""Lines that are only the name of a state or a union, above what an article tells of it (``Germany``, ``Latvia:``).

In a list or a roundup they say who gives what their paragraph tells. Menus and tags have such names too: there they
stand in rows, or have no paragraph of the article on both sides of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from talka.article.units import Unit
from talka.model.article import BlockKind

Names = Callable[[], frozenset[str]]
"""The folded names of states and unions in all languages; asked for only where a line could be one."""
_SIGNS = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_BESIDE = frozenset({"caption", "teaser"})
"""What may stand between a subheading and its paragraph."""
_PARAGRAPHS = frozenset({"lead", "body", "quotation"})
_MANY = 2
"""Such lines from which they are subheadings although sections of outlets have the same names."""
Kinds = list[BlockKind | None]


def mark_subheads(units: Sequence[Unit], kinds: Kinds, start: int, names: Names) -> None:
    """Make body of lines that only name whom the paragraph below them is on.

    ``kinds`` are the parts that were told, ``start`` the place of the first paragraph: above it, where a section's
    name may stand, such a line is a subheading if several follow.
    """
    found = [i for i in range(start + 1, len(units) - 1) if _is_single(units[i], kinds[i])
             and _reaches(kinds, i, 1) and _reaches(kinds, i, -1)]
    named = [i for i in found if _name(units[i]) in names()]
    many = len(named) >= _MANY
    if many and start > 1 and _is_single(units[start - 1], kinds[start - 1]) and _name(units[start - 1]) in names():
        named.append(start - 1)
    for i in named:
        if many or units[i].line.label is None:
            kinds[i] = "body"


def _name(unit: Unit) -> str:
    return _SIGNS.sub("", unit.fold)


def _is_single(unit: Unit, kind: BlockKind | None) -> bool:
    """Whether a line is one word with a capital: longer lines among paragraphs are subheadings whatever they say."""
    open_kind = kind is None or (kind == "boilerplate" and unit.line.label in (None, "section"))
    return open_kind and unit.words == 1 and _SIGNS.sub("", unit.text)[:1].isupper()


def _reaches(kinds: Kinds, i: int, step: int) -> bool:
    """Whether the next line up or down, but for captions and teasers, is a paragraph."""
    i += step
    while 0 <= i < len(kinds) and kinds[i] in _BESIDE:
        i += step
    return 0 <= i < len(kinds) and kinds[i] in _PARAGRAPHS
