"""Where a meeting or a signing was by the sentences near it that tell of it, where they name one town only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.model import Agreement, Meeting, Place

_NEAR = 8
"""Sentences between a meeting or a signing and one that tells where it was."""
_ACTS = {"meeting": ("meet", "visit", "host", "arrive", "discuss", "happen", "attend"), "agreement": ("sign",)}
_BEHIND = 5
"""Tokens between a word of travelling and the town behind it."""


def place_near(draft: Draft, drafts: Sequence[Draft], context: Context) -> tuple[Place, Scene] | None:
    """Return the one place that sentences near a draft tell of it, none of them telling of another meeting."""
    spans = set(draft.sentences)
    other = {span for d in drafts if d.kind == draft.kind and d is not draft for span in d.sentences} - spans
    found = [(place, scene) for scene in context.scenes
             if abs(scene.number - draft.order) <= _NEAR and (scene.sentence.start, scene.sentence.end) not in other
             and not scene.acts("earlier", "remind") and _is_of(scene, draft, context)
             for place in _places(scene, draft.kind)]
    before = [(place, scene) for place, scene in found if scene.number <= draft.order]
    for told in (before, found):
        if len({place.name for place, _ in told}) == 1:
            return told[0]
    return None


def _is_of(scene: Scene, draft: Draft, context: Context) -> bool:
    """Whether a sentence names nobody but the sides of a meeting or a document."""
    body = draft.body
    sides = {p.country for p in body.participants} if isinstance(body, Meeting) else (
        {p.country for p in body.parties} if isinstance(body, Agreement) else set())
    return all(context.state_of(n.party) in {None, *sides} for n in scene.parties)


def _places(scene: Scene, kind: str) -> Iterator[Place]:
    """The towns of a sentence that stand in the clause of a meeting or a signing."""
    cues = scene.acts(*_ACTS[kind])
    for mention in scene.mentions_of(Place):
        if mention.start in scene.datelines or not isinstance(mention.value, Place):
            continue
        first = scene.span(mention)[0]
        placed = mention in scene.places and any(scene.breaks(c.first, first) == 0 for c in cues)
        if placed or any(0 <= first - c.last <= _BEHIND and c.cue.act in ("visit", "arrive") for c in cues):
            yield mention.value
