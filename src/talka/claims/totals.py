"""Running totals: which sum of a sentence counts all that was given so far, and which a single thing."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.level import level
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.times import YEAR
from talka.model import DateRange, Mention, Money

_WHOLE = 2
"""Tokens between the word for the whole and aid, and between it and the package that it is the worth of."""
_NEAR = 2
"""Clauses between a word of counting all and the act that it speaks of."""
_COMPARED = 6
"""Tokens between a word such as ``the largest`` and the time since which it is so."""
_SIGN = 5
"""How many words a sign between two words is as far as."""


def tells_total(scene: Scene) -> bool:
    """Return whether a word that means joint and whole alike stands before aid whose figure a bound opens.

    ``The whole aid of Japan exceeded 15 billion``, where one word says ``whole`` and ``common``.
    """
    figures = [m.value for m in scene.money if isinstance(m.value, Money)]
    before = [c for c in scene.acts("jointly") if c.cue.pos == "adjective"]
    grown = any(c.cue.pos == "verb" for c in scene.acts("raise"))
    return (grown or any(f.max is None for f in figures)) and any(
        0 <= a.first - c.last <= _WHOLE and a.cue.pos == "noun" for c in before for a in scene.acts("aid"))


def is_total(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a sum is a running one: said so, or counted since a day."""
    counted = any(t.item.quantity for t in found.things)
    if not (found.money or counted):
        return _is_listed_so_far(scene, act, found)
    if counted and (act.stage.tense == "fut" or act.stage.governed_by("will")):
        return False  # ``in all 410 will be sold`` is the whole of what is to come
    words = [c for c in wholes(scene) if not _is_its_worth(scene, c, act)]
    if tells_total(scene) or any(
            scene.breaks(c.first, act.cue.first) <= _NEAR and counts_in(scene, c.first, found) for c in words):
        return True
    if level(scene) == act.cue or _taught_so_far(scene, act, found):
        return True
    if found.money and scene.shares and found.aid and act.stage.tense == "past" and not act.stage.governors:
        return True
    return any(isinstance(m.value, DateRange) and m.value.start and m.value.end is None
               and act.stage.tense in ("past", "ppp", "pres", "noun") and not act.stage.governors
               and not scene.is_aside(scene.span(m)[0], act.cue.first)
               and counts_in(scene, scene.span(m)[0], found) and not _is_compared(scene, scene.span(m)[0])
               for m in scene.dates)


def _is_listed_so_far(scene: Scene, act: Act, found: Found) -> bool:
    """Whether kinds of things without counts are all that was given by now (``so far it sent boats and tanks``)."""
    if act.stage.tense not in ("past", "ppp") or act.stage.governors or act.noun:
        return False
    kinds = {t.item.categories for t in found.concrete}
    return len(kinds) >= _SEVERAL and any(scene.breaks(c.first, act.cue.first) <= 1 for c in wholes(scene))


def _is_its_worth(scene: Scene, word: CueNode, act: Act) -> bool:
    """Whether a word for the whole is what something still to be given is worth (``aid for a total of 9``)."""
    ahead = act.stage.tense in ("fut", "inf") or act.stage.governed_by("will", "plan", "promise", "decide")
    prep = f"prep:{scene.prep_before(word.first)}"
    goal = prep in scene.grammar.place and prep in scene.grammar.recipient
    return ahead and word.cue.pos == "noun" and "before" in scene.grammar.donor and prep != "prep:None" and not goal


def _taught_so_far(scene: Scene, act: Act, found: Found) -> bool:
    """Whether more people than a number were trained, at no time that is named: so many by now."""
    things = found.things
    if not things or things[0].item.categories != ("training",) or act.stage.tense not in ("past", "ppp"):
        return False
    count = things[0].item.quantity
    closed = any(isinstance(m.value, DateRange) and m.value.end is not None for m in scene.dates)
    return not closed and count is not None and count.max is None


def wholes(scene: Scene) -> list[CueNode]:
    """Return the words of counting all that speak of all so far, not of what one package is worth."""
    worth = {(c.first, c.last) for c in scene.acts("amount_to") if c.cue.pos == "phrase"}
    return [c for c in scene.acts("total") if (c.first, c.last) not in worth and not _is_bracketed(scene, c)
            and not _is_of_package(scene, c) and not _is_compared(scene, c.first)]


def counts_in(scene: Scene, at: int, found: Found) -> bool:
    """Whether a word of counting all speaks of the first figure that was found, where the sentence has several."""
    own = found.money[:1] or tuple(t.mentions[0] for t in found.things if t.item.quantity)[:1]
    figures = [m for m in sorted(scene.money if found.money else scene.quantities, key=lambda m: m.start)
               if m in own or not _is_part(scene, m)]
    if not own or len(figures) < _SEVERAL:
        return True
    before = [m for m in figures if scene.span(m)[0] < at]
    if not before or len(before) == len(figures):
        return True
    return (own[0] in before) == (nearest(scene, at, figures) in before)


def nearest(scene: Scene, at: int, figures: Sequence[Mention]) -> Mention:
    """Return the figure that a word speaks of: of its clause, then the one with the fewest words and signs between."""
    return min(figures, key=lambda m: _distance(scene, at, m))


def split(scene: Scene, found: Found) -> tuple[Found, Found | None]:
    """Return what an act is about, and apart from it the sum of all so far (``…, bringing the total to 3 billion``)."""
    if len(found.money) < _SEVERAL:
        return found, None
    words = [c.first for c in wholes(scene)]
    whole = tuple(m for m in found.money if not (isinstance(m.value, Money) and m.value.per == "month"))
    if words and 0 < len(whole) < len(found.money):
        return found._replace(money=whole), None  # ``100 dollars a month, 60 million in all``
    told = [m for m in found.money if any(
        counts_in(scene, at, found._replace(money=(m,))) for at in words)]
    if not told or len(told) == len(found.money) or found.money[0] in told:
        return found, None
    single = tuple(m for m in found.money if m not in told)
    return found._replace(money=single), Found((told[-1],), (), (), found.aid)


def _is_part(scene: Scene, figure: Mention) -> bool:
    """Whether a figure is told as a part of the one before it (``, including two of 97 metres``)."""
    first = scene.span(figure)[0]
    return any(0 <= first - c.last <= _NEAR and c.cue.pos == "phrase" for c in scene.acts("include"))


def _distance(scene: Scene, at: int, money: Mention) -> tuple[int, int]:
    first, last = scene.span(money)
    low, high = (last, at) if first < at else (at, first)
    signs = sum(t.norm in (",", ";", "(", *DASHES) for t in scene.tokens[low:high])
    return scene.breaks(at, first), high - low + _SIGN * signs


def _is_bracketed(scene: Scene, cue: CueNode) -> bool:
    """Whether a word of counting all stands in brackets, beside what is told (``three more (49 in all)``)."""
    before = [scene.tokens[i].norm for i in range(scene.sentence.first, cue.first)]
    return before.count("(") > before.count(")")


def _is_of_package(scene: Scene, cue: CueNode) -> bool:
    """Whether it is a worth in all and of one package or thing (``the total value of the package``)."""
    if cue.cue.pos != "noun":
        return False
    return any(m.may_be("counter") and 0 <= scene.span(m)[0] - cue.last <= _WHOLE for m in scene.items) and not any(
        cue.first <= a.first < cue.last for a in scene.acts("aid", "support"))


def _is_compared(scene: Scene, since: int) -> bool:
    """Whether a time since which something is told follows a word such as ``the largest``, and counts nothing."""
    before = [c for c in scene.acts("largest") if c.last <= since and scene.breaks(c.first, since) == 0]
    return bool(before) and since - before[-1].last <= _COMPARED and not any(
        c.cue.pos == "verb" for c in scene.between(before[-1].last, since))


def is_yearly(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a sum of aid in general is what was given in a whole year."""
    contribution = act.noun and act.cue.cue.act == "finance"
    if not found.money or found.concrete or not (found.aid or contribution) or found.package:
        return False
    return any(isinstance(m.value, DateRange) and m.value.start and m.value.end
               and (m.value.end - m.value.start).days >= YEAR and scene.breaks(scene.span(m)[0], act.cue.first) <= 1
               for m in scene.dates)


_SEVERAL = 2
"""Sums from which it is to be asked which of them a word speaks of."""
