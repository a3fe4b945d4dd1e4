"""Commitments: one side gives, pays, lends or supplies something to another."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from talka.claims import roles
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.scene import CueNode, PartyNode, Scene
from talka.claims.stage import Stage, is_noun, is_passive, stage, status_of
from talka.claims.things import Thing, shares, sums, things
from talka.claims.times import Times, times_of
from talka.model import Commitment, Cue, DateRange, Item, Mention, Money, Party, Place, Quantity
from talka.packs.currencies import currencies_of

_YEAR = 300
"""Days from which a time is as long as a year."""
ACTS = ("give", "allocate", "pay", "finance", "buy", "receive", "arrive", "lend", "guarantee", "sell", "request",
        "offer", "prepare", "pledge", "refuse", "cancel", "delay")
_GENERAL = frozenset({"military_aid", "other", "finance"})
_BACK = 4
"""Sentences back to the package that a list belongs to."""
_OBJECT = 4
"""Tokens within which the object of a verb of giving stands."""
_STRONG = ("give", "allocate", "pay", "finance", "buy", "receive", "arrive", "lend", "guarantee", "sell")
_FALLBACK = ("decide", "agree", "raise", "spend")
"""Verbs that, with a sum of aid and no other verb of giving, tell of a commitment."""
_WEAK = ("pledge", "request", "offer", "prepare", "refuse", "cancel", "delay")


class Act(NamedTuple):
    """A trigger with the part of the sentence that belongs to it."""

    cue: CueNode
    stage: Stage
    first: int
    last: int
    noun: bool
    passive: bool = False


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
        return tuple(t for t in self.things if t.item.quantity or not _GENERAL.issuperset(t.item.categories))


def acts_of(scene: Scene) -> list[Act]:
    """Return the commitment verbs and nouns of a sentence, one at each place, with the windows that are theirs."""
    chosen: dict[int, CueNode] = {}
    for name in ACTS:
        for cue in scene.acts(name):
            held = chosen.get(cue.first)
            if held is None or cue.last > held.last:
                chosen[cue.first] = cue
    cues = [chosen[i] for i in sorted(chosen)]
    cues = [c for c in cues if not _reports(scene, c)]
    cues = [c for c in cues if (not _inside_name(scene, c) and c.cue.pos != "phrase") or c.cue.act in ("delay", "arrive")]
    verbs = [c for c in cues if not is_noun(scene, c)]
    if not verbs:
        verbs = [c for c in scene.acts(*_FALLBACK) if c.cue.pos == "verb" and not is_noun(scene, c)
                 and not _inside_name(scene, c)][:1] if scene.money and scene.acts("aid") else []
    if verbs:
        return list(_windows(scene, verbs, noun=False))
    return list(_windows(scene, [c for c in cues if c.cue.act in _STRONG or c.cue.act == "pledge"], noun=True))


def moves_production(scene: Scene, cue: CueNode) -> bool:
    """Whether what is handed over is production itself (``transfer part of drone production to Lithuania``)."""
    if cue.cue.act != "give":
        return False
    made = next((c for c in scene.acts("produce") if 0 <= c.first - cue.last <= _OBJECT and is_noun(scene, c)), None)
    return made is not None and not any(c.cue.act in ("prep", "and") and c.cue.lemma not in scene.grammar.belonging
                                        for c in scene.between(cue.last, made.first))


def _reports(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of giving only says that an outlet passes news on (``reports Ukrinform``)."""
    twin = any(r.first == cue.first for r in scene.acts("report"))
    return twin and any(n.mention.entry in scene.media and (0 <= n.first - cue.last <= 2 or 0 <= cue.first - n.last <= 2)
                        for n in scene.parties)


def _inside_name(scene: Scene, cue: CueNode) -> bool:
    return any(n.first <= cue.first and cue.last <= n.last for n in scene.parties)


def _windows(scene: Scene, cues: Sequence[CueNode], *, noun: bool) -> Iterator[Act]:
    """Share the sentence out among its verbs: each reaches to the next one that is not in its own infinitive."""
    for n, cue in enumerate(cues):
        left = cues[n - 1].last if n else scene.sentence.first
        right = cues[n + 1].first if n + 1 < len(cues) else scene.sentence.last
        if n + 1 < len(cues) and scene.breaks(cue.first, cues[n + 1].first):
            border = next(i for i in range(cue.first, cues[n + 1].first + 1)
                          if scene.clause(i) == scene.clause(cues[n + 1].first))
            subject = next((p.first for p in scene.parties if border <= p.first < cues[n + 1].first), None)
            right = min(right, border if subject is None else subject)
        if n and scene.breaks(cues[n - 1].first, cue.first):
            left = next(i for i in range(left, cue.first + 1) if scene.clause(i) == scene.clause(cue.first))
        yield Act(cue, stage(scene, cue), left, right, noun, not noun and is_passive(scene, cue))


def about(scene: Scene, act: Act) -> Found:
    """Return what a verb is about: what follows it; what stands before it where it is passive or nothing follows."""
    after = _collect(scene, act.cue.last, act.last)
    before = _collect(scene, act.first, act.cue.first)
    if act.noun:
        return _sum_of(before, after)
    if act.cue.cue.act == "arrive" and not (before.counts or after.counts):
        return _collect(scene, scene.sentence.first, act.cue.first)
    if act.cue.cue.act == "arrive" or (act.passive and not after.counts):
        return before if before.counts else after
    if act.passive:
        return _sum_of(before, after)
    if "nom" in scene.grammar.donor and act.cue.cue.act in (*_STRONG, "pledge"):
        return _completed(after, _collect(scene, _clause_start(scene, act), act.cue.first))
    return after


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


def _collect(scene: Scene, first: int, last: int) -> Found:
    named = [(n.first, n.last) for n in scene.parties]
    found = [t for t in things(scene, first, last) if not t.topic
             and not any(a <= t.first and t.last <= b for a, b in named)]
    aid = tuple(c for c in scene.acts("aid", "lend", "guarantee", "sell", "give") if first <= c.first < last
                and (c.cue.act == "aid" or c.cue.get("terms")))
    package = any(m.may_be("counter") and first <= scene.span(m)[0] < last for m in scene.items)
    return Found(tuple(sums(scene, first, last)), tuple(shares(scene, first, last)), tuple(found), aid, package)


class CommitmentFinder:
    """Finds the commitments of an article, sentence by sentence, remembering what the sentences before established."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last: Draft | None = None
        self._last_scene = -9
        self._sold = False
        """Whether the act at hand is a purchase from another state."""

    def find(self, scene: Scene) -> list[Draft]:
        """Return the commitments of a sentence; a sentence that only adds to the one before gives it back, longer."""
        drafts: list[Draft] = self._listed(scene)
        for act in acts_of(scene) if not drafts else ():
            drafts.extend(self._from_act(scene, act))
        for more in (self._from_document, self._from_total, self._from_aid, self._from_last):
            drafts = drafts or more(scene)
        if drafts:
            self._last, self._last_scene = drafts[-1], scene.number
        return drafts

    def _listed(self, scene: Scene) -> list[Draft]:
        """``The package being sent includes missiles``: more of the package told before, not another one."""
        include = next((c for c in scene.acts("include") if c.cue.pos == "verb"), None)
        if include is None or scene.money or self._last is None or scene.number - self._last_scene > _BACK:
            return []
        named = [c for c in scene.acts("aid") if c.last <= include.first] or [
            m for m in scene.items if m.may_be("counter") and scene.span(m)[1] <= include.first]
        if not named or any(n.prep is None and n.first < include.first and n.party.type == "country"
                            for n in scene.parties):
            return []
        return self._extended(scene, _collect(scene, include.last, scene.sentence.last), far=True)

    # --- one act -----------------------------------------------------------------------------------------------------

    def _from_act(self, scene: Scene, act: Act) -> list[Draft]:
        if _document_provides(scene, act) or moves_production(scene, act.cue) or _is_supposed(scene, act):
            return []
        found = about(scene, act)
        stopped = bool(found.things) and (act.cue.cue.act in ("cancel", "delay", "refuse")
                                          or act.stage.governed_by("cancel", "delay", "refuse"))
        if not (found.counts or stopped or _hands_over(scene, act, found)) or self._is_spending(scene, act, found):
            return []
        status = act.cue.cue.get("status") or status_of(act.cue.cue.act, act.stage)
        if status is None and act.noun and act.cue.cue.act in ("buy", "sell") and scene.acts("sign"):
            status = "approved"
        if status is None and act.noun and (found.money or found.concrete) and not act.stage.negated and any(
                c.cue.pos == "verb" and c.last <= act.cue.first for c in scene.acts("say")):
            status = "pledged"
        if status is None and act.noun and act.cue.cue.act in ("finance", "pay") and not act.stage.negated:
            status = "delivering"
        if status is None:
            return []
        self._sold = False
        donors, recipients = self._sides(scene, act, found)
        if not donors and not recipients and not self._goes_on(scene, found):
            return []
        if self._is_own(donors, recipients) or self._is_hostile(scene, donors, recipients):
            return []
        if not self._is_aid(scene, act, found):
            return []
        drafts = []
        for part in _parts(scene, found):
            own = self._own_donor(scene, act, part, found)
            drafts.append(self._draft(scene, act, part, status, own or donors, recipients))
        return drafts

    def _is_hostile(self, scene: Scene, donors: list[_Side], recipients: list[_Side]) -> bool:
        """Whether it is fire and no gift: sent against somebody, or by a state to one that it attacks."""
        if any(n.prep in scene.grammar.against for n in scene.parties):
            return True
        return any((d.party.id, r.party.id) in self._context.hostile for d in donors for r in recipients)

    def _is_aid(self, scene: Scene, act: Act, found: Found) -> bool:
        """Whether a sale is of arms, and a payment is of aid: trade, fines and debts are none."""
        kinds = {self._context.aid_types.get(c) for t in found.things for c in t.item.categories}
        if self._sold or act.cue.cue.act == "sell":
            return "military" in kinds
        if act.cue.cue.act == "pay":
            pieces = any(m.may_be("counter") for m in scene.items)
            payers = any(n.party.subtype in ("union", "agency", "fund") and n.prep is None for n in scene.parties)
            return bool(kinds - {None}) or bool(found.aid or scene.acts("aid", "lend", "finance")) or pieces or payers
        return True

    def _goes_on(self, scene: Scene, found: Found) -> bool:
        """Whether a sentence that names neither side goes on about the commitment of the one before."""
        states = any(n.party.country for n in scene.parties if n.party.id not in self._context.media)
        arms = any(t.item.quantity or "military" in {self._context.aid_types.get(c) for c in t.item.categories}
                   for t in found.concrete)
        return bool(found.money or arms) and not states and (
            scene.number - self._last_scene <= 1)

    def _own_donor(self, scene: Scene, act: Act, part: Found, found: Found) -> list[_Side]:
        """``Canada promised 5 billion, Japan 3 billion``: the party that stands right before a later sum."""
        if len(found.money) < 2 or not part.money or part.money[0] is found.money[0]:
            return []
        at = scene.span(part.money[0])[0]
        near = [n for n in scene.parties if act.cue.last <= n.first and n.last <= at and at - n.last <= 2
                and n.prep is None]
        return self._states(near[-1:])

    def _sides(self, scene: Scene, act: Act, found: Found) -> tuple[list[_Side], list[_Side]]:
        kind = act.cue.cue.act
        if act.noun:
            if kind == "buy":
                return self._purchase(scene, act)
            donors = self._states(roles.owners(scene, act.cue) or roles.subjects(scene, act.cue))
            recipients = self._states(roles.recipients(scene, None, act.first, act.last) or _owned(scene, act))
            return _apart(donors, recipients)
        if kind in ("receive", "request"):
            recipients = self._doers(scene, act)
            donors = self._states([n for n in scene.parties if n.prep and f"prep:{n.prep}" in scene.grammar.source])
            return _apart(donors, recipients)
        if kind == "arrive":
            recipients = self._arrived_at(scene, act)
            sources = [n for n in scene.parties if n.prep and f"prep:{n.prep}" in scene.grammar.source]
            donors = self._states(sources or _participle_doers(scene, act)) or self._reporter(scene, recipients)
            return _apart(donors, recipients)
        asked = self._asked(scene, act)
        if asked is not None:
            return asked
        if kind == "buy" and not act.passive:
            return self._purchase(scene, act)
        donors = self._states(roles.agents(scene, act.cue)) if act.passive else []
        if not donors and not self._is_passive(scene, act, found):
            donors = self._doers(scene, act)
        if not donors and act.passive:
            donors = self._states(_participle_doers(scene, act))
        recipients = self._states(roles.recipients(scene, act.cue, act.first, act.last))
        if not recipients:
            recipients = self._states(roles.recipients(scene, act.cue, scene.sentence.first, scene.sentence.last)
                                      or _owned(scene, act) or roles.aided(scene, act.cue.last))
        return _apart(donors, recipients)

    def _asked(self, scene: Scene, act: Act) -> tuple[list[_Side], list[_Side]] | None:
        """``Ukraine asked Lithuania to hand over ten howitzers``: who is asked gives, who asks gets."""
        asking = next((g for g in act.stage.governors if g.cue.act in ("ask", "request") and g.cue.pos == "verb"), None)
        if asking is None:
            return None
        nodes = [n for n in scene.parties if asking.last <= n.first and n.last <= act.cue.first
                 and n.party.type != "person"]
        asked = self._states(nodes[:1])
        askers = self._states(roles.subjects(scene, asking))
        if not asked or not askers:
            return None
        users = self._states(roles.recipients(scene, act.cue, act.cue.last, act.last))
        return _apart(asked, users or askers)

    def _purchase(self, scene: Scene, act: Act) -> tuple[list[_Side], list[_Side]]:
        """Who buys for another gives; who buys for itself gets, and the seller's state gives."""
        buyers = self._doers(scene, act)
        users = self._states(roles.recipients(scene, None, scene.sentence.first, scene.sentence.last))
        users = [u for u in users if u.party.id not in {b.party.id for b in buyers}]
        if users or not buyers:
            return _apart(buyers, users)
        sources = [n for n in scene.parties if n.prep and f"prep:{n.prep}" in scene.grammar.source]
        sellers = [s for s in self._states(sources) if s.party.id not in {b.party.id for b in buyers}]
        self._sold = bool(sellers)
        if sellers or self._context.has_recipient:
            return (sellers, buyers) if sellers else (buyers, [])
        other = self._context.seller(scene, {b.party.id for b in buyers})
        self._sold = other is not None
        return ([_Side(other[0], None, other[1])], buyers) if other else ([], [])

    def _arrived_at(self, scene: Scene, act: Act) -> list[_Side]:
        """The state, or the state of the army or the town, that something arrived at: the nearest to the verb."""
        found: list[tuple[int, int, _Side]] = []
        for node in scene.parties:
            if node.party.type != "person" and node.party.country and _is_goal(scene, node):
                sides = self._states([node])
                found.extend((scene.breaks(node.first, act.cue.first), abs(node.first - act.cue.last), s) for s in sides)
        for place in scene.places:
            country = place.value.country if isinstance(place.value, Place) else None
            if country in self._context.names:
                at = scene.span(place)[0]
                side = _Side(self._context.names[str(country)], None, place)
                found.append((scene.breaks(at, act.cue.first), abs(at - act.cue.last), side))
        return [min(found, key=lambda f: f[:2])[2]] if found else []

    def _reporter(self, scene: Scene, recipients: list[_Side]) -> list[_Side]:
        """The state of the official who tells that something is on its way to another state."""
        taken = {r.party.id for r in recipients}
        saying = scene.acts("say", "report")
        people = [n for n in scene.parties if n.party.type == "person" and saying
                  and abs(n.last - saying[0].first) <= _OBJECT]
        return [s for s in self._states(people) if taken and s.party.id not in taken][:1]

    @staticmethod
    def _is_passive(scene: Scene, act: Act, found: Found) -> bool:
        if not act.passive and not (act.cue.has("ppp") and act.cue.has("past")):
            return False
        things_before = [t for t in found.things if t.first < act.cue.first]
        money_before = [m for m in found.money if m.start < act.cue.mention.start]
        return act.passive or bool(things_before or money_before)

    def _doers(self, scene: Scene, act: Act) -> list[_Side]:
        nodes = roles.subjects(scene, act.cue)
        generic = next((c for c in reversed(scene.acts("body")) if c.last <= act.cue.first
                        and scene.breaks(c.first, act.cue.first) == 0 and scene.prep_before(c.first) is None), None)
        if generic is not None and not any(scene.breaks(n.first, act.cue.first) == 0 for n in nodes):
            party = self._context.last_state(scene, scene.sentence.first) or self._context.main_state(
                {n.party.country for n in roles.recipients(scene, None, scene.sentence.first, scene.sentence.last)})
            if party is not None:
                return [_Side(party, None, generic.mention)]
        pronoun = next((c for c in reversed(scene.acts("pronoun")) if c.last <= act.cue.first and c.has("nom")
                        and scene.clause(c.first) == scene.clause(act.cue.first)), None)
        if pronoun is not None and not any(scene.clause(n.first) == scene.clause(act.cue.first) for n in nodes):
            party = self._context.pronoun(scene, pronoun)
            if party is not None:
                return [_Side(self._context.state(party), None, pronoun.mention)]
        return self._states(nodes)

    def _states(self, nodes: Sequence[PartyNode]) -> list[_Side]:
        out: dict[str, _Side] = {}
        for node in nodes:
            if node.party.id in self._context.media:
                continue
            party = self._context.state(node.party)
            if party.type == "person":
                continue
            out.setdefault(party.id, _Side(party, node, node.mention))
        return list(out.values())

    def _is_spending(self, scene: Scene, act: Act, found: Found) -> bool:
        """Whether it is money for oneself: a budget or a share of GDP with nobody else to get it."""
        if act.cue.cue.act in ("receive", "arrive"):
            return False
        if not (found.shares or scene.acts("budget")) or (found.shares and found.aid and not scene.acts("budget")):
            return False
        return not roles.recipients(scene, act.cue, scene.sentence.first, scene.sentence.last)

    @staticmethod
    def _is_own(donors: list[_Side], recipients: list[_Side]) -> bool:
        return bool(donors) and {d.party.id for d in donors} == {r.party.id for r in recipients}

    def _draft(self, scene: Scene, act: Act, found: Found, status: str, donors: list[_Side],
               recipients: list[_Side]) -> Draft:
        total = _is_total(scene, act, found) or (status == "delivered" and _yearly(scene, act, found))
        times = times_of(scene, act.cue.first, scene.sentence.first, scene.sentence.last, status, total=total)
        via = [n for n in roles.through(scene, scene.sentence.first, scene.sentence.last)
               if n.party.id not in {s.party.id for s in (*donors, *recipients)}]
        body = Commitment(
            donor=tuple(d.party for d in donors), recipient=tuple(r.party for r in recipients),
            through=tuple(n.party for n in via), items=_items(found),
            amount=settled_currency(found.money[:1], [d.party for d in donors], scene), share_of_gdp=_share(found),
            terms=_attribute("terms", act.cue, *found.aid) or ("sale" if self._sold else None), aid_type=self._aid_type(act, found),
            basis="total" if total else "single", condition=_condition(scene, act), due=times.values()[1],
            period=times.values()[2],
        )
        return Draft(
            "commitment", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number,
            date=times.values()[0], stated=_stated(act, found, donors, recipients, via, times),
            assumed={"basis": "single"} if not total else {},
            doubts=_doubts(act, donors, recipients), rule=f"commitment/{act.cue.cue.act}/{act.cue.cue.lemma}",
        )

    def _aid_type(self, act: Act, found: Found) -> str | None:
        named = _attribute("aid_type", act.cue, *found.aid)
        if named:
            return named
        kinds = {self._context.aid_types.get(c) for t in found.things for c in t.item.categories} - {None}
        if not kinds and found.money and _attribute("terms", act.cue, *found.aid) == "loan":
            return "financial"
        return kinds.pop() if len(kinds) == 1 else None

    # --- sentences without an act of their own -----------------------------------------------------------------------

    def _from_document(self, scene: Scene) -> list[Draft]:
        """``The agreement provides for at least 977 million euros of aid from Belgium``."""
        cue = next((c for c in scene.acts("provide_for", "include") if c.cue.pos == "verb"), None)
        documents = [scene.span(m) for m in scene.mentions if m.kind == "instrument"]
        if cue is None or not any(last <= cue.first and cue.first - last <= _BACK for _, last in documents):
            return []
        found = _collect(scene, cue.last, scene.sentence.last)
        if not (found.money or any(t.item.quantity for t in found.things) or (found.concrete and scene.acts("give"))):
            return []
        nodes = [n for n in scene.parties if n.first >= cue.last]
        sources = [n for n in nodes if n.prep and f"prep:{n.prep}" in scene.grammar.source]
        nouns = scene.acts("give", "aid", "sell")
        doers = [n for n in nodes if n.prep is None and n.has("ins") and not n.is_adjective]
        donors = self._states(sources or doers or [n for c in nouns for n in roles.owners(scene, c)])
        recipients = self._states(roles.recipients(scene, None, cue.last, scene.sentence.last))
        donors, recipients = _apart(donors, recipients)
        if not donors and not recipients:
            return []
        return [self._draft(scene, _standing(scene, cue), found, "pledged", donors, recipients)]

    def _from_total(self, scene: Scene) -> list[Draft]:
        """``Aid to Ukraine amounts to 705 million in all``, whatever its verb."""
        verbs = [c for c in scene.acts("amount_to", "include", "total") if c.cue.pos != "noun"]
        verbs = verbs or (scene.acts("raise")[:1] if scene.acts("total") else [])
        aid = scene.acts("aid")
        if not verbs or not aid:
            return []
        found = _collect(scene, scene.sentence.first, scene.sentence.last)
        act = _standing(scene, verbs[0])
        if not found.money or not _is_total(scene, act, found):
            return []
        donors, recipients = _apart(self._states(roles.owners(scene, aid[0])), self._states(
            roles.recipients(scene, None, scene.sentence.first, scene.sentence.last)))
        if not donors and not recipients:
            return []
        return [self._draft(scene, act, found._replace(things=()), "delivered", donors, recipients)]

    def _from_last(self, scene: Scene) -> list[Draft]:
        """What the package of the sentence before includes or is worth, or a line of its list."""
        verbs = [c for c in scene.acts("amount_to", "include", "total") if c.cue.pos != "noun"]
        found = _collect(scene, scene.sentence.first, scene.sentence.last)
        if not verbs:
            return self._list_line(scene)
        return self._extended(scene, found) if found.counts else []

    def _from_aid(self, scene: Scene) -> list[Draft]:
        """A sum or share of aid with both sides, whatever the verb (``0.25% of GDP will go to aid for Ukraine``)."""
        aid = scene.acts("aid")
        figures = _collect(scene, scene.sentence.first, scene.sentence.last)
        if not aid or not (figures.money or figures.shares):
            return []
        noun = aid[0]
        recipients = self._states(roles.recipients(scene, None, scene.sentence.first, scene.sentence.last)
                                  or roles.aided(scene, scene.sentence.first))
        donors = self._states(roles.owners(scene, noun)) or self._first_person(scene) or self._states(
            [n for n in scene.parties if n.prep is None and n.has("nom") and n.party.type != "person"][:1])
        if not recipients:
            recipients = self._states([n for n in scene.parties if n.prep is None and n.first >= noun.last
                                       and n.has("gen") and not n.is_adjective][:1])
        donors, recipients = _apart(donors, recipients)
        if not donors or not recipients or scene.acts("not", "deny", "if"):
            return []
        governors = tuple(c for c in scene.cues if c.cue.act in ("will", "plan", "decide", "promise", "propose", "ask"))
        ahead = any(isinstance(m.value, DateRange) and scene.analysis.article.published and m.value.start
                    and m.value.start > scene.analysis.article.published.date for m in scene.dates)
        stage_ = Stage("noun", governors, negated=False, condition=None)
        act = Act(noun, stage_, scene.sentence.first, scene.sentence.last, noun=True)
        status = "delivered" if _is_total(scene, act, figures) else status_of("aid", stage_) or (
            "pledged" if ahead or any(c.has("fut") for c in scene.cues) else None)
        if status is None:
            return []
        return [self._draft(scene, act, figures._replace(things=()), status, donors, recipients)]

    def _first_person(self, scene: Scene) -> list[_Side]:
        """``We`` and ``our`` in a quotation: the state of who speaks."""
        for cue in scene.acts("pronoun"):
            if cue.cue.lemma == "1" and (party := self._context.pronoun(scene, cue)) is not None:
                return [_Side(self._context.state(party), None, cue.mention)]
        return []

    def _list_line(self, scene: Scene) -> list[Draft]:
        """A line of a list that the sentence before opened with a colon, or that goes on from such a line."""
        last = self._last
        if last is None or scene.number - self._last_scene > 1 or not isinstance(last.body, Commitment):
            return []
        before = self._context.scenes[scene.number - 1]
        opened = scene.text[before.sentence.start:scene.sentence.start].rstrip(" \n-*\u2022\u2013\u2014").endswith(":")
        if (not opened and len(last.sentences) < 2) or scene.acts("say", "report") or any(
                m.kind == "quotation" for m in scene.mentions):
            return []
        fresh = [t for t in things(scene, scene.sentence.first, scene.sentence.last) if not t.topic]
        if not fresh or (not opened and last.sentences[-1] != (before.sentence.start, before.sentence.end)):
            return []
        stated = dict(last.stated)
        stated["items"] = stated.get("items", ()) + spans_of(*(m for t in fresh for m in t.mentions))
        return [last.changed(body=_with_items(last.body, tuple(t.item for t in fresh)), stated=stated,
                             sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))]

    def _extended(self, scene: Scene, found: Found, *, far: bool = False) -> list[Draft]:
        last = self._last
        if last is None or scene.number - self._last_scene > (_BACK if far else 2) or not isinstance(last.body, Commitment):
            return []
        body, stated = last.body, dict(last.stated)
        fresh = tuple(t for t in found.things if t.item.categories)
        if fresh and scene.acts("include"):
            body = _with_items(body, tuple(t.item for t in fresh))
            stated["items"] = stated.get("items", ()) + spans_of(*(m for t in fresh for m in t.mentions))
        if found.money and body.amount is None and body.share_of_gdp is None and scene.acts("amount_to"):
            body = _replace(body, amount=_money(found))
            stated["amount"] = spans_of(found.money[0])
        if body == last.body:
            return []
        return [last.changed(body=body, stated=stated,
                             sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))]


def _hands_over(scene: Scene, act: Act, found: Found) -> bool:
    """Whether weapons in general (not aid) are handed over: told as done or to come, not as a habit."""
    if act.cue.cue.act not in ("give", "arrive", "receive") or act.stage.tense not in ("past", "ppp", "fut"):
        return False
    aid = {i for c in scene.acts("aid", "support") for i in range(c.first, c.last)}
    return any("military_aid" in t.item.categories and aid.isdisjoint(range(t.first, t.last)) for t in found.things)


def _owned(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose thing is paid for (``the financing of Ukrainian capabilities``)."""
    if act.cue.cue.act not in ("finance", "pay"):
        return []
    return [n for n in scene.parties if n.first >= act.cue.last and n.has("adj")
            and scene.breaks(n.first, act.cue.first) == 0][:1]


def _is_goal(scene: Scene, node: PartyNode) -> bool:
    """Whether a party carries a mark of place, or the bare case of a goal."""
    markers = {m[5:].partition("+")[0] for m in scene.grammar.place if m.startswith("prep:")}
    if "before" in scene.grammar.donor and node.prep is None:
        return any(0 <= node.first - c.last <= 1 for c in scene.acts("arrive"))
    return node.prep in markers or (node.has("loc") and node.prep is None) or (
        node.prep is None and node.has("acc") and not node.has("nom"))


def _participle_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Who gave what another verb tells of (``tanks donated by Slovakia arrived``)."""
    return [n for c in scene.acts("give", "buy", "finance", "pledge") if c.first != act.cue.first and c.has("ppp")
            and scene.breaks(c.first, act.cue.first) <= 2 for n in roles.agents(scene, c)]


def _is_supposed(scene: Scene, act: Act) -> bool:
    """Whether the act itself is only supposed (``if we could provide them with drones``)."""
    condition = act.stage.condition
    return condition is not None and condition.first < act.cue.first and (
        scene.clause(condition.first) == scene.clause(act.cue.first))


def _document_provides(scene: Scene, act: Act) -> bool:
    """Whether the doer of the verb is a document (``a memorandum, which provides … for``), not a party."""
    documents = [scene.span(m) for m in scene.mentions if m.kind == "instrument"]
    near = [last for first, last in documents if last <= act.cue.first and act.cue.first - last <= 12]
    if not near or act.stage.tense in ("ppp", "noun"):
        return False
    return not any(near[-1] <= n.first and n.last <= act.cue.first and n.prep is None for n in scene.parties)


def _standing(scene: Scene, cue: CueNode) -> Act:
    """A cue as an act of the whole sentence that nothing governs."""
    return Act(cue, Stage("past", (), negated=False, condition=None), scene.sentence.first, scene.sentence.last,
               noun=True)


class _Side(NamedTuple):
    """A party of a commitment with the words that name it."""

    party: Party
    node: PartyNode | None
    mention: Mention


def _apart(donors: list[_Side], recipients: list[_Side]) -> tuple[list[_Side], list[_Side]]:
    """A party is not on both sides: where it would be, it stays a donor unless it is the only recipient's mark."""
    given = {d.party.id for d in donors}
    taken = {r.mention.start for r in recipients}
    donors = [d for d in donors if d.mention.start not in taken]
    recipients = [r for r in recipients if r.party.id not in {d.party.id for d in donors}] if given else recipients
    return donors, recipients


def _parts(scene: Scene, found: Found) -> list[Found]:
    """Several sums that each have their own thing are several commitments."""
    if len(found.money) < 2 or scene.acts("include", "amount_to"):
        return [found]
    out = []
    for n, money in enumerate(found.money):
        left = found.money[n - 1].end if n else -1
        right = found.money[n + 1].start if n + 1 < len(found.money) else 10**9
        mine = tuple(t for t in found.things if money.start <= t.mentions[0].start < right
                     or (n == 0 and left < t.mentions[0].start < money.start))
        out.append(Found((money,), (), mine, found.aid))
    listed = sum(any(0 <= scene.span(m)[0] - n.last <= 2 and n.prep is None for n in scene.parties)
                 for m in found.money[1:])
    named = sum(bool(p.things) or _has_channel(scene, p.money[0], found.money) for p in out)
    return out if named > 1 or listed == len(found.money) - 1 else [found]


def _has_channel(scene: Scene, money: Mention, all_of: Sequence[Mention]) -> bool:
    """Whether a fund or a coalition stands after a sum, before the next."""
    border = min((m.start for m in all_of if m.start > money.start), default=scene.sentence.end)
    return any(money.end <= n.mention.start < border and n.party.subtype in ("fund", "coalition")
               for n in scene.parties)


def _items(found: Found) -> tuple[Item, ...]:
    return tuple(t.item for t in found.concrete or found.things)


def settled_currency(money: Sequence[Mention], parties: Sequence[Party], scene: Scene) -> Money | None:
    """Return a sum; of an open currency (``kroner``) the one that its giver pays in."""
    if not money or not isinstance(money[0].value, Money):
        return None
    value = money[0].value
    published = scene.analysis.article.published
    day = published.date if published else datetime.date(2024, 1, 1)
    for party in parties:
        if value.currency is None and party.country:
            tender = currencies_of(party.country, day)
            value = next((r for r in money[0].readings if isinstance(r, Money) and r.currency in tender), value)
    return value


def _money(found: Found) -> Money | None:
    return next((m.value for m in found.money if isinstance(m.value, Money)), None)


def _share(found: Found) -> Quantity | None:
    return next((m.value for m in found.shares if isinstance(m.value, Quantity)), None)


def _attribute(key: str, *cues: CueNode) -> str | None:
    return next((v for c in cues if (v := c.cue.get(key))), None)


def _condition(scene: Scene, act: Act) -> str | None:
    cue = act.stage.condition
    if cue is None:
        return None
    clause = scene.clause(cue.first)
    last = max(i for i in range(cue.first, scene.sentence.last) if scene.clause(i) == clause)
    return scene.text[scene.tokens[cue.first].start:scene.tokens[last].end].strip(" .,;")


def _is_total(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a sum is a running one: said so, or counted since a day."""
    if not found.money and not any(t.item.quantity for t in found.things):
        return False
    if any(scene.breaks(c.first, act.cue.first) <= 2 for c in scene.acts("total")):
        return True
    return any(isinstance(m.value, DateRange) and m.value.start and m.value.end is None
               and act.stage.tense in ("past", "ppp", "pres", "noun") and not act.stage.governors
               for m in scene.dates)


def _yearly(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a sum of aid in general is what was given in a whole year."""
    if not found.money or found.concrete or not found.aid or found.package:
        return False
    return any(isinstance(m.value, DateRange) and m.value.start and m.value.end
               and (m.value.end - m.value.start).days >= _YEAR and scene.breaks(scene.span(m)[0], act.cue.first) <= 1
               for m in scene.dates)


def _stated(act: Act, found: Found, donors: list[_Side], recipients: list[_Side], via: list[PartyNode],
            times: Times) -> dict[str, tuple[tuple[int, int], ...]]:
    fields = {
        "status": spans_of(act.cue.mention, *(g.mention for g in act.stage.governors)),
        "donor": spans_of(*(d.mention for d in donors)),
        "recipient": spans_of(*(r.mention for r in recipients)),
        "through": spans_of(*(n.mention for n in via)),
        "items": spans_of(*(m for t in found.things for m in t.mentions)),
        "amount": spans_of(*found.money[:1]),
        "share_of_gdp": spans_of(*found.shares[:1]),
        "date": spans_of(times.date), "due": spans_of(times.due), "period": spans_of(times.period),
        "terms": spans_of(*(c.mention for c in (act.cue, *found.aid) if c.cue.get("terms"))),
        "aid_type": spans_of(*(c.mention for c in (act.cue, *found.aid) if c.cue.get("aid_type"))),
        "condition": spans_of(act.stage.condition.mention) if act.stage.condition else (),
    }
    return {k: v for k, v in fields.items() if v}


def _doubts(act: Act, donors: list[_Side], recipients: list[_Side]) -> tuple[str, ...]:
    return tuple(name for name, so in {
        "noun": act.noun, "no_donor": not donors, "no_recipient": not recipients,
        "weak_act": act.cue.cue.act in _WEAK, "several_donors": len(donors) > 2,
    }.items() if so)


def _with_items(body: Commitment, items: tuple[Item, ...]) -> Commitment:
    return _replace(body, items=tuple(dict.fromkeys((*body.items, *items))))


def _replace(body: Commitment, **values: object) -> Commitment:
    import msgspec

    return msgspec.structs.replace(body, **values)


_CueType = Cue
