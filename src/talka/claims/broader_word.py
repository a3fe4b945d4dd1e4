"""``The vehicles are to arrive in May``: a broader word for the things of the sentence before."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.draft_growth import items_of
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing


def by_broader_word(context: Context, scene: Scene, found: Found, last: Draft) -> tuple[Thing, ...]:
    """Return the things of a sentence with those of the commitment before in place of a broader word for them.

    Empty where no such word stands here, or where it may mean other things: it has a count of its own, it stands with
    no article in a language that has them and not first in one that has none, or the commitment before tells of
    several things that it may mean, or names it itself.
    """
    if len(found.concrete) != 1 or len(found.things) != 1 or getattr(last.body, "basis", None) == "total":
        return ()
    thing, told = found.concrete[0], items_of(last)
    if thing.item.quantity or thing.proper or not _points_back(scene, thing):
        return ()
    kinds = set(thing.item.categories)
    meant = [i for i in told if any(kinds <= context.broader.get(c, frozenset()) for c in i.categories)]
    if len(meant) != 1 or any(kinds & set(i.categories) for i in told):
        return ()
    return (thing._replace(item=meant[0]),)


def _points_back(scene: Scene, thing: Thing) -> bool:
    before = scene.tokens[thing.first - 1].norm if thing.first > scene.sentence.first else None
    if scene.grammar.articles:
        return before in scene.grammar.articles and before not in scene.grammar.indefinite
    return before is None or before in scene.grammar.such
