"""Things that no word of the packs names, told by how they stand: counted, and given by somebody to somebody.

``Latvia gave Kenya 12 zorbles``: whatever they are, they are what is given. What is weighed may be aid in general
(``40 tonnes of aid``). Words for people, times, events and papers are kept out (``uncounted`` of the grammar).
"""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.carriers import unladen
from talka.claims.categories import GENERAL
from talka.claims.found import collect
from talka.claims.nodes import CueNode
from talka.claims.remembered import remembered
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.starred import is_one_of
from talka.claims.things import Thing, things
from talka.claims.weights import weight_behind
from talka.model import Item, Mention, Quantity

ACTS = ("give", "receive", "arrive", "sell")
"""Acts whose object is what is given, whatever it is called."""
_WORDS = 4
"""Words that a thing without a name may take."""
_TOLD = ("past", "ppp", "fut", "inf")
"""Tenses that tell of one act, and of no habit."""
_OF_AID = GENERAL - {"other"}
"""Categories of aid in general, which other rules weigh."""
_AID = "humanitarian_goods"
"""What aid is that is weighed, where no word says of what kind it is."""
_OF_NAMES = ("title", "upper", "mixed")
"""Shapes of the words of a model's name."""
_LISTED = 2
"""Tokens from the end of a thing to the count of the next in its list."""


def unnamed(scene: Scene, act: Act) -> tuple[Thing, ...]:
    """Return what an act of giving is about by where it stands: counted things, else what is a thing only if given."""
    if act.cue.cue.act not in ACTS:
        return ()
    found = _all(scene, act) or _uncounted(scene, act)
    return tuple(t for t in found if _is_object(scene, act, t))


def _uncounted(scene: Scene, act: Act) -> tuple[Thing, ...]:
    """Things of no kind in particular (``equipment``), and for nothing whatever it is, that were or will be given."""
    if act.noun or act.stage.tense not in _TOLD:
        return ()
    given = act.cue.cue.get("terms") == "in_kind"
    found = (unladen(scene, things(scene, act.first, act.last, uncounted=True)) if given
             else collect(scene, act.first, act.last).things)
    kept = tuple(t for t in found if not t.topic and _OF_AID.isdisjoint(t.item.categories) and not _is_attribute(t)
                 and scene.breaks(t.first, act.cue.first) == 0)
    return kept or _donated(scene, act)


def _donated(scene: Scene, act: Act) -> tuple[Thing, ...]:
    """What unknown words name right behind a verb of giving for nothing (``donated zorbles``)."""
    if act.cue.cue.get("terms") != "in_kind" or act.passive:
        return ()
    known, start = _known(scene), act.cue.last
    while start < scene.sentence.last and scene.tokens[start].norm in scene.grammar.articles:
        start += 1
    start = next((n.last for n in scene.parties if n.first == start), start)
    run = _run(scene, start, known)
    if not run or not _is_goods(scene, run) or not _is_plural(scene, run[-1]):
        return ()
    item = Item(("other",), scene.text[scene.tokens[run[0]].start:scene.tokens[run[-1]].end])
    words = Mention("item", scene.tokens[run[0]].start, scene.tokens[run[-1]].end, item)
    return (Thing(item, run[0], run[-1] + 1, (words,), topic=False, proper=False),)


def _is_attribute(thing: Thing) -> bool:
    """Whether its case makes a thing only what something else is of (``lists of arms``)."""
    last = thing.mentions[-1]
    return any("gen" in f for f in last.features) and not last.may_be("acc") and not last.may_be("nom")


def with_listed(scene: Scene, act: Act, known: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return counted things and, in their places, those without a known name that stand in a list with them."""
    if act.cue.cue.act not in ACTS or not known or not all(t.item.quantity for t in known):
        return tuple(known)
    found = list(known)
    counts = {m.start for t in known for m in t.mentions}
    for thing in _all(scene, act):
        if thing.mentions[0].start in counts:
            continue  # a word for so many of it (``600 pairs of gloves``)
        if any(_beside(scene, one, thing) or _beside(scene, thing, one) for one in found):
            found.append(thing)
    return tuple(sorted(found, key=lambda t: t.first))


def _beside(scene: Scene, left: Thing, right: Thing) -> bool:
    """Whether only a comma or a word for ``and`` stands between two things."""
    between = range(left.last, right.first)
    joints = {i for c in scene.acts("and") for i in range(c.first, c.last)}
    return 0 < len(between) <= _LISTED and all(i in joints or scene.tokens[i].norm == "," for i in between)


def _is_object(scene: Scene, act: Act, thing: Thing) -> bool:
    """Whether a thing stands where the object of an act does, in its own clause."""
    if scene.breaks(act.cue.first, thing.first) > 0:
        return False
    behind = thing.first >= act.cue.last
    if act.noun or ("nom" in scene.grammar.donor and act.cue.cue.act != "arrive"):
        return behind or not act.noun
    return not behind if act.passive or act.cue.cue.act == "arrive" else behind


@remembered
def _all(scene: Scene, act: Act) -> tuple[Thing, ...]:
    """The counted things without a known name in the sentence, whatever the act."""
    known = _known(scene)
    found = [*(_counted(scene, q, known) for q in scene.quantities),
             *(_weighed(scene, c) for c in reversed(scene.acts("aid")))]
    told = {t.mentions[0].start if t.mentions[0].kind == "quantity" else t.mentions[-1].start: t
            for t in reversed([t for t in found if t is not None])}  # of two words for one weight the nearer
    return tuple(t for t in told.values() if act.first <= t.first < act.last)


def _known(scene: Scene) -> frozenset[int]:
    """The tokens of everything that has a meaning of its own, but for words for aid and those that only count."""
    kept = [m for m in scene.mentions if not m.may_be("counter") and m.kind != "quotation"]
    aid = {i for c in scene.acts("aid") for i in range(c.first, c.last)}
    return frozenset(i for m in kept for i in range(*scene.span(m))) - aid


def _counted(scene: Scene, count: Mention, known: frozenset[int]) -> Thing | None:
    """The thing behind a count, or ``None`` where what is counted has a name, or is nothing that is given."""
    _, last = scene.span(count)
    start = max((scene.span(m)[1] for m in scene.items if m.may_be("counter") and scene.span(m)[0] == last),
                default=last)
    start = next((n.last for n in scene.parties if n.first == start > last), start)
    run = _run(scene, start, known)
    aid = next((c for c in scene.acts("aid") if start <= c.first and c.last <= start + len(run)), None)
    if not run or not _is_goods(scene, run):
        return None
    if aid is not None and start == last:
        return None  # what is counted is packages, not what is in them
    one = isinstance(count.value, Quantity) and count.value.max == 1
    if aid is None and start == last and not one and not _is_plural(scene, run[-1]):
        return None
    item = _item(scene, run, aid, count)
    words = Mention("item", scene.tokens[run[0]].start, scene.tokens[run[-1]].end, item)
    return Thing(item, scene.span(count)[0], run[-1] + 1, (count, words), topic=False, proper=False)


def _weighed(scene: Scene, aid: CueNode) -> Thing | None:
    """Aid with its weight behind it (``a batch of medical aid, 90 tonnes in weight``)."""
    weight = weight_behind(scene, aid.last, [str(aid.cue.get("category") or _AID)]) if aid.cue.pos == "noun" else None
    if weight is None:
        return None
    item = _item(scene, range(aid.first, aid.last), aid, weight)
    return Thing(item, aid.first, scene.span(weight)[1], (aid.mention, weight), topic=False, proper=False)


def _item(scene: Scene, run: Sequence[int], aid: CueNode | None, count: Mention) -> Item:
    quantity = count.value if isinstance(count.value, Quantity) else None
    name = scene.text[scene.tokens[run[0]].start:scene.tokens[run[-1]].end]
    if aid is None:
        return Item(("other",), name, quantity)
    return Item((str(aid.cue.get("category") or _AID),), aid.cue.lemma, quantity)


def _run(scene: Scene, start: int, known: frozenset[int]) -> list[int]:
    """The tokens of words from a place on that mean nothing else, a model's name before them, over inner hyphens."""
    run: list[int] = []
    auxiliaries = {*scene.grammar.passive, *scene.grammar.perfect}
    for i in range(start, scene.sentence.last):
        token = scene.tokens[i]
        hyphen = token.norm in DASHES and i > start and scene.tokens[i - 1].end == token.start
        named = token.shape in _OF_NAMES and all(scene.tokens[j].shape in _OF_NAMES for j in run)
        if i in known or token.norm in auxiliaries or not (hyphen or named or token.shape == "lower"):
            break
        run.append(i)
    words = [i for i in run if scene.tokens[i].norm not in DASHES]
    is_noun = bool(words) and run[-1] == words[-1] and scene.tokens[words[-1]].shape == "lower"
    return run if is_noun and len(words) <= _WORDS else []


def _is_goods(scene: Scene, run: Sequence[int]) -> bool:
    """Whether none of some words is for people, times, papers, or what else is no goods."""
    return not any(is_one_of(scene.tokens[i].norm, scene.grammar.uncounted) for i in run)


def _is_plural(scene: Scene, head: int) -> bool:
    """Whether the last word has the ending of several, in a language that shows it so (English ``s``)."""
    endings = scene.grammar.plural_endings
    return not endings or scene.tokens[head].norm.endswith(endings)
