"""What a document told before provides for: ``The document covers training``, ``It provides for``, ``Under it``."""

from __future__ import annotations

import msgspec

from talka.claims.agreement_scope import categories_of
from talka.claims.categories import GENERAL_SCOPE
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.claims.things import things
from talka.model import Agreement, Instrument

_BEHIND = 3
"""Tokens from a word of providing to the document that provides, where it stands behind."""
_NEAR = 2
"""Sentences from a document to one that means it by a pronoun or only goes on under it."""


def provided(last: Draft, scene: Scene) -> Draft | None:
    """Return the document told last with more of its scope; ``None`` where a sentence says nothing of it."""
    body = last.body
    at = _from(last, scene)
    if at is None or not isinstance(body, Agreement):
        return None
    scope = [t for t in things(scene, at, scene.sentence.last) if not t.topic
             and not GENERAL_SCOPE.issuperset(t.item.categories)]
    if not scope:
        return None
    own = dict.fromkeys((*body.scope, *categories_of(scope)))
    spans = last.stated.get("scope", ()) + tuple((m.start, m.end) for t in scope for m in t.mentions)
    return last.changed(body=msgspec.structs.replace(body, scope=tuple(own)), stated={**last.stated, "scope": spans},
                        sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))


def _from(last: Draft, scene: Scene) -> int | None:
    """The token from which a sentence says what the document provides for."""
    documents = [scene.span(m) for m in scene.instruments if isinstance(m.value, Instrument)]
    cue = next(iter(scene.acts("provide_for", "include")), None)
    if cue is not None and documents and documents[0][0] <= cue.last + _BEHIND:
        return cue.last
    if scene.number - last.order > _NEAR or len(scene.acts("sign")) or last.status not in ("signed", "planned"):
        return None
    if cue is not None and not documents:
        meant = [c for c in scene.acts("pronoun") if c.first == scene.sentence.first and c.has("nom")
                 and c.cue.lemma == "3" and not c.has("pl")]
        return cue.last if meant and scene.breaks(meant[0].first, cue.first) == 0 else None
    bare = isinstance(last.body, Agreement) and GENERAL_SCOPE.issuperset(last.body.scope)
    under = documents and f"prep:{scene.prep_before(documents[0][0])}" in scene.grammar.through
    return documents[0][1] if bare and under and not scene.money else None
