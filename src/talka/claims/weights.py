"""Weights of goods that stand behind them: ``a batch of relief goods, 90 tonnes in weight``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.model import Item, Mention

_GAP = 6
"""Tokens between goods and the number of what they weigh, over whose they are."""
_SMALL = ("amount_to", "total", "aid", "say")
"""Acts whose words may stand between goods and their weight."""
GOODS = frozenset({"humanitarian_goods", "medical", "personal_equipment", "ammunition", "energy", "other"})
"""Categories of what is weighed when it is given; what a tank weighs counts no tanks."""


def weight_behind(scene: Scene, after: int, categories: Sequence[str]) -> Mention | None:
    """Return the weight told behind goods that end before a token, of which nothing but its unit is counted."""
    if not GOODS.issuperset(categories):
        return None
    count = next((q for q in scene.quantities if after < scene.span(q)[0] <= after + _GAP), None)
    if count is None or not _is_bare(scene, scene.span(count)[1]):
        return None
    return count if _is_joined(scene, after, scene.span(count)[0]) else None


def _is_bare(scene: Scene, at: int) -> bool:
    """Whether a unit that counts goods stands at a token, with no goods behind it."""
    unit = next((scene.span(m)[1] for m in scene.items if scene.span(m)[0] == at and m.may_be("counter")
                 and isinstance(m.value, Item) and m.value.name == "set"), None)
    if unit is None:
        return False
    return unit >= scene.sentence.last or scene.tokens[unit].shape == "sign" or any(
        c.first == unit for c in scene.cues if c.cue.act != "aid") or any(n.first == unit for n in scene.parties)


def _is_joined(scene: Scene, first: int, last: int) -> bool:
    """Whether only whose they are, and words for weight, stand between goods and a number."""
    whose = {i for n in scene.parties for i in range(n.first - 1, n.last)}
    signs = [i for i in range(first, last) if scene.tokens[i].shape == "sign"]
    others = any(first <= scene.span(m)[0] < last for m in scene.items if not m.may_be("counter"))
    parted = [c for c in scene.between(first, last) if c.cue.act not in (*_SMALL, "relative", "prep")
              or (c.cue.act == "prep" and c.first not in whose)]
    relative = any(c.cue.act == "relative" for c in scene.between(first, last))
    return not others and not parted and (not signs or (relative and len(signs) == 1))
