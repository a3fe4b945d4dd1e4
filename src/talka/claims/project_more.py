"""What a plant makes, told in the sentence behind its opening (``It will turn out a hundred vehicles a year``)."""

from __future__ import annotations

import msgspec

from talka.claims.draft import Draft, spans_of
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.things import things
from talka.model import Project


def more_of(last: Draft | None, scene: Scene) -> Draft | None:
    """Return the project of the sentence before with what this one says is made; ``None`` where it says nothing."""
    body = last.body if last is not None else None
    if last is None or not isinstance(body, Project) or scene.number != last.order + 1 or body.products:
        return None
    states = {p.country for p in body.partners}
    if any(n.party.country and n.party.country not in states for n in scene.parties if n.party.type != "person"):
        return None
    verb = next((c for c in scene.acts("produce", "repair", "develop") if c.cue.pos == "verb"
                 and not is_noun(scene, c)), None)
    made = [t for t in things(scene, scene.sentence.first, scene.sentence.last) if not t.topic] if verb else []
    if verb is None or not made:
        return None
    products = tuple(dict.fromkeys(c for t in made for c in t.item.categories))
    stated = {**last.stated, "products": spans_of(*(m for t in made for m in t.mentions))}
    return last.changed(body=msgspec.structs.replace(body, products=products), stated=stated, doubts=(),
                        sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))
