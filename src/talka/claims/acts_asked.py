"""Verbs of asking and proposing, and talks, that stand for an act of giving."""

from __future__ import annotations

import msgspec

from talka.claims.act import OBJECT, TALKS
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.sources import sources_in

_COUNT = 1
"""Tokens between a verb of wanting and the count of what is wanted."""
_BESIDE = 2
"""Tokens between a verb of proposing, a sum and the way it is given."""


def asking(scene: Scene) -> list[CueNode]:
    """Verbs of asking that no other verb follows: what is asked for stands behind them (``asked Seoul for tanks``)."""
    asked = scene.acts("ask")
    verbs = [c for c in scene.cues if c.cue.pos == "verb"] if asked else []
    things = [scene.span(m)[0] for m in (*scene.items, *scene.money)]
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="request")) for c in asked
            if c.cue.pos == "verb" and not is_noun(scene, c)
            and not any(v.first >= c.last and not is_noun(scene, v) and scene.breaks(c.first, v.first) == 0
                        for v in verbs)
            and any(c.last <= at and scene.breaks(c.first, at) == 0 for at in things)]


def wanting(scene: Scene) -> list[CueNode]:
    """Verbs of wanting with counted things right behind them, from somebody told (``wants 30 trucks from India``)."""
    verbs = [c for c in scene.acts("want") if c.cue.pos == "verb" and not is_noun(scene, c)]
    if not verbs or not sources_in(scene):
        return []
    counts = [scene.span(q)[0] for q in scene.quantities]
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="request")) for c in verbs
            if any(0 <= at - c.last <= _COUNT for at in counts) and not any(
                v.cue.pos == "verb" and v.first >= c.last and not is_noun(scene, v)
                and scene.breaks(v.first, c.first) == 0 for v in scene.cues)]


def proposing(scene: Scene) -> list[CueNode]:
    """Verbs of proposing with a sum of aid or of a loan right behind them (``proposed 5 billion euros in loans``)."""
    sums = [scene.span(m) for m in scene.money]
    ways = [c.first for c in scene.acts("lend", "aid", "guarantee")]
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="offer")) for c in scene.acts("propose")
            if c.cue.pos == "verb" and not is_noun(scene, c)
            and any(0 <= first - c.last <= _BESIDE and any(0 <= at - last <= _BESIDE for at in ways)
                    for first, last in sums)]


def talked_aid(scene: Scene) -> list[CueNode]:
    """Aid with a sum that talks are on, as a noun of giving (``negotiations on budget support of 900 million``)."""
    talks = scene.acts(*TALKS)
    sums = [scene.span(m)[0] for m in scene.money] if talks else []
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="give", attributes=tuple(
                a for a in c.cue.attributes if a[0] != "category"))) for c in scene.acts("aid")
            if c.cue.pos == "noun" and scene.prep_before(c.first) in scene.grammar.talks_on
            and any(t.last <= c.first for t in talks) and any(0 <= at - c.last <= OBJECT for at in sums)]
