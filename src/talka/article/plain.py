"""Which unit of a plain text plays which part, by the signs of the text alone.

The parts are told in three steps: what a line says of itself (``cues``), where the article begins (``head``), and
where it ends (``body``).
"""

from __future__ import annotations

from collections.abc import Sequence

from talka.article.body import mark_body
from talka.article.head import mark_head
from talka.article.listhead import mark_listheads
from talka.article.subhead import Names, mark_subheads
from talka.article.units import Unit
from talka.model.article import BlockKind


def label_units(
    units: Sequence[Unit], title: str | None = None, hints: Sequence[BlockKind | None] = (),
    sure: frozenset[int] = frozenset(), states: Names = frozenset,
) -> tuple[BlockKind, ...]:
    """Return each unit's part in the article.

    ``title`` is the headline where the document's container gives it; ``hints`` are what a page's structure says,
    ``sure`` the places of what it says are paragraphs of the article. ``states`` gives the folded names of states.
    """
    if not units:
        return ()
    kinds: list[BlockKind | None] = [_kind_by_cue(u) for u in units]
    for i, hint in enumerate(hints):
        # a list of headlines has buttons, days and sections in it, which are no headlines
        kinds[i] = kinds[i] if hint == "teaser" and kinds[i] == "boilerplate" else hint or kinds[i]
    start = mark_head(units, kinds, title)
    aside = frozenset(i for i, h in enumerate(hints) if h in ("teaser", "boilerplate"))
    mark_body(units, kinds, start, aside, sure)
    mark_subheads(units, kinds, start, states)
    mark_listheads(units, kinds, start)
    return tuple(k or "boilerplate" for k in kinds)


def _kind_by_cue(unit: Unit) -> BlockKind | None:
    label = unit.line.label
    if label is None:
        return None
    if label in ("teaser", "teaser_bare", "list"):
        return "teaser"
    return "caption" if label == "caption" else "boilerplate"
