"""What an act is about: sums, shares, things and words of aid in the part of the sentence that is its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.act import STOPS, STRONG, Act
from talka.claims.carriers import are_carriers, brings, rides, unladen
from talka.claims.categories import GENERAL
from talka.claims.debt_cues import FORMS
from talka.claims.fitted import unfitted
from talka.claims.instead import replaced, stand_ins
from talka.claims.meant_for import unmeant
from talka.claims.nodes import CueNode
from talka.claims.orders import describing
from talka.claims.people import trainees
from talka.claims.remembered import remembered, remembered_between
from talka.claims.scene import Scene
from talka.claims.team_members import without_members
from talka.claims.telling_words import untold
from talka.claims.things import Thing, shares, sums, things
from talka.model import Item, Mention, Quantity

_WORTH = 4
"""Tokens between a word for being worth and the sum."""
_HANDED = frozenset({"military_aid", "other"})
"""Categories of what is handed over without a word of its kind or number."""


class Found(NamedTuple):
    """What an act is about."""

    money: tuple[Mention, ...]
    shares: tuple[Mention, ...]
    things: tuple[Thing, ...]
    aid: tuple[CueNode, ...]
    package: bool = False
    """Whether aid is named by the piece (a package, a batch)."""

    @property
    def counts(self) -> bool:
        """Whether there is a sum, a share or a thing, not only aid in general."""
        return bool(self.money or self.shares or self.concrete or (self.package and (self.things or self.aid)))

    @property
    def concrete(self) -> tuple[Thing, ...]:
        """The things that say what is given, not only that it is aid."""
        return tuple(t for t in self.things if t.item.quantity or not GENERAL.issuperset(t.item.categories))


@remembered
def about(scene: Scene, act: Act) -> Found:
    """Return what a verb is about: what follows it; what stands before it where it is passive or nothing follows."""
    if act.cue.cue.get("category") == "training" and act.cue.cue.pos == "verb":
        return _taught(scene, act)
    debts = act.cue.cue.get("form") in FORMS  # ``rolled over a 2 billion deposit``: the word may be read with the sum
    after = collect(scene, act.cue.first if debts else act.cue.last, act.last)
    before = collect(scene, act.first, act.cue.first, of=act.cue.first)
    if act.cue.cue.act in STOPS and act.passive and not (before.things or after.things):
        turn = scene.opener(scene.sentence.first, act.cue.first, "but")
        return collect(scene, turn.last if turn else scene.sentence.first, act.cue.first)
    if act.cue.cue.act == "delay" and act.cue.cue.pos == "verb" and not act.passive and "nom" in scene.grammar.donor:
        return _delayed(scene, act)
    if act.cue.cue.pos == "phrase" and not after.counts:
        return collect(scene, scene.sentence.first, scene.sentence.last)
    if act.noun:
        return _sum_of(before, after)
    if act.cue.cue.act == "receive" and not act.passive:
        after = _own(scene, act, after)
    if not (before.counts or after.counts) and (act.cue.cue.act == "arrive" or _is_described(scene, act)):
        return collect(scene, scene.sentence.first, act.cue.first)
    if act.cue.cue.act == "arrive" or (act.passive and not after.counts):
        return _arrived(scene, act, before, after)
    if act.passive and "nom" in scene.grammar.donor and not act.cue.has("imps") and any(
            t.first == act.cue.last for t in after.things) and act.cue.cue.act == "receive":
        return after
    if act.passive or act.cue.cue.get("form") == "flows":
        return _sum_of(before, after)
    if "nom" in scene.grammar.donor and act.cue.cue.act in (*STRONG, "pledge", "offer", "decide", *STOPS):
        return _moved(scene, act, before, after)
    slips = act.cue.cue.act == "delay" and not act.noun and not (after.things or after.money or after.aid)
    return before if slips else after  # ``the delivery of six jets slipped``


def _arrived(scene: Scene, act: Act, before: Found, after: Found) -> Found:
    """What a verb is about that has its thing before it: of an arrival also what comes on board."""
    if act.cue.cue.act == "arrive" and brings(scene, before.things, after.things, act.cue.last):
        return after
    if act.cue.cue.act == "arrive" and rides(scene, before.things, after.things, act.cue.last):
        return before._replace(things=before.things + after.things)
    return before._replace(aid=before.aid or after.aid) if before.counts else after


def _moved(scene: Scene, act: Act, before: Found, after: Found) -> Found:
    """What an active verb is about where words are free to move: what follows it, and what stands before it."""
    fronted = collect(scene, _clause_start(scene, act), act.cue.first, of=act.cue.first)
    if fronted.things and (after.counts or after.aid) and are_carriers(fronted.things):
        fronted = fronted._replace(things=())  # the plane that brings the aid
    if not fronted.counts and before.package and before.money:  # ``the first tranche, of 5 million, they paid in May``
        fronted = before
    if fronted.package and fronted.money and any(_is_beyond(scene, act, m) for m in after.money):
        after = after._replace(money=())
    if fronted.money and after.money and act.cue.cue.act == "allocate" and not any(
            n.prep is None and n.has("nom") for n in scene.parties):
        return _sum_of(fronted, after)  # ``5 million went to arms, 1 million to medicines``
    near = _completed(after, fronted)
    return near if near.counts or act.cue.cue.act not in ("pay", "allocate", "finance", "decide") else before


def _is_beyond(scene: Scene, act: Act, money: Mention) -> bool:
    """Whether a sum stands in another clause than the verb, behind it."""
    return scene.breaks(act.cue.first, scene.span(money)[0]) > 0


def _is_described(scene: Scene, act: Act) -> bool:
    """Whether a clause of buying stands between a passive verb and its things (``the jets it bought were sent``)."""
    return act.passive and (describing(scene, act.cue) is not None or _is_promised(scene, act))


def _is_promised(scene: Scene, act: Act) -> bool:
    """Whether a clause of promising parts a passive verb from its things (``the jets it promised were sent``)."""
    opener = scene.opener(scene.sentence.first, act.cue.first, "relative")
    if opener is None or any(opener.last <= scene.span(m)[0] < act.cue.first for m in scene.items):
        return False
    return any(opener.last <= c.first < act.cue.first for c in scene.acts("pledge", "promise"))


def _own(scene: Scene, act: Act, found: Found) -> Found:
    """What is received, without the things that a clause tells of it (``a site that will give our army drones``)."""
    opener = next((c for c in scene.acts("relative") if act.cue.last < c.first < act.last), None)
    if opener is None or "nom" not in scene.grammar.donor or found.money or found.aid or found.package or any(
            t.first < opener.first for t in found.things):
        return found
    return found._replace(things=())


def _taught(scene: Scene, act: Act) -> Found:
    """Training as the thing that is given, with the count of those who get it (``will train 40 operators``)."""
    first, last = (scene.sentence.first, act.cue.first) if act.passive else (act.cue.last, act.last)
    given = [c.first for c in scene.acts("give") if c.first > act.cue.first and c.cue.pos == "verb"]
    others = {m.start for t in (collect(scene, given[0], scene.sentence.last).things if given else ())
              for m in t.mentions}  # ``will train its soldiers and give them 20 drones``
    counts = [m for m in scene.quantities if first <= scene.span(m)[0] < last and m.start not in others]
    if act.passive and "before" in scene.grammar.donor:
        known = {m.start for t in collect(scene, first, last).concrete for m in t.mentions
                 if not any(t.first <= c.first <= t.last + 1 for c in scene.acts("trainee"))}
        counts = [m for m in counts if m.start not in known]  # ``get three jets, with crews schooled by``
    if not counts and "nom" in scene.grammar.donor:
        of_things = others | {m.start for t in collect(scene, scene.sentence.first, act.cue.first).things
                              for m in t.mentions}
        counts = [m for m in scene.quantities if scene.breaks(scene.span(m)[0], act.cue.first) == 0
                  and m.start not in of_things]
    learners = {p.number.start for p in trainees(scene)}
    count = next((m for m in counts if m.start in learners), next(iter(counts), None))
    quantity = count.value if count is not None and isinstance(count.value, Quantity) else None
    category = str(act.cue.cue.get("category"))
    item = Item((category,), category, quantity)
    mentions = (act.cue.mention, count) if count is not None else (act.cue.mention,)
    return Found((), (), (Thing(item, act.cue.first, act.cue.last, mentions, topic=False, proper=False),), ())


def _delayed(scene: Scene, act: Act) -> Found:
    """What is late: what follows in the same clause, else the subject, which may have a clause of its own behind it."""
    clause = scene.clause(act.cue.first)
    border = next((i for i in range(act.cue.last, act.last) if scene.clause(i) != clause), act.last)
    after = collect(scene, act.cue.last, border)
    before = collect(scene, scene.sentence.first, act.cue.first)
    return after if after.things or not before.things else before


def collect(scene: Scene, first: int, last: int, *, of: int | None = None) -> Found:
    """Return what stands between two tokens; of what is inserted only where ``of``, a token, is part of it."""
    found = _between(scene, first, last)
    return found if of is None else _part_of(scene, found, of)


@remembered_between
def _between(scene: Scene, first: int, last: int) -> Found:
    aid = tuple(c for c in scene.acts("aid", "lend", "guarantee", "sell", "give") if first <= c.first < last
                and (c.cue.act == "aid" or c.cue.get("terms")))
    if not (scene.items or scene.money or scene.shares):
        return Found((), (), (), aid)
    named = [(n.first, n.last) for n in scene.parties]
    given = unmeant(scene, untold(scene, things(scene, first, last)))
    found = [t for t in unladen(scene, unfitted(scene, without_members(scene, given))) if not t.topic
             and not any(a <= t.first and t.last <= b for a, b in named)]
    if scene.grammar.instead and any(c.cue.lemma in scene.grammar.instead for c in scene.acts("prep")):
        found = replaced(scene, found, first, last) or stand_ins(scene, first, last, found)
    package = any(m.may_be("counter") and first <= scene.span(m)[0] < last for m in scene.items)
    return Found(tuple(sums(scene, first, last)), tuple(shares(scene, first, last)), tuple(found), aid, package)


def _part_of(scene: Scene, found: Found, of: int) -> Found:
    """What was found without what stands in an insertion that a token is not part of, but for what things are worth."""
    kept = tuple(t for t in found.things if not scene.is_aside(t.first, of))
    priced = {t.last + 1 for t in kept}
    worth = {c.first for c in scene.acts("amount_to") if c.cue.pos == "phrase" and c.first in priced}
    money, parts_ = (tuple(m for m in some if not scene.is_aside(scene.span(m)[0], of) or any(
        0 < scene.span(m)[0] - at <= _WORTH for at in worth)) for some in (found.money, found.shares))
    return found._replace(money=money, shares=parts_, things=kept)


def parts(scene: Scene, found: Found) -> list[Found]:
    """Several sums that each have their own thing are several commitments."""
    if len(found.money) < 2 or scene.acts("include", "amount_to"):
        return [found]
    out, kinds = [], []
    for n, money in enumerate(found.money):
        left = found.money[n - 1].end if n else -1
        right = found.money[n + 1].start if n + 1 < len(found.money) else 10**9
        mine = tuple(t for t in found.things if money.start <= t.mentions[0].start < right
                     or (n == 0 and left < t.mentions[0].start < money.start))
        aid = tuple(c for c in found.aid if money.start <= c.mention.start < right
                    or (n == 0 and left < c.mention.start < money.start))
        out.append(Found((money,), (), mine, aid if aid or mine else found.aid))
        kinds.append({str(c.cue.get("aid_type")) for c in aid if c.cue.get("aid_type")})
    listed = sum(any(0 <= scene.span(m)[0] - n.last <= 2 and n.prep is None for n in scene.parties)
                 for m in found.money[1:])
    named = sum(bool(p.things) or _has_channel(scene, p.money[0], found.money) for p in out)
    named = max(named, len(kinds) if all(kinds) and len(set().union(*kinds)) == len(kinds) else 0)
    added = all(_is_added(scene, m) for m in found.money[1:])
    return out if named > 1 or listed == len(found.money) - 1 or added else [found]


def _is_added(scene: Scene, money: Mention) -> bool:
    """Whether a word before a sum, or its first, sets it apart from the one before (``another 5 for``)."""
    first = scene.span(money)[0]
    return any(scene.tokens[i].norm in scene.grammar.another for i in (first - 1, first) if i > scene.sentence.first)


def hands_over(scene: Scene, act: Act, found: Found) -> bool:
    """Whether weapons or gear in general (not aid) are handed over: as done, decided, asked for, to come; no habit."""
    told = (act.stage.tense in ("past", "ppp", "fut") and not act.noun) or (
        act.noun and act.stage.governed_by("finish", "begin"))
    told = told or (act.stage.tense == "pres" and any(m.may_be("people") for t in found.things for m in t.mentions))
    asked = act.stage.tense == "inf" and (act.stage.negated or act.stage.governed_by("ask", "request"))
    aid = {i for c in scene.acts("aid", "support") for i in range(c.first, c.last)}
    handed = [t for t in found.things if _HANDED.intersection(t.item.categories)
              and aid.isdisjoint(range(t.first, t.last)) and not _is_known(scene, act, t)]
    civil = any("other" in t.item.categories for t in handed)
    acts, settles = (_CIVIL_ACTS, _CIVIL_SETTLES) if civil else (_ACTS, _SETTLES)
    return bool(handed) and act.cue.cue.act in acts and (told or asked or act.stage.governed_by(*settles))


def is_cargo(found: Found) -> bool:
    """Whether only goods of no kind and no count are told of (``cargo``, ``equipment``)."""
    kinds = {c for t in found.things for c in t.item.categories}
    return kinds == {"other"} and not found.counts and not found.aid


def _is_known(scene: Scene, act: Act, thing: Thing) -> bool:
    """Whether gear of no kind opens a sentence of free order in the singular, as what was told of before does."""
    return thing.item.categories == ("other",) and "nom" in scene.grammar.donor and (
        thing.last <= act.cue.first and any(m.may_be("sg") for m in thing.mentions))


_ACTS = ("give", "arrive", "receive", "sell")
_CIVIL_ACTS = (*_ACTS, "offer")
"""Acts by which arms in general, and by which other gear or teams that help are handed over."""
_SETTLES = ("decide", "agree", "allocate", "promise", "plan", "refuse", "begin", "continue", "finish")
_CIVIL_SETTLES = (*_SETTLES, "ready", "propose", "consider")
"""Governors that settle whether something is handed over."""


def is_worth(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a sum is only what something unknown is worth (``shipped coal for 2 billion``), and no gift of money."""
    if act.cue.cue.act != "give" or act.noun or found.things or found.aid or not found.money:
        return False
    if "nom" not in scene.grammar.donor or act.passive:
        return False
    first = scene.span(found.money[0])[0]
    return any(c.last == first and c.cue.act == "amount_to" and c.cue.pos == "phrase" for c in scene.cues)


def _clause_start(scene: Scene, act: Act) -> int:
    clause = scene.clause(act.cue.first)
    return next(i for i in range(act.first, act.cue.first + 1) if scene.clause(i) == clause or i == act.cue.first)


def _completed(after: Found, before: Found) -> Found:
    """What follows a verb, and of what it lacks what stands before it in its clause, where words are free to move."""
    return Found(after.money or before.money, after.shares or before.shares, after.things or before.things,
                 after.aid or before.aid, after.package or before.package)


def _sum_of(left: Found, right: Found) -> Found:
    return Found(left.money + right.money, left.shares + right.shares, left.things + right.things, left.aid + right.aid,
                 left.package or right.package)


def _has_channel(scene: Scene, money: Mention, all_of: Sequence[Mention]) -> bool:
    """Whether a fund or a coalition stands after a sum, before the next."""
    border = min((m.start for m in all_of if m.start > money.start), default=scene.sentence.end)
    return any(money.end <= n.mention.start < border and n.party.subtype in ("fund", "coalition")
               for n in scene.parties)


def told_before(scene: Scene, act: Act) -> Found | None:
    """Return what a relative pronoun at the head of a verb's clause stands for (``the 20 launchers that it gave``)."""
    opener = scene.opener(scene.sentence.first, act.cue.first, "relative", "that")
    if act.noun or act.passive or opener is None or scene.breaks(opener.first, act.cue.first) > 0:
        return None
    found = collect(scene, max(opener.first - _ANTECEDENT, scene.sentence.first), opener.first)
    return found if found.money or found.concrete else None


_ANTECEDENT = 6
"""Tokens back from a relative pronoun to the figure of what it stands for."""
