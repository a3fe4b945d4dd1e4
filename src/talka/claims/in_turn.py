"""Counts and names that belong to each other in turn (``Oslo and Rome sent ten and five ambulances respectively``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.coordination import in_list
from talka.claims.nodes import PartyNode
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity


def in_turn(scene: Scene, act: Act, thing: Thing | None) -> list[tuple[Thing, PartyNode, bool]]:
    """Return each count as so many of a thing, the giver or receiver that it belongs to, and whether that one gives."""
    words = {t.norm for t in scene.tokens[scene.sentence.first:scene.sentence.last]}
    if thing is None or thing.item.quantity is None or words.isdisjoint(scene.grammar.respectively):
        return []
    counts = _row(scene, thing)
    doers = subjects_of(scene, act.cue)
    able = [n for n in scene.parties if n.prep is None and not n.is_adjective]
    givers = in_list(scene, able, doers[0]) if doers and doers[0] in able else doers
    for nodes, gives in ((givers, act.cue.cue.act != "receive"), (recipients_told(scene, act.cue), False)):
        if len(nodes) == len(counts) > 1:
            return [(_of(scene, thing, count), node, gives) for count, node in zip(counts, nodes, strict=True)]
    return []


def _row(scene: Scene, thing: Thing) -> list[Mention]:
    """The counts that stand in a row before a thing, with nothing but commas and conjunctions between them."""
    joints = {c.first for c in scene.acts("and")}
    row = [next(m for m in thing.mentions if isinstance(m.value, Quantity))]
    for count in reversed([q for q in scene.quantities if q.end <= row[0].start]):
        between = range(scene.span(count)[1], scene.span(row[0])[0])
        if not between or any(scene.tokens[i].norm != "," and i not in joints for i in between):
            break
        row.insert(0, count)
    return row


def _of(scene: Scene, thing: Thing, count: Mention) -> Thing:
    assert isinstance(count.value, Quantity)  # noqa: S101 - by kind
    return Thing(Item(thing.item.categories, thing.item.name, count.value), *scene.span(count), (count,),
                 topic=False, proper=False)
